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

  describe('from a workbook of several', () => {
    const files = [
      csv('ID instansi;Nama instansi;Tahun penilaian\nkota-a;Kota A;2024\nkota-b;Kota B;2024\n', 'Instansi.csv'),
      csv('ID instansi;Nomor indikator;Tingkat\nkota-b;11;4\nkota-a;11;2\nkota-b;12;3\n', 'Indikator.csv'),
    ];
    const empty = { 'instansi.spbe.yaml': '# kosong\n' };

    test('the first one is proposed, consistently in all sheets; the others are named', () => {
      const { review, documents, notes } = imported(files, { documents: empty });
      expect(review.agencies).toEqual([
        { id: 'kota-a', name: 'Kota A' },
        { id: 'kota-b', name: 'Kota B' },
      ]);
      expect(documents['indikator/11.spbe.yaml']).toContain('tingkat: 2');
      expect(notes).toContain(
        'Lembar kerja memuat 2 instansi: kota-a (Kota A), kota-b (Kota B). Yang diimpor hanya kota-a.',
      );
    });

    test('the one that is named is taken', () => {
      const { documents, paths } = imported(files, { documents: empty, agency: { id: 'kota-b' } });
      expect(documents['instansi-2.spbe.yaml']).toContain('nama: Kota B');
      expect(documents['indikator/11.spbe.yaml']).toContain('tingkat: 4');
      expect(paths).toContain('indikator/12.spbe.yaml');
    });

    test('in the folder of an agency it is that one', () => {
      const own =
        'jenis: instansi\nid: kota-b\nnama: Kota B\npenilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }\n';
      const { documents } = imported(files, { documents: { 'instansi.spbe.yaml': own }, agency: { id: 'kota-a' } });
      expect(documents['indikator/11.spbe.yaml']).toContain('tingkat: 4');
    });

    test('one that is not among them takes nothing, and that is said', () => {
      const result = imported(files, { documents: empty, agency: { id: 'kota-c' } });
      expect(result.review.tables.map(({ usedRows }) => usedRows)).toEqual([0, 0]);
      expect(result.notes).toContain(
        'Lembar kerja tidak memuat instansi kota-c; yang ada: kota-a (Kota A), kota-b (Kota B).',
      );
    });
  });
});
