import {
  followAlias,
  type Node,
  type Path,
  pairOf,
  type Range,
  type Sequence,
  type YamlDocument,
} from '../yaml/index.ts';
import { isDocumentKind, rootAnnotation, type SchemaKind } from './annotations.ts';
import { type Explained, explain, type Subject } from './explain.ts';
import { entries, shells, type Validator } from './generated/validators.js';
import { findThousandsPoints } from './money.ts';
import { roomOf } from './place.ts';
import type { SchemaProblem } from './problem.ts';
import { type ListTask, shellValue } from './shell.ts';
import { plainValue } from './value.ts';

export type { SchemaProblem } from './problem.ts';

export interface ValidateOptions {
  /** The schema to hold the document against; by default the one that its `jenis` names. */
  readonly kind?: SchemaKind;
  /** Lines that could not be read (`YamlFile.broken`): keys may stand there that seem to be missing. */
  readonly broken?: readonly Range[];
  /** The document will be validated again after edits elsewhere: keep what is found with its root. */
  readonly keep?: boolean;
}

/**
 * Holds a document against the schema of its kind. A document whose `jenis` is missing or unknown gives nothing here;
 * that is a finding of its own. Results are kept with the nodes of long lists, of their entries and of whole documents,
 * so that after an edit only what changed is validated again. Order: the document itself, then its entries from top to
 * bottom.
 */
export function validateDocument(document: YamlDocument, options: ValidateOptions = {}): readonly SchemaProblem[] {
  const kind = options.kind ?? writtenKind(document.root);
  const broken = options.broken?.filter((line) => line.start < document.end && line.end >= document.start) ?? [];
  if (kind === undefined) return [];
  if (options.keep !== true || options.kind !== undefined || broken.length > 0) return validate(document, kind, broken);
  let problems = keptDocuments.get(document.root);
  if (problems === undefined) {
    problems = validate(document, kind, broken);
    keptDocuments.set(document.root, problems);
  }
  return problems;
}

/** By the root; a document that an edit touches has a new one. */
const keptDocuments = new WeakMap<Node, readonly SchemaProblem[]>();

function validate(document: YamlDocument, kind: SchemaKind, broken: readonly Range[]): readonly SchemaProblem[] {
  const shell = shells[kind];
  if (shell === undefined) return [];
  const annotation = rootAnnotation(kind);
  const tasks: ListTask[] = [];
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
  const entryCount = tasks.reduce((sum, { list }) => sum + list.items.length, 0);
  const checkList = entryCount < KEPT_FROM ? checkItems : checkKept;
  for (const task of tasks) {
    for (const { index, found: ofEntry } of checkList(task)) keep(ofEntry, [...task.path, index], broken);
  }
  return problems;
}

/** Below this number of entries it costs less to validate them again than to keep their results. */
const KEPT_FROM = 32;

interface EntryResult {
  readonly index: number;
  readonly found: readonly Explained[];
}

/** Results by the node and the validator of its entries; what an edit touches is a new node. */
interface Kept {
  /** Only entries with something to say. */
  readonly lists: WeakMap<Sequence, readonly EntryResult[]>;
  readonly entries: WeakMap<Node, readonly Explained[]>;
}

const kept = new Map<string, Kept>();

function keptFor(entry: string): Kept {
  let results = kept.get(entry);
  if (results === undefined) {
    results = { lists: new WeakMap(), entries: new WeakMap() };
    kept.set(entry, results);
  }
  return results;
}

function checkKept(task: ListTask): readonly EntryResult[] {
  const { lists, entries: ofEntries } = keptFor(task.entry);
  let results = lists.get(task.list);
  if (results === undefined) {
    results = checkItems(task, (node) => {
      let found = ofEntries.get(node);
      if (found === undefined) {
        found = checkEntry(task, node);
        ofEntries.set(node, found);
      }
      return found;
    });
    lists.set(task.list, results);
  }
  return results;
}

function checkItems(task: ListTask, checkOne = (node: Node) => checkEntry(task, node)): readonly EntryResult[] {
  const results: EntryResult[] = [];
  task.list.items.forEach((item, index) => {
    const found = checkOne(followAlias(item) ?? item);
    if (found.length > 0) results.push({ index, found });
  });
  return results;
}

function checkEntry({ entry, annotation }: ListTask, node: Node): readonly Explained[] {
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
function linesOutside(tasks: readonly ListTask[], broken: readonly Range[]): readonly Range[] {
  if (broken.length === 0) return broken;
  const items = tasks.flatMap(({ list }) => list.items.map((item) => followAlias(item) ?? item));
  return broken.filter((line) => !items.some((node) => node.start < line.start && line.end < node.end));
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
