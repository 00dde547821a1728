import { describe, expect, test } from 'vitest';
import type { EvidenceDefect, IndicatorScore } from '../../../server/src/scoring/score.ts';
import { scoreOfIndicator } from './scored.ts';

/** A policy that is in order up to level 3; `changes` replaces or adds keys, `null` leaves one out. */
function policy(changes: Readonly<Record<string, string | null>> = {}): string {
  return entry({
    id: 'perwal-baru',
    jenis_bukti: 'dokumen_kebijakan',
    tanggal: '2022-03-01',
    status: 'ditetapkan',
    muatan: '[lengkap, integrasi]',
    berkas: 'ada.pdf',
    ...changes,
  });
}

function review(changes: Readonly<Record<string, string | null>> = {}): string {
  return entry({
    id: 'reviu',
    jenis_bukti: 'laporan_reviu_evaluasi',
    tanggal: '2022-09-01',
    berkas: 'ada.pdf',
    ...changes,
  });
}

function followUp(changes: Readonly<Record<string, string | null>> = {}): string {
  return entry({
    id: 'tindak-lanjut',
    jenis_bukti: 'laporan_tindak_lanjut',
    tanggal: '2022-12-01',
    berkas: 'ada.pdf',
    ...changes,
  });
}

function entry(keys: Readonly<Record<string, string | null>>): string {
  const lines = Object.entries(keys).filter(([, value]) => value !== null);
  return `  - { ${lines.map(([key, value]) => `${key}: ${value}`).join(', ')} }\n`;
}

/** Indicator 1 (family kebijakan) with the evidence given. */
function indicator1(level: number, ...evidence: readonly string[]): string {
  return `jenis: indikator\nindikator: 1\ntingkat: ${level}\nbukti:\n${evidence.join('')}`;
}

function missing(score: IndicatorScore): readonly string[] {
  return score.missing.map(({ requirement }) => requirement.id);
}

function defectsOf(score: IndicatorScore, requirement: string): readonly EvidenceDefect[] | undefined {
  return score.missing.find((entry) => entry.requirement.id === requirement)?.nearest?.defects;
}

describe('the five levels of a policy indicator', () => {
  test('level 1 needs nothing: it covers "not yet available"', async () => {
    const score = await scoreOfIndicator('jenis: indikator\nindikator: 1\ntingkat: 1\n');
    expect(score).toMatchObject({ proven: 1, missing: [] });
    expect(score.next).toMatchObject({ level: 2, missing: [{ requirement: { id: 'kebijakan' } }] });
  });

  test('an enacted, complete policy proves level 3', async () => {
    const score = await scoreOfIndicator(indicator1(3, policy()));
    expect(score).toMatchObject({ proven: 3, missing: [] });
    expect([...score.fulfilled.keys()]).toEqual(['kebijakan', 'kebijakan-lengkap', 'kebijakan-integrasi']);
  });

  test('evidence beyond the claim proves no more than the claim', async () => {
    const score = await scoreOfIndicator(indicator1(2, policy()));
    expect(score).toMatchObject({ proven: 2, next: { level: 3, missing: [] } });
  });

  test('level 4 needs the review as well', async () => {
    const score = await scoreOfIndicator(indicator1(4, policy()));
    expect(score.proven).toBe(3);
    expect(missing(score)).toEqual(['reviu']);
    expect(score.missing[0]?.nearest).toBeUndefined();
    expect(await scoreOfIndicator(indicator1(4, policy(), review()))).toMatchObject({ proven: 4, missing: [] });
  });

  const previous = policy({ id: 'perwal-lama', tanggal: '2019-01-15', status: 'dicabut' });
  const renewed = policy({ tanggal: '2023-05-01', menggantikan: 'perwal-lama' });

  test('level 5 needs follow-up, the previous policy and the new one, each on its own', async () => {
    const evidence = [previous, renewed, review(), followUp()];
    expect(await scoreOfIndicator(indicator1(5, ...evidence))).toMatchObject({
      proven: 5,
      missing: [],
      next: undefined,
    });
    expect(missing(await scoreOfIndicator(indicator1(5, previous, renewed, review())))).toEqual(['tindak-lanjut']);
    expect(missing(await scoreOfIndicator(indicator1(5, policy(), review(), followUp())))).toEqual([
      'kebijakan-sebelumnya',
      'kebijakan-baru',
    ]);
  });

  test('a review older than the new policy counts: it is the review of the previous one', async () => {
    const score = await scoreOfIndicator(
      indicator1(5, previous, renewed, review({ tanggal: '2021-01-01' }), followUp({ tanggal: '2021-02-01' })),
    );
    expect(score.proven).toBe(5);
  });

  test('minutes without untuk_tingkat count for review and follow-up alike; with it for one of them', async () => {
    const minutes = review({ jenis_bukti: 'notulensi' });
    expect(await scoreOfIndicator(indicator1(5, previous, renewed, minutes))).toMatchObject({ proven: 5 });
    const onlyReview = review({ jenis_bukti: 'notulensi', untuk_tingkat: '[4]' });
    const score = await scoreOfIndicator(indicator1(5, previous, renewed, onlyReview));
    expect(defectsOf(score, 'tindak-lanjut')).toEqual(['other-level']);
  });

  test('a gap below holds back everything above it', async () => {
    const score = await scoreOfIndicator(indicator1(4, policy({ muatan: '[sebagian, integrasi]' }), review()));
    expect(score.proven).toBe(2);
    expect(missing(score)).toEqual(['kebijakan-lengkap']);
    expect(score.missing[0]!.gain.equals(score.gap!)).toBe(true);
  });
});

