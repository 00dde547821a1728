import type { DefinitionKind } from '../../model/facts.ts';
import { evidenceFileName } from '../../rules/support/fileNames.ts';
import type { KeyAnnotation } from '../../schema/annotations.ts';
import { instrumentForYear, instrumentIds } from '../../schema/instruments.ts';
import { codesBelow } from '../../schema/references.ts';
import { nameOf } from '../../workspace/uri.ts';
import { nodeAtPath } from '../../yaml/index.ts';
import { quoted } from '../../yaml/write.ts';
import { idFromName } from '../newWorkspace.ts';
import type { Body } from './body.ts';
import { likelyYears } from './dates.ts';
import { neededKinds } from './evidenceKinds.ts';
import { eachDefinition, freeId } from './ids.ts';
import { indicatorOf, type Place, yearOf } from './place.ts';

/** More ids than this are no help as a choice; they complete while typing. */
const mostChoices = 20;

/** A key of a form, as the schema and its example describe it. */
interface FormKey {
  readonly key: string;
  readonly annotation: KeyAnnotation;
  /** The schema's example of the value; an array: lists are usual. */
  readonly example: unknown;
  readonly isRequired: boolean;
  /** The key that holds the mapping, or the list that it is an entry of. */
  readonly within: string | undefined;
}

/**
 * What stands behind a key of a form until the planner types: nothing that could be taken for a fact, as far as the schema
 * allows. Undefined where only the planner can say.
 */
export function fieldValue(formKey: FormKey, place: Place): Body | undefined {
  const { key, annotation, example, isRequired, within } = formKey;
  const { define, types } = annotation;
  if (define !== undefined && define !== 'indikator') return [{ value: quoted(newId(define, place)) }];
  const choice = choicesOf(annotation, place);
  // Without tab stops the first one would be chosen unseen.
  if (choice !== undefined && (isRequired || place.context.abilities.snippets)) return choice;
  if (Array.isArray(example) && annotation.items?.keys === undefined && types.includes('array')) {
    return listValue(annotation, within, place);
  }
  if (annotation.file) return fileValue(place);
  if (isFreeText(annotation)) return [{ value: '' }];
  if (isYear(annotation)) return yearValue(key, within, place);
  return isRequired ? numberValue(annotation, place) : undefined;
}

function choicesOf({ values, vocabulary, refer, code, items }: KeyAnnotation, place: Place): Body | undefined {
  if (values !== undefined) return oneOf(values.map(({ value }) => value));
  if (vocabulary === 'instrumen') return oneOf(sortedInstruments(place));
  if (vocabulary === 'jenis_bukti') return oneOf(neededKinds(place));
  if (code !== undefined) return oneOf(codesBelow(code).flatMap((entry) => (entry.level === 1 ? entry.code : [])));
  return refer === undefined || items !== undefined ? undefined : referenceValue(refer, place);
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

function listValue(annotation: KeyAnnotation, within: string | undefined, place: Place): Body {
  const [year] = isYear(annotation) ? likelyYears(place, within) : [];
  return ['[', { value: year === undefined ? '' : String(year) }, ']'];
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

/** A relation is only chosen among few things; which indicator is meant is for the planner to say. */
function referenceValue(kinds: readonly DefinitionKind[], place: Place): Body | undefined {
  const ids: string[] = [];
  eachDefinition(place.context.agency, kinds, ({ id }) => {
    if (ids.length <= mostChoices) ids.push(id);
  });
  return ids.length > mostChoices ? undefined : oneOf(ids);
}

function fileValue(place: Place): Body {
  const indicator = indicatorOf(place);
  if (indicator === undefined) return [{ value: 'berkas.pdf' }];
  const kindId = neededKinds(place)[0];
  const kind = kindId === undefined ? undefined : place.context.agency.instrument?.evidenceKinds[kindId];
  const list = place.document && nodeAtPath(place.document, ['bukti']);
  const position = list?.kind === 'sequence' ? list.items.length : 0;
  return [{ value: quoted(evidenceFileName({ number: indicator.number, position, kind, indicator }, 'pdf')) }];
}

function yearValue(key: string, within: string | undefined, place: Place): Body | undefined {
  const year = yearOf(place);
  if (year !== undefined && key === 'mulai') return [{ value: String(year + 1) }];
  if (year !== undefined && key === 'selesai') return [{ value: String(year + 5) }];
  const [likely] = likelyYears(place, within);
  return likely === undefined ? undefined : [{ value: String(likely) }];
}

/** The lowest that is possible: a level, an index, an amount; for a reference to an indicator the first one. */
function numberValue({ types, money, refer }: KeyAnnotation, place: Place): Body | undefined {
  const { instrument } = place.context.agency;
  if (refer?.includes('indikator')) {
    const numbers = instrument?.indicators.map(({ number }) => number) ?? [];
    return numbers[0] === undefined ? undefined : [{ value: numbers[0], choices: numbers }];
  }
  if (!types.includes('number') && !types.includes('integer')) return undefined;
  return [{ value: money ? '0' : String(instrument?.scale.min ?? 1) }];
}
