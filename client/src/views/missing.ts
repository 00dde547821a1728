import { ThemeIcon, type ViewBadge } from 'vscode';
import type { AgencySummary, IndicatorSummary, Language, MissingSummary } from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import { clientTexts, indexPoints, say } from '../messages.ts';
import type { Scores } from '../scores.ts';
import { type Branch, BranchTree, group, leaf, noInstrument, note } from './tree.ts';

interface Lack {
  readonly indicator: IndicatorSummary;
  readonly missing: MissingSummary;
}

/** A line of this view; commands of its menu are given it. */
interface LackBranch extends Branch {
  readonly indicator: IndicatorSummary;
  /** Id within the indicator. */
  readonly requirement: string;
}

/** What the claimed levels lack: the largest effect on the proven index first, or by the office that has to bring it. */
export class MissingTree extends BranchTree {
  readonly #scores: Scores;
  #by: 'effect' | 'office' = 'effect';

  constructor(scores: Scores) {
    super();
    this.#scores = scores;
  }

  get badge(): ViewBadge | undefined {
    const count = this.#lacks().length;
    if (count === 0) return undefined;
    return { value: count, tooltip: say(clientTexts.missingBadge, chosenLanguage(), { count }) };
  }

  groupBy(by: 'effect' | 'office'): void {
    this.#by = by;
    void this.refresh();
  }

  override roots(): Branch[] {
    const language = chosenLanguage();
    const lacks = this.#lacks();
    const { summary } = this.#scores;
    if (summary && lacks.length === 0) return [whyNothing(summary, language)];
    const line = (lack: Lack) => this.#line(lack, language);
    return this.#by === 'effect' ? lacks.map(line) : offices(lacks, language, line);
  }

  #lacks(): readonly Lack[] {
    const lacks = (this.#scores.summary?.indicators ?? []).flatMap((indicator) =>
      indicator.missing.map((missing) => ({ indicator, missing })),
    );
    return lacks.sort((one, other) => other.missing.gain - one.missing.gain);
  }

  #line({ indicator, missing }: Lack, language: Language): LackBranch {
    const { number, place } = indicator;
    const target = missing.nearest?.place ?? place;
    const uri = target ? this.#scores.fileUri(target.file) : undefined;
    const title = missing.title[language];
    const points = indexPoints(missing.gain, language);
    const label = say(clientTexts.missingLine, language, { points, number, title });
    const branch = leaf(`m:${number}:${missing.requirement}`, label, uri, target?.line);
    branch.item.tooltip = say(clientTexts.missingTip, language, { number, level: missing.level, title, points });
    branch.item.accessibilityInformation = { label: branch.item.tooltip };
    branch.item.iconPath = new ThemeIcon('file');
    branch.item.contextValue = 'missing';
    return { ...branch, indicator, requirement: missing.requirement };
  }
}

/** That nothing is missing holds only where something is claimed that can be proven. */
function whyNothing({ index, documented, noProvenReason }: AgencySummary, language: Language): Branch {
  if (!index) return noInstrument(language);
  if (noProvenReason) return note(noProvenReason[language], 'question');
  if (documented === 0) return note(clientTexts.noIndicators[language], 'new-file', 'spbe.newIndicators');
  return note(clientTexts.nothingMissing[language], 'pass');
}

function offices(lacks: readonly Lack[], language: Language, line: (lack: Lack) => Branch): Branch[] {
  const byOffice = new Map<string, Lack[]>();
  for (const lack of lacks) {
    const { owner } = lack.indicator;
    const office = owner ? (owner.name ?? owner.id) : '';
    byOffice.set(office, [...(byOffice.get(office) ?? []), lack]);
  }
  return [...byOffice].map(([office, own]) => {
    const branch = group(`o:${office}`, office || clientTexts.noOwner[language], own.map(line), false);
    branch.item.description = String(own.length);
    branch.item.iconPath = new ThemeIcon('organization');
    return branch;
  });
}
