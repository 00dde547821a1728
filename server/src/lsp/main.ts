import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { NodeFileSystem } from '../host/nodeFileSystem.ts';
import { version } from '../host/version.ts';
import { startServer } from './server.ts';

/** The server as a process: over standard input and output (`spbe lsp --stdio`) or the channel of its parent. */
startServer(createConnection(ProposedFeatures.all), {
  version,
  reaches: (uri) => uri.startsWith('file:'),
  fileSystem: (roots) => new NodeFileSystem(roots),
});
