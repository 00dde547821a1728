import type { Text } from '../messages/text.ts';
import { referenceFiles, referencePrefixes } from './generated/references.ts';
import type { InstrumentSource } from './instrument.ts';

/** `RAB`, `RAD`, `RAL`, `RAA`, `RAI`, `RAK`. */
export type ReferencePrefix = (typeof referencePrefixes)[number];

/** A code of the national reference architecture (Perpres 132/2022; levels 1 and 2, from secondary sources). */
export interface ReferenceCode {
  /** For instance `RAL.01.25`. */
  readonly code: string;
  readonly prefix: ReferencePrefix;
  /** 1 or 2. */
  readonly level: number;
  /** What the regulation calls a code of this level, for instance `Area Layanan`. */
  readonly levelName: Text;
  readonly name: string;
  /** Names from level 1 down to this code. */
  readonly path: readonly string[];
  /** Other wordings of the name that sources give. */
  readonly variants: readonly string[];
}

/** One of the six reference architectures. */
export interface Reference {
  readonly prefix: ReferencePrefix;
  readonly name: Text;
  /** What a code of each level is called, level 1 first; levels below the national ones belong to the agency. */
  readonly levels: readonly Text[];
  /** Levels whose codes are national; deeper ones are the agency's own. */
  readonly nationalLevels: number;
  readonly source: InstrumentSource & { readonly regulation: string };
  /** Where the sources disagree on the numbering: a code from there on may be off by one. */
  readonly conflicts: readonly { readonly code: string; readonly note: Text }[];
  /** In the order of the codes, each before those below it. */
  readonly codes: readonly ReferenceCode[];
}

interface ReferenceFile {
  readonly prefix: ReferencePrefix;
  readonly name: Text;
  readonly levels: readonly Text[];
  readonly national_levels: number;
  readonly source: Reference['source'];
  readonly conflicts?: Reference['conflicts'];
  readonly codes: readonly CodeEntry[];
}

interface CodeEntry {
  readonly code: string;
  readonly name: string;
  readonly variants?: readonly string[];
  readonly children?: readonly CodeEntry[];
}

const wellFormed = /^(RA[BDLAIK])(?:\.\d{2})+$/;

const parsed = new Map<ReferencePrefix, Reference>();
const byCode = new Map<string, ReferenceCode>();

/** The prefixes of the six references, in alphabetical order. */
export { referencePrefixes };

/** True for one of the six prefixes followed by groups of two digits: `RAL.01.25.03`. Says nothing of whether it is known. */
export function isWellFormedCode(code: string): boolean {
  return wellFormed.test(code);
}

/** The prefix of a code that starts with one, well formed otherwise or not; undefined if there is none. */
export function prefixOf(code: string): ReferencePrefix | undefined {
  return referencePrefixes.find((prefix) => code === prefix || code.startsWith(`${prefix}.`));
}

/** The reference architecture with that prefix. */
export function referenceOf(prefix: ReferencePrefix): Reference {
  let reference = parsed.get(prefix);
  if (!reference) {
    reference = toReference(JSON.parse(referenceFiles[prefix] ?? '') as ReferenceFile);
    parsed.set(prefix, reference);
    for (const entry of reference.codes) byCode.set(entry.code, entry);
  }
  return reference;
}

/**
 * What a code stands for. For an agency's own deeper code (`RAL.01.25.03`), or one whose last levels are unknown, the
 * nearest national code above it: compare `code` to see which. Undefined where not even level 1 is known.
 */
export function referenceCode(code: string): ReferenceCode | undefined {
  const prefix = prefixOf(code);
  if (prefix === undefined || !isWellFormedCode(code)) return undefined;
  referenceOf(prefix);
  for (let part = code; part !== prefix; part = part.slice(0, part.lastIndexOf('.'))) {
    const known = byCode.get(part);
    if (known) return known;
  }
  return undefined;
}

/** The national codes below a prefix (`RAL`) or a code (`RAL.01`), at any depth, in order; empty for anything else. */
export function codesBelow(prefixOrCode: string): readonly ReferenceCode[] {
  const prefix = prefixOf(prefixOrCode);
  if (prefix === undefined) return [];
  const { codes } = referenceOf(prefix);
  return prefixOrCode === prefix ? codes : codes.filter(({ code }) => code.startsWith(`${prefixOrCode}.`));
}

/** Official names of the six references, by prefix. */
export function referenceNames(): Readonly<Record<ReferencePrefix, Text>> {
  const names = referencePrefixes.map((prefix) => [prefix, referenceOf(prefix).name]);
  return Object.fromEntries(names) as Readonly<Record<ReferencePrefix, Text>>;
}

function toReference(file: ReferenceFile): Reference {
  return {
    prefix: file.prefix,
    name: file.name,
    levels: file.levels,
    nationalLevels: file.national_levels,
    source: file.source,
    conflicts: file.conflicts ?? [],
    codes: file.codes.flatMap((entry) => flatten(entry, file, [])),
  };
}

function flatten(entry: CodeEntry, file: ReferenceFile, above: readonly string[]): readonly ReferenceCode[] {
  const path = [...above, entry.name];
  const levelName = file.levels[above.length] ?? file.name;
  const code: ReferenceCode = {
    code: entry.code,
    prefix: file.prefix,
    level: path.length,
    levelName,
    name: entry.name,
    path,
    variants: entry.variants ?? [],
  };
  return [code, ...(entry.children ?? []).flatMap((child) => flatten(child, file, path))];
}
