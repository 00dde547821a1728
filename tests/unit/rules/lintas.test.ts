import { describe, expect, it } from 'vitest';
import { rule as auditWithoutRecord } from '../../../server/src/rules/lintas/audit-tanpa-catatan.ts';
import { rule as architectureDomainEmpty } from '../../../server/src/rules/lintas/domain-arsitektur-kosong.ts';
import { rule as indicatorWithoutDocument } from '../../../server/src/rules/lintas/indikator-tanpa-dokumen.ts';
import { rule as indicatorWithoutOwner } from '../../../server/src/rules/lintas/indikator-tanpa-penanggung-jawab.ts';
import { rule as claimAboveEvidence } from '../../../server/src/rules/lintas/klaim-di-atas-bukti.ts';
import { rule as serviceMissing } from '../../../server/src/rules/lintas/layanan-belum-ada.ts';
import { rule as serviceScoredTwice } from '../../../server/src/rules/lintas/layanan-dinilai-ganda.ts';
import { rule as serviceWithoutApplication } from '../../../server/src/rules/lintas/layanan-tanpa-aplikasi.ts';
import { rule as roadMapContentEmpty } from '../../../server/src/rules/lintas/muatan-peta-rencana-kosong.ts';
import { rule as externalScoreMissing } from '../../../server/src/rules/lintas/nilai-luar-belum-ditulis.ts';
import { rule as recommendationWithoutFollowUp } from '../../../server/src/rules/lintas/rekomendasi-tanpa-tindak-lanjut.ts';
import { rule as targetBelowLastIndex } from '../../../server/src/rules/lintas/target-di-bawah-indeks-terakhir.ts';
import { expectMarked } from './marked.ts';

const indicator = (number: number | string, level: number | string, more = '') => ({
  [`indikator-${number}.spbe.yaml`]: `jenis: indikator\nindikator: ${number}\ntingkat: ${level}\n${more}`,
});

const architecture = (lines: string) => ({ 'arsitektur.spbe.yaml': `jenis: arsitektur\n${lines}` });

const agencyOf = (lines: string) => ({
  'instansi.spbe.yaml': `jenis: instansi\nid: kota\nnama: Kota\n${lines}`,
});

describe('lintas.domain-arsitektur-kosong', () => {
  const five = `proses_bisnis: [{ id: pb }]
data_informasi: [{ id: dt }]
layanan: [{ id: ly }]
aplikasi: [{ id: ap }]
infrastruktur: { server: [{ id: sv }] }
`;

  it('names the domains without an element, at the claim', async () => {
    const found = await expectMarked(architectureDomainEmpty, { ...indicator(11, '<|3|>'), ...architecture(five) });
    expect(found.messages()[0]?.toLowerCase()).toContain('belum berisi keamanan');
  });

  it('says it otherwise where there is no architecture', async () => {
    const found = await expectMarked(architectureDomainEmpty, indicator(11, '<|4|>'));
    expect(found.messages()[0]).toContain('belum ada dokumen arsitektur');
  });

  it('holds from level 3 on, and only for that indicator', async () => {
    await expectMarked(architectureDomainEmpty, { ...indicator(11, 2), ...indicator(13, 5) });
    await expectMarked(architectureDomainEmpty, {
      ...indicator(11, 5),
      ...architecture(`${five}keamanan: [{ id: km }]\n`),
    });
  });

  it('waits where a file could not be read in full, and leaves a level off the scale to its own rule', async () => {
    await expectMarked(architectureDomainEmpty, { ...indicator(11, 3), ...architecture('layanan: [{ id: "ly\n') });
    await expectMarked(architectureDomainEmpty, indicator(11, 7));
  });

  it('knows nothing of an instrument without such a link', async () => {
    await expectMarked(architectureDomainEmpty, {
      ...agencyOf('penilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }\n'),
      ...indicator(11, 3),
    });
  });
});

describe('lintas.muatan-peta-rencana-kosong', () => {
  const contents = ['tata_kelola', 'manajemen', 'layanan', 'infrastruktur', 'aplikasi', 'keamanan', 'audit_tik'];
  const roadMap = (areas: readonly string[]) => ({
    'peta.spbe.yaml': `jenis: peta_rencana\ninisiatif:\n${areas.map((area) => `  - { id: i-${area}, muatan: ${area} }\n`).join('')}`,
  });

  it('names the contents without an initiative', async () => {
    const found = await expectMarked(roadMapContentEmpty, {
      ...indicator(12, '<|3|>'),
      ...roadMap(contents.slice(0, 6)),
    });
    expect(found.messages()[0]).toContain('belum memuat');
    expect(found.messages()[0]).toMatch(/audit TIK/i);
  });

  it('is content with seven, and below level 3', async () => {
    await expectMarked(roadMapContentEmpty, { ...indicator(12, 3), ...roadMap(contents) });
    await expectMarked(roadMapContentEmpty, indicator(12, 2));
  });
});

