import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/yaml/index.ts';
import { csv, imported, sheet, xlsx } from './workbooks.ts';

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
});

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
      'Indikator baris 2: indikator "Domain 1" tidak ada dalam instrumen permenpanrb-59-2020',
      'Indikator baris 3: indikator "99" tidak ada dalam instrumen permenpanrb-59-2020',
      'Indikator sel B4: tingkat "7" di luar skala 1 sampai 5',
      'Indikator sel C4: "x" bukan tingkat',
      'Indikator sel B5: tingkat "2,5" bukan bilangan bulat, padahal instrumen ini tidak memakai desimal',
      'Indikator sel B7: Tingkat (klaim) sudah disebut di baris 6 dengan isi lain; yang pertama dipakai',
      'Indikator baris 8: judul kolom yang berulang',
      'Indikator baris 9: tidak ada isi pada kolom yang dikenal',
    ]);
  });
});

describe('architecture and road map', () => {
  test('elements with relations by name, offices made where there are none, states in their own documents', () => {
    const result = imported({
      name: 'a.xlsx',
      bytes: xlsx({
        sheets: [
          {
            name: 'Proses Bisnis',
            rows: [
              ['ID', 'Nama', 'Unit pemilik'],
              ['pb-izin', 'Perizinan', 'DPMPTSP'],
            ],
          },
          {
            name: 'Layanan',
            rows: [
              ['Nama layanan', 'Proses bisnis', 'Indikator', 'Kondisi'],
              ['Izin Daring', 'Perizinan', '45', ''],
              ['Portal', 'pb-izin; Tidak Ada', '46, 47', 'Target'],
            ],
          },
          {
            name: 'Infrastruktur',
            rows: [
              ['Jenis unsur', 'ID', 'Nama', 'Kapasitas memori (GB)', 'Status kepemilikan'],
              ['Server', 'sv-1', 'Server 1', 64, 'Milik sendiri'],
              ['Awan', 'ka-1', 'Awan'],
            ],
          },
        ],
      }),
    });
    expect(result.text('arsitektur/saat-ini.spbe.yaml')).toBe(`jenis: arsitektur
kondisi: saat_ini
proses_bisnis:
  - { id: pb-izin, nama: Perizinan, unit: dpmptsp }
layanan:
  - { id: ly-izin-daring, nama: Izin Daring, proses_bisnis: [pb-izin], indikator: 45 }
infrastruktur:
  server:
    - { id: sv-1, nama: Server 1, status_kepemilikan: milik sendiri, memori_gb: 64 }
`);
    expect(result.text('arsitektur/target.spbe.yaml')).toContain(
      'id: ly-portal, nama: Portal, proses_bisnis: [pb-izin], indikator: [46, 47]',
    );
    expect(result.text('instansi.spbe.yaml')).toContain('- { id: dpmptsp, nama: DPMPTSP }');
    expect(result.unused.join('\n')).toMatch(
      /Layanan sel B3: "Tidak Ada" tidak ditemukan[\s\S]*Infrastruktur baris 3: jenis unsur "Awan" tidak dikenal/,
    );
  });

  test('activities below their initiatives, budgets by year, lifts of indicators', () => {
    const result = imported(
      sheet(
        'Peta Rencana',
        [
          'Inisiatif',
          'Muatan',
          'Kegiatan',
          'Tahun',
          'Anggaran 2025',
          'Anggaran 2026',
          'Sumber anggaran',
          'Menaikkan indikator',
        ],
        [
          'Portal terpadu',
          'Layanan',
          'Bangun portal',
          '2025-2026',
          'Rp 450.000.000',
          '1,5 miliar',
          '2025: DPA; 2026: RKA',
          '18 -> 3 (2026); 45 -> 4',
        ],
        [undefined, undefined, 'Pelatihan', '2025', undefined, undefined, undefined, 'naik'],
      ),
    );
    expect(result.text('peta-rencana/peta-rencana.spbe.yaml')).toBe(`jenis: peta_rencana
periode: { mulai: 2025, selesai: 2029 }
inisiatif:
  - id: ini-portal-terpadu
    nama: Portal terpadu
    muatan: layanan
    kegiatan:
      - id: keg-bangun-portal
        nama: Bangun portal
        tahun: [2025, 2026]
        anggaran:
          - { tahun: 2025, nilai: 450000000, sumber: DPA }
          - { tahun: 2026, nilai: 1500000000, sumber: RKA }
        menaikkan:
          - { indikator: 18, ke: 3, tahun: 2026 }
          - { indikator: 45, ke: 4 }
      - { id: keg-pelatihan, nama: Pelatihan, tahun: [2025] }
`);
    expect(result.unused).toEqual([expect.stringMatching(/sel H3: "naik" tidak dapat dibaca/)]);
  });
});

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
