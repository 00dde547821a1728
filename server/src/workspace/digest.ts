import type { AgencyFacts, Located } from '../model/facts.ts';
import type { LineIndex, Position, Range } from '../yaml/tree.ts';
import type { DocumentView, FileView } from './view.ts';

/**
 * What stays in memory of the agency documents of a file that is released: their facts without units, with plain
 * numbers for places (the file is closed, nothing moves) and without any string that would keep the file's text alive.
 */
export function digestOf(file: FileView): readonly DocumentView<AgencyFacts>[] {
  const found = file.documents.filter((document): document is DocumentView<AgencyFacts> => {
    return document.facts.kind === 'instansi';
  });
  if (found.length === 0) return [];
  const documents: DocumentView<AgencyFacts>[] = [];
  const released: FileView = {
    uri: file.uri,
    lines: new StoredLines(file.lines),
    comments: [],
    documents,
    incomplete: true,
  };
  for (const { facts } of found) documents.push({ file: released, facts: withoutTree(facts) });
  return documents;
}

function withoutTree(facts: AgencyFacts): AgencyFacts {
  return {
    kind: 'instansi',
    at: placeOf(facts.at),
    whole: placeOf(facts.whole),
    definitions: [],
    references: [],
    id: copy(facts.id),
    name: copy(facts.name),
    governmentLevel: copy(facts.governmentLevel),
    parent: copy(facts.parent),
    instrument: copy(facts.instrument),
    year: copy(facts.year),
    planStart: copy(facts.planStart),
    planEnd: copy(facts.planEnd),
    targets: facts.targets.map((target) => ({
      at: placeOf(target.at),
      year: copy(target.year),
      value: copy(target.value),
      basis: copy(target.basis),
    })),
    history: facts.history.map((published) => ({
      at: placeOf(published.at),
      year: copy(published.year),
      instrument: copy(published.instrument),
      value: copy(published.value),
      source: copy(published.source),
    })),
    units: [],
  };
}

function copy<T extends string | number>(located: Located<T> | undefined): Located<T> | undefined {
  return located && { value: detached(located.value), at: placeOf(located.at) };
}

function placeOf({ start, end }: Range): Range {
  return { start, end };
}

/** Engines keep a part of a string as a view into the whole; this makes a string of its own. */
function detached<T extends string | number>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** The line starts of a text that is not in memory any more. */
class StoredLines implements LineIndex {
  readonly count: number;
  readonly layout: object;
  readonly #starts: Uint32Array;

  constructor(lines: LineIndex) {
    this.count = lines.count;
    this.layout = lines.layout;
    this.#starts = Uint32Array.from({ length: lines.count + 1 }, (_, line) => lines.startOf(line));
  }

  positionAt(offset: number): Position {
    const end = this.startOf(this.count);
    const place = Math.max(0, Math.min(offset, end));
    let line = 0;
    while (line + 1 < this.count && this.startOf(line + 1) <= place) line++;
    return { line, character: place - this.startOf(line) };
  }

  offsetAt({ line, character }: Position): number {
    const start = this.startOf(line);
    return Math.max(start, Math.min(start + character, this.startOf(line + 1)));
  }

  startOf(line: number): number {
    return this.#starts[Math.max(0, Math.min(line, this.count))] ?? 0;
  }
}