describe('lintas.audit-tanpa-catatan', () => {
  const assets = 'aplikasi: [{ id: ap }]\ninfrastruktur: { server: [{ id: sv }] }\n';
  const record = (attributes: string) => architecture(`${assets}keamanan: [{ id: km, ${attributes} }]\n`);
  const audited = 'audit: { tanggal: 2023-06-01, hasil: memadai }';

  it('asks each audit indicator for a record of its own domain', async () => {
    const found = await expectMarked(auditWithoutRecord, {
      ...indicator(29, '<|3|>'),
      ...indicator(30, 3),
      ...indicator(31, 3),
      ...record(`melindungi: [ap], ${audited}`),
    });
    expect(found.messages()[0]).toContain('audit infrastruktur');
  });

  it('does not take a record without an audit for one', async () => {
    await expectMarked(auditWithoutRecord, {
      ...indicator(30, '<|3|>'),
      ...indicator(31, '<|4|>'),
      ...record('melindungi: [ap], audit: { hasil: belum/tidak dilaksanakan }'),
    });
  });

  it('believes the result before the date, and the date where there is no result', async () => {
    await expectMarked(auditWithoutRecord, {
      ...indicator(30, '<|3|>'),
      ...record('melindungi: [ap], hasil_audit: belum/tidak dilaksanakan, tanggal_audit: 2024-05-01'),
    });
    await expectMarked(auditWithoutRecord, {
      ...indicator(30, 3),
      ...record('melindungi: [ap], tanggal_audit: 2023-05-01'),
    });
  });

  it('holds from level 3 on', async () => {
    await expectMarked(auditWithoutRecord, { ...indicator(29, 2), ...indicator(30, 2), ...indicator(31, 2) });
    await expectMarked(auditWithoutRecord, { ...indicator(29, 3), ...record(`melindungi: [sv], ${audited}`) });
  });
});

describe('lintas.layanan-belum-ada', () => {
  it('reports a claim without a service', async () => {
    const found = await expectMarked(serviceMissing, {
      ...indicator(42, '<|2|>'),
      ...architecture('layanan: [{ id: ly, indikator: 32 }]\n'),
    });
    expect(found.messages()[0]).toContain('Indikator 42');
  });

  it('reports once, at the agency, where no service names any indicator', async () => {
    const found = await expectMarked(serviceMissing, {
      'instansi.spbe.yaml':
        'jenis: <|instansi|>\nid: kota\nnama: Kota\npenilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }\n',
      ...indicator(32, 3),
      ...indicator(33, 2),
      ...indicator(42, 2),
      ...indicator(43, 1),
    });
    expect(found.messages()[0]).toContain('32, 33, 42 diklaim');
  });

  it('accepts level 1 without one, and one service for several indicators', async () => {
    await expectMarked(serviceMissing, indicator(42, 1));
    await expectMarked(serviceMissing, {
      ...indicator(32, 3),
      ...indicator(33, 3),
      ...architecture('layanan: [{ id: ly, indikator: [32, 33] }]\n'),
    });
  });
});

describe('lintas.layanan-tanpa-aplikasi', () => {
  it('reports the service, related to the claim', async () => {
    const found = await expectMarked(serviceWithoutApplication, {
      ...indicator(42, 2),
      ...architecture('layanan: [{ id: <|ly|>, nama: Pengaduan, indikator: 42 }]\n'),
    });
    expect(found.related('en')).toEqual(['The level claimed']);
  });

  it('looks at every service of the indicator', async () => {
    await expectMarked(serviceWithoutApplication, {
      ...indicator(42, 3),
      ...architecture(`layanan: [{ id: ly-1, indikator: 42 }, { id: <|ly-2|>, indikator: 42 }]
aplikasi: [{ id: ap, layanan_didukung: ly-1 }]
`),
    });
  });

  it('does not repeat that an application misspells the id', async () => {
    await expectMarked(serviceWithoutApplication, {
      ...indicator(42, 2),
      ...architecture(
        'layanan: [{ id: ly-aduan, indikator: 42 }]\naplikasi: [{ id: ap, layanan_didukung: ly-adaun }]\n',
      ),
    });
  });

  it('is content with an application, and below level 2', async () => {
    const service = 'layanan: [{ id: ly, indikator: 42 }]\n';
    await expectMarked(serviceWithoutApplication, {
      ...indicator(42, 2),
      ...architecture(`${service}aplikasi: [{ id: ap, layanan_didukung: ly }]\n`),
    });
    await expectMarked(serviceWithoutApplication, { ...indicator(42, 1), ...architecture(service) });
  });
});

