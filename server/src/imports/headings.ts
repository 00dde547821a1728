import type { Text } from '../messages/text.ts';

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

/**
 * What the cells of a column hold. `indicator`: number as in the instrument; `office`: id or name of a unit; `word`: a value
 * of the schema, as written there or by its title; `kind`: `jenis_bukti`; `content`: `muatan`; `file`: path from the agency's
 * folder; `state`: `saat_ini` or `target`; `element`: key of an architecture entity; `raises`: `18 -> 3 (2025)`; `none`: for
 * readers, never imported. Plural forms are lists, separated by comma or semicolon.
 */
export type Holding =
  | 'text'
  | 'id'
  | 'ids'
  | 'indicator'
  | 'indicators'
  | 'level'
  | 'levels'
  | 'number'
  | 'year'
  | 'years'
  | 'date'
  | 'money'
  | 'office'
  | 'word'
  | 'words'
  | 'kind'
  | 'content'
  | 'file'
  | 'link'
  | 'element'
  | 'raises'
  | 'instrument'
  | 'none';

export interface Column {
  /** Unique in its table. */
  readonly field: string;
  /** `{tahun}` in the heading of a column that is repeated by year. */
  readonly heading: Text;
  /** Other headings, as {@link plainHeading} leaves them. */
  readonly variants: readonly string[];
  readonly holds: Holding;
  /** Where the value stands in the document, from its entry on. */
  readonly path: readonly string[];
  /** There is one such column for each year. */
  readonly byYear?: true;
  /** What to write, for the template. */
  readonly help?: Text;
}

/** Tables that hold one line for each thing in the first two columns: what, and its value. */
export const agencyFields: readonly Column[] = [
  column('id', 'ID instansi', 'Agency id', 'id', ['id'], ['id pemda', 'kode instansi']),
  column(
    'nama',
    'Nama instansi',
    'Name of the agency',
    'text',
    ['nama'],
    ['instansi', 'pemerintah daerah', 'nama pemda', 'nama ippd', 'agency'],
  ),
  column(
    'tingkat_pemerintahan',
    'Tingkat pemerintahan',
    'Level of government',
    'word',
    ['tingkat_pemerintahan'],
    ['jenis instansi'],
  ),
  column('induk', 'Instansi induk', 'Coaching agency', 'id', ['induk'], []),
  column(
    'instrumen',
    'Instrumen',
    'Instrument',
    'instrument',
    ['penilaian', 'instrumen'],
    ['instrumen penilaian', 'id instrumen'],
  ),
  column(
    'tahun',
    'Tahun penilaian',
    'Year of evaluation',
    'year',
    ['penilaian', 'tahun'],
    ['tahun', 'tahun evaluasi', 'tahun yang dinilai', 'year'],
  ),
  column('rpjmd_mulai', 'RPJMD: tahun mulai', 'Development plan: first year', 'year', ['rpjmd', 'mulai'], []),
  column('rpjmd_selesai', 'RPJMD: tahun selesai', 'Development plan: last year', 'year', ['rpjmd', 'selesai'], []),
  column('periode_mulai', 'Peta rencana: tahun mulai', 'Road map: first year', 'year', ['periode', 'mulai'], []),
  column('periode_selesai', 'Peta rencana: tahun selesai', 'Road map: last year', 'year', ['periode', 'selesai'], []),
];

const targetColumns: readonly Column[] = [
  column('tahun', 'Tahun target', 'Target year', 'year', ['tahun'], ['tahun', 'year']),
  column(
    'nilai',
    'Target indeks',
    'Target index',
    'number',
    ['nilai'],
    ['nilai target', 'target', 'target indeks spbe', 'target value'],
  ),
  column('dasar', 'Dasar target', 'Basis of the target', 'text', ['dasar'], ['dasar', 'basis']),
];

const historyColumns: readonly Column[] = [
  column('tahun', 'Tahun hasil', 'Year of the result', 'year', ['tahun'], ['tahun', 'tahun evaluasi', 'year']),
  column(
    'instrumen',
    'Instrumen saat itu',
    'Instrument used',
    'instrument',
    ['instrumen'],
    ['instrumen', 'instrument'],
  ),
  column(
    'nilai',
    'Indeks yang diumumkan',
    'Published index',
    'number',
    ['nilai'],
    ['nilai indeks', 'indeks', 'indeks spbe', 'hasil', 'index'],
  ),
  column('sumber', 'Sumber hasil', 'Source of the result', 'text', ['sumber'], ['sumber', 'source']),
];

