import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type PreviewContent, usualOptions } from '../../client/src/preview/messages.ts';
import type { PlanFound, PlanResult } from '../../server/src/planning/planObject.ts';
import type { AgencySummary, Summary } from '../../server/src/scoring/summaryObject.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The agencies of a sample, as the built command line scores them. */
export function agenciesOf(sample: string): readonly AgencySummary[] {
  const output = execFileSync(process.execPath, ['dist/cli.js', 'score', `samples/${sample}`, '--format', 'json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return (JSON.parse(output) as Summary).agencies;
}

/** The easiest steps of a sample to a target, as the built command line finds them. */
export function planOf(sample: string, target: string): PlanFound {
  const words = ['dist/cli.js', 'plan', `samples/${sample}`, '--target', target, '--format', 'json'];
  const output = execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  const { plan } = JSON.parse(output) as { readonly plan: PlanResult };
  if (plan.state !== 'found') throw new Error(`no way to ${target}: ${plan.state}`);
  return plan;
}

export function contentOf(summary: AgencySummary, more: Partial<PreviewContent> = {}): PreviewContent {
  const folder = `file:///ruang-kerja/${summary.id}`;
  return {
    phase: 'ready',
    language: 'id',
    folder,
    summary,
    agencies: [{ folder, id: summary.id, name: summary.nama, parent: summary.parent }],
    children: [],
    options: usualOptions,
    ...more,
  };
}

/** The province of the samples with its regencies and cities. */
export function provinceContent(): PreviewContent {
  const [province, ...coached] = agenciesOf('provinsi-jambi');
  const children = coached.map((summary) => ({ folder: `file:///ruang-kerja/${summary.id}`, summary }));
  const heads = [province!, ...coached].map(({ id, nama, parent }) => {
    return { folder: `file:///ruang-kerja/${id}`, id, name: nama, parent };
  });
  return contentOf(province!, { agencies: heads, children });
}

const longName =
  'Badan Pengelolaan Keuangan, Pendapatan, Aset Daerah, Perencanaan Pembangunan, Penelitian, Pengembangan, dan Inovasi Daerah';

/** Everything claimed at the top, nothing proven, names as long as they get: 47 rows, hundreds of missing documents. */
export function worstCase(summary: AgencySummary): PreviewContent {
  const owner = { id: 'badan-pengelolaan-keuangan-pendapatan-dan-aset-daerah', name: longName };
  const score = (exact: string, predicate: string) => ({ exact, rounded: Number(exact), predicate });
  const sides = { claimed: score('5', 'Memuaskan'), proven: score('1', 'Kurang'), assessed: null };
  const indicators = summary.indicators.map((indicator, place) => {
    const example = summary.indicators.find(({ missing }) => missing.length > 0)!.missing[0]!;
    const missing = [1, 2, 3, 4, 5].map((level) => ({
      ...example,
      level,
      requirement: `bukti-${level}`,
      gain: (indicator.weight * 4) / 500,
    }));
    return {
      ...indicator,
      shortName: indicator.name,
      claimed: 5,
      proven: 1,
      assessed: null,
      missing,
      gain: indicator.weight / 100,
      owner: place % 3 === 0 ? null : { ...owner, id: `${owner.id}-${place % 4}` },
      documented: place % 5 !== 0,
      place: place % 5 === 0 ? null : indicator.place,
    };
  });
  return contentOf({
    ...summary,
    nama: 'Kementerian Koordinator Bidang Infrastruktur dan Pembangunan Kewilayahan Republik Indonesia (contoh nama panjang)',
    index: { ...sides, target: null },
    nextPredicate: null,
    gap: 4,
    documented: indicators.filter(({ documented }) => documented).length,
    assessedCount: 0,
    unverifiedLinks: 113,
    incomplete: true,
    domains: summary.domains.map((domain) => ({ ...domain, ...sides })),
    aspects: summary.aspects.map((aspect) => ({ ...aspect, ...sides })),
    indicators,
    history: [
      { year: 2018, instrument: 'permenpanrb-5-2018', value: 2.64, source: longName },
      { year: 2019, instrument: 'permenpanrb-5-2018', value: 2.91, source: null },
      ...summary.history,
    ],
  });
}
