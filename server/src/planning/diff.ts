import { exact, toNumber } from '../scoring/exact.ts';
import type { AgencySummary, IndicatorSummary, ScoreSummary } from '../scoring/summaryObject.ts';
import type {
  AgencyDiff,
  AgencyName,
  Change,
  EvidenceDiff,
  FindingSnapshot,
  IndicatorDiff,
  Side,
  WorkspaceDiff,
} from './diffObject.ts';
import { activityChanges, targetChanges } from './diffPlans.ts';
import { changeOf, fieldChanges } from './fieldChanges.ts';
import type { AgencySnapshot, EvidenceSnapshot } from './snapshot.ts';

/** One state of a workspace. */
export interface WorkspaceSnapshot {
  readonly agencies: readonly AgencySnapshot[];
  readonly findings: readonly FindingSnapshot[];
}

/**
 * What is different. Agencies are the same where their folder is; else where exactly one of each state has the id. A finding
 * is the same as long as code, file and words are, wherever in the file it stands and whatever index or points it tells.
 */
export function compareWorkspaces(before: WorkspaceSnapshot, after: WorkspaceSnapshot): WorkspaceDiff {
  const { pairs, added, removed } = paired(before.agencies, after.agencies);
  const resolved = without(before.findings, after.findings);
  const appeared = without(after.findings, before.findings);
  const folders = after.agencies.map(({ folder }) => folder);
  const homeOf = ({ file }: FindingSnapshot, among: readonly string[]) => deepestAround(file, among);
  const diffs = pairs.map(([old, next]) => {
    const own = (findings: readonly FindingSnapshot[], folder: string, among: readonly string[]) =>
      findings.filter((finding) => homeOf(finding, among) === folder);
    const oldFolders = before.agencies.map(({ folder }) => folder);
    return agencyDiff(old, next, own(appeared, next.folder, folders), own(resolved, old.folder, oldFolders));
  });
  return {
    agencies: diffs.filter(isDifferent),
    added: added.map(nameOf),
    removed: removed.map(nameOf),
  };
}

function paired(before: readonly AgencySnapshot[], after: readonly AgencySnapshot[]) {
  const pairs: (readonly [AgencySnapshot, AgencySnapshot])[] = [];
  const left = new Set(before);
  const added: AgencySnapshot[] = [];
  const byFolder = new Map(before.map((agency) => [agency.folder, agency]));
  for (const agency of after) {
    const old = byFolder.get(agency.folder) ?? movedFrom(agency, before, after);
    if (old && left.delete(old)) pairs.push([old, agency]);
    else added.push(agency);
  }
  return { pairs, added, removed: [...left] };
}

/** The agency that has the id alone before and after, and another folder now. */
function movedFrom(
  { summary: { id } }: AgencySnapshot,
  before: readonly AgencySnapshot[],
  after: readonly AgencySnapshot[],
): AgencySnapshot | undefined {
  const withId = (agencies: readonly AgencySnapshot[]) => agencies.filter(({ summary }) => summary.id === id);
  const [old, ...others] = withId(before);
  const isClear = id !== null && others.length === 0 && withId(after).length === 1;
  return isClear && old && !after.some(({ folder }) => folder === old.folder) ? old : undefined;
}

function agencyDiff(
  { summary: old, evidence: oldEvidence }: AgencySnapshot,
  next: AgencySnapshot,
  added: readonly FindingSnapshot[],
  resolved: readonly FindingSnapshot[],
): AgencyDiff {
  const { summary } = next;
  const instrument = changeOf(old.instrumen, summary.instrumen);
  return {
    ...nameOf(next),
    instrument,
    year: changeOf(old.tahun, summary.tahun),
    index: instrument ? [] : indexChanges(old, summary),
    indicators: instrument ? [] : indicatorChanges(old, summary),
    evidence: evidenceChanges(oldEvidence, next.evidence),
    activities: activityChanges(old, summary, !instrument),
    targets: targetChanges(old, summary, !instrument),
    findings: { added, resolved },
  };
}

function indexChanges(old: AgencySummary, next: AgencySummary): AgencyDiff['index'] {
  return (['claimed', 'proven', 'assessed'] as const).flatMap((side: Side) => {
    const from: ScoreSummary | null = old.index?.[side] ?? null;
    const to: ScoreSummary | null = next.index?.[side] ?? null;
    if (from?.exact === to?.exact) return [];
    const change = from && to ? toNumber(exact(to.exact).sub(exact(from.exact))) : null;
    return [{ side, from, to, change }];
  });
}