const unitColumns: readonly Column[] = [
  column('id', 'ID unit', 'Office id', 'id', ['id'], ['id', 'kode unit', 'kode opd']),
  column(
    'nama',
    'Nama unit kerja',
    'Name of the office',
    'text',
    ['nama'],
    [
      'nama unit',
      'unit kerja',
      'nama opd',
      'nama perangkat daerah',
      'perangkat daerah',
      'opd',
      'skpd',
      'nama skpd',
      'office',
      'nama',
    ],
  ),
  column('singkatan', 'Singkatan', 'Short form', 'text', ['singkatan'], ['akronim', 'nama singkat']),
  column(
    'keterangan',
    'Keterangan unit',
    'Note on the office',
    'text',
    ['keterangan'],
    ['keterangan', 'catatan', 'note'],
  ),
];

const numberVariants = [
  'no indikator',
  'nomor indikator',
  'kode indikator',
  'indikator ke',
  'ind',
  'indicator',
  'indicator number',
  'indikator no',
  'indikator nomor',
  'no ind',
];

const indicatorColumns: readonly Column[] = [
  column(
    'nomor',
    'Nomor indikator',
    'Indicator number',
    'indicator',
    ['indikator'],
    [...numberVariants, 'indikator', 'no', 'nomor', 'number'],
  ),
  column(
    'nama',
    'Nama indikator',
    'Name of the indicator',
    'none',
    [],
    ['indikator', 'uraian indikator', 'nama', 'indikator spbe', 'indicator name'],
  ),
  column('tahun', 'Tahun', 'Year', 'year', ['tahun'], ['tahun penilaian']),
  column(
    'tingkat',
    'Tingkat (klaim)',
    'Level (claimed)',
    'level',
    ['tingkat'],
    [
      'tingkat',
      'level',
      'tingkat kematangan',
      'nilai',
      'nilai mandiri',
      'penilaian mandiri',
      'nilai penilaian mandiri',
      'nilai klaim',
      'klaim',
      'tingkat klaim',
      'level kematangan',
      'capaian',
      'nilai tingkat kematangan',
      'tk',
      'level saat ini',
      'tingkat saat ini',
      'skor',
      'nilai pm',
      'claimed',
      'claimed level',
    ],
  ),
  column(
    'asesor_internal',
    'Asesor internal',
    'Internal assessor',
    'level',
    ['penilaian', 'asesor_internal'],
    ['nilai asesor internal', 'tingkat asesor internal'],
  ),
  column(
    'asesor_eksternal',
    'Asesor eksternal',
    'External assessor',
    'level',
    ['penilaian', 'asesor_eksternal'],
    ['nilai asesor eksternal', 'tingkat asesor eksternal', 'nilai asesor'],
  ),
  {
    ...column(
      'target',
      'Target {tahun}',
      'Target {tahun}',
      'level',
      ['target'],
      ['target tingkat', 'target level', 'target nilai'],
    ),
    byYear: true,
  },
  column(
    'penanggung_jawab',
    'Penanggung jawab',
    'Owner',
    'office',
    ['penanggung_jawab'],
    [
      'pj',
      'opd penanggung jawab',
      'unit penanggung jawab',
      'perangkat daerah penanggung jawab',
      'penanggungjawab',
      'pic',
      'opd',
      'perangkat daerah',
      'opd pengampu',
      'pengampu',
      'unit kerja',
      'skpd',
    ],
  ),
  column(
    'fakta',
    'Penjelasan: fakta',
    'Explanation: facts',
    'text',
    ['penjelasan', 'fakta'],
    [
      'penjelasan',
      'fakta',
      'uraian',
      'penjelasan fakta',
      'penjelasan fakta dan data',
      'explanation',
      'penjelasan capaian',
      'jawaban',
      'kondisi saat ini',
    ],
  ),
  column(
    'analisis',
    'Penjelasan: analisis',
    'Explanation: analysis',
    'text',
    ['penjelasan', 'analisis'],
    ['analisis', 'analisa', 'penjelasan analisis', 'analysis'],
  ),
  column(
    'justifikasi',
    'Penjelasan: justifikasi',
    'Explanation: justification',
    'text',
    ['penjelasan', 'justifikasi'],
    ['justifikasi', 'alasan', 'penjelasan justifikasi', 'justification'],
  ),
  column(
    'keterangan',
    'Keterangan indikator',
    'Note on the indicator',
    'text',
    ['keterangan'],
    ['keterangan', 'catatan', 'note'],
  ),
];

