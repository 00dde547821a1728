import { spreadsheetTexts } from '../../messages/imports.ts';
import type { Parameters, Text } from '../../messages/text.ts';
import { dateOfNumber } from './dates.ts';
import { limits } from './limits.ts';
import {
  type Cell,
  columnLetters,
  columnOfLetters,
  type Remark,
  type Row,
  type Sheet,
  UnreadableFile,
} from './workbook.ts';
import { walkXml, type XmlAttributes } from './xml.ts';

export interface SheetSource {
  readonly file: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly xml: string;
  readonly strings: readonly string[];
  /** Numbers of the styles that show dates. */
  readonly dateStyles: ReadonlySet<number>;
  readonly since1904: boolean;
  /** Addresses outside of the file, by the name of their relation. */
  readonly links: ReadonlyMap<string, { readonly target: string }>;
  /** Cells that may still be read in this file. */
  readonly budget: { cells: number };
}

/** The sheet of a part; undefined where the part is no whole XML. Throws {@link UnreadableFile} beyond the limits. */
export function readSheet(source: SheetSource): Sheet | undefined {
  const reader = new SheetReader(source);
  const isWhole = walkXml(source.xml, {
    open: (name, attribute) => reader.open(name, attribute),
    text: (piece) => reader.text(piece),
    close: (name) => reader.close(name),
  });
  return isWhole ? reader.sheet() : undefined;
}

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A kind of cell that is worth a remark: how many there are, and the first of them. */
interface Tally {
  count: number;
  first: string;
}

class SheetReader {
  readonly #source: SheetSource;
  readonly #rows = new Map<number, Map<number, Cell>>();
  readonly #merged: Area[] = [];
  readonly #links: { readonly area: Area; readonly target: string }[] = [];
  readonly #tallies = new Map<Text, Tally>();
  #row = 0;
  #column = -1;
  #type = '';
  #style = 0;
  #hasFormula = false;
  #value = '';
  #isValue = false;
  #isPronunciation = false;

  constructor(source: SheetSource) {
    this.#source = source;
  }

  open(name: string, attribute: XmlAttributes): void {
    this.#isValue = (name === 'v' || name === 't') && !this.#isPronunciation;
    switch (name) {
      case 'row':
        this.#row = Number(attribute('r') ?? this.#row + 1);
        this.#column = -1;
        if (attribute('hidden') === '1') this.#count(spreadsheetTexts.hiddenRows);
        break;
      case 'c':
        this.#column = columnOfReference(attribute('r')) ?? this.#column + 1;
        this.#type = attribute('t') ?? 'n';
        this.#style = Number(attribute('s') ?? -1);
        this.#hasFormula = false;
        this.#value = '';
        break;
      case 'f':
        this.#hasFormula = true;
        break;
      case 'rPh':
        this.#isPronunciation = true;
        break;
      case 'mergeCell':
        this.#keepArea(attribute('ref'), (area) => this.#merged.push(area));
        break;
      case 'hyperlink': {
        const target = this.#source.links.get(attribute('id') ?? '')?.target;
        if (target !== undefined) this.#keepArea(attribute('ref'), (area) => this.#links.push({ area, target }));
        break;
      }
    }
  }

