/** Number formats that come with every workbook and show dates, by their number (ECMA-376 part 1, 18.8.30). */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether a number format shows a date; one that shows nothing but a time of day does not. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDates.has(id);
  const [first = ''] = code.split(';');
  const signs = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  return /[yd]|m{3,}/.test(signs) || /(^|[^hs:])m+([^s:h]|$)/.test(signs.replace(/general|am\/pm|a\/p/g, ''));
}

const millisecondsPerDay = 86_400_000;

/**
 * The day that a spreadsheet means by a number: days since 1900 or, in files of old Macs, since 1904. Undefined outside of
 * the years 1900 to 2199, where it cannot be the date of a document.
 */
export function dateOfNumber(days: number, since1904: boolean): string | undefined {
  const whole = Math.floor(days);
  // The calendar from 1900 counts a 29 February 1900 that never was; day 60.
  const from1900 = since1904 ? whole + 1462 : whole;
  const shifted = from1900 < 60 ? from1900 + 1 : from1900;
  if (!(shifted >= 2 && shifted < 109_938)) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + shifted * millisecondsPerDay).toISOString().slice(0, 10);
}

const months: readonly RegExp[] = [
  /^jan/,
  /^(feb|peb)/,
  /^mar/,
  /^apr/,
  /^(mei|may)/,
  /^jun/,
  /^jul/,
  /^(agu|ags|agt|aug)/,
  /^sep/,
  /^(okt|oct)/,
  /^(nov|nop)/,
  /^(des|dec)/,
];

/**
 * A date as people write it: `2022-03-01`, `1/3/2022` (day first), `1 Maret 2022`, `Selasa, 1 Maret 2022`. Undefined for
 * what is none, or no day of the calendar.
 */
export function dateOfText(text: string): string | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*,?\s*/, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(plain);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(plain);
  if (local) return calendarDay(Number(local[3]), Number(local[2]), Number(local[1]));
  const named = /^(\d{1,2})[-/. ]+([a-z]+)[-/., ]+(\d{4})$/.exec(plain);
  const month = named ? months.findIndex((name) => name.test(named[2] ?? '')) + 1 : 0;
  return named && month > 0 ? calendarDay(Number(named[3]), month, Number(named[1])) : undefined;
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}
