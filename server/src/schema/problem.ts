import type { SchemaCode } from '../messages/schema.ts';
import type { Parameters, Text } from '../messages/text.ts';
import type { Range } from '../yaml/tree.ts';

/** Something that does not fit the schema of the document. Ranges are nodes of the tree, so they move with edits. */
export interface SchemaProblem {
  readonly code: SchemaCode;
  readonly severity: 'error' | 'warning';
  readonly at: Range;
  readonly message: Text;
  readonly parameters: Parameters;
  readonly fixes: readonly SchemaFix[];
}

/** A remedy in the same file, in the words of `FixKind` in `rules/rule.ts` without the address. */
export type SchemaFix = SchemaReplacement | SchemaAddition;

interface TitledFix {
  readonly title: Text;
  readonly parameters: Parameters;
}

interface SchemaReplacement extends TitledFix {
  readonly do: 'replace';
  readonly at: Range;
  readonly text: string;
}

/** Adds `key: yaml` to the mapping at `at`. */
interface SchemaAddition extends TitledFix {
  readonly do: 'add-key';
  readonly at: Range;
  readonly key: string;
  readonly yaml: string;
}