describe('what speaks against a piece of evidence', () => {
  test.each<[string, Readonly<Record<string, string | null>>, string, readonly EvidenceDefect[]]>([
    ['a draft', { status: 'draf' }, 'kebijakan', ['not-enacted']],
    ['no status', { status: null }, 'kebijakan', ['not-enacted']],
    ['a revoked policy', { status: 'dicabut' }, 'kebijakan', ['revoked']],
    ['partial content', { muatan: '[sebagian]' }, 'kebijakan-lengkap', ['content-incomplete']],
    ['partial and complete at once', { muatan: '[sebagian, lengkap]' }, 'kebijakan-lengkap', ['content-incomplete']],
    ['no content stated', { muatan: null }, 'kebijakan-lengkap', ['content-incomplete']],
    [
      'five of the six domains',
      { muatan: '[proses_bisnis, data_informasi, layanan, aplikasi, keamanan]' },
      'kebijakan-lengkap',
      ['content-incomplete'],
    ],
    ['no file and no link', { berkas: null }, 'kebijakan', ['no-file']],
    ['a link that is none', { berkas: null, tautan: 'di lemari arsip' }, 'kebijakan', ['no-file']],
    ['a file that is not there', { berkas: 'tidak-ada.pdf' }, 'kebijakan', ['file-missing']],
    [
      'a missing file, with a link',
      { berkas: 'tidak-ada.pdf', tautan: 'https://a.go.id/b' },
      'kebijakan',
      ['file-missing'],
    ],
    ['an empty file', { berkas: 'kosong.pdf' }, 'kebijakan', ['file-empty']],
    ['a file outside the workspace', { berkas: '../../../rahasia.pdf' }, 'kebijakan', ['file-outside']],
    ['a date after the assessed year', { tanggal: '2024-01-01' }, 'kebijakan', ['after-year']],
    ['meant for other levels', { untuk_tingkat: '[3]' }, 'kebijakan', ['other-level']],
    ['several at once', { status: 'draf', berkas: null }, 'kebijakan', ['no-file', 'not-enacted']],
  ])('%s', async (_, changes, requirement, defects) => {
    const score = await scoreOfIndicator(indicator1(3, policy(changes)));
    expect(defectsOf(score, requirement)).toEqual(defects);
    expect(score.fulfilled.has(requirement)).toBe(false);
    expect(score.proven).toBeLessThan(3);
  });

  test.each<[string, Readonly<Record<string, string | null>>]>([
    [
      'all six domains by name',
      { muatan: '[proses_bisnis, data_informasi, layanan, aplikasi, infrastruktur, keamanan]' },
    ],
    ['the last day of the assessed year', { tanggal: '2023-12-31' }],
    ['no date', { tanggal: null }],
    ['levels named one by one', { untuk_tingkat: '[2, 3]' }],
    ['a name that differs only in upper and lower case', { berkas: 'Ada.pdf' }],
  ])('nothing against: %s', async (_, changes) => {
    expect(await scoreOfIndicator(indicator1(3, policy(changes)))).toMatchObject({ proven: 3, missing: [] });
  });

  test('the clause that level 4 asks for is not among the contents', async () => {
    const score = await scoreOfIndicator(indicator1(4, policy({ muatan: '[lengkap]' }), review()));
    expect(score.proven).toBe(3);
    expect(defectsOf(score, 'kebijakan-integrasi')).toEqual(['clause-missing']);
  });

  test('the review is older than the policy', async () => {
    const score = await scoreOfIndicator(indicator1(4, policy(), review({ tanggal: '2022-02-28' })));
    expect(defectsOf(score, 'reviu')).toEqual(['too-early']);
    expect(await scoreOfIndicator(indicator1(4, policy(), review({ tanggal: '2022-03-01' })))).toMatchObject({
      proven: 4,
    });
  });

  test('where one of two policies has no date, the order is not doubted', async () => {
    const score = await scoreOfIndicator(
      indicator1(4, policy(), policy({ id: 'tanpa-tanggal', tanggal: null }), review({ tanggal: '2021-01-01' })),
    );
    expect(score.proven).toBe(4);
  });

  test('where the policy itself is missing, the date of the review is not blamed', async () => {
    const score = await scoreOfIndicator(indicator1(4, policy({ status: 'draf' }), review({ tanggal: '2015-01-01' })));
    expect(missing(score)).toEqual(['kebijakan', 'kebijakan-lengkap', 'kebijakan-integrasi']);
  });

  const old = policy({ id: 'perwal-lama', tanggal: '2019-01-15', status: 'dicabut' });
  const rest = [review({ tanggal: '2022-09-01' }), followUp()];

  test('the new policy names no previous one', async () => {
    const score = await scoreOfIndicator(indicator1(5, old, policy(), ...rest));
    expect(defectsOf(score, 'kebijakan-baru')).toEqual(['no-previous']);
    expect(defectsOf(score, 'kebijakan-sebelumnya')).toEqual(['not-superseded']);
  });

  test('the previous policy it names does not exist', async () => {
    const score = await scoreOfIndicator(indicator1(5, policy({ menggantikan: 'perwal-hilang' }), ...rest));
    expect(defectsOf(score, 'kebijakan-baru')).toEqual(['no-previous']);
  });

  test('the new policy is older than the one it replaces', async () => {
    const renewed = policy({ tanggal: '2018-01-01', menggantikan: 'perwal-lama' });
    const score = await scoreOfIndicator(indicator1(5, old, renewed, ...rest));
    expect(defectsOf(score, 'kebijakan-baru')).toEqual(['too-early']);
  });

  test('the new policy is held against the one it replaces even where that is kept elsewhere', async () => {
    const list = `jenis: daftar_bukti\nbukti:\n${policy({ id: 'perwal-bersama', tanggal: '2023-06-01' })}`;
    const score = await scoreOfIndicator(indicator1(5, policy({ menggantikan: 'perwal-bersama' }), ...rest), {
      'daftar.spbe.yaml': list,
    });
    expect(defectsOf(score, 'kebijakan-baru')).toEqual(['too-early']);
  });

  test('a draft was never in force, so nothing replaced it', async () => {
    const draft = policy({ id: 'perwal-lama', tanggal: '2019-01-15', status: 'draf' });
    const score = await scoreOfIndicator(indicator1(5, draft, policy({ menggantikan: 'perwal-lama' }), ...rest));
    expect(defectsOf(score, 'kebijakan-sebelumnya')).toEqual(['not-enacted']);
  });

  test.each(['draf', null])('a policy with status %s replaces nothing', async (status) => {
    const draft = policy({ id: 'draf-baru', status, menggantikan: 'perwal-lama' });
    const score = await scoreOfIndicator(indicator1(5, old, policy(), draft, ...rest));
    expect(score.proven).toBe(4);
    expect(defectsOf(score, 'kebijakan-sebelumnya')).toEqual(['not-superseded']);
  });

  test('two policies that replace each other prove no renewal', async () => {
    const one = policy({ id: 'a', menggantikan: 'b' });
    const two = policy({ id: 'b', menggantikan: 'a' });
    const score = await scoreOfIndicator(indicator1(5, one, two, ...rest));
    expect(score.proven).toBe(4);
    expect(missing(score)).toEqual(['kebijakan-sebelumnya', 'kebijakan-baru']);
  });

  test('of several candidates the one with the least against it is named', async () => {
    const score = await scoreOfIndicator(
      indicator1(2, policy({ id: 'a', status: 'draf', berkas: 'tidak-ada.pdf' }), policy({ id: 'b', status: 'draf' })),
    );
    expect(score.missing[0]?.nearest?.evidence.fact.id?.value).toBe('b');
  });

  test('evidence meant for another level is named only where there is nothing nearer', async () => {
    const elsewhere = policy({ id: 'a', untuk_tingkat: '[3]' });
    const meant = policy({ id: 'b', status: 'draf', berkas: 'tidak-ada.pdf' });
    const score = await scoreOfIndicator(indicator1(2, elsewhere, meant));
    expect(score.missing[0]?.nearest?.evidence.fact.id?.value).toBe('b');
  });
});

