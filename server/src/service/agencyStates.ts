import { fileFindings } from '../rules/fileFindings.ts';
import type { Finding } from '../rules/rule.ts';
import { RuleMemory } from '../rules/run.ts';
import type { RuleSettings } from '../rules/settings.ts';
import type { AgencyScore } from '../scoring/score.ts';
import type { SpbeFile } from '../workspace/file.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import type { AgencyView } from '../workspace/view.ts';
import { LastReported } from './update.ts';

/** What was computed of an agency last. */
export class AgencyState {
  readonly lastReported = new LastReported();
  readonly memory = new RuleMemory();
  /** What is wrong with each of its files by itself. */
  readonly files = new Map<Uri, readonly Finding[]>();
  /** How the lines of each of its files lay, see `LineIndex.layout`. */
  readonly #layouts = new Map<Uri, object>();
  score: AgencyScore | undefined;
  rules: readonly Finding[] = [];

  /**
   * Looks at the files again that are new or stale, and forgets those that are gone.
   *
   * @param stale files that are looked at are taken out
   * @returns whether something may be on another line than before
   */
  refreshFiles(view: AgencyView, stale: Set<Uri>, settings: RuleSettings): boolean {
    const present = new Set<Uri>();
    let hasMoved = false;
    for (const file of view.files) {
      present.add(file.uri);
      const { layout } = file.lines;
      hasMoved ||= this.#layouts.get(file.uri) !== layout;
      this.#layouts.set(file.uri, layout);
      if (!this.files.has(file.uri) || stale.delete(file.uri)) {
        this.files.set(file.uri, fileFindings(file as SpbeFile, settings));
      }
    }
    for (const uri of this.files.keys()) {
      if (present.has(uri)) continue;
      this.files.delete(uri);
      this.#layouts.delete(uri);
    }
    return hasMoved;
  }
}

/** Agencies stay in memory, the least recently used going first, while they have no more files than this together. */
const warmFiles = 3000;

/** The agencies in memory, the least recently used first. */
export class AgencyStates {
  readonly #states = new Map<Uri, AgencyState>();

  get(folder: Uri): AgencyState | undefined {
    return this.#states.get(folder);
  }

  /** The state of an agency, which is the most recently used one from now on; a new one where there is none. */
  use(folder: Uri): { readonly state: AgencyState; readonly isNew: boolean } {
    const known = this.#states.get(folder);
    const state = known ?? new AgencyState();
    this.#states.delete(folder);
    this.#states.set(folder, state);
    return { state, isNew: known === undefined };
  }

  /** False where it was not in memory. */
  drop(folder: Uri): boolean {
    return this.#states.delete(folder);
  }

  /**
   * Drops the agencies used longest ago while there is more in memory than should be.
   *
   * @param release false where an agency has to stay
   */
  coolDown(release: (folder: Uri) => boolean): void {
    let files = 0;
    for (const { files: own } of this.#states.values()) files += own.size;
    for (const [folder, { files: own }] of this.#states) {
      if (files <= warmFiles) return;
      if (!release(folder)) continue;
      files -= own.size;
      this.#states.delete(folder);
    }
  }
}
