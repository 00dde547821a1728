import type { Connection } from 'vscode-languageserver';
import { transitionWork } from '../../features/transition.ts';
import { workspaceEdit } from '../../features/workspaceEdits.ts';
import { transitionTexts } from '../../messages/transition.ts';
import { isTransition, transitionOf } from '../../planning/transition.ts';
import { makingAt } from '../../reports/making.ts';
import { TransitionReportRequest, TransitionRequest } from '../protocol.ts';
import { timeOf, toResult } from './exporting.ts';
import { aboutAgency, type Served } from './serving.ts';

/** The way to the next instrument: what of the present one goes over, written down and reported. */
export function registerTransition(connection: Connection, served: Served): void {
  connection.onRequest(TransitionRequest, ({ uri, year }, token) =>
    aboutAgency(served, uri, token, async (context) => {
      const { language, abilities, at } = context;
      const work = transitionWork(context, year);
      if ('refused' in work) {
        const transition = transitionOf(context.agency, year);
        return isTransition(transition) && transition.isPast ? { ...work, hasReport: true as const } : work;
      }
      if (!abilities.createFiles) return { refused: transitionTexts.cannotCreate[language] };
      const { report, changes, created } = work;
      const edit = served.session().answer(workspaceEdit(changes, created), at);
      const { writeTransition } = await served.loadReports();
      const [file] = writeTransition(report, makingAt(new Date(), served.version), 'md', language).files;
      return { report, markdown: String(file?.content), edit };
    }),
  );
  connection.onRequest(TransitionReportRequest, (params, token) => {
    const made = makingAt(timeOf(params), served.version);
    return aboutAgency(served, params.uri, token, async (context) => {
      const transition = transitionOf(context.agency, params.year);
      if (!isTransition(transition)) return { refused: transition[context.language] };
      const { writeTransition } = await served.loadReports();
      return toResult(writeTransition(transition.report, made, params.format, params.language ?? context.language));
    });
  });
}
