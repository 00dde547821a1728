import {
  codeOfKeyword,
  placeTexts,
  type SchemaCode,
  schemaAdvice,
  schemaFixTexts,
  schemaTexts,
} from '../messages/schema.ts';
import type { Parameters, Text } from '../messages/text.ts';
import { type Node, type Path, pairOf, type Range } from '../yaml/index.ts';
import { annotationBelow, type KeyAnnotation } from './annotations.ts';
import type { ValidatorError } from './generated/validators.js';
import { adviseOnKey } from './keys.ts';
import { nearest, sameWord } from './nearest.ts';
import { holderRange, type Place, pathOfPointer, placeAt, valueRange } from './place.ts';
import type { SchemaFix, SchemaProblem } from './problem.ts';
import { readDate, readNumber } from './readings.ts';
import { plainValue } from './value.ts';
import { expectedText, filled, foundText, listed, nameOf, rangeText } from './wording.ts';

/** A problem, and for a missing key the path of the mapping that lacks it. */
export interface Explained {
  readonly problem: SchemaProblem;
  readonly missingIn: Path | undefined;
}

/** What was validated: an entry or a whole document. */
export interface Subject {
  readonly root: Node;
  readonly annotation: KeyAnnotation;
  /** Where a key missing in the root itself is shown; the root's first key where this is undefined. */
  readonly head: Range | undefined;
}

interface Case {
  readonly subject: Subject;
  readonly error: ValidatorError;
  readonly path: Path;
  readonly place: Place;
  readonly annotation: KeyAnnotation | undefined;
  readonly name: string | Text;
}

/** Turns the errors of a validator into problems in a planner's words, at the places they speak of. */
export function explain(errors: readonly ValidatorError[], subject: Subject): readonly Explained[] {
  const wrongType = new Set(errors.filter(({ keyword }) => keyword === 'type').map((error) => error.instancePath));
  const explained: Explained[] = [];
  for (const error of errors) {
    if (codeOfKeyword[error.keyword] === undefined) continue;
    if (error.keyword !== 'type' && wrongType.has(error.instancePath)) continue;
    const path = pathOfPointer(error.instancePath, subject.root);
    const place = placeAt(subject.root, path);
    if (place === undefined) continue;
    const annotation = annotationBelow(subject.annotation, path);
    const kind = subject.head === undefined ? placeTexts.entry : placeTexts.document;
    const whole = filled(kind, { title: subject.annotation.title });
    const problem = problemOf({ subject, error, path, place, annotation, name: nameOf(path, whole) });
    if (problem === undefined) continue;
    explained.push({ problem, missingIn: error.keyword === 'required' ? path : undefined });
  }
  return explained;
}

function problemOf(found: Case): SchemaProblem | undefined {
  switch (found.error.keyword) {
    case 'required':
      return missingKey(found);
    case 'additionalProperties':
      return unknownKey(found);
    case 'type':
      return wrongType(found);
    case 'enum':
    case 'const':
      return unknownValue(found);
    case 'format':
      return wrongDate(found);
    case 'pattern':
      return wrongForm(found);
    default:
      return outOfRange(found);
  }
}

function report(
  { error, annotation, place }: Case,
  details: { code?: SchemaCode; at?: Range; parameters: Parameters; fixes?: readonly SchemaFix[]; mild?: boolean },
): SchemaProblem {
  const code = details.code ?? codeOfKeyword[error.keyword] ?? 'skema.tipe-salah';
  const mild = details.mild ?? annotation?.warnings?.includes(error.keyword) ?? false;
  return {
    code,
    severity: mild ? 'warning' : 'error',
    at: details.at ?? valueRange(place),
    message: schemaTexts[code],
    parameters: details.parameters,
    fixes: details.fixes ?? [],
  };
}

function missingKey(found: Case): SchemaProblem {
  const { subject, path, place, annotation, name, error } = found;
  const key = error.key ?? '';
  const sought = annotation?.keys?.[key];
  const meaning = sought?.description ?? { id: '', en: '' };
  const other = annotation?.requiredUnless?.keys.includes(key)
    ? annotation.requiredUnless.unless.join(', ')
    : undefined;
  const example = sought?.examples?.[0];
  const advice =
    other !== undefined
      ? filled(schemaAdvice.addUnless, { meaning, other })
      : typeof example === 'string' || typeof example === 'number'
        ? filled(schemaAdvice.add, { meaning, example: `${key}: ${example}` })
        : filled(schemaAdvice.addPlain, { meaning });
  return report(found, {
    at: path.length === 0 ? (subject.head ?? holderRange(place)) : holderRange(place),
    parameters: { key, where: path.length === 0 ? subject.annotation.title : name, advice },
    fixes: [{ do: 'add-key', title: schemaFixTexts.addKey, parameters: { key }, at: place.node, key, yaml: '' }],
  });
}

