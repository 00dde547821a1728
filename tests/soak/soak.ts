import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { Summaries } from '../../client/src/summaries.ts';
import { type AgencyHead, type AgencySummary, difference, SummaryRequest } from '../../server/src/lsp/protocol.ts';
import { Client, uriOf } from '../protocol/client.ts';
import { residentMemory } from './memory.ts';
import { chosen, type Operation, operationsOf } from './operations.ts';
import { acceptable, questionsFor } from './questions.ts';
import { spanOf } from './texts.ts';
import { type DiskEvent, World } from './world.ts';

export interface SoakOptions {
  readonly seed: number;
  readonly steps: number;
  /** After so many steps the server is compared with a fresh one. */
  readonly every: number;
  readonly onProgress?: (step: number, memory: number | undefined) => void;
}

export interface SoakResult {
  readonly comparisons: number;
  readonly asked: number;
  readonly refused: number;
  /** Resident memory of the server in MB, measured at rest. */
  readonly memory: readonly number[];
}

/** Settings of the editor, as the fresh server gets them, too. */
const settings: readonly unknown[] = [
  {},
  { bahasa: 'en' },
  { aturan: { 'bukti.berkas-tidak-ada': 'petunjuk', 'lintas.klaim-di-atas-bukti': 'mati' } },
];

/** Most that is open at once. */
const mostOpen = 12;

/**
 * Drives one server through random edits, requests and changes on disk. Throws where it tells of a defect, refuses a
 * request for no good reason, shows findings of a text that it does not have, or differs from a fresh server.
 */
