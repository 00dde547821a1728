import { window } from 'vscode';
import type { AgencyHead, Language } from '../../../server/src/lsp/protocol.ts';
import { clientTexts } from '../messages.ts';
import { showingProgress } from '../progress.ts';
import type { Scores } from '../scores.ts';

/** The agencies of the workspace, once all of it is read; undefined where the planner does not wait for that. */
export function allAgencies(scores: Scores, language: Language): Promise<readonly AgencyHead[] | undefined> {
  return showingProgress(clientTexts.stillReading[language], (token) => scores.agencies(token));
}

/** The same; also undefined without any, which the planner is told. */
export async function knownAgencies(scores: Scores, language: Language): Promise<readonly AgencyHead[] | undefined> {
  const agencies = await allAgencies(scores, language);
  if (agencies?.length !== 0) return agencies;
  void window.showInformationMessage(clientTexts.noAgencies[language]);
  return undefined;
}

/** The agency at hand comes first, so that Enter takes it. */
export function atHandFirst(agencies: readonly AgencyHead[], { folder }: Scores): readonly AgencyHead[] {
  return [...agencies].sort((one, other) => Number(other.folder === folder) - Number(one.folder === folder));
}

/** An agency as an entry to choose. */
export function agencyItem({ folder, id, name }: AgencyHead, language: Language) {
  return { label: name ?? id ?? clientTexts.unnamed[language], description: id ?? '', folder };
}