function unknownKey(found: Case): SchemaProblem | undefined {
  const { subject, path, place, name, error } = found;
  const key = error.key ?? '';
  const pair = place.node.kind === 'mapping' ? pairOf(place.node, key) : undefined;
  if (place.node.kind !== 'mapping' || pair === undefined) return undefined;
  const { advice, fixes } = adviseOnKey(key, pair.key, place.node, subject.annotation, path);
  const where = path.length === 0 ? subject.annotation.title : name;
  return report(found, { at: pair.key, parameters: { key, where, advice }, fixes });
}

function unknownValue(found: Case): SchemaProblem | undefined {
  const { place, annotation, name } = found;
  if (plainValue(place.node) === null && annotation?.types.includes('null')) return undefined;
  const value = writtenText(place.node);
  const values = (annotation?.values ?? []).map((known) => known.value);
  const mild = annotation?.warnings?.includes('enum') ?? false;
  if (mild && values.some((known) => sameWord(known, value))) return undefined;
  const near = nearest(value, values);
  const known = annotation === undefined ? '' : listed(annotation, near);
  const advice =
    near === undefined ? filled(schemaAdvice.known, { known }) : filled(schemaAdvice.meantOf, { near, known });
  const fixes = near === undefined ? [] : [replacement(place, near)];
  return report(found, { parameters: { key: name, value, advice }, fixes });
}

function wrongType(found: Case): SchemaProblem {
  const { place, annotation, name, subject, path } = found;
  const expected = expectedText(annotation);
  const value = plainValue(place.node);
  if (value === null) {
    return report(found, {
      code: 'skema.nilai-kosong',
      parameters: { key: name, expected },
      mild: isOptional(subject, path),
    });
  }
  const { advice, fixes } = adviseOnType(place, annotation, value);
  return report(found, { parameters: { key: name, expected, found: foundText(place.node), advice }, fixes });
}

/** An empty key that could as well be absent does no harm. */
function isOptional(subject: Subject, path: Path): boolean {
  const key = path.at(-1);
  if (typeof key !== 'string') return false;
  return !annotationBelow(subject.annotation, path.slice(0, -1))?.required?.includes(key);
}

function adviseOnType(
  place: Place,
  annotation: KeyAnnotation | undefined,
  value: unknown,
): { advice: Text; fixes: readonly SchemaFix[] } {
  const types = annotation?.types ?? [];
  if (typeof value === 'string' && (types.includes('number') || types.includes('integer'))) {
    const text = readNumber(value, annotation?.money);
    const plain = text === value.trim() ? schemaAdvice.write : schemaAdvice.writeDecimal;
    if (text !== undefined) return { advice: filled(plain, { text }), fixes: [replacement(place, text)] };
  }
  const lacksDash = types.includes('array') && typeof value === 'object';
  if (lacksDash) return { advice: schemaAdvice.dash, fixes: [] };
  const main = annotation?.keys === undefined ? undefined : mainKey(annotation);
  if (main !== undefined && typeof value === 'string' && /^[\w.-]+$/.test(value)) {
    const text = `{ ${main}: ${value} }`;
    return { advice: filled(schemaAdvice.write, { text }), fixes: [replacement(place, text)] };
  }
  const example = annotation?.examples?.[0];
  const short = typeof example === 'string' || typeof example === 'number';
  return { advice: short ? filled(schemaAdvice.example, { example }) : schemaAdvice.none, fixes: [] };
}

/** The key that a lone word in place of an entry most likely gives. */
function mainKey({ keys = {} }: KeyAnnotation): string | undefined {
  return ['acuan', 'id'].find((key) => Object.hasOwn(keys, key));
}

function wrongDate(found: Case): SchemaProblem {
  const value = writtenText(found.place.node);
  const date = readDate(value);
  const fixes = date === undefined ? [] : [replacement(found.place, date)];
  return report(found, { parameters: { key: found.name, value }, fixes });
}

function wrongForm(found: Case): SchemaProblem {
  const { place, annotation, name } = found;
  const form = annotation?.form ?? { id: '', en: '' };
  const example = annotation?.examples?.[0];
  const advice = example === undefined ? schemaAdvice.none : filled(schemaAdvice.example, { example: String(example) });
  return report(found, { parameters: { key: name, value: writtenText(place.node), form, advice } });
}

function outOfRange(found: Case): SchemaProblem {
  const { place, annotation, name } = found;
  const range = annotation === undefined ? { id: '', en: '' } : rangeText(annotation);
  return report(found, { parameters: { key: name, value: writtenText(place.node), range } });
}

function replacement(place: Place, text: string): SchemaFix {
  return { do: 'replace', title: schemaFixTexts.replaceValue, parameters: { text }, at: place.node, text };
}

function writtenText(node: Node): string {
  return node.kind === 'scalar' ? node.text : '';
}
