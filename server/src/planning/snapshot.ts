import { render } from '../messages/text.ts';
import type { EvidenceFacts, EvidenceListFacts, IndicatorFacts } from '../model/facts.ts';
import type { Finding } from '../rules/rule.ts';
import { candidatesOf } from '../scoring/dossier.ts';
import type { AgencyScore } from '../scoring/score.ts';
import { type AgencySummary, summarizeAgency } from '../scoring/summary.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import type { AgencyView, DocumentView } from '../workspace/view.ts';
import type { LineIndex } from '../yaml/tree.ts';
import type { FindingSnapshot } from './diffObject.ts';

/** What a comparison needs to know of an agency; it holds no file and no fact. */
export interface AgencySnapshot {
  /** Relative to the root. */
  readonly folder: string;
  readonly summary: AgencySummary;
  /** By place: number and year of the indicator (or the file of a shared list), and id (or title) within it. */
  readonly evidence: ReadonlyMap<string, EvidenceSnapshot>;
}

export interface EvidenceSnapshot {
  readonly indicator: string | null;
  readonly id: string | null;
  readonly title: string | null;
  /** What it is known by, whatever the year: number of the indicator (or the file of a shared list), and id or title. */
  readonly name: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Undefined for files without an agency document. */
export function snapshotOf(root: Uri, agency: AgencyView, score: AgencyScore | undefined): AgencySnapshot | undefined {
  const summary = summarizeAgency(agency, score);
  if (!summary) return undefined;
  const evidence = new Map<string, EvidenceSnapshot>();
  for (const document of [...agency.indicators, ...agency.evidenceLists]) addEvidence(agency, document, evidence);
  return { folder: relativeTo(root, agency.folder), summary, evidence };
}

/** A finding, free of the text it stands in. */
export function findingSnapshot(root: Uri, finding: Finding, lines: LineIndex): FindingSnapshot {
  const { code, severity, uri, at, message, parameters } = finding;
  return {
    code,
    severity,
    file: relativeTo(root, uri),
    line: lines.positionAt(at.start).line + 1,
    message: { id: render(message, 'id', parameters), en: render(message, 'en', parameters) },
  };
}

function addEvidence(
  agency: AgencyView,
  document: DocumentView<IndicatorFacts | EvidenceListFacts>,
  into: Map<string, EvidenceSnapshot>,
): void {
  const { facts, file } = document;
  const year = facts.kind === 'indikator' ? (facts.year?.value ?? agency.year ?? '') : '';
  const indicator = facts.kind === 'indikator' ? (facts.number?.value ?? null) : null;
  const home = indicator ?? file.uri.slice(agency.folder.length);
  const presences = new Map(candidatesOf(agency, document).map(({ entry, presence }) => [entry, presence]));
  for (const entry of facts.evidence) {
    const name = entry.id?.value ?? entry.sameAs?.value ?? entry.title?.value ?? entry.file?.value ?? '';
    const place = `${home} ${year} ${name}`;
    let key = place;
    for (let count = 2; into.has(key); count++) key = `${place} ${count}`;
    const presence = presences.get(entry);
    into.set(key, {
      indicator,
      id: entry.id?.value ?? entry.sameAs?.value ?? null,
      name: `${home} ${name}`,
      title: entry.title?.value ?? (entry.sameAs && agency.evidenceOf(entry.sameAs.value)?.fact.title?.value) ?? null,
      fields: fieldsOf(entry, presence === 'file' ? 'ada' : presence === 'link' ? 'tautan' : 'tidak'),
    });
  }
}

function fieldsOf(entry: EvidenceFacts, there: string): ReadonlyMap<string, string> {
  const lists = [
    ['muatan', entry.content.map(({ value }) => value).join(', ')],
    ['untuk_tingkat', entry.forLevels.map(({ value }) => value).join(', ')],
    ['berkas-ada', there],
  ] as const;
  const single = [
    ['acuan', entry.sameAs],
    ['jenis_bukti', entry.kind],
    ['judul', entry.title],
    ['nomor', entry.number],
    ['tanggal', entry.date],
    ['status', entry.status],
    ['menggantikan', entry.supersedes],
    ['berkas', entry.file],
    ['tautan', entry.link],
    ['rujukan', entry.citation],
  ] as const;
  return new Map([
    ...single.flatMap(([key, field]) => (field ? [[key, field.value] as const] : [])),
    ...lists.filter(([, value]) => value !== ''),
  ]);
}

function relativeTo(root: Uri, uri: Uri): string {
  return uri === root ? '' : uri.startsWith(`${root}/`) ? uri.slice(root.length + 1) : uri;
}
