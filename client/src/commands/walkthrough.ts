import { commands } from 'vscode';
import { chosenLanguage } from '../language.ts';

/** Opens the first steps in the planner's language. */
export async function openWalkthrough(): Promise<void> {
  const category = `arsitek-spbe.arsitek-spbe#${chosenLanguage() === 'en' ? 'start' : 'mulai'}`;
  await commands.executeCommand('workbench.action.openWalkthrough', { category }, false);
}
