import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { chosenLanguage } from '../language.ts';
import { clientTexts, say } from '../messages.ts';
import { showingProgress } from '../progress.ts';
import { askFolder, type FileToWrite, unusedFolder, writeNewFiles } from './newFiles.ts';

/**
 * Writes the sample into a new folder and offers to open it.
 *
 * @param given address of the folder to write it into, where that is known already
 */
export async function openSample({ extensionUri }: ExtensionContext, given?: unknown): Promise<void> {
  const language = chosenLanguage();
  const parent =
    given instanceof Uri ? given : await askFolder(clientTexts.sampleFolder[language], clientTexts.useFolder[language]);
  if (!parent) return;
  const folder = await unusedFolder(parent, 'kota-contoh');
  const write = async () => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'sample.json'));
    return writeNewFiles(folder, JSON.parse(new TextDecoder().decode(bytes)) as readonly FileToWrite[]);
  };
  const counts = await showingProgress(clientTexts.sampleWriting[language], write, false);
  if (!counts) return;
  if (!workspace.workspaceFolders) {
    await commands.executeCommand('vscode.openFolder', folder);
    return;
  }
  const open = clientTexts.open[language];
  const choice = await window.showInformationMessage(
    say(clientTexts.sampleWritten, language, { folder: folder.path }),
    open,
  );
  if (choice === open) await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
}
