import type { Range } from '../yaml/tree.ts';
import { succeed } from './successors.ts';

/** The fields of facts that are places, not content. */
const places: ReadonlySet<string> = new Set(['at', 'whole', 'entry', 'evidenceKey', 'periodAt']);

type Fact = Record<string, unknown>;

/**
 * Content equal to what was there before stays the very same object, with its places brought up to date; only what
 * really changed is new. So `===` on facts answers "has it changed?", and whoever holds an unchanged fact holds the
 * present places. Unchanged parts of changed facts are kept alike. Facts are read-only for everyone else.
 */
export function settle<T>(previous: T, next: T, exchanges?: Exchanges): T {
  return settleValue(previous, next, exchanges) as T;
}

/** Facts that turned out to be old ones, by the new object that was given up for each. */
export type Exchanges = Map<object, object>;

function settleValue(previous: unknown, next: unknown, exchanges: Exchanges | undefined): unknown {
  if (Object.is(previous, next)) return next;
  if (typeof previous !== 'object' || typeof next !== 'object' || previous === null || next === null) return next;
  if (Array.isArray(next)) return Array.isArray(previous) ? settleList(previous, next, exchanges) : next;
  if (next instanceof Map) return previous instanceof Map ? settleMap(previous, next, exchanges) : next;
  return settleFact(previous as Fact, next as Fact, exchanges);
}

function settleFact(previous: Fact, next: Fact, exchanges: Exchanges | undefined): Fact {
  let same = true;
  for (const key of Object.keys(next)) {
    const old = previous[key];
    const fresh = next[key];
    if (places.has(key)) {
      if ((old === undefined) !== (fresh === undefined)) same = false;
      else if (old !== undefined) succeed(old as Range, fresh as Range);
    } else {
      const kept = settleValue(old, fresh, exchanges);
      if (kept !== old) same = false;
      next[key] = kept;
    }
  }
  if (!same) return next;
  for (const key of Object.keys(next)) if (places.has(key)) previous[key] = next[key];
  exchanges?.set(next, previous);
  return previous;
}

function settleMap(
  previous: Map<unknown, unknown>,
  next: Map<unknown, unknown>,
  exchanges: Exchanges | undefined,
): Map<unknown, unknown> {
  let same = previous.size === next.size;
  for (const [key, fresh] of next) {
    const old = previous.get(key);
    const kept = settleValue(old, fresh, exchanges);
    if (kept !== old) same = false;
    next.set(key, kept);
  }
  return same ? previous : next;
}

function settleList(
  previous: readonly unknown[],
  next: unknown[],
  exchanges: Exchanges | undefined,
): readonly unknown[] {
  const { start, tail } = sameEnds(previous, next);
  if (start === previous.length && start === next.length) return previous;
  const gone = previous.slice(start, previous.length - tail);
  const partners = pairUp(gone, next.slice(start, next.length - tail));
  for (const [at, old] of partners) next[start + at] = settleValue(old, next[start + at], exchanges);
  const same = previous.length === next.length && gone.every((item, at) => item === next[start + at]);
  return same ? previous : next;
}

/** How many items are the very same at the start and, of the rest, at the end. */
export function sameEnds(
  previous: readonly unknown[],
  next: readonly unknown[],
): { readonly start: number; readonly tail: number } {
  const shorter = Math.min(previous.length, next.length);
  let start = 0;
  while (start < shorter && previous[start] === next[start]) start++;
  let tail = 0;
  while (tail < shorter - start && previous[previous.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
  return { start, tail };
}

/**
 * For each item that is new, by its index, the old item that it most likely stands for: the one with the same key, else
 * the next one without a partner. Old items that are still in the list are nobody's partner.
 */
export function pairUp<T>(previous: readonly T[], next: readonly T[]): ReadonlyMap<number, T> {
  const partners = new Map<number, T>();
  if (previous.length === 0 || next.length === 0) return partners;
  const kept = new Set(next);
  const free = new Set(previous.filter((item) => !kept.has(item)));
  const byKey = new Map<unknown, T[]>();
  for (const item of free) {
    const key = keyOf(item);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [item]);
    else same.push(item);
  }
  const old = new Set(previous);
  const waiting: number[] = [];
  for (const [at, item] of next.entries()) {
    if (old.has(item)) continue;
    const partner = byKey.get(keyOf(item))?.shift();
    if (partner === undefined) waiting.push(at);
    else {
      free.delete(partner);
      partners.set(at, partner);
    }
  }
  const rest = free.values();
  for (const at of waiting) {
    const partner = rest.next();
    if (partner.done) break;
    partners.set(at, partner.value);
  }
  return partners;
}

/** What tells items of a list apart: their id, else their year or their text. */
function keyOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const { id, year, value } = item as { id?: unknown; year?: unknown; value?: unknown };
  for (const key of [id, year, value]) {
    if (typeof key === 'string' || typeof key === 'number') return key;
    if (typeof key === 'object' && key !== null && 'value' in key) return key.value;
  }
  return undefined;
}
