import { type InitializeResult, LSPErrorCodes } from 'vscode-languageserver-protocol/node';

interface Place {
  readonly line: number;
  readonly character: number;
}

type Ask = readonly [method: string, capability: string, params: (uri: string, position: Place) => object];

const here = (uri: string, position: Place) => ({ textDocument: { uri }, position });
const file = (uri: string) => ({ textDocument: { uri } });
const around = (uri: string, position: Place) => ({
  ...file(uri),
  range: { start: { line: Math.max(0, position.line - 5), character: 0 }, end: position },
});

const questions: readonly Ask[] = [
  ['textDocument/completion', 'completionProvider', here],
  ['textDocument/completion', 'completionProvider', here],
  ['textDocument/hover', 'hoverProvider', here],
  ['textDocument/definition', 'definitionProvider', here],
  ['textDocument/typeDefinition', 'typeDefinitionProvider', here],
  [
    'textDocument/references',
    'referencesProvider',
    (uri, at) => ({ ...here(uri, at), context: { includeDeclaration: true } }),
  ],
  ['textDocument/documentHighlight', 'documentHighlightProvider', here],
  ['textDocument/prepareRename', 'renameProvider', here],
  ['textDocument/rename', 'renameProvider', (uri, at) => ({ ...here(uri, at), newName: 'nama-baru' })],
  ['textDocument/documentSymbol', 'documentSymbolProvider', file],
  [
    'workspace/symbol',
    'workspaceSymbolProvider',
    (_, { character }) => ({ query: 'perizinan'.slice(0, character % 9) }),
  ],
  ['textDocument/prepareCallHierarchy', 'callHierarchyProvider', here],
  ['textDocument/documentLink', 'documentLinkProvider', file],
  ['textDocument/foldingRange', 'foldingRangeProvider', file],
  ['textDocument/selectionRange', 'selectionRangeProvider', (uri, at) => ({ ...file(uri), positions: [at] })],
  ['textDocument/linkedEditingRange', 'linkedEditingRangeProvider', here],
  ['textDocument/inlayHint', 'inlayHintProvider', around],
  ['textDocument/codeLens', 'codeLensProvider', file],
  [
    'textDocument/codeAction',
    'codeActionProvider',
    (uri, at) => ({ ...around(uri, at), context: { diagnostics: [] } }),
  ],
  ['spbe/summary', '', (uri) => ({ uri })],
];

/** The requests that a server offers. */
export function questionsFor({ capabilities }: InitializeResult): readonly Ask[] {
  return questions.filter(([, capability]) => capability === '' || capability in capabilities);
}

/** Errors that are right answers while everything moves; a rename may also be refused. */
export const acceptable: ReadonlySet<unknown> = new Set([
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.RequestFailed,
]);
