import { describe, expect, test } from 'vitest';
import { imported, sheet, xlsx } from './workbooks.ts';

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

describe('a road map for another instrument', () => {
  const roadMap = (instrument: string) => `jenis: peta_rencana
instrumen: ${instrument}
periode: { mulai: 2025, selesai: 2029 }
inisiatif:
  - id: ini-lama
    nama: Lama
    kegiatan:
      - id: keg-lama
        nama: Bangun portal
        tahun: [2025]
        menaikkan: [{ indikator: 7, ke: 3, tahun: 2025 }]
`;
  const documents = { 'peta-rencana/lama.spbe.yaml': roadMap('permenpanrb-8-2026') };
  const table = (...rows: readonly (readonly (string | undefined)[])[]) =>
    sheet(
      'Peta Rencana',
      ['ID inisiatif', 'Inisiatif', 'ID kegiatan', 'Kegiatan', 'Tahun', 'Menaikkan indikator'],
      ...rows,
    );

  test('is told of before rises are written into it', () => {
    const result = imported(table(['ini-lama', 'Lama', 'keg-lama', 'Bangun portal', '2025', '7 -> 3 (2025); 8 -> 4']), {
      documents,
    });
    expect(result.text('peta-rencana/lama.spbe.yaml')).toContain('{ indikator: 8, ke: 4 }');
    expect(result.notes).toEqual([
      'Kenaikan indikator (1) masuk ke peta-rencana/lama.spbe.yaml, yang ditulis menurut Peraturan Menteri PANRB Nomor 8 Tahun 2026, sedangkan instansi dinilai dengan Peraturan Menteri PANRB Nomor 59 Tahun 2020, jadi kenaikan itu tidak dihitung. Bila yang dimaksud indikator Peraturan Menteri PANRB Nomor 59 Tahun 2020, beri inisiatif dan kegiatannya ID lain, lalu ulangi impor.',
    ]);
  });

  test('stays as it is, without a word, where its own rises come back', () => {
    const result = imported(table(['ini-lama', 'Lama', 'keg-lama', 'Bangun portal', '2025', '7 -> 3 (2025)']), {
      documents,
    });
    expect(result.paths).toEqual([]);
    expect(result.notes).toEqual([]);
  });

  test('takes no rises of new initiatives: they go into the one for the instrument of the agency, or a new one', () => {
    const row = [undefined, 'Baru', undefined, 'Latih SDM', '2025', '25 -> 3'];
    const own = { ...documents, 'peta-rencana/z.spbe.yaml': roadMap('permenpanrb-59-2020').replaceAll('lama', 'z') };
    expect(imported(table(row), { documents: own }).paths).toEqual(['peta-rencana/z.spbe.yaml']);
    const made = imported(table(row), { documents });
    expect(made.text('peta-rencana/peta-rencana.spbe.yaml')).toMatch(
      /^jenis: peta_rencana\ninstrumen: permenpanrb-59-2020\nperiode: [\s\S]*indikator: 25, ke: 3/,
    );
    expect(made.notes).toEqual([]);
    const plain = imported(table([undefined, 'Baru', undefined, 'Latih SDM', '2025', undefined]), { documents });
    expect(plain.paths).toEqual(['peta-rencana/lama.spbe.yaml']);
  });

  test('is read by its own instrument; a rise that its instrument does not have is left out alone', () => {
    const result = imported(
      table(
        ['ini-lama', 'Lama', 'keg-lama', 'Bangun portal', '2025', '7 -> 3 (2025); 45 -> 4'],
        [undefined, 'Baru', undefined, 'Latih SDM', '2025', '25 -> 3; 99 -> 2'],
      ),
      { documents },
    );
    expect(result.unused).toEqual([
      'Peta Rencana sel F2: indikator "45" tidak ada dalam instrumen Peraturan Menteri PANRB Nomor 8 Tahun 2026',
      'Peta Rencana sel F3: indikator "99" tidak ada dalam instrumen Peraturan Menteri PANRB Nomor 59 Tahun 2020',
    ]);
    expect(result.text('peta-rencana/peta-rencana.spbe.yaml')).toContain('{ indikator: 25, ke: 3 }');
  });
});
