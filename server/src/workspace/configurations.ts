import { parse } from '../yaml/index.ts';
import { type Configuration, configFileName, readConfiguration } from './config.ts';
import { SpbeFile } from './file.ts';
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

/** The settings of the workspace roots. They apply as saved; what an editor shows meanwhile has its own findings. */
export class Configurations {
  readonly #saved = new Map<Uri, Configuration>();
  readonly #shown = new Map<Uri, SpbeFile>();
  /** Saved settings with the text that is shown. */
  readonly #present = new Map<Uri, Configuration>();

  of(root: Uri): Configuration | undefined {
    return this.#present.get(root);
  }

  uriOf(root: Uri): Uri {
    return joinUri(root, configFileName);
  }

  /** The settings of a root as an editor shows them. */
  shown(root: Uri): SpbeFile | undefined {
    return this.#shown.get(root);
  }

  /** An editor shows this text; undefined when it does so no more. */
  show(root: Uri, text: string | undefined): void {
    if (text === undefined) this.#shown.delete(root);
    else {
      const file = this.#shown.get(root) ?? new SpbeFile(this.uriOf(root));
      file.update(parse(text), nobody);
      this.#shown.set(root, file);
    }
    this.#renew(root);
  }

  async read(root: Uri, fileSystem: FileSystem, maxBytes: number): Promise<ConfigurationChange> {
    const uri = this.uriOf(root);
    const known = this.#saved.get(root);
    const result = await fileSystem.read(uri, maxBytes);
    const problem = result.ok || result.problem === 'missing' ? undefined : result.problem;
    if (!result.ok && problem === undefined) {
      this.#saved.delete(root);
      this.#renew(root);
      return { uri, changed: known !== undefined, ignoresOthers: (known?.ignored.size ?? 0) > 0, problem };
    }
    const next = readConfiguration(root, uri, result.ok ? parse(result.text) : undefined);
    this.#saved.set(root, next);
    this.#renew(root);
    const ignoresOthers = listed(known?.ignored) !== listed(next.ignored);
    return { uri, changed: known?.file?.text !== next.file?.text || known === undefined, ignoresOthers, problem };
  }

  #renew(root: Uri): void {
    const shown = this.#shown.get(root);
    const saved = this.#saved.get(root);
    const base = saved ?? (shown && readConfiguration(root, this.uriOf(root), undefined));
    if (base === undefined) this.#present.delete(root);
    else this.#present.set(root, shown ? { ...base, file: shown.yaml } : base);
  }
}

/** Settings define nothing that others look up. */
const nobody = { listChanged: () => {}, documentAdded: () => {} };

function listed(folders: ReadonlySet<Uri> | undefined): string {
  return [...(folders ?? [])].sort().join('\n');
}
