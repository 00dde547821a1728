import { lineStart } from '../lexis.ts';
import type { Range } from '../tree.ts';
import { lineEndOf, nextLineOf } from './layout.ts';

/**
 * What to cut so that removing a range leaves no debris: the whole line where nothing else stands on it, and the blanks
 * in front of what ended its line.
 */
export function cleanCut(text: string, { start, end }: Range): Range {
  const line = lineStart(text, start);
  const lineEnd = lineEndOf(text, end);
  if (text.slice(end, lineEnd).trim() !== '') return { start, end };
  if (text.slice(line, start).trim() === '') return { start: line, end: nextLineOf(text, end) };
  return { start: line + text.slice(line, start).trimEnd().length, end: lineEnd };
}
