import type { TextChange } from '../../../server/src/yaml/index.ts';
import { pick, type Random } from './documents.ts';

const TYPED = [
  ...':-#"\'[]{},&*!|>%@`?~=;.\t ',
  'a',
  'status',
  ': ',
  '- ',
  '\n',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n\n',
  ' # ',
  '---',
  '\n---\n',
  '\nnama: x',
  '\n    status: draf',
  '\n  - id: baru',
  '😀',
  '\u0000',
  '\uD800',
  '&a ',
  '*a',
  '<<: *a',
  '\r\n',
  '"',
  "'",
  '[',
  '{ ',
  '|\n',
];

/** One slip of the hand anywhere in a text: something typed, deleted or duplicated; a character, some, a line, a block. */
export function anyChange(random: Random, text: string): TextChange {
  const at = Math.floor(random() * (text.length + 1));
  const range = (start: number, end: number) => ({ start, end: Math.min(Math.max(end, start), text.length) });
  switch (Math.floor(random() * 9)) {
    case 0:
    case 1:
      return { range: range(at, at + 1), text: '' };
    case 2:
    case 3:
      return { range: range(at, at), text: pick(random, TYPED) };
    case 4:
      return { range: range(at, at + 1), text: pick(random, TYPED) };
    case 5:
      return { range: range(at, at), text: text.slice(at, at + 1) };
    case 6: {
      const line = lineAround(text, at);
      return random() < 0.5
        ? { range: line, text: '' }
        : { range: range(line.end, line.end), text: text.slice(line.start, line.end) };
    }
    case 7:
      return { range: range(at, at + Math.floor(random() * 60)), text: '' };
    default: {
      const block = { start: lineAround(text, at).start, end: lineAround(text, Math.min(text.length, at + 150)).end };
      if (random() < 0.5) return { range: block, text: '' };
      return { range: range(block.end, block.end), text: text.slice(block.start, block.end) };
    }
  }
}

function lineAround(text: string, at: number): { start: number; end: number } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  return { start, end: next === -1 ? text.length : next + 1 };
}

export function apply(text: string, change: TextChange): string {
  return text.slice(0, change.range.start) + change.text + text.slice(change.range.end);
}
