import type { AgencyRule, Example } from '../rule.ts';

/** A workspace with one road map from 2022 to 2026. @param rest the lines below the period */
export function roadMapExample(rest: string, files: Example = {}): Example {
  return {
    ...files,
    'peta-rencana/peta.spbe.yaml': `jenis: peta_rencana\nperiode: { mulai: 2022, selesai: 2026 }\n${rest}`,
  };
}

/** A road map with one activity. @param lines what it says beside its id and name */
export function activityExample(lines: readonly string[], files: Example = {}, instrument?: string): Example {
  return roadMapExample(
    `${instrument === undefined ? '' : `instrumen: ${instrument}\n`}inisiatif:
  - id: ini-integrasi
    nama: Integrasi layanan
    muatan: layanan
    kegiatan:
      - id: keg-portal
        nama: Pembangunan Portal SPBE
${lines.map((line) => `        ${line}\n`).join('')}`,
    files,
  );
}

/** The bad and the good example of a rule about one activity. */
export function activityExamples(bad: readonly string[], good: readonly string[]): AgencyRule['examples'] {
  return { bad: activityExample(bad), good: activityExample(good) };
}

/** Three of the seven contents of a road map, and all of them. */
export const contentExamples: { readonly some: Example; readonly all: Example } = {
  some: roadMapExample(`inisiatif:
  - { id: ini-kebijakan, nama: Penguatan kebijakan, muatan: tata_kelola }
  - { id: ini-risiko, nama: Manajemen risiko, muatan: manajemen }
  - { id: ini-integrasi, nama: Integrasi layanan, muatan: layanan }
`),
  all: roadMapExample(`inisiatif:
  - { id: ini-kebijakan, nama: Penguatan kebijakan, muatan: tata_kelola }
  - { id: ini-risiko, nama: Manajemen risiko, muatan: manajemen }
  - { id: ini-integrasi, nama: Integrasi layanan, muatan: layanan }
  - { id: ini-jaringan, nama: Perluasan jaringan intra, muatan: infrastruktur }
  - { id: ini-portal, nama: Portal SPBE, muatan: aplikasi }
  - { id: ini-csirt, nama: Tim tanggap insiden, muatan: keamanan }
  - { id: ini-audit, nama: Audit TIK berkala, muatan: audit_tik }
`),
};

/** An application of the target architecture, for activities to name. */
export const targetApplication: Example = {
  'arsitektur/target.spbe.yaml': `jenis: arsitektur
kondisi: target
aplikasi:
  - { id: ap-portal, nama: Portal SPBE, kode_referensi: RAA.02.02 }
`,
};
