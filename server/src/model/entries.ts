import { followAlias } from '../yaml/index.ts';
import type { Node } from '../yaml/tree.ts';
import { collectIds, type Ids, type KnownIds, newIds } from './ids.ts';
import { itemsOf, mappingOf } from './scalars.ts';
import { type Exchanges, pairUp, sameEnds, settle } from './settle.ts';
import type { Shape } from './shape.ts';

interface EntryFact {
  readonly at: object;
  readonly id?: unknown;
}

/** One entry of a long list: what it says, and the ids in it. */
interface Entry {
  readonly label: string;
  readonly fact: EntryFact;
  readonly ids: Ids;
}

/** A list as it was read last: its nodes, their entries one to one, and what these come to together. */
interface ReadList {
  readonly label: string;
  readonly nodes: readonly Node[];
  readonly entries: readonly Entry[];
  readonly facts: readonly EntryFact[];
  readonly ids: Ids;
}

/**
 * What is known of the lists of an open document (evidence, elements, initiatives, units) and of their entries. Entries
 * whose nodes are still in the tree are not looked at again, so reading the facts after an edit costs what changed.
 */
export class EntryMemory implements KnownIds {
  readonly #entries = new WeakMap<object, Entry>();
  readonly #lists = new Map<string, ReadList>();
  /** The lists of the present tree that were read, by their node. */
  #present = new Map<Node, ReadList>();
  /** Ids of entries that are new since the last {@link adopt}. */
  #fresh: Ids[] = [];

  entryOf(node: Node, label: string): Entry | undefined {
    const entry = this.#entries.get(node);
    return entry?.label === label ? entry : undefined;
  }

  idsOfEntry(node: object): Ids | undefined {
    return this.#entries.get(node)?.ids;
  }

  idsOfList(node: Node): Ids | undefined {
    return this.#present.get(node)?.ids;
  }

  listOf(name: string): ReadList | undefined {
    return this.#lists.get(name);
  }

  keepEntry(node: Node, entry: Entry): void {
    this.#entries.set(node, entry);
    this.#fresh.push(entry.ids);
  }

  keepList(name: string, node: Node, list: ReadList): void {
    this.#lists.set(name, list);
    this.#present.set(node, list);
  }

  /** Ends one reading. Of new entries, ids that turned out to be old ones are exchanged for these. */
  adopt(exchanges: Exchanges): void {
    for (const { definitions, references } of this.#fresh) {
      const defines = exchange(definitions, exchanges);
      const refers = exchange(references, exchanges);
      // What the lists have put together holds the ids that were given up.
      if (defines || refers) this.#lists.clear();
    }
    this.#fresh = [];
    this.#present = new Map();
  }
}

function exchange<T extends object>(list: T[], exchanges: Exchanges): boolean {
  let changed = false;
  for (const [at, item] of list.entries()) {
    const kept = exchanges.get(item);
    if (kept === undefined) continue;
    list[at] = kept as T;
    changed = true;
  }
  return changed;
}

/** Everything that decides how the entries of a list are read. */
export interface EntryReader<F> {
  /** Tells the list from others of the document. */
  readonly name: string;
  /** Names all that the entries inherit; they are read again when it changes. */
  readonly label: string;
  readonly shape: Shape | undefined;
  read(node: Node): F;
  /** What the list said before. */
  previous(): readonly F[];
}

/**
 * The facts of the entries under `node`, in order; items that are no mappings are left out. With a memory, entries that
 * were there before keep their facts, and so do entries whose text changed but not what it says.
 */
