import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activate.ts';
import { serveFiles } from './files.ts';

export { deactivate } from './activate.ts';

/** The part of a web worker's global scope that is used here. */
declare const Worker: new (address: string) => ConstructorParameters<typeof BrowserMessageReader>[0];

/** The extension in an editor that runs in a browser: the server is a worker, and reads through this extension. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  activateWith(context, (options) => {
    // Not the worker itself: extension hosts have workers of their own making, which the client does not recognise.
    const connect = async () => {
      const worker = new Worker(script);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const client = new LanguageClient('spbe', 'Arsitek SPBE', connect, options);
    serveFiles(client);
    return client;
  });
}
