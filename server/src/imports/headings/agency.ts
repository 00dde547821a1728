import { type Column, column } from './column.ts';

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

export const targetColumns: readonly Column[] = [
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

export const historyColumns: readonly Column[] = [
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

export const unitColumns: readonly Column[] = [
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