describe('the other families', () => {
  test('three budget years for level 4 of indicator 12', async () => {
    const budget = (year: number) =>
      entry({
        id: `dpa-${year}`,
        jenis_bukti: 'dokumen_anggaran',
        tanggal: `${year}-01-02`,
        muatan: '[selaras_peta_rencana]',
        berkas: 'ada.pdf',
      });
    const document = (...years: readonly number[]) =>
      `jenis: indikator\nindikator: 12\ntingkat: 4\nbukti:\n${years.map(budget).join('')}`;
    const two = await scoreOfIndicator(document(2021, 2022));
    expect(defectsOf(two, 'anggaran-tiga-tahun')).toEqual(['too-few-years']);
    const late = await scoreOfIndicator(document(2021, 2022, 2024));
    expect(defectsOf(late, 'anggaran-tiga-tahun')).toEqual(['too-few-years']);
    const three = await scoreOfIndicator(document(2021, 2022, 2023));
    expect(three.fulfilled.get('anggaran-tiga-tahun')).toHaveLength(3);
  });

  test('a service without proof of information proves level 1, and that proof is worth a level', async () => {
    const document = `jenis: indikator
indikator: 32
tingkat: 2
bukti:
  - { id: i, jenis_bukti: dokumentasi_interaksi, berkas: ada.pdf }
`;
    const score = await scoreOfIndicator(document);
    expect(score.proven).toBe(1);
    expect(missing(score)).toEqual(['informasi']);
    expect(score.missing[0]!.gain.equals('0.0275')).toBe(true);
  });

  test('documentation of practice needs no status to show before and after', async () => {
    const document = `jenis: indikator
indikator: 21
tingkat: 5
bukti:
  - { id: lama, jenis_bukti: dokumentasi_penerapan, tanggal: 2021-01-01, berkas: ada.pdf }
  - { id: baru, jenis_bukti: dokumentasi_penerapan, tanggal: 2023-01-01, menggantikan: lama, berkas: ada.pdf }
`;
    const { fulfilled } = await scoreOfIndicator(document);
    expect(fulfilled.get('penerapan-sebelumnya')?.map(({ fact }) => fact.id?.value)).toEqual(['lama']);
    expect(fulfilled.get('penerapan-disempurnakan')?.map(({ fact }) => fact.id?.value)).toEqual(['baru']);
  });
});

