import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { SpbeFile } from '../workspace/file.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import type { TextChange, YamlFile } from '../yaml/index.ts';
import { editorRange, type FeatureContext } from './context.ts';

/** Changes of one file, counted in its present text. */
export interface FileChange {
  readonly uri: Uri;
  readonly yaml: YamlFile;
  readonly changes: readonly TextChange[];
}

/** A file to be made, never in place of one that is there. */
export interface NewFile {
  readonly uri: Uri;
  readonly text: string;
}

/** The tree of a file of the agency that is asked about; undefined where it is not in memory. */
export function treeOf({ file, yaml, agency }: FeatureContext, uri: Uri): YamlFile | undefined {
  if (uri === file.uri) return yaml;
  const found = agency.files.find((other) => other.uri === uri);
  return found instanceof SpbeFile ? found.yaml : undefined;
}

/** New files first, then changes of files. Versions are left to the edge, which knows them. */
export function workspaceEdit(changes: readonly FileChange[], created: readonly NewFile[] = []): WorkspaceEdit {
  return {
    documentChanges: [
      ...created.flatMap(({ uri, text }) => [
        { kind: 'create' as const, uri, options: { overwrite: false, ignoreIfExists: false } },
        {
          textDocument: { uri, version: null },
          edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: text }],
        },
      ]),
      ...changes.map(textDocumentEdit),
    ],
  };
}

function textDocumentEdit({ uri, yaml, changes }: FileChange): TextDocumentEdit {
  return {
    textDocument: { uri, version: null },
    edits: joined(changes).map(({ range, text }) => ({ range: editorRange(yaml.lines, range), newText: text })),
  };
}

/** In order of place, with changes that touch made one: editors differ in what they do with those. */
function joined(changes: readonly TextChange[]): readonly TextChange[] {
  const result: TextChange[] = [];
  for (const change of [...changes].sort((one, other) => one.range.start - other.range.start)) {
    const last = result.at(-1);
    if (last === undefined || last.range.end < change.range.start) result.push(change);
    else {
      const range = { start: last.range.start, end: Math.max(last.range.end, change.range.end) };
      result[result.length - 1] = { range, text: last.text + change.text };
    }
  }
  return result;
}

/** `wanted`, or the first of `wanted-2`, `wanted-3`, ... (in front of `.spbe.yaml`) that is no SPBE file yet. */
export function unusedUri(
  { agency }: Pick<FeatureContext, 'agency'>,
  wanted: Uri,
  taken: ReadonlySet<Uri> = new Set(),
): Uri {
  const known = new Set(agency.files.map(({ uri }) => uri));
  let uri = wanted;
  for (let count = 2; known.has(uri) || taken.has(uri); count += 1)
    uri = wanted.replace(/(\.spbe\.ya?ml)$/, `-${count}$1`);
  return uri;
}
