import { diffTexts } from '../messages/diff.ts';
import { type Language, type Parameters, render, type Text } from '../messages/text.ts';
import { visible } from '../messages/visible.ts';
import type {
  ActivityDiff,
  AgencyDiff,
  AgencyName,
  Change,
  EvidenceDiff,
  FieldDiff,
  FindingSnapshot,
  IndicatorDiff,
  Side,
  TargetDiff,
  WorkspaceDiff,
} from '../planning/diffObject.ts';
import { annotationAt } from '../schema/annotations.ts';
import { instrumentName } from '../schema/instrumentName.ts';
import { exact } from '../scoring/exact.ts';
import { formatNumber, pointsText } from '../scoring/format.ts';
import type { ScoreSummary } from '../scoring/summaryObject.ts';
import { Speech } from './speech.ts';

/** A part of the prose: a heading and its sentences. */
export interface ProsePart {
  readonly heading: string | undefined;
  readonly lines: readonly string[];
}

export interface AgencyProse {
  readonly name: string;
  /** What changed in the index, one sentence each. */
  readonly lead: readonly string[];
  readonly parts: readonly ProsePart[];
}

/** What is different, in whole sentences, for a commit or a meeting. */
export class DiffProse {
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  agencies({ added, removed }: WorkspaceDiff): readonly string[] {
    return [
      ...added.map((agency) => this.say(diffTexts.agencyAdded, { name: nameOf(agency) })),
      ...removed.map((agency) => this.say(diffTexts.agencyRemoved, { name: nameOf(agency) })),
    ];
  }

