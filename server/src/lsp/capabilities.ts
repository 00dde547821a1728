import {
  type ClientCapabilities,
  CodeActionKind,
  FileOperationPatternKind,
  type FileOperationRegistrationOptions,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol';

import { fixAllKind } from '../features/fixAll.ts';

import type { Encoding } from './encoding.ts';
import { serverCommands } from './serverCommands.ts';

/** Any file or folder may be evidence or hold some; in a browser they are at addresses of any scheme. */
const anyFile: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*', matches: FileOperationPatternKind.file } },
    { pattern: { glob: '**/*', matches: FileOperationPatternKind.folder } },
  ],
};

/** What the server offers. */
export function serverCapabilities({ workspace }: ClientCapabilities, encoding: Encoding): ServerCapabilities {
  return {
    positionEncoding: encoding,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      // Where nobody watches files, this tells that settings are saved.
      ...(workspace?.didChangeWatchedFiles?.dynamicRegistration !== true && { save: true }),
    },
    completionProvider: {
      triggerCharacters: [':', ' ', '-', '/', '.', '"', "'", '[', '{', ',', '#'],
      resolveProvider: true,
    },
    hoverProvider: true,
    definitionProvider: true,
    // What it leads to are generated pages.
    typeDefinitionProvider: workspace?.textDocumentContent !== undefined,
    referencesProvider: { workDoneProgress: true },
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true, workDoneProgress: true },
    documentSymbolProvider: true,
    workspaceSymbolProvider: { workDoneProgress: true },
    callHierarchyProvider: true,
    documentLinkProvider: {},
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    linkedEditingRangeProvider: true,
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: true },
    codeActionProvider: {
      resolveProvider: true,
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorExtract,
        CodeActionKind.RefactorRewrite,
        fixAllKind,
      ],
    },
    executeCommandProvider: { commands: Object.values(serverCommands) },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(workspace?.fileOperations && {
        fileOperations: { willRename: anyFile, didRename: anyFile, didCreate: anyFile, didDelete: anyFile },
      }),
      textDocumentContent: { schemes: ['spbe'] },
    },
  };
}
