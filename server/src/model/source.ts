import type { Node, Range } from '../yaml/tree.ts';
import { type EntryMemory, readEntries } from './entries.ts';
import type { DocumentFacts } from './facts.ts';
import type { Ids } from './ids.ts';
import type { Fields } from './scalars.ts';
import type { Shape } from './shape.ts';

/** What the reader of one kind of document works on. */
export interface Source {
  readonly at: Range;
  readonly whole: Range;
  readonly root: Node;
  /** The values of the document's top level. */
  readonly fields: Fields;
  readonly shape: Shape;
  readonly memory: EntryMemory | undefined;
  /** What the document said before, if it was of the same kind. */
  readonly previous: DocumentFacts | undefined;
  /** All ids of the document; to be asked for after its lists have been read. */
  ids(): Ids;
}

/** The facts that every kind of document has. */
export function commonFacts(source: Source) {
  const { definitions, references } = source.ids();
  return { at: source.at, whole: source.whole, definitions, references };
}

/** Reads a long list of the document's top level; see {@link readEntries}. */
export function entriesAt<F extends { readonly at: Range; readonly id?: unknown }>(
  source: Source,
  key: string,
  previous: readonly F[] | undefined,
  read: (node: Node) => F,
): readonly F[] {
  const shape = source.shape.keys?.get(key)?.items;
  return readEntries(
    source.fields.get(key),
    { name: key, label: key, shape, read, previous: () => previous ?? [] },
    source.memory,
  );
}
