import { fileFindings, isFileCode } from '../rules/fileFindings.ts';
import { inOrder } from '../rules/order.ts';
import type { Finding } from '../rules/rule.ts';
import { runAgencyRules, runWorkspaceRules } from '../rules/run.ts';
import { applySilences } from '../rules/silence.ts';
import type { AgencyScore } from '../scoring/score.ts';
import { scoreAgency } from '../scoring/scoreAgency.ts';
import type { SpbeFile } from '../workspace/file.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import type { ScanOptions, WorkspaceStore } from '../workspace/store.ts';
import type { AgencyView, FileView } from '../workspace/view.ts';
import { fileSystemFindings } from './fileSystemFindings.ts';
import type { WorkspaceSettings } from './workspaceSettings.ts';

/** What is known of one agency, ready to be shown; `place` its findings before anything else changes. */
export interface AgencyResult {
  readonly view: AgencyView;
  readonly score: AgencyScore | undefined;
  /** The findings in its files, in order. */
  readonly findings: readonly Finding[];
}

export interface SurveyOptions extends ScanOptions {
  readonly check: boolean;
}

/** The file of an agency document with its findings: rules across agencies may add to them. */
interface Deferred {
  readonly file: FileView;
  readonly findings: readonly Finding[];
}

/** One look at a whole workspace, with one agency in memory at a time. */
export class Survey {
  readonly #store: WorkspaceStore;
  readonly #settings: WorkspaceSettings;
  readonly #deferred: Deferred[] = [];

  constructor(store: WorkspaceStore, settings: WorkspaceSettings) {
    this.#store = store;
    this.#settings = settings;
  }

  /** See `LanguageService.survey`. */
  async run(visitor: (result: AgencyResult) => void, options: SurveyOptions): Promise<readonly Finding[]> {
    await this.#store.forEachAgency(
      (view) => {
        const score = scoreAgency(view);
        const findings = options.check ? this.#check(view, score) : [];
        visitor({ view, score, findings });
      },
      { ...options, release: true },
    );
    return options.check ? this.#checkAcross() : [];
  }

  #check(view: AgencyView, score: AgencyScore | undefined): readonly Finding[] {
    const settings = this.#settings.of(view.folder);
    const findings = [
      ...view.files.flatMap((file) => fileFindings(file as SpbeFile, settings)),
      ...runAgencyRules(view, score, settings),
    ];
    const own: FileView[] = [];
    const later = new Set<Uri>();
    for (const file of view.files) {
      const isAgency = file.documents.some(({ facts }) => facts.kind === 'instansi');
      if (!isAgency) own.push(file);
      else {
        later.add(file.uri);
        const { uri, lines, comments } = file;
        const kept = { uri, lines, comments, incomplete: view.incomplete, documents: [] };
        this.#deferred.push({ file: kept, findings: findings.filter((finding) => finding.uri === uri) });
      }
    }
    const now = findings.filter(({ uri }) => !later.has(uri));
    return applySilences(now, own, settings, isFileCode, view.incomplete);
  }

  /** What could not be said before all agencies were known. */
  #checkAcross(): readonly Finding[] {
    const across = runWorkspaceRules(this.#store.workspace(), this.#settings.ofFirstRoot);
    const files = new Set(this.#deferred.map(({ file }) => file.uri));
    const found = this.#deferred.flatMap(({ file, findings }) => {
      const all = [...findings, ...across.filter(({ uri }) => uri === file.uri)];
      return applySilences(all, [file], this.#settings.of(file.uri), isFileCode);
    });
    const elsewhere = across.filter(({ uri }) => !files.has(uri));
    return inOrder([...found, ...elsewhere, ...fileSystemFindings(this.#store, this.#settings)]);
  }
}
