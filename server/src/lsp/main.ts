import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { stayLean } from '../host/memory.ts';
import { NodeFileSystem } from '../host/nodeFileSystem.ts';
import { version } from '../host/version.ts';
import type { ImportBundle } from '../imports/importSpreadsheets.ts';
import type { ReportBundle } from '../reports/exportFiles.ts';
import { startServer } from './server.ts';

/** The bundles beside this one. */
const reports = './reports.mjs';
const imports = './imports.mjs';

/** The server as a process: over standard input and output (`spbe lsp --stdio`) or the channel of its parent. */
stayLean();
startServer(createConnection(ProposedFeatures.all), {
  version,
  loadReports: () => import(reports) as Promise<ReportBundle>,
  loadImports: () => import(imports) as Promise<ImportBundle>,
  reaches: (uri) => uri.startsWith('file:'),
  fileSystem: (roots) => new NodeFileSystem(roots),
});
