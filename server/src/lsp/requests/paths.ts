import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { AgencyContext } from '../../features/newEntry/agencyContext.ts';
import { planEdit } from '../../features/planEdit.ts';
import { transitionWork } from '../../features/transition.ts';
import { workspaceEdit } from '../../features/workspaceEdits.ts';
import { transitionTexts } from '../../messages/transition.ts';
import type { Comparison } from '../../planning/comparisonObject.ts';
import { effortFor } from '../../planning/effort.ts';
import { planPath } from '../../planning/path.ts';
import type { PlanGoal } from '../../planning/planObject.ts';
import { isTransition, transitionOf } from '../../planning/transition.ts';
import { whatIf } from '../../planning/whatIf.ts';
import { missingUnknown, missingWork } from '../../planning/workList.ts';
import { workListFormats } from '../../reports/formats.ts';
import { makingAt } from '../../reports/making.ts';
import { summarizeAgency } from '../../scoring/summary.ts';
import {
  ComparisonRequest,
  PlanEditRequest,
  PlanRequest,
  TransitionReportRequest,
  TransitionRequest,
  WhatIfRequest,
  type WorkListParams,
  WorkListRequest,
} from '../protocol.ts';
import { timeOf, toResult } from './exporting.ts';
import { askedAgency, askedPlace, guarded, refuseUnless, type Served } from './serving.ts';

/** The way to a target, and to the next instrument: looked for, tried out, and written into the road map. */
export function registerPaths(connection: Connection, served: Served): void {
  connection.onRequest(PlanRequest, ({ uri, goal }, token) =>
    about(served, uri, token, (context) => pathFor(served, context, goal ?? {})),
  );
  connection.onRequest(WhatIfRequest, ({ uri, levels }, token) =>
    about(served, uri, token, ({ score }) => (score && whatIf(score, levels ?? {})) ?? null),
  );
  connection.onRequest(PlanEditRequest, ({ uri, goal }, token) =>
    about(served, uri, token, (context) => {
      const plan = pathFor(served, context, goal ?? {});
      if (plan.state === 'refused') return { refused: plan.reason[context.language] };
      if (plan.state === 'impossible') return plan;
      const written = planEdit(context, plan, goal ?? {});
      if ('refused' in written) return written;
      return { ...written, edit: served.session().answer(written.edit, context.at) };
    }),
  );
  connection.onRequest(ComparisonRequest, ({ uri }, token) => {
    const session = served.session();
    return guarded(session, undefined, async () => {
      // Those beside it have to be known as well.
      await session.settle(token);
      const folder = await askedAgency(session, served, uri, token);
      const comparison = folder === undefined ? undefined : session.comparisons.around(folder);
      return comparison ? toClient(comparison, (address) => served.addresses.toClient(address)) : null;
    });
  });
  connection.onRequest(TransitionRequest, ({ uri, year }, token) =>
    about(served, uri, token, async (context) => {
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
  connection.onRequest(WorkListRequest, (params, token) => {
    refuseUnless(workListFormats.includes(params?.format), 'format');
    return about(served, params.uri, token, (context) => workListFor(served, context, params));
  });
  connection.onRequest(TransitionReportRequest, (params, token) => {
    const made = makingAt(timeOf(params), served.version);
    return about(served, params.uri, token, async (context) => {
      const transition = transitionOf(context.agency, params.year);
      if (!isTransition(transition)) return { refused: transition[context.language] };
      const { writeTransition } = await served.loadReports();
      return toResult(writeTransition(transition.report, made, params.format, params.language ?? context.language));
    });
  });
}

/** What the claims of an agency lack, as a list of tasks. */
async function workListFor(
  { loadReports, version }: Served,
  { agency: view, score, language: spoken }: AgencyContext,
  { format, language = spoken }: WorkListParams,
) {
  const summary = score && summarizeAgency(view, score);
  if (!summary) return null;
  const { id, nama, tahun } = summary;
  const agency = { id, nama, tahun };
  const list = { agency, target: null, unknown: missingUnknown(summary), items: missingWork(summary, undefined) };
  const { writeWorkLists } = await loadReports();
  return toResult(writeWorkLists([list], makingAt(new Date(), version), format, language));
}

/** With the client's addresses of the folders. */
function toClient(comparison: Comparison, address: (folder: string) => string): Comparison {
  return {
    ...comparison,
    agencies: comparison.agencies.map((agency) => ({ ...agency, folder: address(agency.folder) })),
    sharedGaps: comparison.sharedGaps.map((gap) => ({ ...gap, agencies: gap.agencies.map(address) })),
  };
}

function pathFor(served: Served, { agency, score }: AgencyContext, goal: PlanGoal) {
  const { configurations } = served.session().service.store;
  return planPath(agency, score, goal, effortFor(agency.folder, configurations, goal.effort));
}

/** Answers about the agency of an address; of the first one where none is named. Null where there is no such agency. */
function about<Result>(
  served: Served,
  uri: string | undefined,
  token: CancellationToken,
  answer: (context: AgencyContext) => Result | null | Promise<Result | null>,
): Promise<Result | null> {
  const session = served.session();
  return guarded(session, undefined, async () => {
    const at = await askedPlace(session, served, uri, token);
    const context = at === undefined ? undefined : await session.agencyContext(at, token);
    return context?.agency.agency ? answer(context) : null;
  });
}
