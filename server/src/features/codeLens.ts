import type { CodeLens, Command } from 'vscode-languageserver-types';
import { codeLensTexts } from '../messages/codeLens.ts';
import { type Language, render } from '../messages/text.ts';
import type { Definition, DefinitionKind, IndicatorFacts } from '../model/facts.ts';
import { instrumentOfDocument } from '../rules/support/instrumentOfDocument.ts';
import type { Instrument } from '../schema/instrument.ts';
import { indicatorByNumber } from '../schema/instruments.ts';
import { type Exact, exact } from '../scoring/exact.ts';
import { formatNumber, pointsText } from '../scoring/format.ts';
import { levelOf } from '../scoring/level.ts';
import type { IndicatorScore } from '../scoring/score.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import type { DocumentView, Site } from '../workspace/view.ts';
import { editorRange, type FeatureContext } from './context.ts';
import { idRange } from './referencePlaces.ts';
import { namedBy, referencesTo } from './referenceTargets.ts';

/** Commands that a click sends to the client, which runs them in its own way. */
export const lensCommands = {
  /** Arguments: address of the file, position of the id. The client asks for the references there and shows them. */
  showReferences: 'spbe.showReferences',
  /** Arguments: address of the agency's folder, number of the indicator. */
  showIndicator: 'spbe.showIndicator',
} as const;

/** What a lens says is computed when it comes into view; this tells of what. It holds for later versions of the file, too. */
export type LensData =
  | { readonly uri: Uri; readonly about: 'indicator'; readonly document: number }
  | { readonly uri: Uri; readonly about: 'uses'; readonly kind: DefinitionKind; readonly id: string };

/** Ids of one file whose uses are shown; editors become slow with more, and nobody reads them. */
export const shownUses = 2000;

/** The places of the lines above indicators and definitions; see {@link resolveCodeLens} for their texts. */
export function codeLenses(context: FeatureContext): readonly CodeLens[] {
  const { file, agency, language } = context;
  const lenses: CodeLens[] = [];
  const uses: Definition[] = [];
  for (const [index, document] of file.documents.entries()) {
    const number = indicatorNumber(document);
    const instrument = instrumentOfDocument(agency, document);
    if (number && instrument && indicatorByNumber(instrument, number.value)) {
      const data: LensData = { uri: file.uri, about: 'indicator', document: index };
      lenses.push({ range: editorRange(file.lines, number.at), data });
    }
    uses.push(...document.facts.definitions.filter((definition) => hasUses(context, definition)));
  }
  for (const { at, kind, id } of uses.slice(0, shownUses)) {
    const data: LensData = { uri: file.uri, about: 'uses', kind, id };
    lenses.push({ range: editorRange(file.lines, at), data });
  }
  if (uses.length > shownUses) {
    const title = render(codeLensTexts.limit, language, { shown: shownUses, count: uses.length });
    lenses.push({ range: editorRange(file.lines, { start: 0, end: 0 }), command: words(title) });
  }
  return lenses;
}

/** Uses of an indicator are not counted, and of an agency only where others name it: most coach nobody. */
function hasUses(context: FeatureContext, definition: Definition): boolean {
  if (definition.kind === 'indikator') return false;
  return definition.kind !== 'instansi' || referencesTo(context, namedBy(definition)).length > 0;
}

/** The lens with its text. What it speaks of may be gone by now: then the text is a dash, until the editor asks again. */
export function resolveCodeLens(context: FeatureContext, lens: CodeLens): CodeLens {
  const data = lens.data as LensData | undefined;
  if (lens.command || !data) return lens;
  const command = data.about === 'indicator' ? indicatorCommand(context, data) : usesCommand(context, data);
  return { ...lens, command: command ?? words('–') };
}

function indicatorCommand(
  context: FeatureContext,
  data: Extract<LensData, { about: 'indicator' }>,
): Command | undefined {
  const { agency, score, language } = context;
  const document = context.file.documents[data.document] as DocumentView | undefined;
  const number = document && indicatorNumber(document);
  if (document && instrumentOfDocument(agency, document) !== agency.instrument)
    return words(render(codeLensTexts.notCounted, language));
  const indicator = number && agency.instrument && indicatorByNumber(agency.instrument, number.value);
  const ofIndicator = score?.indicators.find(({ id }) => id === indicator?.id);
  if (!document || !ofIndicator || !agency.instrument) return undefined;
  const title =
    ofIndicator.document === document
      ? standing(ofIndicator, document.facts as IndicatorFacts, agency.instrument, language)
      : render(codeLensTexts.notCounted, language);
  return { title, command: lensCommands.showIndicator, arguments: [agency.folder, ofIndicator.number] };
}

/** `tingkat 3 · terbukti 2 · kurang 2 dokumen · +0,025 bila naik` */
function standing(
  { claimed, proven, missing, next }: IndicatorScore,
  facts: IndicatorFacts,
  { scale }: Instrument,
  language: Language,
): string {
  const level = (value: Exact) => formatNumber(value, language, value.d === 1n ? 0 : scale.decimals);
  const written = levelOf(facts.level?.value, scale) ? codeLensTexts.level : codeLensTexts.noLevel;
  const parts = [render(written, language, { level: level(claimed) })];
  if (proven !== undefined) {
    parts.push(render(codeLensTexts.proven, language, { level: level(exact(proven)) }));
    const count = missing.length;
    const lack = count === 1 ? codeLensTexts.missingOne : count > 1 ? codeLensTexts.missing : codeLensTexts.complete;
    parts.push(render(lack, language, { count }));
  }
  if (next) parts.push(render(codeLensTexts.gain, language, { points: pointsText(next.gain) }));
  return parts.join(' · ');
}

function usesCommand(context: FeatureContext, data: Extract<LensData, { about: 'uses' }>): Command | undefined {
  const site = definitionOf(context, data);
  if (!site) return undefined;
  const count = referencesTo(context, namedBy(site.fact)).length;
  const title = usesText(count, site, context.language);
  if (count === 0) return words(title);
  const { file } = site.document;
  const position = file.lines.positionAt(idRange(file, site.fact).start);
  return { title, command: lensCommands.showReferences, arguments: [file.uri, position] };
}

function definitionOf(
  { file }: FeatureContext,
  { kind, id }: Extract<LensData, { about: 'uses' }>,
): Site<Definition> | undefined {
  for (const document of file.documents) {
    const fact = document.facts.definitions.find((one) => one.id === id && one.kind === kind);
    if (fact) return { document, fact };
  }
  return undefined;
}

/** Evidence of an indicator is used by that indicator already; anything else only where something refers to it. */
function usesText(count: number, { document, fact }: Site<Definition>, language: Language): string {
  const ofIndicator = fact.kind === 'bukti' && document.facts.kind === 'indikator';
  const { unused, usedOnce, used, onlyHere, usedElsewhereOnce, usedElsewhere } = codeLensTexts;
  const [none, one, many] = ofIndicator ? [onlyHere, usedElsewhereOnce, usedElsewhere] : [unused, usedOnce, used];
  return render(count === 0 ? none : count === 1 ? one : many, language, { count });
}

function indicatorNumber({ facts }: DocumentView): IndicatorFacts['number'] {
  return facts.kind === 'indikator' ? facts.number : undefined;
}

/** Editors show a command without a name as mere text. */
function words(title: string): Command {
  return { title, command: '' };
}
