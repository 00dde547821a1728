import type { Text } from '../messages/text.ts';
import { agencyFields, historyColumns, targetColumns, unitColumns } from './headings/agency.ts';
import { type Column, column } from './headings/column.ts';
import { evidenceColumns, evidenceNumber } from './headings/evidence.ts';
import { indicatorColumns, recommendationColumns } from './headings/indicator.ts';
import { roadMapColumns } from './headings/roadMap.ts';

/**
 * The tables of a workbook: how sheets and columns are called where we write them (export, template), and how else they
 * are called in the spreadsheets of agencies. One table feeds export, template and import, so that what one writes the
 * other reads.
 */
export interface Table {
  readonly id: TableId;
  /** Name of the sheet as we write it: at most 31 characters, none of `: \ / ? * [ ]`. */
  readonly sheet: Text;
  /** Other names of such a sheet, as {@link plainHeading} leaves them. */
  readonly sheetVariants: readonly string[];
  readonly columns: readonly Column[];
}

export type TableId =
  | 'instansi'
  | 'target_indeks'
  | 'riwayat_indeks'
  | 'unit'
  | 'indikator'
  | 'bukti'
  | 'rekomendasi'
  | 'peta_rencana'
  | 'arsitektur';

/** Columns that every entity of the architecture has, before its own. */
const elementColumns: readonly Column[] = [
  column(
    'unsur',
    'Jenis unsur',
    'Kind of element',
    'element',
    [],
    ['jenis', 'domain', 'jenis elemen', 'entitas', 'domain arsitektur', 'kind'],
  ),
  column('id', 'ID', 'Id', 'id', ['id'], ['kode', 'id unsur', 'kode unsur']),
  column('nama', 'Nama', 'Name', 'text', ['nama'], ['nama unsur', 'uraian nama']),
  column('kondisi', 'Kondisi', 'State', 'word', ['kondisi'], ['as is to be', 'kondisi arsitektur']),
];

export const tables: Readonly<Record<TableId, Table>> = {
  instansi: table(
    'instansi',
    'Instansi',
    'Agency',
    ['profil', 'profil instansi', 'identitas', 'ringkasan', 'summary'],
    agencyFields,
  ),
  target_indeks: table('target_indeks', 'Target Indeks', 'Index Targets', [], targetColumns),
  riwayat_indeks: table(
    'riwayat_indeks',
    'Riwayat Indeks',
    'Published Results',
    ['riwayat', 'history'],
    historyColumns,
  ),
  unit: table('unit', 'Unit Kerja', 'Offices', ['unit', 'opd', 'perangkat daerah', 'daftar opd', 'skpd'], unitColumns),
  indikator: table(
    'indikator',
    'Indikator',
    'Indicators',
    [
      'penilaian mandiri',
      'self assessment',
      'evaluasi',
      'evaluasi spbe',
      'kertas kerja',
      'penilaian',
      'lke',
      'lke spbe',
      'nilai',
    ],
    [...indicatorColumns, ...evidenceColumns.map((evidence) => ({ ...evidence, field: `bukti.${evidence.field}` }))],
  ),
  bukti: table(
    'bukti',
    'Bukti',
    'Evidence',
    ['bukti dukung', 'data dukung', 'daftar bukti', 'eviden', 'daftar bukti dukung', 'dokumen'],
    [evidenceNumber, ...evidenceColumns],
  ),
  rekomendasi: table(
    'rekomendasi',
    'Rekomendasi',
    'Recommendations',
    ['rekomendasi evaluasi', 'tindak lanjut'],
    recommendationColumns,
  ),
  peta_rencana: table(
    'peta_rencana',
    'Peta Rencana',
    'Road Map',
    ['peta rencana spbe', 'roadmap', 'inisiatif', 'kegiatan', 'rencana kegiatan'],
    roadMapColumns,
  ),
  arsitektur: table(
    'arsitektur',
    'Arsitektur',
    'Architecture',
    ['arsitektur spbe', 'infrastruktur', 'infrastructure'],
    elementColumns,
  ),
};

/** Words in the column of the indicator's number for evidence that belongs to no single indicator. */
export const sharedEvidence: Text = { id: 'daftar', en: 'list' };

/** A heading or a sheet's name freed from case, accents and signs: `No. Indikator *` becomes `no indikator`. */
export function plainHeading(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function table(
  id: TableId,
  sheetId: string,
  sheetEn: string,
  sheetVariants: readonly string[],
  columns: readonly Column[],
): Table {
  return { id, sheet: { id: sheetId, en: sheetEn }, sheetVariants, columns };
}
