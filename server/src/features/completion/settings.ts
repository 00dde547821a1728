import { CompletionItemKind } from 'vscode-languageserver-types';
import { completionTexts } from '../../messages/completion.ts';
import { fileTexts } from '../../messages/files.ts';
import { schemaTexts } from '../../messages/schema.ts';
import { syntaxTexts } from '../../messages/syntax.ts';
import { render } from '../../messages/text.ts';
import { allRules } from '../../rules/all.ts';
import type { KeyAnnotation } from '../../schema/annotations.ts';
import { instrumentsByEvidenceKind } from '../../schema/instruments.ts';
import { parentOf, resolvePath } from '../../workspace/uri.ts';
import { keyInsertion } from './keys.ts';
import { type Place, presentKeys } from './place.ts';
import type { Proposal } from './proposal.ts';

/** Keys of a setting that are words of the tool: codes of findings, or kinds of evidence, as far as they are not set yet. */
export function settingKeyProposals(place: Place, mapping: KeyAnnotation): readonly Proposal[] {
  const { otherKeys } = mapping;
  if (otherKeys === undefined) return [];
  const present = presentKeys(place);
  return (place.key === 'upaya' ? evidenceKinds(place) : findingCodes(place))
    .filter(({ word }) => !present.has(word))
    .map(({ word, ...rest }) => ({
      label: word,
      ...rest,
      icon: CompletionItemKind.Constant,
      insertion: keyInsertion(word, otherKeys, place),
      rank: 'topic' in rest ? 0 : 1,
      byName: true,
    }));
}

type Word = Pick<Proposal, 'name' | 'topic'> & { readonly word: string };

/** The rules with their titles, then those about text and files. */
function findingCodes({ context }: Place): readonly Word[] {
  const rules = allRules.map(
    ({ code, title }) => ({ word: code, name: title[context.language], topic: { about: 'rule', code } }) as const,
  );
  const others = Object.keys({ ...schemaTexts, ...syntaxTexts, ...fileTexts }).map((word) => ({ word }));
  return [...rules, ...others];
}

function evidenceKinds({ context }: Place): readonly Word[] {
  return [...instrumentsByEvidenceKind()].flatMap(([id, instrument]) => {
    const kind = instrument.evidenceKinds[id];
    return kind
      ? [{ word: id, name: kind.name[context.language], topic: { about: 'evidence', instrument: instrument.id, id } }]
      : [];
  });
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
