import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Fix, FixKind } from '../rules/rule.ts';
import { isDocumentKind, keysOf } from '../schema/annotations.ts';
import { parentOf } from '../workspace/uri.ts';
import { addItems, type NewItem } from '../yaml/change/addItem.ts';
import { addKey } from '../yaml/change/addKey.ts';
import { mappingAt, nodesTo } from '../yaml/change/find.ts';
import { removeEntry } from '../yaml/change/removeEntry.ts';
import { cleanCut } from '../yaml/change/removeText.ts';
import {
  keyText,
  type Mapping,
  pairOf,
  parse,
  pathAt,
  type Range,
  type TextChange,
  type YamlFile,
} from '../yaml/index.ts';
import { documentAt } from '../yaml/query.ts';
import { replaceValue } from '../yaml/write.ts';
import type { FeatureContext } from './context.ts';
import { renameFileEdits } from './renameFiles.ts';
import { treeOf, workspaceEdit } from './workspaceEdits.ts';

/** A fix that changes a file that is there. */
export type ChangeKind = Exclude<FixKind, { do: 'create' | 'rename-file' }>;

/** The edit that carries out a fix; undefined where the present text leaves no place for it. */
export function editOfFix(context: FeatureContext, { kind }: Fix): WorkspaceEdit | undefined {
  if (kind.do === 'create') {
    const isTaken = context.agency.files.some(({ uri }) => uri === kind.uri);
    return isTaken || !context.abilities.createFiles ? undefined : workspaceEdit([], [kind]);
  }
  if (kind.do === 'rename-file') return renamed(context, kind);
  const yaml = treeOf(context, kind.uri);
  const changes = yaml === undefined ? [] : (changesOfFix(yaml, kind) ?? []);
  return yaml === undefined || changes.length === 0 ? undefined : workspaceEdit([{ uri: kind.uri, yaml, changes }]);
}

/** The paths that name the file first, then the file itself. */
function renamed(
  { agency, abilities }: FeatureContext,
  { uri, to }: Extract<FixKind, { do: 'rename-file' }>,
): WorkspaceEdit | undefined {
  const folder = parentOf(to);
  if (!abilities.createFiles || folder === undefined) return undefined;
  // What names the file lies in the agency; where the file lies was made sure by the rule.
  const paths = renameFileEdits([agency], [agency.folder, folder], [{ old: uri, new: to }]);
  const rename = { kind: 'rename' as const, oldUri: uri, newUri: to, options: { overwrite: false } };
  return { documentChanges: [...(paths?.documentChanges ?? []), rename] };
}

/** What a fix changes in its file; undefined where the present text leaves no place for it. */
export function changesOfFix(yaml: YamlFile, fix: ChangeKind): readonly TextChange[] | undefined {
  switch (fix.do) {
    case 'replace':
      return replacement(yaml, fix.at, fix.text);
    case 'remove-entry':
      return removeEntry(yaml, fix.at);
    case 'add-key': {
      const mapping = mappingAt(yaml, fix.at);
      return mapping && addKey(yaml, mapping, fix.key, fix.yaml, orderOf(yaml, mapping));
    }
    case 'add-item':
      return itemChanges(yaml, fix.document, fix.key, [fix]);
  }
}

/** Adds items to a list of a document, given by its range; see `yaml/change/addItem.ts`. */
export function itemChanges(
  yaml: YamlFile,
  document: Range,
  key: string,
  items: readonly NewItem[],
): readonly TextChange[] | undefined {
  const root = mappingAt(yaml, document);
  return root && addItems(yaml, root, key, items, orderOf(yaml, root));
}

function replacement(yaml: YamlFile, at: Range, text: string): readonly TextChange[] {
  const range = { start: at.start, end: at.end };
  if (text === '') return [{ range: cleanCut(yaml.text, at), text }];
  const node = nodesTo(yaml, at)?.at(-1);
  if (node?.kind === 'scalar' && (node.style === 'single' || node.style === 'double')) {
    const value = textIn(text);
    if (value !== undefined) return [replaceValue(node, value)];
  }
  return [{ range, text }];
}

/** The text that a piece of YAML stands for; undefined where it is something else than a text. */
function textIn(yaml: string): string | undefined {
  const { documents, problems } = parse(yaml);
  const root = problems.length === 0 && documents.length === 1 ? documents[0]?.root : undefined;
  return root?.kind === 'scalar' && typeof root.value === 'string' ? root.value : undefined;
}

/** The keys of a mapping in the order of the schema; empty where the schema knows nothing of it. */
function orderOf(yaml: YamlFile, mapping: Mapping): readonly string[] {
  const root = documentAt(yaml, mapping.start)?.root;
  const kind = root?.kind === 'mapping' ? pairOf(root, 'jenis')?.value : undefined;
  if (kind?.kind !== 'scalar' || !isDocumentKind(kind.text)) return [];
  const path = pathAt(yaml, mapping.start) ?? [];
  // In block style a mapping begins with its first key, so the path leads one step further.
  const first = mapping.pairs[0];
  const isAtKey = first !== undefined && first.start === mapping.start && path.at(-1) === keyText(first.key);
  return keysOf(kind.text, isAtKey ? path.slice(0, -1) : path);
}
