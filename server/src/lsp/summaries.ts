import type { Connection } from 'vscode-languageserver';
import type { LanguageService } from '../languageService.ts';
import type { AgencyScore } from '../scoring/score.ts';
import { type AgencySummary, summarizeAgency } from '../scoring/summary.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import type { Addresses } from './addresses.ts';
import { type Delta, difference } from './delta.ts';
import { SummaryChanged, SummaryPartChanged } from './protocol.ts';

/** How the client follows the summary of an agency. */
export interface Following {
  /** Number of what it was told last. */
  readonly version: number;
  /** It takes what is different in place of the whole. */
  readonly takesParts: boolean;
}

export interface SummariesOptions {
  readonly connection: Connection;
  readonly addresses: Addresses;
  /** Agencies whose summary the client follows already; the next it is told of each is whole. */
  readonly followed: Iterable<readonly [Uri, Following]>;
}

interface Told extends Following {
  /** What the client was told last; undefined where the next message has to be whole. */
  readonly summary: AgencySummary | undefined;
}

/** So many agencies are kept as they were told; of others the client is sent the whole summary. */
const mostKept = 8;

/**
 * The summaries of the agencies that the client follows: asked for once, then sent whenever they change. Only what is
 * different is sent where the client takes that, and has what it is different from.
 */
export class Summaries {
  readonly #options: SummariesOptions;
  readonly #service: LanguageService;
  /** The agencies that the client follows, those told of last at the end. */
  readonly #told = new Map<Uri, Told>();

  constructor(options: SummariesOptions, service: LanguageService) {
    this.#options = options;
    this.#service = service;
    for (const [folder, following] of options.followed) this.#told.set(folder, { ...following, summary: undefined });
  }

  get followed(): Iterable<readonly [Uri, Following]> {
    return this.#told;
  }

  /**
   * The summary of an agency as it is now; from now on its changes are sent.
   *
   * @param takesParts the client takes what is different in place of the whole
   */
  async follow(
    folder: Uri,
    takesParts: boolean,
  ): Promise<{ readonly version: number; readonly summary: AgencySummary } | undefined> {
    const view = this.#service.isKnown(folder) ? await this.#service.store.prepare(folder) : undefined;
    if (!view) return undefined;
    const told = this.#told.get(folder);
    const summary = summarizeAgency(view, this.#service.scoreOf(view));
    const version = (told?.version ?? 0) + 1;
    this.#keep(folder, { version, takesParts: takesParts || told?.takesParts === true, summary });
    return summary && { version, summary };
  }

  /** @param score undefined where the agency is gone, or its instrument is not known */
  tell(folder: Uri, score: AgencyScore | undefined): void {
    const told = this.#told.get(folder);
    if (!told) return;
    const view = this.#service.store.view(folder);
    const summary = view && summarizeAgency(view, score);
    const delta = summary && told.summary && difference(told.summary, summary);
    if (summary && told.summary && !delta) return;
    if (summary && delta && told.takesParts) this.#sendPart(folder, told, summary, delta);
    else this.#sendWhole(folder, told, summary);
  }

  /** Agencies that were followed in other workspace folders and are not there any more. */
  tellWhatIsGone(): void {
    const present = new Set(this.#service.store.agencyFolders);
    for (const [folder, told] of [...this.#told]) if (!present.has(folder)) this.#sendWhole(folder, told, undefined);
  }

  #sendPart(folder: Uri, told: Told, summary: AgencySummary, delta: Delta): void {
    const { addresses, connection } = this.#options;
    const version = told.version + 1;
    this.#keep(folder, { ...told, version, summary });
    const change = { folder: addresses.toClient(folder), since: told.version, version, delta };
    void connection.sendNotification(SummaryPartChanged, change);
  }

  #sendWhole(folder: Uri, told: Told, summary: AgencySummary | undefined): void {
    const { addresses, connection } = this.#options;
    const version = told.version + 1;
    this.#keep(folder, { ...told, version, summary });
    const change = { folder: addresses.toClient(folder), version, summary: summary ?? null };
    void connection.sendNotification(SummaryChanged, change);
  }

  #keep(folder: Uri, told: Told): void {
    this.#told.delete(folder);
    this.#told.set(folder, told);
    const kept = [...this.#told].filter(([, { summary }]) => summary !== undefined);
    for (const [other, each] of kept.slice(0, -mostKept)) this.#told.set(other, { ...each, summary: undefined });
  }
}
