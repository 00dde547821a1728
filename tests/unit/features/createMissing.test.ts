import { describe, expect, it } from 'vitest';
import { resolveCodeAction } from '../../../server/src/features/codeActions.ts';
import { actionsAt, chosen, indicator } from './actions.ts';
import { filesAfter, titled } from './edited.ts';
import { asking } from './fixture.ts';

describe('create missing indicator documents', () => {
  const agency = `jenis: instansi
id: kota-contoh
nama: Pemerintah Kota Contoh
penilaian: { instrumen: permen<|>panrb-59-2020, tahun: 2023 }
`;

  it('makes one file for each, over none that is there', async () => {
    const files = {
      'instansi.spbe.yaml': agency,
      [indicator]: 'jenis: indikator\nindikator: 11\ntingkat: 1\n',
      'indikator/02.spbe.yaml': '# masih kosong\n',
    };
    const made = await chosen(files, 'Buat dokumen untuk 46 indikator yang belum punya');
    expect(Object.keys(made)).toHaveLength(46);
    expect(made).not.toHaveProperty([indicator]);
    expect(made['indikator/02-2.spbe.yaml']).toContain('indikator: 2\n');
    expect(made['indikator/47.spbe.yaml']).toMatch(
      /^# 47\. .*\n[\s\S]*jenis: indikator\nindikator: 47\n[\s\S]*bukti: \[\]\n$/,
    );
  });

  it('can be asked for without its edit and completed later', async () => {
    const asked = await asking({ 'instansi.spbe.yaml': agency }, { abilities: { resolveEdits: true } });
    const action = titled(actionsAt(asked), /^Buat dokumen untuk 47/);
    expect(action.edit).toBeUndefined();
    expect(Object.keys(filesAfter(asked, resolveCodeAction(asked.context, action)?.edit))).toHaveLength(47);
  });

  it('is not offered to an editor that cannot create files', async () => {
    const asked = await asking({ 'instansi.spbe.yaml': agency }, { abilities: { createFiles: false } });
    expect(actionsAt(asked).filter(({ title }) => /^Buat/.test(title))).toEqual([]);
  });
});

describe('create missing evidence entries', () => {
  it('writes one for a requirement, with kind, title and file name by the pattern', async () => {
    const files = { [indicator]: '# atas\njenis: indikator\nindikator: 11\ntingkat: <|>2\npenjelasan: { fakta: a }\n' };
    const text = (await chosen(files, /^Tambahkan entri bukti/))[indicator]!;
    expect(text).toMatch(
      /^# atas\njenis: indikator\nindikator: 11\ntingkat: 2\npenjelasan: \{ fakta: a \}\nbukti:\n {2}- id: i11-/,
    );
    expect(text).toMatch(/\n {4}jenis_bukti: \w+\n {4}judul: .+\n/);
    expect(text).toMatch(/\n {4}berkas: Indikator11a-[^\n]+\.pdf\n$/);
  });

  it('writes all of the claimed level at once, with letters and ids of their own', async () => {
    const files = { [indicator]: 'jenis: indikator\nindikator: 11\ntingkat: <|>3\nbukti: []\n' };
    const text = (await chosen(files, /^Tambahkan semua entri bukti/))[indicator]!;
    const ids = [...text.matchAll(/- id: (\S+)/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...text.matchAll(/Indikator11(\w)-/g)].map((match) => match[1])).toEqual(
      ['a', 'b', 'c', 'd', 'e'].slice(0, ids.length),
    );
  });

  it('prepares the next level once the claim is proven', async () => {
    const files = { [indicator]: 'jenis: indikator\nindikator: 11\ntingkat: <|>1\nbukti: []\n' };
    const title = /^Siapkan entri bukti untuk tingkat 2/;
    expect((await chosen(files, title, ['refactor']))[indicator]).toContain('bukti:\n  - id: i11-');
    const unproven = await asking({ [indicator]: 'jenis: indikator\nindikator: 11\ntingkat: <|>3\n' });
    expect(
      actionsAt(unproven)
        .map((action) => action.title)
        .filter((each) => title.test(each)),
    ).toEqual([]);
  });
});
