import { describe, expect, it } from 'vitest';
import { rule as budgetMissing } from '../../../server/src/rules/peta-rencana/anggaran-belum-ada.ts';
import { rule as budgetOutsideYears } from '../../../server/src/rules/peta-rencana/anggaran-di-luar-tahun.ts';
import { rule as activityWithoutOutput } from '../../../server/src/rules/peta-rencana/kegiatan-tanpa-keluaran.ts';
import { rule as activityWithoutObject } from '../../../server/src/rules/peta-rencana/kegiatan-tanpa-objek.ts';
import { rule as activityWithoutOwner } from '../../../server/src/rules/peta-rencana/kegiatan-tanpa-penanggung-jawab.ts';
import { rule as activityWithoutYear } from '../../../server/src/rules/peta-rencana/kegiatan-tanpa-tahun.ts';
import { rule as yearOutsidePeriod } from '../../../server/src/rules/peta-rencana/tahun-di-luar-periode.ts';
import type { AgencyRule } from '../../../server/src/rules/rule.ts';
import { check, checkRoadMap } from './roadMaps.ts';

describe('what an activity has to say', () => {
  it.each<[AgencyRule, string, string]>([
    [activityWithoutYear, 'id: <|keg-1|>', 'id: keg-1, tahun: 2024'],
    [activityWithoutOwner, 'id: <|keg-1|>', 'id: keg-1, penanggung_jawab: diskominfo'],
    [activityWithoutOutput, 'id: <|keg-1|>, keluaran: " "', 'id: keg-1, keluaran: Portal'],
    [activityWithoutObject, 'id: <|keg-1|>, objek: []', 'id: keg-1, objek: [ap-1]'],
  ])('$code', async (rule, lacking, complete) => {
    await check(rule, lacking);
    await check(rule, complete);
  });

  it('asks no object of governance, management, security and audit', async () => {
    const initiative = (area: string) => `  - { id: ini-${area}, muatan: ${area}, kegiatan: [{ id: keg-${area} }] }\n`;
    const areas = ['tata_kelola', 'manajemen', 'keamanan', 'audit_tik'];
    await checkRoadMap(activityWithoutObject, `inisiatif:\n${areas.map(initiative).join('')}`);
  });
});

describe('peta-rencana.tahun-di-luar-periode', () => {
  it('reports each year outside, both borders being inside', async () => {
    const found = await check(yearOutsidePeriod, 'id: keg-1, nama: Portal, tahun: [<|2023|>, 2024, 2028, <|2029|>]');
    expect(found.messages()[0]).toBe(
      'Tahun 2023 pada kegiatan "Portal" (keg-1) di luar periode peta rencana 2024-2028. Perbaiki tahunnya atau periodenya.',
    );
  });

  it('needs a period to compare with', async () => {
    await checkRoadMap(yearOutsidePeriod, 'inisiatif: [{ id: i, kegiatan: [{ id: k, tahun: [1999] }] }]\n');
  });
});

describe('peta-rencana.anggaran-belum-ada, peta-rencana.anggaran-di-luar-tahun', () => {
  it('reports the years without a budget once, at the first of them', async () => {
    const found = await check(
      budgetMissing,
      'id: k, tahun: [2024, <|2025|>, 2026, 2028], anggaran: [{ tahun: 2024, nilai: 1 }]',
    );
    expect(found.messages()[0]).toContain('untuk tahun 2025, 2026, 2028 belum ditulis');
  });

  it('accepts a budget of nothing', async () => {
    await check(budgetMissing, 'id: k, tahun: 2024, anggaran: [{ tahun: 2024, nilai: 0 }]');
  });

  it('reports a budget for a year in which the activity does not run', async () => {
    const found = await check(
      budgetOutsideYears,
      'id: k, tahun: [2024, 2025], anggaran: [{ tahun: 2024, nilai: 1 }, { tahun: <|2026|>, nilai: 1 }]',
    );
    expect(found.messages('en')[0]).toContain('(2024, 2025)');
  });

  it('leaves an activity without years to its own rule', async () => {
    await check(budgetOutsideYears, 'id: k, anggaran: [{ tahun: 2026, nilai: 1 }]');
    await check(budgetMissing, 'id: k');
  });
});
