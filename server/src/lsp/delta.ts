/** How one piece of plain data (what JSON can say) becomes another: sent in place of data that are mostly as they were. */
export type Delta =
  /** Another value in its place. */
  | { readonly to: unknown }
  /** An object: what differs, by key; and the keys that are gone. */
  | { readonly keys: Readonly<Record<string, Delta>>; readonly gone?: readonly string[] }
  /** A list as long as before: what differs, by place. */
  | { readonly items: Readonly<Record<number, Delta>> }
  /** A list of another length: from a place on so many items are replaced by others. */
  | { readonly from: number; readonly out: number; readonly in: readonly unknown[] };

/**
 * What leads from one piece of plain data to another; undefined where they say the same. A key with the value undefined
 * counts as one that is not there. Parts that are the same object cost nothing.
 */
export function difference(before: unknown, after: unknown): Delta | undefined {
  if (before === after) return undefined;
  if (Array.isArray(before) && Array.isArray(after)) return listDifference(before, after);
  if (isRecord(before) && isRecord(after)) return recordDifference(before, after);
  return { to: after };
}

/**
 * The data that a difference leads to. What it does not name is the same object as before, so that whoever has worked on a
 * part can tell by its identity that it needs no more work.
 *
 * @param before what the difference was made from
 */
export function applied<T>(before: T, delta: Delta): T {
  return apply(before, delta) as T;
}

function listDifference(before: readonly unknown[], after: readonly unknown[]): Delta | undefined {
  if (before.length !== after.length) return splice(before, after);
  const items = after.flatMap((value, place) => {
    const delta = difference(before[place], value);
    return delta ? [[place, delta] as const] : [];
  });
  return items.length > 0 ? { items: Object.fromEntries(items) } : undefined;
}

/** Items came or went: what is the same at both ends stays. */
function splice(before: readonly unknown[], after: readonly unknown[]): Delta {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && !difference(before[from], after[from])) from++;
  let kept = 0;
  while (kept < shorter - from && !difference(before.at(-1 - kept), after.at(-1 - kept))) kept++;
  return { from, out: before.length - kept - from, in: after.slice(from, after.length - kept) };
}

function recordDifference(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Delta | undefined {
  const keys = Object.keys(after).flatMap((key) => {
    const delta = after[key] === undefined ? undefined : difference(ownValue(before, key), after[key]);
    return delta ? [[key, delta] as const] : [];
  });
  const gone = Object.keys(before).filter((key) => before[key] !== undefined && ownValue(after, key) === undefined);
  if (keys.length + gone.length === 0) return undefined;
  return { keys: Object.fromEntries(keys), ...(gone.length > 0 && { gone }) };
}

function apply(before: unknown, delta: Delta): unknown {
  if ('to' in delta) return delta.to;
  if ('from' in delta) {
    const list = before as readonly unknown[];
    return [...list.slice(0, delta.from), ...delta.in, ...list.slice(delta.from + delta.out)];
  }
  if ('items' in delta) {
    const list = [...(before as readonly unknown[])];
    for (const [place, change] of Object.entries(delta.items)) list[Number(place)] = apply(list[Number(place)], change);
    return list;
  }
  // Entries, since a key may have any name that a document gives it, `__proto__` too.
  const values = new Map(Object.entries(before as Readonly<Record<string, unknown>>));
  for (const key of delta.gone ?? []) values.delete(key);
  for (const [key, change] of Object.entries(delta.keys)) values.set(key, apply(values.get(key), change));
  return Object.fromEntries(values);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ownValue(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
