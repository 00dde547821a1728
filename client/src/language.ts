import { workspace } from 'vscode';
import type { Language } from '../../server/src/lsp/protocol.ts';

/** The language that the planner has chosen (`spbe.bahasa`); Indonesian is no display language of the editor. */
export function chosenLanguage(): Language {
  return workspace.getConfiguration('spbe').get<string>('bahasa') === 'en' ? 'en' : 'id';
}
