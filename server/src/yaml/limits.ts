/** What a file may cost. Above a limit there is a finding instead of a long wait. */
export interface Limits {
  /** Size of a file in bytes of UTF-8 (estimated from its length); larger files have no tree. */
  readonly maxBytes: number;
  /** Collections inside collections. */
  readonly maxDepth: number;
  /** Nodes that all aliases of a document together may stand for. */
  readonly maxAliasNodes: number;
}

export const defaultLimits: Limits = { maxBytes: 5_000_000, maxDepth: 100, maxAliasNodes: 100_000 };
