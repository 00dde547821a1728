import type { Language } from './messages/text.ts';
import { configurationFindings, fileFindings, isFileCode } from './rules/fileFindings.ts';
import type { Finding } from './rules/rule.ts';
import { inPresentPlace, runAgencyRules, runWorkspaceRules } from './rules/run.ts';
import type { RuleSettings } from './rules/settings.ts';
import { applySilences } from './rules/silence.ts';
import { ScoreCache } from './scoring/cache.ts';
import type { AgencyScore } from './scoring/score.ts';
import { scoreAgency } from './scoring/scoreAgency.ts';
import { type AgencySummary, summarizeAgency } from './scoring/summary.ts';
import { AgencyStates } from './service/agencyStates.ts';
import { fileSystemFindings } from './service/fileSystemFindings.ts';
import { ReportedFiles } from './service/reportedFiles.ts';
import { type AgencyResult, Survey, type SurveyOptions } from './service/survey.ts';
import { byUri, type Draft, handOver, newUpdate, sameFindings, type Update } from './service/update.ts';
import { WorkspaceSettings } from './service/workspaceSettings.ts';
import { Breath } from './workspace/breath.ts';
import type { FileSystem, Uri } from './workspace/fileSystem.ts';
import { type FileEvent, type ScanOptions, WorkspaceStore } from './workspace/store.ts';
import { type Affected, allTopics, type Topic } from './workspace/topics.ts';
import { isWithin } from './workspace/uri.ts';
import type { AgencyView } from './workspace/view.ts';
import type { LineIndex, TextChange } from './yaml/index.ts';

export type { AgencyResult } from './service/survey.ts';
export type { Update } from './service/update.ts';

/**
 * The one entrance to the engine: text and file events go in, findings and scores come out. Free of Node and of any
 * editor. Changes are cheap and only remembered; {@link update} works off what they affect.
 */
export class LanguageService {
  readonly store: WorkspaceStore;
  readonly #scores = new ScoreCache();
  readonly #agencies = new AgencyStates();
  readonly #reported = new ReportedFiles();
  readonly #stale = new Map<Uri, Set<Topic>>();
  readonly #staleFiles = new Set<Uri>();
  /** Documents opened, changed or closed since the last update: it names each of them, also without findings. */
  #asked = new Set<Uri>();
  readonly #settings: WorkspaceSettings;
  #workspaceFindings: readonly Finding[] = [];
  /** Agencies that the first reading of the workspace has come to; undefined once it has come to all. */
  #visited: Set<Uri> | undefined = new Set();
  #agenciesVersion = 0;
  #workspaceIsStale = true;
  #ownFilesAreStale = true;

  constructor(fileSystem: FileSystem, roots: readonly Uri[]) {
    this.store = new WorkspaceStore(fileSystem, roots);
    this.#settings = new WorkspaceSettings(this.store);
  }

  /** Severities that the editor asks for below a root; `spbe.config.yaml` goes before them. */
  configure(root: Uri, severities: RuleSettings['severities']): void {
    this.#settings.configure(root, severities);
    this.#forgetSettings();
  }

  /** What findings in a file count as. */
  settingsOf(uri: Uri): RuleSettings {
    return this.#settings.of(uri);
  }

  /** The language that the settings of the first root ask for, if they do. */
  get language(): Language | undefined {
    return this.store.configurations.find(({ language }) => language)?.language;
  }

  /**
   * Reads the whole workspace. What is found of an agency is given as soon as the agency is known; what depends on others
   * comes at the end. Agencies beyond what memory should hold are released again. Stopped by its signal it may be called
   * again, and goes on.
   *
   * @param onUpdate is also told the folder of the agency that is known from now on
   */
  async open(onUpdate: (update: Update, folder?: Uri) => void, options: ScanOptions = {}): Promise<void> {
    const visited = this.#visited ?? new Set();
    this.#visited = visited;
    await this.store.forEachAgency((view) => {
      const update = newUpdate();
      visited.add(view.folder);
      this.#agenciesVersion += 1;
      this.#stale.delete(view.folder);
      this.#refreshAgency(view, new Set(allTopics), update);
      onUpdate(update, view.folder);
      this.#coolDown(view.folder);
    }, options);
    if (options.signal?.aborted) return;
    this.#visited = undefined;
    this.#workspaceIsStale = true;
    this.#ownFilesAreStale = true;
    await this.update(onUpdate);
  }

  /** Whether all files of an agency are known: the first reading of the workspace may not have come to it yet. */
  isKnown(folder: Uri): boolean {
    return this.#visited?.has(folder) !== false || !this.store.roots.some((root) => isWithin(folder, root));
  }

  /** Another number whenever agencies may have come, gone or changed what others see of them. */
  get agenciesVersion(): number {
    return this.#agenciesVersion;
  }

