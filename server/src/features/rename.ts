import type { Range as EditorRange, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { renameTexts } from '../messages/rename.ts';
import { type Parameters, render, type Text } from '../messages/text.ts';
import { kindNames } from '../rules/support/kindNames.ts';
import { nameOf } from '../workspace/uri.ts';
import type { FileView } from '../workspace/view.ts';
import type { Range, ScalarStyle } from '../yaml/index.ts';
import { editorRange, type FeatureContext } from './context.ts';
import { writtenPlaces } from './occurrences.ts';
import { idRange, isScalar, treeOf } from './referencePlaces.ts';
import { definitionsInRealm, definitionsOf, type IdAt, idAt, referencesTo } from './referenceTargets.ts';
import { onOneLine } from './symbolNames.ts';

/** Why something cannot be renamed, in the planner's language. */
export interface Refusal {
  readonly refused: string;
}

export interface RenamePlace {
  /** What is renamed here: the id without its quotes, or the alias that stands for it. */
  readonly range: EditorRange;
  /** The present id. */
  readonly placeholder: string;
}

/** What an id may look like: `$defs/id` of `schemas/documents/common.schema.json`. */
export const idPattern = /^[^\s#,[\]{}]+$/;

/** What a rename at an offset would rename, or why nothing can be. */
export function prepareRename(context: FeatureContext, offset: number): RenamePlace | Refusal {
  const id = renamable(context, offset);
  if ('refused' in id) return id;
  return { range: editorRange(context.file.lines, id.origin), placeholder: id.id };
}

/**
 * The edits that give the thing at an offset another id wherever it is defined and referred to, in all files of the
 * agency; an agency's id also in the `induk` of other agencies. Quotes, anchors, aliases and comments stay as they are.
 * `version` of each document is for the edge to fill in.
 */
export function rename(context: FeatureContext, offset: number, newName: string): WorkspaceEdit | Refusal {
  const id = renamable(context, offset);
  if ('refused' in id) return id;
  const newId = newName.trim();
  const objection = objectionTo(context, id, newId);
  if (objection !== undefined) return objection;
  const edits = new Map<FileView, TextEdit[]>();
  for (const { site } of newId === id.id ? [] : writtenPlaces(context, id)) {
    const { file } = site.document;
    const ofFile = edits.get(file);
    const edit = editOf(file, site.fact, newId);
    if (ofFile === undefined) edits.set(file, [edit]);
    else ofFile.push(edit);
  }
  return { documentChanges: [...edits].map(([file, ofFile]) => documentEdit(file, ofFile)).sort(byUri) };
}

function renamable(context: FeatureContext, offset: number): IdAt | Refusal {
  const id = idAt(context, offset);
  if (id === undefined) return refusal(context, renameTexts.nothing);
  if (id.realm === 'indicators') return refusal(context, renameTexts.indicator);
  const twice = ambiguity(context, id);
  if (twice !== undefined) return twice;
  const unread = context.agency.files.find((file) => holdsUnread(file, id.id));
  return unread === undefined ? id : refusal(context, renameTexts.unread, { id: id.id, file: nameOf(unread.uri) });
}

/** Where an id is defined twice, a reference may mean either; only what can be told apart is renamed. */
function ambiguity(context: FeatureContext, id: IdAt): Refusal | undefined {
  const all = definitionsInRealm(context, id);
  if (all.length < 2) return undefined;
  const meant = new Set(definitionsOf(context, id));
  const isClear = referencesTo(context, id).every(({ fact }) => {
    const possible = all.filter((site) => fact.expects.includes(site.fact.kind));
    return possible.length > 0 && possible.every((site) => meant.has(site));
  });
  return meant.size === 1 && isClear
    ? undefined
    : refusal(context, renameTexts.ambiguous, { id: id.id, count: all.length });
}

/** Text that could not be read mentions the id: a reference there would be missed. */
function holdsUnread(file: FileView, id: string): boolean {
  const tree = treeOf(file);
  return tree?.broken.some(({ start, end }) => mentionsId(tree.text.slice(start, end), id)) ?? false;
}

function mentionsId(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
    if (!isIdCharacter(text[at - 1]) && !isIdCharacter(text[at + id.length])) return true;
  }
  return false;
}

function isIdCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_-]/u.test(character);
}

function objectionTo(context: FeatureContext, id: IdAt, newId: string): Refusal | undefined {
  if (!idPattern.test(newId) || /\p{C}/u.test(newId)) return refusal(context, renameTexts.form, { id: newId });
  const isUndefined = definitionsInRealm(context, id).length === 0;
  // References that lead nowhere may be given the id of something that is there.
  if (newId === id.id || isUndefined) return undefined;
  const [taken] = definitionsInRealm(context, { ...id, id: newId });
  if (taken === undefined) return undefined;
  return refusal(context, renameTexts.taken, {
    id: newId,
    kind: kindNames[taken.fact.kind],
    name: onOneLine(taken.fact.name) ?? newId,
    file: nameOf(taken.document.file.uri),
  });
}

function refusal({ language }: FeatureContext, text: Text, parameters: Parameters = {}): Refusal {
  return { refused: render(text, language, parameters) };
}

function editOf(file: FileView, fact: { readonly id: string; readonly at: Range }, newId: string): TextEdit {
  const content = idRange(file, fact);
  if (isScalar(fact.at)) {
    return { range: editorRange(file.lines, content), newText: inStyle(newId, fact.at.style) };
  }
  // Of a file that is not in memory it is not known which quotes there are.
  const isBare = isPlain(newId);
  return { range: editorRange(file.lines, isBare ? content : fact.at), newText: isBare ? newId : singleQuoted(newId) };
}

/** The id as it is written between the present quotes; plain ids get quotes where YAML would read something else. */
function inStyle(id: string, style: ScalarStyle): string {
  if (style === 'single') return singleQuoted(id).slice(1, -1);
  if (style === 'double') return JSON.stringify(id).slice(1, -1);
  return style !== 'plain' || isPlain(id) ? id : singleQuoted(id);
}

function singleQuoted(id: string): string {
  return `'${id.replaceAll("'", "''")}'`;
}

/** Whether YAML reads these characters as this very text. */
function isPlain(id: string): boolean {
  return (
    /^(?:[\p{L}_][\p{L}\p{N}_./-]*|[1-9]\d*|\d+[\p{L}_-][\p{L}\p{N}_./-]*)$/u.test(id) &&
    !/^(?:true|false|null|\d+e\d+|0[xo].*)$/i.test(id)
  );
}

function documentEdit({ uri }: FileView, edits: readonly TextEdit[]): TextDocumentEdit {
  const inOrder = [...edits].sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
  return { textDocument: { uri, version: null }, edits: inOrder };
}

function byUri(one: TextDocumentEdit, other: TextDocumentEdit): number {
  return one.textDocument.uri < other.textDocument.uri ? -1 : 1;
}
