import { describe, expect, it } from 'vitest';
import { rule as reviewFileMissing } from '../../../server/src/rules/peta-rencana/berkas-reviu-tidak-ada.ts';
import { rule as initiativeWithoutActivity } from '../../../server/src/rules/peta-rencana/inisiatif-tanpa-kegiatan.ts';
import { rule as contentsMissing } from '../../../server/src/rules/peta-rencana/muatan-belum-ada.ts';
import { rule as periodNotFiveYears } from '../../../server/src/rules/peta-rencana/periode-bukan-lima-tahun.ts';
import { rule as reviewMissing } from '../../../server/src/rules/peta-rencana/reviu-belum-ada.ts';
import { rule as planNotCovered } from '../../../server/src/rules/peta-rencana/tidak-mencakup-rpjmd.ts';
import { expectMarked } from './marked.ts';
import { agencyOf, assessed, check, checkRoadMap } from './roadMaps.ts';

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

describe('peta-rencana.inisiatif-tanpa-kegiatan', () => {
  it('reports the initiative at its id', async () => {
    await checkRoadMap(initiativeWithoutActivity, 'inisiatif: [{ id: <|ini-1|>, nama: Integrasi, kegiatan: [] }]\n');
  });

  it('is content with one activity', async () => {
    await check(initiativeWithoutActivity, 'id: keg-1');
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
