import { parse } from '../yaml/index.ts';
import { type Configuration, configFileName, readConfiguration } from './config.ts';
import type { FileProblem, FileSystem, Uri } from './fileSystem.ts';
import { joinUri } from './uri.ts';

/** What reading the settings of a root brought. */
export interface ConfigurationChange {
  readonly uri: Uri;
  readonly changed: boolean;
  /** Other folders are left out than before. */
  readonly ignoresOthers: boolean;
  /** Why they could not be read; undefined also where there are none. */
  readonly problem: FileProblem | undefined;
}

/** The settings of the workspace roots, as saved. */
export class Configurations {
  readonly #byRoot = new Map<Uri, Configuration>();

  of(root: Uri): Configuration | undefined {
    return this.#byRoot.get(root);
  }

  uriOf(root: Uri): Uri {
    return joinUri(root, configFileName);
  }

  async read(root: Uri, fileSystem: FileSystem, maxBytes: number): Promise<ConfigurationChange> {
    const uri = this.uriOf(root);
    const known = this.#byRoot.get(root);
    const result = await fileSystem.read(uri, maxBytes);
    const problem = result.ok || result.problem === 'missing' ? undefined : result.problem;
    if (!result.ok && problem === undefined) {
      this.#byRoot.delete(root);
      return { uri, changed: known !== undefined, ignoresOthers: (known?.ignored.size ?? 0) > 0, problem };
    }
    const next = readConfiguration(root, uri, result.ok ? parse(result.text) : undefined);
    this.#byRoot.set(root, next);
    const ignoresOthers = listed(known?.ignored) !== listed(next.ignored);
    return { uri, changed: known?.file?.text !== next.file?.text || known === undefined, ignoresOthers, problem };
  }
}

function listed(folders: ReadonlySet<Uri> | undefined): string {
  return [...(folders ?? [])].sort().join('\n');
}