export async function soak({ seed, steps, every, onProgress }: SoakOptions): Promise<SoakResult> {
  const run = new Run(await Client.start([]));
  try {
    await run.begin();
    for (const [step, operation] of operationsOf(seed, steps).entries()) {
      run.note(step, operation);
      await run.carryOut(operation);
      if ((step + 1) % every === 0 || step + 1 === steps) {
        await run.compare();
        onProgress?.(step + 1, run.result.memory.at(-1));
      }
    }
    return run.result;
  } catch (error) {
    throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : error}\n${run.story}`, { cause: error });
  } finally {
    await run.end();
  }
}

class Run {
  readonly #world = new World();
  readonly #client: Client;
  /** Open documents and the path of each. */
  readonly #open = new Map<string, string>();
  /** Highest version that the server was ever told, by document. */
  readonly #versions = new Map<string, number>();
  readonly #last: string[] = [];
  readonly #waiting = new Set<Promise<void>>();
  readonly #memory: number[] = [];
  /** Summaries as the extension of the editor keeps them. */
  readonly #summaries: Summaries;
  readonly #kept = new Map<string, AgencySummary | null>();
  #untold: DiskEvent[] = [];
  #unexpected: string | undefined;
  #comparisons = 0;
  #asked = 0;
  #refused = 0;

  constructor(client: Client) {
    this.#client = client;
    this.#summaries = new Summaries({
      sendRequest: <R>(method: string, params?: unknown) => {
        const answer = client.request(method, params) as Promise<R>;
        this.#await(answer.then(noted, noted));
        return answer;
      },
      onNotification: (method, handler) =>
        client.connection.onNotification(method, handler as (params: unknown) => void),
      onDidChangeState: () => ({ dispose: noted }),
    });
    this.#summaries.onDidChange(({ folder, summary }) => this.#kept.set(folder, summary));
  }

  get result(): SoakResult {
    const [comparisons, asked, refused, memory] = [this.#comparisons, this.#asked, this.#refused, this.#memory];
    return { comparisons, asked, refused, memory };
  }

  /** The last steps, for whoever looks for the cause. */
  get story(): string {
    return this.#last.join('\n');
  }

  async begin(): Promise<void> {
    this.#client.onPublished = (params) => this.#checkShown(params);
    await this.#setFolders(this.#world.roots);
  }

  async end(): Promise<void> {
    await this.#client.stop();
    this.#world.remove();
  }

  note(step: number, operation: Operation): void {
    this.#last.push(`${step} ${JSON.stringify(operation)}`);
    if (this.#last.length > 25) this.#last.shift();
  }

  async carryOut(operation: Operation): Promise<void> {
    switch (operation.do) {
      case 'edit':
        this.#edit(operation);
        break;
      case 'ask':
        await this.#ask(operation);
        break;
      case 'toggle':
        this.#toggle(chosen(this.#world.files, operation.file));
        break;
      case 'disk':
        this.#untold.push(...this.#world.change(operation));
        if (operation.tell === 'now') this.#tell();
        break;
      case 'noise': {
        const paths = operation.files.flatMap((file) => chosen(this.#world.files, file) ?? []);
        this.#notify(paths.map((path) => ({ path, type: operation.type })));
        break;
      }
      case 'settings':
        this.#client.settings = chosen(settings, operation.which);
        this.#client.notify('workspace/didChangeConfiguration', { settings: null });
        break;
      case 'folders':
        await this.#setFolders(chosen([this.#world.roots, this.#world.roots.slice(0, 1), []], operation.which)!);
        await this.#setFolders(this.#world.roots);
    }
    this.#checkHealth();
  }

  #await(task: Promise<void>): void {
    const waiting = task.finally(() => this.#waiting.delete(waiting));
    this.#waiting.add(waiting);
  }

  #checkHealth(): void {
    if (this.#unexpected) throw new Error(this.#unexpected);
    if (this.#client.failures.length > 0) throw new Error(`the server failed: ${this.#client.log.at(-1)}`);
  }

  /** Compares findings and summaries with those of a server that never saw how it came to this. */
  async compare(): Promise<void> {
    this.#tell();
    await Promise.all(this.#waiting);
    this.#client.published.length = 0;
    const grown = await pictureOf(this.#client);
    await Promise.all(this.#waiting);
    this.#checkHealth();
    await this.#compareKept(grown);
    const memory = residentMemory(this.#client.process.pid!);
    if (memory !== undefined) this.#memory.push(memory);
    const fresh = await Client.start(this.#world.roots, { settings: this.#client.settings });
    try {
      for (const uri of this.#open.keys()) fresh.open(uri, this.#client.text(uri));
      const difference = differenceOf(grown, await pictureOf(fresh));
      if (difference) throw new Error(`differs from a fresh server:\n${difference}`);
    } finally {
      await fresh.stop();
    }
    this.#comparisons++;
  }

  /** What was put together from parts is the whole; from now on every agency is followed. */
  async #compareKept(grown: Picture): Promise<void> {
    for (const [folder, summary] of this.#kept) {
      const name = summaryOf(folder);
      const delta = name in grown ? difference(summary, grown[name]) : undefined;
      if (delta)
        throw new Error(`${name} differs from what changes told of it: ${JSON.stringify(delta).slice(0, 500)}`);
    }
    for (const { folder } of await this.#client.settled()) {
      const known = await this.#summaries.ask(folder);
      if (known) this.#kept.set(known.folder, known.summary);
    }
  }

  #edit(operation: Extract<Operation, { do: 'edit' }>): void {
    if (this.#open.size === 0) this.#toggle(chosen(this.#world.files, operation.file));
    const uri = chosen([...this.#open.keys()], operation.file);
    if (uri === undefined) return;
    const text = this.#client.text(uri);
    const original = this.#world.originalOf(this.#open.get(uri)!);
    const span = spanOf(operation, text, original);
    if (operation.kind === 'whole')
      this.#client.setText(uri, text.slice(0, span.start) + span.text + text.slice(span.end));
    else if (operation.kind === 'batch') this.#client.change(uri, [span, { start: 0, end: 0, text: '# awal\n' }]);
    else this.#client.change(uri, [span]);
    this.#sent(uri);
  }

  #sent(uri: string): void {
    this.#versions.set(uri, Math.max(this.#versions.get(uri) ?? 0, this.#client.version(uri)));
  }

  async #ask({ method: which, file, at, how }: Extract<Operation, { do: 'ask' }>): Promise<void> {
    const uri = chosen([...this.#open.keys()], file);
    const [method, , params] = chosen(questionsFor(this.#client.initialized), which)!;
    if (uri === undefined) return;
    const lines = this.#client.text(uri).split('\n');
    const line = at % lines.length;
    const source = new CancellationTokenSource();
    const position = { line, character: at % (lines[line]!.length + 1) };
    const answer = this.#client.request(method, params(uri, position), source.token).then(
      () => {},
      (error: { code?: unknown; message: string }) => {
        this.#refused++;
        if (!acceptable.has(error.code))
          this.#unexpected ??= `${method} at ${uri} ${line}: ${error.code} ${error.message}`;
      },
    );
    this.#asked++;
    this.#await(answer);
    if (how === 'cancel') source.cancel();
    if (how === 'wait' || this.#waiting.size > 40) await Promise.all(this.#waiting);
  }

  #toggle(path: string | undefined): void {
    const known = path === undefined ? undefined : uriOf(path);
    if (path !== undefined && known !== undefined && !this.#open.has(known) && this.#open.size < mostOpen) {
      this.#open.set(known, path);
      this.#client.open(known, this.#world.read(path));
      this.#sent(known);
      return;
    }
    const uri = known !== undefined && this.#open.has(known) ? known : [...this.#open.keys()][0];
    if (uri === undefined) return;
    this.#open.delete(uri);
    this.#client.close(uri);
  }

  /** Tells what happened on disk: out of order, some of it twice. */
  #tell(): void {
    const events = this.#untold;
    this.#untold = [];
    this.#notify([...events].reverse());
    this.#notify(events.filter((_, at) => at % 3 === 0));
  }

  #notify(events: readonly DiskEvent[]): void {
    const changes = events.map(({ path, type }) => ({ uri: uriOf(path), type }));
    if (changes.length > 0) this.#client.notify('workspace/didChangeWatchedFiles', { changes });
  }

  /** Waits until the server has asked for the folders, so that the next request reaches the new session. */
  async #setFolders(folders: readonly string[]): Promise<void> {
    const asked = this.#client.foldersAsked();
    this.#client.setFolders(folders);
    await asked;
  }

  #checkShown({ uri, version }: { uri: string; version?: number }): void {
    if (version === undefined) return;
    if (version > (this.#versions.get(uri) ?? 0))
      this.#unexpected ??= `${uri}: findings of a version ${version} that is not there yet`;
  }
}

function noted(): void {}

interface Picture {
  readonly [what: string]: unknown;
}

function summaryOf(folder: string): string {
  return `summary of ${folder}`;
}

/** Everything that a server shows when it has come to rest. */
async function pictureOf(client: Client): Promise<Picture> {
  const agencies: readonly AgencyHead[] = await client.settled();
  const picture: Record<string, unknown> = { agencies };
  for (const { folder } of agencies) {
    const { summary } = (await client.connection.sendRequest(SummaryRequest, { uri: `${folder}/x` })) ?? {};
    picture[summaryOf(folder)] = summary;
  }
  await client.settled();
  for (const [uri, findings] of client.diagnostics) if (findings.length > 0) picture[uri] = findings;
  return picture;
}

function differenceOf(grown: Picture, fresh: Picture): string | undefined {
  const names = [...new Set([...Object.keys(grown), ...Object.keys(fresh)])].sort();
  const differing = names.filter((name) => JSON.stringify(grown[name]) !== JSON.stringify(fresh[name]));
  if (differing.length === 0) return undefined;
  const shown = differing.slice(0, 2).map((name) => {
    const [one, other] = [grown[name], fresh[name]].map((value) => JSON.stringify(value) ?? 'nothing');
    const at = [...one!].findIndex((letter, index) => letter !== other![index]);
    const cut = (text: string) => text.slice(Math.max(0, at - 200), at + 300);
    return `${name}\n  grown: …${cut(one!)}\n  fresh: …${cut(other!)}`;
  });
  return [`${differing.length} differ`, ...shown].join('\n');
}
