import { CompletionItemKind } from 'vscode-languageserver-types';
import { completionTexts } from '../../messages/completion.ts';
import type { Text } from '../../messages/text.ts';
import type { Indicator } from '../../schema/instrument.ts';
import { indicatorOf, type Place } from './place.ts';
import type { Proposal } from './proposal.ts';

/**
 * Values of `muatan` in evidence: how complete it is, the parts that the indicator asks for, and clauses that its levels
 * ask for; those of every indicator where the evidence belongs to none yet.
 */
export function contentProposals(place: Place): readonly Proposal[] {
  const { instrument } = place.context.agency;
  if (instrument === undefined) return [];
  const { language } = place.context;
  const own = indicatorOf(place);
  const isList = place.cursor.isItem;
  const taken = new Set(isList ? place.cursor.siblings : []);
  const words = new Map<string, Text>([
    ['lengkap', completionTexts.complete],
    ['sebagian', completionTexts.partial],
  ]);
  for (const indicator of own ? [own] : instrument.indicators) noteWords(indicator, words);
  return [...words].flatMap(([word, name]) => {
    if (taken.has(word)) return [];
    // In a list the parts are named one by one.
    const isSummary = word === 'lengkap' || word === 'sebagian';
    return {
      label: word,
      name: name[language],
      icon: CompletionItemKind.EnumMember,
      insertion: { write: 'scalar', text: word },
      byName: true,
      rank: isList && isSummary ? 1 : 0,
    };
  });
}

function noteWords(indicator: Indicator, words: Map<string, Text>): void {
  const note = (id: string, name: Text) => {
    if (!words.has(id)) words.set(id, name);
  };
  for (const { id, name } of indicator.content) note(id, name);
  for (const { requirements } of indicator.evidence) {
    for (const { covers } of requirements) for (const { id, name } of covers) note(id, name);
  }
}
