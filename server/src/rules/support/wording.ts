import type { Text } from '../../messages/text.ts';
import type { Located } from '../../model/facts.ts';
import type { Range } from '../../yaml/tree.ts';
import { same } from './words.ts';

/** Something with an id and a name, either of which may not be written yet. */
export interface Named {
  readonly at: Range;
  readonly id: Located<string> | undefined;
  readonly name: Located<string> | undefined;
}

/** Where a finding about the whole entry stands: its id, else its name, else the entry. */
export function headOf(entry: Named): Range {
  return entry.id?.at ?? entry.name?.at ?? entry.at;
}

const unnamed: Text = { id: '(belum bernama)', en: '(not named yet)' };

/** How a message names an entry: `"Perizinan Daring" (ly-izin)`, or what there is of it. */
export function labelOf(entry: Named): Text {
  const name = entry.name?.value.trim();
  const id = entry.id?.value;
  if (name && id) return same(`"${name}" (${id})`);
  if (name) return same(`"${name}"`);
  return id ? same(id) : unnamed;
}

/** The same words in the middle of a sentence. */
export function midSentence({ id, en }: Text): Text {
  return { id: uncapitalized(id), en: uncapitalized(en) };
}

function uncapitalized(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** A decimal number as each language writes it: `3,5` and `3.5`. `value` has a decimal point. */
export function decimalText(value: string): Text {
  return { id: value.replace('.', ','), en: value };
}

/** Whole numbers in short: `1-3, 7`. `values` ascending. */
export function spans(values: readonly number[]): string {
  const parts: string[] = [];
  let first: number | undefined;
  values.forEach((value, index) => {
    first ??= value;
    if (values[index + 1] === value + 1) return;
    if (first === value) parts.push(`${value}`);
    else parts.push(first + 1 === value ? `${first}, ${value}` : `${first}-${value}`);
    first = undefined;
  });
  return parts.join(', ');
}

/** Numbers of indicators in short, in the order of the instrument: `1-3, 7, 35a`. */
export function indicatorSpans(numbers: readonly string[]): string {
  const whole = numbers.filter((number) => /^\d+$/.test(number)).map(Number);
  const other = numbers.filter((number) => !/^\d+$/.test(number));
  return [spans(whole), ...other].filter((part) => part !== '').join(', ');
}
