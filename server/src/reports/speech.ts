import { type Language, type Parameters, render, type Text } from '../messages/text.ts';
import { exact, roundHalfUp } from '../scoring/exact.ts';
import type { ColumnType, Value } from './document.ts';

const months = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** For what is not known or not given. */
const nothing = '–';

/** Words, numbers and dates of a report in its language. */
export class Speech {
  readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  say(text: Text, parameters?: Parameters): string {
    return render(text, this.language, parameters);
  }

  /** Half up, with a fixed number of decimals and marks for thousands: `1.234,50` in Indonesian. */
  number(value: string | number, decimals: number): string {
    const [whole = '', fraction] = roundHalfUp(exact(value), decimals).split('.');
    const [thousands, mark] = this.language === 'id' ? ['.', ','] : [',', '.'];
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
    return fraction === undefined ? grouped : `${grouped}${mark}${fraction}`;
  }

  /** At most `decimals` decimals, without zeros at the end: `0,025`. */
  short(value: string | number, decimals = 4): string {
    const text = this.number(value, decimals);
    return decimals === 0 ? text : text.replace(/[.,]?0+$/, '');
  }

  /** With its sign: `+0,41`, `−0,10`. */
  change(value: string | number): string {
    const text = this.number(value, 2);
    if (/^-?0[.,]00$/.test(text)) return text.replace('-', '');
    return text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`;
  }

  /** `2024-06-30` or a time as `30 Juni 2024`; what is no date stays as it is. */
  date(value: string): string {
    const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(value);
    const month = parts && months[this.language][Number(parts[2]) - 1];
    return parts && month ? `${Number(parts[3])} ${month} ${parts[1]}` : value;
  }

  /** `30 Juni 2024 pukul 08.15 UTC`. */
  time(value: string): string {
    const clock = /T(\d\d):(\d\d)/.exec(value);
    if (!clock) return this.date(value);
    const at = this.language === 'id' ? `pukul ${clock[1]}.${clock[2]}` : `${clock[1]}:${clock[2]}`;
    return `${this.date(value)} ${at} UTC`;
  }

  money(value: string | number): string {
    return `Rp${this.number(value, 0)}`;
  }

  /** A value of a table as a reader sees it; an empty text stays empty, as in a row of totals. */
  shown(value: Value, type: ColumnType): string {
    if (value === null) return nothing;
    if (type === 'text' || type === 'year') return String(value);
    if (type === 'date') return this.date(String(value));
    if (!isNumber(value)) return String(value);
    switch (type) {
      case 'count':
        return this.number(value, 0);
      case 'level':
        return this.short(value, 2);
      case 'score':
        return this.number(value, 2);
      case 'points':
        return this.short(value);
      case 'change':
        return this.change(value);
      case 'percent':
        return `${this.short(value, 2)}%`;
      case 'money':
        return this.money(value);
    }
  }
}

/** Whether a value of a column of numbers is one: documents may hold something else in its place. */
export function isNumber(value: Value): value is string | number {
  return typeof value === 'number' ? Number.isFinite(value) : /^-?\d+(\.\d+)?$/.test(value ?? '');
}

/** Columns whose values are compared digit by digit. */
export function isNumeric(type: ColumnType): boolean {
  return type !== 'text' && type !== 'date';
}
