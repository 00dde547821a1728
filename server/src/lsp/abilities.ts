import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import type { ClientAbilities } from '../features/context.ts';
import type { Encoding } from './encoding.ts';

/** What the client said it can do, in the engine's words. */
export function abilitiesOf({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
  const operations = workspace?.workspaceEdit?.resourceOperations ?? [];
  return {
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    insertReplace: textDocument?.completion?.completionItem?.insertReplaceSupport ?? false,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    createFiles: operations.includes('create'),
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    resolveEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false,
  };
}

/** UTF-16 unless the client prefers UTF-8. */
export function encodingOf({ general }: ClientCapabilities): Encoding {
  const offered = general?.positionEncodings ?? [];
  const preferred = offered.find((encoding) => encoding === 'utf-8' || encoding === 'utf-16');
  return preferred === 'utf-8' ? 'utf-8' : 'utf-16';
}
