import { describe, expect, test } from 'vitest';
import { complete } from '../../../server/src/features/completion.ts';
import { completing } from './completing.ts';
import { asking } from './fixture.ts';

const indicator = 'jenis: indikator\nindikator: 11\ntingkat: 3\n';
const architecture = 'jenis: arsitektur\n';

async function labelsOf(marked: string, options: Parameters<typeof completing>[1] = {}): Promise<readonly string[]> {
  return (await completing(marked, options)).labels;
}

describe('which keys are proposed', () => {
  test('required ones first, then in the order of the schema, those present left out', async () => {
    expect(await labelsOf('jenis: indikator\ntahun: 2023\n<|>\n')).toEqual([
      'indikator',
      'tingkat',
      'penilaian',
      'target',
      'penanggung_jawab',
      'nilai_luar',
      'penjelasan',
      'bukti',
      'rekomendasi',
      'keterangan',
    ]);
  });

  test('keys of an entry below other entries', async () => {
    expect(
      await labelsOf(`jenis: instansi\nid: a\nnama: A\nunit:\n  - { id: x, nama: X }\n  - { id: y, <|> }\n`),
    ).toEqual(['nama', 'singkatan', 'keterangan']);
  });

  test('an entry with "acuan" needs nothing that describes a document', async () => {
    expect(await labelsOf(`${indicator}bukti:\n  - acuan: x\n    <|>\n`)).toEqual([
      'untuk_tingkat',
      'rujukan',
      'keterangan',
    ]);
  });

  test('an entry that describes a document refers to no other', async () => {
    expect(await labelsOf(`${indicator}bukti:\n  - id: x\n    <|>\n`)).not.toContain('acuan');
  });

  test('a document without "jenis" needs that first', async () => {
    expect(await labelsOf('nama: x\n<|>')).toEqual(['jenis']);
  });

  test('nothing where nothing can be typed', async () => {
    for (const marked of [
      `${indicator}penjelasan:\n  fakta: |\n    teks <|>\n`,
      `${indicator}# catatan <|>\n`,
      `${indicator}keterangan: "a" <|>\n`,
      `${indicator}keterangan: <|>\n`,
      'jenis: lainnya\n<|>',
      'jenis: indikator\nasing:\n  <|>',
    ]) {
      expect(await labelsOf(marked)).toEqual([]);
    }
  });

  test('nothing that would tear the lines below from what they belong to', async () => {
    expect(await labelsOf(`${architecture}infrastruktur:\n  server: []\n<|>\n  periferal: []\n`)).toEqual([]);
  });

  test('a key above lines that become its value is the key alone', async () => {
    const { accept } = await completing('jenis: indikator\nindikator: 11\npenil<|>\n  asesor_internal: 3\n');
    expect(accept('penilaian')).toBe('jenis: indikator\nindikator: 11\npenilaian:\n  asesor_internal: 3\n');
  });
});

describe('which documents are proposed', () => {
  test('the kinds of document, then the indicators without a document', async () => {
    const labels = await labelsOf('<|>', {
      files: { 'indikator/1.spbe.yaml': 'jenis: indikator\nindikator: 1\ntingkat: 1\n' },
    });
    expect(labels.slice(0, 7)).toEqual([
      'jenis',
      'jenis: indikator',
      'jenis: daftar_bukti',
      'jenis: arsitektur',
      'jenis: peta_rencana',
      'indikator 2',
      'indikator 3',
    ]);
    expect(labels).toHaveLength(1 + 5 + 46);
  });

  test('the indicator that the file is named after comes first', async () => {
    const { list } = await completing('<|>', { path: 'indikator/07.spbe.yaml' });
    expect(list.items[0]).toMatchObject({ label: 'indikator 7', preselect: true });
  });

  test('the agency comes first where there is none', async () => {
    const labels = await labelsOf('<|>', { path: 'instansi.spbe.yaml' });
    expect(labels.slice(0, 2)).toEqual(['jenis', 'jenis: instansi']);
  });
});

