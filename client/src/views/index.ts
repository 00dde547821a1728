import { commands, Disposable, type TreeView, window, workspace } from 'vscode';
import { chosenLanguage } from '../language.ts';
import { clientTexts } from '../messages.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { ArchitectureTree } from './architecture.ts';
import { registerFileMarks } from './fileMarks.ts';
import { IndicatorTree } from './indicators.ts';
import { MissingTree } from './missing.ts';
import { onceRested, whenTypingRests } from './rested.ts';
import type { IndicatorFilter, IndicatorOrder } from './standing.ts';

/** The side bar: indicators, missing documents, architecture; and the marks on files. */
export function registerViews(scores: Scores, server: Server): Disposable {
  const indicators = new IndicatorTree(scores);
  const missing = new MissingTree(scores);
  const architecture = new ArchitectureTree(scores, server);
  const views = {
    indicators: window.createTreeView('spbe.indicators', { treeDataProvider: indicators, showCollapseAll: true }),
    missing: window.createTreeView('spbe.missing', { treeDataProvider: missing, showCollapseAll: true }),
    architecture: window.createTreeView('spbe.architecture', { treeDataProvider: architecture, showCollapseAll: true }),
  };
  const progress = new FirstProgress(scores);
  const refresh = () => {
    void indicators.refresh(views.indicators.visible);
    void missing.refresh(views.missing.visible);
    void architecture.refresh(views.architecture.visible);
    views.missing.badge = missing.badge;
    describe(views.indicators, indicators, scores);
    // The manifest is in the language of the editor, which is never Indonesian.
    for (const view of ['indicators', 'missing', 'architecture'] as const) {
      const title = clientTexts[`${view}View`][chosenLanguage()];
      // The editor draws a view anew for the same title too.
      if (views[view].title !== title) views[view].title = title;
    }
    setContext('spbe.state', stateOf(scores));
    setContext('spbe.indicatorFilter', indicators.filter);
    setContext('spbe.indicatorOrder', indicators.order);
    progress.follow();
  };
  const group = (by: 'effect' | 'office') => () => {
    missing.groupBy(by);
    setContext('spbe.missingBy', by);
  };
  const show = (filter: IndicatorFilter) => () => {
    indicators.show(filter);
    refresh();
  };
  const sort = (order: IndicatorOrder) => () => {
    indicators.sort(order);
    refresh();
  };
  refresh();
  const handlers = {
    'spbe.missingByEffect': group('effect'),
    'spbe.missingByOffice': group('office'),
    'spbe.indicatorsAll': show('all'),
    'spbe.indicatorsMissing': show('missing'),
    'spbe.indicatorsBelowTarget': show('belowTarget'),
    'spbe.indicatorsByNumber': sort('number'),
    'spbe.indicatorsByGap': sort('gap'),
    'spbe.indicatorsByGain': sort('gain'),
  };
  return Disposable.from(
    ...Object.values(views),
    ...Object.entries(handlers).map(([name, handler]) => commands.registerCommand(name, handler)),
    progress,
    registerFileMarks(scores),
    onceRested(scores, refresh),
    whenTypingRests(() => void architecture.refresh(views.architecture.visible)),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('spbe.bahasa')) refresh();
    }),
  );
}

/** The bar on top of the list of indicators, from the start until the first answer. */
class FirstProgress implements Disposable {
  readonly #scores: Scores;
  #end: (() => void) | undefined;

  constructor(scores: Scores) {
    this.#scores = scores;
  }

  follow(): void {
    if (this.#scores.phase !== 'starting') this.dispose();
    else if (!this.#end) this.#begin();
  }

  #begin(): void {
    const ended = new Promise<void>((resolve) => {
      this.#end = resolve;
    });
    void window.withProgress({ location: { viewId: 'spbe.indicators' } }, () => ended);
  }

  dispose(): void {
    this.#end?.();
    this.#end = undefined;
  }
}

/** Says beside the title what of the indicators is shown, where that is not everything in the usual order. */
function describe(view: TreeView<unknown>, { filter, order }: IndicatorTree, { summary }: Scores): void {
  const language = chosenLanguage();
  const filters = { all: undefined, missing: clientTexts.filterMissing, belowTarget: clientTexts.filterBelowTarget };
  const orders = { number: undefined, gap: clientTexts.orderGap, gain: clientTexts.orderGain };
  const parts = [filters[filter]?.[language], orders[order]?.[language]].filter((part) => part !== undefined);
  const description = summary ? parts.join(' · ') : '';
  if (view.description !== description) view.description = description;
}

const contexts = new Map<string, string>();

function setContext(key: string, value: string): void {
  if (contexts.get(key) === value) return;
  contexts.set(key, value);
  void commands.executeCommand('setContext', key, value);
}

/** Chooses what an empty view says. */
function stateOf({ phase, summary }: Scores): 'starting' | 'stopped' | 'none' | 'ready' {
  if (phase !== 'ready') return phase;
  return summary ? 'ready' : 'none';
}
