import { entriesOf, followAlias, keyText } from '../yaml/index.ts';
import type { Mapping, Node, Pair, Scalar } from '../yaml/tree.ts';
import type { Decimal, Located } from './facts.ts';

/**
 * The values of a mapping by key: merge keys applied, aliases followed, the last of repeated keys. The few keys of a
 * mapping are compared one by one; that costs less than to build a map.
 */
export class Fields {
  readonly #pairs: readonly Pair[];

  constructor(pairs: readonly Pair[]) {
    this.#pairs = pairs;
  }

  get(key: string): Node | undefined {
    for (let at = this.#pairs.length - 1; at >= 0; at--) {
      const pair = this.#pairs[at]!;
      if (keyText(pair.key) === key) return followAlias(pair.value);
    }
    return undefined;
  }

  /** Every key with its value, in order. */
  entries(): ReadonlyMap<string, Node> {
    const entries = new Map<string, Node>();
    for (const { key, value } of this.#pairs) {
      const name = keyText(key);
      const target = followAlias(value);
      if (name !== undefined && target !== undefined) entries.set(name, target);
    }
    return entries;
  }
}

const noFields = new Fields([]);

export function fieldsOf(node: Node | undefined): Fields {
  const mapping = mappingOf(node);
  return mapping === undefined ? noFields : new Fields(entriesOf(mapping));
}

export function mappingOf(node: Node | undefined): Mapping | undefined {
  const target = node === undefined ? undefined : followAlias(node);
  return target?.kind === 'mapping' ? target : undefined;
}

/** The items of a list, aliases followed; nothing where the node is no list. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  const target = node === undefined ? undefined : followAlias(node);
  if (target?.kind !== 'sequence') return [];
  if (!target.items.some((item) => item.kind === 'alias')) return target.items;
  return target.items.map(followAlias).filter((item) => item !== undefined);
}

/** The items of a list that are mappings. */
export function mappingsOf(node: Node | undefined): readonly Mapping[] {
  return itemsOf(node).filter((item) => item.kind === 'mapping');
}

/**
 * Text as written. A number or a yes/no where text is free (`nomor: 12`) is taken as its text; blank text counts as not
 * given.
 */
export function textOf(node: Node | undefined): Located<string> | undefined {
  const scalar = scalarOf(node);
  if (scalar === undefined || scalar.value === null) return undefined;
  return isBlank(scalar.text) ? undefined : { value: scalar.text, at: scalar };
}

/** An identifier: text without surrounding blanks. */
export function idOf(node: Node | undefined): Located<string> | undefined {
  const text = textOf(node);
  return text === undefined || text.value.trim() === text.value ? text : { value: text.value.trim(), at: text.at };
}

export function integerOf(node: Node | undefined): Located<number> | undefined {
  const scalar = scalarOf(node);
  const value = scalar?.value;
  return scalar !== undefined && typeof value === 'number' && Number.isSafeInteger(value)
    ? { value, at: scalar }
    : undefined;
}

/** A number exactly as written: `3.50` stays `3.50`. Infinite and unreadable numbers are absent. */
export function decimalOf(node: Node | undefined): Located<Decimal> | undefined {
  const scalar = scalarOf(node);
  if (scalar === undefined || typeof scalar.value !== 'number') return undefined;
  const value = decimalText(scalar.text, scalar.value);
  return value === undefined ? undefined : { value, at: scalar };
}

const plainDecimal = /^-?\d+(\.\d+)?$/;

/** Other ways to write a number (`+3`, `3.`, `1e1`, `0x3`) are brought into plain decimal form. */
function decimalText(text: string, value: number): Decimal | undefined {
  if (plainDecimal.test(text)) return text;
  const rewritten = String(value);
  return plainDecimal.test(rewritten) ? rewritten : undefined;
}

/** A number of an indicator: `11` or `35a`. */
export function indicatorNumberOf(node: Node | undefined): Located<string> | undefined {
  const scalar = scalarOf(node);
  if (scalar === undefined) return undefined;
  if (typeof scalar.value === 'number') return { value: String(scalar.value), at: scalar };
  return typeof scalar.value === 'string' ? idOf(scalar) : undefined;
}

/** The values of a list; a single value is a list of one. Items of another type are left out. */
export function listOf<T>(node: Node | undefined, read: (item: Node) => Located<T> | undefined): readonly Located<T>[] {
  if (node === undefined) return [];
  const single = scalarOf(node);
  const found: Located<T>[] = [];
  for (const item of single === undefined ? itemsOf(node) : [single]) {
    const value = read(item);
    if (value !== undefined) found.push(value);
  }
  return found;
}

export function scalarOf(node: Node | undefined): Scalar | undefined {
  const target = node === undefined ? undefined : followAlias(node);
  return target?.kind === 'scalar' ? target : undefined;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
