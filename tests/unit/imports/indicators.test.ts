import { describe, expect, test } from 'vitest';
import { imported, sheet, xlsx } from './workbooks.ts';

describe('indicators and evidence', () => {
  test('a document for each indicator, its keys in the order of the schema, without findings of syntax', () => {
    const result = imported(
      sheet(
        'Indikator',
        [
          'Nomor indikator',
          'Penanggung jawab',
          'Tingkat',
          'Asesor eksternal',
          'Target 2026',
          'Target 2025',
          'Penjelasan',
        ],
        ['Indikator 11', 'Bappeda', 'Level 3', 2, 5, 4, 'Baris satu.\nBaris dua: "kutip".'],
      ),
    );
    expect(result.text('indikator/11.spbe.yaml')).toBe(`jenis: indikator
indikator: 11
tingkat: 3
penilaian: { asesor_eksternal: 2 }
target:
  - { tahun: 2025, tingkat: 4 }
  - { tahun: 2026, tingkat: 5 }
penanggung_jawab: bappeda
penjelasan:
  fakta: |-
    Baris satu.
    Baris dua: "kutip".
bukti: []
`);
    expect(result.paths).toEqual(['indikator/11.spbe.yaml']);
  });

  test('rows below an indicator, merged or not, belong to it', () => {
    const result = imported({
      name: 'a.xlsx',
      bytes: xlsx({
        sheets: [
          {
            name: 'Bukti',
            rows: [
              ['Nomor indikator', 'Judul bukti'],
              [1, 'Perwal A'],
              [undefined, 'Perwal B'],
              [2, 'Perwal C'],
              [undefined, 'Perwal D'],
            ],
            merged: ['A2:A3'],
          },
        ],
      }),
    });
    expect(result.text('indikator/01.spbe.yaml').match(/judul: .*/g)).toEqual(['judul: Perwal A', 'judul: Perwal B']);
    expect(result.text('indikator/02.spbe.yaml').match(/judul: .*/g)).toEqual(['judul: Perwal C', 'judul: Perwal D']);
    expect(result.notes.join()).toMatch(/1 baris tanpa nomor indikator dianggap lanjutan.*baris 5, indikator 2/);
  });

  test('several documents in one cell, numbered line by line, with as many links', () => {
    const result = imported(
      sheet(
        'Bukti',
        ['Nomor indikator', 'Judul bukti', 'Tautan'],
        [3, '1. Perwal Data\n2. SK Forum Data', 'https://a.example.id\nhttps://b.example.id'],
      ),
    );
    expect(result.text('indikator/03.spbe.yaml')).toMatch(
      /judul: Perwal Data\n {4}tautan: https:\/\/a[^\n]*\n {2}- id: sk-forum-data\n[\s\S]*tautan: https:\/\/b/,
    );
  });

  test('the kind of evidence by its name; guessed from the title where the indicator asks for it, and said', () => {
    const result = imported(
      sheet(
        'Bukti',
        ['Nomor indikator', 'Judul bukti', 'Jenis bukti'],
        [11, 'Laporan X', 'Notulensi'],
        [11, 'Notulensi rapat reviu'],
        [11, 'Lampiran'],
      ),
    );
    expect(result.text('indikator/11.spbe.yaml').match(/jenis_bukti: .*/g)).toEqual([
      'jenis_bukti: notulensi',
      'jenis_bukti: notulensi',
    ]);
    expect(result.notes.join('\n')).toMatch(/1 bukti ditebak[\s\S]*1 bukti belum diketahui.*"Lampiran"/);
  });

  test('evidence of several indicators is written once and referred to', () => {
    const head = ['Nomor indikator', 'ID bukti', 'Judul bukti', 'Jenis bukti', 'Untuk tingkat'];
    const result = imported(
      sheet(
        'Bukti',
        head,
        ['daftar', 'perwal-9', 'Perwal 9', 'dokumen_kebijakan'],
        [1, 'perwal-1', 'Perwal 1', 'dokumen_kebijakan', '2, 3'],
        [2, 'perwal-1', 'Perwal 1', 'dokumen_kebijakan', 3],
      ),
    );
    expect(result.text('bukti/daftar.spbe.yaml')).toContain('- id: perwal-9\n');
    expect(result.text('indikator/01.spbe.yaml')).toMatch(
      /- id: perwal-1\n {4}jenis_bukti: dokumen_kebijakan\n {4}judul: Perwal 1\n {4}untuk_tingkat: \[2, 3\]/,
    );
    expect(result.text('indikator/02.spbe.yaml')).toContain('- { acuan: perwal-1, untuk_tingkat: [3] }');
  });

  test('files are written as the document sees them; names alone are looked up; paths out of the folder are refused', () => {
    const head = ['Nomor indikator', 'Judul bukti', 'Berkas'];
    const result = imported(
      sheet(
        'Bukti',
        head,
        [1, 'A', 'bukti/a.pdf'],
        [1, 'B', 'B.pdf'],
        [1, 'C', '..\\luar.pdf'],
        [1, 'D', 'C:\\Data\\d.pdf'],
        [1, 'E', 'https://x.example.id/e.pdf'],
      ),
      { fileNames: ['bukti/2024/b.pdf'] },
    );
    const text = result.text('indikator/01.spbe.yaml');
    expect(text.match(/(berkas|tautan): .*/g)).toEqual([
      'berkas: ../bukti/a.pdf',
      'berkas: ../bukti/2024/b.pdf',
      'tautan: https://x.example.id/e.pdf',
    ]);
    expect(result.notes.join('\n')).toMatch(/luar\.pdf" di luar folder[\s\S]*d\.pdf" di luar folder/);
  });

  test('the address behind a cell counts where its text is none', () => {
    const result = imported(
      sheet(
        'Bukti',
        ['Nomor indikator', 'Judul bukti', 'Link'],
        [1, 'Perwal', { text: 'klik', link: 'https://x.example.id/1' }],
        [1, 'SK', 'belum'],
      ),
    );
    expect(result.text('indikator/01.spbe.yaml')).toContain('tautan: https://x.example.id/1');
    expect(result.unused).toEqual(['Bukti sel C3: "belum" bukan alamat internet (http:// atau https://)']);
  });

  test('whatever cannot be used is named with its place and the reason', () => {
    const result = imported(
      sheet(
        'Indikator',
        ['Nomor indikator', 'Tingkat', 'Target 2025', 'Penjelasan'],
        ['Domain 1'],
        [99, 3],
        [1, '7', 'x'],
        [2, '2,5'],
        [3, 3, 4, 'Satu'],
        [3, 4],
        ['Nomor indikator', 'Tingkat', 'Target 2025', 'Penjelasan'],
        [4],
      ),
    );
    expect(result.unused).toEqual([
      'Indikator baris 2: indikator "Domain 1" tidak ada dalam instrumen PermenPANRB 59/2020',
      'Indikator baris 3: indikator "99" tidak ada dalam instrumen PermenPANRB 59/2020',
      'Indikator sel B4: tingkat "7" di luar skala 1 sampai 5',
      'Indikator sel C4: "x" bukan tingkat',
      'Indikator sel B5: tingkat "2,5" bukan bilangan bulat, padahal instrumen ini tidak memakai desimal',
      'Indikator sel B7: Tingkat (klaim) sudah disebut di baris 6 dengan isi lain; yang pertama dipakai',
      'Indikator baris 8: judul kolom yang berulang',
      'Indikator baris 9: tidak ada isi pada kolom yang dikenal',
    ]);
  });
});

