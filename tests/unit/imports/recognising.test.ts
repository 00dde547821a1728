import { describe, expect, test } from 'vitest';
import { importTexts } from '../../../server/src/messages/imports.ts';
import { imported, sheet, xlsx } from './workbooks.ts';

describe('what is recognised', () => {
  test('headings in the words of agencies, below a title over merged cells', () => {
    const result = imported(
      sheet(
        'Kertas Kerja',
        ['LEMBAR KERJA PENILAIAN MANDIRI SPBE TAHUN 2024'],
        [],
        [
          'No.',
          'Indikator',
          'Tingkat Kematangan (1-5)',
          'OPD Pengampu',
          'Penjelasan',
          'Data Dukung',
          'Link Google Drive',
          'Warna',
        ],
        [
          1,
          'Kebijakan Internal Arsitektur SPBE',
          3,
          'Bappeda',
          'Ada',
          'Perwal 12/2022',
          'https://drive.example.go.id/a',
          'biru',
        ],
      ),
    );
    expect(result.columns).toMatchObject({
      'No.': 'nomor',
      Indikator: 'nama',
      'Tingkat Kematangan (1-5)': 'tingkat',
      'OPD Pengampu': 'penanggung_jawab',
      Penjelasan: 'fakta',
      'Data Dukung': 'bukti.judul',
      'Link Google Drive': 'bukti.tautan',
      Warna: undefined,
    });
    expect(result.review.tables[0]).toMatchObject({ kind: 'indikator', headingRows: [3], usedRows: 1 });
  });

  test('headings in two rows: a group over its columns', () => {
    const result = imported({
      name: 'a.xlsx',
      bytes: xlsx({
        sheets: [
          {
            name: 'Data',
            rows: [
              ['No', 'Tingkat', 'Bukti Dukung'],
              [undefined, undefined, 'Nama', 'Nomor', 'Tanggal'],
              [1, 2, 3, 4, 5],
              ['11', 3, 'Dokumen Arsitektur', '000.9/145', { days: 45369 }],
            ],
            merged: ['C1:E1', 'A1:A2', 'B1:B2'],
          },
        ],
      }),
    });
    expect(Object.values(result.columns)).toEqual([
      'nomor',
      'tingkat',
      'bukti.judul',
      'bukti.nomor_dokumen',
      'bukti.tanggal',
    ]);
    expect(result.unused).toEqual(['Data baris 3: baris nomor kolom']);
    expect(result.text('indikator/11.spbe.yaml')).toContain('nomor: 000.9/145\n    tanggal: 2024-03-18');
  });

  test('a running number in front of the indicator’s own', () => {
    const { columns } = imported(sheet('Bukti', ['No', 'Indikator', 'Judul'], [1, 11, 'A'], [2, 12, 'B']));
    expect(columns).toEqual({ No: undefined, Indikator: 'nomor', Judul: 'judul' });
  });

  test('English headings, targets by year', () => {
    const { columns } = imported(
      sheet('Indicators', ['Indicator number', 'Claimed level', 'Target 2025', 'Owner'], [1, 3, 4, 'bappeda']),
    );
    expect(columns).toEqual({
      'Indicator number': 'nomor',
      'Claimed level': 'tingkat',
      'Target 2025': 'target 2025',
      Owner: 'penanggung_jawab',
    });
  });

  test.each([
    ['Layanan', ['ID', 'Nama layanan', 'Tujuan layanan'], 'layanan'],
    ['Daftar Aplikasi', ['Nama aplikasi', 'Fungsi aplikasi', 'Basis aplikasi'], 'aplikasi'],
    ['Lembar1', ['Nama aplikasi', 'Layanan yang didukung', 'Basis aplikasi', 'Bahasa pemrograman'], 'aplikasi'],
    ['Infrastruktur', ['Jenis unsur', 'ID', 'Nama'], 'arsitektur'],
    ['Peta Rencana', ['Inisiatif', 'Kegiatan', 'Tahun', 'Anggaran 2025'], 'peta_rencana'],
    ['OPD', ['Singkatan', 'Nama perangkat daerah'], 'unit'],
    ['Rekap Belanja', ['Rekening', 'Uraian belanja', 'Jumlah'], undefined],
    ['Petunjuk', ['Nomor indikator', 'Tingkat'], undefined],
  ])('a sheet %s with %s', (name, headings, kind) => {
    expect(
      imported(
        sheet(
          name,
          headings,
          headings.map(() => 'x'),
        ),
      ).review.tables[0]?.kind,
    ).toBe(kind);
  });

  test('the planner corrects sheet, row of headings and columns', () => {
    const file = sheet('Rekap', ['Catatan rapat'], ['Kode', 'Nilai akhir', 'Berkas pendukung'], ['I11', 4, 'Perwal']);
    expect(imported(file).review.tables[0]?.kind).toBeUndefined();
    const columns = { A: 'nomor', B: 'tingkat', C: 'bukti.judul' };
    const result = imported(file, { mappings: [{ sheet: 'Rekap', kind: 'indikator', headingRow: 2, columns }] });
    expect(result.text('indikator/11.spbe.yaml')).toMatch(/tingkat: 4\nbukti:\n {2}- id: perwal\n/);
  });

  test('the planner leaves out a sheet or a column', () => {
    const file = sheet('Indikator', ['Nomor indikator', 'Tingkat', 'Penjelasan'], [11, 4, 'x']);
    expect(imported(file, { mappings: [{ sheet: 'Indikator', kind: 'abaikan' }] }).paths).toEqual([]);
    const without = imported(file, { mappings: [{ sheet: 'Indikator', columns: { C: 'abaikan' } }] });
    expect(without.text('indikator/11.spbe.yaml')).not.toContain('penjelasan');
  });

  test.each(['Indikator Baru', 'Old Evidence', 'Tugas'])('a sheet of our own reports is for readers: %s', (name) => {
    const result = imported(sheet(name, ['Indikator', 'Judul', 'Nomor', 'Tingkat'], ['11', 'Perwal', '12', 3]));
    expect(result.review.tables[0]).toMatchObject({ kind: undefined, reason: { text: importTexts.forReaders } });
  });
});
