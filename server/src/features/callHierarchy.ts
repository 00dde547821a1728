import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Range as EditorRange,
} from 'vscode-languageserver-types';
import type { Definition, Reference } from '../model/facts.ts';
import { instrumentOfDocument } from '../rules/support/instrumentOfDocument.ts';
import { kindNames } from '../rules/support/kindNames.ts';
import { nameOf } from '../workspace/uri.ts';
import type { DocumentView, Site } from '../workspace/view.ts';
import type { Range } from '../yaml/index.ts';
import { editorRange, type FeatureContext } from './context.ts';
import { chainAt } from './nodeChain.ts';
import { idRange, isInside, targetOf, treeOf } from './referencePlaces.ts';
import {
  agencyDefinition,
  definitionsOf,
  idAt,
  type Named,
  namedBy,
  referencesTo,
  targetsOf,
} from './referenceTargets.ts';
import { groupSymbol, symbolKindOf } from './symbolKinds.ts';
import { nameOfDefinition, nameOfDocument } from './symbolNames.ts';

/**
 * What depends on what, in the shape of a call hierarchy: an entry "is called" by everything that refers to it and
 * "calls" what it refers to itself. A reference belongs to the nearest entry with an id around it, else to its document.
 */
type Holder = Site<Definition> | DocumentView;

/** What an item needs to be found again; nothing for a document without an id. */
type ItemData = Named | undefined;

/** The thing at an offset, wherever it is defined. */
export function prepareCallHierarchy(context: FeatureContext, offset: number): readonly CallHierarchyItem[] {
  const id = idAt(context, offset);
  if (id === undefined) return [];
  const sites = id.definition === undefined ? targetsOf(context, id) : [id.definition];
  return sites.map((site) => itemOf(context, site));
}

/** Who refers to the item. `context` is that of the item's file. */
export function incomingCalls(context: FeatureContext, item: CallHierarchyItem): readonly CallHierarchyIncomingCall[] {
  const named = namedIn(item);
  if (named === undefined) return [];
  const finder = new HolderFinder(context);
  const groups = grouped(referencesTo(context, named), (site) => [finder.holderOf(site)]);
  return [...groups].map(([holder, ranges]) => ({ from: itemOf(context, holder), fromRanges: ranges }));
}

/** What the item, with everything in it, refers to. `context` is that of the item's file. */
export function outgoingCalls(context: FeatureContext, item: CallHierarchyItem): readonly CallHierarchyOutgoingCall[] {
  const from = siteIn(context, item);
  if (from === undefined) return [];
  const { document, entry } = from;
  const sites = document.facts.references.filter(({ at }) => isInside(at, entry)).map((fact) => ({ document, fact }));
  const targets = new Map<Definition, Site<Definition>>();
  const groups = grouped(sites, ({ fact }) => {
    return targetsOf(context, namedBy(fact)).map((site) => {
      const known = targets.get(site.fact) ?? site;
      targets.set(site.fact, known);
      return known;
    });
  });
  return [...groups].map(([target, ranges]) => ({ to: itemOf(context, target), fromRanges: ranges }));
}

function grouped<H>(sites: readonly Site<Reference>[], holdersOf: (site: Site<Reference>) => readonly H[]) {
  const groups = new Map<H, EditorRange[]>();
  for (const site of sites) {
    const { file } = site.document;
    const range = editorRange(file.lines, idRange(file, site.fact));
    for (const holder of holdersOf(site)) {
      const ranges = groups.get(holder);
      if (ranges === undefined) groups.set(holder, [range]);
      else ranges.push(range);
    }
  }
  return groups;
}

/** Finds the entry around a reference; remembers the entries of the documents it has seen. */
class HolderFinder {
  readonly #context: FeatureContext;
  readonly #entries = new Map<DocumentView, ReadonlyMap<number, Site<Definition>>>();

  constructor(context: FeatureContext) {
    this.#context = context;
  }

  holderOf({ document, fact }: Site<Reference>): Holder {
    const tree = treeOf(document.file);
    if (tree === undefined) return this.#agencyOf(document) ?? document;
    const entries = this.#entriesOf(document);
    for (const link of chainAt(tree, fact.at.start).toReversed()) {
      const holder = 'kind' in link && link.kind === 'mapping' ? entries.get(link.start) : undefined;
      if (holder !== undefined) return holder;
    }
    return document;
  }

  #entriesOf(document: DocumentView): ReadonlyMap<number, Site<Definition>> {
    let entries = this.#entries.get(document);
    if (entries === undefined) {
      entries = new Map(document.facts.definitions.map((fact) => [fact.entry.start, { document, fact }]));
      this.#entries.set(document, entries);
    }
    return entries;
  }

  /** Of an agency that is not in memory there is only the agency itself. */
  #agencyOf(document: DocumentView): Holder | undefined {
    const view = this.#context.workspace.agencies.find(({ agency }) => agency === document);
    return view && agencyDefinition(view)[0];
  }
}

function itemOf(context: FeatureContext, holder: Holder): CallHierarchyItem {
  const document = 'document' in holder ? holder.document : holder;
  const naming = { instrument: instrumentOfDocument(context.agency, document), language: context.language };
  const { file } = document;
  const common = { uri: file.uri };
  if (!('document' in holder)) {
    const { facts } = holder;
    return {
      ...common,
      name: nameOfDocument(facts, naming),
      kind: groupSymbol,
      detail: nameOf(file.uri),
      range: editorRange(file.lines, facts.whole),
      selectionRange: editorRange(file.lines, isInside(facts.at, facts.whole) ? facts.at : facts.whole),
    };
  }
  const { fact } = holder;
  const { targetRange, targetSelectionRange } = targetOf(holder);
  return {
    ...common,
    name: nameOfDefinition(fact, naming),
    kind: symbolKindOf(fact.kind),
    detail: `${kindNames[fact.kind][context.language]} ${fact.id} · ${nameOf(file.uri)}`,
    range: targetRange,
    selectionRange: targetSelectionRange,
    data: namedBy(fact) satisfies ItemData,
  };
}

/** What an item stands for; what the client sends back is looked at, not believed. */
function namedIn({ data }: CallHierarchyItem): Named | undefined {
  const { id, realm, kinds } = (data ?? {}) as Partial<Record<keyof Named, unknown>>;
  const isNamed = typeof id === 'string' && typeof realm === 'string' && Array.isArray(kinds);
  return isNamed ? ({ id, realm, kinds } as Named) : undefined;
}

/** The stretch of text that an item means in the present text. */
function siteIn(
  context: FeatureContext,
  item: CallHierarchyItem,
): { document: DocumentView; entry: Range } | undefined {
  const named = namedIn(item);
  const { file } = context;
  if (named !== undefined) {
    const site = definitionsOf(context, named).find(({ document }) => document.file.uri === file.uri);
    return site && { document: site.document, entry: site.fact.entry };
  }
  const start = file.lines.offsetAt(item.range.start);
  const document = file.documents.findLast(({ facts }) => facts.whole.start <= start);
  return document && { document, entry: document.facts.whole };
}
