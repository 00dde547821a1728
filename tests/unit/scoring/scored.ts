import type { AgencyScore, IndicatorScore } from '../../../server/src/scoring/score.ts';
import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { workspaceOf } from '../workspace/fixture.ts';

const agencyDocument = `jenis: instansi
id: kota-contoh
nama: Kota Contoh
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
`;

/**
 * Scores a small agency that is written as in real files. `berkas: ada.pdf` and `berkas: kosong.pdf` are there, the latter
 * without content; `instansi.spbe.yaml` is supplied where there is none.
 */
export async function scoreOfFiles(files: Readonly<Record<string, string>>): Promise<AgencyScore> {
  const workspace = await workspaceOf({
    'instansi.spbe.yaml': agencyDocument,
    'ada.pdf': '%PDF-1.4',
    'kosong.pdf': '',
    ...files,
  });
  return scoreAgency(workspace.view)!;
}

/** The score of the one indicator of a document, with further files beside it. */
export async function scoreOfIndicator(
  document: string,
  files: Readonly<Record<string, string>> = {},
): Promise<IndicatorScore> {
  const score = await scoreOfFiles({ 'indikator.spbe.yaml': document, ...files });
  return score.indicators.find((indicator) => indicator.document?.file.uri.endsWith('/indikator.spbe.yaml'))!;
}
