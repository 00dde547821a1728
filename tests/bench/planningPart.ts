import { performance } from 'node:perf_hooks';
import { LanguageService } from '../../server/src/languageService.ts';
import { type ComparisonRow, comparisonRow, comparisonsOf } from '../../server/src/planning/comparison.ts';
import { compareWorkspaces, type WorkspaceSnapshot } from '../../server/src/planning/diff.ts';
import { effortFor } from '../../server/src/planning/effort.ts';
import { planPath } from '../../server/src/planning/path.ts';
import type { PlanResult } from '../../server/src/planning/planObject.ts';
import { findingSnapshot, snapshotOf } from '../../server/src/planning/snapshot.ts';
import { whatIf } from '../../server/src/planning/whatIf.ts';
import { scoreAgency } from '../../server/src/scoring/scoreAgency.ts';
import { indonesia } from './national.ts';
import type { Effort, PartResult } from './result.ts';
import { sampleInMemory } from './sampleWorkspace.ts';
import { median, percentile95 } from './statistics.ts';
import { milliseconds, type Table } from './table.ts';

const root = 'file:///ruang-kerja';
const targets = ['3.5', '3.8', '4.2', '4.6', '5'];
/** The planner answers while somebody waits, on the slowest target too. */
const planGoal = 100;

interface Measured {
  readonly name: string;
  readonly elapsed: readonly number[];
  readonly remark: string;
}

/** The planner, levels tried out, the comparison of all agencies, and what differs between two revisions: in one process. */
export async function measurePlanning({ quick }: Effort): Promise<PartResult> {
  const rounds = quick ? 2 : 40;
  const city = await openCity();
  const paths = targets.map((target) => measurePath(city, target, rounds));
  const others = [
    measureWhatIf(city, rounds),
    measureComparison(city, quick ? 20 : indonesia.agencies, rounds),
    await measureDiff(quick ? 1 : 15),
  ];
  const slowest = Math.max(...paths.map(({ elapsed }) => percentile95(elapsed)));
  return {
    tables: [tableOf([...paths, ...others])],
    goals: [
      { name: 'planner on the sample, slowest target (p95)', goal: planGoal, reached: slowest, show: milliseconds },
    ],
  };
}

interface City {
  readonly service: LanguageService;
  readonly view: NonNullable<ReturnType<LanguageService['store']['view']>>;
  readonly score: NonNullable<ReturnType<typeof scoreAgency>>;
}

async function openCity(): Promise<City> {
  const service = new LanguageService(
    sampleInMemory(root, () => true),
    [root],
  );
  await service.open(() => {});
  const view = service.store.view(service.store.agencyFolderOf(root))!;
  return { service, view, score: scoreAgency(view)! };
}

function measurePath({ service, view, score }: City, target: string, rounds: number): Measured {
  const effort = effortFor(view.folder, service.store.configurations);
  let result: PlanResult | undefined;
  const elapsed = repeated(rounds, () => {
    result = planPath(view, score, { target }, effort);
  });
  return { name: `cheapest path to ${target}, with alternatives`, elapsed, remark: result ? remarkOf(result) : '' };
}

function remarkOf(result: PlanResult): string {
  if (result.state !== 'found') return result.state;
  const { steps, documents, optimal } = result.best;
  return `${steps.length} steps, ${documents} documents, ${optimal ? 'proven the cheapest' : 'search ended early'}`;
}

function measureWhatIf({ score }: City, rounds: number): Measured {
  let level = 0;
  const elapsed = repeated(rounds, () => {
    level = (level % 5) + 1;
    whatIf(score, { 1: level, 18: level, 42: level });
  });
  return { name: 'what if: three other levels', elapsed, remark: '' };
}

/** Each agency with levels of its own; a province coaches about fifteen of them, as in the country. */
function measureComparison({ view, score }: City, agencies: number, rounds: number): Measured {
  const row = comparisonRow(view, score, root)!;
  const rows = Array.from({ length: agencies }, (_, at): ComparisonRow => {
    const parent = at % 15 === 0 ? null : `provinsi-${at % 38}`;
    const value = row.value && { ...row.value, exact: String(1 + ((at * 37) % 400) / 100) };
    return { ...row, folder: `${root}/${at}`, id: at < 38 ? `provinsi-${at}` : `instansi-${at}`, parent, value };
  });
  const elapsed = repeated(rounds, () => comparisonsOf(rows));
  const oneParent = rows.map((each) => ({ ...each, parent: 'pusat' }));
  const together = repeated(rounds, () => comparisonsOf(oneParent));
  const remark = `all under one: ${milliseconds(median(together))} (p50)`;
  return { name: `comparison of ${agencies} agencies, ranks and shared gaps`, elapsed, remark };
}

/** Both revisions are read, checked and scored anew each time, as on the command line, but from memory. */
async function measureDiff(rounds: number): Promise<Measured> {
  const elapsed: number[] = [];
  let changes = 0;
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    const before = await snapshot((text) => text);
    const after = await snapshot((text) => text.replace(/^tingkat: 3$/m, 'tingkat: 4'));
    const [agency] = compareWorkspaces(before, after).agencies;
    changes = agency ? agency.indicators.length + agency.findings.added.length : 0;
    if (round > 0) elapsed.push(performance.now() - started);
  }
  return {
    name: 'difference of two revisions of the sample',
    elapsed,
    remark: `${changes} indicators and new findings`,
  };
}

async function snapshot(change: (text: string) => string): Promise<WorkspaceSnapshot> {
  const fileSystem = sampleInMemory(root, () => true, change);
  const service = new LanguageService(fileSystem, [root]);
  const agencies: WorkspaceSnapshot['agencies'][number][] = [];
  const findings: WorkspaceSnapshot['findings'][number][] = [];
  const later = await service.survey(
    ({ view, score, findings: own }) => {
      const agency = snapshotOf(root, view, score);
      if (agency) agencies.push(agency);
      for (const finding of own) findings.push(findingSnapshot(root, finding, service.linesOf(finding.uri)));
    },
    { check: true },
  );
  for (const finding of later) findings.push(findingSnapshot(root, finding, service.linesOf(finding.uri)));
  return { agencies, findings };
}

/** Milliseconds of each round; one more before them is not counted. */
function repeated(rounds: number, action: () => unknown): readonly number[] {
  action();
  return Array.from({ length: rounds }, () => {
    const started = performance.now();
    action();
    return performance.now() - started;
  });
}

function tableOf(measured: readonly Measured[]): Table {
  return {
    title: 'Planning',
    notes: [
      'samples/kota-contoh in one process, warm; agencies of the comparison are the sample with indices of their own.',
      'The planner ends its search after a fixed amount of work and says so where its answer is not proven the cheapest.',
    ],
    columns: ['what', 'elapsed p50', 'p95', 'remark'],
    rows: measured.map(({ name, elapsed, remark }) => [
      name,
      milliseconds(median(elapsed)),
      milliseconds(percentile95(elapsed)),
      remark,
    ]),
  };
}
