import { describe, expect, it } from 'vitest';
import { rule as unknownIndicatorReference } from '../../../server/src/rules/acuan/indikator-tidak-dikenal.ts';
import { rule as budgetMissing } from '../../../server/src/rules/peta-rencana/anggaran-belum-ada.ts';
import { rule as budgetOutsideYears } from '../../../server/src/rules/peta-rencana/anggaran-di-luar-tahun.ts';
import { rule as reviewFileMissing } from '../../../server/src/rules/peta-rencana/berkas-reviu-tidak-ada.ts';
import { rule as initiativeWithoutActivity } from '../../../server/src/rules/peta-rencana/inisiatif-tanpa-kegiatan.ts';
import { rule as activityWithoutOutput } from '../../../server/src/rules/peta-rencana/kegiatan-tanpa-keluaran.ts';
import { rule as activityWithoutObject } from '../../../server/src/rules/peta-rencana/kegiatan-tanpa-objek.ts';
import { rule as activityWithoutOwner } from '../../../server/src/rules/peta-rencana/kegiatan-tanpa-penanggung-jawab.ts';
import { rule as activityWithoutYear } from '../../../server/src/rules/peta-rencana/kegiatan-tanpa-tahun.ts';
import { rule as raiseWithoutOutput } from '../../../server/src/rules/peta-rencana/keluaran-tidak-mendukung.ts';
import { rule as raiseWithoutSupport } from '../../../server/src/rules/peta-rencana/kenaikan-tanpa-dukungan.ts';
import { rule as raiseOutsideScale } from '../../../server/src/rules/peta-rencana/menaikkan-di-luar-skala.ts';
import { rule as raiseOutsideYears } from '../../../server/src/rules/peta-rencana/menaikkan-di-luar-tahun.ts';
import { rule as raiseForOtherInstrument } from '../../../server/src/rules/peta-rencana/menaikkan-instrumen-lain.ts';
import { rule as raiseWithoutEffect } from '../../../server/src/rules/peta-rencana/menaikkan-tidak-naik.ts';
import { rule as contentsMissing } from '../../../server/src/rules/peta-rencana/muatan-belum-ada.ts';
import { rule as periodNotFiveYears } from '../../../server/src/rules/peta-rencana/periode-bukan-lima-tahun.ts';
import { rule as reviewMissing } from '../../../server/src/rules/peta-rencana/reviu-belum-ada.ts';
import { rule as yearOutsidePeriod } from '../../../server/src/rules/peta-rencana/tahun-di-luar-periode.ts';
import { rule as targetMissed } from '../../../server/src/rules/peta-rencana/target-tidak-tercapai.ts';
import { rule as planNotCovered } from '../../../server/src/rules/peta-rencana/tidak-mencakup-rpjmd.ts';
import type { AgencyRule } from '../../../server/src/rules/rule.ts';
import { expectMarked } from './marked.ts';

/** A road map 2024-2028 with one initiative (content `layanan`) and one activity with the given attributes. */
const check = (rule: AgencyRule, activity: string, files: Record<string, string> = {}) =>
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

const checkRoadMap = (rule: AgencyRule, lines: string, files: Record<string, string> = {}) =>
  expectMarked(rule, { 'peta.spbe.yaml': `jenis: peta_rencana\n${lines}`, ...files });

const agencyOf = (lines: string) => ({
  'instansi.spbe.yaml': `jenis: instansi\nid: kota\nnama: Kota\n${lines}`,
});

const assessed = (year: number) => agencyOf(`penilaian: { instrumen: permenpanrb-59-2020, tahun: ${year} }\n`);

