import { ThemeColor, ThemeIcon } from 'vscode';
import type { AgencySummary, AspectSummary, IndicatorSummary, Language } from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import { clientTexts, decimal, indexPoints, say } from '../messages.ts';
import type { Scores } from '../scores.ts';
import { indicatorTip, standingText } from './indicatorTip.ts';
import { withoutSharedWords } from './siblings.ts';
import { arranged, type IndicatorFilter, type IndicatorOrder, standingOf } from './standing.ts';
import { type Branch, BranchTree, group, leaf, noInstrument, note } from './tree.ts';

/** A line of the list of indicators; commands of its menu are given it. */
interface IndicatorBranch extends Branch {
  readonly indicator: IndicatorSummary;
}

/** Domain, aspect, indicator: its level, what is proven of it, and a sign for that. Or one list, the most worth first. */
export class IndicatorTree extends BranchTree {
  readonly #scores: Scores;
  #filter: IndicatorFilter = 'all';
  #order: IndicatorOrder = 'number';

  constructor(scores: Scores) {
    super();
    this.#scores = scores;
  }

  get filter(): IndicatorFilter {
    return this.#filter;
  }

  get order(): IndicatorOrder {
    return this.#order;
  }

  show(filter: IndicatorFilter): void {
    this.#filter = filter;
    void this.refresh();
  }

  sort(order: IndicatorOrder): void {
    this.#order = order;
    void this.refresh();
  }

  override roots(): Branch[] {
    const { summary } = this.#scores;
    if (!summary) return [];
    const language = chosenLanguage();
    const shown = arranged(summary, this.#filter, this.#order);
    if (!summary.index) return [noInstrument(language)];
    if (shown.length === 0 && this.#filter !== 'all') {
      const text = this.#filter === 'missing' ? clientTexts.noneMissing : clientTexts.noneBelowTarget;
      return [note(text[language], 'pass', 'spbe.indicatorsAll')];
    }
    if (this.#order !== 'number') return shown.map((indicator) => this.#ranked(summary, indicator, language));
    const isOpen = this.#filter !== 'all';
    const aspectsOf = (domain: string | null) =>
      summary.aspects
        .filter((aspect) => aspect.domain === domain)
        .map((aspect) => this.#aspect(summary, aspect, shown, isOpen, language))
        .filter(({ children }) => children.length > 0);
    const domains = summary.domains.map(({ id, name, claimed }) =>
      group(`d:${id}`, `${decimal(claimed.rounded, language)} · ${name[language]}`, aspectsOf(id), true),
    );
    return [...domains, ...aspectsOf(null)].filter(({ children }) => children.length > 0);
  }

  #aspect(
    summary: AgencySummary,
    { id, name, claimed }: AspectSummary,
    shown: readonly IndicatorSummary[],
    isOpen: boolean,
    language: Language,
  ): Branch {
    const siblings = summary.indicators.filter(({ aspect }) => aspect === id);
    const names = withoutSharedWords(siblings.map(({ shortName }) => shortName[language]));
    const lines = siblings.flatMap((indicator, index) => {
      if (!shown.includes(indicator)) return [];
      const label = `${indicator.number}. ${levels(indicator, language)} · ${names[index]}`;
      return [this.#indicator(summary, indicator, label, language)];
    });
    // The editor remembers what was folded by id: filtered lines are other lines.
    const label = `${decimal(claimed.rounded, language)} · ${name[language]}`;
    return group(`a:${this.#filter}:${id}`, label, lines, isOpen);
  }

  /** A line of the sorted list: what it is sorted by stands in front. */
  #ranked(summary: AgencySummary, indicator: IndicatorSummary, language: Language): IndicatorBranch {
    const worth = this.#worth(indicator, language);
    const label = `${worth ? `${worth} · ` : ''}${indicator.number}. ${indicator.shortName[language]}`;
    const branch = this.#indicator(summary, indicator, label, language);
    branch.item.description = levels(indicator, language);
    return branch;
  }

  /** What must not be cut off in a narrow side bar stands at the beginning of the label. */
  #indicator(
    { tahun }: AgencySummary,
    indicator: IndicatorSummary,
    label: string,
    language: Language,
  ): IndicatorBranch {
    const { number, name, documented, place } = indicator;
    const uri = place ? this.#scores.fileUri(place.file) : undefined;
    const { item, children } = leaf(`i:${number}`, label, uri, place?.line);
    item.tooltip = indicatorTip(indicator, tahun, language);
    item.iconPath = iconOf(indicator);
    item.contextValue = documented ? 'indicator' : 'indicatorWithoutDocument';
    item.accessibilityInformation = { label: `${number}. ${name[language]}, ${standingText(indicator, language)}` };
    return { item, children, indicator };
  }

  #worth({ gap, gain }: IndicatorSummary, language: Language): string | undefined {
    if (this.#order === 'gap') return gap ? `−${indexPoints(gap, language)}` : undefined;
    return this.#order === 'gain' && gain > 0 ? `+${indexPoints(gain, language)}` : undefined;
  }
}

function levels({ documented, claimed, proven }: IndicatorSummary, language: Language): string {
  if (!documented) return clientTexts.undocumented[language];
  return say(proven === null || proven === claimed ? clientTexts.level : clientTexts.levels, language, {
    claimed,
    proven: proven ?? '',
  });
}

function iconOf(indicator: IndicatorSummary): ThemeIcon {
  switch (standingOf(indicator)) {
    case 'undocumented':
      return new ThemeIcon('circle-outline', new ThemeColor('disabledForeground'));
    case 'unknown':
      return new ThemeIcon('question');
    case 'proven':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
    case 'notProven':
      return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  }
}
