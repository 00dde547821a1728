import { importTexts } from '../messages/imports.ts';
import type { Parameters } from '../messages/text.ts';
import { annotationAt } from '../schema/annotations.ts';
import type { Indicator } from '../schema/instrument.ts';
import { instrumentName } from '../schema/instrumentName.ts';
import { indicatorByNumber } from '../schema/instruments.ts';
import { type Fields, type Place, textAt } from './fields.ts';
import { guessKind } from './guessKind.ts';
import type { FoundIndicator, Harvest } from './harvest.ts';
import { indicatorYear } from './headings/indicatorYear.ts';
import type { Row } from './reading/workbook.ts';
import type { RowReader, UsedCell } from './rows.ts';
import { readLevel, short } from './values.ts';

/** A note that counts, with the first of what it counts. */
interface Counted {
  count: number;
  parameters: Parameters;
}

/** Reads tables of indicators, of evidence, and of both in one. */
export class IndicatorCollector {
  readonly #reader: RowReader;
  readonly #harvest: Harvest;
  readonly #carried: Counted = { count: 0, parameters: {} };
  readonly #guessed: Counted = { count: 0, parameters: {} };
  readonly #unknown: Counted = { count: 0, parameters: {} };
  /** The indicator of the row above; `shared` for evidence of several. */
  #above: FoundIndicator | 'shared' | undefined;

  constructor(reader: RowReader) {
    this.#reader = reader;
    this.#harvest = reader.harvest;
  }

