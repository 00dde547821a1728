import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import type { Uri } from '../workspace/fileSystem.ts';
import type { LineIndex, Position, TextChange } from '../yaml/index.ts';
import { type Encoding, lineTextOf, toEnginePosition } from './encoding.ts';

/** The documents that the client shows, with their versions. */
export class OpenDocuments {
  readonly #versions = new Map<Uri, number>();

  get uris(): readonly Uri[] {
    return [...this.#versions.keys()];
  }

  has(uri: Uri): boolean {
    return this.#versions.has(uri);
  }

  version(uri: Uri): number | null {
    return this.#versions.get(uri) ?? null;
  }

  set(uri: Uri, version: number): void {
    this.#versions.set(uri, version);
  }

  delete(uri: Uri): void {
    this.#versions.delete(uri);
  }
}

export interface ReplacedText {
  readonly text: string;
  /** Undefined where the whole text was replaced. */
  readonly change: TextChange | undefined;
}

/**
 * The text after one change of the client. Positions outside the text are moved to its nearest end, so a client that
 * counts differently cannot make the server fail.
 */
export function replaced(
  text: string,
  lines: LineIndex,
  event: TextDocumentContentChangeEvent,
  encoding: Encoding,
): ReplacedText {
  if (!('range' in event) || event.range == null) return { text: event.text, change: undefined };
  const offset = (position: Position) => lines.offsetAt(toEnginePosition(position, encoding, lineTextOf(text, lines)));
  const [one, other] = [offset(event.range.start), offset(event.range.end)];
  const range = { start: Math.min(one, other), end: Math.max(one, other) };
  const next = text.slice(0, range.start) + event.text + text.slice(range.end);
  return { text: next, change: { range, text: event.text } };
}