  agency(diff: AgencyDiff): AgencyProse {
    const { indicators, evidence, activities, targets, findings } = diff;
    const parts: readonly ProsePart[] = [
      { heading: this.say(diffTexts.indicators), lines: indicators.map((each) => this.#indicator(each)) },
      { heading: this.say(diffTexts.evidence), lines: evidence.map((each) => this.#evidence(each)) },
      { heading: this.say(diffTexts.activities), lines: activities.map((each) => this.#activity(each)) },
      { heading: this.say(diffTexts.targets), lines: targets.map((each) => this.#target(each)) },
      { heading: this.say(diffTexts.findingsAdded), lines: findings.added.map((each) => this.#finding(each)) },
      { heading: this.say(diffTexts.findingsResolved), lines: findings.resolved.map((each) => this.#finding(each)) },
    ];
    return { name: nameOf(diff), lead: this.lead(diff), parts: parts.filter(({ lines }) => lines.length > 0) };
  }

  lead({ instrument, year, index }: AgencyDiff): readonly string[] {
    const lines: string[] = [];
    if (instrument) {
      lines.push(
        this.say(diffTexts.instrument, {
          from: instrumentName(instrument.from ?? '–'),
          to: instrumentName(instrument.to ?? '–'),
        }),
      );
    }
    if (year) lines.push(this.say(diffTexts.year, { from: year.from ?? '–', to: year.to ?? '–' }));
    for (const { side, from, to, change } of index) {
      const shown = { side: diffTexts[side], from: this.#score(from), to: this.#score(to) };
      if (change === null) lines.push(this.say(to ? diffTexts.indexKnown : diffTexts.indexUnknown, shown));
      else {
        const text = change > 0 ? diffTexts.indexRises : diffTexts.indexFalls;
        lines.push(this.say(text, { ...shown, change: pointsText(exact(change).abs()) }));
      }
    }
    if (!instrument && index.length === 0) lines.push(this.say(diffTexts.indexSame));
    return lines;
  }

  #indicator({ number, name, document, claimed, proven, assessed, effect }: IndicatorDiff): string {
    const changes: string[] = [];
    if (document) changes.push(this.say(document === 'added' ? diffTexts.documentAdded : diffTexts.documentRemoved));
    const add = (side: Side, level: Change<number | null> | null, points: number | null) => {
      if (!level) return;
      const change = this.#levelChange(side, level);
      changes.push(points ? this.say(diffTexts.effect, { change, points: this.#signed(points) }) : change);
    };
    add('claimed', claimed, effect.claimed);
    add('proven', proven, effect.proven);
    add('assessed', assessed, null);
    return this.say(diffTexts.indicator, { number, name, changes: changes.join('; ') });
  }

  #levelChange(name: Side, { from, to }: Change<number | null>): string {
    const side = diffTexts.levelOf[name];
    if (from === null || to === null) {
      const text = from === null ? diffTexts.levelKnown : diffTexts.levelUnknown;
      return this.say(text, { side, from: this.#level(from), to: this.#level(to) });
    }
    const text = to > from ? diffTexts.levelRises : diffTexts.levelFalls;
    return this.say(text, { side, from: this.#level(from), to: this.#level(to) });
  }

  #evidence({ indicator, id, title, change, fields }: EvidenceDiff): string {
    const place =
      indicator === null ? diffTexts.placeList : this.#text(diffTexts.placeIndicator, { number: indicator });
    const name = visible(title ?? id ?? '?');
    if (change !== 'changed') {
      return this.say(change === 'added' ? diffTexts.evidenceAdded : diffTexts.evidenceRemoved, { place, name });
    }
    const changes = fields.map((field) => {
      if (field.key === 'berkas-ada') return this.say(field.to === 'tidak' ? diffTexts.fileGone : diffTexts.fileThere);
      return this.#field(annotationAt('indikator', ['bukti', 0, field.key])?.title, field);
    });
    return this.say(diffTexts.evidenceChanged, { place, name, changes: changes.join('; ') });
  }

  #activity({ id, name: written, change, fields }: ActivityDiff): string {
    const name = visible(written ?? id ?? '?');
    if (change !== 'changed') {
      return this.say(change === 'added' ? diffTexts.activityAdded : diffTexts.activityRemoved, { name });
    }
    const changes = fields.map((field) => {
      const title = annotationAt('peta_rencana', ['inisiatif', 0, 'kegiatan', 0, field.key])?.title;
      return this.#field(title, field.key === 'anggaran' ? this.#inRupiah(field) : field);
    });
    return this.say(diffTexts.activityChanged, { name, changes: changes.join('; ') });
  }

  #inRupiah({ key, from, to }: FieldDiff): FieldDiff {
    const speech = new Speech(this.#language);
    const shown = (budget: string | null) =>
      budget?.replace(/(\d+): ([\d.]+)/g, (_, year: string, value: string) => `${year}: ${speech.money(value)}`) ??
      null;
    return { key, from: shown(from), to: shown(to) };
  }

  #field(title: Text | undefined, { key, from, to }: FieldDiff): string {
    const shown = { key: title ?? key, from: visible(from ?? ''), to: visible(to ?? '') };
    if (from === null) return this.say(diffTexts.fieldAdded, shown);
    return this.say(to === null ? diffTexts.fieldRemoved : diffTexts.field, shown);
  }

  #target({ indicator, year, from, to }: TargetDiff): string {
    const target =
      indicator === null
        ? this.say(diffTexts.indexTarget, { year })
        : this.say(diffTexts.levelTarget, { number: indicator, year });
    const shown = (value: number | null) =>
      indicator === null && value !== null ? formatNumber(exact(value), this.#language, 2) : this.#level(value);
    const text =
      from === null ? diffTexts.targetAdded : to === null ? diffTexts.targetRemoved : diffTexts.targetChanged;
    return this.say(text, { target, from: shown(from), to: shown(to) });
  }

  #finding({ file, line, message, code }: FindingSnapshot): string {
    return `${visible(file)}:${line}: ${visible(message[this.#language])} (${code})`;
  }

  #score(score: ScoreSummary | null): string {
    return score ? `${formatNumber(exact(score.exact), this.#language, 2)} (${score.predicate})` : '–';
  }

  #level(level: number | null): string {
    if (level === null) return '–';
    return this.#language === 'id' ? `${level}`.replace('.', ',') : `${level}`;
  }

  #signed(points: number): string {
    return `${points > 0 ? '+' : '−'}${pointsText(exact(points).abs())[this.#language]}`;
  }

  #text(text: Text, parameters: Parameters): Text {
    return { id: render(text, 'id', parameters), en: render(text, 'en', parameters) };
  }

  say(text: Text, parameters: Parameters = {}): string {
    return render(text, this.#language, parameters);
  }
}

function nameOf({ nama, id, folder }: AgencyName): string {
  return visible(nama ?? id ?? folder);
}