describe('which values are proposed', () => {
  test('numbers of indicators without a document first', async () => {
    const labels = await labelsOf('jenis: indikator\nindikator: <|>', {
      files: { 'indikator/1.spbe.yaml': 'jenis: indikator\nindikator: 1\ntingkat: 1\n' },
    });
    expect(labels.slice(0, 2)).toEqual(['2', '3']);
    expect(labels.at(-1)).toBe('1');
  });

  test('an indicator has its name, in the language asked for', async () => {
    const { item } = await completing('jenis: indikator\nindikator: <|>', { language: 'en' });
    expect(item('11').labelDetails?.description).toBe('SPBE architecture');
  });

  test('for a service the numbers that are scored by services first', async () => {
    const labels = await labelsOf(`${architecture}layanan:\n  - id: l\n    indikator: <|>\n`);
    expect(Number(labels[0])).toBeGreaterThanOrEqual(32);
    expect(labels).toHaveLength(47);
  });

  test('kinds of evidence that the claimed level lacks first, with what they are for', async () => {
    const { list } = await completing('jenis: indikator\nindikator: 32\ntingkat: 2\nbukti:\n  - jenis_bukti: <|>\n');
    expect(list.items[0]).toMatchObject({ label: 'dokumentasi_informasi', preselect: true });
    expect(list.items[0]?.detail).toContain('kurang untuk tingkat 1');
    expect(list.items[1]?.label).toBe('dokumentasi_interaksi');
    expect(list.items[1]?.detail).toContain('kurang untuk tingkat 2');
  });

  test('then what the next level needs', async () => {
    const { list } = await completing(
      'jenis: indikator\nindikator: 32\ntingkat: 1\nbukti:\n  - id: a\n    jenis_bukti: dokumentasi_informasi\n    berkas: a.pdf\n  - jenis_bukti: <|>\n',
      { files: { 'dokumen/a.pdf': 'x' } },
    );
    expect(list.items[0]).toMatchObject({ label: 'dokumentasi_interaksi' });
    expect(list.items[0]?.detail).toContain('untuk naik ke tingkat 2');
  });

  test('content of the indicator and clauses of its levels; the summary words last in a list', async () => {
    const labels = await labelsOf(`${indicator}bukti:\n  - id: a\n    muatan: [proses_bisnis, <|>]\n`);
    expect(labels).toEqual([
      'data_informasi',
      'layanan',
      'aplikasi',
      'infrastruktur',
      'keamanan',
      'selaras_nasional',
      'lengkap',
      'sebagian',
    ]);
  });

  test('levels are called as for this indicator, also where another one is meant', async () => {
    const own = await completing('jenis: indikator\nindikator: 11\ntingkat: <|>\n');
    expect(own.list.items.map(({ labelDetails }) => labelDetails?.description)).toEqual([
      'Rintisan',
      'Terkelola',
      'Terdefinisi',
      'Terpadu dan Terukur',
      'Optimum',
    ]);
    const raised = await completing(
      'jenis: peta_rencana\ninisiatif:\n  - kegiatan:\n      - menaikkan: [{ indikator: 32, ke: <|> }]\n',
    );
    expect(raised.item('3').labelDetails?.description).toBe('Transaksi');
  });

  test('years ahead for targets, the period for a road map, past years for recommendations', async () => {
    expect((await labelsOf(`${indicator}target: [{ tahun: <|> }]`))[0]).toBe('2024');
    const roadMap = 'jenis: peta_rencana\nperiode: { mulai: 2025, selesai: 2027 }\n';
    expect(await labelsOf(`${roadMap}inisiatif:\n  - kegiatan:\n      - tahun: [2025, <|>]\n`)).toEqual([
      '2026',
      '2027',
    ]);
    expect((await labelsOf(`${indicator}rekomendasi: [{ tahun: <|> }]`))[0]).toBe('2023');
    expect((await labelsOf('jenis: peta_rencana\nperiode: { mulai: 2025, selesai: <|> }'))[0]).toBe('2029');
  });

  test('the instrument of the year beside it first, else of the assessed year, else of today', async () => {
    const options = { path: 'instansi.spbe.yaml', today: '2026-08-01' } as const;
    const agency = 'jenis: instansi\nid: a\nnama: A\n';
    const beside = await labelsOf(`${agency}riwayat_indeks:\n  - { tahun: 2019, instrumen: <|> }\n`, options);
    expect(beside).toEqual(['permenpanrb-5-2018', 'permenpanrb-8-2026', 'permenpanrb-59-2020']);
    const assessed = await labelsOf(`${agency}penilaian: { tahun: 2023, instrumen: <|> }\n`, options);
    expect(assessed[0]).toBe('permenpanrb-59-2020');
    const today = await labelsOf(`${agency}penilaian: { instrumen: <|> }\n`, options);
    expect(today[0]).toBe('permenpanrb-8-2026');
  });

  test('codes level by level, and of every level by name', async () => {
    const first = await completing(`${architecture}proses_bisnis:\n  - id: p\n    kode_referensi: <|>\n`);
    expect(first.labels[0]).toBe('RAB.01');
    expect(first.item('RAB.02.08').filterText).toBe(`RAB.02.08 ${first.item('RAB.02.08').labelDetails?.description}`);
    const below = await labelsOf(`${architecture}proses_bisnis:\n  - id: p\n    kode_referensi: RAB.02.<|>\n`);
    expect(below[0]).toBe('RAB.02.01');
    expect(below.at(-1)).toBe('RAB.02');
    expect(below.every((label) => label.startsWith('RAB.02'))).toBe(true);
  });
});

