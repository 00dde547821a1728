import { describe } from 'vitest';
import { type AcceptedCase, type CompletionOptions, testAccepted } from './completing.ts';

const indicator = 'jenis: indikator\nindikator: 11\ntingkat: 3\n';
const entry = `${indicator}bukti:\n  - id: a\n    jenis_bukti: dokumen_formal\n`;
const architecture = 'jenis: arsitektur\n';
const roadMap = 'jenis: peta_rencana\nperiode: { mulai: 2024, selesai: 2028 }\n';
const plain: CompletionOptions = { abilities: { snippets: false } };

const KEYS: readonly AcceptedCase[] = [
  ['a key on a new line', `${indicator}<|>`, 'keterangan', `${indicator}keterangan: `],
  ['a key before the first letter', `${indicator}ke<|>`, 'keterangan', `${indicator}keterangan: `],
  [
    'a half key between others',
    'jenis: indikator\nting<|>\nindikator: 11\n',
    'tingkat',
    'jenis: indikator\ntingkat: \nindikator: 11\n',
  ],
  [
    'a key that has its colon keeps its value',
    'jenis: indikator\nindikator: 11\nting<|>: 3\n',
    'tingkat',
    'jenis: indikator\nindikator: 11\ntingkat: 3\n',
  ],
  [
    'the whole key is replaced from its middle',
    'jenis: indikator\nindikator: 11\nting<|>katan: 3\n',
    'tingkat',
    'jenis: indikator\nindikator: 11\ntingkat: 3\n',
  ],
  [
    'a quoted key keeps its quotes',
    'jenis: indikator\nindikator: 11\n"ting<|>": 3\n',
    'tingkat',
    'jenis: indikator\nindikator: 11\n"tingkat": 3\n',
  ],
  ['a key of an entry', `${entry}    <|>`, 'rujukan', `${entry}    rujukan: `],
  ['a key too far to the right', `${entry}       <|>\n`, 'rujukan', `${entry}    rujukan: \n`],
  [
    'a key in braces',
    `${indicator}target: [{ tahun: 2024, <|> }]\n`,
    'tingkat',
    `${indicator}target: [{ tahun: 2024, tingkat:  }]\n`,
  ],
  [
    'a half key in braces',
    `${indicator}target:\n  - { tahun: 2024, tin<|> }\n`,
    'tingkat',
    `${indicator}target:\n  - { tahun: 2024, tingkat:  }\n`,
  ],
  ['a key behind a dash', `${indicator}bukti:\n  - <|>`, 'id', `${indicator}bukti:\n  - id: `],
  ['a key right behind a dash', `${indicator}bukti:\n  -<|>`, 'id', `${indicator}bukti:\n  - id: `],
  ['a key in the column of the dashes', `${entry}  <|>`, 'acuan', `${entry}  - acuan: `],
  [
    'the first nested key',
    `${indicator}penilaian:\n  <|>`,
    'asesor_internal',
    `${indicator}penilaian:\n  asesor_internal: `,
  ],
  [
    'a key with a list of ids',
    `${architecture}aplikasi:\n  - id: a\n    <|>`,
    'server',
    `${architecture}aplikasi:\n  - id: a\n    server: []`,
  ],
  ['a key with fixed values', `${architecture}<|>`, 'kondisi', `${architecture}kondisi: saat_ini`],
  ['a key with fixed values, nothing chosen', `${architecture}<|>`, 'kondisi', `${architecture}kondisi: `, plain],
  [
    'a key of a short mapping',
    'jenis: peta_rencana\n<|>',
    'periode',
    'jenis: peta_rencana\nperiode: { mulai: 2024, selesai: 2028 }',
  ],
  [
    'a key of a mapping with texts',
    `${indicator}<|>`,
    'penjelasan',
    `${indicator}penjelasan:\n  fakta: \n  analisis: \n  justifikasi: `,
  ],
  [
    'without snippets no blank is left at an end of line',
    `${indicator}<|>`,
    'penjelasan',
    `${indicator}penjelasan:\n  fakta:\n  analisis:\n  justifikasi: `,
    plain,
  ],
  [
    'a key of a list brings its first entry',
    `${roadMap}inisiatif:\n  - id: a\n    nama: b\n    <|>`,
    'kegiatan',
    `${roadMap}inisiatif:\n  - id: a\n    nama: b\n    kegiatan:\n      - id: kegiatan-baru\n        nama: \n        tahun: [2024]\n        penanggung_jawab: diskominfo`,
  ],
  [
    'the same without snippets: lines indented, no owner chosen',
    `${roadMap}inisiatif:\n  - id: a\n    nama: b\n    <|>`,
    'kegiatan',
    `${roadMap}inisiatif:\n  - id: a\n    nama: b\n    kegiatan:\n      - id: kegiatan-baru\n        nama:\n        tahun: [2024]`,
    plain,
  ],
  [
    'Windows line breaks',
    'jenis: indikator\r\nindikator: 11\r\ntingkat: 3\r\n<|>\r\n',
    'target',
    'jenis: indikator\r\nindikator: 11\r\ntingkat: 3\r\ntarget:\r\n  - tahun: 2024\r\n    tingkat: 1\r\n',
  ],
  [
    'Windows line breaks without snippets',
    'jenis: indikator\r\nindikator: 11\r\ntingkat: 3\r\n<|>\r\n',
    'target',
    'jenis: indikator\r\nindikator: 11\r\ntingkat: 3\r\ntarget:\r\n  - tahun: 2024\r\n    tingkat: 1\r\n',
    plain,
  ],
  [
    'a key in the second document',
    `${architecture}---\n${indicator}<|>`,
    'keterangan',
    `${architecture}---\n${indicator}keterangan: `,
  ],
  [
    'a key below a broken line',
    `${indicator}bukti:\n  - id: "a\n    <|>\n    status: draf\n`,
    'jenis_bukti',
    `${indicator}bukti:\n  - id: "a\n    jenis_bukti: \n    status: draf\n`,
  ],
  [
    'a key in braces over several lines',
    `${indicator}penilaian: {\n    asesor_internal: 3,\n    <|>\n  }\n`,
    'asesor_eksternal',
    `${indicator}penilaian: {\n    asesor_internal: 3,\n    asesor_eksternal: \n  }\n`,
  ],
  [
    'a key before another in braces',
    `${indicator}penilaian: { <|> asesor_internal: 3 }\n`,
    'asesor_eksternal',
    `${indicator}penilaian: { asesor_eksternal: , asesor_internal: 3 }\n`,
  ],
  ['a key in front of a comment', `${indicator}<|># akhir\n`, 'keterangan', `${indicator}keterangan:  # akhir\n`],
  ['a key behind a byte order mark', '\uFEFF<|>', 'jenis', '\uFEFFjenis: ', plain],
];

