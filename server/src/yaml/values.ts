import { openBrackets } from './brackets.ts';
import { TreeBuilder } from './builder.ts';
import { EVENT_ID, type Failure, FLOW, isBareDocument, isFailure, readEvents } from './events.ts';
import { repairFlow } from './flow.ts';
import { addHarvest, newHarvest } from './harvest.ts';
import { closingQuote, collectComments, firstContent, type Line, lineFrom, lineStart, trimValue } from './lexis.ts';
import { scalar } from './nodes.ts';
import { slipOf } from './reasons.ts';
import { insertion, type Recovery, report } from './recovery.ts';
import { resolvePlain } from './scalars.ts';
import { looksLikeBlock } from './shape.ts';
import type { Node, Range, Scalar, TextChange } from './tree.ts';

/** A value and where the lines that belong to it end. */
export interface ReadValue {
  readonly node: Node | undefined;
  readonly end: number;
}

/**
 * Reads a text, a list in brackets or the like that starts at `from`; what follows on later lines may belong to it.
 * A slip in it is reported and mended in thought: planners write `judul: Perwal: tentang` and mean a text.
 */
export function readValue(recovery: Recovery, from: number, to: number, depth: number): ReadValue {
  const { source } = recovery;
  const header = lineFrom(source, from, to);
  const whole = tryValue(recovery, from, to, depth);
  if (!isFailure(whole)) return { node: whole, end: to };
  const follows = firstContent(source, header.next, to) !== undefined;
  const cut = lineStart(source, whole.offset);
  if (follows && cut >= header.next) {
    const node = tryValue(recovery, from, cut, depth);
    if (!isFailure(node)) return { node, end: cut };
  }
  const char = source[from];
  if (char === '[' || char === '{') {
    const isLong = follows && isOpenAt(source, from, header.end);
    const end = isLong ? to : header.next;
    if (!isLong && follows) {
      const node = tryValue(recovery, from, header.end, depth);
      if (!isFailure(node)) return { node, end: header.next };
    }
    const range = { start: from, end: isLong ? trimEnd(source, from, to) : trimValue(source, from, header.end).end };
    const node = repairFlow(recovery, range, (text) => tryText(recovery, text, from, depth));
    if (!isLong) collectComments(source, range.end, header.end, recovery.harvest.comments);
    return { node, end };
  }
  if ((char === '"' || char === "'") && follows && !looksLikeBlock(source, header.next, to)) {
    const end = trimEnd(source, from, to);
    if (closingQuote(source, from, end) === -1)
      return { node: closeQuote(recovery, { start: from, end }, char), end: to };
  }
  if (follows) {
    const node = tryValue(recovery, from, header.end, depth);
    if (!isFailure(node)) return { node, end: header.next };
  }
  const range = trimValue(source, from, header.end);
  collectComments(source, range.end, header.end, recovery.harvest.comments);
  return { node: mendLine(recovery, range, whole), end: header.next };
}

/** Reads a key that is known to be a key. */
export function readKey(recovery: Recovery, range: Range): Node {
  const node = tryValue(recovery, range.start, range.end, 0);
  return isFailure(node) ? rawText(recovery, range) : node;
}

export function wholeLine(line: Line): Range {
  return { start: line.first, end: line.end };
}

function tryValue(recovery: Recovery, from: number, to: number, depth: number): Node | Failure {
  return tryText(recovery, recovery.source.slice(from, to), from, depth);
}

/** Reads a text that stands at `from` by itself. Block collections are refused: they cannot follow a key on its line. */
function tryText(recovery: Recovery, text: string, from: number, depth: number): Node | Failure {
  // The blank makes a text of its own: nodes that live long must not hold on to every version of the file.
  const padded = ` ${text}`;
  const events = readEvents(padded, recovery.limits.maxDepth - depth);
  if (isFailure(events)) return { reason: events.reason, offset: from + Math.max(0, events.offset - 1) };
  const root = events[1];
  const refused = { reason: 'bad indentation of a mapping entry', offset: from };
  if (root === undefined || !isBareDocument(events)) return refused;
  if ((root.type === EVENT_ID.MAPPING || root.type === EVENT_ID.SEQUENCE) && root.style !== FLOW) return refused;
  const harvest = newHarvest();
  const builder = new TreeBuilder(padded, events, from - 1, harvest);
  const node = builder.readAll();
  if (builder.failure !== undefined) return builder.failure;
  addHarvest(recovery.harvest, harvest);
  return node;
}

