import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { version } from '../host/version.ts';
import type { ImportBundle } from '../imports/importSpreadsheets.ts';
import type { ReportBundle } from '../reports/exportFiles.ts';
import { loadedMethod } from './protocol.ts';
import { RemoteFileSystem } from './remoteFileSystem.ts';
import { startServer } from './server.ts';

/** The bundles that the server as a process loads too, one folder up. */
const reports = '../reports.mjs';
const imports = '../imports.mjs';

/** The part of a web worker's global scope that is used here. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & { close(): void };

/** The server as a web worker: over its messages; files come from the client, whatever their addresses look like. */
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);
connection.onExit(() => self.close());
startServer(connection, {
  version,
  loadReports: () => import(reports) as Promise<ReportBundle>,
  loadImports: () => import(imports) as Promise<ImportBundle>,
  reaches: () => true,
  fileSystem: (roots, stop) => new RemoteFileSystem(connection, roots, stop),
});
// Extension hosts tell of no error of a worker: only this tells them that the script has come and runs.
void connection.sendNotification(loadedMethod);