test('a row for an earlier year speaks of the instrument of that year', () => {
  const documents = {
    'instansi.spbe.yaml':
      'jenis: instansi\nid: k\nnama: Kota\ntingkat_pemerintahan: kota\npenilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }\n',
    'lama/1.spbe.yaml': 'jenis: indikator\nindikator: 1\ntahun: 2024\ntingkat: 3\n',
    'baru/1.spbe.yaml': 'jenis: indikator\nindikator: 1\ntingkat: 2\n',
  };
  const levels = imported(
    sheet(
      'Indikator',
      ['Nomor indikator', 'Tahun', 'Tingkat (klaim)'],
      [1, 2024, 4],
      [45, 2024, 3],
      [45, undefined, 2],
    ),
    { documents },
  );
  expect(levels.paths).toEqual(['indikator/45-2024.spbe.yaml', 'lama/1.spbe.yaml']);
  expect(levels.unused).toEqual(['Indikator baris 4: indikator "45" tidak ada dalam instrumen PermenPANRB 8/2026']);
  const evidence = imported(
    sheet('Bukti', ['Tahun indikator', 'Nomor indikator', 'Judul bukti', 'Jenis bukti'], [2024, 1, 'Perwal 1', 'sop']),
    { documents },
  );
  expect(evidence.paths).toEqual(['lama/1.spbe.yaml']);
  const recommended = imported(
    sheet('Rekomendasi', ['Tahun indikator', 'Nomor indikator', 'Isi rekomendasi'], [2024, 1, 'Perbarui']),
    { documents },
  );
  expect(recommended.paths).toEqual(['lama/1.spbe.yaml']);
});
