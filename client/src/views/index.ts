import { commands, Disposable, window, workspace } from 'vscode';
import { chosenLanguage } from '../language.ts';
import { clientTexts } from '../messages.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { ArchitectureTree } from './architecture.ts';
import { IndicatorTree } from './indicators.ts';
import { MissingTree } from './missing.ts';

/** The side bar: indicators, missing documents, architecture. */
export function registerViews(scores: Scores, server: Server): Disposable {
  const indicators = new IndicatorTree(scores);
  const missing = new MissingTree(scores);
  const architecture = new ArchitectureTree(scores, server);
  const views = {
    indicators: window.createTreeView('spbe.indicators', { treeDataProvider: indicators, showCollapseAll: true }),
    missing: window.createTreeView('spbe.missing', { treeDataProvider: missing, showCollapseAll: true }),
    architecture: window.createTreeView('spbe.architecture', { treeDataProvider: architecture, showCollapseAll: true }),
  };
  const refresh = () => {
    indicators.refresh();
    missing.refresh();
    architecture.refresh();
    views.missing.badge = missing.badge;
    // The manifest is in the language of the editor, which is never Indonesian.
    for (const view of ['indicators', 'missing', 'architecture'] as const) {
      views[view].title = clientTexts[`${view}View`][chosenLanguage()];
    }
    void commands.executeCommand('setContext', 'spbe.state', stateOf(scores));
  };
  const group = (by: 'effect' | 'office') => () => {
    missing.groupBy(by);
    void commands.executeCommand('setContext', 'spbe.missingBy', by);
  };
  refresh();
  return Disposable.from(
    ...Object.values(views),
    commands.registerCommand('spbe.missingByEffect', group('effect')),
    commands.registerCommand('spbe.missingByOffice', group('office')),
    scores.onDidChange(refresh),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('spbe.bahasa')) refresh();
    }),
  );
}

/** Chooses what an empty view says. */
function stateOf({ phase, summary }: Scores): 'starting' | 'stopped' | 'none' | 'ready' {
  if (phase !== 'ready') return phase;
  return summary ? 'ready' : 'none';
}
