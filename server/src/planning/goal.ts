import type { Text } from '../messages/text.ts';
import type { Instrument } from '../schema/instrument.ts';
import { type Exact, exact } from '../scoring/exact.ts';
import { decimalOf } from '../scoring/level.ts';
import { scoreOf } from '../scoring/predicate.ts';
import { scoreSummary } from '../scoring/scoreSummary.ts';
import type { AgencyView } from '../workspace/view.ts';
import type { PlanGoal, PlanTarget } from './planObject.ts';

/** What the path is to reach. */
export interface Aim {
  readonly value: Exact;
  readonly year: number | undefined;
  readonly by: PlanTarget['by'];
}

export const refusals = {
  noInstrument: {
    id: 'Langkah belum dapat dihitung: isi penilaian.instrumen pada dokumen instansi dengan instrumen yang dikenal.',
    en: 'No steps can be computed yet: give penilaian.instrumen in the agency document a known instrument.',
  },
  noTarget: {
    id: 'Tidak ada target: sebutkan nilai atau predikat, atau tulis target_indeks pada dokumen instansi.',
    en: 'There is no target: name a value or a predicate, or write target_indeks in the agency document.',
  },
} as const satisfies Record<string, Text>;

/** Why the year or the indicators of a goal make no sense; undefined where they do. */
export function refusalOf(agency: AgencyView, instrument: Instrument, { year, keep = [] }: PlanGoal): Text | undefined {
  if (year !== undefined && agency.year !== undefined && year < agency.year) return pastYear(year, agency.year);
  const unknown = keep.filter((wanted) => !instrument.indicators.some(({ number }) => number === wanted));
  return unknown.length > 0 ? unknownIndicators(unknown, instrument) : undefined;
}

/**
 * The aim that a goal names: a value, a predicate (its lower bound), or the target of a year in `target_indeks`. A text says
 * why where it names none.
 */
export function aimOf(agency: AgencyView, instrument: Instrument, { target, year }: PlanGoal): Aim | Text {
  if (target === undefined || target.trim() === '') return targetOfYear(agency, year) ?? noTargetFor(year);
  const written = target.trim();
  const value = decimalOf(written.replace(',', '.'));
  if (value) {
    const { min, max } = instrument.scale;
    return value.lt(min) || value.gt(max) ? outside(written, instrument) : { value, year, by: 'value' };
  }
  const predicate = instrument.predicates.find(({ name, alsoCalled }) =>
    [name.id, name.en, alsoCalled?.id, alsoCalled?.en].some((known) => known?.toLowerCase() === written.toLowerCase()),
  );
  return predicate ? { value: exact(predicate.min), year, by: 'predicate' } : unknownTarget(written, instrument);
}

export function isAim(aim: Aim | Text): aim is Aim {
  return 'value' in aim;
}

export function targetSummary(instrument: Instrument, { value, year, by }: Aim): PlanTarget {
  const { first, last } = instrument.years;
  const inForce = year === undefined || (first <= year && year <= (last ?? year));
  return { ...scoreSummary(scoreOf(instrument, value)), year: year ?? null, by, inForce };
}

/** The target of the year; without one the next target after the assessed year. */
function targetOfYear(agency: AgencyView, year: number | undefined): Aim | undefined {
  const targets = (agency.agency?.facts.targets ?? []).flatMap((target) => {
    const value = decimalOf(target.value?.value);
    return target.year && value ? [{ year: target.year.value, value, by: 'year' as const }] : [];
  });
  if (year !== undefined) return targets.find((target) => target.year === year);
  const coming = targets.filter((target) => agency.year === undefined || target.year > agency.year);
  return coming.toSorted((one, other) => one.year - other.year)[0];
}

function noTargetFor(year: number | undefined): Text {
  if (year === undefined) return refusals.noTarget;
  return {
    id: `target_indeks tidak memuat tahun ${year}. Sebutkan nilainya, atau tambahkan target tahun itu pada dokumen instansi.`,
    en: `target_indeks has no entry for ${year}. Name the value, or add the target of that year to the agency document.`,
  };
}

function pastYear(year: number, assessed: number): Text {
  return {
    id: `Tahun ${year} mendahului tahun penilaian ${assessed}, jadi tidak dapat direncanakan lagi. Sebutkan tahun ${assessed} atau sesudahnya.`,
    en: `${year} is before the year of assessment ${assessed} and cannot be planned for any more. Name ${assessed} or later.`,
  };
}

function unknownIndicators(numbers: readonly string[], { regulation }: Instrument): Text {
  const list = numbers.join(', ');
  return {
    id: `Indikator ${list} tidak ada dalam ${regulation}. Perbaiki nomor indikator yang dibiarkan.`,
    en: `${regulation} has no indicator ${list}. Correct the numbers of the indicators that are to stay.`,
  };
}

function outside(written: string, { scale: { min, max } }: Instrument): Text {
  return {
    id: `Target ${written} di luar skala indeks: ${min} sampai ${max}.`,
    en: `The target ${written} is off the scale of the index: ${min} to ${max}.`,
  };
}

function unknownTarget(written: string, { predicates }: Instrument): Text {
  const names = (language: 'id' | 'en') => predicates.map(({ name }) => name[language]).join(', ');
  return {
    id: `"${written}" bukan angka dan bukan predikat instrumen ini (${names('id')}).`,
    en: `"${written}" is neither a number nor a predicate of this instrument (${names('en')}).`,
  };
}
