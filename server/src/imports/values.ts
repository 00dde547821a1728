import { importTexts } from '../messages/imports.ts';
import type { Parameters, Text } from '../messages/text.ts';
import type { KeyAnnotation } from '../schema/annotations.ts';
import type { Indicator, Instrument } from '../schema/instrument.ts';
import { indicatorByNumber } from '../schema/instruments.ts';
import { plainHeading } from './headings.ts';
import { dateOfText } from './reading/dates.ts';
import type { Cell } from './reading/workbook.ts';

export type Scalar = string | number | boolean;

/** A cell's value as it goes into a document, or why it cannot. */
export type ReadValue<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly text: Text; readonly parameters: Parameters };

type CellValue = Cell['value'];

/** The number of an indicator in `11`, `I11`, `Indikator 35a`, `11. Tingkat Kematangan ...`; undefined where none stands. */
export function indicatorNumberOf(value: CellValue): string | undefined {
  if (typeof value === 'number')
    return Number.isInteger(value) && value > 0 && value < 1000 ? String(value) : undefined;
  const found = /^\(?(?:indikator|indicator|ind|i)?[\s.:-]*0*([1-9]\d{0,2}[a-z]?)(?:$|\)|[.:]?\s|[.:)-])/i.exec(
    String(value).trim(),
  );
  return found?.[1]?.toLowerCase();
}

/** The indicator that a cell means: by its number, else by its name. */
export function indicatorOf(value: CellValue, instrument: Instrument | undefined): Indicator | undefined {
  if (instrument === undefined) return undefined;
  const number = indicatorNumberOf(value);
  const byNumber = number === undefined ? undefined : indicatorByNumber(instrument, number);
  if (byNumber) return byNumber;
  const name = plainHeading(String(value)).replace(/^tingkat kematangan /, '');
  return instrument.indicators.find((indicator) =>
    [indicator.name.id, indicator.name.en, indicator.shortName.id, indicator.shortName.en].some(
      (other) => plainHeading(other).replace(/^tingkat kematangan /, '') === name,
    ),
  );
}