  collect(): void {
    for (const row of this.#reader.rows()) if (this.#collectRow(row)) this.#reader.usedRows++;
    if (this.#carried.count > 0) this.#reader.note(importTexts.carriedDown, this.#noted(this.#carried));
    if (this.#guessed.count > 0) this.#reader.note(importTexts.kindGuessed, this.#noted(this.#guessed));
    if (this.#unknown.count > 0) this.#reader.note(importTexts.kindUnknown, this.#noted(this.#unknown));
  }

  #collectRow(row: Row): boolean {
    const cells = this.#reader.cells(row);
    const numberCell = cells.find(({ column }) => column.holds === 'indicator');
    const content = cells.filter(
      (used) => used !== numberCell && used.cell.isMerged === undefined && used.column.field !== indicatorYear.field,
    );
    const evidence = content.filter(({ column }) => this.#isEvidence(column.field));
    const own = content.filter(({ column }) => !this.#isEvidence(column.field));
    const owner = this.#ownerOf(row, numberCell, cells.length > 0 && content.length > 0);
    if (owner === undefined) return false;
    this.#above = owner;
    if (owner !== 'shared') this.#takeOwn(owner, own);
    const taken = evidence.length > 0 && this.#takeEvidence(row, owner, evidence);
    if (!taken && own.length === 0 && numberCell?.cell.isMerged === undefined) {
      if (owner === 'shared') this.#reader.leaveOut(row, importTexts.noTitle);
      // An indicator with nothing but its number says nothing that is not known.
      else if (evidence.length === 0) this.#reader.leaveOut(row, importTexts.nothingToUse, {}, true);
      return false;
    }
    return taken || own.length > 0;
  }

  #isEvidence(field: string): boolean {
    return this.#reader.sheet.kind === 'bukti' ? field !== 'nomor' : field.startsWith('bukti.');
  }

  #ownerOf(row: Row, numberCell: UsedCell | undefined, hasContent: boolean): FoundIndicator | 'shared' | undefined {
    if (numberCell === undefined) {
      const named = this.#byName(row);
      if (named) return this.#indicator(named, row);
      const isList = this.#reader.sheet.kind === 'bukti' && !this.#hasNumberColumn;
      if (isList) return 'shared';
      if (!hasContent || this.#above === undefined) {
        this.#reader.leaveOut(row, importTexts.noIndicator, {}, !hasContent);
        return undefined;
      }
      const number = this.#above === 'shared' ? '-' : this.#above.number;
      count(this.#carried, { row: row.number, number });
      return this.#above;
    }
    const { value } = numberCell.cell;
    if (/^(daftar|list|bersama|shared)\b/i.test(String(value))) return 'shared';
    const indicator = this.#reader.indicatorIn(row, value);
    if (indicator) return this.#indicator(indicator, row);
    const instrument = instrumentName(this.#reader.instrument?.id ?? '-');
    this.#reader.leaveOut(row, importTexts.unknownIndicator, { value: short(value), instrument });
    return undefined;
  }

  get #hasNumberColumn(): boolean {
    return this.#reader.sheet.columns.some(({ field }) => field === 'nomor');
  }

  /** Where no column has numbers, the name of the indicator tells. */
  #byName(row: Row): Indicator | undefined {
    const column = this.#reader.sheet.columns.find(({ field }) => field === 'nama')?.column;
    const cell = column === undefined ? undefined : row.cells.get(column);
    return cell && this.#reader.indicatorIn(row, cell.value);
  }

  #indicator({ number }: Indicator, row: Row): FoundIndicator {
    return foundIndicator(this.#harvest, number, this.#reader.yearOfIndicator(row), this.#reader.place(row));
  }

  #takeOwn(owner: FoundIndicator, cells: readonly UsedCell[]): void {
    const annotation = annotationAt('indikator', []);
    for (const used of cells) {
      if (used.column.field === 'target') this.#takeTarget(owner, used);
      else if (used.column.field !== 'tahun') this.#takeOnce(owner, used, annotation);
    }
  }

  #takeOnce(owner: FoundIndicator, used: UsedCell, annotation: ReturnType<typeof annotationAt>): void {
    const read: Fields = new Map();
    this.#reader.take(read, used, annotation);
    const isTwice = !mergeInto(owner.fields, read);
    if (isTwice) {
      const what = used.column.heading;
      this.#reader.refuse(used.place, importTexts.sameTwice, { what, row: owner.place.row });
    }
  }

  #takeTarget(owner: FoundIndicator, { cell, place, year }: UsedCell): void {
    const level = readLevel(cell.value, this.#reader.instrument);
    if (!level.ok) this.#reader.refuse(place, level.text, level.parameters);
    else if (year !== undefined) owner.targets.set(year, level.value);
  }

  #takeEvidence(row: Row, owner: FoundIndicator | 'shared', cells: readonly UsedCell[]): boolean {
    const annotation = annotationAt('indikator', ['bukti', 0]);
    const { instrument } = this.#reader;
    const indicator = owner === 'shared' || !instrument ? undefined : indicatorByNumber(instrument, owner.number);
    const indicators = indicator ? [indicator] : (instrument?.indicators ?? []);
    const into = owner === 'shared' ? this.#harvest.shared : owner.evidence;
    let taken = false;
    for (const part of separated(cells)) {
      const fields: Fields = new Map();
      for (const used of part) this.#takeEvidenceCell(fields, used, annotation, indicators);
      if (!['judul', 'berkas', 'tautan', 'acuan', 'nomor'].some((key) => fields.has(key))) continue;
      if (fields.has('acuan')) leaveToOther(fields);
      else this.#completeKind(fields, indicator);
      into.push({ fields, place: this.#reader.place(row) });
      taken = true;
    }
    if (!taken) this.#reader.leaveOut(row, importTexts.noTitle);
    return taken;
  }

  #takeEvidenceCell(
    fields: Fields,
    used: UsedCell,
    annotation: ReturnType<typeof annotationAt>,
    indicators: readonly Indicator[],
  ): void {
    const { column, cell, place } = used;
    const link = cell.link !== undefined && isWebAddress(cell.link) ? cell.link : undefined;
    const text = String(cell.value).trim();
    if (column.holds === 'file' && isWebAddress(text)) fields.set('tautan', text);
    else if (column.holds === 'link') {
      const address = isWebAddress(text) ? text : link;
      if (address !== undefined) fields.set('tautan', address);
      else if (/^-+$/.test(text)) return;
      else this.#reader.refuse(place, importTexts.noLink, { value: short(text) });
    } else if (column.holds === 'file' && link !== undefined && !/\.[a-z0-9]{2,5}$/i.test(text)) {
      fields.set('tautan', link);
    } else {
      if (/^-+$/.test(text)) return;
      this.#reader.take(fields, used, annotation, indicators);
      if (column.field.endsWith('judul') && link !== undefined && !fields.has('tautan')) fields.set('tautan', link);
    }
  }

  #completeKind(fields: Fields, indicator: Indicator | undefined): void {
    if (fields.has('jenis_bukti')) return;
    const { instrument } = this.#reader;
    const title = textAt(fields, 'judul') ?? textAt(fields, 'berkas') ?? '';
    const kind = guessKind(title, indicator, instrument);
    if (kind === undefined) count(this.#unknown, { title: short(title) });
    else {
      fields.set('jenis_bukti', kind);
      count(this.#guessed, { title: short(title), kind: instrument?.evidenceKinds[kind]?.name ?? kind });
    }
  }

  #noted({ count: total, parameters }: Counted): Parameters {
    return { count: total, ...parameters };
  }
}

/** What describes the evidence itself stands where it is written; here only what is said of its use. */
function leaveToOther(fields: Fields): void {
  for (const key of fields.keys()) {
    if (!['acuan', 'untuk_tingkat', 'rujukan', 'keterangan'].includes(key)) fields.delete(key);
  }
}

/** The indicator of a number and year in the harvest; made where it is not there. */
export function foundIndicator(
  harvest: Harvest,
  number: string,
  year: number | undefined,
  place: Place,
): FoundIndicator {
  const key = `${number} ${year ?? ''}`;
  let found = harvest.indicators.get(key);
  if (found === undefined) {
    found = { number, year, fields: new Map(), place, targets: new Map(), evidence: [], recommendations: [] };
    harvest.indicators.set(key, found);
  }
  return found;
}

/** Adds what is not there yet; false where something else is. */
function mergeInto(fields: Fields, added: Fields): boolean {
  let fits = true;
  for (const [key, value] of added) {
    const known = fields.get(key);
    if (known === undefined) fields.set(key, value);
    else if (known instanceof Map && value instanceof Map) fits = mergeInto(known, value) && fits;
    else if (JSON.stringify(known) !== JSON.stringify(value)) fits = false;
  }
  return fits;
}

const enumerated = /^\s*(?:\d{1,2}|[a-z])?[.)\-•*]\s*/i;

