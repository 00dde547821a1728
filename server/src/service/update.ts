import type { Finding } from '../rules/rule.ts';
import { sameList } from '../scoring/sameList.ts';
import type { AgencyScore } from '../scoring/score.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import type { LineIndex } from '../yaml/index.ts';

/** What changed since the last update. */
export interface Update {
  /** All findings of each file whose findings may differ; an empty list where there are none any more. */
  readonly findings: ReadonlyMap<Uri, readonly Finding[]>;
  /** Agencies whose summary may differ, by folder, with their score; undefined for one that is gone. */
  readonly scores: ReadonlyMap<Uri, AgencyScore | undefined>;
}

/** An update that is being made. */
export interface Draft extends Update {
  readonly findings: Map<Uri, readonly Finding[]>;
  readonly scores: Map<Uri, AgencyScore | undefined>;
  /** Files whose findings were reported in this update, also those handed over already. */
  readonly named: Set<Uri>;
}

export function newUpdate(): Draft {
  return { findings: new Map(), scores: new Map(), named: new Set() };
}

export function report(update: Draft, uri: Uri, findings: readonly Finding[]): void {
  update.findings.set(uri, findings);
  update.named.add(uri);
}

/** Gives what was found so far, and begins anew with what comes next. */
export function handOver({ findings, scores }: Draft, onUpdate: (update: Update) => void): void {
  if (findings.size + scores.size > 0) onUpdate({ findings: new Map(findings), scores: new Map(scores) });
  findings.clear();
  scores.clear();
}

/** What was reported of the files of an agency last, so that only news are reported. */
export class LastReported {
  /** Findings by file, with the lines that their places were counted in. */
  readonly #files = new Map<Uri, { readonly findings: readonly Finding[]; readonly lines: readonly LineIndex[] }>();

  /** Whether a file's findings are others than last time, or their places may have moved; they are kept in mind. */
  isNews(uri: Uri, findings: readonly Finding[], linesOf: (uri: Uri) => LineIndex): boolean {
    const places = new Set([uri, ...findings.flatMap(({ related }) => related.map((place) => place.uri))]);
    const lines = [...places].map(linesOf);
    const known = this.#files.get(uri);
    if (known && sameList(known.findings, findings) && sameList(known.lines, lines)) return false;
    this.#files.set(uri, { findings, lines });
    return true;
  }

  /** Nothing was reported last of any other file. */
  keepOnly(files: ReadonlySet<Uri>): void {
    for (const uri of this.#files.keys()) if (!files.has(uri)) this.#files.delete(uri);
  }
}

export function byUri(findings: readonly Finding[]): ReadonlyMap<Uri, readonly Finding[]> {
  const groups = new Map<Uri, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.uri);
    if (group) group.push(finding);
    else groups.set(finding.uri, [finding]);
  }
  return groups;
}

/** Whether two lists of findings read the same at the same places; ranges are compared as they are now. */
export function sameFindings(one: readonly Finding[], other: readonly Finding[]): boolean {
  const text = ({ code, severity, at, parameters, related }: Finding) => {
    const places = related.map((place) => [place.uri, place.at.start, place.at.end]);
    return JSON.stringify([code, severity, at.start, at.end, parameters, places]);
  };
  return one.length === other.length && one.every((finding, at) => text(finding) === text(other[at]!));
}
