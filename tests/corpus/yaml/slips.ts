import type { TextChange } from '../../../server/src/yaml/index.ts';
import { pick, type Random } from './documents.ts';

const CHARACTERS = [...':-#"\'[]{},&*!|>%@`?~=;.\t x1', '\n'];

/** One error as it happens: a character, a line or a block of lines deleted, inserted or doubled anywhere. */
export function anySlip(random: Random, text: string): TextChange {
  const at = Math.floor(random() * text.length);
  const unit = random();
  if (unit < 0.6) {
    const kind = random();
    if (kind < 0.35) return { range: { start: at, end: at + 1 }, text: '' };
    if (kind < 0.75) return { range: { start: at, end: at }, text: pick(random, CHARACTERS) };
    return { range: { start: at, end: at }, text: text[at] as string };
  }
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = endOfLines(text, start, unit < 0.85 ? 1 : 2 + Math.floor(random() * 4));
  if (random() < 0.5) return { range: { start, end }, text: '' };
  return { range: { start: end, end }, text: text.slice(start, end) };
}

function endOfLines(text: string, start: number, count: number): number {
  let end = start;
  for (let line = 0; line < count; line++) {
    const next = text.indexOf('\n', end);
    if (next === -1) return text.length;
    end = next + 1;
  }
  return end;
}
