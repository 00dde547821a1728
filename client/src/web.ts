import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activate.ts';
import { serveFiles } from './files.ts';
import { chosenLanguage } from './language.ts';
import { clientTexts } from './messages.ts';

export { deactivate } from './activate.ts';

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/** The part of a web worker's global scope that is used here. */
declare const Worker: new (address: string) => Port & { terminate(): void };

/** Milliseconds until the service's script must be loaded. */
const longestLoading = 30_000;

/** The extension in an editor that runs in a browser: the server is a worker, and reads through this extension. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  activateWith(context, (options) => {
    // Not the worker itself: extension hosts have workers of their own making, which the client does not recognise.
    const connect = async () => {
      const worker = new Worker(script);
      await loaded(worker);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const client = new LanguageClient('spbe', 'Arsitek SPBE', connect, options);
    serveFiles(client);
    return client;
  });
}

/** Waits for the first word of a worker: that its script has failed to load is told by nothing else. */
function loaded(worker: InstanceType<typeof Worker>): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      worker.terminate();
      reject(new Error(clientTexts.notLoaded[chosenLanguage()]));
    }, longestLoading);
    worker.onmessage = () => {
      clearTimeout(late);
      resolve();
    };
  });
}
