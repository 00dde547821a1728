import type { Range as EditorRange } from 'vscode-languageserver-types';
import { editorRange, type FeatureContext } from './context.ts';
import { occurrencesOf } from './occurrences.ts';
import { treeOf } from './referencePlaces.ts';
import { definitionsInRealm, idAt } from './referenceTargets.ts';

/** As `LinkedEditingRanges` of the protocol. */
export interface LinkedRanges {
  readonly ranges: EditorRange[];
  /** What may be typed without ending the link. */
  readonly wordPattern: string;
}

/** What an id may consist of while it is typed: as the format's ids, without quotes. */
const wordPattern = '[^\\s#,\\[\\]{}\'"]+';

/**
 * The places that change together while the id at an offset is typed. Only where that is all of them: the id is defined
 * once, in this file, everything that refers to it stands here too, and it is written alike everywhere. Else rename is
 * what helps.
 */
export function linkedEditing(context: FeatureContext, offset: number): LinkedRanges | undefined {
  const id = idAt(context, offset);
  if (id === undefined || id.realm !== 'agency' || context.agency.incomplete) return undefined;
  if (definitionsInRealm(context, id).length !== 1) return undefined;
  const places = occurrencesOf(context, id).filter(({ isAlias }) => !isAlias);
  const text = treeOf(context.file)?.text ?? '';
  const areLinked = places.every(
    ({ file, range }) => file.uri === context.file.uri && text.slice(range.start, range.end) === id.id,
  );
  const isHere = places.some(({ range }) => range.start <= offset && offset <= range.end);
  if (places.length < 2 || !areLinked || !isHere) return undefined;
  return { ranges: places.map(({ range }) => editorRange(context.file.lines, range)), wordPattern };
}
