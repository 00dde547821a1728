import type { Definition, Reference } from '../model/facts.ts';
import type { DocumentView, FileView, Site } from '../workspace/view.ts';
import type { Range } from '../yaml/index.ts';
import { aliasesOf } from './aliases.ts';
import type { FeatureContext } from './context.ts';
import { idRange, isScalar, treeOf } from './referencePlaces.ts';
import { definitionsOf, type Named, referencesTo } from './referenceTargets.ts';

/** A place where an id is written. */
export interface Written {
  readonly site: Site<Definition | Reference>;
  readonly isDefinition: boolean;
}

/** A place that stands for a thing: its id, or an alias of that. */
export interface Occurrence {
  readonly file: FileView;
  readonly range: Range;
  readonly isDefinition: boolean;
  readonly isAlias: boolean;
}

/**
 * Every place where a thing's id is written, definitions first. Each place once: an alias or a merge key may lead to the
 * same text several times.
 */
export function writtenPlaces(context: FeatureContext, named: Named): readonly Written[] {
  const known = new Map<DocumentView, Set<number>>();
  const isNew = ({ site: { document, fact } }: Written): boolean => {
    const starts = known.get(document) ?? new Set();
    known.set(document, starts);
    if (starts.has(fact.at.start)) return false;
    starts.add(fact.at.start);
    return true;
  };
  return [
    ...definitionsOf(context, named).map((site) => ({ site, isDefinition: true })),
    ...referencesTo(context, named).map((site) => ({ site, isDefinition: false })),
  ].filter(isNew);
}

/** As {@link writtenPlaces}, and the aliases (`*name`) that repeat one of them. */
export function occurrencesOf(context: FeatureContext, named: Named): readonly Occurrence[] {
  return writtenPlaces(context, named).flatMap(({ site: { document, fact }, isDefinition }) => {
    const { file } = document;
    return [
      { file, range: idRange(file, fact), isDefinition, isAlias: false },
      ...repeatsOf(file, fact.at).map((range) => ({ file, range, isDefinition: false, isAlias: true })),
    ];
  });
}

function repeatsOf(file: FileView, at: Range): readonly Range[] {
  const tree = treeOf(file);
  if (tree === undefined || !isScalar(at) || at.anchor === undefined) return [];
  return aliasesOf(tree, { node: at, anchor: at.anchor });
}
