import { commands, Range, RelativePattern, Uri, window, workspace } from 'vscode';
import { chosenLanguage } from '../language.ts';
import { clientTexts } from '../messages.ts';
import { turnPreviewCommand } from '../preview/panel.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { agencyItem, knownAgencies } from './agencies.ts';
import { isServed } from './service.ts';

/** Opens a document at a line, counted from 1. */
export async function openPlace(uri: Uri, line: number): Promise<void> {
  const place = new Range(line - 1, 0, line - 1, 0);
  await window.showTextDocument(uri, { selection: place });
}

/** Opens the document of the agency at hand. It lies directly in the agency's folder, under whatever name. */
export async function openAgency({ folder }: Scores): Promise<void> {
  if (folder === undefined) return;
  for (const uri of await workspace.findFiles(new RelativePattern(Uri.parse(folder), '*.spbe.{yaml,yml}'), null)) {
    const document = await workspace.openTextDocument(uri);
    if (/^jenis:\s*["']?instansi\b/m.test(document.getText())) return void (await window.showTextDocument(document));
  }
}

/** Lets the planner turn status bar, side bar and an open preview to another agency. */
export async function chooseAgency(scores: Scores, server: Server): Promise<void> {
  if (!(await isServed(server))) return;
  const language = chosenLanguage();
  const agencies = await knownAgencies(scores, language);
  if (!agencies) return;
  const items = agencies.map((agency) => ({
    ...agencyItem(agency, language),
    detail: pathOf(Uri.parse(agency.folder)),
  }));
  const choice = await window.showQuickPick(items, {
    title: clientTexts.chooseAgency[language],
    matchOnDescription: true,
  });
  if (!choice) return;
  await scores.follow(choice.folder);
  await commands.executeCommand(turnPreviewCommand, choice.folder);
}

/** The folder as the workspace shows it: its root by name, others by the way to them. */
function pathOf(folder: Uri): string {
  const root = workspace.getWorkspaceFolder(folder);
  return root?.uri.toString() === folder.toString() ? root.name : workspace.asRelativePath(folder);
}