describe('lintas.layanan-dinilai-ganda', () => {
  it('reports a service for two sector indicators at the second, and beside another indicator at the sector one', async () => {
    const found = await expectMarked(
      serviceScoredTwice,
      architecture('layanan: [{ id: ly-1, indikator: [45, <|46|>] }, { id: ly-2, indikator: [<|47|>, 42] }]\n'),
    );
    expect(found.messages()[0]).toContain('indikator 46 dan juga indikator 45');
    expect(found.messages()[1]).toContain('indikator 47 dan juga indikator 42');
  });

  it('reports services of one name', async () => {
    await expectMarked(
      serviceScoredTwice,
      architecture(`layanan:
  - { id: ly-1, nama: Perizinan Daring, indikator: 45 }
  - { id: ly-2, nama: perizinan daring, indikator: <|46|> }
  - { id: ly-3, nama: Pengaduan, indikator: <|47|> }
  - { id: ly-4, nama: Pengaduan, indikator: 42 }
`),
    );
  });

  it('accepts one service for two other indicators, and two services for one sector indicator', async () => {
    await expectMarked(
      serviceScoredTwice,
      architecture(`layanan:
  - { id: ly-1, nama: Rencana, indikator: [32, 33] }
  - { id: ly-2, nama: Izin, indikator: 45 }
  - { id: ly-3, nama: Izin, indikator: 45 }
  - { id: ly-4, nama: Rumah sakit, indikator: 46 }
`),
    );
  });
});

describe('lintas.target-di-bawah-indeks-terakhir', () => {
  const history = (value: string, instrument = ', instrumen: permenpanrb-59-2020') =>
    `riwayat_indeks:\n  - { tahun: 2021, nilai: 3.9${instrument} }\n  - { tahun: 2022, nilai: ${value}${instrument} }\n`;

  it('reports the target below the last result, not below an older one', async () => {
    const found = await expectMarked(
      targetBelowLastIndex,
      agencyOf(`${history('2.79')}target_indeks: [{ tahun: 2023, nilai: <|2.785|> }, { tahun: 2024, nilai: 2.79 }]\n`),
    );
    expect(found.messages()[0]).toContain('Target indeks 2023 (2,785)');
    expect(found.messages('en')[0]).toContain('(2.79)');
  });

  it('does not compare with later results', async () => {
    await expectMarked(
      targetBelowLastIndex,
      agencyOf(`${history('2.79')}target_indeks: [{ tahun: 2021, nilai: 1.5 }]\n`),
    );
  });

  it('does not compare across instruments, known or implied by the year', async () => {
    const later = 'target_indeks: [{ tahun: 2026, nilai: 1.5 }]\n';
    await expectMarked(targetBelowLastIndex, agencyOf(history('2.79') + later));
    await expectMarked(targetBelowLastIndex, agencyOf(history('2.79', '') + later));
  });
});

describe('lintas.klaim-di-atas-bukti', () => {
  it('states what is proven, how many documents are missing and what they are worth', async () => {
    const found = await expectMarked(claimAboveEvidence, indicator(21, '<|2|>'));
    expect(found.messages()).toEqual([
      'Klaim tingkat 2 baru terbukti sampai tingkat 1: kurang 2 dokumen, yang bernilai 0,015 poin indeks. Lengkapi dokumennya, atau turunkan klaim ke 1.',
    ]);
    expect(found.messages('en')[0]).toContain('worth 0.015 index points');
    expect(found.fixes().map(({ kind }) => kind)).toMatchObject([{ do: 'replace', text: '1' }]);
  });

  it('is content with the lowest level, which needs nothing', async () => {
    await expectMarked(claimAboveEvidence, indicator(21, 1));
  });

  it('says nothing where the instrument has no evidence data', async () => {
    await expectMarked(claimAboveEvidence, {
      ...agencyOf('penilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }\n'),
      ...indicator(1, 3),
    });
  });
});

describe('lintas.rekomendasi-tanpa-tindak-lanjut', () => {
  const recommendation = (attributes: string) =>
    indicator(18, 2, `rekomendasi:\n  - { tahun: 2022, isi: ${attributes} }\n`);

  it('reports the recommendation at its words', async () => {
    const found = await expectMarked(
      recommendationWithoutFollowUp,
      recommendation('<|Susun direktori|>, status: belum'),
    );
    expect(found.messages()[0]).toContain('evaluasi 2022');
  });

  it('is content with an activity, or with a recommendation that is met', async () => {
    await expectMarked(recommendationWithoutFollowUp, recommendation('Susun direktori, tindak_lanjut: [keg-1]'));
    await expectMarked(recommendationWithoutFollowUp, recommendation('Susun direktori, status: selesai'));
  });
});

