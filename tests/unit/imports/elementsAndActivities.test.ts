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
