import type { LineIndex, Position } from './tree.ts';

/** Line starts are looked for at the first question: most files are read and never shown. */
export class Lines implements LineIndex {
  readonly layout: object;
  readonly #text: string;
  #starts: Uint32Array | undefined;

  constructor(text: string, starts?: Uint32Array, layout: object = {}) {
    this.#text = text;
    this.#starts = starts;
    this.layout = layout;
  }

  get count(): number {
    return this.#table().length;
  }

  positionAt(offset: number): Position {
    const starts = this.#table();
    const place = Math.max(0, Math.min(offset, this.#text.length));
    const line = lineOf(starts, place);
    return { line, character: place - (starts[line] ?? 0) };
  }

  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.count) return this.#text.length;
    const start = this.startOf(position.line);
    let end = this.startOf(position.line + 1);
    if (position.line + 1 < this.count) end = beforeBreak(this.#text, start, end);
    return Math.max(start, Math.min(start + position.character, end));
  }

  startOf(line: number): number {
    if (line <= 0) return 0;
    return this.#table()[line] ?? this.#text.length;
  }

  /** The index of `text`, in which `[from, from + removed)` was replaced by `inserted` characters. */
  edited(text: string, from: number, removed: number, inserted: number): Lines {
    const old = this.#starts;
    if (old === undefined) return new Lines(text);
    // A break may be split or joined at both edges (CR and LF): look again from the start of the first line touched.
    const first = lineOf(old, Math.max(0, from - 1));
    const scanFrom = old[first] ?? 0;
    const delta = inserted - removed;
    const last = lineOf(old, Math.min(from + removed + 1, this.#text.length));
    const scanTo = (old[last + 1] ?? this.#text.length) + delta;
    const middle = lineStarts(text, scanFrom, scanTo);
    const keptFrom = last + 1;
    const starts = new Uint32Array(first + 1 + middle.length + Math.max(0, old.length - keptFrom));
    starts.set(old.subarray(0, first + 1));
    starts.set(middle, first + 1);
    // The start of the first kept line is found by the scan, too, unless the scan ended before its break.
    let at = first + 1 + middle.length;
    const lastFound = middle.at(-1);
    for (let line = keptFrom; line < old.length; line++) {
      const start = (old[line] ?? 0) + delta;
      if (lastFound === undefined || start > lastFound) starts[at++] = start;
    }
    const staysInLine = at === old.length && lineOf(old, from) === lineOf(old, from + removed);
    return new Lines(text, starts.subarray(0, at), staysInLine ? this.layout : {});
  }

  #table(): Uint32Array {
    this.#starts ??= Uint32Array.from([0, ...lineStarts(this.#text, 0, this.#text.length)]);
    return this.#starts;
  }
}

/** Offsets behind each line break that begins in `[from, to)`. */
function lineStarts(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  const hasReturn = text.indexOf('\r', from) !== -1;
  if (!hasReturn) {
    for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) starts.push(at + 1);
    else if (code === 13) {
      if (text.charCodeAt(at + 1) === 10) at++;
      starts.push(at + 1);
    }
  }
  return starts;
}

function lineOf(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function beforeBreak(text: string, start: number, end: number): number {
  let at = end;
  if (at > start && text.charCodeAt(at - 1) === 10) at--;
  if (at > start && text.charCodeAt(at - 1) === 13) at--;
  return at;
}
