import { importTexts } from '../messages/imports.ts';
import { reportComparisonTexts } from '../messages/reportPlanning.ts';
import { reportTexts } from '../messages/reports.ts';
import { reportTransitionTexts } from '../messages/reportTransition.ts';
import { templateTexts } from '../messages/template.ts';
import { workListTexts } from '../messages/workList.ts';
import { agencyWeight } from './agencyLines.ts';
import { assign, headingsOf, type RecognisedColumn } from './assignColumns.ts';
import { plainHeading } from './headings.ts';
import type { Remark, Row, Sheet } from './reading/workbook.ts';
import { isElementKind, nameFit, type TableKind, tableKinds } from './tableKinds.ts';

/** A sheet, and what was recognised in it. */
export interface RecognisedSheet {
  readonly sheet: Sheet;
  /** Undefined: nothing of it is imported. */
  readonly kind: TableKind | undefined;
  /** Why nothing is imported, where that is not the planner's own choice. */
  readonly reason?: Remark;
  /** Numbers of the rows that hold the headings; none where each line has its own. */
  readonly headingRows: readonly number[];
  /** Every column with a heading, from the left. */
  readonly columns: readonly RecognisedColumn[];
}

/** Headings are looked for so far down; above them are titles. */
const rowsBeforeHeadings = 40;
const headingDepth = 3;

/** Sheets that reports and the template bring along and that hold nothing to import. */
const otherSheets: ReadonlySet<string> = new Set(
  [
    templateTexts.guideSheet,
    templateTexts.wordsSheet,
    reportTexts.missingSheet,
    reportTexts.scoreSheet,
    reportTexts.projectionSheet,
    reportComparisonTexts.sheet,
    reportComparisonTexts.gaps,
    reportTransitionTexts.indicatorSheet,
    reportTransitionTexts.evidenceSheet,
    reportTransitionTexts.unusedSheet,
    workListTexts.sheet,
  ].flatMap(({ id, en }) => [plainHeading(id), plainHeading(en)]),
);

/** Finds out what a sheet holds, by its headings and its name. */
export function recogniseSheet(sheet: Sheet): RecognisedSheet {
  const nothing = { sheet, kind: undefined, headingRows: [], columns: [] };
  if (sheet.rows.length === 0) return { ...nothing, reason: { text: importTexts.emptySheet, parameters: {} } };
  if (otherSheets.has(plainHeading(sheet.name))) {
    return { ...nothing, reason: { text: importTexts.forReaders, parameters: {} } };
  }
  let best: { readonly found: RecognisedSheet; readonly weight: number } | undefined;
  const top = sheet.rows.slice(0, rowsBeforeHeadings);
  for (let at = 0; at < top.length; at++) {
    for (let depth = 1; depth <= headingDepth && at + depth <= top.length; depth++) {
      const headings = headingsOf(top.slice(at, at + depth));
      for (const kind of tableKinds) {
        const columns = assign(sheet, kind, headings, at + depth);
        // Of equal finds the one higher up with fewer rows counts.
        const weight = weightOf(sheet, kind, columns) - depth * 0.01 - at * 0.001;
        if (weight <= (best?.weight ?? 0)) continue;
        const headingRows = top.slice(at, at + depth).map(({ number }) => number);
        best = { found: { sheet, kind, headingRows, columns }, weight };
      }
    }
  }
  const agency = agencyWeight(sheet);
  if (agency > (best?.weight ?? 0)) return { sheet, kind: 'instansi', headingRows: [], columns: [] };
  return best?.found ?? { ...nothing, reason: { text: importTexts.notRecognised, parameters: {} } };
}

/** Reads a sheet as the planner says. Columns that are not named are recognised. */
export function recogniseAs(
  sheet: Sheet,
  kind: TableKind,
  headingRow: number | undefined,
  chosen: ReadonlyMap<number, { readonly field: string | undefined; readonly year?: number }>,
): RecognisedSheet {
  if (kind === 'instansi' && headingRow === undefined) return { sheet, kind, headingRows: [], columns: [] };
  const found = headingRow === undefined ? likeliestHeadings(sheet, kind) : rowsUpTo(sheet, headingRow);
  const at = sheet.rows.findIndex(({ number }) => number > (found.at(-1)?.number ?? 0));
  const headings = headingsOf(found);
  for (const column of chosen.keys()) if (!headings.has(column)) headings.set(column, { full: '', leaf: '' });
  const columns = assign(sheet, kind, headings, at < 0 ? sheet.rows.length : at).map((column) => {
    const choice = chosen.get(column.column);
    const { year: _, ...rest } = column;
    return choice ? { ...rest, field: choice.field, ...(choice.year && { year: choice.year }) } : column;
  });
  return {
    sheet,
    kind,
    headingRows: found.map(({ number }) => number),
    columns: columns.toSorted((a, b) => a.column - b.column),
  };
}

