import type { Connection } from 'vscode-languageserver';
import type { LanguageService } from '../languageService.ts';
import type { Addresses } from './addresses.ts';
import { AgenciesChanged, type AgencyHead } from './protocol.ts';

/** While the workspace is being read for the first time, news come at most this often, in milliseconds. */
const readingNewsEvery = 250;

export interface AgencyNewsOptions {
  readonly connection: Connection;
  readonly addresses: Addresses;
}

/** Which agencies there are, and when the client has to ask again. */
export class AgencyNews {
  readonly #options: AgencyNewsOptions;
  readonly #service: LanguageService;
  /** What was last told, and when. */
  #told = { version: -1, agencies: '', at: Number.NEGATIVE_INFINITY };

  constructor(options: AgencyNewsOptions, service: LanguageService) {
    this.#options = options;
    this.#service = service;
  }

  /** Every agency that is known so far, as the client sees it. */
  get agencies(): readonly AgencyHead[] {
    return this.#service.store.workspace().agencies.flatMap(({ folder, agency }) => {
      if (!agency) return [];
      const { id, name, parent } = agency.facts;
      const values = { id: id?.value ?? null, name: name?.value ?? null, parent: parent?.value ?? null };
      return [{ folder: this.#options.addresses.toClient(folder), ...values }];
    });
  }

  /** Says that agencies came, went or were renamed, where they did. */
  tell(isReading: boolean): void {
    const { agenciesVersion: version } = this.#service;
    const now = performance.now();
    if (version === this.#told.version || (isReading && now - this.#told.at < readingNewsEvery)) return;
    const agencies = JSON.stringify(this.agencies);
    const isNews = agencies !== this.#told.agencies;
    this.#told = { version, agencies, at: now };
    if (isNews) void this.#options.connection.sendNotification(AgenciesChanged);
  }
}
