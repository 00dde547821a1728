import { CompletionItemKind } from 'vscode-languageserver-types';
import { completionTexts } from '../../messages/completion.ts';
import { render } from '../../messages/text.ts';
import type { KeyAnnotation } from '../../schema/annotations.ts';
import type { Instrument } from '../../schema/instrument.ts';
import { allInstruments, instrumentForYear } from '../../schema/instruments.ts';
import { codeProposals } from './codes.ts';
import { contentProposals } from './contents.ts';
import { dateProposals, yearProposals } from './dates.ts';
import { evidenceKindProposals } from './evidenceKinds.ts';
import { isYear } from './fieldValue.ts';
import { fileProposals } from './files.ts';
import { newIdProposals, offerAgencies, offerIds } from './ids.ts';
import { indicatorReferenceProposals, newIndicatorProposals } from './indicators.ts';
import { levelProposals } from './levels.ts';
import { type Place, textAt, yearOf } from './place.ts';
import type { Proposal } from './proposal.ts';
import type { Selection } from './selection.ts';

/** Offers the words and numbers that can stand at the place. */
export async function offerValues(place: Place, annotation: KeyAnnotation, selection: Selection): Promise<void> {
  const { refer, file } = annotation;
  if (refer?.includes('instansi')) offerAgencies(place, selection);
  else if (refer?.includes('indikator')) selection.add(indicatorReferenceProposals(place));
  else if (refer !== undefined) offerIds(place, refer, selection);
  else if (file) {
    selection.dependsOnTyped();
    selection.add(await fileProposals(place));
  } else selection.add(knownValues(place, annotation));
}

function knownValues(place: Place, annotation: KeyAnnotation): readonly Proposal[] {
  switch (annotation.vocabulary) {
    case 'instrumen':
      return instrumentProposals(place);
    case 'jenis_bukti':
      return evidenceKindProposals(place);
    case 'muatan':
      return contentProposals(place);
    case 'indikator':
      return newIndicatorProposals(place);
    case 'tingkat':
      return levelProposals(place);
    default:
      break;
  }
  if (place.key === 'untuk_tingkat') return levelProposals(place);
  if (annotation.values !== undefined) return wordProposals(place, annotation.values);
  if (annotation.code !== undefined) return codeProposals(place, annotation.code);
  if (annotation.format === 'date') return dateProposals(place);
  if (isYear(annotation)) return yearProposals(place);
  return annotation.define === undefined ? [] : newIdProposals(place);
}

/** The words of the schema with what they mean. */
function wordProposals(place: Place, values: NonNullable<KeyAnnotation['values']>): readonly Proposal[] {
  const { context, cursor, kind } = place;
  const taken = new Set(cursor.isItem ? cursor.siblings : []);
  const path = cursor.path.map((step) => (typeof step === 'number' ? 0 : step));
  return values
    .filter(({ value }) => !taken.has(value))
    .map(({ value, label }) => ({
      label: value,
      ...(label[context.language] !== value && { name: label[context.language] }),
      icon: CompletionItemKind.EnumMember,
      insertion: { write: 'scalar', text: value },
      ...(kind && { topic: { about: 'key', kind, path } as const }),
    }));
}

/** The instruments, the one that governs the year beside it or the assessed year first. */
function instrumentProposals(place: Place): readonly Proposal[] {
  const { language } = place.context;
  const beside = Number(textAt(place.document, [...place.owner, 'tahun']));
  const year = Number.isInteger(beside) ? beside : yearOf(place);
  const fitting = year === undefined ? undefined : instrumentForYear(year);
  return allInstruments()
    .toReversed()
    .map((instrument) => ({
      label: instrument.id,
      name: instrument.name[language],
      detail: `${instrument.regulation} · ${yearsOf(instrument, place)}`,
      icon: CompletionItemKind.Module,
      insertion: { write: 'scalar', text: instrument.id },
      rank: instrument === fitting ? 0 : 1,
      topic: { about: 'instrument', instrument: instrument.id },
    }));
}

function yearsOf({ years }: Instrument, { context }: Place): string {
  const { first, last } = years;
  const text = last === undefined ? completionTexts.yearsSince : completionTexts.years;
  return render(text, context.language, { first, last: last ?? '' });
}
