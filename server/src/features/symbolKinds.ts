import type { SymbolKind } from 'vscode-languageserver-types';
import type { DefinitionKind } from '../model/facts.ts';

/** The picture that an editor shows beside a thing: what the protocol has that is nearest. */
const kinds = {
  instansi: 4 satisfies typeof SymbolKind.Package,
  unit: 22 satisfies typeof SymbolKind.EnumMember,
  indikator: 5 satisfies typeof SymbolKind.Class,
  bukti: 1 satisfies typeof SymbolKind.File,
  proses_bisnis: 24 satisfies typeof SymbolKind.Event,
  data_informasi: 23 satisfies typeof SymbolKind.Struct,
  layanan: 11 satisfies typeof SymbolKind.Interface,
  aplikasi: 2 satisfies typeof SymbolKind.Module,
  keamanan: 20 satisfies typeof SymbolKind.Key,
  inisiatif: 10 satisfies typeof SymbolKind.Enum,
  kegiatan: 6 satisfies typeof SymbolKind.Method,
} as const;

/** Infrastructure of any kind. */
const equipment = 19 satisfies typeof SymbolKind.Object;

/** A heading, a document, a list. */
export const groupSymbol = 3 satisfies typeof SymbolKind.Namespace;

/** An entry without an id: a recommendation, a review. */
export const noteSymbol = 15 satisfies typeof SymbolKind.String;

export function symbolKindOf(kind: DefinitionKind): SymbolKind {
  return kind in kinds ? kinds[kind as keyof typeof kinds] : equipment;
}
