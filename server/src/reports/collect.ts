import { architectureOf } from '../features/architecture.ts';
import type { EvidenceFacts, EvidenceListFacts, IndicatorFacts } from '../model/facts.ts';
import { comparisonRow } from '../planning/comparison.ts';
import { effortFor } from '../planning/effort.ts';
import { planPath } from '../planning/path.ts';
import { architectureRules } from '../rules/architectureRules.ts';
import type { Finding } from '../rules/rule.ts';
import { candidatesOf } from '../scoring/dossier.ts';
import { type Exact, toDecimalString, toNumber } from '../scoring/exact.ts';
import { knownResults } from '../scoring/knownResults.ts';
import { levelOf } from '../scoring/level.ts';
import type { AgencyScore } from '../scoring/score.ts';
import { summarizeAgency } from '../scoring/summary.ts';
import type { AgencySummary } from '../scoring/summaryObject.ts';
import { fromLevels } from '../scoring/weightedIndex.ts';
import type { Configuration } from '../workspace/config.ts';
import { parentOf, resolvePath } from '../workspace/uri.ts';
import type { AgencyView, DocumentView, Site } from '../workspace/view.ts';
import type { AgencyContent, EvidenceContent, GapContent, PreviousYear } from './content.ts';
import { markOf } from './mark.ts';
import { textOf, writtenDocument, writtenEntry } from './written.ts';

/**
 * Takes from an agency what a report needs; nothing of it refers to the agency any more. Undefined for files without an
 * agency document.
 *
 * @param findings those in the agency's files; only the ones about the architecture are used
 * @param configurations of the workspace, for the weights of effort
 */
export function collectAgency(
  agency: AgencyView,
  score: AgencyScore | undefined,
  findings: readonly Finding[],
  configurations: readonly Configuration[] = [],
): AgencyContent | undefined {
  const summary = summarizeAgency(agency, score);
  const compared = comparisonRow(agency, score, agency.folder);
  if (!summary || !compared) return undefined;
  const path = planPath(agency, score, {}, effortFor(agency.folder, configurations), false);
  return {
    summary: knownResults(summary),
    documents: agency.documents.map(({ file, facts }) => ({ kind: facts.kind, value: writtenDocument(file, facts) })),
    evidence: [...agency.indicators, ...agency.evidenceLists].flatMap((document) => evidenceOf(agency, document)),
    architecture: architectureOf(agency),
    architectureGaps: gapsOf(findings),
    previous: previousYear(agency, score, summary),
    path: path.state === 'refused' ? null : path,
    compared,
    files: {
      count: agency.files.length,
      incomplete: agency.incomplete,
      mark: markOf(agency.files.map((file) => [file.uri.slice(agency.folder.length), textOf(file)])),
    },
  };
}

function evidenceOf(
  agency: AgencyView,
  document: DocumentView<IndicatorFacts | EvidenceListFacts>,
): readonly EvidenceContent[] {
  const { facts } = document;
  const indicator = facts.kind === 'indikator' ? (facts.number?.value ?? null) : null;
  const written = facts.kind === 'indikator' ? facts.year?.value : undefined;
  const year = written === undefined || written === agency.year ? null : written;
  const candidates = new Map(candidatesOf(agency, document).map((each) => [each.entry, each]));
  return facts.evidence.map((entry) => {
    const candidate = candidates.get(entry);
    const evidence = candidate?.evidence;
    const kind = evidence?.fact.kind?.value;
    return {
      indicator,
      year,
      entry: writtenEntry(entry.at),
      title: evidence?.fact.title?.value ?? null,
      kindName: (kind !== undefined && agency.instrument?.evidenceKinds[kind]?.name) || null,
      file: evidence ? fileOf(agency, evidence) : null,
      presence: candidate?.presence ?? null,
    };
  });
}

/** A `berkas` seen from the agency's folder, so that it means the same whatever document it stood in. */
function fileOf({ folder }: AgencyView, { document, fact }: Site<EvidenceFacts>): string | null {
  if (!fact.file) return null;
  const home = parentOf(document.file.uri);
  const target = home && resolvePath(home, fact.file.value);
  return target?.startsWith(`${folder}/`) ? target.slice(folder.length + 1) : fact.file.value;
}

function gapsOf(findings: readonly Finding[]): readonly GapContent[] {
  const gaps = architectureRules.map(({ code, title }) => {
    return { code, title, count: findings.filter((finding) => finding.code === code).length };
  });
  return gaps.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

function previousYear(
  agency: AgencyView,
  score: AgencyScore | undefined,
  { history, instrumen }: AgencySummary,
): PreviousYear | null {
  const { year: assessed } = agency;
  if (!score || assessed === undefined) return null;
  const earlier = agency.indicators.flatMap(({ facts }) => {
    const { year, number } = facts;
    return year && number && year.value < assessed ? [{ year: year.value, number: number.value, facts }] : [];
  });
  const last = Math.max(...earlier.map(({ year }) => year));
  const other = history.some(
    ({ year, instrument }) => year === last && instrument !== null && instrument !== instrumen,
  );
  if (earlier.length === 0 || other || last < score.instrument.years.first) return null;
  const levels = new Map<string, Exact>();
  for (const { year, number, facts } of earlier) {
    const written = facts.externalAssessor ?? facts.internalAssessor ?? facts.level;
    const level = levelOf(written?.value, score.instrument.scale);
    if (year === last && level && !levels.has(number)) levels.set(number, level);
  }
  const byId = new Map(
    score.indicators.flatMap(({ id, number }) => {
      const level = levels.get(number);
      return level ? [[id, level] as const] : [];
    }),
  );
  const { aspects, domains } = fromLevels(score.instrument, byId);
  return {
    year: last,
    levels: Object.fromEntries([...levels].map(([number, level]) => [number, toNumber(level)])),
    aspects: decimals(aspects),
    domains: decimals(domains),
  };
}

function decimals(values: ReadonlyMap<string, Exact>): Readonly<Record<string, string>> {
  return Object.fromEntries([...values].map(([id, value]) => [id, toDecimalString(value)]));
}
