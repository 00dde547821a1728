import type { DefinitionKind } from '../../model/facts.ts';
import { evidenceFileName } from '../../rules/support/fileNames.ts';
import type { KeyAnnotation } from '../../schema/annotations.ts';
import { instrumentForYear, instrumentIds } from '../../schema/instruments.ts';
import { codesBelow } from '../../schema/references.ts';
import { nameOf } from '../../workspace/uri.ts';
import { quoted } from '../../yaml/write.ts';
import { idFromName } from '../newWorkspace.ts';
import type { Body } from './body.ts';
import { neededKinds } from './evidenceKinds.ts';
import { freeId, idCandidates } from './ids.ts';
import { indicatorOf, type Place, yearOf } from './place.ts';

/** More ids than this are no help as a choice; they complete while typing. */
const mostChoices = 20;

/**
 * What stands behind a key of a form until the planner types: nothing that could be taken for a fact, as far as the schema
 * allows. Undefined where only the planner can say.
 *
 * @param example the schema's example of the value; an array: lists are usual
 */
export function fieldValue(key: string, annotation: KeyAnnotation, example: unknown, place: Place): Body | undefined {
  const { define, refer, values, vocabulary, code, types } = annotation;
  if (values !== undefined) return oneOf(values.map(({ value }) => value));
  if (vocabulary !== undefined) return vocabularyValue(annotation, place);
  if (define !== undefined) return [{ value: quoted(newId(define, place)) }];
  if (Array.isArray(example) && annotation.items?.keys === undefined && types.includes('array'))
    return listValue(key, place);
  if (refer !== undefined) return referenceValue(refer, place);
  if (code !== undefined) return oneOf(codesBelow(code).flatMap((entry) => (entry.level === 1 ? entry.code : [])));
  if (annotation.file) return fileValue(place);
  if (annotation.format === 'date') return dateValue(place);
  if (isYear(annotation)) return yearValue(key, place);
  if (types.includes('object') && annotation.keys !== undefined) return undefined;
  if (types.includes('array') && types.includes('null')) return [{ value: '' }];
  if (isFreeText(annotation)) return [{ value: '' }];
  return annotation.money ? [{ value: '0' }] : numberValue(annotation, place);
}

/** Whatever is no list or mapping is accepted. */
export function isFreeText({ types, values }: KeyAnnotation): boolean {
  return types.includes('string') && types.includes('null') && values === undefined;
}

/** Years are whole numbers with a lower and an upper bound that dates have. */
export function isYear({ types, minimum, maximum }: KeyAnnotation): boolean {
  return (
    types.includes('integer') && minimum !== undefined && maximum !== undefined && minimum > 1900 && maximum < 3000
  );
}

function oneOf(values: readonly string[]): Body | undefined {
  const [first] = values;
  if (first === undefined) return undefined;
  const choices = values.map((value) => quoted(value));
  return [{ value: quoted(first), choices }];
}

function listValue(key: string, place: Place): Body {
  const year = key === 'tahun' ? yearOf(place) : undefined;
  return ['[', { value: year === undefined ? '' : String(year) }, ']'];
}

function vocabularyValue({ vocabulary }: KeyAnnotation, place: Place): Body | undefined {
  const { instrument } = place.context.agency;
  switch (vocabulary) {
    case 'instrumen':
      return oneOf(sortedInstruments(place));
    case 'jenis_bukti':
      return oneOf(neededKinds(place));
    case 'tingkat':
      return instrument && [{ value: String(instrument.scale.min) }];
    default:
      return undefined;
  }
}

/** The one for the assessed year first, then the others, the newest first. */
function sortedInstruments(place: Place): readonly string[] {
  const year = yearOf(place);
  const own = place.context.agency.instrument?.id ?? (year === undefined ? undefined : instrumentForYear(year)?.id);
  const others = instrumentIds.filter((id) => id !== own).reverse();
  return own === undefined ? others : [own, ...others];
}

function newId(kind: DefinitionKind, place: Place): string {
  const { agency } = place.context;
  if (kind === 'instansi') return idFromName(nameOf(agency.folder));
  return freeId(agency, `${kind.replaceAll('_', '-')}-baru`);
}

function referenceValue(kinds: readonly DefinitionKind[], place: Place): Body | undefined {
  if (kinds.includes('indikator')) {
    const numbers = place.context.agency.instrument?.indicators.map(({ number }) => number) ?? [];
    return oneOfNumbers(numbers);
  }
  const ids: string[] = [];
  for (const { id } of idCandidates(place.context.agency, kinds)) {
    if (ids.length >= mostChoices) return undefined;
    ids.push(id);
  }
  return oneOf(ids);
}

function oneOfNumbers(numbers: readonly string[]): Body | undefined {
  const [first] = numbers;
  return first === undefined ? undefined : [{ value: first, choices: numbers }];
}

function fileValue(place: Place): Body {
  const indicator = indicatorOf(place);
  if (indicator === undefined) return [{ value: 'berkas.pdf' }];
  const kindId = neededKinds(place)[0];
  const kind = kindId === undefined ? undefined : place.context.agency.instrument?.evidenceKinds[kindId];
  const position = place.cursor.siblings.length;
  return [{ value: quoted(evidenceFileName({ number: indicator.number, position, kind, indicator }, 'pdf')) }];
}

function dateValue(place: Place): Body | undefined {
  const year = yearOf(place);
  if (place.today !== undefined) return [{ value: place.today }];
  return year === undefined ? undefined : [{ value: `${year}-01-01` }];
}

function yearValue(key: string, place: Place): Body | undefined {
  const year = yearOf(place);
  if (year === undefined) return undefined;
  if (key === 'mulai') return [{ value: String(year + 1) }];
  return [{ value: String(key === 'selesai' ? year + 5 : year) }];
}

function numberValue({ types }: KeyAnnotation, place: Place): Body | undefined {
  if (!types.includes('number') && !types.includes('integer')) return undefined;
  const scale = place.context.agency.instrument?.scale;
  return [{ value: String(scale?.min ?? 1) }];
}
