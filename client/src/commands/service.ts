import { window } from 'vscode';
import { chosenLanguage } from '../language.ts';
import { clientTexts } from '../messages.ts';
import type { Server } from '../server.ts';

/** Ends the server and starts it anew; says so when it is there again. */
export async function restart(server: Server): Promise<void> {
  await server.restart();
  if (server.isRunning) window.setStatusBarMessage(clientTexts.restarted[chosenLanguage()], 5000);
}

/** Whether the server answers; the planner is told what to do where it does not. */
export async function isServed(server: Server): Promise<boolean> {
  if (server.isRunning) return true;
  const language = chosenLanguage();
  const again = clientTexts.restart[language];
  const choice = await window.showWarningMessage(clientTexts.notRunning[language], again);
  if (choice === again) await server.restart();
  return server.isRunning;
}
