import type { DocumentFacts } from '../model/facts.ts';
import { itemsOf } from '../model/scalars.ts';
import type { SpbeFile } from '../workspace/file.ts';
import type { FileView } from '../workspace/view.ts';
import { entriesOf, followAlias, keyText, type Node, type Range } from '../yaml/index.ts';
import type { Written } from './content.ts';

/** Deeper than any document goes; what lies below is left out. */
const deepest = 12;

/** The whole text of a file. */
export function textOf(file: FileView): string {
  return (file as SpbeFile).yaml?.text ?? '';
}

/** A document as it is written, without its list of evidence, which may be long. */
export function writtenDocument(file: FileView, { whole }: DocumentFacts): Written {
  const document = (file as SpbeFile).yaml?.documents.find((candidate) => candidate === whole);
  return document ? written(document.root, 0, 'bukti') : null;
}

/** @param at the range of an entry, which is its node in the tree */
export function writtenEntry(at: Range): Written {
  return 'kind' in at ? written(at as Node, 0) : null;
}

function written(node: Node, depth: number, without?: string): Written {
  const target = followAlias(node);
  if (target === undefined || target.kind === 'alias' || depth > deepest) return null;
  if (target.kind === 'scalar') return target.style === 'empty' ? null : target.text;
  if (target.kind === 'sequence') return itemsOf(target).map((item) => written(item, depth + 1));
  const pairs = entriesOf(target).flatMap(({ key, value }) => {
    const name = keyText(key);
    return name === undefined || name === without ? [] : [[name, written(value, depth + 1)] as const];
  });
  return Object.fromEntries(pairs);
}
