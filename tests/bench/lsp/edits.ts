import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import type { TextChange } from '../../../server/src/yaml/index.ts';
import { randomFrom } from '../random.ts';
import { applied, typing } from '../typing.ts';

/** One key pressed, as an editor sends it. */
export interface Edit {
  readonly event: TextDocumentContentChangeEvent;
  /** Where the caret stands afterwards. */
  readonly caret: Position;
  /** Takes back what was typed at one place: it is sent, but not measured. */
  readonly undo: boolean;
}

/** At least `count` keystrokes that are measured; see {@link typing}. The text is unchanged again after the last one. */
export function editsOf(text: string, count: number, seed: number): readonly Edit[] {
  let present = text;
  return typing(text, count, randomFrom(seed)).map(({ change, undo }) => {
    const event = eventOf(present, change);
    present = applied(present, change);
    return { event, caret: positionOf(present, change.range.start + change.text.length), undo };
  });
}

/** The replacement of the first place where a text stands, and the way back. */
export function replacement(text: string, old: string, next: string): readonly [there: Edit, back: Edit] {
  const start = text.indexOf(old);
  if (start < 0) throw new Error(`"${old}" is not in the text.`);
  return replacementAt(text, { start, end: start + old.length }, next);
}

/** The replacement of a range, and the way back. */
export function replacementAt(
  text: string,
  range: TextChange['range'],
  next: string,
): readonly [there: Edit, back: Edit] {
  const changed = applied(text, { range, text: next });
  const end = range.start + next.length;
  const way = { range: { start: range.start, end }, text: text.slice(range.start, range.end) };
  return [
    { event: eventOf(text, { range, text: next }), caret: positionOf(changed, end), undo: false },
    { event: eventOf(changed, way), caret: positionOf(text, range.end), undo: true },
  ];
}

function eventOf(text: string, { range, text: inserted }: TextChange): TextDocumentContentChangeEvent {
  return { range: { start: positionOf(text, range.start), end: positionOf(text, range.end) }, text: inserted };
}

/** An offset as an editor counts it. */
export function positionOf(text: string, offset: number): Position {
  let line = 0;
  let start = 0;
  for (let next = text.indexOf('\n') + 1; next > 0 && next <= offset; next = text.indexOf('\n', next) + 1) {
    line += 1;
    start = next;
  }
  return { line, character: offset - start };
}
