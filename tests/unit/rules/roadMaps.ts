import type { AgencyRule } from '../../../server/src/rules/rule.ts';
import { expectMarked } from './marked.ts';

/** A road map 2024-2028 with one initiative (content `layanan`) and one activity with the given attributes. */
export const check = (rule: AgencyRule, activity: string, files: Record<string, string> = {}) =>
  expectMarked(rule, {
    'peta.spbe.yaml': `jenis: peta_rencana
periode: { mulai: 2024, selesai: 2028 }
inisiatif:
  - id: ini-1
    muatan: layanan
    kegiatan:
      - { ${activity} }
`,
    ...files,
  });

export const checkRoadMap = (rule: AgencyRule, lines: string, files: Record<string, string> = {}) =>
  expectMarked(rule, { 'peta.spbe.yaml': `jenis: peta_rencana\n${lines}`, ...files });

export const agencyOf = (lines: string) => ({
  'instansi.spbe.yaml': `jenis: instansi\nid: kota\nnama: Kota\n${lines}`,
});

export const assessed = (year: number) => agencyOf(`penilaian: { instrumen: permenpanrb-59-2020, tahun: ${year} }\n`);