/** Also part of the table of indicators: many agencies keep both in one. */
const evidenceColumns: readonly Column[] = [
  column('id', 'ID bukti', 'Evidence id', 'id', ['id'], ['kode bukti']),
  column('acuan', 'Acuan bukti', 'Evidence referred to', 'id', ['acuan'], ['acuan', 'sama dengan bukti']),
  column(
    'jenis_bukti',
    'Jenis bukti',
    'Kind of evidence',
    'kind',
    ['jenis_bukti'],
    ['jenis bukti dukung', 'jenis dokumen', 'tipe bukti', 'jenis data dukung', 'kind'],
  ),
  column(
    'judul',
    'Judul bukti',
    'Title of the evidence',
    'text',
    ['judul'],
    [
      'judul',
      'bukti',
      'bukti dukung',
      'data dukung',
      'nama bukti',
      'nama dokumen',
      'judul dokumen',
      'dokumen',
      'nama bukti dukung',
      'judul bukti dukung',
      'dokumen bukti',
      'nama data dukung',
      'bukti dukung judul',
      'bukti dukung nama',
      'bukti dukung dokumen',
      'bukti dukung nama dokumen',
      'evidence',
      'title',
      'evidence title',
      'eviden',
      'evidence dokumen',
    ],
  ),
  column(
    'nomor_dokumen',
    'Nomor dokumen',
    'Document number',
    'text',
    ['nomor'],
    [
      'nomor bukti',
      'no dokumen',
      'nomor surat',
      'no surat',
      'bukti dukung nomor',
      'bukti dukung no',
      'nomor peraturan',
      'number of the document',
    ],
  ),
  column(
    'tanggal',
    'Tanggal dokumen',
    'Document date',
    'date',
    ['tanggal'],
    [
      'tanggal',
      'tgl',
      'tanggal bukti',
      'tanggal penetapan',
      'tgl dokumen',
      'bukti dukung tanggal',
      'date',
      'tanggal terbit',
    ],
  ),
  column(
    'status',
    'Status dokumen',
    'Document status',
    'word',
    ['status'],
    ['status', 'status bukti', 'bukti dukung status', 'keadaan dokumen'],
  ),
  column('menggantikan', 'Menggantikan', 'Supersedes', 'id', ['menggantikan'], ['menggantikan bukti']),
  column(
    'muatan',
    'Muatan bukti',
    'Content of the evidence',
    'content',
    ['muatan'],
    ['muatan', 'isi dokumen', 'kelengkapan', 'content'],
  ),
  column(
    'berkas',
    'Berkas',
    'File',
    'file',
    ['berkas'],
    [
      'file',
      'nama file',
      'nama berkas',
      'berkas bukti',
      'bukti dukung berkas',
      'bukti dukung file',
      'lokasi file',
      'lokasi berkas',
      'lampiran',
    ],
  ),
  column(
    'tautan',
    'Tautan',
    'Link',
    'link',
    ['tautan'],
    [
      'link',
      'url',
      'tautan bukti',
      'link bukti',
      'link bukti dukung',
      'link data dukung',
      'link drive',
      'link google drive',
      'bukti dukung link',
      'bukti dukung tautan',
      'alamat url',
      'link dokumen',
      'tautan dokumen',
    ],
  ),
  column(
    'untuk_tingkat',
    'Untuk tingkat',
    'For levels',
    'levels',
    ['untuk_tingkat'],
    ['untuk level', 'bukti untuk tingkat', 'membuktikan tingkat'],
  ),
  column(
    'rujukan',
    'Rujukan',
    'Place in the document',
    'text',
    ['rujukan'],
    ['pasal', 'halaman', 'pasal halaman', 'pasal dan halaman', 'rujukan pasal'],
  ),
  column(
    'keterangan_bukti',
    'Keterangan bukti',
    'Note on the evidence',
    'text',
    ['keterangan'],
    ['keterangan', 'catatan', 'note'],
  ),
];

const evidenceNumber: Column = {
  ...column(
    'nomor',
    'Nomor indikator',
    'Indicator number',
    'indicator',
    ['indikator'],
    [...numberVariants, 'indikator', 'no', 'nomor'],
  ),
  help: {
    id: 'Indikator yang memakai bukti ini; "daftar" untuk bukti yang dipakai beberapa indikator.',
    en: 'The indicator that uses this evidence; "list" for evidence that several indicators use.',
  },
};

