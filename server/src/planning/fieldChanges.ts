import type { Change, FieldDiff } from './diffObject.ts';

/** The keys whose values differ, or that only one side has. */
export function fieldChanges(
  old: ReadonlyMap<string, string>,
  next: ReadonlyMap<string, string>,
): readonly FieldDiff[] {
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((key) => {
    const change = changeOf(old.get(key) ?? null, next.get(key) ?? null);
    return change ? [{ key, ...change }] : [];
  });
}

export function changeOf<T>(from: T, to: T): Change<T> | null {
  return from === to ? null : { from, to };
}
