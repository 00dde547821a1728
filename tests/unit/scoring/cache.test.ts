import { describe, expect, test } from 'vitest';
import { ScoreCache } from '../../../server/src/scoring/cache.ts';
import type { AgencyScore } from '../../../server/src/scoring/score.ts';
import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { exampleOf, type Fixture } from '../workspace/fixture.ts';

const first = `jenis: indikator
indikator: 1
tingkat: 2
bukti:
  - { id: perwal, jenis_bukti: dokumen_kebijakan, status: ditetapkan, berkas: ../bukti/perwal.pdf }
`;

const second = `jenis: indikator
indikator: 2
tingkat: 2
bukti:
  - { acuan: perwal-bersama }
`;

const list = `jenis: daftar_bukti
bukti:
  - { id: perwal-bersama, jenis_bukti: dokumen_kebijakan, status: draf, berkas: perwal.pdf }
`;

async function edited(): Promise<{ fixture: Fixture; score(): AgencyScore }> {
  const fixture = await exampleOf({
    'indikator/01.spbe.yaml': first,
    'indikator/02.spbe.yaml': second,
    'bukti/daftar.spbe.yaml': list,
  });
  const cache = new ScoreCache();
  return { fixture, score: () => scoreAgency(fixture.view, cache)! };
}

function provenOf(score: AgencyScore): readonly (number | undefined)[] {
  return score.indicators.slice(0, 2).map(({ proven }) => proven);
}

describe('a kept score', () => {
  test('is used again while nothing that it rests on changes', async () => {
    const { fixture, score } = await edited();
    const before = score();
    const uri = fixture.uri('indikator/01.spbe.yaml');
    fixture.store.openDocument(uri, first);
    fixture.store.changeDocument(uri, `# catatan\n${first}`);
    await fixture.store.prepare(fixture.uri());
    expect(score().indicators[0]).toBe(before.indicators[0]);
    expect(score().indicators[1]).toBe(before.indicators[1]);
  });

  test('gives way when the claim changes, and only its own', async () => {
    const { fixture, score } = await edited();
    const before = score();
    fixture.store.openDocument(fixture.uri('indikator/01.spbe.yaml'), first.replace('tingkat: 2', 'tingkat: 3'));
    await fixture.store.prepare(fixture.uri());
    const after = score();
    expect(after.indicators[0]!.claimed.valueOf()).toBe(3);
    expect(after.indicators[1]).toBe(before.indicators[1]);
  });

  test('gives way when an evidence file appears', async () => {
    const { fixture, score } = await edited();
    expect(provenOf(score())).toEqual([1, 1]);
    fixture.fileSystem.write(fixture.uri('bukti/perwal.pdf'), '%PDF');
    await fixture.store.filesChanged([{ uri: fixture.uri('bukti/perwal.pdf'), type: 'created' }]);
    await fixture.store.prepare(fixture.uri());
    expect(provenOf(score())).toEqual([2, 1]);
  });

  test('gives way when evidence that it only refers to changes', async () => {
    const { fixture, score } = await edited();
    fixture.fileSystem.write(fixture.uri('bukti/perwal.pdf'), '%PDF');
    await fixture.store.filesChanged([{ uri: fixture.uri('bukti/perwal.pdf'), type: 'created' }]);
    const before = score();
    fixture.store.openDocument(fixture.uri('bukti/daftar.spbe.yaml'), list.replace('draf', 'ditetapkan'));
    await fixture.store.prepare(fixture.uri());
    const after = score();
    expect(provenOf(after)[1]).toBe(2);
    expect(after.indicators[1]).not.toBe(before.indicators[1]);
  });

  test('gives way when the document that its evidence replaces changes', async () => {
    const renewed = `jenis: indikator
indikator: 1
tingkat: 5
bukti:
  - { id: baru, jenis_bukti: dokumen_kebijakan, tanggal: 2022-01-01, status: ditetapkan, menggantikan: perwal-bersama, berkas: a.pdf }
`;
    const { fixture, score } = await edited();
    fixture.fileSystem.write(fixture.uri('indikator/a.pdf'), '%PDF');
    await fixture.store.filesChanged([{ uri: fixture.uri('indikator/a.pdf'), type: 'created' }]);
    const put = async (path: string, text: string) => {
      fixture.store.openDocument(fixture.uri(path), text);
      await fixture.store.prepare(fixture.uri());
      return score().indicators[0]!.fulfilled.has('kebijakan-baru');
    };
    expect(await put('indikator/01.spbe.yaml', renewed)).toBe(true);
    expect(await put('bukti/daftar.spbe.yaml', list.replace('status', 'tanggal: 2023-01-01, status'))).toBe(false);
  });

  test('gives way when the assessed year changes', async () => {
    const { fixture, score } = await edited();
    const before = score();
    const agency = 'jenis: instansi\nid: kota\npenilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }\n';
    fixture.store.openDocument(fixture.uri('instansi.spbe.yaml'), agency);
    await fixture.store.prepare(fixture.uri());
    expect(score().indicators[0]).not.toBe(before.indicators[0]);
  });
});
