import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/yaml/index.ts';
import { type CompletionOptions, completing, formProblems } from './completing.ts';

const indicator = 'jenis: indikator\nindikator: 11\ntingkat: 3\n';
const entry = `${indicator}bukti:\n  - id: a\n    jenis_bukti: dokumen_formal\n`;
const architecture = 'jenis: arsitektur\n';
const roadMap = 'jenis: peta_rencana\nperiode: { mulai: 2024, selesai: 2028 }\n';

const elements = `jenis: arsitektur
layanan:
  - { id: ly-izin, nama: Perizinan Daring }
data_informasi:
  - { id: dt-izin, nama: 'Data Izin: Usaha' }
infrastruktur:
  server:
    - { id: sv-01, nama: Server Satu }
`;
const evidence =
  'jenis: daftar_bukti\nbukti:\n  - { id: notulensi-2023, jenis_bukti: notulensi, judul: Notulensi reviu }\n';
const shared = { 'lain/arsitektur.spbe.yaml': elements, 'bukti/daftar.spbe.yaml': evidence };
const plain: CompletionOptions = { abilities: { snippets: false } };

type Case = readonly [name: string, marked: string, label: string, expected: string, options?: CompletionOptions];

/** Accepting one proposal gives exactly this text. */
const ACCEPTED: readonly Case[] = [
  // Keys
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
  // Values
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
  // References
  ['an office of the agency', `${indicator}penanggung_jawab: <|>`, 'bappeda', `${indicator}penanggung_jawab: bappeda`],
  [
    'an id from another file',
    `${architecture}aplikasi:\n  - id: a\n    layanan_didukung: [<|>]`,
    'ly-izin',
    `${architecture}aplikasi:\n  - id: a\n    layanan_didukung: [ly-izin]`,
    { files: shared },
  ],
  [
    'an id in an open list',
    `${architecture}aplikasi:\n  - id: a\n    server: [<|>\n`,
    'sv-01',
    `${architecture}aplikasi:\n  - id: a\n    server: [sv-01\n`,
    { files: shared },
  ],
  [
    'evidence from the shared list',
    `${indicator}bukti:\n  - acuan: not<|>\n`,
    'notulensi-2023',
    `${indicator}bukti:\n  - acuan: notulensi-2023\n`,
    { files: shared },
  ],
  [
    'an id that reads like a number needs quotes',
    `${architecture}aplikasi:\n  - id: a\n    server: [<|>]`,
    '1.5',
    `${architecture}aplikasi:\n  - id: a\n    server: ["1.5"]`,
    { files: { 'b.spbe.yaml': 'jenis: arsitektur\ninfrastruktur: { server: [{ id: "1.5" }] }\n' } },
  ],
  [
    'a coaching agency',
    'jenis: instansi\nid: a\nnama: A\ninduk: <|>\n',
    'provinsi-x',
    'jenis: instansi\nid: a\nnama: A\ninduk: provinsi-x\n',
    {
      path: 'kota/instansi.spbe.yaml',
      files: { 'instansi.spbe.yaml': 'jenis: instansi\nid: provinsi-x\nnama: Provinsi X\n' },
    },
  ],
  [
    'a reference code',
    `${architecture}proses_bisnis:\n  - id: p\n    kode_referensi: RAB.02.<|>`,
    'RAB.02.08',
    `${architecture}proses_bisnis:\n  - id: p\n    kode_referensi: RAB.02.08`,
  ],
  [
    'an id made of the name',
    `${architecture}aplikasi:\n  - nama: Layanan Izin (Daring)\n    id: <|>\n`,
    'layanan-izin-daring',
    `${architecture}aplikasi:\n  - nama: Layanan Izin (Daring)\n    id: layanan-izin-daring\n`,
  ],
  // Files
  [
    'a file of the folder',
    `${entry}    berkas: <|>`,
    'a.pdf',
    `${entry}    berkas: a.pdf`,
    { files: { 'dokumen/a.pdf': 'x' } },
  ],
  [
    'a folder',
    `${entry}    berkas: <|>`,
    'lampiran/',
    `${entry}    berkas: lampiran/`,
    { files: { 'dokumen/lampiran/a.pdf': 'x' } },
  ],
  [
    'a file elsewhere',
    `${entry}    berkas: ../bukti/<|>`,
    '../bukti/a.pdf',
    `${entry}    berkas: ../bukti/a.pdf`,
    { files: { 'bukti/a.pdf': 'x' } },
  ],
  [
    'a file name that needs quotes',
    `${entry}    berkas: <|>`,
    'a: b, c.pdf',
    `${entry}    berkas: "a: b, c.pdf"`,
    { files: { 'dokumen/a: b, c.pdf': 'x' } },
  ],
  [
    'an apostrophe in single quotes',
    `${entry}    berkas: '<|>'`,
    "jum'at.pdf",
    `${entry}    berkas: 'jum''at.pdf'`,
    { files: { "dokumen/jum'at.pdf": 'x' } },
  ],
  [
    'a quote in double quotes',
    `${entry}    berkas: "<|>"`,
    'a"b.pdf',
    `${entry}    berkas: "a\\"b.pdf"`,
    { files: { 'dokumen/a"b.pdf': 'x' } },
  ],
  [
    'a dollar sign is no tab stop',
    `${entry}    berkas: <|>`,
    'a$1.pdf',
    `${entry}    berkas: "a$1.pdf"`,
    { files: { 'dokumen/a$1.pdf': 'x' } },
  ],
];

