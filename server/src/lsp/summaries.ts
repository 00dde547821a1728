import type { Connection } from 'vscode-languageserver';
import type { LanguageService } from '../languageService.ts';
import type { AgencyScore } from '../scoring/score.ts';
import { type AgencySummary, summarizeAgency } from '../scoring/summary.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import type { Addresses } from './addresses.ts';
import { SummaryChanged } from './protocol.ts';

export interface SummariesOptions {
  readonly connection: Connection;
  readonly addresses: Addresses;
  /** Agencies whose summary the client follows already. */
  readonly followed: Iterable<Uri>;
}

/** The summaries of the agencies that the client follows: asked for once, then sent whenever they change. */
export class Summaries {
  readonly #options: SummariesOptions;
  readonly #service: LanguageService;
  readonly #followed: Set<Uri>;

  constructor(options: SummariesOptions, service: LanguageService) {
    this.#options = options;
    this.#service = service;
    this.#followed = new Set(options.followed);
  }

  get followed(): Iterable<Uri> {
    return this.#followed;
  }

  /** The summary of an agency; from now on its changes are sent. */
  async follow(folder: Uri): Promise<AgencySummary | undefined> {
    const view = this.#service.isKnown(folder) ? await this.#service.store.prepare(folder) : undefined;
    if (!view) return undefined;
    this.#followed.add(folder);
    return summarizeAgency(view, this.#service.scoreOf(view));
  }

  /** @param score undefined where the agency is gone or has none */
  tell(folder: Uri, score: AgencyScore | undefined): void {
    if (!this.#followed.has(folder)) return;
    const view = this.#service.store.view(folder);
    this.#send(folder, (score && view && summarizeAgency(view, score)) ?? null);
  }

  /** Agencies that were followed in other workspace folders and are not there any more. */
  tellWhatIsGone(): void {
    const present = new Set(this.#service.store.agencyFolders);
    for (const folder of this.#followed) if (!present.has(folder)) this.#send(folder, null);
  }

  #send(folder: Uri, summary: AgencySummary | null): void {
    const { addresses, connection } = this.#options;
    void connection.sendNotification(SummaryChanged, { folder: addresses.toClient(folder), summary });
  }
}
