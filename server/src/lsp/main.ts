import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { stayLean } from '../host/memory.ts';
import { NodeFileSystem } from '../host/nodeFileSystem.ts';
import { version } from '../host/version.ts';
import { startServer } from './server.ts';

/** The server as a process: over standard input and output (`spbe lsp --stdio`) or the channel of its parent. */
stayLean();
startServer(createConnection(ProposedFeatures.all), {
  version,
  reaches: (uri) => uri.startsWith('file:'),
  fileSystem: (roots) => new NodeFileSystem(roots),
});
