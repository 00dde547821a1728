import { describe, expect, test } from 'vitest';
import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { type AgencySummary, summarizeAgency } from '../../../server/src/scoring/summary.ts';
import { workspaceOf } from '../workspace/fixture.ts';

const agency = `jenis: instansi
id: kota-contoh
nama: Kota Contoh
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }
target_indeks:
  - { tahun: 2025, nilai: 1.10 }
  - { tahun: 2026, nilai: 1.15 }
unit: [{ id: diskominfo, nama: Dinas Kominfo }]
`;

/** Activities in flow style below one initiative. */
function roadMap(...activities: readonly string[]): string {
  const head = 'jenis: peta_rencana\nperiode: { mulai: 2024, selesai: 2026 }\ninisiatif:\n';
  const initiative =
    '  - id: ini-a\n    nama: Inisiatif A\n    muatan: layanan\n    tahap: jangka_pendek\n    kegiatan:\n';
  return `${head}${initiative}${activities.map((activity) => `      - ${activity}\n`).join('')}`;
}

async function summaryOf(files: Readonly<Record<string, string>>): Promise<AgencySummary> {
  const workspace = await workspaceOf({ 'instansi.spbe.yaml': agency, ...files });
  return summarizeAgency(workspace.view, scoreAgency(workspace.view))!;
}

/** `year planned cautious`, one line per year. */
async function courseOf(...activities: readonly string[]): Promise<readonly string[]> {
  const summary = await summaryOf({
    'i11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 3\n',
    'peta.spbe.yaml': roadMap(...activities),
  });
  return summary.roadMap!.years.map(({ year, planned, cautious }) => `${year} ${planned.exact} ${cautious.exact}`);
}

