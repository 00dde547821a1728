import type { Range as EditorRange, Position } from 'vscode-languageserver-types';
import type { Uri } from '../workspace/fileSystem.ts';
import type { WorkspaceStore } from '../workspace/store.ts';
import { parse, type Range } from '../yaml/index.ts';
import type { Addresses } from './addresses.ts';
import type { OpenDocuments } from './documents.ts';
import { type Encoding, lineTextOf, toClientPosition, toEnginePosition } from './encoding.ts';
import { type Dialect, outgoing } from './outgoing.ts';

export interface TranslationOptions {
  readonly addresses: Addresses;
  readonly documents: OpenDocuments;
  readonly encoding: Encoding;
}

/** Between the client's addresses, positions and versions and those of the engine, in the present texts. */
export class Translation {
  readonly #options: TranslationOptions;
  readonly #store: WorkspaceStore;

  constructor(options: TranslationOptions, store: WorkspaceStore) {
    this.#options = options;
    this.#store = store;
  }

  /** The client's position as an offset of the engine. */
  offset(uri: Uri, position: Position): number {
    const yaml = this.#store.treeOf(uri);
    if (!yaml) return 0;
    const { text, lines } = yaml;
    return lines.offsetAt(toEnginePosition(position, this.#options.encoding, lineTextOf(text, lines)));
  }

  /** The client's range as a range of the engine. */
  range(uri: Uri, { start, end }: EditorRange): Range {
    return { start: this.offset(uri, start), end: this.offset(uri, end) };
  }

  /** An answer in the client's terms. */
  answer<T>(value: T, home: Uri): T {
    return outgoing(value, home, this.#dialect);
  }

  /** A range of a text that a file does not have yet, in the client's terms. */
  rangeIn(text: string, { start, end }: Range): EditorRange {
    const { lines } = parse(text);
    const position = (offset: number) =>
      toClientPosition(lines.positionAt(offset), this.#options.encoding, lineTextOf(text, lines));
    return { start: position(start), end: position(end) };
  }

  get #dialect(): Dialect {
    const { addresses, documents, encoding } = this.#options;
    return {
      address: (uri) => addresses.toClient(uri),
      version: (uri) => documents.version(uri),
      position: (uri, position) => {
        const yaml = encoding === 'utf-16' ? undefined : this.#store.treeOf(uri);
        return yaml ? toClientPosition(position, encoding, lineTextOf(yaml.text, yaml.lines)) : position;
      },
    };
  }
}
