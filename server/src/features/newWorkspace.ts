import { newWorkspaceTexts } from '../messages/newWorkspace.ts';
import type { Language } from '../messages/text.ts';
import { indicatorPath, newIndicatorText } from '../rules/support/newIndicator.ts';
import type { Instrument } from '../schema/instrument.ts';
import { commentLines, quoted } from '../yaml/write.ts';

/** What the planner says of the agency for which a workspace is made. */
export interface NewWorkspace {
  readonly id: string;
  readonly name: string;
  /** `kementerian`, `lembaga`, `provinsi`, `kabupaten` or `kota`. */
  readonly level: string;
  readonly year: number;
  readonly instrument: Instrument;
  readonly language: Language;
}

/** One file to write, its path relative to the new workspace with forward slashes. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The files of a new workspace: the agency, every indicator of the instrument at its lowest level with what each level
 * needs as comments, an empty architecture and an empty road map. The result has no findings of severity error.
 */
export function newWorkspaceFiles(workspace: NewWorkspace): readonly NewFile[] {
  const { instrument, language } = workspace;
  return [
    { path: 'instansi.spbe.yaml', text: agencyText(workspace) },
    ...instrument.indicators.map((indicator) => ({
      path: indicatorPath(indicator, instrument),
      text: newIndicatorText(indicator, instrument, language),
    })),
    { path: 'arsitektur/saat-ini.spbe.yaml', text: architectureText(language) },
    { path: 'peta-rencana/peta-rencana.spbe.yaml', text: roadMapText(workspace) },
  ];
}

/** An id made of a name: `Pemerintah Kota Jambi` becomes `kota-jambi`; `instansi` where nothing usable is left. */
export function idFromName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[^\p{ASCII}]/gu, '')
    .toLowerCase()
    .replace(/^pemerintah\s+(daerah\s+)?/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return words || 'instansi';
}

function agencyText({ id, name, level, year, instrument, language }: NewWorkspace): string {
  const start = year + 1;
  return lines([
    ...commentLines(newWorkspaceTexts.agency[language]),
    'jenis: instansi',
    `id: ${quoted(id)}`,
    `nama: ${quoted(name)}`,
    `tingkat_pemerintahan: ${level}`,
    `penilaian: { instrumen: ${instrument.id}, tahun: ${year} }`,
    ...(instrument.source.kind === 'secondary' ? commentLines(newWorkspaceTexts.secondary[language]) : []),
    '',
    ...commentLines(newWorkspaceTexts.targets[language]),
    '# target_indeks:',
    `#   - { tahun: ${start}, nilai: 3.00, dasar: RPJMD }`,
    '',
    ...commentLines(newWorkspaceTexts.units[language]),
    '# unit:',
    '#   - { id: diskominfo, nama: Dinas Komunikasi dan Informatika }',
  ]);
}

function architectureText(language: Language): string {
  const keys = ['proses_bisnis', 'data_informasi', 'layanan', 'aplikasi', 'keamanan'];
  return lines([
    ...commentLines(newWorkspaceTexts.architecture[language]),
    'jenis: arsitektur',
    'kondisi: saat_ini',
    ...keys.map((key) => `${key}: []`),
    'infrastruktur:',
    '  fasilitas_komputasi: []',
    '  server: []',
  ]);
}

function roadMapText({ year, language }: NewWorkspace): string {
  return lines([
    ...commentLines(newWorkspaceTexts.roadMap[language]),
    'jenis: peta_rencana',
    `periode: { mulai: ${year + 1}, selesai: ${year + 5} }`,
    'inisiatif: []',
  ]);
}

function lines(rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}