const VALUES: readonly AcceptedCase[] = [
  ['a value behind a blank', `${entry}    status: <|>`, 'draf', `${entry}    status: draf`],
  ['a value right behind the colon', `${entry}    status:<|>\n`, 'draf', `${entry}    status: draf\n`],
  ['a half value', `${entry}    status: dit<|>\n`, 'ditetapkan', `${entry}    status: ditetapkan\n`],
  ['a value is replaced whole', `${entry}    status: dr<|>aft # lama\n`, 'draf', `${entry}    status: draf # lama\n`],
  ['a value in double quotes', `${entry}    status: "<|>"\n`, 'draf', `${entry}    status: "draf"\n`],
  ['a value in single quotes', `${entry}    status: 'dr<|>'\n`, 'draf', `${entry}    status: 'draf'\n`],
  ['a quote that is not closed', `${entry}    status: "dr<|>\n`, 'draf', `${entry}    status: "draf"\n`],
  ['a number loses its quotes', "jenis: indikator\nindikator: 11\ntingkat: '<|>'\n", '3', indicator],
  ['a number in an open quote', 'jenis: indikator\nindikator: 11\ntingkat: "<|>\n', '3', indicator],
  [
    'a value in braces',
    `${indicator}rekomendasi: [{ isi: x, status: <|> }]`,
    'selesai',
    `${indicator}rekomendasi: [{ isi: x, status: selesai }]`,
  ],
  [
    'a word of several words',
    `${architecture}infrastruktur:\n  server:\n    - id: s\n      status_kepemilikan: milik s<|>\n`,
    'milik sendiri',
    `${architecture}infrastruktur:\n  server:\n    - id: s\n      status_kepemilikan: milik sendiri\n`,
  ],
  [
    'a word with a slash',
    `${architecture}layanan:\n  - id: l\n    target: [<|>]\n`,
    'ASN/Pegawai',
    `${architecture}layanan:\n  - id: l\n    target: [ASN/Pegawai]\n`,
  ],
  ['an indicator number', 'jenis: indikator\nindikator: <|>\n', '11', 'jenis: indikator\nindikator: 11\n'],
  [
    'a number with a letter',
    'jenis: indikator\nindikator: <|>',
    '35a',
    'jenis: indikator\nindikator: 35a',
    {
      files: {
        'instansi.spbe.yaml':
          'jenis: instansi\nid: a\nnama: A\npenilaian: { instrumen: permenpanrb-5-2018, tahun: 2019 }\n',
      },
    },
  ],
  [
    'part of a document',
    `${entry}    muatan: [layanan, <|>]\n`,
    'aplikasi',
    `${entry}    muatan: [layanan, aplikasi]\n`,
  ],
  ['the content as one word', `${entry}    muatan: <|>\n`, 'lengkap', `${entry}    muatan: lengkap\n`],
  [
    'a further item of a list',
    `${entry}    muatan:\n      - layanan\n      - <|>`,
    'aplikasi',
    `${entry}    muatan:\n      - layanan\n      - aplikasi`,
  ],
  [
    'an item without its dash',
    `${entry}    muatan:\n      - layanan\n      <|>`,
    'aplikasi',
    `${entry}    muatan:\n      - layanan\n      - aplikasi`,
  ],
  ['a level that is proven', `${entry}    untuk_tingkat: [2, <|>]\n`, '3', `${entry}    untuk_tingkat: [2, 3]\n`],
  [
    'a kind of evidence',
    `${indicator}bukti:\n  - jenis_bukti: <|>`,
    'notulensi',
    `${indicator}bukti:\n  - jenis_bukti: notulensi`,
  ],
  ['a year', `${indicator}target: [{ tahun: <|> }]`, '2024', `${indicator}target: [{ tahun: 2024 }]`],
  ['today', `${entry}    tanggal: <|>`, '2024-02-29', `${entry}    tanggal: 2024-02-29`, { today: '2024-02-29' }],
  ['a date of the assessed year', `${entry}    tanggal: <|>`, '2023-01-01', `${entry}    tanggal: 2023-01-01`],
  [
    'the instrument',
    'jenis: instansi\nid: a\nnama: A\npenilaian:\n  instrumen: perm<|>\n',
    'permenpanrb-8-2026',
    'jenis: instansi\nid: a\nnama: A\npenilaian:\n  instrumen: permenpanrb-8-2026\n',
  ],
  ['a kind of document', 'jenis: <|>\n', 'arsitektur', 'jenis: arsitektur\n'],
  [
    'a kind of document in place of a wrong one',
    'jenis: arsi<|>tek\nkondisi: target\n',
    'arsitektur',
    'jenis: arsitektur\nkondisi: target\n',
  ],
  [
    'a word in brackets over several lines',
    `${entry}    muatan: [\n      layanan,\n      <|>\n    ]\n`,
    'aplikasi',
    `${entry}    muatan: [\n      layanan,\n      aplikasi\n    ]\n`,
  ],
  [
    'a word right behind a comma, before another',
    `${entry}    muatan: [layanan,<|> keamanan]\n`,
    'aplikasi',
    `${entry}    muatan: [layanan, aplikasi, keamanan]\n`,
  ],
];

describe('accepting a key', () => testAccepted(KEYS));

describe('accepting a value', () => testAccepted(VALUES));
