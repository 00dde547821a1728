import type { Severity } from '../rules/rule.ts';
import type { Position } from '../yaml/tree.ts';

/** A finding ready to be printed: positions instead of offsets, one language, a path a person can open. */
export interface PrintedFinding {
  readonly code: string;
  readonly severity: Severity;
  /** Relative to the current folder, forward slashes. */
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  readonly message: string;
  readonly related: readonly PrintedPlace[];
}

export interface PrintedPlace {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  readonly message: string;
}

/** Everything `spbe check` found, in stable order. */
export interface CheckReport {
  readonly findings: readonly PrintedFinding[];
  /** Every file that was checked, clean ones included. */
  readonly files: readonly string[];
  readonly agencies: number;
  /** One line of a file for display, without its line end; undefined where it cannot be read any more. */
  lineOf(path: string, line: number): string | undefined;
}

/** Findings by severity; `notes` are informations and hints. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

export function countFindings(findings: readonly PrintedFinding[]): Counts {
  let errors = 0;
  let warnings = 0;
  for (const finding of findings) {
    if (finding.severity === 'error') errors++;
    else if (finding.severity === 'warning') warnings++;
  }
  return { errors, warnings, notes: findings.length - errors - warnings };
}

/** Findings grouped by file, files in order of first appearance. */
export function byPath(findings: readonly PrintedFinding[]): ReadonlyMap<string, readonly PrintedFinding[]> {
  const groups = new Map<string, PrintedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.path);
    if (group) group.push(finding);
    else groups.set(finding.path, [finding]);
  }
  return groups;
}
