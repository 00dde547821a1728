import { importTexts } from '../messages/imports.ts';
import { annotationAt } from '../schema/annotations.ts';
import { sameScalar } from './existing.ts';
import { EntryList, type Fields, textAt } from './fields.ts';
import type { FoundInitiative } from './harvest.ts';
import { plainHeading } from './headings.ts';
import type { Row } from './reading/workbook.ts';
import type { RowReader, UsedCell } from './rows.ts';
import { readMoney, readRaises } from './values.ts';

const initiativeFields = new Set(['id_inisiatif', 'inisiatif', 'tujuan', 'muatan', 'tahap']);

/** Reads a table with one activity in each row, its initiative beside it or in the rows above. */
export function collectRoadMap(reader: RowReader): void {
  let above: FoundInitiative | undefined;
  for (const row of reader.rows()) {
    const cells = reader.cells(row);
    const [ofInitiative, ofActivity] = [true, false].map((isOf) =>
      cells.filter(({ column }) => initiativeFields.has(column.field) === isOf),
    ) as [UsedCell[], UsedCell[]];
    const named = initiativeOf(reader, row, ofInitiative);
    above = named ?? above;
    const activity = activityOf(reader, ofActivity);
    if (!activity.has('nama') && !activity.has('id')) {
      if (named && ofInitiative.some(({ cell }) => cell.isMerged === undefined)) reader.usedRows++;
      else reader.leaveOut(row, importTexts.noActivity, {}, cells.length === 0);
    } else if (above === undefined) reader.leaveOut(row, importTexts.noInitiative);
    else {
      const raisesAt = cells.find(({ column }) => column.field === 'menaikkan')?.place;
      above.activities.push({ fields: activity, place: reader.place(row), ...(raisesAt && { raisesAt }) });
      reader.usedRows++;
    }
  }
}

function initiativeOf(reader: RowReader, row: Row, cells: readonly UsedCell[]): FoundInitiative | undefined {
  const annotation = annotationAt('peta_rencana', ['inisiatif', 0]);
  const fields: Fields = new Map();
  for (const used of cells) reader.take(fields, used, annotation);
  const id = textAt(fields, 'id');
  const name = textAt(fields, 'nama');
  if (id === undefined && name === undefined) return undefined;
  const { initiatives } = reader.harvest;
  const known = initiatives.find(({ fields: other }) =>
    id !== undefined && other.has('id')
      ? textAt(other, 'id') === id
      : plainHeading(textAt(other, 'nama') ?? '') === plainHeading(name ?? ''),
  );
  if (known) {
    for (const [key, value] of fields) if (!known.fields.has(key)) known.fields.set(key, value);
    return known;
  }
  const found = { fields, place: reader.place(row), activities: [] };
  initiatives.push(found);
  return found;
}

function activityOf(reader: RowReader, cells: readonly UsedCell[]): Fields {
  const annotation = annotationAt('peta_rencana', ['inisiatif', 0, 'kegiatan', 0]);
  const fields: Fields = new Map();
  const source = cells.find(({ column }) => column.field === 'sumber');
  for (const used of cells) {
    if (used.column.field === 'menaikkan') takeRaises(reader, fields, used);
    else if (used.column.field !== 'sumber' && used.column.field !== 'anggaran') reader.take(fields, used, annotation);
  }
  takeBudget(
    reader,
    fields,
    cells.filter(({ column }) => column.field === 'anggaran'),
    source,
  );
  return fields;
}

/** `DPA 2024: ...` in one cell for all years, or for each of them after the year: `2024: DPA; 2025: RKA`. */
function takeBudget(reader: RowReader, fields: Fields, cells: readonly UsedCell[], source: UsedCell | undefined): void {
  const entries: Fields[] = [];
  for (const { cell, place, year } of cells) {
    if (year === undefined || /^\s*[-–]?\s*$/.test(String(cell.value))) continue;
    const amount = readMoney(cell.value);
    if (amount.ok)
      entries.push(
        new Map<string, string | number>([
          ['tahun', year],
          ['nilai', amount.value],
        ]),
      );
    else reader.refuse(place, amount.text, amount.parameters);
  }
  const sources = sourcesByYear(String(source?.cell.value ?? ''));
  for (const entry of entries) {
    const text = sources.get(Number(entry.get('tahun'))) ?? sources.get(0);
    if (text !== undefined) entry.set('sumber', text);
  }
  if (entries.length === 0) return;
  const list = entries.map((entry) => ({
    fields: entry,
    isSame: (other: Parameters<typeof sameScalar>[0]) => sameScalar(other, entry, 'tahun'),
  }));
  fields.set('anggaran', new EntryList(list));
}

/** By year; 0 for a source that no year stands before. */
function sourcesByYear(text: string): ReadonlyMap<number, string> {
  const sources = new Map<number, string>();
  for (const part of text.split(/[;\n]/)) {
    const found = /^\s*(20\d\d)\s*[:=]\s*(.+?)\s*$/.exec(part);
    if (found) sources.set(Number(found[1]), found[2] ?? '');
  }
  if (sources.size === 0 && text.trim() !== '') sources.set(0, text.trim());
  return sources;
}

function takeRaises(reader: RowReader, fields: Fields, { cell, place }: UsedCell): void {
  const raises = readRaises(cell.value);
  if (!raises.ok) {
    reader.refuse(place, raises.text, raises.parameters);
    return;
  }
  const entries = raises.value.map(({ indicator, to, year }) => {
    const entry: Fields = new Map<string, string | number>([
      ['indikator', /^\d+$/.test(indicator) ? Number(indicator) : indicator],
      ['ke', to],
    ]);
    if (year !== undefined) entry.set('tahun', year);
    return {
      fields: entry,
      isSame: (other: Parameters<typeof sameScalar>[0]) => sameScalar(other, entry, 'indikator'),
    };
  });
  if (entries.length > 0) fields.set('menaikkan', new EntryList(entries));
}
