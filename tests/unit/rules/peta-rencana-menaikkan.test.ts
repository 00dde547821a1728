import { describe, expect, it } from 'vitest';
import { rule as unknownIndicatorReference } from '../../../server/src/rules/acuan/indikator-tidak-dikenal.ts';
import { rule as activityWithoutOutput } from '../../../server/src/rules/peta-rencana/kegiatan-tanpa-keluaran.ts';
import { rule as raiseWithoutSupport } from '../../../server/src/rules/peta-rencana/kenaikan-tanpa-dukungan.ts';
import { rule as raiseOutsideScale } from '../../../server/src/rules/peta-rencana/menaikkan-di-luar-skala.ts';
import { rule as raiseOutsideYears } from '../../../server/src/rules/peta-rencana/menaikkan-di-luar-tahun.ts';
import { rule as raiseForOtherInstrument } from '../../../server/src/rules/peta-rencana/menaikkan-instrumen-lain.ts';
import { rule as raiseWithoutEffect } from '../../../server/src/rules/peta-rencana/menaikkan-tidak-naik.ts';
import { rule as targetMissed } from '../../../server/src/rules/peta-rencana/target-tidak-tercapai.ts';
import type { AgencyRule } from '../../../server/src/rules/rule.ts';
import { expectMarked } from './marked.ts';
import { agencyOf, check, checkRoadMap } from './roadMaps.ts';

describe('peta-rencana.menaikkan-di-luar-skala', () => {
  it.each(['<|6|>', '<|0|>', '<|2.5|>'])('reports %s', async (level) => {
    await check(raiseOutsideScale, `id: k, menaikkan: [{ indikator: 18, ke: ${level} }]`);
  });

  it.each(['1', '5', '3.0'])('is content with %s', async (level) => {
    await check(raiseOutsideScale, `id: k, menaikkan: [{ indikator: 18, ke: ${level} }]`);
  });

  it('allows decimals where the instrument has them', async () => {
    const agency = agencyOf('penilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }\n');
    await check(
      raiseOutsideScale,
      'id: k, menaikkan: [{ indikator: 18, ke: 2.55 }, { indikator: 17, ke: <|2.555|> }]',
      agency,
    );
  });
});

describe('peta-rencana.menaikkan-di-luar-tahun', () => {
  it('reports a rise before the activity starts and one after the road map ends', async () => {
    const found = await check(
      raiseOutsideYears,
      'id: k, tahun: [2026, 2025], menaikkan: [{ indikator: 18, ke: 3, tahun: <|2024|> }, { indikator: 18, ke: 4, tahun: <|2029|> }]',
    );
    expect(found.messages()[0]).toContain('baru dimulai tahun 2025');
    expect(found.messages()[1]).toContain('2024-2028');
  });

  it('accepts the first year and any later one within the period', async () => {
    await check(
      raiseOutsideYears,
      'id: k, tahun: [2025], menaikkan: [{ indikator: 18, ke: 3, tahun: 2025 }, { indikator: 18, ke: 4, tahun: 2028 }]',
    );
  });

  it('does not repeat that the activity itself lies outside the period', async () => {
    await check(raiseOutsideYears, 'id: k, tahun: [2029], menaikkan: [{ indikator: 18, ke: 3, tahun: 2029 }]');
  });
});

