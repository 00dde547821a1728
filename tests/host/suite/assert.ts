/** What the suites use of `node:assert/strict`, for the host of a browser, which has no Node. */

function ok(value: unknown, message = 'not so'): asserts value {
  if (!value) throw new Error(message);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  ok(Object.is(actual, expected), message ?? `${String(actual)} is not ${String(expected)}`);
}

function notEqual(actual: unknown, expected: unknown, message?: string): void {
  ok(!Object.is(actual, expected), message ?? `still ${String(actual)}`);
}

/** By what the values look like as text, keys in the order in which they were set. */
function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  const [one, other] = [asText(actual), asText(expected)];
  ok(one === other, message ?? `${one} is not ${other}`);
}

function asText(value: unknown): string {
  return JSON.stringify(value instanceof Uint8Array ? [...value] : value);
}

function match(text: string, pattern: RegExp, message?: string): void {
  ok(pattern.test(text), message ?? `${pattern} does not match ${text}`);
}

export default { ok, equal, notEqual, deepEqual, match };
