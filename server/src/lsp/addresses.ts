import { URI } from 'vscode-uri';
import type { Uri } from '../workspace/fileSystem.ts';

/**
 * Turns addresses of the client (percent-encoded, several spellings of one place) into those of the engine and back. The
 * spelling that the client used for an open document is remembered, so that it recognises its own.
 */
export class Addresses {
  readonly #spelled = new Map<Uri, string>();

  toEngine(client: string): Uri {
    const { scheme, authority, path } = URI.parse(client);
    const drive = /^\/[a-z]:/.test(path) ? `/${path[1]!.toUpperCase()}${path.slice(2)}` : path;
    return `${scheme}://${authority}${drive.length > 1 ? drive.replace(/\/+$/, '') : drive}`;
  }

  /** As {@link toEngine}; undefined for what is no address. */
  tryToEngine(client: string): Uri | undefined {
    try {
      return this.toEngine(client);
    } catch {
      return undefined;
    }
  }

  /** As {@link toEngine}, and answers for this address use the client's spelling from now on. */
  remember(client: string): Uri {
    const uri = this.toEngine(client);
    this.#spelled.set(uri, client);
    return uri;
  }

  forget(uri: Uri): void {
    this.#spelled.delete(uri);
  }

  /** Whether the client spells an address as it would be spelled for it. */
  isOwnSpelling(uri: Uri): boolean {
    return this.toClient(uri) === encoded(uri);
  }

  toClient(uri: Uri): string {
    return this.#spelled.get(uri) ?? encoded(uri);
  }
}

function encoded(uri: Uri): string {
  const match = /^([a-z][\w+.-]*):\/\/([^/]*)(.*)$/is.exec(uri);
  if (!match) return uri;
  const [, scheme = '', authority = '', path = ''] = match;
  return URI.from({ scheme, authority, path }).toString();
}
