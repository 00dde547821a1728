import { parse } from '../yaml/index.ts';
import type { Catalog } from './catalog.ts';
import type { SpbeFile } from './file.ts';
import type { FileSystem, ReadResult, Uri } from './fileSystem.ts';
import { codeOfProblem } from './notices.ts';
import type { Changes } from './topics.ts';
import type { Step } from './walk.ts';

/** Brings what is met on disk into the catalogue. Work may be interleaved: what was begun last counts. */
export class DiskFiles {
  readonly #fileSystem: FileSystem;
  readonly #catalog: Catalog;
  readonly #maxBytes: number;
  /** The last read of each file that was begun and has not ended: an earlier one that ends later is out of date. */
  readonly #reads = new Map<Uri, Promise<ReadResult>>();

  constructor(fileSystem: FileSystem, catalog: Catalog, maxBytes: number) {
    this.#fileSystem = fileSystem;
    this.#catalog = catalog;
    this.#maxBytes = maxBytes;
  }

  /** Every place of which something is known, or is about to be. */
  get places(): readonly Uri[] {
    return [...this.#catalog.places, ...this.#reads.keys()];
  }

  async take(step: Step, changes: Changes): Promise<void> {
    if (step.kind === 'notice') {
      this.#reads.delete(step.uri);
      this.#catalog.vanish(step.uri, changes);
      this.#catalog.notice({ uri: step.uri, code: step.code }, changes);
      return;
    }
    // Also of a folder that could not be looked into before.
    this.#catalog.clearNotice(step.uri, changes);
    if (step.kind === 'file') await this.load(step.uri, changes);
  }

  /** Of these places, those that were not seen are not there any more; what a read under way brings is out of date. */
  forgetUnseen(known: readonly Uri[], seen: ReadonlySet<Uri>, changes: Changes): void {
    for (const uri of known) {
      if (seen.has(uri)) continue;
      this.#reads.delete(uri);
      this.#catalog.clearNotice(uri, changes);
      this.#catalog.vanish(uri, changes);
    }
  }

  /** Reads a file that is there on disk. Its text does not count while an editor shows it. */
  async load(uri: Uri, changes: Changes): Promise<void> {
    const known = this.#catalog.file(uri);
    if (known?.open) {
      known.onDisk = true;
      return;
    }
    const reading = this.#fileSystem.read(uri, this.#maxBytes);
    this.#reads.set(uri, reading);
    const result = await reading;
    if (this.#reads.get(uri) !== reading) {
      // Whoever began the later read takes what it brings.
      while (this.#reads.has(uri)) await this.#reads.get(uri);
      return;
    }
    this.#reads.delete(uri);
    const file = this.#catalog.ensure(uri, changes);
    file.onDisk = true;
    if (!file.open && !isSameText(file, result)) {
      this.#catalog.apply(file, result.ok ? parse(result.text) : codeOfProblem(result.problem), changes);
    }
  }
}

function isSameText(file: SpbeFile, result: ReadResult): boolean {
  if (!file.loaded) return false;
  return result.ok ? file.yaml?.text === result.text : file.problem === codeOfProblem(result.problem);
}
