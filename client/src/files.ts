import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FileParams,
  type FileReadParams,
  type FileReadResult,
  type FileStatResult,
  type FolderEntryResult,
  ListFolderRequest,
  ReadFileRequest,
  StatFileRequest,
} from '../../server/src/lsp/protocol.ts';

/** Reads for a server without a disk, through the file system of the editor: files of the workspace, and nothing else. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(ReadFileRequest.method, read);
  client.onRequest(StatFileRequest.method, stat);
  client.onRequest(ListFolderRequest.method, list);
}

async function read({ uri: address, maxBytes }: FileReadParams): Promise<FileReadResult> {
  const uri = Uri.parse(address);
  if (!isInside(uri)) return { ok: false, problem: 'outside' };
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > maxBytes) return { ok: false, problem: 'too-large' };
    const bytes = await workspace.fs.readFile(uri);
    // It may have grown meanwhile, and not every file system tells sizes.
    if (bytes.byteLength > maxBytes) return { ok: false, problem: 'too-large' };
    const text = decoded(bytes);
    return text === undefined ? { ok: false, problem: 'not-text' } : { ok: true, text };
  } catch (error) {
    const isMissing = error instanceof FileSystemError && error.code === 'FileNotFound';
    return { ok: false, problem: isMissing ? 'missing' : 'unreadable' };
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function stat({ uri: address }: FileParams): Promise<FileStatResult | null> {
  const uri = Uri.parse(address);
  if (!isInside(uri)) return null;
  try {
    const { type, size, mtime } = await workspace.fs.stat(uri);
    return { kind: kindOf(type), size, modified: mtime };
  } catch {
    return null;
  }
}

async function list({ uri: address }: FileParams): Promise<readonly FolderEntryResult[] | null> {
  const uri = Uri.parse(address);
  if (!isInside(uri)) return null;
  try {
    const entries = await workspace.fs.readDirectory(uri);
    return entries.map(([name, type]) => ({
      name,
      kind: kindOf(type),
      ...((type & FileType.SymbolicLink) !== 0 && { isLink: true }),
    }));
  } catch {
    return null;
  }
}

function kindOf(type: FileType): FileStatResult['kind'] {
  if ((type & FileType.Directory) !== 0) return 'folder';
  return (type & FileType.File) !== 0 ? 'file' : 'other';
}

function isInside(uri: Uri): boolean {
  return workspace.getWorkspaceFolder(uri) !== undefined;
}