/** A number with a decimal point or comma: `2,35`, `1.250.000,50`, `Rp 450.000.000`. Undefined for what is none. */
export function numberOf(value: CellValue): number | undefined {
  if (typeof value === 'number') return value;
  const text = String(value)
    .replace(/^rp\.?\s*/i, '')
    .replace(/\s/g, '')
    .replace(/,-$/, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) && (text.match(/,/g) ?? []).length > 1)
    return Number(text.replaceAll(',', ''));
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** A level of the instrument: `3`, `2,35`, `Level 3`, `3 (Terstandardisasi)`. */
export function readLevel(value: CellValue, instrument: Instrument | undefined): ReadValue<number> {
  const text = String(value)
    .replace(/^(level|tingkat|tk|lv)\.?\s*/i, '')
    .replace(/\s*[(\-–:].*$/, '');
  const level = typeof value === 'number' ? value : numberOf(text);
  if (level === undefined) return no(importTexts.noLevel, { value: short(value) });
  const rounded = Math.round(level * 1e6) / 1e6;
  if (instrument === undefined) return { ok: true, value: rounded };
  const { min, max, decimals } = instrument.scale;
  if (rounded < min || rounded > max) return no(importTexts.levelOutside, { value: short(value), min, max });
  if (decimals === 0 && !Number.isInteger(rounded)) return no(importTexts.levelWhole, { value: short(value) });
  return { ok: true, value: rounded };
}

export function readNumber(value: CellValue): ReadValue<number> {
  const number = numberOf(value);
  return number === undefined ? no(importTexts.noNumber, { value: short(value) }) : { ok: true, value: number };
}

/** Rupiah: `450.000.000`, `Rp 1,5 miliar`. */
export function readMoney(value: CellValue): ReadValue<number> {
  if (typeof value === 'number') return { ok: true, value };
  const unit = /\b(ribu|juta|jt|miliar|milyar|triliun)\b\.?$/i.exec(value.toString().trim());
  const factor = unit ? factors[unit[1]?.toLowerCase() ?? ''] : undefined;
  const amount = numberOf(unit ? value.toString().trim().slice(0, unit.index).trim() : value);
  if (amount === undefined) return no(importTexts.noNumber, { value: short(value) });
  return { ok: true, value: factor === undefined ? amount : Math.round(amount * factor) };
}

const factors: Readonly<Record<string, number>> = {
  ribu: 1e3,
  juta: 1e6,
  jt: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
};

export function readYear(value: CellValue): ReadValue<number> {
  const year = Number(/\b(20\d\d)\b/.exec(String(value))?.[1]);
  return year > 0 ? { ok: true, value: year } : no(importTexts.noYear, { value: short(value) });
}

/** Years in `2024`, `2024, 2025`, `2024-2026`. */
export function readYears(value: CellValue): ReadValue<readonly number[]> {
  const years = new Set<number>();
  for (const [, from = '', to] of String(value).matchAll(
    /\b(20\d\d)\b(?:\s*(?:-|–|s\/d|s\.d\.?|sd|sampai)\s*(20\d\d)\b)?/gi,
  )) {
    for (let year = Number(from); year <= Number(to ?? from); year++) years.add(year);
  }
  if (years.size === 0) return no(importTexts.noYear, { value: short(value) });
  return { ok: true, value: [...years].sort((one, other) => one - other) };
}

export function readDate({ value, isDate }: Cell): ReadValue<string> {
  const date = isDate ? String(value) : dateOfText(String(value));
  return date === undefined ? no(importTexts.noDate, { value: short(value) }) : { ok: true, value: date };
}

/** Levels in `3`, `2, 3`, `2-4`. */
export function readLevels(value: CellValue): ReadValue<readonly number[]> {
  const levels = new Set<number>();
  for (const [, from = '', to] of String(value).matchAll(/(\d)(?:\s*(?:-|–|s\/d|sampai)\s*(\d))?/gi)) {
    for (let level = Number(from); level <= Number(to ?? from); level++) levels.add(level);
  }
  const isPlain = /^[\d\s,;.\-–/]*(?:level|tingkat)?[\d\s,;.\-–/]*(?:s\/d|sampai)?[\d\s,;.\-–/]*$/i.test(String(value));
  if (levels.size === 0 || !isPlain) return no(importTexts.noLevel, { value: short(value) });
  return { ok: true, value: [...levels].sort((one, other) => one - other) };
}

/** A value of the schema's list, as written there or by its title. Free keys take any word. */
export function readWord(value: CellValue, annotation: KeyAnnotation | undefined): ReadValue<Scalar> {
  const plain = plainHeading(String(value));
  const known = annotation?.values?.find(
    ({ value: word, label }) =>
      plainHeading(word) === plain || plainHeading(label.id) === plain || plainHeading(label.en) === plain,
  );
  if (known) return { ok: true, value: known.value };
  if (!annotation?.values || annotation.warnings?.includes('enum')) return { ok: true, value };
  const allowed = annotation.values.map(({ label }) => label);
  const list: Text = { id: allowed.map(({ id }) => id).join(', '), en: allowed.map(({ en }) => en).join(', ') };
  return no(importTexts.unknownWord, { value: short(value), allowed: list });
}

/** The kind of evidence that a cell names, by its id or its name in the instrument. */
export function readKind(value: CellValue, instrument: Instrument | undefined): ReadValue<string> {
  const plain = plainHeading(String(value));
  const kinds = Object.values(instrument?.evidenceKinds ?? {});
  const known = kinds.find(({ id, name }) => [id, name.id, name.en].some((word) => plainHeading(word) === plain));
  if (known) return { ok: true, value: known.id };
  if (kinds.length === 0 && plain !== '') return { ok: true, value: plain.replaceAll(' ', '_') };
  const allowed: Text = {
    id: kinds.map(({ name }) => name.id).join('; '),
    en: kinds.map(({ name }) => name.en).join('; '),
  };
  return no(importTexts.unknownKind, { value: short(value), allowed });
}

/** What evidence contains: words of the indicator and of its requirements, by id or name. */
export function readContent(value: CellValue, indicators: readonly Indicator[]): ReadValue<readonly string[]> {
  const parts = indicators.flatMap(({ content, evidence }) => [
    ...content,
    ...evidence.flatMap(({ requirements }) => requirements.flatMap(({ covers }) => covers)),
  ]);
  const words: string[] = [];
  for (const word of splitList(value)) {
    const plain = plainHeading(word);
    const known = parts.find(({ id, name }) => [id, name.id, name.en].some((other) => plainHeading(other) === plain));
    if (known) words.push(known.id);
    else if (plain === 'lengkap' || plain === 'complete') words.push('lengkap');
    else if (plain === 'sebagian' || plain === 'partial') words.push('sebagian');
    else if (/^[a-z][a-z0-9_]*$/.test(word)) words.push(word);
    else return no(importTexts.unknownContent, { value: short(word) });
  }
  return { ok: true, value: words };
}

/** `18 -> 3 (2025)`, `18: 3`, several separated by semicolons or commas. */
export function readRaises(
  value: CellValue,
): ReadValue<readonly { readonly indicator: string; readonly to: number; readonly year?: number }[]> {
  const raises: { indicator: string; to: number; year?: number }[] = [];
  for (const part of String(value).split(/[;\n]|,(?!\d)/)) {
    if (part.trim() === '') continue;
    const found =
      /^\s*(?:indikator\s*)?(\d{1,3}[a-z]?)\s*(?:->|→|=>|:|ke)\s*(\d+(?:[.,]\d+)?)\s*(?:\(?\s*(20\d\d)\s*\)?)?\s*$/i.exec(
        part,
      );
    const indicator = found?.[1]?.toLowerCase();
    const to = numberOf(found?.[2] ?? '');
    if (indicator === undefined || to === undefined) return no(importTexts.noRaise, { value: short(part) });
    raises.push({ indicator, to, ...(found?.[3] !== undefined && { year: Number(found[3]) }) });
  }
  return { ok: true, value: raises };
}

/** The entries of a list in a cell. */
export function splitList(value: CellValue): readonly string[] {
  return String(value)
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** A value as it is shown in a message. */
export function short(value: CellValue): string {
  const text = String(value).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function no<T>(text: Text, parameters: Parameters): ReadValue<T> {
  return { ok: false, text, parameters };
}
