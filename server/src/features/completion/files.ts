import { CompletionItemKind } from 'vscode-languageserver-types';
import { completionTexts } from '../../messages/completion.ts';
import { render } from '../../messages/text.ts';
import { indicatorInFileName, namesIndicator } from '../../rules/support/fileNames.ts';
import type { FolderEntry } from '../../workspace/fileSystem.ts';
import { parentOf, resolvePath } from '../../workspace/uri.ts';
import { oneLine } from '../markdown.ts';
import { indicatorNumber, type Place } from './place.ts';
import type { Proposal } from './proposal.ts';

/**
 * What is in the folder that has been typed so far, as paths relative to the document: files named after the indicator
 * first, then folders, then other files. Nothing outside the workspace can be listed.
 */
export async function fileProposals(place: Place): Promise<readonly Proposal[]> {
  const { context, cursor } = place;
  const home = parentOf(context.file.uri);
  const typed = cursor.prefix.slice(0, cursor.prefix.lastIndexOf('/') + 1);
  const folder = home && resolvePath(home, typed);
  const entries = folder === undefined ? undefined : await context.listFolder(folder);
  if (folder === undefined || entries === undefined) return [];
  const number = indicatorNumber(place);
  const proposals = entries.flatMap((entry) => (isOffered(entry) ? entryProposal(entry, typed, number, place) : []));
  const above = parentOf(folder);
  const isUpwards = /^(?:\.\.\/)*$/.test(typed);
  if (isUpwards && above !== undefined && (await context.listFolder(above)) !== undefined) {
    proposals.push(folderProposal(`${typed}../`, render(completionTexts.folderAbove, context.language), 1));
  }
  // In order already: where there are too many, the first ones stay.
  return proposals.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}

/** Evidence is no SPBE file; hidden files and what leads out of the workspace are not evidence either. */
function isOffered({ name, kind, link }: FolderEntry): boolean {
  if (name.startsWith('.') || link === 'outside' || link === 'nowhere' || kind === 'other') return false;
  return !/\p{Cc}/u.test(name) && !/\.spbe\.ya?ml$/i.test(name) && name !== 'spbe.config.yaml';
}

function entryProposal(
  { name, kind }: FolderEntry,
  folder: string,
  number: string | undefined,
  place: Place,
): Proposal {
  const { language } = place.context;
  if (kind === 'folder') return folderProposal(`${folder}${name}/`, render(completionTexts.folder, language), 1);
  const part = indicatorInFileName(name);
  const isOwn = number !== undefined && part !== undefined && namesIndicator(part, number);
  return {
    label: folder + name,
    name: isOwn
      ? render(completionTexts.fileOfIndicator, language, { number: oneLine(number) })
      : render(completionTexts.file, language),
    icon: CompletionItemKind.File,
    insertion: { write: 'scalar', text: folder + name },
    rank: isOwn ? 0 : 2,
  };
}

function folderProposal(path: string, name: string, rank: number): Proposal {
  return { label: path, name, icon: CompletionItemKind.Folder, insertion: { write: 'scalar', text: path }, rank };
}