describe('evidence defined elsewhere', () => {
  const list = `jenis: daftar_bukti
bukti:
${policy({ id: 'perwal-bersama', berkas: '../ada.pdf' })}`;

  test('an acuan counts like the evidence it leads to, with the file seen from there', async () => {
    const score = await scoreOfIndicator(indicator1(3, '  - { acuan: perwal-bersama }\n'), {
      'bukti/daftar.spbe.yaml': list,
    });
    expect(score).toMatchObject({ proven: 3, missing: [] });
    expect(score.fulfilled.get('kebijakan')?.[0]?.document.file.uri).toMatch(/bukti\/daftar\.spbe\.yaml$/);
  });

  test('what is wrong with it is wrong here too', async () => {
    const draft = list.replace('status: ditetapkan', 'status: draf');
    const score = await scoreOfIndicator(indicator1(3, '  - { acuan: perwal-bersama }\n'), {
      'bukti/daftar.spbe.yaml': draft,
    });
    expect(defectsOf(score, 'kebijakan')).toEqual(['not-enacted']);
  });

  test('evidence of a list that no indicator refers to does not count', async () => {
    const score = await scoreOfIndicator(indicator1(3, ' []\n'), { 'bukti/daftar.spbe.yaml': list });
    expect(score).toMatchObject({ proven: 1 });
    expect(score.missing[0]?.nearest).toBeUndefined();
  });

  test('an acuan that leads nowhere, or in a circle, counts for nothing', async () => {
    const circle = '  - { id: a, acuan: b }\n  - { id: b, acuan: a }\n  - { acuan: tidak-ada }\n';
    expect(await scoreOfIndicator(indicator1(3, circle))).toMatchObject({ proven: 1 });
  });

  test('untuk_tingkat of the acuan decides; without it that of the shared list', async () => {
    const limited = list.replace('{ id:', '{ untuk_tingkat: [2], id:');
    const files = { 'bukti/daftar.spbe.yaml': limited };
    const plain = await scoreOfIndicator(indicator1(3, '  - { acuan: perwal-bersama }\n'), files);
    expect(plain.proven).toBe(2);
    const own = await scoreOfIndicator(indicator1(3, '  - { acuan: perwal-bersama, untuk_tingkat: [2, 3] }\n'), files);
    expect(own.proven).toBe(3);
  });

  test('untuk_tingkat of another indicator speaks of its own levels only', async () => {
    const other = `jenis: indikator\nindikator: 2\ntingkat: 1\nbukti:\n${policy({ untuk_tingkat: '[2]' })}`;
    const score = await scoreOfIndicator(indicator1(3, '  - { acuan: perwal-baru }\n'), { 'lain.spbe.yaml': other });
    expect(score.proven).toBe(3);
  });
});

test('evidence with only a link counts, and is counted as unverified', async () => {
  const linked = policy({ berkas: null, tautan: 'https://jdih.contoh.go.id/perwal-12-2022' });
  const score = await scoreOfIndicator(indicator1(3, linked));
  expect(score).toMatchObject({ proven: 3, missing: [] });
  expect(score.links.map(({ fact }) => fact.id?.value)).toEqual(['perwal-baru']);
});
