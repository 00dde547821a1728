import { commands, DiagnosticSeverity, languages, window } from 'vscode';
import { chosenLanguage } from '../language.ts';
import { clientTexts, say } from '../messages.ts';
import { showingProgress } from '../progress.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { isServed } from './service.ts';

/** Shows the findings of all documents, those not open included, and says how many there are. */
export async function checkAll(scores: Scores, server: Server): Promise<void> {
  if (!(await isServed(server))) return;
  const title = clientTexts.checking[chosenLanguage()];
  // The answer comes when everything is read and published.
  if (!(await showingProgress(title, (token) => scores.agencies(token)))) return;
  await commands.executeCommand('workbench.actions.view.problems');
  const found = languages
    .getDiagnostics()
    .filter(([uri]) => /\.spbe\.ya?ml$/i.test(uri.path))
    .flatMap(([, diagnostics]) => diagnostics);
  const errors = found.filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
  const warnings = found.filter(({ severity }) => severity === DiagnosticSeverity.Warning).length;
  const text = errors + warnings === 0 ? clientTexts.checkedClean : clientTexts.checkedFound;
  void window.showInformationMessage(say(text, chosenLanguage(), { errors, warnings }));
}