describe('which ids are proposed', () => {
  const files = {
    'a/arsitektur.spbe.yaml':
      'jenis: arsitektur\nlayanan:\n  - { id: ly-1, nama: Perizinan }\n  - { id: ly-2 }\naplikasi:\n  - { id: ap-1, nama: "[SI](x)\\u202e" }\n',
    'b/arsitektur.spbe.yaml': 'jenis: arsitektur\nlayanan:\n  - { id: ly-1, nama: Ganda }\n',
  };

  test('those of the kinds that fit, from every file, each once, with name and kind', async () => {
    const { labels, item } = await completing(`${architecture}aplikasi:\n  - id: a\n    layanan_didukung: [<|>]\n`, {
      files,
    });
    expect(labels).toEqual(['ly-1', 'ly-2']);
    expect(item('ly-1')).toMatchObject({
      detail: 'Perizinan (layanan)',
      labelDetails: { description: 'Perizinan' },
      filterText: 'ly-1 Perizinan',
    });
    expect(item('ly-2').detail).toBe('layanan');
  });

  test('those already in the list are left out', async () => {
    expect(await labelsOf(`${architecture}aplikasi:\n  - layanan_didukung: [ly-1, <|>]\n`, { files })).toEqual([
      'ly-2',
    ]);
  });

  test('an entry does not refer to itself', async () => {
    const labels = await labelsOf(`${architecture}aplikasi:\n  - id: ap-9\n    id_metadata_terkait: [<|>]\n`, {
      files,
    });
    expect(labels).toContain('ap-1');
    expect(labels).not.toContain('ap-9');
  });

  test('names are shown in one line, without marks that turn the writing direction', async () => {
    const { item } = await completing(`${architecture}keamanan:\n  - melindungi: [<|>]\n`, { files });
    expect(item('ap-1').labelDetails?.description).toBe('[SI](x)');
  });

  test('a bracket accepts the proposal, outside of brackets no character does', async () => {
    const inList = await completing(`${architecture}aplikasi:\n  - layanan_didukung: [<|>]\n`, { files });
    expect(inList.item('ly-1').commitCharacters).toEqual([',', ']']);
    const alone = await completing(`${architecture}aplikasi:\n  - layanan_didukung: <|>\n`, { files });
    expect(alone.item('ly-1').commitCharacters).toBeUndefined();
  });
});

describe('which files are proposed', () => {
  const files = {
    'bukti/Indikator11a-Perwal-Arsitektur.pdf': 'x',
    'bukti/Indikator12a-Perwal-PetaRencana.pdf': 'x',
    'bukti/daftar.spbe.yaml': 'jenis: daftar_bukti\nbukti: []\n',
    'bukti/lama/x.pdf': 'x',
    'bukti/.rahasia': 'x',
  };

  test('those of the folder typed so far: of the indicator first, then folders, then others', async () => {
    const { labels, list, item } = await completing(`${indicator}bukti:\n  - berkas: ../bukti/<|>\n`, { files });
    expect(labels).toEqual([
      '../bukti/Indikator11a-Perwal-Arsitektur.pdf',
      '../bukti/lama/',
      '../bukti/Indikator12a-Perwal-PetaRencana.pdf',
    ]);
    expect(list.isIncomplete).toBe(true);
    expect(item('../bukti/Indikator11a-Perwal-Arsitektur.pdf').labelDetails?.description).toBe('berkas indikator 11');
  });

  test('upwards within the workspace, never out of it', async () => {
    expect(await labelsOf(`${indicator}bukti:\n  - berkas: <|>\n`, { files })).toEqual(['../']);
    expect(await labelsOf(`${indicator}bukti:\n  - berkas: ../<|>\n`, { files })).toEqual(['../bukti/', '../dokumen/']);
    expect(await labelsOf(`${indicator}bukti:\n  - berkas: ../../<|>\n`, { files })).toEqual([]);
    expect(await labelsOf(`${indicator}bukti:\n  - berkas: /etc/<|>\n`, { files })).toEqual([]);
  });
});

