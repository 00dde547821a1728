import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type ServerOptions } from 'vscode-languageclient/browser';
import { activateWith } from './activate.ts';
import { serveFiles } from './files.ts';

export { deactivate } from './activate.ts';

/** The part of a web worker's global scope that is used here. */
declare const Worker: new (address: string) => Exclude<ServerOptions, () => unknown>;

/** The extension in an editor that runs in a browser: the server is a worker, and reads through this extension. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  activateWith(context, (options) => {
    const client = new LanguageClient('spbe', 'Arsitek SPBE', async () => new Worker(script), options);
    serveFiles(client);
    return client;
  });
}
