import { rule as auditWithoutRecord } from './lintas/audit-tanpa-catatan.ts';
import { rule as architectureDomainEmpty } from './lintas/domain-arsitektur-kosong.ts';
import { rule as indicatorWithoutDocument } from './lintas/indikator-tanpa-dokumen.ts';
import { rule as indicatorWithoutOwner } from './lintas/indikator-tanpa-penanggung-jawab.ts';
import { rule as claimAboveEvidence } from './lintas/klaim-di-atas-bukti.ts';
import { rule as serviceMissing } from './lintas/layanan-belum-ada.ts';
import { rule as serviceScoredTwice } from './lintas/layanan-dinilai-ganda.ts';
import { rule as serviceWithoutApplication } from './lintas/layanan-tanpa-aplikasi.ts';
import { rule as roadMapContentEmpty } from './lintas/muatan-peta-rencana-kosong.ts';
import { rule as externalScoreMissing } from './lintas/nilai-luar-belum-ditulis.ts';
import { rule as recommendationWithoutFollowUp } from './lintas/rekomendasi-tanpa-tindak-lanjut.ts';
import { rule as targetBelowLastIndex } from './lintas/target-di-bawah-indeks-terakhir.ts';
import type { Rule } from './rule.ts';

/** Group `lintas`. */
export const crossRules: readonly Rule[] = [
  indicatorWithoutDocument,
  indicatorWithoutOwner,
  claimAboveEvidence,
  architectureDomainEmpty,
  roadMapContentEmpty,
  auditWithoutRecord,
  serviceMissing,
  serviceWithoutApplication,
  serviceScoredTwice,
  recommendationWithoutFollowUp,
  targetBelowLastIndex,
  externalScoreMissing,
];
