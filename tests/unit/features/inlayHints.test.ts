import { expect, it } from 'vitest';
import type { InlayHint } from 'vscode-languageserver-types';
import { type HintKinds, inlayHints } from '../../../server/src/features/inlayHints.ts';
import { type Asked, asking } from './fixture.ts';

/** What is told when the pointer rests on a hint. */
function tips({ context }: Asked): readonly InlayHint['tooltip'][] {
  const hints = inlayHints(context, { start: 0, end: context.yaml.text.length });
  return hints.map(({ tooltip }) => tooltip);
}

/** The text with its hints written in as `«name»`; between the cursors only, where there are two. */
function shown({ context, offsets: [start, end] }: Asked, kinds?: HintKinds): string {
  const { text, lines } = context.yaml;
  const range = { start: start ?? 0, end: end ?? text.length };
  const hints = inlayHints(context, range, kinds) as readonly InlayHint[];
  return [...hints].reverse().reduce((result, { position, label, paddingLeft }) => {
    const at = lines.offsetAt(position);
    return `${result.slice(0, at)}${paddingLeft ? ' ' : ''}«${label}»${result.slice(at)}`;
  }, text);
}

const indicator = `jenis: indikator
indikator: 11<|>
penanggung_jawab: 'bappeda'
bukti:
  - { id: a, judul: Perwal, menggantikan: b }
  - { id: b, judul: "Perwal lama", acuan: tak-ada }
rekomendasi: [{ tindak_lanjut: [keg-1, keg-2] }]<|>
`;
const plan = `jenis: peta_rencana
inisiatif:
  - { id: i, kegiatan: [{ id: keg-1, nama: Portal, menaikkan: [{ indikator: 18, ke: 3 }] }, { id: keg-2 }] }
`;

it('stand behind numbers and ids, quotes and flow style alike', async () => {
  expect(shown(await asking({ 'a.spbe.yaml': indicator, 'rencana.spbe.yaml': plan }))).toBe(`jenis: indikator
indikator: 11 «Arsitektur SPBE»
penanggung_jawab: 'bappeda' «Badan Perencanaan Pembangunan Daerah»
bukti:
  - { id: a, judul: Perwal, menggantikan: b «Perwal lama» }
  - { id: b, judul: "Perwal lama", acuan: tak-ada }
rekomendasi: [{ tindak_lanjut: [keg-1 «Portal», keg-2] }]
`);
});

it('stand behind numbers that a plan names', async () => {
  const asked = await asking({ 'rencana.spbe.yaml': `<|>${plan}<|>` });
  expect(shown(asked)).toContain('indikator: 18 «Penggunaan Sistem Penghubung Layanan»');
});

it('are those of the instrument that a document of another year, or a road map, follows', async () => {
  const agency = 'jenis: instansi\nid: a\nnama: A\npenilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }\n';
  const files = { 'instansi.spbe.yaml': agency };
  const old = '<|>jenis: indikator\nindikator: 11\ntahun: 2024\n<|>';
  expect(shown(await asking({ ...files, 'a.spbe.yaml': old }))).toContain('indikator: 11 «Arsitektur SPBE»');
  const roadMap = `<|>${plan.replace('\n', '\ninstrumen: permenpanrb-59-2020\n')}<|>`;
  expect(shown(await asking({ ...files, 'rencana.spbe.yaml': roadMap }))).toContain(
    'indikator: 18 «Penggunaan Sistem Penghubung Layanan»',
  );
});

it('stand behind codes', async () => {
  const text = `jenis: arsitektur
layanan:
  - { id: a, kode_referensi: RAL.01.16 }
  - { id: b, kode_referensi: "RAL.01.16.03" }
  - { id: c, kode_referensi: RAL.99 }<|>
`;
  expect(shown(await asking({ 'a.spbe.yaml': `<|>${text}` }))).toBe(`jenis: arsitektur
layanan:
  - { id: a, kode_referensi: RAL.01.16 «Perizinan dan Akreditasi» }
  - { id: b, kode_referensi: "RAL.01.16.03" «Perizinan dan Akreditasi › …» }
  - { id: c, kode_referensi: RAL.99 }
`);
});

it('are given for the asked range only', async () => {
  const text = `jenis: indikator
indikator: 11
<|>penanggung_jawab: bappeda<|>
rekomendasi: [{ tindak_lanjut: [keg-1] }]
---
jenis: indikator
indikator: 12
`;
  expect(shown(await asking({ 'a.spbe.yaml': text, 'rencana.spbe.yaml': plan })).match(/«[^»]*»/g)).toEqual([
    '«Badan Perencanaan Pembangunan Daerah»',
  ]);
});

it('are given of the wanted kinds only', async () => {
  const asked = await asking({ 'a.spbe.yaml': indicator, 'rencana.spbe.yaml': plan });
  const only = (kinds: Partial<HintKinds>) =>
    shown(asked, { references: false, indicators: false, codes: false, ...kinds }).match(/«[^»]*»/g);
  expect(only({ indicators: true })).toEqual(['«Arsitektur SPBE»']);
  expect(only({ references: true })).toEqual(['«Badan Perencanaan Pembangunan Daerah»', '«Perwal lama»', '«Portal»']);
  expect(only({})).toBeNull();
});

it('name the agency that coaches', async () => {
  const asked = await asking({
    'instansi.spbe.yaml': 'jenis: instansi\nid: prov\nnama: Provinsi Contoh\n',
    'kota/instansi.spbe.yaml': '<|>jenis: instansi\nid: kota\nnama: Kota\ninduk: prov<|>\n',
  });
  expect(shown(asked)).toContain('induk: prov «Provinsi Contoh»');
});

it('are cut, in one line and without direction marks; the whole name is told when the pointer rests on them', async () => {
  const name = `baris baru ${'x'.repeat(100)}`;
  const written = name.replace('baris ', '\\u202Ebaris\\n');
  const asked = await asking({
    'instansi.spbe.yaml': `jenis: instansi\nid: a\nnama: A\nunit: [{ id: u, nama: "${written}" }, { id: v, nama: Bappeda }]\n`,
    'a.spbe.yaml': '<|>jenis: indikator\npenanggung_jawab: u\n---\njenis: indikator\npenanggung_jawab: v<|>\n',
  });
  expect(shown(asked)).toContain(`u «baris baru ${'x'.repeat(29)}…»`);
  expect(tips(asked)).toEqual([name, undefined]);
});

it.each(['', '<|>', 'jenis: indikator\nindikator: 11\npenanggung_jawab: "bap', 'jenis: entah\nindikator: 11\n'])(
  'break nothing in unfinished text: %j',
  async (text) => {
    const asked = await asking({ 'a.spbe.yaml': `<|>${text.replace('<|>', '')}` });
    expect(() => shown(asked)).not.toThrow();
  },
);