/** Accepting a whole entry or document gives exactly this text, and nothing in its form is wrong. */
const WHOLE: readonly Case[] = [
  [
    'an office',
    'jenis: instansi\nid: a\nnama: A\nunit: <|>',
    'Unit kerja: butir baru',
    'jenis: instansi\nid: a\nnama: A\nunit:\n  - id: unit-baru\n    nama: ',
    { path: 'instansi.spbe.yaml' },
  ],
  [
    'a target of the index',
    'jenis: instansi\nid: a\nnama: A\npenilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }\ntarget_indeks:\n  <|>',
    'Target indeks: butir baru',
    'jenis: instansi\nid: a\nnama: A\npenilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }\ntarget_indeks:\n  - tahun: 2024\n    nilai: 1\n    dasar: ',
    { path: 'instansi.spbe.yaml' },
  ],
  [
    'a target in brackets',
    `${indicator}target: [<|>]`,
    'Target: butir baru',
    `${indicator}target: [{ tahun: 2024, tingkat: 1 }]`,
  ],
  [
    'a target in brackets of its own',
    `${indicator}target: [{ tahun: 2024, tingkat: 4 }, <|>]`,
    'Target: butir baru',
    `${indicator}target: [{ tahun: 2024, tingkat: 4 }, { tahun: 2024, tingkat: 1 }]`,
  ],
  [
    'an evidence entry behind a dash',
    `${indicator}bukti:\n  - <|>\n`,
    'Bukti dukung: butir baru',
    `${indicator}bukti:\n  - id: bukti-baru\n    jenis_bukti: dokumen_formal\n    judul: \n    berkas: Indikator11b-Dokumen-ArsitekturSPBE.pdf\n`,
  ],
  [
    'an evidence entry in the column of its key',
    `${indicator}bukti:\n- <|>\n`,
    'Bukti dukung: butir baru',
    `${indicator}bukti:\n- id: bukti-baru\n  jenis_bukti: dokumen_formal\n  judul: \n  berkas: Indikator11b-Dokumen-ArsitekturSPBE.pdf\n`,
  ],
  [
    'the evidence that is missing',
    'jenis: indikator\nindikator: 32\ntingkat: 1\nbukti: <|>',
    'Tangkapan layar atau alamat Layanan Perencanaan yang menyajikan informasi',
    'jenis: indikator\nindikator: 32\ntingkat: 1\nbukti:\n  - id: i32-informasi\n    jenis_bukti: dokumentasi_informasi\n    judul: Tangkapan layar atau alamat Layanan Perencanaan yang menyajikan informasi\n    berkas: Indikator32a-Informasi-LayananPerencanaan.pdf',
  ],
  [
    'a recommendation',
    `${indicator}rekomendasi: <|>\n`,
    'Rekomendasi: butir baru',
    `${indicator}rekomendasi:\n  - tahun: 2023\n    isi: \n    tindak_lanjut: []\n    status: belum\n`,
  ],
  [
    'an entry of a list of evidence',
    'jenis: daftar_bukti\nbukti:\n  - <|>',
    'Bukti dukung: butir baru',
    'jenis: daftar_bukti\nbukti:\n  - id: bukti-baru\n    jenis_bukti: draf_dokumen\n    judul: \n    berkas: berkas.pdf',
  ],
  [
    'a new application',
    `${architecture}aplikasi: <|>`,
    'Aplikasi: butir baru',
    `${architecture}aplikasi:\n  - id: aplikasi-baru\n    nama: \n    kode_referensi: RAA.01\n    layanan_didukung: []\n    data_digunakan: []\n    server: []`,
  ],
  [
    'a second new application has an id of its own',
    `${architecture}aplikasi:\n  - id: aplikasi-baru\n  <|>`,
    'Aplikasi: butir baru',
    `${architecture}aplikasi:\n  - id: aplikasi-baru\n  - id: aplikasi-baru-2\n    nama: \n    kode_referensi: RAA.01\n    layanan_didukung: []\n    data_digunakan: []\n    server: []`,
  ],
  [
    'an application without snippets: nothing chosen unseen',
    `${architecture}aplikasi: <|>`,
    'Aplikasi: butir baru',
    `${architecture}aplikasi:\n  - id: aplikasi-baru\n    nama:\n    layanan_didukung: []\n    data_digunakan: []\n    server: []`,
    plain,
  ],
  [
    'an entry between entries',
    `${architecture}aplikasi:\n  - id: a\n  <|>\n  - id: b\n`,
    'Aplikasi: butir baru',
    `${architecture}aplikasi:\n  - id: a\n  - id: aplikasi-baru\n    nama:\n    layanan_didukung: []\n    data_digunakan: []\n    server: []\n  - id: b\n`,
    plain,
  ],
  [
    'a server below its group',
    `${architecture}infrastruktur:\n  server: <|>`,
    'Server: butir baru',
    `${architecture}infrastruktur:\n  server:\n    - id: server-baru\n      nama: `,
  ],
  [
    'an initiative',
    `${roadMap}inisiatif: <|>`,
    'Inisiatif: butir baru',
    `${roadMap}inisiatif:\n  - id: inisiatif-baru\n    nama: \n    muatan: tata_kelola\n    tahap: jangka_pendek`,
  ],
  [
    'an activity',
    `${roadMap}inisiatif:\n  - id: i\n    nama: n\n    kegiatan:\n      - <|>`,
    'Kegiatan: butir baru',
    `${roadMap}inisiatif:\n  - id: i\n    nama: n\n    kegiatan:\n      - id: kegiatan-baru\n        nama: \n        tahun: [2024]\n        penanggung_jawab: diskominfo`,
  ],
  [
    'an amount',
    `${roadMap}inisiatif:\n  - id: i\n    nama: n\n    kegiatan:\n      - id: k\n        nama: n\n        anggaran: <|>\n`,
    'Anggaran: butir baru',
    `${roadMap}inisiatif:\n  - id: i\n    nama: n\n    kegiatan:\n      - id: k\n        nama: n\n        anggaran:\n          - tahun: 2024\n            nilai: 0\n            sumber: \n`,
  ],
  [
    'the evaluation of an agency',
    'jenis: instansi\nid: a\nnama: A\npenilaian: <|>',
    'Penilaian: isian',
    'jenis: instansi\nid: a\nnama: A\npenilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }',
    { path: 'instansi.spbe.yaml', today: '2023-05-01' },
  ],
  [
    'a document for an indicator',
    '<|>',
    'indikator 11',
    '# 11. Tingkat Kematangan Arsitektur SPBE Instansi Pusat/Pemerintah Daerah\njenis: indikator\nindikator: 11\ntingkat: 1\npenanggung_jawab: diskominfo\nbukti:',
  ],
  [
    'a document behind a mark',
    `${indicator}---\n<|>`,
    'jenis: arsitektur',
    `${indicator}---\njenis: arsitektur\nkondisi: saat_ini`,
  ],
  ['a document from a half word', 'jen<|>', 'jenis: daftar_bukti', 'jenis: daftar_bukti\nbukti:'],
  [
    'a document below comments',
    '# Peta rencana\n\n<|>\n',
    'jenis: peta_rencana',
    '# Peta rencana\n\njenis: peta_rencana\nperiode: { mulai: 2024, selesai: 2028 }\ninisiatif:\n',
  ],
  [
    'the agency itself',
    '<|>',
    'jenis: instansi',
    'jenis: instansi\nid: ruang-kerja\nnama: \ntingkat_pemerintahan: kementerian\npenilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }',
    { path: 'instansi.spbe.yaml', today: '2026-07-01' },
  ],
];

describe('what accepting a proposal writes', () => {
  for (const [name, marked, label, expected, options] of ACCEPTED) {
    test(name, async () => {
      const { accept, text } = await completing(marked, options);
      expect(accept(label)).toBe(expected);
      expect(parse(expected).problems.length).toBeLessThanOrEqual(parse(text).problems.length);
    });
  }
});

describe('what accepting a whole entry or document writes', () => {
  for (const [name, marked, label, expected, options] of WHOLE) {
    test(name, async () => {
      const { accept } = await completing(marked, options);
      expect(accept(label)).toBe(expected);
      expect(await formProblems(expected, options)).toEqual([]);
    });
  }
});