  text(piece: string): void {
    if (this.#isValue) this.#value += piece;
  }

  close(name: string): void {
    this.#isValue = false;
    if (name === 'rPh') this.#isPronunciation = false;
    if (name === 'c') this.#endCell();
  }

  sheet(): Sheet {
    for (const area of this.#merged) this.#fill(area);
    for (const { area, target } of this.#links) this.#link(area, target);
    const rows: Row[] = [...this.#rows]
      .sort(([one], [other]) => one - other)
      .map(([number, cells]) => ({ number, cells: new Map([...cells].sort(([one], [other]) => one - other)) }));
    const { file, name, hidden } = this.#source;
    return { file, name, hidden, rows, notes: this.#remarks() };
  }

  #endCell(): void {
    if (this.#column >= limits.columns || !Number.isInteger(this.#row)) return;
    const place = `${columnLetters(this.#column)}${this.#row}`;
    if (this.#type === 'e') this.#count(spreadsheetTexts.errorCells, place);
    else if (this.#hasFormula) {
      const isKnown = this.#value !== '' || this.#type === 'str';
      this.#count(isKnown ? spreadsheetTexts.formulas : spreadsheetTexts.formulasWithoutResult, place);
    }
    const cell = this.#cell(place);
    if (cell) this.#put(this.#row, this.#column, cell);
  }

  #cell(place: string): Cell | undefined {
    const written = this.#value;
    switch (this.#type) {
      case 'e':
        return undefined;
      case 's':
        return this.#textCell(this.#source.strings[Number(written)] ?? '', place);
      case 'str':
      case 'inlineStr':
        return this.#textCell(written, place);
      case 'b':
        return { value: written === '1' };
      case 'd':
        return { value: written.slice(0, 10), isDate: true };
      default:
        return this.#numberCell(written);
    }
  }

  #numberCell(written: string): Cell | undefined {
    const value = Number(written);
    if (written.trim() === '' || !Number.isFinite(value)) return undefined;
    const date = this.#source.dateStyles.has(this.#style) ? dateOfNumber(value, this.#source.since1904) : undefined;
    return date === undefined ? { value } : { value: date, isDate: true };
  }

  #textCell(written: string, place: string): Cell | undefined {
    const text = cleanText(written);
    if (text === '') return undefined;
    if (text.length <= limits.cellCharacters) return { value: text };
    this.#count(spreadsheetTexts.longCells, place);
    return { value: text.slice(0, limits.cellCharacters) };
  }

  #put(row: number, column: number, cell: Cell): void {
    if (--this.#source.budget.cells < 0) {
      throw new UnreadableFile(spreadsheetTexts.tooManyCells, { file: this.#source.file, limit: limits.cells });
    }
    let cells = this.#rows.get(row);
    if (cells === undefined) {
      cells = new Map();
      this.#rows.set(row, cells);
    }
    cells.set(column, cell);
  }

  #fill({ top, left, bottom, right }: Area): void {
    const first = this.#rows.get(top)?.get(left);
    if (first === undefined) return;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (row !== top || column !== left) this.#put(row, column, { ...first, isMerged: true });
      }
    }
  }

  #link({ top, left, bottom, right }: Area, target: string): void {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = this.#rows.get(row)?.get(column);
        if (cell) this.#rows.get(row)?.set(column, { ...cell, link: target });
      }
    }
  }

  /** Areas of whole rows or columns are decoration; filled in they would be millions of cells. */
  #keepArea(reference: string | undefined, keep: (area: Area) => void): void {
    const [from = '', to = from] = (reference ?? '').split(':');
    const left = columnOfReference(from);
    const right = columnOfReference(to);
    const top = Number(/\d+$/.exec(from)?.[0]);
    const bottom = Number(/\d+$/.exec(to)?.[0]);
    if (left === undefined || right === undefined || right >= limits.columns || !(top > 0) || !(bottom >= top)) return;
    if ((bottom - top + 1) * (right - left + 1) <= 20_000) keep({ top, left, bottom, right });
  }

  #count(text: Text, first = ''): void {
    const tally = this.#tallies.get(text);
    if (tally) tally.count++;
    else this.#tallies.set(text, { count: 1, first });
  }

  #remarks(): readonly Remark[] {
    const remarks: Remark[] = this.#source.hidden ? [{ text: spreadsheetTexts.hiddenSheet, parameters: {} }] : [];
    for (const [text, { count, first }] of this.#tallies) {
      const parameters: Parameters = { count, cell: first, limit: limits.cellCharacters };
      remarks.push({ text, parameters });
    }
    return remarks;
  }
}

function columnOfReference(reference: string | undefined): number | undefined {
  return columnOfLetters(/^[A-Za-z]+/.exec(reference ?? '')?.[0] ?? '');
}

/** Text as a person reads it: signs that XML cannot hold are written `_x0007_` in workbooks and mean nothing to us. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/_x([\dA-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\r\n?/g, '\n')
      .replace(/\u00a0/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are to go.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff\ufffe\uffff]/g, '')
      .trim()
  );
}
