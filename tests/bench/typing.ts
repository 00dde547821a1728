import type { TextChange } from '../../server/src/yaml/index.ts';
import type { Random } from './random.ts';

export type TypingKind = 'free text' | 'id' | 'number' | 'half a key';

/** What an editor sends for one key pressed. */
export interface Keystroke {
  readonly kind: TypingKind;
  /** Applies to the text as all keystrokes before it left it. */
  readonly change: TextChange;
  /** Takes back everything that was typed at one place; no planner waits for this, so it is not measured. */
  readonly undo: boolean;
}

/** One visit to a place of the document; in all, about half of the keystrokes are free text. */
const visits: readonly TypingKind[] = [
  'free text',
  'id',
  'number',
  'free text',
  'half a key',
  'id',
  'number',
  'id',
  'number',
];

/**
 * Places where each kind of typing can happen: the end of a word in a sentence, of an id or a reference, a number that
 * is a level, a year or a size, and the end of a line below which a key may stand.
 */
const places: Readonly<Record<TypingKind, RegExp>> = {
  'free text': /^ +(?:nama|judul|tujuan|fungsi|fakta|isi): \w.*$/gm,
  id: /^ +(?:- )?(?:id|unit|penanggung_jawab|unit_operasional): [\w-]+$|^ +- [\w]+-[\w-]+$/gm,
  number: /^ *(?:tingkat|memori_gb|asesor_internal): \d+$/gm,
  'half a key': /^ {4,6}(?:nama|judul): .+$/gm,
};

/**
 * Characters typed one by one at random places; what was typed at one place is taken back before the next.
 *
 * @param text the document; unchanged again after the last keystroke
 * @param count how many keystrokes that are to be measured, at least
 */
export function typing(text: string, count: number, random: Random): readonly Keystroke[] {
  const ends = new Map<TypingKind, readonly number[]>();
  for (const kind of Object.keys(places) as TypingKind[]) {
    ends.set(
      kind,
      [...text.matchAll(places[kind])].map((match) => match.index + match[0].length),
    );
  }
  const keystrokes: Keystroke[] = [];
  let measured = 0;
  for (let visit = 0; measured < count; visit++) {
    const kind = visits[visit % visits.length]!;
    const known = ends.get(kind)!;
    if (known.length === 0) continue;
    const burst =
      kind === 'number' ? digit(text, random.pick(known), random) : insertion(kind, random.pick(known), text);
    keystrokes.push(...burst);
    measured += burst.length - 1;
  }
  return keystrokes;
}

/** The text after one keystroke. */
export function applied(text: string, { range, text: inserted }: TextChange): string {
  return text.slice(0, range.start) + inserted + text.slice(range.end);
}

function insertion(kind: Exclude<TypingKind, 'number'>, end: number, text: string): Keystroke[] {
  const keys = { 'free text': [...' terpadu'], id: ['x', '2'], 'half a key': [newLine(text, end), ...'penang'] }[kind];
  let at = end;
  const burst: Keystroke[] = [];
  for (const key of keys) {
    burst.push({ kind, change: { range: { start: at, end: at }, text: key }, undo: false });
    at += key.length;
  }
  return [...burst, { kind, change: { range: { start: end, end: at }, text: '' }, undo: true }];
}

/** Editors indent a new line like the one before. */
function newLine(text: string, end: number): string {
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  return `\n${' '.repeat(line.search(/\S/))}`;
}

/** The last digit replaced by another one. */
function digit(text: string, end: number, random: Random): Keystroke[] {
  const old = text.slice(end - 1, end);
  const range = { start: end - 1, end };
  const next = random.pick([...'12345'].filter((candidate) => candidate !== old));
  return [
    { kind: 'number', change: { range, text: next }, undo: false },
    { kind: 'number', change: { range, text: old }, undo: true },
  ];
}
