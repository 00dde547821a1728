import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate.ts';

export { deactivate } from './activate.ts';

/** The extension in an editor with processes: the server is one of its own. */
export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  activateWith(context, (options) => {
    const run = { module, transport: TransportKind.ipc };
    return new LanguageClient('spbe', 'Arsitek SPBE', { run, debug: run }, options);
  });
}
