import { ThemeColor, ThemeIcon } from 'vscode';
import type { AspectSummary, IndicatorSummary, Language } from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import { clientTexts, decimal, say } from '../messages.ts';
import type { Scores } from '../scores.ts';
import { type Branch, BranchTree, group, leaf } from './tree.ts';

/** Domain, aspect, indicator: its level, what is proven of it, and a sign for that. */
export class IndicatorTree extends BranchTree {
  readonly #scores: Scores;

  constructor(scores: Scores) {
    super();
    this.#scores = scores;
  }

  override roots(): Branch[] {
    const { summary } = this.#scores;
    if (!summary) return [];
    const language = chosenLanguage();
    const aspectsOf = (domain: string | null) =>
      summary.aspects.filter((aspect) => aspect.domain === domain).map((aspect) => this.#aspect(aspect, language));
    const domains = summary.domains.map(({ id, name, claimed }) => {
      const branch = group(`d:${id}`, name[language], aspectsOf(id), true);
      branch.item.description = decimal(claimed.rounded, language);
      return branch;
    });
    return [...domains, ...aspectsOf(null)];
  }

  #aspect({ id, name, claimed }: AspectSummary, language: Language): Branch {
    const indicators = (this.#scores.summary?.indicators ?? []).filter(({ aspect }) => aspect === id);
    const branch = group(
      `a:${id}`,
      name[language],
      indicators.map((indicator) => this.#indicator(indicator, language)),
      false,
    );
    branch.item.description = decimal(claimed.rounded, language);
    return branch;
  }

  #indicator(indicator: IndicatorSummary, language: Language): Branch {
    const { number, name, shortName, claimed, proven, documented, place, weight } = indicator;
    const uri = place ? this.#scores.fileUri(place.file) : undefined;
    const { item, children } = leaf(`i:${number}`, `${number}. ${shortName[language]}`, uri, place?.line);
    const standing = !documented
      ? clientTexts.undocumented[language]
      : proven === null || proven >= claimed
        ? clientTexts.provenState[language]
        : say(clientTexts.notProvenState, language, { claimed, proven });
    item.description = documented ? `${claimed}${proven === null ? '' : ` · ${proven}`}` : standing;
    item.tooltip = `${number}. ${name[language]}\n${standing} · ${say(clientTexts.weight, language, {
      weight: weight.toLocaleString(language),
    })}`;
    item.iconPath = iconOf(indicator);
    item.contextValue = documented ? 'indicator' : 'indicatorWithoutDocument';
    item.accessibilityInformation = { label: `${number}. ${name[language]}, ${standing}` };
    return { item, children };
  }
}

function iconOf({ documented, claimed, proven }: IndicatorSummary): ThemeIcon {
  if (!documented) return new ThemeIcon('circle-outline', new ThemeColor('disabledForeground'));
  if (proven === null) return new ThemeIcon('question');
  return proven >= claimed
    ? new ThemeIcon('pass', new ThemeColor('testing.iconPassed'))
    : new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
}