describe('the projection', () => {
  test('is null without a road map', async () => {
    expect((await summaryOf({})).roadMap).toBeNull();
  });

  test('names every initiative, also one without activities', async () => {
    const { roadMap: plan } = await summaryOf({
      'a.spbe.yaml': roadMap('{ id: k, tahun: [2025] }'),
      'b.spbe.yaml': 'jenis: peta_rencana\ninisiatif:\n  - { id: ini-b, nama: Inisiatif B }\n  - { nama: Tanpa ID }\n',
    });
    expect(plan!.initiatives).toEqual([
      { id: 'ini-a', name: 'Inisiatif A' },
      { id: 'ini-b', name: 'Inisiatif B' },
      { id: null, name: 'Tanpa ID' },
    ]);
  });

  test('leaves out an amount below zero, which is a slip of the pen', async () => {
    const { roadMap: plan } = await summaryOf({
      'a.spbe.yaml': roadMap(
        '{ id: k, tahun: [2025], anggaran: [{ tahun: 2025, nilai: -5 }, { tahun: 2025, nilai: 7 }] }',
      ),
    });
    expect(plan!.budget).toEqual([{ year: 2025, total: 7 }]);
  });

  test('starts planned from the claim and cautious from the proof', async () => {
    expect(await courseOf()).toEqual(['2024 1.05 1', '2025 1.05 1', '2026 1.05 1']);
  });

  test('takes the assessor over the claim, and the lowest of all for the cautious course', async () => {
    const indicator = (external: number) =>
      `jenis: indikator\nindikator: 11\ntingkat: 3\npenilaian: { asesor_eksternal: ${external} }\n`;
    const first = async (external: number) =>
      (await summaryOf({ 'i.spbe.yaml': indicator(external), 'p.spbe.yaml': roadMap() })).roadMap!.years[0]!;
    expect((await first(2)).planned.exact).toBe('1.025');
    expect((await first(4)).planned.exact).toBe('1.075');
    expect((await first(4)).cautious.exact).toBe('1');
  });

  test('leaves out the lifts of a road map that is written for another instrument', async () => {
    const courseWith = async (instrument: string) => {
      const lift = '{ id: k, tahun: [2025], menaikkan: [{ indikator: 18, ke: 3, tahun: 2025 }] }';
      const text = roadMap(lift).replace('inisiatif:', `instrumen: ${instrument}\ninisiatif:`);
      const { years, activities } = (await summaryOf({ 'peta.spbe.yaml': text })).roadMap!;
      return { years: years.flatMap(({ raises }) => raises.length), raises: activities[0]!.raises.length };
    };
    expect(await courseWith('permenpanrb-59-2020')).toEqual({ years: [0, 1, 0], raises: 1 });
    expect(await courseWith('permenpanrb-8-2026')).toEqual({ years: [0, 0, 0], raises: 0 });
    expect(await courseWith('permenpanrb-59-2021')).toEqual({ years: [0, 0, 0], raises: 0 });
  });

  test('follows the instrument of the road map while it is written', async () => {
    const lift = '{ id: k, tahun: [2025], menaikkan: [{ indikator: 18, ke: 3, tahun: 2025 }] }';
    const textOf = (instrument: string) => roadMap(lift).replace('inisiatif:', `instrumen: ${instrument}\ninisiatif:`);
    const workspace = await workspaceOf({
      'instansi.spbe.yaml': agency,
      'peta.spbe.yaml': textOf('permenpanrb-59-2020'),
    });
    const lifted = () =>
      summarizeAgency(workspace.view, scoreAgency(workspace.view))!.roadMap!.years.map(({ raises }) => raises.length);
    expect(lifted()).toEqual([0, 1, 0]);
    workspace.store.openDocument(workspace.uri('peta.spbe.yaml'), textOf('permenpanrb-8-2026'));
    expect(lifted()).toEqual([0, 0, 0]);
  });

  test('lifts in the year of the lift, else in the last year of the activity', async () => {
    expect(
      await courseOf('{ id: k, tahun: [2025, 2026], menaikkan: [{ indikator: 18, ke: 3, tahun: 2025 }] }'),
    ).toEqual(['2024 1.05 1', '2025 1.1 1', '2026 1.1 1']);
    expect(await courseOf('{ id: k, tahun: [2025, 2026], menaikkan: [{ indikator: 18, ke: 3 }] }')).toEqual([
      '2024 1.05 1',
      '2025 1.05 1',
      '2026 1.1 1',
    ]);
  });

  test.each([
    ['direncanakan', ['2025 1.1 1', '2026 1.1 1']],
    ['berjalan', ['2025 1.1 1.05', '2026 1.1 1.05']],
    ['selesai', ['2025 1.1 1.05', '2026 1.1 1.05']],
    ['tertunda', ['2025 1.05 1', '2026 1.1 1']],
  ])('counts an activity that is %s as its state allows', async (status, expected) => {
    const activity = `{ id: k, tahun: [2025], status: ${status}, menaikkan: [{ indikator: 18, ke: 3, tahun: 2025 }] }`;
    expect((await courseOf(activity)).slice(1)).toEqual(expected);
  });

  test('takes lifts up to the assessed year as part of the present levels, but for postponed ones', async () => {
    const activity = (status: string) =>
      `{ id: k, tahun: [2024], status: ${status}, menaikkan: [{ indikator: 18, ke: 3, tahun: 2024 }] }`;
    expect(await courseOf(activity('berjalan'))).toEqual(['2024 1.05 1', '2025 1.05 1', '2026 1.05 1']);
    expect(await courseOf(activity('tertunda'))).toEqual(['2024 1.05 1', '2025 1.1 1', '2026 1.1 1']);
  });

  test('never lowers a level, and of two lifts takes the higher one', async () => {
    const lift = (id: string, level: number) =>
      `{ id: ${id}, tahun: [2025], menaikkan: [{ indikator: 11, ke: ${level}, tahun: 2025 }] }`;
    expect((await courseOf(lift('k', 2)))[1]).toBe('2025 1.05 1');
    expect((await courseOf(lift('k', 4), lift('l', 5)))[1]).toBe('2025 1.1 1');
  });

  test('passes over lifts that cannot be used: no such indicator, a level off the scale, no year', async () => {
    const lifts = ['{ indikator: 99, ke: 3 }', '{ indikator: 18, ke: 7 }', '{ indikator: 18, ke: 2.5 }'];
    const course = await courseOf(`{ id: k, tahun: [2025], menaikkan: [${lifts.join(', ')}] }`);
    expect(course[1]).toBe('2025 1.05 1');
    expect((await courseOf('{ id: k, menaikkan: [{ indikator: 18, ke: 3 }] }'))[2]).toBe('2026 1.05 1');
  });

  test('holds each year against its target and says which lifts add what', async () => {
    const { roadMap: plan } = await summaryOf({
      'i11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 3\n',
      'peta.spbe.yaml': roadMap(
        '{ id: k, nama: Bus layanan, tahun: [2025], penanggung_jawab: diskominfo, keluaran: Bus, status: berjalan, perubahan: baru, anggaran: [{ tahun: 2025, nilai: 1500000, sumber: DPA }], menaikkan: [{ indikator: 18, ke: 3, tahun: 2025 }] }',
      ),
    });
    expect(plan!.years[1]).toMatchObject({
      year: 2025,
      target: { exact: '1.1' },
      distance: { planned: 0, cautious: -0.05 },
      budget: 1500000,
      raises: [{ indicator: '18', from: 1, to: 3, activity: 'k', gain: 0.05, cautious: true }],
      inForce: true,
    });
    expect(plan!.years[2]).toMatchObject({ year: 2026, distance: { planned: -0.05 }, inForce: false });
    expect(plan!.years[1]!.domains.find(({ id }) => id === 'D2')).toMatchObject({
      planned: { exact: '1.4' },
      cautious: { exact: '1.2' },
    });
    expect(plan!.activities).toMatchObject([
      {
        id: 'k',
        name: 'Bus layanan',
        initiative: { id: 'ini-a', name: 'Inisiatif A' },
        content: 'layanan',
        stage: 'jangka_pendek',
        owner: { id: 'diskominfo', name: 'Dinas Kominfo' },
        years: [2025],
        status: 'berjalan',
        change: 'baru',
        output: 'Bus',
        objects: [],
        budget: [{ year: 2025, value: 1500000, source: 'DPA' }],
        raises: [{ indicator: '18', level: 3, year: 2025 }],
        place: { file: 'peta.spbe.yaml', line: 9 },
      },
    ]);
    expect(plan!.budget).toEqual([{ year: 2025, total: 1500000 }]);
  });

  test('holds the five years of a road map whatever a slip of the pen says, and twenty where a target asks for them', async () => {
    const yearsWith = async (end: number, target = 1, activity = '') => {
      const { roadMap: plan } = await summaryOf({
        'instansi.spbe.yaml': agency.replace('unit:', `  - { tahun: ${2024 + target}, nilai: 2 }\nunit:`),
        'peta.spbe.yaml': `jenis: peta_rencana\nperiode: { mulai: 2024, selesai: ${end} }\ninisiatif: [{ id: i, kegiatan: [${activity}] }]\n`,
      });
      return plan!.years.map(({ year }) => year);
    };
    const five = [2024, 2025, 2026, 2027, 2028];
    expect(await yearsWith(2028)).toEqual(five);
    expect(await yearsWith(2204)).toEqual(five);
    expect(await yearsWith(2028, 180)).toEqual(five);
    const late = '{ id: k, tahun: [2204], menaikkan: [{ indikator: 18, ke: 3, tahun: 2204 }] }';
    expect(await yearsWith(2028, 1, late)).toEqual(five);
    expect(await yearsWith(2028, 19)).toHaveLength(20);
    expect(await yearsWith(2033)).toHaveLength(10);
  });

  test('shows activities but no years where no index can be computed', async () => {
    const { roadMap: plan } = await summaryOf({
      'instansi.spbe.yaml': 'jenis: instansi\nid: a\nnama: A\npenilaian: { instrumen: x, tahun: 2024 }\n',
      'peta.spbe.yaml': roadMap('{ id: k, tahun: [2025] }'),
    });
    expect(plan).toMatchObject({ activities: [{ id: 'k' }], years: [] });
  });

  test('follows every change of levels, targets and activities', async () => {
    const workspace = await workspaceOf({
      'instansi.spbe.yaml': agency,
      'i.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 3\n',
      'peta.spbe.yaml': roadMap('{ id: k, tahun: [2025], menaikkan: [{ indikator: 18, ke: 3, tahun: 2025 }] }'),
    });
    const now = () => summarizeAgency(workspace.view, scoreAgency(workspace.view))!.roadMap!.years[1]!;
    expect(now().planned.exact).toBe('1.1');
    workspace.store.openDocument(workspace.uri('i.spbe.yaml'), 'jenis: indikator\nindikator: 11\ntingkat: 4\n');
    expect(now().planned.exact).toBe('1.125');
    workspace.store.openDocument(workspace.uri('instansi.spbe.yaml'), agency.replace('1.10', '1.20'));
    expect(now().distance?.planned).toBe(-0.075);
    const later = roadMap('{ id: k, tahun: [2026], menaikkan: [{ indikator: 18, ke: 3, tahun: 2026 }] }');
    workspace.store.openDocument(workspace.uri('peta.spbe.yaml'), later);
    expect(now().planned.exact).toBe('1.075');
  });
});

test('recommendations come with their indicator, follow-up and place', async () => {
  const { recommendations } = await summaryOf({
    'i.spbe.yaml':
      'jenis: indikator\nindikator: 11\ntingkat: 3\nrekomendasi:\n  - { tahun: 2022, isi: Lengkapi, tindak_lanjut: [k], status: selesai }\n',
  });
  expect(recommendations).toEqual([
    {
      indicator: '11',
      year: 2022,
      text: 'Lengkapi',
      status: 'selesai',
      followUp: ['k'],
      place: { file: 'i.spbe.yaml', line: 5 },
    },
  ]);
});
