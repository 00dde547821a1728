import { isCalendarDate } from './formats.ts';

const MONTHS = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
];

/** `1 Maret 2022`, `01/03/2022`, `1-3-2022`, `2022/3/1` as `2022-03-01`; undefined where the day cannot be read. */
export function readDate(text: string): string | undefined {
  const numbers = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/.exec(text.trim());
  if (numbers !== null) {
    const [first = '', month = '', last = ''] = numbers.slice(1);
    if (first.length === 4) return isoDate(first, month, last);
    return last.length === 4 ? isoDate(last, month, first) : undefined;
  }
  const words = /^(\d{1,2}) ([a-z]+) (\d{4})$/i.exec(text.trim());
  const month = MONTHS.indexOf(words?.[2]?.toLowerCase() ?? '') + 1;
  return words === null || month === 0 ? undefined : isoDate(words[3] ?? '', String(month), words[1] ?? '');
}

function isoDate(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(text) ? text : undefined;
}

/**
 * A number written the Indonesian way, as YAML has it: `2,95` is `2.95`, `Rp 450.000.000` is `450000000`. A single point
 * before three digits separates thousands in an amount (`isAmount`, or `Rp` in front), else it is a decimal mark.
 * Undefined where the text is no number.
 */
export function readNumber(text: string, isAmount = false): string | undefined {
  const bare = text.trim().replace(/^Rp\.?\s*/i, '');
  const amount = isAmount || bare !== text.trim();
  const thousands = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare);
  if (thousands && (amount || bare.split('.').length > 2 || bare.includes(','))) {
    return bare.replaceAll('.', '').replace(/,0*$/, '').replace(',', '.');
  }
  return /^-?\d+([.,]\d+)?$/.test(bare) ? bare.replace(',', '.') : undefined;
}
