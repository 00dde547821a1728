import type { InlayHint } from 'vscode-languageserver-types';
import type { DocumentFacts, Reference } from '../model/facts.ts';
import { instrumentOfDocument } from '../rules/support/instrumentOfDocument.ts';
import { indicatorByNumber } from '../schema/instruments.ts';
import { referenceCode } from '../schema/references.ts';
import type { DocumentView } from '../workspace/view.ts';
import type { Range } from '../yaml/index.ts';
import type { FeatureContext } from './context.ts';
import { oneLine } from './markdown.ts';

/** Which hints a planner wants to see. */
export interface HintKinds {
  /** The name behind an id: unit, evidence, element, activity, agency. */
  readonly references: boolean;
  /** The short name of an indicator behind its number. */
  readonly indicators: boolean;
  /** The name behind a reference code. */
  readonly codes: boolean;
}

export const allHints: HintKinds = { references: true, indicators: true, codes: true };

/** Characters of a name that a hint shows: beside a preview an editor has room for 60 to 80 in a line. */
const hintLength = 40;

interface Hint {
  readonly at: Range;
  readonly name: string | undefined;
  /** What is written there. */
  readonly written: string;
}

/** Names behind the ids, numbers and codes that end within a range, in the order of their places. */
export function inlayHints(context: FeatureContext, range: Range, kinds: HintKinds = allHints): readonly InlayHint[] {
  const { file } = context;
  return file.documents
    .filter(({ facts }) => facts.whole.start <= range.end && range.start <= facts.whole.end)
    .flatMap((document) => [
      ...referenceHints(context, document, range, kinds),
      ...(kinds.indicators ? numberHints(context, document, range) : []),
      ...(kinds.codes ? codeHints(document.facts, range) : []),
    ])
    .sort((one, other) => one.at.end - other.at.end)
    .flatMap(({ at, name, written }) => {
      const label = oneLine(name ?? '', hintLength);
      if (label === '' || label.toLowerCase() === written.toLowerCase()) return [];
      const whole = oneLine(name ?? '');
      const tip = whole === label ? {} : { tooltip: whole };
      return [{ position: file.lines.positionAt(at.end), label, ...tip, paddingLeft: true }];
    });
}

function referenceHints(
  context: FeatureContext,
  document: DocumentView,
  range: Range,
  kinds: HintKinds,
): readonly Hint[] {
  return within(document.facts.references, range).flatMap((reference) => {
    const isNumber = reference.expects.includes('indikator');
    if (isNumber ? !kinds.indicators : !kinds.references) return [];
    const name = isNumber ? indicatorName(context, document, reference.id) : nameBehind(context, reference);
    return [{ at: reference.at, name, written: reference.id }];
  });
}

function nameBehind({ agency, workspace }: FeatureContext, { id, expects }: Reference): string | undefined {
  if (expects.includes('instansi')) return workspace.agenciesWithId(id)[0]?.agency?.facts.name?.value;
  return agency.definitionsOf(id).find(({ fact }) => expects.includes(fact.kind))?.fact.name;
}

function numberHints(context: FeatureContext, document: DocumentView, range: Range): readonly Hint[] {
  const { facts } = document;
  const number = facts.kind === 'indikator' ? facts.number : undefined;
  if (!number || !endsWithin(number.at, range)) return [];
  return [{ at: number.at, name: indicatorName(context, document, number.value), written: number.value }];
}

function indicatorName(
  { agency, language }: FeatureContext,
  document: DocumentView,
  number: string,
): string | undefined {
  const instrument = instrumentOfDocument(agency, document);
  return instrument && indicatorByNumber(instrument, number)?.shortName[language];
}

/** An agency's own deeper code bears the name of the national one above it, with a mark that more follows. */
function codeHints(facts: DocumentFacts, range: Range): readonly Hint[] {
  if (facts.kind !== 'arsitektur') return [];
  const hints: Hint[] = [];
  for (const { code } of facts.elements) {
    if (!code || !endsWithin(code.at, range)) continue;
    const known = referenceCode(code.value);
    const name = known && (known.code === code.value ? known.name : `${known.name} › …`);
    hints.push({ at: code.at, name, written: code.value });
  }
  return hints;
}

/** The references that end within a range; they stand in the order of their places. */
function within(references: readonly Reference[], range: Range): readonly Reference[] {
  let low = 0;
  let high = references.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (references[middle]!.at.end < range.start) low = middle + 1;
    else high = middle;
  }
  const found: Reference[] = [];
  for (let at = low; at < references.length && references[at]!.at.end <= range.end; at++) found.push(references[at]!);
  return found;
}

function endsWithin(at: Range, range: Range): boolean {
  return range.start <= at.end && at.end <= range.end;
}
