import { present } from '../model/successors.ts';
import type { AgencyScore } from '../scoring/score.ts';
import type { Topic } from '../workspace/topics.ts';
import type { AgencyView, DocumentView, WorkspaceView } from '../workspace/view.ts';
import type { Range } from '../yaml/tree.ts';
import { agencyRules, workspaceRules } from './all.ts';
import type { AgencyRule, EngineRule, Finding, Fix, FixKind, RelatedPlace, Report, Rule } from './rule.ts';
import { type RuleSettings, severityOf } from './settings.ts';
import { rule as internalError } from './struktur/kesalahan-internal.ts';

/**
 * What the rules found in one agency the last time. Give the same memory to every run over that agency, so that a rule
 * runs again only if something it reads has changed.
 */
export class RuleMemory {
  #settings: RuleSettings | undefined;
  #unread = '';
  readonly #findings = new Map<string, readonly Finding[]>();

  /** Forgets everything where other settings apply, or where other files than before could not be read in full. */
  prepare(agency: AgencyView, settings: RuleSettings): void {
    const unread = unreadPartsOf(agency);
    if (this.#settings !== settings || this.#unread !== unread) this.#findings.clear();
    this.#settings = settings;
    this.#unread = unread;
  }

  /** The rule's last findings, brought to their present places. */
  recall(rule: Rule): readonly Finding[] | undefined {
    const findings = this.#findings.get(rule.code);
    if (findings === undefined) return undefined;
    const moved = findings.map(inPresentPlace);
    this.#findings.set(rule.code, moved);
    return moved;
  }

  keep(rule: Rule, findings: readonly Finding[]): void {
    this.#findings.set(rule.code, findings);
  }
}

/**
 * Runs the rules of one agency. `changed` says what is different since the run that `memory` knows; without it everything
 * may be. Findings come by rule, neither silenced nor sorted: see `silence.ts` and `order.ts`.
 */
export function runAgencyRules(
  agency: AgencyView,
  score: AgencyScore | undefined,
  settings: RuleSettings,
  memory?: RuleMemory,
  changed?: ReadonlySet<Topic>,
): readonly Finding[] {
  memory?.prepare(agency, settings);
  const home = agency.agency ?? agency.documents[0];
  return agencyRules.flatMap((rule) => {
    const kept = isUntouched(rule, changed) ? memory?.recall(rule) : undefined;
    if (kept !== undefined) return kept;
    const findings = findingsOf(rule, () => rule.check(agency, score), home, settings);
    memory?.keep(rule, findings);
    return findings;
  });
}

/** Runs the rules that see all agencies. Findings come by rule, neither silenced nor sorted. */
export function runWorkspaceRules(workspace: WorkspaceView, settings: RuleSettings): readonly Finding[] {
  const home = workspace.agencies.find((agency) => agency.agency !== undefined)?.agency;
  return workspaceRules.flatMap((rule) => findingsOf(rule, () => rule.check(workspace), home, settings));
}

/** A finding from a report; undefined where the settings turn the code off. */
export function toFinding(rule: Rule, report: Report, settings: RuleSettings): Finding | undefined {
  const severity = severityOf(rule, settings);
  if (severity === 'off') return undefined;
  return {
    code: rule.code,
    severity,
    uri: report.document.file.uri,
    at: report.at,
    message: report.message,
    parameters: report.parameters ?? {},
    related: report.related ?? [],
    fixes: report.fixes ?? [],
  };
}

function isUntouched(rule: AgencyRule, changed: ReadonlySet<Topic> | undefined): boolean {
  return changed !== undefined && !rule.reads.some((topic) => changed.has(topic));
}

/** What could not be read: whether anything, and which of the files; rules ask for either. */
function unreadPartsOf(agency: AgencyView): string {
  if (!agency.incomplete) return '';
  const files = agency.files.filter((file) => file.incomplete).map(({ uri }) => uri);
  return ['incomplete', ...files].join('\n');
}

/** A rule that fails keeps what it found so far, does not stop the others, and is itself reported. */
function findingsOf(
  rule: Rule,
  check: () => Iterable<Report>,
  home: DocumentView | undefined,
  settings: RuleSettings,
): readonly Finding[] {
  if (severityOf(rule, settings) === 'off') return [];
  const findings: Finding[] = [];
  const add = (by: Rule | EngineRule, report: Report) => {
    const finding = toFinding(by, report, settings);
    if (finding !== undefined) findings.push(finding);
  };
  try {
    for (const report of check()) add(rule, report);
  } catch (error) {
    if (home !== undefined) {
      const parameters = { rule: rule.code, error: error instanceof Error ? error.message : String(error) };
      add(internalError, { document: home, at: home.facts.at, message: internalError.messages.failed, parameters });
    }
  }
  return findings;
}

/** The same finding where its lines were not read again, which is nearly always. */
export function inPresentPlace(finding: Finding): Finding {
  const { at, related, fixes } = finding;
  const inPlace =
    isInPlace(at) &&
    related.every((place) => isInPlace(place.at)) &&
    fixes.every(({ kind }) => isInPlace(rangeOf(kind)));
  if (inPlace) return finding;
  return {
    ...finding,
    at: present(at),
    related: related.map((place): RelatedPlace => ({ ...place, at: present(place.at) })),
    fixes: fixes.map((fix): Fix => ({ ...fix, kind: kindInPresentPlace(fix.kind) })),
  };
}

function isInPlace(range: Range | undefined): boolean {
  return range === undefined || present(range) === range;
}

function rangeOf(kind: FixKind): Range | undefined {
  if (kind.do === 'create' || kind.do === 'rename-file') return undefined;
  return kind.do === 'add-item' ? kind.document : kind.at;
}

function kindInPresentPlace(kind: FixKind): FixKind {
  if (kind.do === 'create' || kind.do === 'rename-file') return kind;
  if (kind.do === 'add-item') return { ...kind, document: present(kind.document) };
  return { ...kind, at: present(kind.at) };
}
