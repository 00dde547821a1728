import type { AgencyHead, Language, SummaryChange, SummaryResult } from '../../../server/src/lsp/protocol.ts';
import { type ChildAgency, type PreviewContent, type PreviewOptions, usualOptions } from './messages.ts';

/** The questions of the preview to the server. They fail when the server does not answer. */
export interface SummaryService {
  summary(uri: string | undefined): Promise<SummaryResult | null>;
  agencies(): Promise<readonly AgencyHead[]>;
}

/** Agencies compared at once; a ministry that coaches hundreds is looked at in reports. */
const childrenLimit = 60;

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

  constructor(service: SummaryService, language: Language, changed: (content: PreviewContent) => void) {
    this.#service = service;
    this.#changed = changed;
    const nothing = { folder: null, summary: null, agencies: [], children: [] };
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
      if (!shown) return this.#show({ phase: 'none', folder: null, summary: null, agencies, children: [] });
      const same = shown.folder === this.#content.folder;
      const children = same ? this.#content.children : [];
      this.#show({ phase: 'ready', folder: shown.folder, summary: shown.summary, agencies, children });
      await this.#compare(move);
    } catch {
      if (move === this.#move) this.#show({ phase: 'failed' });
    }
  }

  /** Agencies came, went or were renamed; or the server is back. */
  async refresh(): Promise<void> {
    await this.follow(this.#content.folder ?? undefined);
  }

  /** A score changed. */
  take({ folder, summary }: SummaryChange): void {
    if (folder === this.#content.folder) {
      if (summary) this.#show({ phase: 'ready', summary });
      else {
        this.#show({ folder: null, summary: null, children: [] });
        void this.refresh();
      }
      return;
    }
    if (!this.#content.children.some((child) => child.folder === folder)) return;
    const others = this.#content.children.filter((child) => child.folder !== folder);
    this.#show({ children: sorted(summary ? [...others, { folder, summary }] : others) });
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

  /** Asks for the agencies that the shown one coaches, one after the other, so that typing is not held up. */
  async #compare(move: number): Promise<void> {
    const id = this.#content.summary?.id;
    const coached = this.#content.agencies.filter(({ parent, folder }) => {
      return id && parent === id && folder !== this.#content.folder;
    });
    const children: ChildAgency[] = [];
    for (const { folder } of coached.slice(0, childrenLimit)) {
      const found = await this.#service.summary(folder);
      if (move !== this.#move) return;
      if (found && found.summary.parent === id) children.push(found);
    }
    if (children.length > 0 || this.#content.children.length > 0) this.#show({ children: sorted(children) });
  }

  #show(part: Partial<PreviewContent>): void {
    this.#content = { ...this.#content, ...part };
    this.#changed(this.#content);
  }
}

function sorted(children: readonly ChildAgency[]): readonly ChildAgency[] {
  const name = ({ summary, folder }: ChildAgency) => summary.nama ?? summary.id ?? folder;
  return [...children].sort((a, b) => name(a).localeCompare(name(b), 'id'));
}
