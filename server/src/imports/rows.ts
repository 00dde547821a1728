import { importTexts } from '../messages/imports.ts';
import type { Parameters, Text } from '../messages/text.ts';
import { annotationBelow, type KeyAnnotation } from '../schema/annotations.ts';
import type { Indicator, Instrument } from '../schema/instrument.ts';
import { allInstruments, instrumentIn } from '../schema/instruments.ts';
import { agencyOfRow } from './agenciesIn.ts';
import type { RecognisedColumn } from './assignColumns.ts';
import { type Fields, type FieldValue, type Place, setAt, Unresolved } from './fields.ts';
import type { Harvest } from './harvest.ts';
import type { Column } from './headings/column.ts';
import { indicatorYear } from './headings/indicatorYear.ts';
import { plainHeading } from './headings.ts';
import type { Cell, Row } from './reading/workbook.ts';
import { isColumnNumbers, isHeadingAgain, type RecognisedSheet } from './recognise.ts';
import { columnsOfTable, matchHeading, type TableKind } from './tableKinds.ts';
import {
  indicatorOf,
  type ReadValue,
  readContent,
  readDate,
  readKind,
  readLevel,
  readLevels,
  readMoney,
  readNumber,
  readWord,
  readYear,
  readYears,
  short,
} from './values.ts';

/** A cell in a column that is imported. */
export interface UsedCell {
  readonly column: Column;
  readonly cell: Cell;
  readonly place: Place;
  readonly year?: number;
}

/** The agency whose rows are read, as far as it is known. */
export interface RowsOf {
  readonly instrument?: Instrument | undefined;
  readonly agencyId?: string | undefined;
  readonly year?: number | undefined;
}

/** Reads the rows of one table, and keeps what could not be used. */
export class RowReader {
  readonly sheet: RecognisedSheet;
  readonly instrument: Instrument | undefined;
  readonly harvest: Harvest;
  /** Rows that something was taken from. */
  usedRows = 0;
  readonly #definitions = new Map<TableKind, ReadonlyMap<string, Column>>();

  /** Of the agency that the import goes to, for tables that hold several. */
  readonly #agencyId: string | undefined;
  /** Its assessed year. */
  readonly #assessed: number | undefined;

  constructor(sheet: RecognisedSheet, harvest: Harvest, of: RowsOf = {}) {
    this.sheet = sheet;
    this.instrument = of.instrument;
    this.harvest = harvest;
    this.#agencyId = of.agencyId;
    this.#assessed = of.year;
  }

  /** The rows below the headings, without repeated headings. */
  *rows(): Iterable<Row> {
    const last = this.sheet.headingRows.at(-1) ?? 0;
    let isFirst = true;
    for (const row of this.sheet.sheet.rows) {
      if (row.number <= last) continue;
      if (isFirst && isColumnNumbers(row)) this.leaveOut(row, importTexts.columnNumbers, {}, true);
      else if (isHeadingAgain(row, this.sheet)) this.leaveOut(row, importTexts.headingAgain, {}, true);
      else if (this.#isOfOther(row)) this.leaveOut(row, importTexts.otherAgency, {}, true);
      else yield row;
      isFirst = false;
    }
  }

  #isOfOther(row: Row): boolean {
    const id = agencyOfRow(this.sheet, row);
    return id !== undefined && this.#agencyId !== undefined && this.#agencyId !== id;
  }

  /** The assessed year of the indicator of which a row speaks, where it names one. */
  yearOfIndicator(row: Row): number | undefined {
    const wanted = this.sheet.kind === 'indikator' ? 'tahun' : indicatorYear.field;
    const cell = this.cells(row).find(({ column }) => column.field === wanted)?.cell;
    return Number(/\b20\d\d\b/.exec(String(cell?.value ?? ''))?.[0]) || undefined;
  }

