import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { EvidenceFacts } from '../model/facts.ts';
import { unusedId } from '../rules/support/unusedId.ts';
import { joinUri, parentOf, resolvePath } from '../workspace/uri.ts';
import type { DocumentView } from '../workspace/view.ts';
import { entryAt, entryStart, nodesTo } from '../yaml/change/find.ts';
import {
  changed,
  commentColumn,
  endOfEntry,
  indented,
  insertion,
  lineBreakOf,
  previousLineOf,
} from '../yaml/change/layout.ts';
import { removeEntry } from '../yaml/change/removeEntry.ts';
import {
  type Mapping,
  type Node,
  type Pair,
  pairOf,
  type Range,
  type TextChange,
  type YamlFile,
} from '../yaml/index.ts';
import { columnOf, lineStart } from '../yaml/lexis.ts';
import { asFlow, quoted, replaceValue } from '../yaml/write.ts';
import type { FeatureContext } from './context.ts';
import { itemChanges } from './fixes.ts';
import { idFromName } from './newWorkspace.ts';
import { relativePath } from './relativePath.ts';
import { type FileChange, treeOf, unusedUri, workspaceEdit } from './workspaceEdits.ts';

/** An evidence entry of an indicator, as it stands in the text. */
interface Entry {
  readonly fact: EvidenceFacts;
  readonly id: string;
  readonly mapping: Mapping;
  /** The comment lines right above it. */
  readonly comments: Range;
}

/** The entry at an offset that could be shared: an indicator's own, without aliases, which do not leave a document. */
export function sharableEvidence(document: DocumentView, yaml: YamlFile, offset: number): EvidenceFacts | undefined {
  const { facts } = document;
  if (facts.kind !== 'indikator') return undefined;
  const fact = facts.evidence.find(({ at }) => at.start <= offset && offset <= at.end);
  if (fact === undefined || fact.sameAs !== undefined || (fact.id ?? fact.title) === undefined) return undefined;
  const place = entryAt(yaml, fact.at);
  const node = place?.parent.kind === 'sequence' ? place.parent.items[place.index] : undefined;
  return node?.kind === 'mapping' && isSelfContained(node) ? fact : undefined;
}

/**
 * Moves an evidence entry with its comments to the agency's list of shared evidence, which is made where there is none,
 * and leaves an `acuan` in its place. `untuk_tingkat` stays: it speaks of this indicator's levels.
 */
export function extractEvidence(context: FeatureContext, fact: EvidenceFacts): WorkspaceEdit | undefined {
  const { yaml, file, agency } = context;
  const entry = entryOf(context, fact);
  if (entry === undefined) return undefined;
  const list = agency.evidenceLists.find((candidate) => !candidate.file.incomplete);
  const own = { uri: file.uri, yaml, changes: reference(yaml, entry) };
  if (list === undefined) return context.abilities.createFiles ? toNewList(context, entry, own) : undefined;
  const tree = treeOf(context, list.file.uri);
  const item = { yaml: movedText(context, entry, list.file.uri), comments: commentLinesOf(yaml, entry) };
  const changes = tree && itemChanges(tree, list.facts.whole, 'bukti', [item]);
  if (tree === undefined || changes === undefined) return undefined;
  if (tree === yaml) return workspaceEdit([{ ...own, changes: [...own.changes, ...changes] }]);
  return workspaceEdit([own, { uri: list.file.uri, yaml: tree, changes }]);
}

function toNewList(context: FeatureContext, entry: Entry, own: FileChange): WorkspaceEdit {
  const uri = unusedUri(context, joinUri(context.agency.folder, 'bukti/daftar.spbe.yaml'));
  const lineBreak = lineBreakOf(context.yaml.text);
  const comments = commentLinesOf(context.yaml, entry).map((comment) => `  ${comment}`);
  const lines = [...comments, `  - ${indented(movedText(context, entry, uri), 4, lineBreak)}`];
  const text = ['jenis: daftar_bukti', 'bukti:', ...lines, ''].join(lineBreak);
  return workspaceEdit([own], [{ uri, text }]);
}

