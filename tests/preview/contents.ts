import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type PreviewContent, usualOptions } from '../../client/src/preview/messages.ts';
import type { ChangesResult } from '../../server/src/lsp/protocol.ts';
import type { Comparison } from '../../server/src/planning/comparisonObject.ts';
import type { PlanFound, PlanResult } from '../../server/src/planning/planObject.ts';
import type { AgencySummary, Summary } from '../../server/src/scoring/summaryObject.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The agencies of a sample, as the built command line scores them. */
export function agenciesOf(sample: string): readonly AgencySummary[] {
  return scored(sample).agencies;
}

function scored(sample: string): Summary & { readonly comparisons: readonly Comparison[] } {
  const output = execFileSync(process.execPath, ['dist/cli.js', 'score', `samples/${sample}`, '--format', 'json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(output) as ReturnType<typeof scored>;
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
    comparison: null,
    options: usualOptions,
    ...more,
  };
}

/** The same agency with another claimed index. */
export function changed(summary: AgencySummary, exact: string): PreviewContent {
  const claimed = { exact, rounded: Number(exact), predicate: 'Baik' };
  return contentOf({ ...summary, index: { ...summary.index!, claimed } });
}

/** The province of the samples with its regencies and cities. */
export function provinceContent(): PreviewContent {
  const { agencies, comparisons } = scored('provinsi-jambi');
  const [province, ...coached] = agencies;
  const comparison = withFolders(comparisons[0]!);
  const heads = [province!, ...coached].map(({ id, nama, parent }) => {
    return { folder: `file:///ruang-kerja/${id}`, id, name: nama, parent };
  });
  return contentOf(province!, { agencies: heads, comparison });
}

/** Folders as the editor writes them. */
function withFolders(comparison: Comparison): Comparison {
  const folders = new Map(comparison.agencies.map(({ folder, id }) => [folder, `file:///ruang-kerja/${id}`]));
  const address = (folder: string) => folders.get(folder) ?? folder;
  return {
    ...comparison,
    agencies: comparison.agencies.map((agency) => ({ ...agency, folder: address(agency.folder) })),
    sharedGaps: comparison.sharedGaps.map((gap) => ({ ...gap, agencies: gap.agencies.map(address) })),
  };
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

/** A comparison of many agencies of every kind, with domains, gaps and shared gaps. */
export function manyAgencies(province: PreviewContent, count: number): PreviewContent {
  const { comparison } = province;
  const kinds = ['kabupaten', 'kota', 'provinsi', 'kementerian', 'lembaga'];
  const text = (said: string) => ({ id: said, en: said });
  const agencies = Array.from({ length: count }, (_, at) => {
    const exact = (5 - (at * 3) / count).toFixed(4);
    const side = { exact, rounded: Number(exact), predicate: 'Baik' };
    const kind = kinds[at % kinds.length]!;
    return {
      ...comparison!.agencies[0]!,
      folder: `file:///ruang-kerja/${at}`,
      id: `uji-${at}`,
      nama: `Pemerintah ${kind} Uji ${at} Pegunungan dan Kepulauan`,
      governmentLevel: kind,
      index: { claimed: side, proven: side, assessed: null },
      value: { exact, basis: 'proven' as const, instrument: 'permenpanrb-59-2020', year: 2024, predicate: 'Baik' },
      rank: at + 1,
      ranked: count,
      domains: [1, 2, 3, 4].map((id) => ({ id: String(id), name: text(`Domain ${id}`), exact })),
      gap: 0.2,
      missing: 12,
      biggestGap: { indicator: '7', name: text('Kebijakan Internal Audit TIK'), points: 0.05 },
    };
  });
  const gap = {
    instrument: 'permenpanrb-59-2020',
    indicator: '7',
    name: text('Kebijakan Internal Audit TIK'),
    level: 3,
    title: text('Peraturan yang ditetapkan'),
    agencies: agencies.slice(0, 30).map(({ folder }) => folder),
    points: 1.25,
  };
  return { ...province, comparison: { ...comparison!, agencies, sharedGaps: [gap] } };
}

/** Changes since the last commit, with a text of a document. */
export function changesSaying(title: string): ChangesResult {
  const evidence = { indicator: '1', id: null, title, change: 'added', fields: [] } as const;
  return {
    diff: {
      folder: '',
      id: 'x',
      nama: title,
      instrument: null,
      year: null,
      index: [
        { side: 'claimed', from: null, to: null, change: 0.03 },
        { side: 'proven', from: null, to: null, change: -0.01 },
      ],
      indicators: [],
      evidence: [evidence, evidence],
      activities: [],
      targets: [],
      findings: { added: [], resolved: [] },
    },
    sentences: ['Indeks menurut klaim naik 0,03.', `Indikator 1: "${title}" ditambahkan.`],
  };
}