  /** The indicator that a number or a name means in a row: by the instrument of the row's year. */
  indicatorIn(row: Row, value: Cell['value']): Indicator | undefined {
    const year = this.yearOfIndicator(row);
    return indicatorOf(value, year === this.#assessed ? this.instrument : instrumentIn(year, this.instrument));
  }

  place(row: Row, column?: number): Place {
    const { file, name } = this.sheet.sheet;
    return { file, sheet: name, row: row.number, ...(column !== undefined && { column }) };
  }

  /** The cells of a row in the columns that are imported. Those filled in by merging are left to whoever asks for them. */
  cells(row: Row, kind: TableKind = this.sheet.kind ?? 'indikator'): readonly UsedCell[] {
    const definitions = this.#columnsOf(kind);
    return this.sheet.columns.flatMap((recognised) => {
      const cell = row.cells.get(recognised.column);
      const column = cell && this.#definition(definitions, kind, recognised);
      if (!cell || !column || column.holds === 'none') return [];
      const { year } = recognised;
      return [{ column, cell, place: this.place(row, recognised.column), ...(year !== undefined && { year }) }];
    });
  }

  leaveOut(row: Row, text: Text, parameters: Parameters = {}, isExpected = false): void {
    this.harvest.unused.push({
      place: this.place(row),
      remark: { text, parameters },
      ...(isExpected && { isExpected: true as const }),
    });
  }

  refuse(place: Place, text: Text, parameters: Parameters = {}): void {
    this.harvest.unused.push({ place, remark: { text, parameters } });
  }

  note(text: Text, parameters: Parameters): void {
    const { file, name } = this.sheet.sheet;
    const key = sheetKey(file, name);
    this.harvest.notes.set(key, [...(this.harvest.notes.get(key) ?? []), { text, parameters }]);
  }

  /** Reads a cell into the fields of an entry; one that cannot be used is kept with its reason. */
  take(fields: Fields, used: UsedCell, entry: KeyAnnotation | undefined, indicators: readonly Indicator[] = []): void {
    const annotation = annotationBelow(entry, used.column.path);
    const read = this.#read(used, annotation, indicators);
    if (read.ok) setAt(fields, used.column.path, read.value);
    else this.refuse(used.place, read.text, read.parameters);
  }

  #read(
    { column, cell, place }: UsedCell,
    annotation: KeyAnnotation | undefined,
    indicators: readonly Indicator[],
  ): ReadValue<FieldValue> {
    const { value } = cell;
    switch (column.holds) {
      case 'level':
        return readLevel(value, this.instrument);
      case 'levels':
        return readLevels(value);
      case 'number':
        return readNumber(value);
      case 'money':
        return readMoney(value);
      case 'year':
        return readYear(value);
      case 'years':
        return readYears(value);
      case 'date':
        return readDate(cell);
      case 'word':
        return readWord(value, annotation);
      case 'words':
        return readWords(value, annotation);
      case 'kind':
        return readKind(value, this.instrument);
      case 'content':
        return readContent(value, indicators);
      case 'instrument':
        return readInstrument(value);
      case 'indicators':
        return readIndicatorNumbers(value);
      case 'id':
        return annotation?.refer ? { ok: true, value: new Unresolved(String(value), 'id', place) } : readId(value);
      case 'ids':
        return { ok: true, value: new Unresolved(String(value), 'ids', place) };
      case 'office':
        return { ok: true, value: new Unresolved(String(value), 'office', place) };
      default:
        return { ok: true, value: annotation?.types.includes('number') === false ? String(value) : value };
    }
  }

  #columnsOf(kind: TableKind): ReadonlyMap<string, Column> {
    let columns = this.#definitions.get(kind);
    if (columns === undefined) {
      columns = new Map(columnsOfTable(kind).map((column) => [column.field, column]));
      this.#definitions.set(kind, columns);
    }
    return columns;
  }

  /** In a table of all architecture entities a heading stands for the key that the entity of the row has. */
  #definition(
    definitions: ReadonlyMap<string, Column>,
    kind: TableKind,
    { field, heading }: RecognisedColumn,
  ): Column | undefined {
    if (field === undefined) return undefined;
    const own = definitions.get(field);
    if (own || kind === this.sheet.kind) return own;
    const [match] = matchHeading(kind, heading);
    return match && definitions.get(match.field);
  }
}

/** Tells the sheets of several files apart. */
export function sheetKey(file: string, sheet: string): string {
  return `${file}\n${sheet}`;
}

/** An id as it can stand in a document. */
export function readId(value: Cell['value']): ReadValue<string> {
  const text = String(value).trim();
  if (/^[^\s#,[\]{}]+$/.test(text)) return { ok: true, value: text };
  return { ok: false, text: importTexts.noId, parameters: { value: short(value) } };
}

function readWords(value: Cell['value'], annotation: KeyAnnotation | undefined): ReadValue<FieldValue> {
  const whole = readWord(value, annotation);
  const words = String(value)
    .split(/[;\n]|,\s/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length < 2) return whole;
  const list: (string | number | boolean)[] = [];
  for (const word of words) {
    const read = readWord(word, annotation?.items ?? annotation);
    if (!read.ok) return read;
    list.push(read.value);
  }
  return { ok: true, value: list };
}

function readIndicatorNumbers(value: Cell['value']): ReadValue<FieldValue> {
  const numbers = String(value)
    .split(/[,;\n]/)
    .map((part) => /^\s*(?:indikator\s*)?([1-9]\d{0,2}[a-z]?)\s*$/i.exec(part)?.[1]?.toLowerCase());
  const known = numbers.flatMap((number) => number ?? []);
  if (known.length !== numbers.length) {
    return { ok: false, text: importTexts.unknownReference, parameters: { value: short(value) } };
  }
  const list = known.map((number) => (/^\d+$/.test(number) ? Number(number) : number));
  return { ok: true, value: list.length === 1 && list[0] !== undefined ? list[0] : list };
}

function readInstrument(value: Cell['value']): ReadValue<string> {
  const plain = plainHeading(String(value));
  const instruments = allInstruments();
  const known = instruments.find(({ id, name, regulation }) =>
    [id, name.id, name.en, String(regulation)].some((other) => plainHeading(other) === plain),
  );
  const numbered =
    known ?? instruments.find(({ id }) => numbersOf(id).every((number) => numbersOf(plain).includes(number)));
  if (numbered) return { ok: true, value: numbered.id };
  const allowed = instruments.map(({ id }) => id).join(', ');
  return { ok: false, text: importTexts.unknownInstrument, parameters: { value: short(value), allowed } };
}

/** `59` and `2020` of `Permen PANRB No. 59 Tahun 2020`. */
function numbersOf(text: string): readonly string[] {
  return text.match(/\d+/g) ?? [];
}
