import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import type { Language } from '../messages/text.ts';
import { documentationOf } from './completion/documentation.ts';
import { documentProposals, kindKeyProposal, kindProposals } from './completion/documents.ts';
import { ItemWriter } from './completion/itemWriter.ts';
import { keyProposals } from './completion/keys.ts';
import { isContinuedBelow, type Place, placeAt, tearsLinesBelow } from './completion/place.ts';
import { Selection } from './completion/selection.ts';
import { folderProposals, settingKeyProposals } from './completion/settings.ts';
import { silencePlace, silenceProposals } from './completion/silence.ts';
import { structureProposals } from './completion/structures.ts';
import { topicOf } from './completion/topic.ts';
import { offerValues } from './completion/values.ts';
import type { ClientAbilities, FeatureContext } from './context.ts';
import { markupFor } from './markdown.ts';
import { isSettingsFile } from './settingsFile.ts';

/**
 * What can be typed at an offset: keys, values, ids, codes, files, whole entries and documents. Explanations come later,
 * with {@link resolveCompletion}. More than 300 proposals are cut, and the list then says that it is incomplete.
 *
 * @param today ISO date, for dates and for years where no year is assessed; nothing is read from the clock
 */
export async function complete(context: FeatureContext, offset: number, today?: string): Promise<CompletionList> {
  const around = placeAt(context, offset, today);
  const silence = isSettingsFile(context) ? undefined : silencePlace(around, offset);
  const place = silence ?? around;
  const selection = new Selection(place.cursor.prefix);
  if (silence !== undefined) selection.add(silenceProposals(silence));
  else if (!tearsLinesBelow(place)) await offerHere(place, selection);
  const writer = new ItemWriter(place);
  return {
    isIncomplete: selection.isIncomplete,
    items: selection.proposals.map((proposal, order) => writer.item(proposal, order)),
  };
}

/** Adds the explanation to an item that the planner looks at; needs nothing but the item. */
export function resolveCompletion(
  item: CompletionItem,
  language: Language,
  abilities: Pick<ClientAbilities, 'markdown'>,
): CompletionItem {
  const topic = topicOf(item.data);
  const markup = markupFor(abilities);
  const value = topic && documentationOf(topic, language, markup);
  return value === undefined ? item : { ...item, documentation: { kind: markup.kind, value } };
}

async function offerHere(place: Place, selection: Selection): Promise<void> {
  if (place.cursor.place === 'key') offerKeys(place, selection);
  else if (place.cursor.place === 'value') await offerAtValue(place, selection);
}

function offerKeys(place: Place, selection: Selection): void {
  const { kind, annotation, cursor } = place;
  if (kind !== undefined) {
    if (annotation === undefined) return;
    selection.add(keyProposals(place, kind, annotation));
    if (kind === 'konfigurasi') selection.add(settingKeyProposals(place, annotation));
  } else if (cursor.path.length === 0 && !cursor.siblings.includes('jenis')) {
    selection.add([kindKeyProposal(place)]);
    if (cursor.siblings.length === 0 && !cursor.hasColon && !cursor.flow) selection.add(documentProposals(place));
  }
}

async function offerAtValue(place: Place, selection: Selection): Promise<void> {
  const { kind, annotation, cursor } = place;
  if (kind !== 'konfigurasi' && cursor.path.length === 1 && cursor.path[0] === 'jenis')
    selection.add(kindProposals(place));
  else if (kind !== undefined && annotation !== undefined) {
    selection.add(structureProposals(place, kind, annotation));
    if (cursor.mayBeKey && annotation.keys !== undefined) selection.add(keyProposals(place, kind, annotation));
    const isMapping = annotation.keys !== undefined || annotation.items?.keys !== undefined;
    const isTaken = !cursor.isItem && isContinuedBelow(place) && !cursor.flow;
    if (kind === 'konfigurasi') {
      if (cursor.mayBeKey) selection.add(settingKeyProposals(place, annotation));
      if (place.key === 'abaikan') return offerFolders(place, selection);
    }
    if (!isMapping && !isTaken) await offerValues(place, annotation, selection);
  }
}

async function offerFolders(place: Place, selection: Selection): Promise<void> {
  selection.dependsOnTyped();
  selection.add(await folderProposals(place));
}