export function readEntries<F extends EntryFact>(
  node: Node | undefined,
  reader: EntryReader<F>,
  memory: EntryMemory | undefined,
): readonly F[] {
  const list = node && followAlias(node);
  if (list?.kind !== 'sequence') return [];
  if (memory === undefined) return mappingsIn(itemsOf(list)).map((item) => reader.read(item));
  const items = itemsOf(list);
  const hasStrays = items !== list.items || items.some((item) => item.kind !== 'mapping');
  const known = memory.listOf(reader.name);
  const before = known?.label === reader.label ? known : undefined;
  const read = renewList(hasStrays ? mappingsIn(items) : items, before, reader, memory);
  // Items that are aliases are met on their own, so that each place counts once (see `withoutRepeats`).
  if (hasStrays) return read.facts as readonly F[];
  memory.keepList(reader.name, list, read);
  return read.facts as readonly F[];
}

function mappingsIn(items: readonly Node[]): readonly Node[] {
  return items.filter((item) => mappingOf(item) !== undefined);
}

/** Reads the entries between those at the start and at the end that stayed. */
function renewList<F extends EntryFact>(
  nodes: readonly Node[],
  before: ReadList | undefined,
  reader: EntryReader<F>,
  memory: EntryMemory,
): ReadList {
  const old = before?.nodes ?? [];
  const { start: from, tail } = sameEnds(old, nodes);
  if (before !== undefined && from === old.length && from === nodes.length) return before;
  const gone = (before?.facts.slice(from, old.length - tail) as readonly F[] | undefined) ?? reader.previous();
  const entries = readBetween(nodes.slice(from, nodes.length - tail), gone, reader, memory);
  const end = old.length - tail;
  const kept = before?.entries ?? [];
  return {
    label: reader.label,
    nodes,
    entries: splice(kept, from, end, entries),
    facts: splice(
      before?.facts ?? [],
      from,
      end,
      entries.map((entry) => entry.fact),
    ),
    ids: {
      definitions: spliceIds(kept, from, end, entries, before?.ids.definitions ?? [], (ids) => ids.definitions),
      references: spliceIds(kept, from, end, entries, before?.ids.references ?? [], (ids) => ids.references),
      shared: (before?.ids.shared ?? false) || entries.some((entry) => entry.ids.shared),
    },
  };
}

/** `all` with the part from `from` to `end` replaced. */
function splice<T>(all: readonly T[], from: number, end: number, between: readonly T[]): T[] {
  return all.slice(0, from).concat(between, all.slice(end));
}

/** The ids of all entries together, where those of the entries from `from` to `end` are replaced. */
function spliceIds<T>(
  kept: readonly Entry[],
  from: number,
  end: number,
  entries: readonly Entry[],
  all: readonly T[],
  pick: (ids: Ids) => readonly T[],
): T[] {
  const count = (first: number, last: number) => {
    let found = 0;
    for (let at = first; at < last; at++) found += pick(kept[at]!.ids).length;
    return found;
  };
  const start = count(0, from);
  return splice(
    all,
    start,
    start + count(from, end),
    entries.flatMap((entry) => pick(entry.ids)),
  );
}

function readBetween<F extends EntryFact>(
  nodes: readonly Node[],
  gone: readonly F[],
  reader: EntryReader<F>,
  memory: EntryMemory,
): readonly Entry[] {
  const known = nodes.map((node) => memory.entryOf(node, reader.label));
  const facts = nodes.map((node, at) => (known[at]?.fact as F | undefined) ?? reader.read(node));
  const partners = pairUp(gone, facts);
  return nodes.map((node, at) => {
    const entry = known[at];
    if (entry !== undefined) return entry;
    const partner = partners.get(at);
    const ids = newIds();
    if (reader.shape !== undefined) collectIds(node, reader.shape, '', ids);
    // Asked before the fact is settled: it then still stands at the node under which its ids are kept.
    const old = partner && memory.idsOfEntry(partner.at);
    const fact = partner === undefined ? (facts[at] as F) : settle(partner, facts[at] as F);
    const fresh: Entry = { label: reader.label, fact, ids: old === undefined ? ids : settle(old, ids) };
    memory.keepEntry(node, fresh);
    return fresh;
  });
}
