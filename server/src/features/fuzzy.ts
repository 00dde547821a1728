const nowhere = -1;

/**
 * How well `text` answers what someone typed: every character of `word` in its order, in any case. Higher is better:
 * characters side by side, at starts of words, early, in a short text. Undefined where it is no answer.
 *
 * @param word in lower case, not empty
 */
export function fuzzyScore(word: string, text: string): number | undefined {
  const last = endOfMatch(word, text);
  if (last === nowhere) return undefined;
  let score = 0;
  let at = last;
  let behind = nowhere;
  // Backwards from the first end that is possible: the match found this way is the tightest one that ends there.
  for (let wanted = word.length - 1; wanted >= 0; wanted--) {
    while (!isSame(text, at, word, wanted)) at--;
    if (at + 1 === behind) score += 8;
    if (isWordStart(text, at)) score += 6;
    score += 1;
    behind = at;
    at--;
  }
  const first = behind;
  const gaps = last + 1 - first - word.length;
  return score - Math.min(gaps, 20) - Math.min(first, 10) * 0.1 - Math.min(text.length, 100) * 0.01;
}

/** The place of the last character of the earliest match. */
function endOfMatch(word: string, text: string): number {
  let wanted = 0;
  for (let at = 0; at < text.length; at++) {
    if (isSame(text, at, word, wanted) && ++wanted === word.length) return at;
  }
  return nowhere;
}

function isSame(text: string, at: number, word: string, wanted: number): boolean {
  const code = text.charCodeAt(at);
  const sought = word.charCodeAt(wanted);
  if (code === sought) return true;
  if (code >= 65 && code <= 90) return code + 32 === sought;
  return code > 127 && text.charAt(at).toLowerCase() === word.charAt(wanted);
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || /[\s\-_./(]/.test(text.charAt(at - 1));
}
