import { CompletionItemKind } from 'vscode-languageserver-types';
import type { KeyAnnotation, SchemaKind } from '../../schema/annotations.ts';
import { quoted } from '../../yaml/write.ts';
import { type Body, indented } from './body.ts';
import { blockForm, entryFields, type Field, fieldsOf, fitsInBraces, flowForm, itemForm } from './form.ts';
import { type Place, presentKeys } from './place.ts';
import type { Insertion, Proposal } from './proposal.ts';

/** More values than this are no help as a choice; they complete while typing. */
const mostChoices = 12;

/** Keys that describe a document; an entry that only refers to one (`acuan`) has no use for them. */
const ownEvidenceKeys = new Set([
  'id',
  'jenis_bukti',
  'judul',
  'nomor',
  'tanggal',
  'status',
  'menggantikan',
  'muatan',
  'berkas',
  'tautan',
]);

/** The keys that the mapping does not have yet: those that are required first, then in the order of the schema. */
export function keyProposals(place: Place, kind: SchemaKind, mapping: KeyAnnotation): readonly Proposal[] {
  const { context, cursor } = place;
  const present = presentKeys(place);
  const required = requiredKeys(mapping, present);
  return Object.entries(mapping.keys ?? {})
    .filter(([key]) => !present.has(key) && isUseful(key, mapping, present))
    .map(([key, annotation]) => ({
      label: key,
      name: annotation.title[context.language],
      icon: annotation.keys || annotation.items?.keys ? CompletionItemKind.Module : CompletionItemKind.Property,
      insertion: keyInsertion(key, annotation, place),
      rank: required.has(key) ? 0 : 1,
      topic: { about: 'key', kind, path: [...schemaPath(cursor.path), key] },
    }));
}

function requiredKeys({ required, requiredUnless }: KeyAnnotation, present: ReadonlySet<string>): ReadonlySet<string> {
  const keys = new Set(required);
  if (requiredUnless !== undefined && !requiredUnless.unless.some((key) => present.has(key))) {
    for (const key of requiredUnless.keys) keys.add(key);
  }
  return keys;
}

function isUseful(key: string, mapping: KeyAnnotation, present: ReadonlySet<string>): boolean {
  if (mapping.keys?.['acuan'] === undefined) return true;
  if (present.has('acuan')) return !ownEvidenceKeys.has(key);
  return key !== 'acuan' || ![...present].some((other) => ownEvidenceKeys.has(other));
}

/** Which item of a list it is makes no difference to what is said of a key. */
function schemaPath(path: readonly (string | number)[]): readonly (string | number)[] {
  return path.map((step) => (typeof step === 'number' ? 0 : step));
}

/** What a chosen key writes: its colon, and a place or a form for its value. */
export function keyInsertion(key: string, annotation: KeyAnnotation, place: Place): Insertion {
  if (place.cursor.hasColon) return { write: 'scalar', text: key };
  // What stands below becomes its value.
  if (place.startsLine && place.hasDeeperLines) return { write: 'here', body: [`${key}:`] };
  return { write: 'here', body: [`${key}:`, ...valueBehind(key, annotation, place)] };
}

/** What comes behind the colon of a new key: a form where there is more than one value to write. */
function valueBehind(key: string, annotation: KeyAnnotation, place: Place): Body {
  const { flow } = place.cursor;
  const { snippets } = place.context.abilities;
  const [example] = annotation.examples ?? [];
  if (annotation.items?.keys !== undefined) {
    const fields = entryFields(annotation, key, place);
    return flow ? [' [', ...flowForm(fields), ']'] : ['\n  ', ...indented(itemForm(fields), 2)];
  }
  if (annotation.keys !== undefined) return mappingBehind(fieldsOf(annotation, example, key, place), annotation, place);
  if (Array.isArray(example) && annotation.types.includes('array')) return [' [', { value: '' }, ']'];
  const values = annotation.values?.map(({ value }) => quoted(value)) ?? [];
  if (snippets && values.length > 0 && values.length <= mostChoices)
    return [' ', { value: values[0]!, choices: values }];
  return [' ', { value: '' }];
}

function mappingBehind(fields: readonly Field[], annotation: KeyAnnotation, place: Place): Body {
  if (place.cursor.flow || fitsInBraces(annotation)) return [' ', ...flowForm(fields)];
  return fields.length === 0 ? ['\n  ', { value: '' }] : ['\n  ', ...indented(blockForm(fields), 2)];
}
