import { collectAgency } from '../../../server/src/reports/collect.ts';
import type { AgencyContent, ReportContent } from '../../../server/src/reports/content.ts';
import { runAgencyRules } from '../../../server/src/rules/run.ts';
import { defaultSettings } from '../../../server/src/rules/settings.ts';
import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { workspaceOf } from '../workspace/fixture.ts';

export const made = { tool: 'Arsitek SPBE', version: '0.0.0', time: '2026-01-31T08:15:00Z' };

/** What a report of these files is made from. */
export async function contentOf(files: Readonly<Record<string, string>>): Promise<ReportContent> {
  const { view } = await workspaceOf(files);
  const score = scoreAgency(view);
  return {
    agencies: [collectAgency(view, score, runAgencyRules(view, score, defaultSettings)) as AgencyContent],
    made,
  };
}

export const cityFiles: Readonly<Record<string, string>> = {
  'instansi.spbe.yaml': `jenis: instansi
id: kota-contoh
nama: Pemerintah Kota Contoh
tingkat_pemerintahan: kota
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
target_indeks: [{ tahun: 2024, nilai: 3.50, dasar: RPD }]
riwayat_indeks: [{ tahun: 2022, instrumen: permenpanrb-59-2020, nilai: 1.25 }]
unit:
  - { id: bappeda, nama: Badan Perencanaan }
`,
  'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 3
penilaian: { asesor_eksternal: 2 }
target: [{ tahun: 2024, tingkat: 4 }]
penanggung_jawab: bappeda
penjelasan: { fakta: Sudah ada. }
bukti:
  - id: arsitektur
    judul: Arsitektur SPBE
    jenis_bukti: dokumen_formal
    nomor: "0012"
    tanggal: 2023-03-01
    status: draf
    berkas: ../bukti/arsitektur.pdf
    untuk_tingkat: [2, 3]
  - { acuan: notulensi, untuk_tingkat: [4] }
  - { acuan: tidak-ada }
rekomendasi:
  - { tahun: 2022, isi: Lengkapi domain keamanan., tindak_lanjut: [keg-1], status: berjalan }
`,
  'indikator/2022.spbe.yaml': `jenis: indikator
indikator: 11
tahun: 2022
tingkat: 1
`,
  'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: notulensi, judul: Notulensi Reviu, jenis_bukti: notulensi, tanggal: 2023-05-02, tautan: "https://contoh.go.id/n" }
`,
  'bukti/arsitektur.pdf': '%PDF',
  'arsitektur.spbe.yaml': `jenis: arsitektur
kondisi: target
proses_bisnis: [{ id: pb-1, nama: Perizinan, kode_referensi: RAB.02.08, unit: bappeda }]
layanan: [{ id: ly-1, nama: Perizinan Daring, kondisi: saat_ini }]
`,
  'peta.spbe.yaml': `jenis: peta_rencana
periode: { mulai: 2024, selesai: 2028 }
inisiatif:
  - id: ini-1
    nama: Integrasi
    muatan: layanan
    tahap: jangka_pendek
    kegiatan:
      - id: keg-1
        nama: Portal
        tahun: [2024, 2025]
        penanggung_jawab: bappeda
        keluaran: Portal beroperasi
        anggaran: [{ tahun: 2024, nilai: 450000000, sumber: DPA }, { tahun: 2025, nilai: 50000000, sumber: RKA }]
        menaikkan: [{ indikator: 11, ke: 4, tahun: 2025 }]
        status: berjalan
`,
};

/** Text that some program would take for more than text. */
export const hostile = [
  `<script>alert(1)</script>"'&`,
  '=HYPERLINK("http://x.invalid","klik")',
  '@SUM(1+1)*cmd|calc!A0',
  '](http://x.invalid) ![x](http://x.invalid) `kode` <img src=x onerror=alert(1)> **tebal** | sel',
  '\u0000\u0001\u000b\u001b[31m\u202eterbalik\ud800',
  '# judul',
  '-1+1',
  '_x0041_ $A$1 {{7*7}} \\u0000',
];

/** The city with hostile text wherever a planner may write freely. */
export function hostileFiles(): Readonly<Record<string, string>> {
  const quoted = (text: string) => JSON.stringify(text);
  const [script = '', link = '', formula = '', markdown = '', controls = '', title = '', minus = '', literal = ''] =
    hostile.map(quoted);
  return {
    ...cityFiles,
    'instansi.spbe.yaml': `jenis: instansi
id: kota-contoh
nama: ${script}
tingkat_pemerintahan: kota
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
target_indeks: [{ tahun: 2024, nilai: 3.50, dasar: ${link} }]
riwayat_indeks: [{ tahun: 2022, instrumen: permenpanrb-59-2020, nilai: 1.25, sumber: ${formula} }]
unit:
  - { id: bappeda, nama: ${markdown} }
`,
    'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 3
penanggung_jawab: bappeda
penjelasan: { fakta: ${quoted('panjang '.repeat(5000))}, analisis: ${literal} }
bukti:
  - { id: a, judul: ${controls}, jenis_bukti: dokumen_formal, nomor: ${minus}, status: draf, berkas: ${formula} }
rekomendasi:
  - { tahun: 2022, isi: ${title}, status: ${script} }
  - { tahun: 2022, isi: ${link} }
`,
    'peta.spbe.yaml': (cityFiles['peta.spbe.yaml'] ?? '')
      .replace('nama: Portal', `nama: ${markdown}`)
      .replace('Portal beroperasi', link),
  };
}
