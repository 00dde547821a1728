import type { Parameters, Text } from '../messages/text.ts';
import type { AgencyScore } from '../scoring/score.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import type { Topic } from '../workspace/topics.ts';
import type { AgencyView, DocumentView, WorkspaceView } from '../workspace/view.ts';
import type { Range } from '../yaml/tree.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A place in a file, with why it matters here. */
export interface RelatedPlace {
  readonly uri: Uri;
  readonly at: Range;
  readonly text: Text;
  readonly parameters?: Parameters;
}

/** What a rule reports; the engine adds code, severity and file. */
export interface Report {
  readonly document: DocumentView;
  readonly at: Range;
  /** One of the rule's `messages`. */
  readonly message: Text;
  readonly parameters?: Parameters;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}

/**
 * A remedy as data: computed again from the present text when it is applied, never applied to another version. `edits`
 * replace text in SPBE files; `create` writes a new file only if none is there.
 */
export interface Fix {
  readonly title: Text;
  readonly parameters?: Parameters;
  readonly kind: FixKind;
  /** Applied by "fix all" without asking. */
  readonly safe?: boolean;
  /** Corrects what is written to what was most likely meant; the editor may apply it without showing a choice. */
  readonly obvious?: boolean;
}

export type FixKind =
  /** `text` is YAML. Where it is a text in place of another one, the quotes that are there stay. */
  | { readonly do: 'replace'; readonly uri: Uri; readonly at: Range; readonly text: string }
  | { readonly do: 'remove-entry'; readonly uri: Uri; readonly at: Range }
  /**
   * Adds an item (YAML text of one entry, not indented) to the list under `key` of a document, or of the mapping in it that
   * takes up the range `document`; makes the list if absent.
   */
  | {
      readonly do: 'add-item';
      readonly uri: Uri;
      readonly document: Range;
      readonly key: string;
      readonly yaml: string;
    }
  /** Adds `key: value` to the mapping at `at`. */
  | { readonly do: 'add-key'; readonly uri: Uri; readonly at: Range; readonly key: string; readonly yaml: string }
  | { readonly do: 'create'; readonly uri: Uri; readonly text: string }
  /** Renames an evidence file, if nothing has the new name yet; every `berkas` of the agency follows. */
  | { readonly do: 'rename-file'; readonly uri: Uri; readonly to: Uri };

export type { Topic };

export interface RuleGroup {
  readonly id: 'struktur' | 'acuan' | 'bukti' | 'arsitektur' | 'peta-rencana' | 'lintas';
}

interface RuleBase {
  /** Stable, dotted, first part is the group: `bukti.berkas-tidak-ada`. The file is named after the part behind the dot. */
  readonly code: string;
  readonly severity: Severity;
  /** One line: what is checked. */
  readonly title: Text;
  /** Why it matters and what to do, two to four sentences, plain text. */
  readonly explanation: Text;
  /** Regulation or guide and place; our own convention is said to be one. */
  readonly source: Text;
  /** Every message the rule can give. */
  readonly messages: Readonly<Record<string, Text>>;
  /** Titles of its fixes. */
  readonly fixTitles?: Readonly<Record<string, Text>>;
  readonly reads: readonly Topic[];
  /** `bad` gives at least one finding of this code, `good` gives none; both are run by the tests and shown in the docs. */
  readonly examples: { readonly bad: Example; readonly good: Example };
}

/** A small workspace: file name to text. `instansi.spbe.yaml` is supplied where the example has none. */
export type Example = Readonly<Record<string, string>>;

/** Sees one agency. */
export interface AgencyRule extends RuleBase {
  readonly scope: 'agency';
  check(agency: AgencyView, score: AgencyScore | undefined): Iterable<Report>;
}

/** Sees all agencies; must be cheap, it runs whenever any agency's own document changes. */
export interface WorkspaceRule extends RuleBase {
  readonly scope: 'workspace';
  check(workspace: WorkspaceView): Iterable<Report>;
}

/** Reported by the engine itself, while it runs the rules and reads the silencing comments; see `run.ts`, `silence.ts`. */
export interface EngineRule extends Omit<RuleBase, 'examples'> {
  readonly scope: 'engine';
  /** Absent where no document can bring the finding about. */
  readonly examples?: RuleBase['examples'];
}

export type Rule = AgencyRule | WorkspaceRule | EngineRule;

/** A finding as everyone outside the rules sees it: editor, command line, reports. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly uri: Uri;
  readonly at: Range;
  readonly message: Text;
  readonly parameters: Parameters;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}
