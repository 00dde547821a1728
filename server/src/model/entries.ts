import type { Node } from '../yaml/tree.ts';
import { collectIds, type Ids, newIds } from './ids.ts';
import { itemsOf, mappingOf } from './scalars.ts';
import { pairUp, settle } from './settle.ts';
import type { Shape } from './shape.ts';

/** One entry of a long list: what it says, and the ids in it. */
interface Entry {
  readonly label: string;
  readonly fact: { readonly id?: unknown };
  readonly ids: Ids;
}

/**
 * What is known of the entries of an open file's lists (evidence, elements, initiatives, units). Entries whose nodes
 * are still in the tree are not looked at again, so reading the facts after an edit costs what changed.
 */
export class EntryMemory {
  readonly #entries = new WeakMap<Node, Entry>();
  /** Ids of entries that are new since the last {@link adopt}. */
  #fresh: Ids[] = [];

  entryOf(node: Node, label: string): Entry | undefined {
    const entry = this.#entries.get(node);
    return entry?.label === label ? entry : undefined;
  }

  idsOf(node: Node): Ids | undefined {
    return this.#entries.get(node)?.ids;
  }

  keep(node: Node, entry: Entry): void {
    this.#entries.set(node, entry);
    this.#fresh.push(entry.ids);
  }

  /** Of new entries, ids that turned out to be old ones are exchanged for these. */
  adopt(exchanges: ReadonlyMap<object, object>): void {
    if (exchanges.size > 0) {
      for (const { definitions, references } of this.#fresh) {
        exchange(definitions, exchanges);
        exchange(references, exchanges);
      }
    }
    this.#fresh = [];
  }
}

function exchange<T extends object>(list: T[], exchanges: ReadonlyMap<object, object>): void {
  for (const [at, item] of list.entries()) {
    const kept = exchanges.get(item);
    if (kept !== undefined) list[at] = kept as T;
  }
}

/** Everything that decides how the entries of a list are read. */
export interface EntryReader<F> {
  /** Names the list and all that its entries inherit; an entry is read again when it changes. */
  readonly label: string;
  readonly shape: Shape | undefined;
  read(node: Node): F;
}

/**
 * The facts of the entries under `list`, in order; items that are no mappings are left out. With a memory, entries that
 * were there before keep their facts, and entries whose text changed but not what it says keep them, too; `previous` is
 * what the list said before.
 */
export function readEntries<F extends { readonly id?: unknown }>(
  list: Node | undefined,
  reader: EntryReader<F>,
  memory: EntryMemory | undefined,
  previous: readonly F[],
): readonly F[] {
  const nodes = itemsOf(list).map(mappingOf);
  if (memory === undefined) return nodes.filter((node) => node !== undefined).map((node) => reader.read(node));
  const facts: F[] = [];
  const fresh: Node[] = [];
  const places: number[] = [];
  for (const node of nodes) {
    if (node === undefined) continue;
    const known = memory.entryOf(node, reader.label);
    if (known === undefined) {
      fresh.push(node);
      places.push(facts.length);
    }
    facts.push((known?.fact as F | undefined) ?? reader.read(node));
  }
  const partners = pairUp(previous, facts);
  for (const [index, node] of fresh.entries()) {
    const at = places[index] as number;
    const partner = partners.get(at);
    const ids = newIds();
    if (reader.shape !== undefined) collectIds(node, reader.shape, '', ids);
    const before = partner === undefined ? undefined : idsBehind(partner, memory);
    const fact = partner === undefined ? (facts[at] as F) : settle(partner, facts[at] as F);
    facts[at] = fact;
    memory.keep(node, { label: reader.label, fact, ids: before === undefined ? ids : settle(before, ids) });
  }
  return facts;
}

/** Asked before the fact is settled: its `at` is then still the node under which its ids are kept. */
function idsBehind(fact: object, memory: EntryMemory): Ids | undefined {
  return 'at' in fact ? memory.idsOf(fact.at as Node) : undefined;
}
