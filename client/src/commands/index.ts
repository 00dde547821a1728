import { commands, Disposable, type ExtensionContext } from 'vscode';
import { chosenLanguage } from '../language.ts';
import { clientTexts } from '../messages.ts';
import { showingProgress } from '../progress.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { checkAll } from './checkAll.ts';
import { exportReport } from './exportReport.ts';
import { importSpreadsheet } from './importSpreadsheet.ts';
import {
  createIndicators,
  goToIndicator,
  openIndicator,
  previewIndicator,
  showIndicator,
  showReferences,
} from './indicators.ts';
import { newActivity, newElement, newEvidence, newIndicator } from './newEntry.ts';
import { startWorkspace } from './newWorkspace.ts';
import { chooseAgency, openAgency, openPlace } from './places.ts';
import { planToTarget } from './plan.ts';
import { openSample } from './sample.ts';
import { saveTemplate } from './saveTemplate.ts';
import { saveWorkList } from './saveWorkList.ts';
import { restart } from './service.ts';
import { prepareTransition } from './transition.ts';
import { TransitionPage } from './transitionPage.ts';
import { openWalkthrough } from './walkthrough.ts';

type Handlers = Readonly<Record<string, (...args: never[]) => unknown>>;

/** The commands of the palette, and those that views and code lenses send. */
export function registerCommands(context: ExtensionContext, scores: Scores, server: Server): Disposable {
  const transitionPage = new TransitionPage();
  // These need the server's answer: right after the start they wait for it.
  const asking: Handlers = {
    'spbe.newWorkspace': (given?: unknown) => startWorkspace(server, given),
    'spbe.newIndicators': () => createIndicators(scores, server),
    'spbe.newIndicator': (given?: unknown) => newIndicator(scores, server, given),
    'spbe.newElement': () => newElement(scores, server),
    'spbe.newActivity': () => newActivity(scores, server),
    'spbe.newEvidence': (given?: unknown) => newEvidence(scores, server, given),
    'spbe.import': (given?: unknown) => importSpreadsheet(scores, server, given),
    'spbe.export': (given?: unknown) => exportReport(scores, server, given),
    'spbe.workList': (given?: unknown) => saveWorkList(scores, server, given),
    'spbe.template': (given?: unknown) => saveTemplate(scores, server, given),
    'spbe.goToIndicator': () => goToIndicator(scores, server),
    'spbe.chooseAgency': () => chooseAgency(scores, server),
    'spbe.planToTarget': (given?: unknown) => planToTarget(scores, server, given),
    'spbe.transition': (given?: unknown) => prepareTransition(transitionPage, scores, server, given),
    'spbe.checkAll': () => checkAll(scores, server),
  };
  const handlers: Handlers = {
    'spbe.openWalkthrough': openWalkthrough,
    'spbe.openSample': (given?: unknown) => openSample(context, given),
    'spbe.openIndicator': (given?: unknown) => openIndicator(scores, given),
    'spbe.previewIndicator': (given?: unknown) => previewIndicator(scores, given),
    'spbe.restart': () => restart(server),
    'spbe.showLog': () => server.log.show(),
    'spbe.openAgency': () => openAgency(scores),
    'spbe.openPlace': openPlace,
    'spbe.showIndicator': showIndicator,
    'spbe.showReferences': showReferences,
  };
  return Disposable.from(
    transitionPage,
    ...Object.entries(handlers).map(([name, handler]) =>
      commands.registerCommand(name, (...args: unknown[]) => handler(...(args as never[]))),
    ),
    ...Object.entries(asking).map(([name, handler]) =>
      commands.registerCommand(name, async (...args: unknown[]) => {
        if (!(await isKnown(scores))) return;
        try {
          return await handler(...(args as never[]));
        } catch (error) {
          return server.tellOfFailedCommand(error);
        }
      }),
    ),
  );
}

/** Waits until it is known which agency there is; false where the planner does not wait for it. */
async function isKnown(scores: Scores): Promise<boolean> {
  const known = await showingProgress(clientTexts.stillReading[chosenLanguage()], async () => {
    await scores.known();
    return true;
  });
  return known ?? false;
}
