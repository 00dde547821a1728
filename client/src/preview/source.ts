import type { AgencyHead, Comparison, Language } from '../../../server/src/lsp/protocol.ts';
import type { KnownSummary, SummaryNews } from '../summaries.ts';
import { type PreviewContent, type PreviewOptions, usualOptions } from './messages.ts';

/** The questions of the preview to the server. They fail when the server does not answer. */
export interface SummaryService {
  summary(uri: string | undefined): Promise<KnownSummary | null>;
  agencies(): Promise<readonly AgencyHead[]>;
  comparison(folder: string): Promise<Comparison | null>;
}

/** Milliseconds of rest after a change before agencies are compared anew. */
const rest = 400;

/**
 * What the preview shows: one agency, followed as it changes. Answers that come after the planner has moved on to another
 * agency are dropped.
 */
export class PreviewSource {
  readonly #service: SummaryService;
  readonly #changed: (content: PreviewContent) => void;
  #content: PreviewContent;
  /** Counts the moves to another agency; an answer belongs to the move that asked. */
  #move = 0;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(service: SummaryService, language: Language, changed: (content: PreviewContent) => void) {
    this.#service = service;
    this.#changed = changed;
    const nothing = { folder: null, summary: null, agencies: [], comparison: null };
    this.#content = { phase: 'starting', language, ...nothing, options: usualOptions };
  }

  get content(): PreviewContent {
    return this.#content;
  }

  /** Shows the agency of a file or folder. A file without an agency leaves what is shown. */
  async follow(uri: string | undefined): Promise<void> {
    const move = ++this.#move;
    try {
      const found = await this.#service.summary(uri);
      if (move !== this.#move) return;
      if (!found && this.#content.summary) return;
      const agencies = await this.#service.agencies();
      if (move !== this.#move) return;
      const shown = found ?? (uri === undefined ? null : await this.#service.summary(undefined));
      if (move !== this.#move) return;
      if (!shown) return this.#show({ phase: 'none', folder: null, summary: null, agencies, comparison: null });
      const same = shown.folder === this.#content.folder;
      const comparison = same ? (this.#content.comparison ?? null) : null;
      this.#show({ phase: 'ready', folder: shown.folder, summary: shown.summary, agencies, comparison });
      // Known from before: while a workspace is read, news of agencies come by the hundred.
      if (comparison) this.#compareSoon();
      else await this.#compare();
    } catch {
      if (move === this.#move) this.#show({ phase: 'failed' });
    }
  }

  /** Agencies came, went or were renamed; or the server is back. */
  async refresh(): Promise<void> {
    await this.follow(this.#content.folder ?? undefined);
  }

  /** A score changed. */
  take({ folder, summary }: SummaryNews): void {
    if (folder !== this.#content.folder) return;
    if (summary) {
      this.#show({ phase: 'ready', summary });
      return;
    }
    this.#show({ folder: null, summary: null, comparison: null });
    void this.refresh();
  }

  /** Agencies stand differently in comparisons now. */
  takeCompared(folders: readonly string[]): void {
    const known = new Set(this.#content.comparison?.agencies.map(({ folder }) => folder));
    if (folders.some((folder) => known.has(folder))) this.#compareSoon();
  }

  /** The server has stopped: what was last known stays, and is said to be old. */
  fail(): void {
    this.#move++;
    this.#show({ phase: 'failed' });
  }

  setLanguage(language: Language): void {
    if (language !== this.#content.language) this.#show({ language });
  }

  setOptions(options: PreviewOptions): void {
    this.#show({ options });
  }

  /** Answers that are still to come find nobody. */
  dispose(): void {
    this.#move++;
    clearTimeout(this.#later);
  }

  #compareSoon(): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => void this.#compare(), rest);
  }

  async #compare(): Promise<void> {
    const move = this.#move;
    const { folder } = this.#content;
    if (folder === null) return;
    try {
      const comparison = await this.#service.comparison(folder);
      if (move === this.#move && (comparison || this.#content.comparison)) this.#show({ comparison });
    } catch {
      // The server has stopped, which is told by itself.
    }
  }

  #show(part: Partial<PreviewContent>): void {
    this.#content = { ...this.#content, ...part };
    this.#changed(this.#content);
  }
}
