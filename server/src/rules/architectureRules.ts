import { rule as applicationWithoutData } from './arsitektur/aplikasi-tanpa-data.ts';
import { rule as applicationWithoutService } from './arsitektur/aplikasi-tanpa-layanan.ts';
import { rule as assetWithoutSecurity } from './arsitektur/aset-tanpa-keamanan.ts';
import { rule as requiredAttributeMissing } from './arsitektur/atribut-wajib-kosong.ts';
import { rule as elementNotUsed } from './arsitektur/elemen-tidak-terpakai.ts';
import { rule as serviceWithoutProcess } from './arsitektur/layanan-tanpa-proses.ts';
import { rule as ownerMissing } from './arsitektur/pemilik-belum-ditulis.ts';
import { rule as typeDetailMissing } from './arsitektur/rincian-tipe-belum-ditulis.ts';
import { rule as serverWithoutFacility } from './arsitektur/server-tanpa-fasilitas.ts';
import { rule as auditDateMissing } from './arsitektur/tanggal-audit-belum-ditulis.ts';
import { rule as targetWithoutActivity } from './arsitektur/target-tanpa-kegiatan.ts';
import type { Rule } from './rule.ts';

/** Group `arsitektur`. */
export const architectureRules: readonly Rule[] = [
  serviceWithoutProcess,
  applicationWithoutService,
  applicationWithoutData,
  serverWithoutFacility,
  requiredAttributeMissing,
  ownerMissing,
  auditDateMissing,
  typeDetailMissing,
  assetWithoutSecurity,
  targetWithoutActivity,
  elementNotUsed,
];