/** A value on one line that the reader refuses, taken as the text that was probably meant. */
function mendLine(recovery: Recovery, range: Range, failure: Failure): Node {
  const { source } = recovery;
  recovery.budget.refused++;
  const char = source[range.start] as string;
  if (char === '"' || char === "'") {
    const close = closingQuote(source, range.start, range.end);
    if (close === -1) return closeQuote(recovery, range, char);
    if (close + 1 < range.end) {
      report(recovery, 'yaml.teks-setelah-kutip', { start: close + 1, end: range.end }, quoted(source, range));
      return rawText(recovery, range);
    }
    const { code, parameters } = slipOf(failure.reason);
    const at = Math.max(range.start, Math.min(failure.offset, range.end - 1));
    report(recovery, code, { start: Math.max(range.start, at - 1), end: at + 1 }, doubled(source, range), parameters);
    const content = { start: range.start + 1, end: close };
    const text = copy(source.slice(content.start, content.end));
    const style = char === '"' ? 'double' : 'single';
    return scalar(range.start, range.end, style, text, text, content.start, content.end);
  }
  if (/:(?:\s|$)/.test(source.slice(range.start, range.end))) {
    report(recovery, 'yaml.titik-dua-dalam-nilai', range, quoted(source, range));
  } else if (char === '-') report(recovery, 'yaml.daftar-sebaris', range);
  else if (/[@`%,\]}]/.test(char)) {
    const first = { start: range.start, end: range.start + 1 };
    report(recovery, 'yaml.karakter-awal', first, quoted(source, range), { karakter: char });
  } else {
    const { code, parameters } = slipOf(failure.reason);
    report(recovery, code, range, undefined, parameters);
  }
  return rawText(recovery, range);
}

function closeQuote(recovery: Recovery, range: Range, quote: string): Node {
  const { source } = recovery;
  const { end } = lineFrom(source, range.start, range.end);
  report(recovery, 'yaml.kutip-tidak-ditutup', { start: range.start, end }, insertion(range.end, quote));
  const text = source.slice(range.start, range.end);
  const node = tryText(recovery, text + quote, range.start, 0);
  const content = copy(text.slice(1));
  const style = quote === '"' ? 'double' : 'single';
  const known = !isFailure(node) && node.kind === 'scalar' ? node.text : content;
  return scalar(range.start, range.end, style, known, known, range.start + 1, range.end);
}

function rawText(recovery: Recovery, range: Range): Scalar {
  const text = copy(recovery.source.slice(range.start, range.end));
  return scalar(range.start, range.end, 'plain', resolvePlain(text), text, range.start, range.end);
}

/** Writes every backslash of a quoted text twice. */
function doubled(source: string, range: Range): TextChange | undefined {
  const text = source.slice(range.start, range.end);
  const fixed = text.replace(/\\\\?/g, '\\\\');
  return fixed === text ? undefined : { range: { start: range.start, end: range.end }, text: fixed };
}

/** Puts a text into quotes. */
function quoted(source: string, range: Range): TextChange {
  const text = source.slice(range.start, range.end);
  const isSimple = !/["\\]/.test(text);
  return {
    range: { start: range.start, end: range.end },
    text: isSimple ? `"${text}"` : `'${text.replaceAll("'", "''")}'`,
  };
}

/** True when a bracket opened in `[from, to)` is not closed there. */
function isOpenAt(source: string, from: number, to: number): boolean {
  return openBrackets(source.slice(from, to)).length > 0;
}

function trimEnd(source: string, from: number, to: number): number {
  return from + source.slice(from, to).trimEnd().length;
}

/** A copy that does not hold on to the text it was cut from. */
function copy(text: string): string {
  return ` ${text}`.slice(1);
}