const recommendationColumns: readonly Column[] = [
  column(
    'nomor',
    'Nomor indikator',
    'Indicator number',
    'indicator',
    ['indikator'],
    [...numberVariants, 'indikator', 'no', 'nomor'],
  ),
  column(
    'tahun',
    'Tahun rekomendasi',
    'Year of the recommendation',
    'year',
    ['tahun'],
    ['tahun', 'tahun evaluasi', 'year'],
  ),
  column(
    'isi',
    'Isi rekomendasi',
    'Recommendation',
    'text',
    ['isi'],
    ['rekomendasi', 'saran', 'uraian rekomendasi', 'catatan rekomendasi'],
  ),
  column('tindak_lanjut', 'Tindak lanjut', 'Follow-up', 'ids', ['tindak_lanjut'], ['id kegiatan tindak lanjut']),
  column('status', 'Status tindak lanjut', 'Follow-up status', 'word', ['status'], ['status']),
  column(
    'keterangan',
    'Keterangan rekomendasi',
    'Note on the recommendation',
    'text',
    ['keterangan'],
    ['keterangan', 'catatan'],
  ),
];

const roadMapColumns: readonly Column[] = [
  column('id_inisiatif', 'ID inisiatif', 'Initiative id', 'id', ['id'], ['kode inisiatif']),
  column(
    'inisiatif',
    'Inisiatif',
    'Initiative',
    'text',
    ['nama'],
    ['nama inisiatif', 'inisiatif strategis', 'program', 'nama program'],
  ),
  column('tujuan', 'Tujuan inisiatif', 'Goal of the initiative', 'text', ['tujuan'], ['tujuan', 'sasaran']),
  column('muatan', 'Muatan', 'Content area', 'word', ['muatan'], ['muatan peta rencana', 'domain', 'area']),
  column('tahap', 'Tahap', 'Term', 'word', ['tahap'], ['jangka', 'jangka waktu', 'tahapan']),
  column('id_kegiatan', 'ID kegiatan', 'Activity id', 'id', ['id'], ['kode kegiatan', 'id']),
  column(
    'kegiatan',
    'Kegiatan',
    'Activity',
    'text',
    ['nama'],
    ['nama kegiatan', 'uraian kegiatan', 'aktivitas', 'rencana kegiatan', 'sub kegiatan', 'activity name'],
  ),
  column('uraian', 'Uraian kegiatan', 'Description of the activity', 'text', ['uraian'], ['uraian', 'deskripsi']),
  column(
    'tahun',
    'Tahun pelaksanaan',
    'Years',
    'years',
    ['tahun'],
    ['tahun', 'waktu pelaksanaan', 'tahun kegiatan', 'waktu', 'periode'],
  ),
  column(
    'penanggung_jawab',
    'Penanggung jawab',
    'Owner',
    'office',
    ['penanggung_jawab'],
    [
      'pj',
      'opd',
      'perangkat daerah',
      'pelaksana',
      'opd pelaksana',
      'unit kerja',
      'opd penanggung jawab',
      'pic',
      'skpd',
      'penanggungjawab',
    ],
  ),
  column('keluaran', 'Keluaran', 'Output', 'text', ['keluaran'], ['output', 'target keluaran', 'hasil']),
  {
    ...column(
      'anggaran',
      'Anggaran {tahun}',
      'Budget {tahun}',
      'money',
      ['anggaran'],
      [
        'anggaran',
        'biaya',
        'pagu',
        'kebutuhan anggaran',
        'rencana anggaran',
        'pagu anggaran',
        'indikasi anggaran',
        'budget',
        '',
      ],
    ),
    byYear: true,
  },
  column(
    'sumber',
    'Sumber anggaran',
    'Source of the budget',
    'text',
    ['sumber'],
    ['sumber dana', 'sumber pendanaan', 'sumber pagu'],
  ),
  column('objek', 'Objek arsitektur', 'Architecture objects', 'ids', ['objek'], ['objek', 'id objek']),
  column('perubahan', 'Perubahan', 'Change', 'word', ['perubahan'], ['baru atau peningkatan']),
  column(
    'menaikkan',
    'Menaikkan indikator',
    'Lifts indicators',
    'raises',
    ['menaikkan'],
    ['menaikkan', 'indikator yang dinaikkan', 'dampak indikator'],
  ),
  column('status', 'Status kegiatan', 'Activity status', 'word', ['status'], ['status', 'status pelaksanaan']),
  column(
    'keterangan',
    'Keterangan kegiatan',
    'Note on the activity',
    'text',
    ['keterangan'],
    ['keterangan', 'catatan'],
  ),
];

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

function column(
  field: string,
  id: string,
  en: string,
  holds: Holding,
  path: readonly string[],
  variants: readonly string[],
): Column {
  return { field, heading: { id, en }, variants, holds, path };
}