function indicatorChanges(old: AgencySummary, next: AgencySummary): readonly IndicatorDiff[] {
  const before = new Map(old.indicators.map((indicator) => [indicator.number, indicator]));
  const total = next.indicators.reduce((sum, { weight }) => sum.add(exact(weight)), exact(0));
  return next.indicators.flatMap((indicator) => {
    const known = before.get(indicator.number);
    const diff = known && indicatorDiff(known, indicator);
    if (!diff) return [];
    const points = ({ from, to }: Change<number>) =>
      toNumber(exact(to).sub(exact(from)).mul(exact(indicator.weight)).div(total));
    const { claimed, proven } = diff;
    const both =
      proven === null ? 0 : proven.from === null || proven.to === null ? null : points(proven as Change<number>);
    return [{ ...diff, effect: { claimed: claimed ? points(claimed) : 0, proven: both } }];
  });
}

function indicatorDiff(old: IndicatorSummary, next: IndicatorSummary): Omit<IndicatorDiff, 'effect'> | undefined {
  const document = old.documented === next.documented ? null : next.documented ? 'added' : 'removed';
  const claimed = changeOf(old.claimed, next.claimed);
  const proven = changeOf(old.proven, next.proven);
  const assessed = changeOf(old.assessed, next.assessed);
  if (!document && !claimed && !proven && !assessed) return undefined;
  return { number: next.number, name: next.shortName, document, claimed, proven, assessed };
}

function evidenceChanges(
  old: ReadonlyMap<string, EvidenceSnapshot>,
  next: ReadonlyMap<string, EvidenceSnapshot>,
): readonly EvidenceDiff[] {
  const diffOf = (
    { indicator, id, title }: EvidenceSnapshot,
    change: EvidenceDiff['change'],
    fields: EvidenceDiff['fields'],
  ) => ({ indicator, id, title, change, fields });
  const gone = [...old].flatMap(([key, entry]) => (next.has(key) ? [] : [entry]));
  const came = [...next].flatMap(([key, entry]) => (old.has(key) ? [] : [entry]));
  const moved = movedEvidence(gone, came);
  const stays = new Set(moved.values());
  const removed = gone.filter((entry) => !stays.has(entry)).map((entry) => diffOf(entry, 'removed', []));
  const others = [...next].flatMap(([key, entry]) => {
    const known = old.get(key) ?? moved.get(entry);
    if (!known) return [diffOf(entry, 'added', [])];
    const fields = fieldChanges(known.fields, entry.fields);
    return fields.length > 0 ? [diffOf(entry, 'changed', fields)] : [];
  });
  return [...removed, ...others];
}

/** Evidence of another year that alone bears its name before and after: its document goes along with the assessed year. */
function movedEvidence(
  gone: readonly EvidenceSnapshot[],
  came: readonly EvidenceSnapshot[],
): ReadonlyMap<EvidenceSnapshot, EvidenceSnapshot> {
  const [before, after] = [soleByName(gone), soleByName(came)];
  return new Map(
    [...after].flatMap(([name, entry]) => {
      const known = before.get(name);
      return known ? [[entry, known] as const] : [];
    }),
  );
}

/** Those whose name no other one has. */
function soleByName(entries: readonly EvidenceSnapshot[]): ReadonlyMap<string, EvidenceSnapshot> {
  const counts = new Map<string, number>();
  for (const { name } of entries) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(entries.flatMap((entry) => (counts.get(entry.name) === 1 ? [[entry.name, entry] as const] : [])));
}

/** Findings of the first list that the second does not have as often. */
function without(findings: readonly FindingSnapshot[], others: readonly FindingSnapshot[]): readonly FindingSnapshot[] {
  const keyOf = ({ code, file, message }: FindingSnapshot) =>
    `${code}\n${file}\n${message.id.replace(/\d+[.,]\d+/g, '#')}`;
  const counts = new Map<string, number>();
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1);
  return findings.filter((finding) => {
    const count = counts.get(keyOf(finding)) ?? 0;
    counts.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

/** The deepest of the folders in which a file lies; undefined where it lies in none. */
function deepestAround(file: string, folders: readonly string[]): string | undefined {
  let deepest: string | undefined;
  for (const folder of folders) {
    const isAround = folder === '' || file.startsWith(`${folder}/`);
    if (isAround && (deepest === undefined || folder.length > deepest.length)) deepest = folder;
  }
  return deepest;
}

function isDifferent({ instrument, year, findings, ...more }: AgencyDiff): boolean {
  const { index, indicators, evidence, activities, targets } = more;
  const lists = [index, indicators, evidence, activities, targets, findings.added, findings.resolved];
  return instrument !== null || year !== null || lists.some((list) => list.length > 0);
}

function nameOf({ folder, summary: { id, nama } }: AgencySnapshot): AgencyName {
  return { folder, id, nama };
}
