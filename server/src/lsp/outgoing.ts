import type { Position } from 'vscode-languageserver-types';
import type { Uri } from '../workspace/fileSystem.ts';

/** How engine answers become the client's: addresses, positions, versions. */
export interface Dialect {
  address(uri: Uri): string;
  position(uri: Uri, position: Position): Position;
  /** Version of an open document; null for a closed one. */
  version(uri: Uri): number | null;
}

const ownAddressKeys = new Set(['uri', 'newUri', 'oldUri', 'targetUri', 'target', 'href']);

/**
 * An answer of a feature as the client understands it: every address, position and document version in it put into the
 * client's terms. `home` is the file that positions without an address belong to.
 */
export function outgoing<T>(answer: T, home: Uri, dialect: Dialect): T {
  return walk(answer, home, dialect) as T;
}

function walk(value: unknown, home: Uri, dialect: Dialect): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, home, dialect));
  if (typeof value !== 'object' || value === null) return value;
  if (isPosition(value)) return dialect.position(home, value);
  const here = homeOf(value) ?? home;
  const result: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if (key === 'data') result[key] = part;
    else if (key === 'arguments' && Array.isArray(part))
      result[key] = part.map((item) => argument(item, home, dialect));
    else if (typeof part === 'string' && ownAddressKeys.has(key) && isEngineAddress(part))
      result[key] = dialect.address(part);
    else
      result[key] = walk(
        part,
        isTargetPart(key) ? (targetOf(value) ?? here) : originOf(key, value, here, home),
        dialect,
      );
  }
  if ('textDocument' in value && 'edits' in value) {
    const { uri } = value.textDocument as { uri: Uri };
    result['textDocument'] = { uri: dialect.address(uri), version: dialect.version(uri) };
  }
  return result;
}

/** An argument of a command: addresses stand by themselves there. */
function argument(value: unknown, home: Uri, dialect: Dialect): unknown {
  if (typeof value === 'string') return isEngineAddress(value) ? dialect.address(value) : value;
  return walk(value, home, dialect);
}

function isPosition(value: object): value is Position {
  return 'line' in value && 'character' in value && typeof value.line === 'number';
}

/** The file that the positions inside an object belong to, where the object says so. */
function homeOf(value: object): Uri | undefined {
  if ('uri' in value && typeof value.uri === 'string') return value.uri;
  if ('textDocument' in value && typeof value.textDocument === 'object' && value.textDocument !== null) {
    const { uri } = value.textDocument as { uri?: unknown };
    return typeof uri === 'string' ? uri : undefined;
  }
  return undefined;
}

function isTargetPart(key: string): boolean {
  return key === 'targetRange' || key === 'targetSelectionRange';
}

function targetOf(value: object): Uri | undefined {
  return 'targetUri' in value && typeof value.targetUri === 'string' ? value.targetUri : undefined;
}

/** Ranges from which was asked lie in the file asked about, those of an incoming call in the file of the caller. */
function originOf(key: string, value: object, here: Uri, home: Uri): Uri {
  if (key === 'originSelectionRange') return home;
  if (key !== 'fromRanges' || !('from' in value)) return here;
  return homeOf(value.from as object) ?? home;
}

/** Web links and generated pages are addresses already. */
function isEngineAddress(text: string): boolean {
  return /^[a-z][\w+.-]*:\/\//i.test(text) && !/^https?:/i.test(text);
}
