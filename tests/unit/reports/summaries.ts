import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { type AgencySummary, summarizeAgency } from '../../../server/src/scoring/summary.ts';
import { workspaceOf } from '../workspace/fixture.ts';

/** The summary of a small agency, written as in real files. */
export async function summaryOf(agency: string, indicators: string): Promise<AgencySummary> {
  const { view } = await workspaceOf({ 'instansi.spbe.yaml': agency, 'indikator.spbe.yaml': indicators });
  return summarizeAgency(view, scoreAgency(view))!;
}

const cityDocument = `jenis: instansi
id: kota-contoh
nama: Pemerintah Kota Contoh
tingkat_pemerintahan: kota
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
target_indeks: [{ tahun: 2024, nilai: 3.50, dasar: RPD }, { tahun: 2026, nilai: 3.90 }]
riwayat_indeks:
  - { tahun: 2019, instrumen: permenpanrb-5-2018, nilai: 2.31, sumber: KemenPANRB }
  - { tahun: 2021, instrumen: permenpanrb-59-2020, nilai: 2.59 }
unit:
  - { id: bappeda, nama: Badan Perencanaan }
  - { id: diskominfo, nama: Dinas Kominfo }
`;

const indicatorDocuments = `jenis: indikator
indikator: 11
tingkat: 3
penilaian: { asesor_eksternal: 2 }
penanggung_jawab: bappeda
bukti:
  - { id: arsitektur, judul: Arsitektur SPBE, jenis_bukti: dokumen_formal, status: draf, tautan: https://contoh.go.id/a }
---
jenis: indikator
indikator: 2
tingkat: 4
penanggung_jawab: diskominfo
`;

/** A city with two indicators, both claimed higher than proven. */
export function city(): Promise<AgencySummary> {
  return summaryOf(cityDocument, indicatorDocuments);
}