describe('a road map written for another instrument', () => {
  const roadMap = (instrument: string, activity: string) =>
    `periode: { mulai: 2024, selesai: 2028 }
instrumen: ${instrument}
inisiatif: [{ id: ini-1, muatan: layanan, kegiatan: [{ ${activity} }] }]
`;
  const assessedBy8 = agencyOf('penilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }\n');
  const coming = 'id: keg-1, tahun: [2027], menaikkan: [{ indikator: 18, ke: 3, tahun: 2027 }]';

  it('says at its instrument that its coming rises do not count, in both languages', async () => {
    const text = roadMap('<|permenpanrb-59-2020|>', coming);
    const found = await checkRoadMap(raiseForOtherInstrument, text, assessedBy8);
    expect(found.messages()[0]).toMatch(
      /^Kenaikan .* \(1\) ditulis menurut .* 59 Tahun 2020, sedangkan instansi dinilai dengan .* 8 Tahun 2026, jadi tidak dihitung/,
    );
    expect(found.messages('en')[0]).toMatch(/count neither in the projection nor in planning\. Write them anew/);
  });

  it('says that an instrument is not known, with a remedy', async () => {
    const text = roadMap('<|permenpanrb-8-2062|>', coming);
    const found = await checkRoadMap(raiseForOtherInstrument, text, assessedBy8);
    expect(found.messages('en')[0]).toContain('"permenpanrb-8-2062" is not known');
    expect(found.fixTitles('en')).toHaveLength(1);
  });

  it('has nothing to say of its own instrument, without rises, and of rises that are past', async () => {
    await checkRoadMap(raiseForOtherInstrument, roadMap('permenpanrb-8-2026', coming), assessedBy8);
    await checkRoadMap(raiseForOtherInstrument, roadMap('permenpanrb-59-2020', 'id: keg-1'), assessedBy8);
    const past = coming.replaceAll('2027', '2026');
    await checkRoadMap(raiseForOtherInstrument, roadMap('permenpanrb-59-2020', past), assessedBy8);
  });

  it.each<[AgencyRule, string]>([
    [raiseOutsideScale, 'id: keg-1, menaikkan: [{ indikator: 18, ke: 9, tahun: 2027 }]'],
    [raiseOutsideYears, 'id: keg-1, tahun: [2027], menaikkan: [{ indikator: 18, ke: 3, tahun: 2025 }]'],
    [raiseWithoutEffect, 'id: keg-1, tahun: [2027], menaikkan: [{ indikator: 18, ke: 1, tahun: 2027 }]'],
    [raiseWithoutSupport, coming],
    [unknownIndicatorReference, 'id: keg-1, menaikkan: [{ indikator: 47, ke: 3, tahun: 2027 }]'],
  ])('is not judged by $code', async (rule, activity) => {
    const files = { ...assessedBy8, 'i.spbe.yaml': 'jenis: indikator\nindikator: 18\ntingkat: 3\n' };
    await checkRoadMap(rule, roadMap('permenpanrb-59-2020', activity), files);
  });

  it('is asked for outputs like any activity that raises nothing', async () => {
    const text = roadMap('permenpanrb-59-2020', coming.replace('keg-1', '<|keg-1|>'));
    await checkRoadMap(activityWithoutOutput, text, assessedBy8);
  });
});

describe('peta-rencana.menaikkan-tidak-naik', () => {
  const claim = { 'indikator.spbe.yaml': 'jenis: indikator\nindikator: 18\ntingkat: 3\n' };

  it('reports a level at or below the claim', async () => {
    const found = await check(
      raiseWithoutEffect,
      'id: k, menaikkan: [{ indikator: 18, ke: <|3|>, tahun: 2025 }, { indikator: 18, ke: <|2|> }]',
      claim,
    );
    expect(found.messages()[0]).toContain('klaim sekarang sudah 3');
    expect(found.related()).toEqual(['Tingkat yang diklaim', 'Tingkat yang diklaim']);
  });

  it('accepts the next level, and an indicator without a document', async () => {
    await check(raiseWithoutEffect, 'id: k, menaikkan: [{ indikator: 18, ke: 4 }, { indikator: 17, ke: 1 }]', claim);
  });

  it('accepts what the claim includes already: finished, or up to the year assessed', async () => {
    await check(
      raiseWithoutEffect,
      'id: k, status: selesai, menaikkan: [{ indikator: 18, ke: 3, tahun: 2025 }]',
      claim,
    );
    await check(raiseWithoutEffect, 'id: k, menaikkan: [{ indikator: 18, ke: 3, tahun: 2023 }]', claim);
  });
});

describe('peta-rencana.target-tidak-tercapai', () => {
  const targets = (list: string) =>
    agencyOf(`penilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }\ntarget_indeks: [${list}]\n`);
  const lift = 'id: k, tahun: [2025], menaikkan: [{ indikator: 18, ke: 3, tahun: 2025 }]';

  it('names the year, the index that follows, and by how much the target is missed', async () => {
    const found = await check(targetMissed, lift, targets('{ tahun: 2025, nilai: <|1.10|> }'));
    expect(found.messages()).toEqual([
      'Bila semua kegiatan peta rencana berhasil, indeks 2025 menjadi 1,05: kurang 0,05 dari target 1,10. Tambahkan kegiatan dengan menaikkan, majukan tahunnya, atau cari langkah termurah dengan spbe plan --target 1.10.',
    ]);
  });

  it('is content with a target that is just reached, and does not look at the assessed year', async () => {
    await check(targetMissed, lift, targets('{ tahun: 2024, nilai: 5 }, { tahun: 2025, nilai: 1.05 }'));
  });

  it('counts a postponed activity a year later', async () => {
    const years = '{ tahun: 2025, nilai: <|1.05|> }, { tahun: 2026, nilai: 1.05 }';
    await check(targetMissed, `${lift}, status: tertunda`, targets(years));
  });

  it('says that another instrument will be in force', async () => {
    const found = await check(targetMissed, lift, targets('{ tahun: 2026, nilai: <|1.10|> }'));
    expect(found.messages('en')[0]).toContain('Another instrument is in force in that year');
  });

  it('says nothing without a road map, and of several targets for a year takes the first', async () => {
    await expectMarked(targetMissed, targets('{ tahun: 2025, nilai: 2 }'));
    await check(targetMissed, lift, targets('{ tahun: 2025, nilai: 1.05 }, { tahun: 2025, nilai: 2 }'));
  });
});
