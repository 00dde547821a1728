import { describe, expect, test } from 'vitest';
import { type AcceptedCase, type CompletionOptions, completing, formProblems } from './completing.ts';

const indicator = 'jenis: indikator\nindikator: 11\ntingkat: 3\n';
const architecture = 'jenis: arsitektur\n';
const roadMap = 'jenis: peta_rencana\nperiode: { mulai: 2024, selesai: 2028 }\n';
const plain: CompletionOptions = { abilities: { snippets: false } };

/** Accepting a whole entry or document gives exactly this text, and nothing in its form is wrong. */
const WHOLE: readonly AcceptedCase[] = [
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

describe('what accepting a whole entry or document writes', () => {
  for (const [name, marked, label, expected, options] of WHOLE) {
    test(name, async () => {
      const { accept } = await completing(marked, options);
      expect(accept(label)).toBe(expected);
      expect(await formProblems(expected, options)).toEqual([]);
    });
  }
});
