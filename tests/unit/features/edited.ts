import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { parse } from '../../../server/src/yaml/index.ts';
import { root } from '../workspace/fixture.ts';
import { type Asked, applied } from './fixture.ts';

/** The texts of the files that an edit changes or makes, by path; the others are left out. */
export function filesAfter({ texts }: Asked, edit: WorkspaceEdit | undefined): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const change of edit?.documentChanges ?? []) {
    if ('kind' in change && change.kind === 'rename') continue;
    if ('kind' in change) {
      const path = change.kind === 'create' ? change.uri.slice(root.length + 1) : '?';
      if (texts.has(path)) throw new Error(`${path} is there already`);
      files[path] = '';
    } else {
      const path = change.textDocument.uri.slice(root.length + 1);
      files[path] = applied(files[path] ?? texts.get(path)!, (change as TextDocumentEdit).edits as never);
    }
  }
  return files;
}

/** The action of a title; says which there are where there is none. */
export function titled(actions: readonly CodeAction[], title: string | RegExp): CodeAction {
  const action = actions.find((candidate) =>
    typeof title === 'string' ? candidate.title === title : title.test(candidate.title),
  );
  if (action === undefined) throw new Error(`no "${title}" among: ${actions.map((each) => each.title).join(' | ')}`);
  return action;
}

/** Problems of the syntax that a text has. */
export function problemsOf(text: string): readonly string[] {
  return parse(text).problems.map(({ code }) => code);
}
