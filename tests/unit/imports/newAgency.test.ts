import { describe, expect, test } from 'vitest';
import { csv, imported } from './workbooks.ts';

describe('an agency that is not there yet', () => {
  const rows = 'Nomor indikator;Tingkat\n11;3\n';

  test('is made from the sheet that tells of it', () => {
    const agency = csv('Nama instansi;Pemerintah Kota Jambi\nTahun penilaian;2024\nTarget;x\n', 'Instansi.csv');
    const result = imported([agency, csv(rows)], { documents: { 'instansi.spbe.yaml': '# kosong\n' } });
    expect(result.review.agency).toBe('new');
    expect(result.text('instansi-2.spbe.yaml')).toMatch(
      /^jenis: instansi\nid: kota-jambi\nnama: Pemerintah Kota Jambi\ntingkat_pemerintahan: kota\npenilaian: \{ instrumen: permenpanrb-59-2020, tahun: 2024 \}/,
    );
  });

  test('nothing is written while its name and year are not known', () => {
    const { review } = imported(csv(rows), { documents: { 'instansi.spbe.yaml': '# kosong\n' } });
    expect(review).toMatchObject({ agency: 'missing', changes: [] });
  });
});
