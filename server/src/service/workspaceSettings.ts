import { defaultSettings, type RuleSettings } from '../rules/settings.ts';
import type { Configuration } from '../workspace/config.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import type { WorkspaceStore } from '../workspace/store.ts';
import { isWithin } from '../workspace/uri.ts';

/** Settings of a root and what they come from: severities that were read since make others. */
interface Known {
  readonly configured: Configuration['severities'] | undefined;
  readonly settings: RuleSettings;
}

/** What findings count as, by workspace root: `spbe.config.yaml` goes before what the editor asks for. */
export class WorkspaceSettings {
  readonly #store: WorkspaceStore;
  readonly #ofEditor = new Map<Uri, RuleSettings['severities']>();
  readonly #known = new Map<Uri, Known>();

  constructor(store: WorkspaceStore) {
    this.#store = store;
  }

  /** Severities that the editor asks for below a root. */
  configure(root: Uri, severities: RuleSettings['severities']): void {
    this.#ofEditor.set(root, severities);
    this.forget();
  }

  /** What is asked for next are other settings than before. */
  forget(): void {
    this.#known.clear();
  }

  /** The same settings as long as nothing changes. */
  of(uri: Uri): RuleSettings {
    const root = this.#store.roots.find((candidate) => isWithin(uri, candidate)) ?? '';
    const configuration = this.#store.configurations.find((candidate) => candidate.root === root);
    const known = this.#known.get(root);
    if (known && known.configured === configuration?.severities) return known.settings;
    const severities = new Map([...(this.#ofEditor.get(root) ?? []), ...(configuration?.severities ?? [])]);
    const settings = severities.size > 0 ? { severities } : defaultSettings;
    this.#known.set(root, { configured: configuration?.severities, settings });
    return settings;
  }

  /** What counts for findings across agencies. */
  get ofFirstRoot(): RuleSettings {
    return this.of(this.#store.roots[0] ?? '');
  }
}
