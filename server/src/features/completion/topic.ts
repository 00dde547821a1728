import { type DocumentKind, isDocumentKind, type SchemaKind } from '../../schema/annotations.ts';

/** What the documentation of a proposal is about: all that is needed to write it, wherever and whenever it is asked for. */
export type DocumentationTopic =
  | { readonly about: 'document'; readonly kind: DocumentKind }
  | { readonly about: 'key'; readonly kind: SchemaKind; readonly path: readonly (string | number)[] }
  | { readonly about: 'indicator'; readonly instrument: string; readonly number: string }
  | { readonly about: 'level'; readonly instrument: string; readonly number: string; readonly level: number }
  | { readonly about: 'evidence'; readonly instrument: string; readonly id: string; readonly number?: string }
  | { readonly about: 'instrument'; readonly instrument: string }
  | { readonly about: 'code'; readonly code: string }
  | { readonly about: 'rule'; readonly code: string };

/** Reads what an editor gives back; undefined for anything that did not come from here. */
export function topicOf(data: unknown): DocumentationTopic | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { about, kind, path, instrument, number, level, id, code } = data as Readonly<Record<string, unknown>>;
  const isKind = typeof kind === 'string' && isDocumentKind(kind);
  switch (about) {
    case 'document':
      return isKind ? { about, kind } : undefined;
    case 'key':
      return (isKind || kind === 'konfigurasi') && isPath(path) ? { about, kind, path } : undefined;
    case 'indicator':
      return typeof instrument === 'string' && typeof number === 'string' ? { about, instrument, number } : undefined;
    case 'level':
      if (typeof instrument !== 'string' || typeof number !== 'string' || typeof level !== 'number') return undefined;
      return { about, instrument, number, level };
    case 'evidence':
      if (typeof instrument !== 'string' || typeof id !== 'string') return undefined;
      return { about, instrument, id, ...(typeof number === 'string' && { number }) };
    case 'instrument':
      return typeof instrument === 'string' ? { about, instrument } : undefined;
    case 'code':
    case 'rule':
      return typeof code === 'string' ? { about, code } : undefined;
    default:
      return undefined;
  }
}

function isPath(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((step) => typeof step === 'string' || typeof step === 'number');
}
