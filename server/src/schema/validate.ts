import { followAlias, type Node, type Path, pairOf, type Range, type YamlDocument } from '../yaml/index.ts';
import { isDocumentKind, rootAnnotation, type SchemaKind } from './annotations.ts';
import { type Explained, explain, type Subject } from './explain.ts';
import { entries, shells, type Validator } from './generated/validators.js';
import { findThousandsPoints } from './money.ts';
import { roomOf } from './place.ts';
import type { SchemaProblem } from './problem.ts';
import { type EntryTask, shellValue } from './shell.ts';
import { plainValue } from './value.ts';

export type { SchemaProblem } from './problem.ts';

export interface ValidateOptions {
  /** The schema to hold the document against; by default the one that its `jenis` names. */
  readonly kind?: SchemaKind;
  /** Lines that could not be read (`YamlFile.broken`): keys may stand there that seem to be missing. */
  readonly broken?: readonly Range[];
}

/**
 * Holds a document against the schema of its kind. A document whose `jenis` is missing or unknown gives nothing here;
 * that is a finding of its own. Results of list entries are kept with their nodes, so that after an edit only what
 * changed is validated again. Order: the document itself, then its entries from top to bottom.
 */
export function validateDocument(document: YamlDocument, options: ValidateOptions = {}): readonly SchemaProblem[] {
  const kind = options.kind ?? writtenKind(document.root);
  const shell = kind === undefined ? undefined : shells[kind];
  if (kind === undefined || shell === undefined) return [];
  const broken = options.broken?.filter((line) => line.start < document.end && line.end >= document.start) ?? [];
  const annotation = rootAnnotation(kind);
  const tasks: EntryTask[] = [];
  const value = shellValue(document.root, annotation, tasks);
  const subject = { root: document.root, annotation, head: kindNode(document.root) };
  const problems: SchemaProblem[] = [];
  const keep = (found: readonly Explained[], base: Path, inner: readonly Range[]) => {
    for (const { problem, missingIn } of found) {
      const hidden = missingIn !== undefined && mayBeBroken(document, [...base, ...missingIn], inner);
      if (!hidden) problems.push(problem);
    }
  };
  const found = check(shell, value, subject);
  if (found.length > 0) keep(found, [], linesOutside(tasks, broken));
  const checkOne = tasks.length < KEPT_FROM ? checkEntry : checkKept;
  for (const task of tasks) {
    const ofEntry = checkOne(task);
    if (ofEntry.length > 0) keep(ofEntry, [...task.list, task.index], broken);
  }
  return problems;
}

/** Below this number of entries it costs less to validate them again than to keep their results. */
const KEPT_FROM = 32;

/** Results by the entry's node; an entry that an edit touches is a new node. */
type EntryResults = WeakMap<Node, readonly Explained[]>;

const keptResults = new Map<string, EntryResults>();

function checkKept(task: EntryTask): readonly Explained[] {
  let results = keptResults.get(task.entry);
  if (results === undefined) {
    results = new WeakMap();
    keptResults.set(task.entry, results);
  }
  let result = results.get(task.node);
  if (result === undefined) {
    result = checkEntry(task);
    results.set(task.node, result);
  }
  return result;
}

function checkEntry({ entry, node, annotation }: EntryTask): readonly Explained[] {
  const validator = entries[entry];
  if (validator === undefined) return NOTHING;
  const found = check(validator, plainValue(node), { root: node, annotation, head: undefined });
  const misread = findThousandsPoints(node, annotation);
  return misread.length === 0 ? found : [...found, ...misread.map((problem) => ({ problem, missingIn: undefined }))];
}

const NOTHING: readonly Explained[] = [];

function check(validator: Validator, value: unknown, subject: Subject): readonly Explained[] {
  return validator(value) ? NOTHING : explain(validator.errors ?? [], subject);
}

function mayBeBroken(document: YamlDocument, path: Path, broken: readonly Range[]): boolean {
  if (broken.length === 0) return false;
  const room = path.length === 0 ? document : roomOf(document.root, path, document.end);
  return broken.some((line) => line.start < room.end && line.end > room.start);
}

/** Broken lines within an entry hold no key of the document itself. */
function linesOutside(tasks: readonly EntryTask[], broken: readonly Range[]): readonly Range[] {
  return broken.filter((line) => !tasks.some(({ node }) => node.start < line.start && line.end < node.end));
}

function writtenKind(root: Node): SchemaKind | undefined {
  const kind = kindNode(root);
  return kind?.kind === 'scalar' && isDocumentKind(kind.text) ? kind.text : undefined;
}

function kindNode(root: Node): Node | undefined {
  const mapping = followAlias(root);
  const value = mapping?.kind === 'mapping' ? pairOf(mapping, 'jenis')?.value : undefined;
  return value && followAlias(value);
}
