import { type BracketScan, scanBrackets } from './brackets.ts';
import { type Failure, isFailure } from './events.ts';
import { closingQuote, isBlank, isBlankOrBreak, lineFrom } from './lexis.ts';
import { type Slip, slipOf } from './reasons.ts';
import { insertion, leaveOut, type Recovery, report } from './recovery.ts';
import type { Node, Range } from './tree.ts';

/** How many entries of one bracketed value are left out before all of it is. */
const MAX_ENTRIES = 8;

/**
 * Reads a value in brackets that the reader refuses: closes what is open, then leaves out the entries that are refused.
 * Undefined when nothing of it can be read.
 *
 * @param range the value, without blanks behind it
 * @param read reads a text of the same length (plus closing brackets) in the place of the value
 */
export function repairFlow(recovery: Recovery, range: Range, read: (text: string) => Node | Failure): Node | undefined {
  const { source } = recovery;
  let text = source.slice(range.start, range.end);
  const refused: Range[] = [];
  let slip: (Slip & { range: Range }) | undefined;
  for (let round = 0; round <= MAX_ENTRIES; round++) {
    const scanned = scanBrackets(text);
    const closers = scanned.open
      .toReversed()
      .map((at) => (text[at] === '[' ? ']' : '}'))
      .join('');
    // On a line of their own the closing brackets cannot end up in a comment.
    const node =
      scanned.quote === -1
        ? read(closers === '' ? text : `${text}\n${closers}`)
        : { reason: '', offset: range.start + scanned.quote };
    if (!isFailure(node)) {
      if (closers !== '') reportOpen(recovery, range, scanned.open.at(-1) as number, closers, slip !== undefined);
      else if (slip === undefined) report(recovery, 'yaml.indentasi-kurang', firstLine(source, range));
      if (slip !== undefined) report(recovery, slip.code, slip.range, undefined, slip.parameters);
      for (const entry of refused) leaveOut(recovery, entry);
      if (refused.length === 0) recovery.budget.refused++;
      clampEnds(node, range.end);
      return node;
    }
    const at = Math.min(Math.max(node.offset - range.start, 1), text.length);
    const entry = entryAt(text, scanned.quote === -1 ? at : scanned.quote);
    const place = { start: range.start + entry.start, end: range.start + entry.end };
    slip ??= { ...slipIn(scanned, node), range: visible(source, place, range) };
    const blanked = text.slice(entry.start, entry.end).replace(/[^\n\r]/g, ' ');
    if (entry.end <= entry.start || blanked === text.slice(entry.start, entry.end)) break;
    text = text.slice(0, entry.start) + blanked + text.slice(entry.end);
    refused.push(place);
  }
  const { code, parameters } = slip ?? slipOf('');
  report(recovery, code, firstLine(source, range), undefined, parameters);
  leaveOut(recovery, range);
  return undefined;
}

function slipIn(scanned: BracketScan, failure: Failure): Slip {
  return scanned.quote === -1 ? slipOf(failure.reason) : { code: 'yaml.kutip-tidak-ditutup', parameters: {} };
}

function reportOpen(recovery: Recovery, range: Range, at: number, closers: string, isSecond: boolean): void {
  const { source } = recovery;
  const start = range.start + at;
  const { end } = lineFrom(source, start, range.end);
  const fix = isSecond ? undefined : insertion(range.end, closers);
  report(recovery, 'yaml.kurung-tidak-ditutup', { start, end }, fix, { kurung: closers });
}

/** The part of a place that is worth underlining. */
function visible(source: string, place: Range, whole: Range): Range {
  let { start, end } = place;
  while (start < end && isBlankOrBreak(source.charCodeAt(start))) start++;
  while (end > start && (isBlankOrBreak(source.charCodeAt(end - 1)) || source[end - 1] === ',')) end--;
  return start < end ? firstLine(source, { start, end }) : firstLine(source, whole);
}

function firstLine(source: string, range: Range): Range {
  return { start: range.start, end: Math.max(lineFrom(source, range.start, range.end).end, range.start) };
}

/** The entry of the innermost brackets around `offset`, with the comma behind it or, for the last one, before it. */
function entryAt(text: string, offset: number): Range {
  const starts: number[] = [];
  let start = 0;
  let end = -1;
  let depthAtOffset = -1;
  for (let at = 0; at < text.length && end === -1; at++) {
    if (at >= offset && depthAtOffset === -1) depthAtOffset = starts.length;
    const char = text[at] as string;
    const isInner = depthAtOffset !== -1 && starts.length > depthAtOffset;
    if (char === '"' || char === "'") {
      const close = closingQuote(text, at, text.length);
      if (close !== -1 && (at === 0 || /[\s,[{:]/.test(text[at - 1] as string))) at = close;
    } else if (char === '[' || char === '{') {
      starts.push(start);
      if (depthAtOffset === -1) start = at + 1;
    } else if (char === ']' || char === '}') {
      if (depthAtOffset !== -1 && !isInner) end = at;
      else {
        const outer = starts.pop();
        if (depthAtOffset === -1 && outer !== undefined) start = outer;
      }
    } else if (char === ',') {
      if (depthAtOffset === -1) start = at + 1;
      else if (!isInner) end = at + 1;
    }
  }
  if (end === -1) end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  return { start: Math.max(start, 1), end };
}

/** Brackets that were added in thought end where the text ends. */
function clampEnds(node: Node, end: number): void {
  if (node.end <= end) return;
  (node as { end: number }).end = end;
  if (node.kind === 'sequence') for (const item of node.items) clampEnds(item, end);
  else if (node.kind === 'mapping') {
    for (const pair of node.pairs) {
      (pair as { end: number }).end = Math.min(pair.end, end);
      clampEnds(pair.value, end);
    }
  }
}
