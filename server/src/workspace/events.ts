import type { FileEvent, Uri } from './fileSystem.ts';
import type { Folders } from './folders.ts';
import { foldersUpTo } from './uri.ts';
import { refusal, type Walk } from './walk.ts';

/**
 * The addresses by which what happened can be seen, links among them; what was known of them is forgotten. Where a link
 * or a folder may have come or gone, every link may lead elsewhere now.
 */
export async function placesOf(events: readonly FileEvent[], folders: Folders): Promise<Set<Uri>> {
  const links = folders.links;
  const places = new Set(events.flatMap(({ uri }) => folders.aliasesOf(uri)));
  for (const link of folders.danglingLinks) places.add(link);
  folders.forget(places);
  if (links.length === 0) return places;
  for (const place of places) {
    const entry = await folders.entryOf(place);
    if (entry?.kind === 'file' && entry.link === undefined) continue;
    for (const link of links) places.add(link);
    folders.forget(places);
    break;
  }
  return places;
}

/**
 * Where to look after something happened at a place: the place itself, or the first folder on the way to it that is not
 * there any more, cannot be listed, or is not looked into.
 */
export async function startOf(place: Uri, root: Uri, walk: Walk): Promise<Uri> {
  for (const folder of [...foldersUpTo(place, root)].reverse()) {
    if (folder === root) continue;
    const entry = await walk.folders.entryOf(folder);
    const isOpen = entry !== undefined && refusal(folder, entry, walk) === undefined;
    if (!isOpen || (await walk.folders.list(folder)) === undefined) return folder;
  }
  return (await walk.folders.list(root)) === undefined ? root : place;
}