describe('peta-rencana.muatan-belum-ada', () => {
  const initiative = (area: string) => `  - { id: ini-${area}, muatan: ${area} }\n`;
  const six = ['tata_kelola', 'manajemen', 'layanan', 'infrastruktur', 'aplikasi', 'keamanan'].map(initiative).join('');

  it('names the contents that are missing, at the period, with a fix for each', async () => {
    const found = await checkRoadMap(
      contentsMissing,
      `<|periode|>: { mulai: 2024, selesai: 2028 }\ninisiatif:\n${six}`,
    );
    expect(found.messages()[0]).toContain('belum memuat audit TIK.');
    expect(found.fixTitles('en')).toEqual(['Add an initiative for ICT audit']);
  });

  it('is content with all seven, over all road maps of the agency', async () => {
    await checkRoadMap(contentsMissing, `inisiatif:\n${six}`, {
      'peta-audit.spbe.yaml': `jenis: peta_rencana\ninisiatif:\n${initiative('audit_tik')}`,
    });
  });

  it('leaves it to the claim where one depends on it', async () => {
    await checkRoadMap(contentsMissing, `inisiatif:\n${six}`, {
      'indikator.spbe.yaml': 'jenis: indikator\nindikator: 12\ntingkat: 3\n',
    });
  });

  it('says nothing without a road map or with one that could not be read in full', async () => {
    await expectMarked(contentsMissing, {});
    await checkRoadMap(contentsMissing, `inisiatif:\n${six}  - { id: "ini-audit, muatan: audit_tik\n`);
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

describe('peta-rencana.inisiatif-tanpa-kegiatan', () => {
  it('reports the initiative at its id', async () => {
    await checkRoadMap(initiativeWithoutActivity, 'inisiatif: [{ id: <|ini-1|>, nama: Integrasi, kegiatan: [] }]\n');
  });

  it('is content with one activity', async () => {
    await check(initiativeWithoutActivity, 'id: keg-1');
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

describe('peta-rencana.periode-bukan-lima-tahun', () => {
  it('reports a shorter, a longer and a reversed period at its end, with the year that fits', async () => {
    const found = await checkRoadMap(periodNotFiveYears, 'periode: { mulai: 2024, selesai: <|2027|> }\n');
    expect(found.fixes().map(({ kind }) => kind)).toMatchObject([{ do: 'replace', text: '2028' }]);
    await checkRoadMap(periodNotFiveYears, 'periode: { mulai: 2024, selesai: <|2029|> }\n');
    const reversed = await checkRoadMap(periodNotFiveYears, 'periode: { mulai: 2028, selesai: <|2024|> }\n');
    expect(reversed.messages()[0]).toContain('sebelum dimulai');
  });

  it('is content with five years', async () => {
    await checkRoadMap(periodNotFiveYears, 'periode: { mulai: 2024, selesai: 2028 }\n');
  });
});

describe('peta-rencana.tidak-mencakup-rpjmd', () => {
  const plan = (first: number, last: number) => agencyOf(`rpjmd: { mulai: ${first}, selesai: ${last} }\n`);

  it('names the years of the plan that no road map covers', async () => {
    const roadMap = '<|periode|>: { mulai: 2024, selesai: 2028 }\n';
    const found = await checkRoadMap(planNotCovered, roadMap, plan(2023, 2029));
    expect(found.messages()[0]).toContain('tahun 2023, 2029 dari RPJMD 2023-2029');
  });

  it('looks at all road maps together and reports at the last', async () => {
    const earlier = { 'lama.spbe.yaml': 'jenis: peta_rencana\nperiode: { mulai: 2019, selesai: 2023 }\n' };
    await checkRoadMap(planNotCovered, 'periode: { mulai: 2024, selesai: 2028 }\n', {
      ...earlier,
      ...plan(2021, 2026),
    });
    await checkRoadMap(planNotCovered, '<|periode|>: { mulai: 2024, selesai: 2028 }\n', {
      ...earlier,
      ...plan(2025, 2029),
    });
  });

  it('survives a mistyped year', async () => {
    await checkRoadMap(planNotCovered, '<|periode|>: { mulai: 2024, selesai: 2028 }\n', plan(2024, 20290));
  });
});

describe('peta-rencana.reviu-belum-ada', () => {
  const period = '<|periode|>: { mulai: 2021, selesai: 2025 }\n';
  const plain = 'periode: { mulai: 2021, selesai: 2025 }\n';

  it('asks for the mid-term review from the middle year on', async () => {
    const found = await checkRoadMap(reviewMissing, period, assessed(2023));
    expect(found.messages()[0]).toContain('Reviu paruh waktu');
    expect(found.fixTitles()).toEqual(['Tambahkan reviu tahun 2023']);
    await checkRoadMap(reviewMissing, plain, assessed(2022));
  });

  it('accepts any year between the first and the last', async () => {
    await checkRoadMap(reviewMissing, `${plain}reviu: [{ tahun: 2022 }]\n`, assessed(2023));
    await checkRoadMap(reviewMissing, `${period}reviu: [{ tahun: 2021 }]\n`, assessed(2023));
  });

  it('asks for the review of the last year too', async () => {
    const found = await checkRoadMap(reviewMissing, `${period}reviu: [{ tahun: 2023 }]\n`, assessed(2025));
    expect(found.messages('en')[0]).toContain('the review of 2025');
    await checkRoadMap(reviewMissing, `${plain}reviu: [{ tahun: 2023 }, { tahun: 2025 }]\n`, assessed(2025));
  });
});

describe('peta-rencana.berkas-reviu-tidak-ada', () => {
  const review = (path: string) => `reviu: [{ tahun: 2023, berkas: ${path} }]\n`;

  it.each([
    ['<|reviu-2023.pdf|>', 'tidak ditemukan'],
    ['<|bukti/kosong.pdf|>', 'kosong'],
    ['<|bukti|>', 'adalah folder'],
    ['<|bukti/REVIU.pdf|>', 'huruf besar-kecilnya'],
    ['<|../../reviu.pdf|>', 'di luar ruang kerja'],
  ])('reports %s', async (path, words) => {
    const found = await checkRoadMap(reviewFileMissing, review(path), {
      'bukti/kosong.pdf': '',
      'bukti/reviu.pdf': '%PDF-1.4',
    });
    expect(found.messages()[0]).toContain(words);
  });

  it('is content with a file that is there', async () => {
    await checkRoadMap(reviewFileMissing, review('bukti/reviu.pdf'), { 'bukti/reviu.pdf': '%PDF-1.4' });
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

describe('peta-rencana.kenaikan-tanpa-dukungan', () => {
  const architecture = {
    'arsitektur.spbe.yaml': `jenis: arsitektur
proses_bisnis: [{ id: pb-aduan, nama: Pengaduan }]
layanan: [{ id: ly-aduan, nama: Aduan, indikator: 42, proses_bisnis: [pb-aduan] }]
aplikasi: [{ id: ap-lapor, nama: Lapor, layanan_didukung: [ly-aduan] }, { id: ap-surat, nama: Surat }]
infrastruktur: { server: [{ id: sv-1, nama: Server }] }
`,
  };
  const lift = (objects: string, raise: string) => `id: k, tahun: [2025], objek: [${objects}], menaikkan: [${raise}]`;

  it('finds objects that have nothing to do with the service of the indicator', async () => {
    const raise = '{ indikator: <|42|>, ke: 3, tahun: 2025 }';
    const found = await check(raiseWithoutSupport, lift('ap-surat, sv-1', raise), architecture);
    expect(found.messages()[0]).toContain('layanan yang dinilai indikator itu ("Aduan" (ly-aduan))');
  });

  it.each(['ly-aduan', 'ap-lapor', 'pb-aduan', 'ap-surat, ap-lapor'])('is content with %s', async (objects) => {
    await check(raiseWithoutSupport, lift(objects, '{ indikator: 42, ke: 3 }'), architecture);
  });

  it('finds rises of an activity that states neither output nor objects, once, with a remedy', async () => {
    const raises = 'menaikkan: [{ indikator: <|11|>, ke: 3 }, { indikator: 42, ke: 3 }, { indikator: 12, ke: 3 }]';
    const found = await check(raiseWithoutSupport, `id: k, nama: Reviu, ${raises}`, architecture);
    expect(found.messages()[0]).toContain(
      'menaikkan indikator 11, 12, 42, tetapi belum menyebut keluaran maupun objeknya',
    );
    expect(found.fixTitles()).toEqual(['Tambahkan "keluaran" untuk diisi']);
    await check(activityWithoutOutput, `id: k, ${raises.replace('<|11|>', '11')}`);
    await check(activityWithoutOutput, `id: <|k|>, objek: [ap-x], ${raises.replace('<|11|>', '11')}`);
  });

  it('leaves to other rules: no objects, objects that do not exist, no service of the indicator', async () => {
    await check(raiseWithoutSupport, `${lift('', '{ indikator: 42, ke: 3 }')}, keluaran: Analitik`, architecture);
    await check(raiseWithoutSupport, lift('ap-x', '{ indikator: 42, ke: 3 }'), architecture);
    await check(raiseWithoutSupport, lift('ap-surat', '{ indikator: 43, ke: 3 }'), architecture);
  });

  it('wants an audit for a rise of an audit indicator: the content, or an audited object', async () => {
    await check(raiseWithoutSupport, lift('ap-surat', '{ indikator: <|29|>, ke: 3 }'), architecture);
    await check(raiseWithoutSupport, lift('sv-1', '{ indikator: 29, ke: 3 }'), architecture);
    await check(raiseWithoutSupport, lift('ap-surat', '{ indikator: 29, ke: 2 }'), architecture);
  });
});

describe('peta-rencana.keluaran-tidak-mendukung', () => {
  const architecture = {
    'arsitektur.spbe.yaml': `jenis: arsitektur
proses_bisnis: [{ id: pb-aduan, nama: Pengaduan }]
infrastruktur: { jaringan_intra: [{ id: ji-1, nama: Jaringan }] }
`,
  };
  const claim = (number: number, level: number) => ({
    'indikator.spbe.yaml': `jenis: indikator\nindikator: ${number}\ntingkat: ${level}\n`,
  });
  const lift = (output: string, raise: string, more = '') =>
    `id: k, nama: Kegiatan, tahun: [2025], keluaran: ${output}, ${more}menaikkan: [{ ${raise} }]`;
  const expectSupported = (output: string, raise: string, files: Record<string, string> = {}) =>
    check(raiseWithoutOutput, lift(output, raise), files);

  it('finds a policy indicator raised by an output that is no policy, and names what is needed', async () => {
    const found = await check(raiseWithoutOutput, lift('Pelatihan 40 pegawai', 'indikator: <|1|>, ke: 3, tahun: 2025'));
    expect(found.messages()).toEqual([
      'Kegiatan "Kegiatan" (k) menaikkan indikator 1 ke tingkat 3, tetapi nama dan keluarannya tidak menyebut dokumen yang diperlukan: dokumen kebijakan. Tulis dokumen itu pada keluaran bila memang dihasilkan, atau pindahkan kenaikan ini ke kegiatan yang menghasilkannya.',
    ]);
    expect(found.related()).toEqual(['Keluaran kegiatan']);
  });

  it.each([
    'Perwal Arsitektur SPBE',
    'Tiga Peraturan Wali Kota ditetapkan',
    'SK Kepala Dinas',
    'Qanun SPBE',
    'Surat edaran',
    'Enacted regulation on architecture',
  ])('is content with "%s" for a policy indicator', async (output) => {
    await expectSupported(output, 'indikator: 1, ke: 3');
  });

  it('is content with the name of the activity, or with any document of the levels in between', async () => {
    await check(
      raiseWithoutOutput,
      'id: k, nama: Penetapan Perbup Manajemen Data, keluaran: Selesai, menaikkan: [{ indikator: 3, ke: 2 }]',
    );
    await expectSupported('Laporan reviu tahunan', 'indikator: 1, ke: 4', claim(1, 3));
    await check(raiseWithoutOutput, lift('Laporan reviu tahunan', 'indikator: <|1|>, ke: 3'), claim(1, 2));
  });

  it('takes an object that the indicator is about for what is missing in the output', async () => {
    const output = 'Sambungan serat optik';
    await check(raiseWithoutOutput, lift(output, 'indikator: 17, ke: 3', 'objek: [ji-1], '), architecture);
    await check(raiseWithoutOutput, lift(output, 'indikator: 17, ke: 3', 'objek: [ji-x], '), architecture);
    const raise = 'indikator: <|17|>, ke: 3';
    const found = await check(raiseWithoutOutput, lift(output, raise, 'objek: [pb-aduan], '), architecture);
    expect(found.messages('en')[0]).toContain('its objects include no intranet, network device, or security device');
    await check(raiseWithoutOutput, lift(output, 'indikator: <|1|>, ke: 3', 'objek: [ji-1], '), architecture);
  });

  it('does not judge what any result of the work can prove', async () => {
    for (const raise of ['indikator: 21, ke: 3', 'indikator: 19, ke: 5', 'indikator: 32, ke: 1']) {
      await expectSupported('120 pegawai terlatih', raise);
    }
    await expectSupported('120 pegawai terlatih', 'indikator: 25, ke: 3', claim(25, 2));
    await check(raiseWithoutOutput, lift('120 pegawai terlatih', 'indikator: <|25|>, ke: 4'), claim(25, 3));
  });

  it('leaves out what is past, does not rise, is no level, or is judged by objects', async () => {
    const output = 'Pelatihan';
    await expectSupported(output, 'indikator: 1, ke: 3, tahun: 2023');
    await check(raiseWithoutOutput, `${lift(output, 'indikator: 1, ke: 3')}, status: selesai`);
    await expectSupported(output, 'indikator: 1, ke: 3', claim(1, 3));
    for (const raise of [
      'indikator: 1, ke: 9',
      'indikator: 99, ke: 3',
      'indikator: 42, ke: 3',
      'indikator: 29, ke: 2',
    ]) {
      await expectSupported(output, raise);
    }
    await check(raiseWithoutOutput, 'id: k, menaikkan: [{ indikator: 1, ke: 3 }]');
  });

  it('says nothing where the instrument states no evidence, or a file cannot be read', async () => {
    await expectSupported(
      'Pelatihan',
      'indikator: 1, ke: 3',
      agencyOf('penilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }\n'),
    );
    await expectSupported('Pelatihan', 'indikator: 1, ke: 3', {
      'rusak.spbe.yaml': 'jenis: indikator\n<<<<<<< HEAD\nindikator: 1\n',
    });
  });

  it('leaves a level that evidence proves already to the claim', async () => {
    const policy = `bukti:
  - { jenis_bukti: dokumen_kebijakan, judul: Perwal, status: ditetapkan, tanggal: 2022-01-01, muatan: lengkap, tautan: "https://contoh.go.id/perwal" }
`;
    const files = { 'indikator.spbe.yaml': `jenis: indikator\nindikator: 1\ntingkat: 2\n${policy}` };
    await expectSupported('Pelatihan', 'indikator: 1, ke: 3', files);
    await check(raiseWithoutOutput, lift('Pelatihan', 'indikator: <|1|>, ke: 4'), files);
  });
});
