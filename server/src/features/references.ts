import type { Location } from 'vscode-languageserver-types';
import { nodeAt } from '../yaml/index.ts';
import { aliasesOf, anchorAt, anchorOf } from './aliases.ts';
import { editorRange, type FeatureContext } from './context.ts';
import { occurrencesOf } from './occurrences.ts';
import { idAt } from './referenceTargets.ts';

/**
 * Every place that uses the thing at an offset, across the files of the agency; for an agency's id, across agencies; for
 * an anchor (`&name`) or an alias of something without an id, within the document. Declarations come first. Empty where
 * nothing here has a name.
 */
export function references(context: FeatureContext, offset: number, includeDeclaration: boolean): readonly Location[] {
  const id = idAt(context, offset);
  if (id === undefined) return anchorLocations(context, offset, includeDeclaration);
  return occurrencesOf(context, id)
    .filter(({ isDefinition }) => includeDeclaration || !isDefinition)
    .map(({ file, range }) => ({ uri: file.uri, range: editorRange(file.lines, range) }));
}

function anchorLocations(context: FeatureContext, offset: number, includeDeclaration: boolean): readonly Location[] {
  const { file, yaml } = context;
  const node = nodeAt(yaml, offset);
  const anchored = node?.kind === 'alias' ? anchorOf(node) : anchorAt(yaml, offset);
  if (anchored === undefined) return [];
  const places = [...(includeDeclaration ? [anchored.anchor] : []), ...aliasesOf(yaml, anchored)];
  return places.map((place) => ({ uri: file.uri, range: editorRange(file.lines, place) }));
}
