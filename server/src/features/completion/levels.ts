import { CompletionItemKind } from 'vscode-languageserver-types';
import { completionTexts } from '../../messages/completion.ts';
import { render } from '../../messages/text.ts';
import { indicatorOf, instrumentHere, type Place } from './place.ts';
import type { Proposal } from './proposal.ts';

/** The levels of the instrument with what they are called and what they ask for. */
export function levelProposals(place: Place): readonly Proposal[] {
  const { language } = place.context;
  const instrument = instrumentHere(place);
  if (instrument === undefined) return [];
  const indicator = indicatorOf(place);
  const names = instrument.capabilities[indicator?.capability ?? ''] ?? [];
  const taken = new Set(place.cursor.isItem ? place.cursor.siblings : []);
  const proposals: Proposal[] = [];
  for (let level = instrument.scale.min; level <= instrument.scale.max; level++) {
    if (taken.has(String(level))) continue;
    const name = names.find((candidate) => candidate.level === level)?.name[language];
    const criterion = indicator?.criteria.find((candidate) => candidate.level === level)?.text[language];
    proposals.push({
      label: String(level),
      name: name ?? render(completionTexts.level, language, { level }),
      ...(criterion && { detail: name ? `${name}: ${criterion}` : criterion }),
      icon: CompletionItemKind.Value,
      insertion: { write: 'scalar', text: String(level) },
      ...(indicator && {
        topic: { about: 'level', instrument: instrument.id, number: indicator.number, level } as const,
      }),
    });
  }
  return proposals;
}
