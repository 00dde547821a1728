import { expect, it } from 'vitest';
import { codeLenses, resolveCodeLens, shownUses } from '../../../server/src/features/codeLens.ts';
import { type Asked, asking } from './fixture.ts';

/** Every lens as `text of its line <- what the lens says`. */
function lensesOf({ context }: Asked): readonly string[] {
  const { text, lines } = context.yaml;
  return codeLenses(context).map((lens) => {
    const { line } = lens.range.start;
    const under = text.slice(lines.startOf(line), lines.startOf(line + 1)).trim();
    return `${under} <- ${resolveCodeLens(context, lens).command?.title}`;
  });
}

const evidence = `bukti:
  - { id: perwal-12, jenis_bukti: dokumen_formal, judul: Perwal, status: ditetapkan, muatan: sebagian, berkas: a.pdf }
`;
const pdf = { 'a.pdf': '%PDF-1.4' };

it.each([
  ['tingkat: 4\n', 'tingkat 4 · terbukti 2 · kurang 3 dokumen · +0,025 bila naik'],
  ['tingkat: 3\n', 'tingkat 3 · terbukti 2 · kurang 1 dokumen · +0,025 bila naik'],
  ['tingkat: 2\n', 'tingkat 2 · terbukti 2 · bukti lengkap · +0,025 bila naik'],
  ['', 'tingkat belum ada, dihitung 1 · terbukti 1 · bukti lengkap · +0,025 bila naik'],
  ['tahun: 2019\ntingkat: 3\n', 'tidak ikut dihitung'],
])('tells how an indicator stands: %j', async (head, title) => {
  const asked = await asking({ 'a.spbe.yaml': `<|>jenis: indikator\nindikator: 11\n${head}${evidence}`, ...pdf });
  expect(lensesOf(asked)[0]).toBe(`indikator: 11 <- ${title}`);
});

it('tells it in English', async () => {
  const text = `<|>jenis: indikator\nindikator: 11\ntingkat: 4\n${evidence}`;
  expect(lensesOf(await asking({ 'a.spbe.yaml': text, ...pdf }, { language: 'en' }))[0]).toBe(
    'indikator: 11 <- level 4 · proven 2 · 3 documents missing · +0.025 if raised',
  );
});

it('leaves out what an instrument without evidence cannot know', async () => {
  const agency = 'jenis: instansi\nid: a\nnama: A\npenilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }\n';
  const asked = await asking({
    'instansi.spbe.yaml': agency,
    'a.spbe.yaml':
      '<|>jenis: indikator\nindikator: 3\ntingkat: 2.35\n---\njenis: indikator\nindikator: 4\ntingkat: 5\n',
  });
  expect(lensesOf(asked)).toEqual(['indikator: 3 <- tingkat 2,35 · +0,0325 bila naik', 'indikator: 4 <- tingkat 5']);
});

it('counts the uses of what is defined, across files', async () => {
  const asked = await asking({
    'a.spbe.yaml': `<|>jenis: arsitektur
layanan:
  - id: l1
  - id: l2
  - id: l3
aplikasi:
  - { id: ap, layanan_didukung: [l1, l2] }
`,
    'b.spbe.yaml': 'jenis: arsitektur\naplikasi: [{ id: ap-2, layanan_didukung: [l1] }]\n',
  });
  expect(lensesOf(asked)).toEqual([
    '- id: l1 <- dipakai 2 kali',
    '- id: l2 <- dipakai 1 kali',
    '- id: l3 <- belum dipakai',
    '- { id: ap, layanan_didukung: [l1, l2] } <- belum dipakai',
  ]);
});

it('does not call an agency unused that coaches no other', async () => {
  const head = 'jenis: instansi\nid: provinsi\nnama: Provinsi\n';
  expect(lensesOf(await asking({ 'instansi.spbe.yaml': `<|>${head}` }))).toEqual([]);
  const coached = 'jenis: instansi\nid: kota\nnama: Kota\ninduk: provinsi\n';
  const files = { 'instansi.spbe.yaml': `<|>${head}`, 'kota/instansi.spbe.yaml': coached };
  expect(lensesOf(await asking(files))).toEqual(['id: provinsi <- dipakai 1 kali']);
});

it("does not call evidence of an indicator's own unused", async () => {
  const list = 'jenis: indikator\nindikator: 12\nbukti: [{ acuan: a }]\n';
  const text = '<|>jenis: indikator\nindikator: 11\nbukti:\n  - id: a\n  - id: b\n';
  expect(lensesOf(await asking({ 'a.spbe.yaml': text, 'b.spbe.yaml': list })).slice(1)).toEqual([
    '- id: a <- dipakai juga 1 kali di tempat lain',
    '- id: b <- hanya untuk indikator ini',
  ]);
});

it('leads to the references of the id, and to the indicator', async () => {
  const asked = await asking({
    'instansi.spbe.yaml':
      'jenis: instansi\nid: a\nnama: A\npenilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }\n',
    'a.spbe.yaml': '<|>jenis: indikator\nindikator: 11\n---\njenis: daftar_bukti\nbukti:\n  - id: "<|n|>"\n',
    'b.spbe.yaml': 'jenis: indikator\nindikator: 12\nbukti: [{ acuan: n }]\n',
  });
  const commands = codeLenses(asked.context).map((lens) => resolveCodeLens(asked.context, lens).command);
  expect(commands.map((command) => [command?.command, command?.arguments])).toEqual([
    ['spbe.showIndicator', [asked.uri(''), '11'].map((part) => part.replace(/\/$/, ''))],
    ['spbe.showReferences', [asked.uri('a.spbe.yaml'), asked.marked.get('a.spbe.yaml')?.[0]?.start]],
  ]);
});

it('gives no lens to a number that the instrument does not have', async () => {
  expect(lensesOf(await asking({ 'a.spbe.yaml': '<|>jenis: indikator\nindikator: 99\ntingkat: 3\n' }))).toEqual([]);
});

it('still has a text when the thing is gone by the time it is shown', async () => {
  const asked = await asking({ 'a.spbe.yaml': '<|>jenis: indikator\nindikator: 11\nbukti: [{ id: a }]\n' });
  const lenses = codeLenses(asked.context);
  asked.service.changeDocument(asked.uri('a.spbe.yaml'), 'jenis: arsitektur\n');
  await asked.service.update();
  const context = asked.contextOf('a.spbe.yaml');
  expect(lenses.map((lens) => resolveCodeLens(context, lens).command)).toEqual([
    { title: '–', command: '' },
    { title: '–', command: '' },
  ]);
});

it('says so where a file has too many ids', async () => {
  const items = Array.from({ length: shownUses + 1 }, (_, at) => `  - id: l${at}\n`).join('');
  const { context } = await asking({ 'a.spbe.yaml': `<|>jenis: arsitektur\nlayanan:\n${items}` });
  const lenses = codeLenses(context);
  expect(lenses.length).toBe(shownUses + 1);
  expect(lenses.at(-1)?.command?.title).toBe(
    'Jumlah pemakaian hanya ditampilkan untuk 2000 dari 2001 id dalam berkas ini',
  );
});