describe('comments that silence a finding', () => {
  const bukti = 'bukti:\n  - id: a\n    jenis_bukti: dokumen_formal\n    berkas: tidak-ada.pdf\n';

  test('the word, once it is begun', async () => {
    const { accept } = await completing(`${indicator}# spbe<|>\n`);
    expect(accept('spbe-abaikan')).toBe(`${indicator}# spbe-abaikan \n`);
  });

  test('the codes of the findings on the next line first', async () => {
    const marked = `${indicator}${bukti.replace('    berkas', '    # spbe-abaikan <|>\n    berkas')}`;
    const { labels, accept } = await completing(marked);
    expect(labels[0]).toBe('bukti.berkas-tidak-ada');
    expect(accept('bukti.berkas-tidak-ada')).toBe(marked.replace('<|>', 'bukti.berkas-tidak-ada: '));
  });

  test('a code that has its reason is replaced alone', async () => {
    const { accept } = await completing(`${indicator}# spbe-abaikan bukti.k<|>x: arsip lama\n`);
    expect(accept('bukti.kurang')).toBe(`${indicator}# spbe-abaikan bukti.kurang: arsip lama\n`);
  });
});

describe('how items are given', () => {
  test('the order of the list is that of the sort texts', async () => {
    const { list } = await completing(`${indicator}<|>`);
    const sorted = list.items.map(({ sortText }) => sortText!).toSorted();
    expect(list.items.map(({ sortText }) => sortText)).toEqual(sorted);
  });

  test('insert and replace are told apart where the editor can', async () => {
    const { item } = await completing(`${indicator}bukti:\n  - status: dr<|>aft\n`, {
      abilities: { insertReplace: true },
    });
    expect(item('draf').textEdit).toEqual({
      newText: 'draf',
      insert: { start: { line: 4, character: 12 }, end: { line: 4, character: 14 } },
      replace: { start: { line: 4, character: 12 }, end: { line: 4, character: 17 } },
    });
  });

  test('tab stops only where the editor knows them', async () => {
    const marked = `${indicator}target: <|>\n`;
    const snippet = await completing(marked);
    expect(snippet.item('Target: butir baru')).toMatchObject({
      insertTextFormat: 2,
      insertTextMode: 2,
      textEdit: { newText: `\n  - tahun: \${1:2024}\n    tingkat: \${2:1}` },
    });
    const plain = await completing(marked, { abilities: { snippets: false } });
    expect(plain.item('Target: butir baru')).toMatchObject({
      insertTextFormat: 1,
      insertTextMode: 1,
      textEdit: { newText: '\n  - tahun: 2024\n    tingkat: 1' },
    });
  });

  test('fixed values are a choice', async () => {
    const { item } = await completing(`${architecture}<|>`);
    expect(item('kondisi').textEdit?.newText).toBe(`kondisi: \${1|saat_ini,target|}`);
  });

  test('the same twice', async () => {
    const [one, other] = [await completing('<|>'), await completing('<|>')];
    expect(one.list).toEqual(other.list);
  });
});

test('very many candidates are cut at 300, what fits best first; soon, and saying so', async () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `  - { id: ap-${index}, nama: Aplikasi Nomor ${index} }\n`);
  const typed = ['', 'ap-1999', 'NOMOR 19998', '(a+)+$'].map((text) => `  - melindungi: [${text}<|>]\n`);
  const { context, offsets } = await asking({
    'a.spbe.yaml': `${architecture}keamanan:\n${typed.join('')}`,
    'b.spbe.yaml': `${architecture}aplikasi:\n${many.join('')}`,
  });
  const lists = await Promise.all(offsets.map((offset) => complete(context, offset)));
  const labels = lists.map(({ items }) => items.map(({ label }) => label));
  expect(lists.map(({ isIncomplete }) => isIncomplete)).toEqual([true, true, true, true]);
  expect(labels[0]).toHaveLength(300);
  expect(labels[1]?.slice(0, 3)).toEqual(['ap-1999', 'ap-19990', 'ap-19991']);
  expect(labels[2]).toEqual(['ap-19998']);
  expect(labels[3]).toEqual([]);
  const times: number[] = [];
  for (let round = 0; round < 10; round++) {
    const start = performance.now();
    await complete(context, offsets[1]!);
    times.push(performance.now() - start);
  }
  expect(Math.min(...times)).toBeLessThan(20);
});

test('without an agency there is still what the schema knows', async () => {
  const { contextOf } = await asking({ 'instansi.spbe.yaml': '', 'x.spbe.yaml': 'jenis: indikator\n' });
  expect(contextOf('x.spbe.yaml').agency.instrument).toBeUndefined();
  const files = { 'instansi.spbe.yaml': '' };
  expect(await labelsOf('jenis: indikator\n<|>', { files })).toContain('tingkat');
  expect(await labelsOf('jenis: indikator\ntingkat: <|>', { files })).toEqual([]);
  expect(await labelsOf('jenis: indikator\nbukti:\n  - status: <|>', { files })).toEqual([
    'draf',
    'ditetapkan',
    'dicabut',
  ]);
});
