import { CompletionItemKind } from 'vscode-languageserver-types';
import { completionTexts } from '../../messages/completion.ts';
import { fileTexts } from '../../messages/files.ts';
import { schemaTexts } from '../../messages/schema.ts';
import { syntaxTexts } from '../../messages/syntax.ts';
import { render } from '../../messages/text.ts';
import { allRules } from '../../rules/all.ts';
import type { KeyAnnotation } from '../../schema/annotations.ts';
import { parentOf, resolvePath } from '../../workspace/uri.ts';
import { keyInsertion } from './keys.ts';
import { type Place, presentKeys } from './place.ts';
import type { Proposal } from './proposal.ts';

/** Codes of findings whose severity is not set yet: the rules with their titles, then those about text and files. */
export function codeKeyProposals(place: Place, mapping: KeyAnnotation): readonly Proposal[] {
  const { otherKeys } = mapping;
  if (otherKeys === undefined) return [];
  const { language } = place.context;
  const present = presentKeys(place);
  const rules = allRules.map(
    ({ code, title }) => ({ code, name: title[language], topic: { about: 'rule', code } }) as const,
  );
  const others = Object.keys({ ...schemaTexts, ...syntaxTexts, ...fileTexts }).map((code) => ({ code }));
  return [...rules, ...others]
    .filter(({ code }) => !present.has(code))
    .map(({ code, ...rest }) => ({
      label: code,
      ...rest,
      icon: CompletionItemKind.Constant,
      insertion: keyInsertion(code, otherKeys, place),
      rank: 'topic' in rest ? 0 : 1,
      byName: true,
    }));
}

/** Folders below the settings file that can be left out, as far as they have been typed. */
export async function folderProposals({ context, cursor }: Place): Promise<readonly Proposal[]> {
  const home = parentOf(context.file.uri);
  const typed = cursor.prefix.slice(0, cursor.prefix.lastIndexOf('/') + 1);
  const folder = typed.split('/').includes('..') ? undefined : home && resolvePath(home, typed);
  const entries = folder === undefined ? [] : ((await context.listFolder(folder)) ?? []);
  const taken = new Set(cursor.siblings);
  return entries
    .filter(({ kind, name }) => kind === 'folder' && !name.startsWith('.') && name !== 'node_modules')
    .map(({ name }) => typed + name)
    .filter((path) => !taken.has(path))
    .map((path) => ({
      label: path,
      name: render(completionTexts.folder, context.language),
      icon: CompletionItemKind.Folder,
      insertion: { write: 'scalar', text: path },
    }));
}
