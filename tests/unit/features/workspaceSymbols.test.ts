import { describe, expect, it } from 'vitest';
import { fuzzyScore } from '../../../server/src/features/fuzzy.ts';
import { workspaceSymbols } from '../../../server/src/features/workspaceSymbols.ts';
import { asking } from './fixture.ts';
import { textIn } from './places.ts';

const files = {
  'jambi/instansi.spbe.yaml':
    'jenis: instansi\nid: kota-jambi\nnama: Kota Jambi\npenilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }\nunit: [{ id: dpmptsp, nama: Dinas Perizinan }]\n',
  'jambi/a.spbe.yaml':
    'jenis: arsitektur\naplikasi:\n  - { id: "ap-izin", nama: SIPADU }\n  - { id: ap-lain }\n---\njenis: indikator\nindikator: 11\nbukti: [{ id: sk, judul: SK Tim }]\n',
  'tebo/instansi.spbe.yaml': 'jenis: instansi\nid: kab-tebo\nnama: Kabupaten Tebo\n',
  'tebo/a.spbe.yaml': 'jenis: arsitektur\naplikasi: [{ id: ap-izin, nama: PERIZINAN }]\n',
};

async function found(query: string, limit?: number): Promise<readonly string[]> {
  const { context } = await asking(files);
  return workspaceSymbols(context.workspace, query, 'id', limit).symbols.map(
    ({ name, containerName }) => `${name} | ${containerName}`,
  );
}

describe('workspace symbols', () => {
  it('answer with names and ids of all agencies, the best first', async () => {
    expect((await found('izin')).slice(0, 3)).toEqual([
      'SIPADU · ap-izin | aplikasi · Kota Jambi',
      'PERIZINAN · ap-izin | aplikasi · Kabupaten Tebo',
      'Dinas Perizinan · dpmptsp | unit · Kota Jambi',
    ]);
  });

  it.each([
    ['spd', 'SIPADU · ap-izin | aplikasi · Kota Jambi'],
    ['SIPA', 'SIPADU · ap-izin | aplikasi · Kota Jambi'],
    ['apl', 'ap-lain | aplikasi · Kota Jambi'],
    ['arsitektur spbe', '11 Arsitektur SPBE | indikator · Kota Jambi'],
    ['11', '11 Arsitektur SPBE | indikator · Kota Jambi'],
    ['sk tim', 'SK Tim · sk | bukti dukung · Kota Jambi'],
    ['tebo', 'Kabupaten Tebo · kab-tebo | instansi'],
    ['izin tebo', 'PERIZINAN · ap-izin | aplikasi · Kabupaten Tebo'],
  ])('answer %s first with %s', async (query, first) => {
    expect((await found(query))[0]).toBe(first);
  });

  it('show the agencies first where nothing is asked for, and nothing for what is not there', async () => {
    const all = await found('');
    expect(all.slice(0, 3)).toEqual([
      'Pemerintah Kota Contoh · kota-contoh | instansi',
      'Kota Jambi · kota-jambi | instansi',
      'Kabupaten Tebo · kab-tebo | instansi',
    ]);
    expect(all).toHaveLength(11);
    expect(await found('zzz')).toEqual([]);
  });

  it('say how many more there are than the limit', async () => {
    const { context } = await asking(files);
    const { symbols, omitted } = workspaceSymbols(context.workspace, '', 'id', 2);
    expect([symbols.length, omitted]).toEqual([2, 9]);
  });

  it('lead to the id itself', async () => {
    const asked = await asking(files);
    const { symbols } = workspaceSymbols(asked.context.workspace, 'sipadu', 'id');
    expect(symbols[0]?.location.uri).toBe(asked.uri('jambi/a.spbe.yaml'));
    expect(textIn(asked, 'jambi/a.spbe.yaml', symbols[0]!.location.range)).toBe('ap-izin');
  });

  it('know of an agency that is not in memory at least itself', async () => {
    const { service, uri } = await asking(files);
    service.store.release(uri('tebo'));
    const names = workspaceSymbols(service.store.workspace(), 'tebo', 'en').symbols.map(({ name }) => name);
    expect(names).toEqual(['Kabupaten Tebo · kab-tebo']);
  });
});

describe('fuzzy score', () => {
  it('needs every character in order', () => {
    expect(fuzzyScore('abc', 'a-b-c')).toBeDefined();
    expect(fuzzyScore('abc', 'acb')).toBeUndefined();
    expect(fuzzyScore('aa', 'a')).toBeUndefined();
    expect(fuzzyScore('é', 'É')).toBeDefined();
  });

  it.each([
    ['si', 'sistem', 'basis'],
    ['pl', 'Portal Layanan', 'simpul'],
    ['data', 'data', 'data induk'],
    ['izin', 'ap-izin', 'i zaman indah nyata'],
  ])('%s is rather %s than %s', (word, better, worse) => {
    expect(fuzzyScore(word, better)!).toBeGreaterThan(fuzzyScore(word, worse)!);
  });
});