describe('lintas.indikator-tanpa-dokumen', () => {
  const all = Array.from({ length: 47 }, (_, index) => index + 1);
  const documents = (numbers: readonly number[], more = '') => ({
    'semua.spbe.yaml': numbers
      .map((number) => `jenis: indikator\nindikator: ${number}\ntingkat: 1\n${more}`)
      .join('---\n'),
  });
  const marked = agencyOf('penilaian: { instrumen: <|permenpanrb-59-2020|>, tahun: 2023 }\n');

  it('lists the numbers in short and creates each document', async () => {
    const present = all.filter((number) => ![1, 2, 3, 11, 46].includes(number));
    const found = await expectMarked(indicatorWithoutDocument, { ...marked, ...documents(present) });
    expect(found.messages()[0]).toContain('5 dari 47 indikator tahun 2023: 1-3, 11, 46.');
    const created = found.fixes()[0]?.kind;
    expect(created).toMatchObject({ do: 'create', uri: expect.stringMatching(/\/indikator\/01\.spbe\.yaml$/) });
    expect(created).toMatchObject({ text: expect.stringMatching(/^indikator: 1\n(#.*\n)*tingkat: 1\n/m) });
  });

  it('does not count a document of another year', async () => {
    await expectMarked(indicatorWithoutDocument, { ...marked, ...documents(all, 'tahun: 2022\n') });
  });

  it('is content with all, and with an agency that is not assessed', async () => {
    await expectMarked(indicatorWithoutDocument, documents(all));
    await expectMarked(indicatorWithoutDocument, agencyOf('riwayat_indeks: [{ tahun: 2022, nilai: 2.79 }]\n'));
  });
});

describe('lintas.indikator-tanpa-penanggung-jawab', () => {
  it('reports the document at its number, with the few units to choose from', async () => {
    const found = await expectMarked(indicatorWithoutOwner, {
      ...agencyOf('unit: [{ id: bappeda }, { id: diskominfo }]\n'),
      ...indicator(1, 2, 'penanggung_jawab: bappeda\n'),
      'dua.spbe.yaml': 'jenis: indikator\nindikator: <|2|>\ntingkat: 2\n',
    });
    expect(found.fixTitles()).toEqual([
      'Tetapkan bappeda sebagai penanggung jawab',
      'Tetapkan diskominfo sebagai penanggung jawab',
    ]);
  });

  it('reports once where no document has one', async () => {
    const found = await expectMarked(indicatorWithoutOwner, {
      'instansi.spbe.yaml': 'jenis: <|instansi|>\nid: kota\nnama: Kota\n',
      ...indicator(1, 2),
      ...indicator(2, 2),
    });
    expect(found.messages()[0]).toContain('2 dokumen indikator');
  });
});

describe('lintas.nilai-luar-belum-ditulis', () => {
  const pemdi = {
    'instansi.spbe.yaml':
      'jenis: instansi\nid: a\nnama: A\npenilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }\n',
  };
  const indicator = (number: number, rest: string) => ({
    ...pemdi,
    'i.spbe.yaml': `jenis: indikator\nindikator: ${number}\n${rest}`,
  });

  it('asks for the index that gives the level', async () => {
    const found = await expectMarked(externalScoreMissing, indicator(5, 'tingkat: <|2.75|>\n'));
    expect(found.messages()[0]).toContain('berasal dari Indeks Satu Data Indonesia (Bappenas)');
    expect(found.fixTitles('en')).toEqual(['Add "nilai_luar" to be filled in']);
  });

  it('asks for what is missing of it', async () => {
    const written = '<|nilai_luar|>: { sumber: Bappenas, nilai: 2.75 }\n';
    await expectMarked(externalScoreMissing, indicator(5, `tingkat: 2.75\n${written}`));
  });

  it('is content where it is complete, at the lowest level, and where the agency itself gives the level', async () => {
    const complete = 'nilai_luar: { sumber: Bappenas, nilai: 2.75, tanggal: 2026-03-31 }\n';
    await expectMarked(externalScoreMissing, indicator(5, `tingkat: 2.75\n${complete}`));
    await expectMarked(externalScoreMissing, indicator(5, 'tingkat: 1\n'));
    await expectMarked(externalScoreMissing, indicator(1, 'tingkat: 2.75\n'));
    await expectMarked(externalScoreMissing, { 'i.spbe.yaml': 'jenis: indikator\nindikator: 5\ntingkat: 3\n' });
  });
});
