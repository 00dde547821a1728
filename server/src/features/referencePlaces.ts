import type { LocationLink } from 'vscode-languageserver-types';
import type { Definition } from '../model/facts.ts';
import { SpbeFile } from '../workspace/file.ts';
import type { FileView, Site } from '../workspace/view.ts';
import type { Range, Scalar, YamlFile } from '../yaml/index.ts';
import { editorRange } from './context.ts';

interface Written {
  readonly id: string;
  readonly at: Range;
}

/** The tree of a file; undefined while its agency is not in memory. */
export function treeOf(file: FileView): YamlFile | undefined {
  return file instanceof SpbeFile ? file.yaml : undefined;
}

/** The characters of an id: without quotes, block header and surrounding blanks. */
export function idRange(file: FileView, { id, at }: Written): Range {
  const { start, end } = isScalar(at) ? { start: at.contentStart, end: at.contentEnd } : withoutQuotes(id, at);
  const text = treeOf(file)?.text.slice(start, end) ?? '';
  const from = text.indexOf(id);
  return from >= 0 && text.trim() === id ? { start: start + from, end: start + from + id.length } : { start, end };
}

/** Places whose tree is not in memory are plain numbers: an id two characters shorter than its place stands in quotes. */
function withoutQuotes(id: string, { start, end }: Range): Range {
  return end - start === id.length + 2 ? { start: start + 1, end: end - 1 } : { start, end };
}

export function isScalar(at: Range): at is Scalar {
  return 'contentStart' in at;
}

/** The whole entry of a definition with its id selected, as the target of a link. */
export function targetOf({ document, fact }: Site<Definition>): LocationLink {
  const { uri, lines } = document.file;
  const id = idRange(document.file, fact);
  return {
    targetUri: uri,
    targetRange: editorRange(lines, isInside(id, fact.entry) ? fact.entry : id),
    targetSelectionRange: editorRange(lines, id),
  };
}

export function isInside(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
