import type { Colors } from 'picocolors/types.js';
import { cliTexts } from '../../messages/cli.ts';
import { type Language, render, type Text } from '../../messages/text.ts';
import { visible } from '../../messages/visible.ts';
import type { Comparison } from '../../planning/comparisonObject.ts';
import { instrumentName } from '../../schema/instrumentName.ts';
import { exact } from '../../scoring/exact.ts';
import { formatNumber, pointsText } from '../../scoring/format.ts';
import type {
  AgencySummary,
  GroupSummary,
  MissingSummary,
  ScoreSummary,
  SidesSummary,
  Summary,
} from '../../scoring/summary.ts';
import { clip } from './clip.ts';
import { comparisonToPretty } from './comparisonPretty.ts';
import { projectedGroupsToPretty, projectionToPretty } from './projectionPretty.ts';

const nameColumns = 58;
const scoreColumns = 18;

/** For people: index and predicate per agency, its domains and aspects, and the missing documents, largest effect first. */
export function scoreToPretty(
  { agencies, comparisons = [] }: Summary & { readonly comparisons?: readonly Comparison[] },
  language: Language,
  colors: Colors,
): string {
  const writer = new ScoreWriter(language, colors);
  const blocks = [
    ...agencies.map((agency) => writer.agency(agency)),
    ...comparisons.map((comparison) => comparisonToPretty(comparison, language, colors)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

class ScoreWriter {
  readonly #language: Language;
  readonly #colors: Colors;

  constructor(language: Language, colors: Colors) {
    this.#language = language;
    this.#colors = colors;
  }

  agency(agency: AgencySummary): string {
    const blocks = [this.#heading(agency)];
    const history = this.#history(agency);
    const projection = agency.roadMap ? projectionToPretty(agency.roadMap.years, this.#language, this.#colors) : '';
    if (agency.index === null) blocks.push(indent(this.#text(cliTexts.noInstrument)));
    else if (agency.documented === 0) blocks.push(indent(this.#text(cliTexts.noIndicators)));
    else blocks.push(this.#table(agency, agency.index), ...this.#notes(agency), this.#missing(agency));
    if (agency.documented > 0 && projection)
      blocks.push(projection, projectedGroupsToPretty(agency, this.#language, this.#colors));
    if (history) blocks.push(history);
    return blocks.filter(Boolean).join('\n\n');
  }

  #heading({ nama, id, regulation, tahun }: AgencySummary): string {
    const name = visible(nama ?? id ?? '?');
    const about = [regulation?.citation, tahun].filter((part) => part !== null && part !== undefined).join(' · ');
    return `${this.#colors.bold(name)}${about ? `\n${this.#colors.dim(about)}` : ''}`;
  }

  #table(agency: AgencySummary, index: NonNullable<AgencySummary['index']>): string {
    const head = [cliTexts.claimed, cliTexts.proven, cliTexts.assessed].map((text) =>
      this.#text(text).padEnd(scoreColumns),
    );
    const rows = [
      this.#colors.dim(`${' '.repeat(nameColumns)}${head.join('')}`.trimEnd()),
      this.#colors.bold(this.#row(this.#text(cliTexts.index), index, true)),
      ...this.#groups(agency),
    ];
    if (index.target) {
      const label = render(cliTexts.targetYear, this.#language, { year: index.target.year });
      rows.push(this.#colors.dim(`${`  ${label}`.padEnd(nameColumns)}${this.#score(index.target, true)}`.trimEnd()));
    }
    return rows.join('\n');
  }

  #groups({ domains, aspects }: AgencySummary): readonly string[] {
    const rowOf = (group: GroupSummary, depth: string) =>
      this.#row(`${depth}${group.id} ${group.name[this.#language]}`, group, false);
    if (domains.length === 0) return aspects.map((aspect) => rowOf(aspect, ''));
    return domains.flatMap((domain) => [
      rowOf(domain, ''),
      ...aspects.filter((aspect) => aspect.domain === domain.id).map((aspect) => rowOf(aspect, '  ')),
    ]);
  }

  #row(name: string, { claimed, proven, assessed }: SidesSummary, predicate: boolean): string {
    const scores = [claimed, proven, assessed].map((score) => this.#score(score, predicate));
    return `${clip(`  ${name}`, nameColumns)}${scores.join('')}`.trimEnd();
  }

  #score(score: ScoreSummary | null, predicate: boolean): string {
    const text = score ? `${this.#number(score.exact, 2)}${predicate ? ` ${score.predicate}` : ''}` : '–';
    return text.padEnd(scoreColumns);
  }

  #notes(agency: AgencySummary): readonly string[] {
    const notes: string[] = [];
    const { index, regulation, noProvenReason } = agency;
    if (regulation?.source.kind === 'secondary') {
      const note = regulation.source.note[this.#language];
      notes.push(render(cliTexts.secondarySource, this.#language, { note }));
    }
    if (index?.claimed.roundedSuggests) {
      const { exact: value, predicate } = index.claimed;
      const shown = `${this.#number(value, 2)} ${index.claimed.roundedSuggests}`;
      const parameters = { shown, predicate, exact: value.replace('.', this.#language === 'id' ? ',' : '.') };
      notes.push(render(cliTexts.roundedCrosses, this.#language, parameters));
    }
    if (noProvenReason) notes.push(noProvenReason[this.#language]);
    const without = agency.indicators.filter(({ documented }) => !documented).map(({ number }) => number);
    if (without.length > 0) {
      const parameters = { count: without.length, numbers: without.join(', ') };
      notes.push(render(cliTexts.withoutDocument, this.#language, parameters));
    }
    if (agency.unverifiedLinks > 0) {
      notes.push(render(cliTexts.unverifiedLinks, this.#language, { count: agency.unverifiedLinks }));
    }
    return notes.length > 0 ? [notes.map((note) => indent(this.#colors.yellow(note))).join('\n')] : [];
  }

  #missing(agency: AgencySummary): string {
    const rows = agency.indicators
      .flatMap((indicator) => indicator.missing.map((missing) => ({ indicator, missing })))
      .sort((a, b) => b.missing.gain - a.missing.gain || a.missing.level - b.missing.level);
    if (rows.length === 0)
      return agency.noProvenReason ? '' : indent(this.#colors.green(this.#text(cliTexts.noMissing)));
    const points = pointsText(exact(agency.gap ?? 0));
    const title = render(cliTexts.missingTitle, this.#language, { count: rows.length, points });
    const lines = rows.map(({ indicator, missing }) => this.#missingRow(indicator, missing));
    return [indent(this.#colors.bold(title)), ...lines].join('\n');
  }

  #missingRow(indicator: AgencySummary['indicators'][number], missing: MissingSummary): string {
    const gain = `+${this.#number(missing.gain, 4)}`;
    const { number, owner } = indicator;
    const what = render(cliTexts.missingLine, this.#language, { number, level: missing.level, title: missing.title });
    const who = owner ? this.#colors.dim(` (${visible(owner.id)})`) : '';
    return `  ${this.#colors.yellow(gain)}  ${what}${who}`;
  }

  #history({ history }: AgencySummary): string | undefined {
    if (history.length === 0) return undefined;
    const lines = history.map(({ year, value, source, instrument }) => {
      const about = [source, instrument && instrumentName(instrument)].filter(Boolean).join(', ');
      return `    ${year}  ${this.#number(value, 2)}  ${this.#colors.dim(visible(about))}`;
    });
    return [indent(this.#text(cliTexts.published)), ...lines].join('\n');
  }

  #number(value: string | number, decimals: number): string {
    return formatNumber(exact(value), this.#language, decimals);
  }

  #text(text: Text): string {
    return text[this.#language];
  }
}

function indent(text: string): string {
  return `  ${text}`;
}