  openDocument(uri: Uri, text: string): void {
    this.#asked.add(uri);
    this.#note(this.store.openDocument(uri, text));
  }

  /** @param change the one replacement that leads from the present text to `text`, where it is known */
  changeDocument(uri: Uri, text: string, change?: TextChange): void {
    this.#asked.add(uri);
    this.#note(this.store.changeDocument(uri, text, change));
  }

  async closeDocument(uri: Uri): Promise<void> {
    this.#asked.add(uri);
    this.#note(await this.store.closeDocument(uri));
  }

  async filesChanged(events: readonly FileEvent[]): Promise<void> {
    this.#note(await this.store.filesChanged(events));
  }

  /**
   * Computes again what the changes since the last update affect, and nothing else. Every document that was opened,
   * changed or closed since then is named, also where nothing is found in it. Of agencies that are not known yet only
   * these documents are looked at, each by itself.
   *
   * @param onUpdate is called once and again while the work goes on, with the score of an agency before the findings that
   * rest on it; places of findings count as long as it runs. Without it the promise gives everything together.
   */
  async update(onUpdate?: (update: Update) => void): Promise<Update> {
    const breath = new Breath();
    const update = newUpdate();
    const asked = this.#asked;
    this.#asked = new Set();
    for (const uri of asked) this.#touch(this.store.agencyFolderOf(uri), []);
    for (const folder of this.#refreshWorkspace()) this.#touch(folder, []);
    for (const { uri, related } of this.#workspaceFindings) {
      // What a finding points to in another agency may have moved.
      if (related.some((place) => asked.has(place.uri))) this.#touch(this.store.agencyFolderOf(uri), []);
    }
    for (const [folder, topics] of [...this.#stale]) {
      if (!this.isKnown(folder)) continue;
      const view = await this.store.prepare(folder);
      this.#stale.delete(folder);
      // What is shown of a score while it is typed does not wait for the rules.
      const tellScore = () => onUpdate && handOver(update, onUpdate);
      if (view) this.#refreshAgency(view, topics, update, { asked, tellScore });
      else this.#forget(folder, update);
      if (onUpdate) handOver(update, onUpdate);
      this.#coolDown(folder);
      if (onUpdate && breath.isDue) await breath.take();
    }
    if (this.#ownFilesAreStale) {
      this.#ownFilesAreStale = false;
      this.#reported.report(ownFiles, fileSystemFindings(this.store, this.#settings), update);
    }
    for (const uri of asked) if (!update.named.has(uri)) update.findings.set(uri, this.#findingsAlone(uri));
    if (onUpdate) handOver(update, onUpdate);
    return update;
  }

  /** Of a document whose agency is not known yet; where it is, everything that was found has been said. */
  #findingsAlone(uri: Uri): readonly Finding[] {
    return this.isKnown(this.store.agencyFolderOf(uri)) ? [] : this.fileFindings(uri);
  }

  /**
   * The score of an agency as its documents are now: that of the last update, unless something changed since. Undefined
   * as long as its files are not all known.
   */
  scoreOf(view: AgencyView): AgencyScore | undefined {
    if (!this.isKnown(view.folder)) return undefined;
    const state = this.#agencies.get(view.folder);
    return state && !this.#stale.has(view.folder) ? state.score : scoreAgency(view, this.#scores);
  }

  /** What the rules find in the files of an agency, computed anew: for reports, which are asked for seldom. */
  findingsOf(view: AgencyView, score: AgencyScore | undefined): readonly Finding[] {
    const settings = this.#settings.of(view.folder);
    const findings = runAgencyRules(view, score, settings);
    return applySilences(findings, view.files, settings, isFileCode, view.incomplete);
  }

  /** What is wrong with a file by itself, without looking at any other. */
  fileFindings(uri: Uri): readonly Finding[] {
    const file = this.store.file(uri);
    if (file) return fileFindings(file, this.#settings.of(uri));
    const configuration = this.store.configurations.find((candidate) => candidate.uri === uri);
    return configuration ? configurationFindings(configuration, this.#settings.of(uri)) : [];
  }

  /** The lines of a file, to turn offsets into positions; valid until the next change. */
  linesOf(uri: Uri): LineIndex {
    return this.store.file(uri)?.lines ?? this.#linesOfConfiguration(uri) ?? oneLine;
  }

  /**
   * Checks and scores the whole workspace once, with one agency in memory at a time. Findings that depend on other
   * agencies come last: they, the findings of settings, and of files that cannot be read are what the promise gives.
   *
   * @param visitor is called for each agency; what it needs of view, score, findings and lines it takes at once
   */
  async survey(visitor: (result: AgencyResult) => void, options: SurveyOptions): Promise<readonly Finding[]> {
    return new Survey(this.store, this.#settings).run(visitor, options);
  }

  #linesOfConfiguration(uri: Uri): LineIndex | undefined {
    return this.store.configurations.find((configuration) => configuration.uri === uri)?.file?.lines;
  }

  #refreshAgency(
    view: AgencyView,
    topics: ReadonlySet<Topic>,
    update: Draft,
    { asked, tellScore }: { readonly asked?: ReadonlySet<Uri>; readonly tellScore?: () => void } = {},
  ): void {
    const { folder } = view;
    const { state, isNew } = this.#agencies.use(folder);
    const settings = this.#settings.of(folder);
    const changed = isNew ? new Set(allTopics) : topics;
    const isScored = changed.has('score') || changed.has('agency');
    if (isScored) state.score = scoreAgency(view, this.#scores);
    const saysOther = isScored || changed.has('follow-up') || changed.has('road-map');
    if (saysOther) {
      update.scores.set(folder, state.score);
      tellScore?.();
    }
    state.rules = runAgencyRules(view, state.score, settings, state.memory, changed);
    const hasMoved = state.refreshFiles(view, this.#staleFiles, settings);
    if (hasMoved && !saysOther) update.scores.set(folder, state.score);
    const across = this.#workspaceFindings.filter(({ uri }) => state.files.has(uri)).map(inPresentPlace);
    const findings = [...[...state.files.values()].flat(), ...state.rules, ...across];
    const shown = applySilences(findings, view.files, settings, isFileCode, view.incomplete);
    const linesOf = (uri: Uri) => this.linesOf(uri);
    this.#reported.report(
      folder,
      shown,
      update,
      (uri, ofFile) => state.lastReported.isNews(uri, ofFile, linesOf) || asked?.has(uri) === true,
    );
    state.lastReported.keepOnly(this.#reported.of(folder));
  }

  #forget(folder: Uri, update: Draft): void {
    this.#reported.takeBack(folder, update);
    if (this.#agencies.drop(folder)) update.scores.set(folder, undefined);
    this.#scores.forget(folder);
  }

  #coolDown(latest: Uri): void {
    this.#agencies.coolDown((folder) => {
      if (folder === latest || !this.store.release(folder)) return false;
      this.#scores.forget(folder);
      return true;
    });
  }

  /** Runs the rules across agencies if something they see changed; gives the agencies whose findings differ. */
  #refreshWorkspace(): ReadonlySet<Uri> {
    if (!this.#workspaceIsStale || this.#visited !== undefined) return new Set();
    this.#workspaceIsStale = false;
    const before = byUri(this.#workspaceFindings);
    const settings = this.#settings.ofFirstRoot;
    this.#workspaceFindings = runWorkspaceRules(this.store.workspace(), settings);
    const now = byUri(this.#workspaceFindings);
    const moved = [...new Set([...before.keys(), ...now.keys()])].filter(
      (uri) => !sameFindings(before.get(uri) ?? [], now.get(uri) ?? []),
    );
    return new Set(moved.map((uri) => this.store.agencyFolderOf(uri)));
  }

  #note({ agencies, files, workspace, configuration }: Affected): void {
    for (const [folder, topics] of agencies) this.#touch(folder, topics);
    for (const uri of files) {
      this.#staleFiles.add(uri);
      this.#touch(this.store.agencyFolderOf(uri), []);
      const isUnread = this.store.file(uri)?.yaml === undefined;
      if (isUnread || this.#reported.of(ownFiles).has(uri)) this.#ownFilesAreStale = true;
    }
    if (workspace) {
      this.#workspaceIsStale = true;
      this.#agenciesVersion += 1;
    }
    if (configuration) this.#forgetSettings();
  }

  #touch(folder: Uri, topics: Iterable<Topic>): void {
    const stale = this.#stale.get(folder) ?? new Set();
    for (const topic of topics) stale.add(topic);
    this.#stale.set(folder, stale);
  }

  #forgetSettings(): void {
    this.#settings.forget();
    this.#workspaceIsStale = true;
    this.#ownFilesAreStale = true;
    for (const folder of this.store.agencyFolders) {
      this.#touch(folder, allTopics);
      this.#agencies.get(folder)?.files.clear();
    }
  }
}

/** The summary of an agency as it is shown, exported and printed. */
export function summaryOf({ view, score }: AgencyResult): AgencySummary | undefined {
  return summarizeAgency(view, score);
}

/** The group of findings in files that belong to no agency: settings, and what cannot be read. */
const ownFiles: Uri = '';

/** For things without text: a folder, a file that cannot be read. */
const oneLine: LineIndex = {
  count: 1,
  layout: {},
  positionAt: () => ({ line: 0, character: 0 }),
  offsetAt: () => 0,
  startOf: () => 0,
};
