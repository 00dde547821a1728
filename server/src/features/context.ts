import type { Range as EditorRange, Position } from 'vscode-languageserver-types';
import type { Language } from '../messages/text.ts';
import type { Finding } from '../rules/rule.ts';
import type { RuleSettings } from '../rules/settings.ts';
import type { AgencyScore } from '../scoring/score.ts';
import type { Configuration } from '../workspace/config.ts';
import type { SpbeFile } from '../workspace/file.ts';
import type { FolderEntry, Uri } from '../workspace/fileSystem.ts';
import type { AgencyView, DocumentView, WorkspaceView } from '../workspace/view.ts';
import type { Range, YamlFile } from '../yaml/index.ts';

/** What the editor can do with an answer. */
export interface ClientAbilities {
  /** Completion items may hold tab stops (`$1`). */
  readonly snippets: boolean;
  /** Completion items may tell apart what inserting and what replacing changes (`InsertReplaceEdit`). */
  readonly insertReplace?: boolean;
  /** Hover and documentation may be Markdown. */
  readonly markdown: boolean;
  /** Document symbols may be nested. */
  readonly nestedSymbols: boolean;
  /** Workspace edits may create and rename files. */
  readonly createFiles: boolean;
  /** Definitions may tell the range from which they were asked (`LocationLink`). */
  readonly definitionLinks: boolean;
  /** A code action may come without its edit, which is asked for once the action is chosen. */
  readonly resolveEdits?: boolean;
}

/**
 * What a feature is asked about: one file at one moment, with everything that is known around it. Features are pure
 * functions of it. They speak the types of the Language Server Protocol, with two freedoms that the edge removes: every
 * `uri` is an engine address (see `workspace/fileSystem.ts`), and every position counts UTF-16.
 */
export interface FeatureContext {
  readonly file: SpbeFile;
  /** The tree of `file`. */
  readonly yaml: YamlFile;
  /** The agency that the file belongs to, fully in memory. */
  readonly agency: AgencyView;
  readonly score: AgencyScore | undefined;
  readonly workspace: WorkspaceView;
  /** Findings of this file as last computed. */
  readonly findings: readonly Finding[];
  /** What findings of the file count as. */
  readonly settings: RuleSettings;
  /** Of every root: also the weights of effort come from them. */
  readonly configurations: readonly Configuration[];
  readonly language: Language;
  readonly abilities: ClientAbilities;
  /** Entries of a folder inside the workspace; undefined where it cannot be listed. */
  listFolder(uri: Uri): Promise<readonly FolderEntry[] | undefined>;
}

/** The document of the file in which an offset lies; between documents the one before. */
export function documentAt({ file }: FeatureContext, offset: number): DocumentView | undefined {
  return file.documents.findLast(({ facts }) => facts.whole.start <= offset) ?? file.documents[0];
}

/** The range of an engine place as the editor counts it. `lines` are those of the file in which the place lies. */
export function editorRange(lines: { positionAt(offset: number): Position }, { start, end }: Range): EditorRange {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
