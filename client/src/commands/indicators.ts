import { commands, Position, RelativePattern, Uri, window, workspace } from 'vscode';
import type { IndicatorSummary, Language } from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import { clientTexts, say } from '../messages.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { openPlace } from './places.ts';
import { isServed } from './service.ts';

/** Lets the planner choose an indicator by number or name, and opens its document. */
export async function goToIndicator(scores: Scores): Promise<void> {
  const language = chosenLanguage();
  const { summary } = scores;
  if (!summary || summary.indicators.length === 0) {
    void window.showInformationMessage(clientTexts.noAgencies[language]);
    return;
  }
  const items = summary.indicators.map((indicator) => ({
    label: `${indicator.number}. ${indicator.shortName[language]}`,
    description: standing(indicator, language),
    indicator,
  }));
  const choice = await window.showQuickPick(items, {
    title: clientTexts.goToIndicator[language],
    matchOnDescription: true,
  });
  if (!choice) return;
  const { place, number } = choice.indicator;
  const uri = place && scores.fileUri(place.file);
  if (uri) await openPlace(uri, place.line);
  else void window.showInformationMessage(say(clientTexts.noDocument, language, { number }));
}

function standing({ documented, claimed, proven }: IndicatorSummary, language: Language): string {
  if (!documented) return clientTexts.undocumented[language];
  return say(clientTexts.indicatorDetail, language, { claimed, proven: proven ?? '–' });
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