/**
 * Several pieces of evidence in one row: cells whose lines are numbered or have dashes, line by line. Cells with one line
 * belong to each of them; where the numbers of lines differ nothing is separated.
 */
function separated(cells: readonly UsedCell[]): readonly (readonly UsedCell[])[] {
  const title = cells.find(({ column }) => column.field.endsWith('judul'));
  const titles = linesOf(title);
  const isList = titles.length > 1 && titles.every((line) => enumerated.test(line));
  const named = cells.filter(
    ({ column }) => column.holds === 'file' || column.holds === 'link' || column === title?.column,
  );
  if (!isList || named.some((used) => ![1, titles.length].includes(linesOf(used).length))) return [cells];
  if (named.some((used) => used !== title && linesOf(used).length === 1)) return [cells];
  return titles.map((_, at) =>
    cells.map((used) => {
      const lines = linesOf(used);
      const line = named.includes(used) ? lines[at] : undefined;
      return line === undefined
        ? used
        : { ...used, cell: { ...used.cell, value: line.replace(enumerated, '').trim() } };
    }),
  );
}

function linesOf(used: UsedCell | undefined): readonly string[] {
  return String(used?.cell.value ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+/i.test(text);
}

function count(counted: Counted, parameters: Counted['parameters']): void {
  if (counted.count === 0) counted.parameters = parameters;
  counted.count++;
}
