import { importTexts } from '../messages/imports.ts';
import type { Text } from '../messages/text.ts';
import { elementKinds } from '../model/kinds.ts';
import { annotationAt, type KeyAnnotation } from '../schema/annotations.ts';
import { instrumentName } from '../schema/instrumentName.ts';
import { agencyLine } from './agencyLines.ts';
import { elementKindOf, elementName, listPathOf } from './architectureColumns.ts';
import { foundIndicator } from './collectIndicators.ts';
import type { Fields } from './fields.ts';
import type { FoundElement } from './harvest.ts';
import { indicatorYear } from './headings/indicatorYear.ts';
import type { Row } from './reading/workbook.ts';
import type { RowReader, UsedCell } from './rows.ts';
import { isElementKind } from './tableKinds.ts';
import { short } from './values.ts';

/**
 * What a sheet says of the agency: one thing in each line, other lines being for readers; or, below headings, everything in
 * one line.
 */
export function collectAgency(reader: RowReader): void {
  if (reader.sheet.headingRows.length > 0) {
    const [row] = reader.rows();
    const taken = row ? reader.cells(row).map((used) => takeOfAgency(reader, used)) : [];
    if (taken.includes(true)) reader.usedRows++;
    return;
  }
  for (const row of reader.sheet.sheet.rows) {
    const { column, cell } = agencyLine(row) ?? {};
    if (column && cell && takeOfAgency(reader, { column, cell, place: reader.place(row) })) reader.usedRows++;
  }
}

function takeOfAgency(reader: RowReader, used: UsedCell): boolean {
  const { field, path } = used.column;
  if (reader.harvest.agency.has(field)) return false;
  const fields: Fields = new Map();
  reader.take(fields, used, annotationAt(path[0] === 'periode' ? 'peta_rencana' : 'instansi', []));
  const value = flat(fields);
  if (value !== undefined) reader.harvest.agency.set(field, value);
  return value !== undefined;
}

function flat(fields: Fields): string | number | undefined {
  for (const value of fields.values()) {
    if (value instanceof Map) return flat(value);
    if (typeof value === 'string' || typeof value === 'number') return value;
    if (typeof value === 'object' && 'words' in value) return value.words;
  }
  return undefined;
}

/** Targets and published results of the index: one for each year. */
export function collectYears(reader: RowReader, key: 'target_indeks' | 'riwayat_indeks'): void {
  const annotation = annotationAt('instansi', [key, 0]);
  const into = key === 'target_indeks' ? reader.harvest.targets : reader.harvest.history;
  for (const row of reader.rows()) {
    const fields = takeAll(reader, reader.cells(row), annotation);
    if (fields.has('tahun') && fields.has('nilai')) {
      into.push(fields);
      reader.usedRows++;
    } else reader.leaveOut(row, importTexts.nothingToUse, {}, fields.size === 0);
  }
}

export function collectUnits(reader: RowReader): void {
  const annotation = annotationAt('instansi', ['unit', 0]);
  for (const row of reader.rows()) {
    const fields = takeAll(reader, reader.cells(row), annotation);
    if (!fields.has('nama')) {
      reader.leaveOut(row, importTexts.noName, {}, fields.size === 0);
      continue;
    }
    reader.harvest.units.push({ fields, place: reader.place(row) });
    reader.usedRows++;
  }
}

export function collectRecommendations(reader: RowReader): void {
  const annotation = annotationAt('indikator', ['rekomendasi', 0]);
  for (const row of reader.rows()) {
    const cells = reader.cells(row);
    const number = cells.find(({ column }) => column.holds === 'indicator');
    const indicator = number && reader.indicatorIn(row, number.cell.value);
    const fields = takeAll(
      reader,
      cells.filter((used) => used !== number && used.column.field !== indicatorYear.field),
      annotation,
    );
    if (!indicator) {
      const value = short(number?.cell.value ?? '');
      const text = number ? importTexts.unknownIndicator : importTexts.noIndicator;
      reader.leaveOut(
        row,
        text,
        { value, instrument: instrumentName(reader.instrument?.id ?? '-') },
        fields.size === 0,
      );
    } else if (!fields.has('isi')) reader.leaveOut(row, importTexts.nothingToUse);
    else {
      const place = reader.place(row);
      foundIndicator(reader.harvest, indicator.number, reader.yearOfIndicator(row), place).recommendations.push({
        fields,
        place,
      });
      reader.usedRows++;
    }
  }
}

/** A table of one entity of the architecture, or of all with a column that names the entity. */
export function collectElements(reader: RowReader): void {
  const { kind } = reader.sheet;
  for (const row of reader.rows()) {
    const ofRow = kind !== undefined && isElementKind(kind) ? kind : kindOfRow(reader, row);
    if (ofRow === undefined) continue;
    const annotation = annotationAt('arsitektur', [...listPathOf(ofRow), 0]);
    const cells = reader
      .cells(row, ofRow)
      .filter(({ cell, column }) => cell.isMerged === undefined || column.field !== 'nama');
    const fields = takeAll(reader, cells, annotation);
    if (!fields.has('nama') && !fields.has('id')) {
      reader.leaveOut(row, importTexts.noName, {}, fields.size === 0);
      continue;
    }
    const found: FoundElement = { kind: ofRow, fields, place: reader.place(row) };
    reader.harvest.elements.push(found);
    reader.usedRows++;
  }
}

function kindOfRow(reader: RowReader, row: Row): FoundElement['kind'] | undefined {
  const cell = row.cells.get(reader.sheet.columns.find(({ field }) => field === 'unsur')?.column ?? -1);
  const kind = cell && elementKindOf(String(cell.value));
  if (kind) return kind;
  const names = elementKinds.map(elementName);
  const allowed: Text = { id: names.map(({ id }) => id).join(', '), en: names.map(({ en }) => en).join(', ') };
  reader.leaveOut(row, importTexts.noElementKind, { value: short(cell?.value ?? ''), allowed }, row.cells.size === 0);
  return undefined;
}

function takeAll(reader: RowReader, cells: readonly UsedCell[], annotation: KeyAnnotation | undefined): Fields {
  const fields: Fields = new Map();
  for (const used of cells) reader.take(fields, used, annotation);
  return fields;
}
