import { newWorkspaceTexts } from '../messages/newWorkspace.ts';
import { type Language, render } from '../messages/text.ts';
import type { Indicator, Instrument } from '../schema/instrument.ts';
import { quoted } from '../yaml/write.ts';

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
      path: `indikator/${indicator.number.padStart(/^\d+$/.test(indicator.number) ? 2 : 3, '0')}.spbe.yaml`,
      text: indicatorText(indicator, instrument, language),
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
    ...comment(newWorkspaceTexts.agency[language]),
    'jenis: instansi',
    `id: ${id}`,
    `nama: ${quoted(name)}`,
    `tingkat_pemerintahan: ${level}`,
    `penilaian: { instrumen: ${instrument.id}, tahun: ${year} }`,
    ...(instrument.source.kind === 'secondary' ? comment(newWorkspaceTexts.secondary[language]) : []),
    '',
    ...comment(newWorkspaceTexts.targets[language]),
    '# target_indeks:',
    `#   - { tahun: ${start}, nilai: 3.00, dasar: RPJMD }`,
    '',
    ...comment(newWorkspaceTexts.units[language]),
    '# unit:',
    '#   - { id: diskominfo, nama: Dinas Komunikasi dan Informatika }',
  ]);
}

function indicatorText(indicator: Indicator, instrument: Instrument, language: Language): string {
  const number = /^\d+$/.test(indicator.number) ? indicator.number : quoted(indicator.number);
  return lines([
    ...comment(`${indicator.number}. ${indicator.name[language]}`),
    ...comment(render(newWorkspaceTexts.weight, language, { weight: indicator.weight })),
    ...(indicator.about ? comment(indicator.about[language]) : []),
    ...(indicator.externalScore
      ? comment(render(newWorkspaceTexts.externalScore, language, { name: indicator.externalScore }))
      : []),
    ...levelComments(indicator, language),
    'jenis: indikator',
    `indikator: ${number}`,
    ...comment(newWorkspaceTexts.claim[language]),
    `tingkat: ${instrument.scale.min}`,
    ...comment(newWorkspaceTexts.evidence[language]),
    'bukti: []',
  ]);
}

function levelComments(indicator: Indicator, language: Language): readonly string[] {
  const rows: string[] = [];
  for (const { level, text } of indicator.criteria) {
    rows.push(...comment(render(newWorkspaceTexts.level, language, { level, text })));
    const evidence = indicator.evidence.find((candidate) => candidate.level === level);
    for (const { title, kinds, optional } of evidence?.requirements ?? []) {
      const needs = optional ? newWorkspaceTexts.optionalNeeds : newWorkspaceTexts.needs;
      rows.push(...comment(render(needs, language, { title, kinds: kinds.join(' | ') })));
    }
  }
  return rows;
}

function architectureText(language: Language): string {
  const keys = ['proses_bisnis', 'data_informasi', 'layanan', 'aplikasi', 'keamanan'];
  return lines([
    ...comment(newWorkspaceTexts.architecture[language]),
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
    ...comment(newWorkspaceTexts.roadMap[language]),
    'jenis: peta_rencana',
    `periode: { mulai: ${year + 1}, selesai: ${year + 5} }`,
    'inisiatif: []',
  ]);
}

const commentColumns = 110;

/** Comment lines, wrapped; continuation lines are indented as far as the text itself. */
function comment(text: string): readonly string[] {
  const indent = /^ */.exec(text)![0];
  const rows: string[] = [];
  let row = '';
  for (const word of text.trim().split(/\s+/)) {
    if (row && row.length + word.length + 1 > commentColumns) {
      rows.push(row);
      row = `  ${word}`;
    } else row = row ? `${row} ${word}` : word;
  }
  return [...rows, row].map((line) => `# ${indent}${line}`);
}

function lines(rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}