function entryOf({ yaml, agency }: FeatureContext, fact: EvidenceFacts): Entry | undefined {
  const place = entryAt(yaml, fact.at);
  const mapping = place?.parent.kind === 'sequence' ? place.parent.items[place.index] : undefined;
  if (place === undefined || mapping?.kind !== 'mapping') return undefined;
  const words = (fact.title?.value ?? '').split(/\s+/).slice(0, 6).join(' ');
  const id = fact.id?.value ?? unusedId(agency, `bukti-${idFromName(words)}`);
  const start = place.parent.flow ? mapping.start : entryStart(yaml.text, place);
  return { fact, id, mapping, comments: place.parent.flow ? { start, end: start } : commentsAbove(yaml.text, start) };
}

/** What stays in the indicator: the entry becomes a reference, and the comments above it go. */
function reference(yaml: YamlFile, { mapping, id, comments }: Entry): readonly TextChange[] {
  const { text } = yaml;
  const levels = pairOf(mapping, 'untuk_tingkat');
  const lines = [`acuan: ${quoted(id)}`, ...(levels ? [`untuk_tingkat: ${asFlow(levels.value, text)}`] : [])];
  const column = columnOf(text, mapping.start);
  const replaced = mapping.flow ? `{ ${lines.join(', ')} }` : indented(lines.join('\n'), column, lineBreakOf(text));
  const end = mapping.flow ? mapping.end : endOfEntry(text, mapping.end, column - 1);
  const change = { range: { start: mapping.start, end }, text: replaced };
  return comments.start < comments.end ? [{ range: comments, text: '' }, change] : [change];
}

/** The entry as it is written in the list, its further lines not indented. */
function movedText({ yaml, file }: FeatureContext, { fact, id, mapping }: Entry, listUri: string): string {
  const { text } = yaml;
  const column = columnOf(text, mapping.start);
  const end = mapping.flow ? mapping.end : endOfEntry(text, mapping.end, column - 1);
  const changes = [...withoutLevels(yaml, mapping), ...withFile(yaml, fact, file.uri, listUri)];
  if (fact.id === undefined && mapping.flow) changes.push(insertion(mapping.start + 1, ` id: ${quoted(id)},`));
  const inside = changes.map(({ range, text: next }) => ({
    range: { start: range.start - mapping.start, end: Math.min(range.end, end) - mapping.start },
    text: next,
  }));
  const moved = changed(text.slice(mapping.start, end), inside).trimEnd();
  const dedented = moved.replace(new RegExp(`(?<=[\\r\\n]) {1,${Math.max(1, column)}}`, 'g'), '');
  return fact.id === undefined && !mapping.flow ? `id: ${quoted(id)}\n${dedented}` : dedented;
}

function withoutLevels(yaml: YamlFile, mapping: Mapping): readonly TextChange[] {
  const levels: Pair | undefined = pairOf(mapping, 'untuk_tingkat');
  return levels === undefined ? [] : (removeEntry(yaml, levels) ?? []);
}

/** `berkas`, as it is written from the folder of the list. */
function withFile(yaml: YamlFile, { file }: EvidenceFacts, from: string, to: string): TextChange[] {
  const [oldFolder, newFolder] = [parentOf(from), parentOf(to)];
  const node = file && nodesTo(yaml, file.at)?.at(-1);
  if (node === undefined || oldFolder === undefined || newFolder === undefined || oldFolder === newFolder) return [];
  const target = resolvePath(oldFolder, file?.value ?? '');
  const path = target && relativePath(newFolder, target);
  return path === undefined ? [] : [replaceValue(node, path)];
}

function commentLinesOf({ text }: YamlFile, { comments }: Entry): readonly string[] {
  const lines = text.slice(comments.start, comments.end).split(/\r\n|\n|\r/);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** The comment lines right above an entry, in its column. */
function commentsAbove(text: string, start: number): Range {
  const end = lineStart(text, start);
  const column = columnOf(text, start);
  if (text.slice(end, start).trim() !== '') return { start, end: start };
  let first = end;
  for (let above = previousLineOf(text, first); above !== undefined; above = previousLineOf(text, first)) {
    if (commentColumn(text, above) !== column) break;
    first = above;
  }
  return { start: first, end };
}

function isSelfContained(node: Node): boolean {
  if (node.kind === 'alias' || node.anchor !== undefined) return false;
  if (node.kind === 'sequence') return node.items.every(isSelfContained);
  return (
    node.kind !== 'mapping' || node.pairs.every(({ key, value }) => isSelfContained(key) && isSelfContained(value))
  );
}