/** What has to be there for a sheet to be such a table: one of each group. */
const needed: Readonly<Partial<Record<TableKind, readonly (readonly string[])[]>>> = {
  // Beside each other; where they stand below each other, see agencyLine.
  instansi: [['nama'], ['tahun', 'instrumen'], ['id', 'tingkat_pemerintahan']],
  bukti: [
    ['judul', 'berkas', 'tautan', 'acuan'],
    ['nomor', 'id', 'jenis_bukti', 'nomor_dokumen', 'tanggal'],
  ],
  indikator: [
    ['nomor', 'nama'],
    ['tingkat', 'fakta', 'penanggung_jawab', 'asesor_eksternal', 'bukti.judul'],
  ],
  unit: [['nama'], ['id', 'singkatan']],
  target_indeks: [['tahun'], ['nilai']],
  riwayat_indeks: [['tahun'], ['nilai']],
  rekomendasi: [['nomor'], ['isi']],
  peta_rencana: [['kegiatan'], ['tahun', 'anggaran', 'penanggung_jawab', 'keluaran', 'inisiatif', 'id_kegiatan']],
  arsitektur: [['unsur'], ['id', 'nama']],
};

/** How sure it is that a sheet is such a table; 0 where it is not. */
function weightOf(sheet: Sheet, kind: TableKind, columns: readonly RecognisedColumn[]): number {
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  const fit = nameFit(sheet.name, kind);
  const groups = isElementKind(kind) ? [['nama']] : (needed[kind] ?? []);
  if (!groups.every((group) => group.some((field) => fields.has(field)))) return 0;
  // Nothing but an id and a name may be anything; then the name of the sheet has to say it.
  const own = [...fields].filter((field) => !sharedByElements.has(field)).length;
  if (isElementKind(kind) && (fields.size < 2 || (fit === 0 && own < 3))) return 0;
  if ((kind === 'target_indeks' || kind === 'riwayat_indeks') && fit === 0) return 0;
  return fields.size + fit;
}

const sharedByElements = new Set([
  'id',
  'nama',
  'kondisi',
  'unit',
  'keterangan',
  'kode_referensi',
  'uraian',
  'deskripsi',
]);

function likeliestHeadings(sheet: Sheet, kind: TableKind): readonly Row[] {
  const top = sheet.rows.slice(0, rowsBeforeHeadings);
  let best: { readonly rows: readonly Row[]; readonly count: number } = { rows: top.slice(0, 1), count: 0 };
  for (let at = 0; at < top.length; at++) {
    for (let depth = 1; depth <= headingDepth && at + depth <= top.length; depth++) {
      const rows = top.slice(at, at + depth);
      const count = assign(sheet, kind, headingsOf(rows), at + depth).filter(({ field }) => field !== undefined).length;
      if (count > best.count) best = { rows, count };
    }
  }
  return best.rows;
}

/** The heading row that the planner names, with the rows above it that belong to it by merged cells. */
function rowsUpTo(sheet: Sheet, last: number): readonly Row[] {
  const at = sheet.rows.findLastIndex(({ number }) => number <= last);
  if (at < 0) return [];
  let first = at;
  while (
    first > 0 &&
    at - first < headingDepth - 1 &&
    [...(sheet.rows[first]?.cells.values() ?? [])].some(({ isMerged }) => isMerged)
  )
    first--;
  return sheet.rows.slice(first, at + 1);
}

/** Whether a row only numbers the columns: `(1) (2) (3)`, as tables of regulations do below their headings. */
export function isColumnNumbers({ cells }: Row): boolean {
  const numbers = [...cells.values()].map(({ value }) => Number(String(value).replace(/[()]/g, '')));
  return numbers.length >= 3 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

/** Whether a row says the headings once more, as tables on several pages do. */
export function isHeadingAgain({ cells }: Row, { columns, headingRows }: RecognisedSheet): boolean {
  if (headingRows.length === 0) return false;
  const same = columns.filter(({ column, heading }) => {
    const value = cells.get(column)?.value;
    return value !== undefined && heading !== '' && plainHeading(heading).endsWith(plainHeading(String(value)));
  });
  return same.length >= 3 && same.length * 2 > cells.size;
}
