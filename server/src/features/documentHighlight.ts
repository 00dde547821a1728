import type { DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import { nodeAt, type Range } from '../yaml/index.ts';
import { aliasesOf, anchorAt, anchorOf } from './aliases.ts';
import { editorRange, type FeatureContext } from './context.ts';
import { occurrencesOf } from './occurrences.ts';
import { idAt } from './referenceTargets.ts';

const read = 2 satisfies typeof DocumentHighlightKind.Read;
const write = 3 satisfies typeof DocumentHighlightKind.Write;

/**
 * The places of this file that stand for the thing at an offset: where it is defined as written, where it is referred to
 * as read. Empty where nothing here has a name, so that editors fall back to equal words.
 */
export function documentHighlights(context: FeatureContext, offset: number): readonly DocumentHighlight[] {
  const { file, yaml } = context;
  const show = (range: Range, kind: DocumentHighlightKind) => ({ range: editorRange(file.lines, range), kind });
  const id = idAt(context, offset);
  if (id !== undefined) {
    const here = occurrencesOf(context, id).filter((occurrence) => occurrence.file.uri === file.uri);
    return here.map(({ range, isDefinition }) => show(range, isDefinition ? write : read));
  }
  const node = nodeAt(yaml, offset);
  const anchored = node?.kind === 'alias' ? anchorOf(node) : anchorAt(yaml, offset);
  if (anchored === undefined) return [];
  return [show(anchored.anchor, write), ...aliasesOf(yaml, anchored).map((alias) => show(alias, read))];
}
