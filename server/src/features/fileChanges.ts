import type { Uri } from '../workspace/fileSystem.ts';
import type { DocumentView } from '../workspace/view.ts';
import type { TextChange } from '../yaml/index.ts';
import { type Home, homeOf } from './home.ts';
import type { FileChange } from './workspaceEdits.ts';

/** Gathers changes of documents, file by file. */
export class FileChanges {
  readonly #files = new Map<Uri, FileChange & { readonly changes: TextChange[] }>();

  get all(): readonly FileChange[] {
    return [...this.#files.values()];
  }

  /**
   * @param make undefined where what stands there could not be read
   * @returns whether the document can be written to
   */
  add(document: DocumentView, make: (home: Home) => readonly TextChange[] | undefined): boolean {
    const home = homeOf(document);
    const changes = home && make(home);
    if (!home || !changes) return false;
    const { uri, yaml } = home;
    const known = this.#files.get(uri);
    if (known) known.changes.push(...changes);
    else this.#files.set(uri, { uri, yaml, changes: [...changes] });
    return true;
  }
}
