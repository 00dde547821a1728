import type { Connection } from 'vscode-languageserver';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { Finding } from '../rules/rule.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import type { Addresses } from './addresses.ts';
import type { OpenDocuments } from './documents.ts';

/** What publishing needs of its session. */
export interface Publishing {
  readonly connection: Connection;
  readonly addresses: Addresses;
  readonly documents: OpenDocuments;
  /** Findings in the client's terms. */
  diagnosticsOf(uri: Uri, findings: readonly Finding[]): PublishDiagnosticsParams['diagnostics'];
}

/** What the client was told of findings: nothing is told twice, and nothing is left behind. */
export class Publisher {
  readonly #publishing: Publishing;
  /** By file a mark of what was published last; files without findings are left out. */
  readonly #published = new Map<Uri, string>();
  /** Of open documents: what actions on them are computed from. */
  readonly #findings = new Map<Uri, readonly Finding[]>();

  constructor(publishing: Publishing) {
    this.#publishing = publishing;
  }

  /** The findings of an open document as published last. */
  of(uri: Uri): readonly Finding[] {
    return this.#findings.get(uri) ?? [];
  }

  /** An open document is told its findings for each version, also where they are the same as before. */
  publish(uri: Uri, findings: readonly Finding[]): void {
    const { connection, documents, addresses } = this.#publishing;
    if (documents.has(uri) && findings.length > 0) this.#findings.set(uri, findings);
    else this.#findings.delete(uri);
    const version = documents.version(uri);
    const diagnostics = this.#publishing.diagnosticsOf(uri, findings);
    const shown = diagnostics.length === 0 ? '' : digest(JSON.stringify(diagnostics));
    if (shown === (this.#published.get(uri) ?? '') && version === null) return;
    if (shown === '') this.#published.delete(uri);
    else this.#published.set(uri, shown);
    void connection.sendDiagnostics({
      uri: addresses.toClient(uri),
      diagnostics: [...diagnostics],
      ...(version !== null && { version }),
    });
  }

  /** Takes back what was published of a file, because the client is about to know it by another address. */
  takeBack(uri: Uri): void {
    if (this.#published.has(uri)) this.publish(uri, []);
  }

  takeBackAll(): void {
    for (const uri of this.#published.keys()) this.publish(uri, []);
  }
}

/** A short mark of a text: two 32-bit FNV-1a sums over its code units and its length. */
function digest(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x1000193;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995);
  }
  return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}.${text.length.toString(36)}`;
}
