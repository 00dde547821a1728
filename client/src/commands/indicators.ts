import { commands, Position, RelativePattern, Uri, window, workspace } from 'vscode';
import type { IndicatorSummary, Language } from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import { clientTexts, say } from '../messages.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { standingText } from '../views/indicatorTip.ts';
import { openPlace } from './places.ts';
import { isServed } from './service.ts';
import { type Frame, pickOne } from './steps.ts';

/** Lets the planner choose an indicator by number or name, and opens its document; offers to make one where there is none. */
export async function goToIndicator(scores: Scores, server: Server): Promise<void> {
  const language = chosenLanguage();
  if (!(await isServed(server))) return;
  const { summary } = scores;
  if (!summary || summary.indicators.length === 0) {
    void window.showInformationMessage(clientTexts.noAgencies[language]);
    return;
  }
  const frame = { title: clientTexts.goToIndicator[language], step: undefined, canGoBack: false };
  const indicator = await pickIndicator(scores, frame, language);
  if (typeof indicator === 'object') await openIndicator(scores, { indicator });
}

/** Has one indicator chosen by number or name. */
export async function pickIndicator(
  { summary }: Scores,
  frame: Frame,
  language: Language,
  isOffered: (indicator: IndicatorSummary) => boolean = () => true,
) {
  const items = (summary?.indicators ?? []).filter(isOffered).map((indicator) => ({
    label: `${indicator.number}. ${indicator.shortName[language]}`,
    description: standingText(indicator, language),
    indicator,
  }));
  const choice = await pickOne(frame, clientTexts.askIndicator[language], items);
  return typeof choice === 'object' ? choice.indicator : choice;
}

/** The indicator of a line of a view. */
export function givenIndicator(given: unknown): IndicatorSummary | undefined {
  return typeof given === 'object' && given !== null
    ? (given as { readonly indicator?: IndicatorSummary }).indicator
    : undefined;
}

/** The indicator whose document is open in the active editor. */
export function openedIndicator(scores: Scores): IndicatorSummary | undefined {
  const open = window.activeTextEditor?.document.uri.toString();
  const isOpen = ({ place }: IndicatorSummary) => place && scores.fileUri(place.file)?.toString() === open;
  const found = scores.summary?.indicators.filter(isOpen) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

/** Opens the document of an indicator of a list. */
export async function openIndicator(scores: Scores, given: unknown): Promise<void> {
  const indicator = givenIndicator(given);
  if (!indicator) return;
  const language = chosenLanguage();
  const { place, number } = indicator;
  const uri = place && scores.fileUri(place.file);
  if (uri) return openPlace(uri, place.line);
  const create = clientTexts.createIndicator[language];
  const choice = await window.showInformationMessage(say(clientTexts.noDocument, language, { number }), create);
  if (choice === create) await commands.executeCommand('spbe.newIndicator', number);
}

/** Shows an indicator of a list in the preview. */
export async function previewIndicator({ folder }: Scores, given: unknown): Promise<void> {
  if (folder === undefined) return;
  await commands.executeCommand('spbe.openPreview', Uri.parse(folder), givenIndicator(given)?.number);
}

/** Writes a document for every indicator of the instrument that has none; none is written over. */
export async function createIndicators(scores: Scores, server: Server): Promise<void> {
  const language = chosenLanguage();
  if (!(await isServed(server))) return;
  const { summary, folder } = scores;
  if (!summary || folder === undefined) {
    void window.showInformationMessage(clientTexts.noAgencies[language]);
    return;
  }
  if (summary.indicators.every(({ documented }) => documented)) {
    void window.showInformationMessage(clientTexts.allDocumented[language]);
    return;
  }
  // The agency's document lies directly in its folder, under whatever name.
  const [own] = await workspace.findFiles(new RelativePattern(Uri.parse(folder), '*.spbe.{yaml,yml}'), null, 1);
  if (own) await commands.executeCommand('spbe.createMissingIndicators', own.toString());
}

/** A click above an indicator: the preview of its agency. */
export async function showIndicator(folder: string): Promise<void> {
  await commands.executeCommand('spbe.openPreview', Uri.parse(folder));
}

/** A click above a definition: the places that refer to it. */
export async function showReferences(
  file: string,
  { line, character }: { readonly line: number; readonly character: number },
): Promise<void> {
  const uri = Uri.parse(file);
  const position = new Position(line, character);
  const locations = await commands.executeCommand('vscode.executeReferenceProvider', uri, position);
  await commands.executeCommand('editor.action.showReferences', uri, position, locations);
}
