import { describe, expect, it } from 'vitest';
import { type AcceptedCase, completing, testAccepted } from './completing.ts';

const indicator = 'jenis: indikator\nindikator: 11\ntingkat: 3\n';
const entry = `${indicator}bukti:\n  - id: a\n    jenis_bukti: dokumen_formal\n`;
const architecture = 'jenis: arsitektur\n';
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

const REFERENCES: readonly AcceptedCase[] = [
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
];

const FILES: readonly AcceptedCase[] = [
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

describe('accepting an id or a code', () => testAccepted(REFERENCES));

describe('accepting a file', () => testAccepted(FILES));

describe('numbers and levels of a road map for another instrument', () => {
  const raise = (text: string) =>
    `jenis: peta_rencana\ninstrumen: permenpanrb-8-2026\ninisiatif:\n  - kegiatan:\n      - menaikkan:\n          - ${text}`;

  it('are those of that instrument', async () => {
    const { labels, item } = await completing(raise('indikator: <|>\n'));
    expect(labels).toContain('20');
    expect(labels).not.toContain('21');
    expect(item('11').labelDetails?.description ?? item('11').detail).toContain('Kriptografi');
    const levels = await completing(raise('{ indikator: 11, ke: <|> }\n'));
    expect(levels.item('3').detail ?? '').not.toContain('keenam domain');
  });
});
