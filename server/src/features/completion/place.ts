import { annotationAt, isDocumentKind, type KeyAnnotation, type SchemaKind } from '../../schema/annotations.ts';
import type { Indicator, Instrument } from '../../schema/instrument.ts';
import { indicatorByNumber, instrumentIn, instrumentOf } from '../../schema/instruments.ts';
import type { IndicatorScore } from '../../scoring/score.ts';
import { type CursorContext, cursorContext } from '../../yaml/cursor.ts';
import {
  keyText,
  type Mapping,
  type Node,
  nodeAtPath,
  type Path,
  pairOf,
  type YamlDocument,
} from '../../yaml/index.ts';
import { columnOf, firstContent, lineFrom, lineStart } from '../../yaml/lexis.ts';
import type { FeatureContext } from '../context.ts';
import { isSettingsFile } from '../settingsFile.ts';

/** Where something is to be typed, and everything that is known of it. */
export interface Place {
  readonly context: FeatureContext;
  readonly cursor: CursorContext;
  readonly document: YamlDocument | undefined;
  /** The `jenis` of the document, where it is a known one; of settings that of their schema. */
  readonly kind: SchemaKind | undefined;
  /** Of the mapping that a key is typed in, or of the value. */
  readonly annotation: KeyAnnotation | undefined;
  /** The key whose value is typed, lists left aside: `muatan` for each of its items too. */
  readonly key: string | undefined;
  /** Path of the mapping that has {@link key}. */
  readonly owner: Path;
  /** Outside of brackets, and nothing but indentation and dashes stands before it on its line. */
  readonly startsLine: boolean;
  /** The next line with text is indented further than what is typed here: it would become a part of it. */
  readonly hasDeeperLines: boolean;
  /** ISO date. */
  readonly today: string | undefined;
}

/**
 * What can be typed at an offset, with everything around it that proposals depend on.
 *
 * @param today ISO date, where it is known
 */
export function placeAt(context: FeatureContext, offset: number, today: string | undefined): Place {
  const { yaml } = context;
  const start = lineStart(yaml.text, offset);
  const isMark = /^(?:---|\.\.\.)(?=\s|$)/.test(yaml.text.slice(start, start + 4));
  const found = cursorContext(yaml, offset);
  // In front of a document mark nothing can be typed either.
  const cursor = isMark ? { ...found, place: 'none' as const } : found;
  const document = yaml.documents[cursor.document];
  const kind = isSettingsFile(context) ? 'konfigurasi' : writtenKind(document);
  const keyAt = cursor.path.findLastIndex((step) => typeof step === 'string');
  const before = yaml.text.slice(lineStart(yaml.text, cursor.replace.start), cursor.replace.start);
  return {
    context,
    cursor,
    document,
    kind,
    annotation: kind && annotationAt(kind, cursor.path),
    key: keyAt < 0 ? undefined : String(cursor.path[keyAt]),
    owner: cursor.path.slice(0, Math.max(0, keyAt)),
    startsLine: !cursor.flow && /^\s*(?:-\s+)*-?["']?$/.test(before),
    hasDeeperLines: isFollowedByDeeper(yaml.text, cursor),
    today,
  };
}

function writtenKind(document: YamlDocument | undefined): SchemaKind | undefined {
  const written = textAt(document, ['jenis']);
  return written !== undefined && isDocumentKind(written) ? written : undefined;
}

/** An empty line left of the lines below: whatever is typed there would tear these from what they belong to. */
export function tearsLinesBelow({ startsLine, hasDeeperLines, cursor }: Place): boolean {
  return startsLine && hasDeeperLines && cursor.prefix === '';
}

function isFollowedByDeeper(source: string, { replace, indent }: CursorContext): boolean {
  const { next } = lineFrom(source, lineStart(source, replace.end), source.length);
  const line = next > replace.end ? firstContent(source, next, source.length) : undefined;
  return line !== undefined && columnOf(source, line.first) > indent;
}

/** The text of the scalar at a path. */
export function textAt(document: YamlDocument | undefined, path: Path): string | undefined {
  const node = document && nodeAtPath(document, path);
  return node?.kind === 'scalar' && node.style !== 'empty' ? node.text : undefined;
}

/** What is already written at the place itself; nothing for an item that comes between others. */
function nodeHere({ document, cursor }: Place): Node | undefined {
  return cursor.needsDash ? undefined : document && nodeAtPath(document, cursor.path);
}

/** Keys that the mapping at a place has already. */
export function presentKeys(place: Place): ReadonlySet<string> {
  const keys = new Set(place.cursor.siblings);
  const node = nodeHere(place);
  if (place.cursor.place === 'value' && node?.kind === 'mapping') for (const key of keysIn(node)) keys.add(key);
  return keys;
}

function keysIn(mapping: Mapping): readonly string[] {
  return mapping.pairs.flatMap(({ key }) => keyText(key) ?? []);
}

/** Whether the mapping or list that a value would become is already there in the lines below. */
export function isContinuedBelow(place: Place): boolean {
  const node = nodeHere(place);
  return (node?.kind === 'mapping' && node.pairs.length > 0) || (node?.kind === 'sequence' && node.items.length > 0);
}

/** Number of the indicator that the place speaks of: beside the value (`menaikkan`), else of the document. */
export function indicatorNumber({ document, owner, kind }: Place): string | undefined {
  const beside = document && nodeAtPath(document, owner);
  const own = beside?.kind === 'mapping' ? pairOf(beside, 'indikator')?.value : undefined;
  if (own?.kind === 'scalar' && own.style !== 'empty') return own.text;
  return kind === 'indikator' ? textAt(document, ['indikator']) : undefined;
}

/** The instrument whose numbers and levels the document means; see `instrumentOfDocument`. */
export function instrumentHere({ kind, document, context: { agency } }: Place): Instrument | undefined {
  const { instrument } = agency;
  const written = kind === 'peta_rencana' ? textAt(document, ['instrumen']) : undefined;
  if (written !== undefined) return instrumentOf(written);
  const year = kind === 'indikator' ? Number(textAt(document, ['tahun'])) || undefined : undefined;
  return year === agency.year ? instrument : instrumentIn(year, instrument);
}

export function indicatorOf(place: Place): Indicator | undefined {
  const instrument = instrumentHere(place);
  const number = indicatorNumber(place);
  return instrument && number !== undefined ? indicatorByNumber(instrument, number) : undefined;
}

/** The score of the indicator whose document this is. */
export function scoreHere(place: Place): IndicatorScore | undefined {
  const { score, file } = place.context;
  if (place.kind !== 'indikator') return undefined;
  const number = textAt(place.document, ['indikator'])?.toLowerCase();
  return score?.indicators.find(
    (indicator) => indicator.number === number && indicator.document?.file.uri === file.uri,
  );
}

/** The assessed year, else the present one. */
export function yearOf({ context, today }: Place): number | undefined {
  return context.agency.year ?? (today === undefined ? undefined : Number(today.slice(0, 4)));
}
