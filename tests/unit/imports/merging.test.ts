import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/yaml/index.ts';
import { imported, sheet } from './workbooks.ts';

describe('into documents that are there', () => {
  const indicator = `# Disusun Bappeda, jangan diubah tanpa izin.
jenis: indikator
indikator: 11   # arsitektur
tingkat: 3  # klaim 2023
penjelasan:
  # Fakta dari rapat Maret.
  fakta: >-
    Dokumen lama.
  analisis: 'Kutip ''tunggal'''
bukti:
  - id: dok-1 # dokumen utama
    jenis_bukti: dokumen_formal
    judul: "Dokumen Arsitektur"
    muatan:
      - proses_bisnis
      - layanan

  - acuan: laporan-1
# Ekor berkas.
`;
  const head = [
    'Nomor indikator',
    'Tingkat',
    'Penjelasan',
    'Penjelasan: analisis',
    'Penanggung jawab',
    'ID bukti',
    'Judul bukti',
    'Muatan bukti',
    'Nomor dokumen',
  ];

  test('values that differ change in place; comments, quotes and the rest stay', () => {
    const result = imported(
      sheet('Indikator', head, [
        11,
        4,
        'Dokumen baru.',
        "Kutip 'baru'",
        'bappeda',
        'dok-1',
        'Dokumen Arsitektur 2024',
        'proses_bisnis, layanan, aplikasi',
        '000.9/1',
      ]),
      { documents: { 'indikator/11.spbe.yaml': indicator } },
    );
    expect(result.documents['indikator/11.spbe.yaml']).toBe(`# Disusun Bappeda, jangan diubah tanpa izin.
jenis: indikator
indikator: 11   # arsitektur
tingkat: 4  # klaim 2023
penanggung_jawab: bappeda
penjelasan:
  # Fakta dari rapat Maret.
  fakta: Dokumen baru.
  analisis: 'Kutip ''baru'''
bukti:
  - id: dok-1 # dokumen utama
    jenis_bukti: dokumen_formal
    judul: "Dokumen Arsitektur 2024"
    nomor: 000.9/1
    muatan:
      - proses_bisnis
      - layanan
      - aplikasi

  - acuan: laporan-1
# Ekor berkas.
`);
  });

  test('what is the same already, however it is written, changes nothing', () => {
    const result = imported(
      sheet('Indikator', head, [
        11,
        3,
        'Dokumen  lama.',
        "Kutip 'tunggal'",
        undefined,
        'dok-1',
        'Dokumen Arsitektur',
        'layanan; proses_bisnis',
      ]),
      {
        documents: { 'indikator/11.spbe.yaml': indicator },
      },
    );
    expect(result.review.changes).toEqual([]);
  });

  test('empty cells remove nothing, and evidence without an id is found by its title', () => {
    const result = imported(
      sheet(
        'Bukti',
        ['Nomor indikator', 'Judul bukti', 'Nomor dokumen'],
        [11, 'Dokumen arsitektur', '000.9/2'],
        [11, 'Dokumen kedua'],
      ),
      {
        documents: { 'indikator/11.spbe.yaml': indicator },
      },
    );
    const text = result.documents['indikator/11.spbe.yaml'] ?? '';
    expect(text).toContain(
      'id: dok-1 # dokumen utama\n    jenis_bukti: dokumen_formal\n    judul: "Dokumen arsitektur"\n    nomor: 000.9/2',
    );
    expect(text).toContain('  - acuan: laporan-1\n\n  - id: dokumen-kedua\n');
    expect(text.match(/- id:/g)).toHaveLength(2);
  });

  test('line breaks of the file are kept', () => {
    const documents = { 'indikator/11.spbe.yaml': indicator.replaceAll('\n', '\r\n') };
    const result = imported(sheet('Indikator', head, [11, 4, 'Satu.\nDua.', undefined, 'bappeda', 'dok-2', 'Baru']), {
      documents,
    });
    expect(result.documents['indikator/11.spbe.yaml']).not.toMatch(/[^\r]\n/);
  });

  test('several documents in one file: each gets its own', () => {
    const documents = {
      'indikator.spbe.yaml':
        'jenis: indikator\nindikator: 1\ntingkat: 2\n---\njenis: indikator\nindikator: 2\ntingkat: 2\n',
    };
    const result = imported(
      sheet('Indikator', ['Nomor indikator', 'Tingkat', 'Penjelasan'], [2, 3, 'B'], [1, 4, 'A']),
      { documents },
    );
    expect(result.paths).toEqual(['indikator.spbe.yaml']);
    expect(result.documents['indikator.spbe.yaml']).toBe(
      'jenis: indikator\nindikator: 1\ntingkat: 4\npenjelasan: { fakta: A }\n---\njenis: indikator\nindikator: 2\ntingkat: 3\npenjelasan: { fakta: B }\n',
    );
  });

  test('a file with syntax errors is left as it is, and that is said', () => {
    const documents = {
      'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 3\nbukti:\n  - judul: "terbuka\n',
    };
    const result = imported(sheet('Indikator', ['Nomor indikator', 'Tingkat'], [11, 4]), { documents });
    expect(result.paths).not.toContain('indikator/11.spbe.yaml');
    expect(result.notes.join()).toMatch(/indikator\/11\.spbe\.yaml berisi kesalahan tulis, sehingga tidak diubah/);
  });

  test('an id that stands for something else is refused', () => {
    const documents = { 'arsitektur/a.spbe.yaml': 'jenis: arsitektur\nlayanan:\n  - { id: x-1, nama: Layanan }\n' };
    const result = imported(sheet('Aplikasi', ['ID', 'Nama aplikasi'], ['x-1', 'Aplikasi']), { documents });
    expect(result.paths).toEqual([]);
    expect(result.unused.join()).toMatch(/ID "x-1" sudah dipakai untuk hal lain di arsitektur\/a/);
  });

  test('what a value shares with other places by an alias is not changed behind their back', () => {
    const documents = {
      'indikator/11.spbe.yaml':
        'jenis: indikator\nindikator: 11\ntingkat: 3\npenjelasan: &p { fakta: Lama }\nketerangan: x\n---\njenis: indikator\nindikator: 12\ntingkat: 3\npenjelasan: { fakta: Lama }\n',
    };
    const result = imported(sheet('Indikator', ['Nomor indikator', 'Penjelasan'], [11, 'Baru']), { documents });
    expect(parse(result.documents['indikator/11.spbe.yaml'] ?? '').problems).toEqual([]);
  });

  test('whatever stands in the cells: the documents stay free of syntax errors, and a second import changes nothing', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '- a',
        'a: b',
        '# x',
        '"',
        "'",
        '  x\n y',
        '%',
        '\t',
        '[',
        'null',
        '007',
        '1.10',
        '>-',
        'x\n\n- y',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ number: fc.integer({ min: 1, max: 3 }), title: word, facts: word, note: word }), {
          minLength: 1,
          maxLength: 5,
        }),
        (rows) => {
          const file = sheet(
            'Indikator',
            ['Nomor indikator', 'Penjelasan', 'Judul bukti', 'Keterangan bukti', 'Berkas'],
            ...rows.map(({ number, title, facts, note }) => [number, facts, title, note, title]),
          );
          const first = imported(file, {
            documents: { 'indikator/01.spbe.yaml': indicator.replace('indikator: 11 ', 'indikator: 1 ') },
          });
          for (const text of Object.values(first.documents)) expect(parse(text).problems).toEqual([]);
          expect(imported(file, { documents: first.documents }).review.changes).toEqual([]);
        },
      ),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60) },
    );
  });
});
