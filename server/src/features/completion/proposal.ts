import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { Body } from './body.ts';
import type { DocumentationTopic } from './topic.ts';

/** What accepting a proposal writes. */
export type Insertion =
  /** A value or key: quotes that are there stay, others are added where needed. */
  | { readonly write: 'scalar'; readonly text: string }
  /** YAML from the place on; quotes that are there go. */
  | { readonly write: 'here'; readonly body: Body }
  /** A value of several lines that begins on the line after its key. */
  | { readonly write: 'below'; readonly body: Body };

/** Something that can be typed at the cursor. */
export interface Proposal {
  readonly label: string;
  /** Shown beside the label: the name of a thing, what a value means. */
  readonly name?: string;
  /** Shown for the chosen proposal only. */
  readonly detail?: string;
  readonly icon: CompletionItemKind;
  readonly insertion: Insertion;
  /** Smaller comes first; equal ones in the order in which they are proposed. */
  readonly rank?: number;
  /** Found by its name too. */
  readonly byName?: boolean;
  readonly preselect?: boolean;
  readonly topic?: DocumentationTopic;
}
