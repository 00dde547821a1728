import { rule as unusedEvidence } from './acuan/bukti-tidak-dipakai.ts';
import { rule as danglingId } from './acuan/id-tidak-ada.ts';
import { rule as unknownIndicatorReference } from './acuan/indikator-tidak-dikenal.ts';
import { rule as circularParent } from './acuan/induk-melingkar.ts';
import { rule as parentNotFound } from './acuan/induk-tidak-ditemukan.ts';
import { rule as wrongKind } from './acuan/jenis-keliru.ts';
import { rule as wrongReferenceCode } from './acuan/kode-referensi-keliru.ts';
import { rule as unknownReferenceCode } from './acuan/kode-referensi-tidak-dikenal.ts';
import { rule as circularSupersedes } from './acuan/menggantikan-melingkar.ts';
import { rule as unknownUnit } from './acuan/unit-tidak-dikenal.ts';
import { architectureRules } from './architectureRules.ts';
import { rule as referenceWithData } from './bukti/acuan-berisi-data.ts';
import { rule as notEnacted } from './bukti/belum-ditetapkan.ts';
import { rule as fileOtherCase } from './bukti/berkas-beda-huruf.ts';
import { rule as fileOutside } from './bukti/berkas-di-luar.ts';
import { rule as fileIsFolder } from './bukti/berkas-folder.ts';
import { rule as fileEmpty } from './bukti/berkas-kosong.ts';
import { rule as fileMissing } from './bukti/berkas-tidak-ada.ts';
import { rule as revoked } from './bukti/dicabut.ts';
import { rule as unknownEvidenceKind } from './bukti/jenis-tidak-dikenal.ts';
import { rule as clauseMissing } from './bukti/klausul-kurang.ts';
import { rule as evidenceMissing } from './bukti/kurang.ts';
import { rule as contentIncomplete } from './bukti/muatan-kurang.ts';
import { rule as unknownContent } from './bukti/muatan-tidak-dikenal.ts';
import { rule as fileName } from './bukti/nama-berkas.ts';
import { rule as renewalNotProven } from './bukti/pembaruan-belum-terbukti.ts';
import { rule as explanationIncomplete } from './bukti/penjelasan-tidak-lengkap.ts';
import { rule as oneFileManyIndicators } from './bukti/satu-berkas-banyak-indikator.ts';
import { rule as afterYear } from './bukti/setelah-tahun-penilaian.ts';
import { rule as datesOutOfOrder } from './bukti/tanggal-terbalik.ts';
import { rule as withoutFile } from './bukti/tanpa-berkas.ts';
import { rule as linkNotWeb } from './bukti/tautan-tidak-sah.ts';
import { rule as notMentioned } from './bukti/tidak-disebut.ts';
import { crossRules } from './crossRules.ts';
import { roadMapRules } from './roadMapRules.ts';
import type { AgencyRule, Rule, WorkspaceRule } from './rule.ts';
import { rule as silenceUnknownCode } from './struktur/abaikan-kode-tidak-dikenal.ts';
import { rule as silenceWithoutReason } from './struktur/abaikan-tanpa-alasan.ts';
import { rule as silenceUnused } from './struktur/abaikan-tidak-terpakai.ts';
import { rule as secondAgencyDocument } from './struktur/dokumen-instansi-ganda.ts';
import { rule as duplicateId } from './struktur/id-ganda.ts';
import { rule as duplicateAgencyId } from './struktur/id-instansi-ganda.ts';
import { rule as duplicateIndicator } from './struktur/indikator-ganda.ts';
import { rule as unknownIndicator } from './struktur/indikator-tidak-dikenal.ts';
import { rule as agencyMissing } from './struktur/instansi-tidak-ada.ts';
import { rule as instrumentNotInForce } from './struktur/instrumen-tidak-berlaku.ts';
import { rule as unknownInstrument } from './struktur/instrumen-tidak-dikenal.ts';
import { rule as unknownKind } from './struktur/jenis-tidak-dikenal.ts';
import { rule as internalError } from './struktur/kesalahan-internal.ts';
import { rule as evaluationNotGiven } from './struktur/penilaian-belum-disebut.ts';
import { rule as wrongIndexTarget } from './struktur/target-indeks-keliru.ts';
import { rule as levelOutsideScale } from './struktur/tingkat-di-luar-skala.ts';

/** Group `struktur`: what documents there are. */
const structureRules: readonly Rule[] = [
  unknownKind,
  duplicateId,
  agencyMissing,
  secondAgencyDocument,
  duplicateAgencyId,
  unknownInstrument,
  instrumentNotInForce,
  evaluationNotGiven,
  unknownIndicator,
  duplicateIndicator,
  levelOutsideScale,
  wrongIndexTarget,
  silenceWithoutReason,
  silenceUnknownCode,
  silenceUnused,
  internalError,
];

/** Group `acuan`: what refers to what. */
const referenceRules: readonly Rule[] = [
  danglingId,
  wrongKind,
  unknownUnit,
  unknownIndicatorReference,
  circularSupersedes,
  circularParent,
  parentNotFound,
  wrongReferenceCode,
  unknownReferenceCode,
  unusedEvidence,
];

/** Group `bukti`: what proves the levels. */
const evidenceRules: readonly Rule[] = [
  evidenceMissing,
  notEnacted,
  revoked,
  contentIncomplete,
  clauseMissing,
  renewalNotProven,
  datesOutOfOrder,
  afterYear,
  withoutFile,
  fileMissing,
  fileEmpty,
  fileIsFolder,
  fileOutside,
  fileOtherCase,
  linkNotWeb,
  unknownEvidenceKind,
  unknownContent,
  referenceWithData,
  notMentioned,
  explanationIncomplete,
  fileName,
  oneFileManyIndicators,
];

/** Every rule, by group; the order of documentation and of runs. */
export const allRules: readonly Rule[] = [
  ...structureRules,
  ...referenceRules,
  ...evidenceRules,
  ...architectureRules,
  ...roadMapRules,
  ...crossRules,
];

export const agencyRules: readonly AgencyRule[] = allRules.filter((rule) => rule.scope === 'agency');

export const workspaceRules: readonly WorkspaceRule[] = allRules.filter((rule) => rule.scope === 'workspace');
