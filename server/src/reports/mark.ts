/**
 * A short mark of named texts: two 32-bit sums (FNV-1a and a variant of it) over all code units, in hexadecimal. Tells
 * whether files are the same ones, by chance or mistake; it is no protection against forgery.
 */
export function markOf(texts: Iterable<readonly [name: string, text: string]>): string {
  let one = 0x811c9dc5;
  let other = 0x1000193;
  for (const [name, text] of texts) {
    for (const part of [name, '\0', text, '\0']) {
      for (let at = 0; at < part.length; at++) {
        const unit = part.charCodeAt(at);
        one = Math.imul(one ^ unit, 0x01000193);
        other = Math.imul(other ^ unit, 0x5bd1e995);
      }
    }
  }
  return [one, other].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
}
