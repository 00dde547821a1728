import { rule as budgetMissing } from './peta-rencana/anggaran-belum-ada.ts';
import { rule as budgetOutsideYears } from './peta-rencana/anggaran-di-luar-tahun.ts';
import { rule as reviewFileMissing } from './peta-rencana/berkas-reviu-tidak-ada.ts';
import { rule as initiativeWithoutActivity } from './peta-rencana/inisiatif-tanpa-kegiatan.ts';
import { rule as activityWithoutOutput } from './peta-rencana/kegiatan-tanpa-keluaran.ts';
import { rule as activityWithoutObject } from './peta-rencana/kegiatan-tanpa-objek.ts';
import { rule as activityWithoutOwner } from './peta-rencana/kegiatan-tanpa-penanggung-jawab.ts';
import { rule as activityWithoutYear } from './peta-rencana/kegiatan-tanpa-tahun.ts';
import { rule as raiseWithoutOutput } from './peta-rencana/keluaran-tidak-mendukung.ts';
import { rule as raiseWithoutSupport } from './peta-rencana/kenaikan-tanpa-dukungan.ts';
import { rule as raiseOutsideScale } from './peta-rencana/menaikkan-di-luar-skala.ts';
import { rule as raiseOutsideYears } from './peta-rencana/menaikkan-di-luar-tahun.ts';
import { rule as raiseForOtherInstrument } from './peta-rencana/menaikkan-instrumen-lain.ts';
import { rule as raiseWithoutEffect } from './peta-rencana/menaikkan-tidak-naik.ts';
import { rule as contentsMissing } from './peta-rencana/muatan-belum-ada.ts';
import { rule as periodNotFiveYears } from './peta-rencana/periode-bukan-lima-tahun.ts';
import { rule as reviewMissing } from './peta-rencana/reviu-belum-ada.ts';
import { rule as yearOutsidePeriod } from './peta-rencana/tahun-di-luar-periode.ts';
import { rule as targetMissed } from './peta-rencana/target-tidak-tercapai.ts';
import { rule as planNotCovered } from './peta-rencana/tidak-mencakup-rpjmd.ts';
import type { Rule } from './rule.ts';

/** Group `peta-rencana`. */
export const roadMapRules: readonly Rule[] = [
  contentsMissing,
  periodNotFiveYears,
  planNotCovered,
  reviewMissing,
  reviewFileMissing,
  initiativeWithoutActivity,
  activityWithoutYear,
  yearOutsidePeriod,
  activityWithoutOwner,
  activityWithoutOutput,
  activityWithoutObject,
  budgetMissing,
  budgetOutsideYears,
  raiseForOtherInstrument,
  raiseOutsideScale,
  raiseOutsideYears,
  raiseWithoutEffect,
  raiseWithoutSupport,
  raiseWithoutOutput,
  targetMissed,
];
