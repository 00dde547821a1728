import type { SymbolInformation } from 'vscode-languageserver-types';
import type { Language } from '../messages/text.ts';
import type { Definition } from '../model/facts.ts';
import { instrumentOfDocument } from '../rules/support/instrumentOfDocument.ts';
import { kindNames } from '../rules/support/kindNames.ts';
import type { AgencyView, DocumentView, Site, WorkspaceView } from '../workspace/view.ts';
import { editorRange } from './context.ts';
import { fuzzyScore } from './fuzzy.ts';
import { idRange } from './referencePlaces.ts';
import { agencyDefinition } from './referenceTargets.ts';
import { symbolKindOf } from './symbolKinds.ts';
import { indicatorName, onOneLine } from './symbolNames.ts';

/** The best answers, and how many more there are that are not shown. */
export interface FoundSymbols {
  readonly symbols: readonly SymbolInformation[];
  readonly omitted: number;
}

interface Found {
  readonly site: Site<Definition>;
  readonly view: AgencyView;
  readonly name: string;
  readonly score: number;
}

/** A search through agencies, one after the other. */
export class SymbolSearch {
  readonly #words: readonly string[];
  readonly #language: Language;
  readonly #best: Best;

  constructor(query: string, language: Language, limit = 250) {
    this.#words = query
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    this.#language = language;
    this.#best = new Best(limit);
  }

  look(view: AgencyView): void {
    const offer = (document: DocumentView, fact: Definition): void => {
      const naming = { instrument: instrumentOfDocument(view, document), language: this.#language };
      const name = fact.kind === 'indikator' ? indicatorName(fact.id, naming) : (fact.name ?? fact.id);
      const score = scoreOf(this.#words, name, fact, view);
      if (score !== undefined) this.#best.add({ site: { document, fact }, view, name, score });
    };
    for (const { document, fact } of agencyDefinition(view)) offer(document, fact);
    for (const document of view.documents) {
      for (const fact of document.facts.definitions) if (fact.kind !== 'instansi') offer(document, fact);
    }
  }

  found(): FoundSymbols {
    const symbols = this.#best.inOrder().map((found) => symbolOf(found, this.#language));
    return { symbols, omitted: this.#best.omitted };
  }
}

/**
 * Everything with an id whose name or id answers the query, the best first; each word of the query has to be found, be it
 * in the name, the id or the agency's name. Of agencies that are not in memory only they themselves are known. Without a
 * query the agencies come first.
 */
export function workspaceSymbols(
  workspace: WorkspaceView,
  query: string,
  language: Language,
  limit?: number,
): FoundSymbols {
  const search = new SymbolSearch(query, language, limit);
  for (const view of workspace.agencies) search.look(view);
  return search.found();
}

/** Among equals the agencies come first; without a query everything is an answer. */
function scoreOf(words: readonly string[], name: string, fact: Definition, view: AgencyView) {
  let sum = fact.kind === 'instansi' ? 1 : 0;
  for (const word of words) {
    const score = betterOf(fuzzyScore(word, name), fuzzyScore(word, fact.id)) ?? scoreByAgency(words, word, view);
    if (score === undefined) return undefined;
    sum += score;
  }
  return sum;
}

function betterOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}

/** A word beside others may tell the agency. */
function scoreByAgency(words: readonly string[], word: string, { agency }: AgencyView): number | undefined {
  if (words.length < 2) return undefined;
  const { id, name } = agency?.facts ?? {};
  const score = betterOf(fuzzyScore(word, name?.value ?? ''), fuzzyScore(word, id?.value ?? ''));
  return score && score / 4;
}

function symbolOf({ site: { document, fact }, view, name }: Found, language: Language): SymbolInformation {
  const { uri, lines } = document.file;
  const kind = kindNames[fact.kind][language];
  const agency = fact.kind === 'instansi' ? undefined : onOneLine(view.agency?.facts.name?.value);
  return {
    // Editors filter by the name again, so it holds all that may have been typed.
    name: onOneLine(fact.kind === 'indikator' || name === fact.id ? name : `${onOneLine(name) ?? ''} · ${fact.id}`)!,
    kind: symbolKindOf(fact.kind),
    location: { uri, range: editorRange(lines, idRange(document.file, fact)) },
    containerName: agency === undefined ? kind : `${kind} · ${agency}`,
  };
}

/** Keeps the best of many without keeping many. */
class Best {
  readonly #limit: number;
  #found: Found[] = [];
  #answers = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get omitted(): number {
    return Math.max(0, this.#answers - this.#limit);
  }

  add(found: Found): void {
    this.#answers++;
    this.#found.push(found);
    if (this.#found.length >= 4 * this.#limit) this.#found = this.inOrder();
  }

  /** Equally good ones stay as they came. */
  inOrder(): Found[] {
    return this.#found.sort((one, other) => other.score - one.score).slice(0, this.#limit);
  }
}
