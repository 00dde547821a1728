import { exampleAgency } from '../../../server/src/rules/example.ts';
import type { Uri } from '../../../server/src/workspace/fileSystem.ts';
import { MemoryFileSystem } from '../../../server/src/workspace/memoryFileSystem.ts';
import { WorkspaceStore } from '../../../server/src/workspace/store.ts';
import type { AgencyView, DocumentView, WorkspaceView } from '../../../server/src/workspace/view.ts';

export const root = 'file:///ruang-kerja';

/** The agency of the examples that bring none. */
export const defaultAgency = exampleAgency;

export interface Fixture {
  readonly fileSystem: MemoryFileSystem;
  readonly store: WorkspaceStore;
  readonly workspace: WorkspaceView;
  /** The agency of the root, or of a folder given relative to it. */
  readonly view: AgencyView;
  agency(folder?: string): AgencyView;
  /** A document of a file given relative to the root. */
  document(path: string, index?: number): DocumentView;
  /** Address of a path relative to the root. */
  uri(path?: string): Uri;
}

/**
 * A scanned workspace in memory, every agency prepared. Paths are relative to the one root; files that are no SPBE files
 * stand for evidence (an empty text is an empty file).
 */
export async function workspaceOf(files: Readonly<Record<string, string>>): Promise<Fixture> {
  const uri = (path = ''): Uri => (path === '' ? root : `${root}/${path}`);
  const byUri = Object.fromEntries(Object.entries(files).map(([path, text]) => [uri(path), text]));
  const fileSystem = new MemoryFileSystem([root], byUri);
  const store = new WorkspaceStore(fileSystem, [root]);
  await store.scan();
  for (const folder of store.agencyFolders) await store.prepare(folder);
  const agency = (folder = ''): AgencyView => {
    const view = store.view(uri(folder));
    if (view === undefined) throw new Error(`no agency in '${folder}'; there are: ${store.agencyFolders.join(', ')}`);
    return view;
  };
  return {
    fileSystem,
    store,
    get workspace() {
      return store.workspace();
    },
    get view() {
      return agency();
    },
    agency,
    document(path, index = 0) {
      const document = store.file(uri(path))?.documents[index];
      if (document === undefined) throw new Error(`no document ${index} in '${path}'`);
      return document;
    },
    uri,
  };
}

/** As {@link workspaceOf}; {@link defaultAgency} is supplied where there is no `instansi.spbe.yaml`. */
export function exampleOf(files: Readonly<Record<string, string>>): Promise<Fixture> {
  return workspaceOf({ 'instansi.spbe.yaml': defaultAgency, ...files });
}
