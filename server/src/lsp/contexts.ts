import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import type { ClientAbilities, FeatureContext } from '../features/context.ts';
import type { AgencyContext } from '../features/newEntry.ts';
import type { LanguageService } from '../languageService.ts';
import type { Language } from '../messages/text.ts';
import type { Finding } from '../rules/rule.ts';
import type { SpbeFile } from '../workspace/file.ts';
import type { FileSystem, Uri } from '../workspace/fileSystem.ts';
import { isWithin } from '../workspace/uri.ts';
import type { AgencyView } from '../workspace/view.ts';
import type { OpenDocuments } from './documents.ts';
import { throwIfCancelled } from './waiting.ts';

/** What a request waits for. */
export type Needs = 'tree' | 'text' | 'findings';

/** What contexts are made of. */
export interface ContextSource {
  readonly service: LanguageService;
  readonly documents: OpenDocuments;
  readonly fileSystem: FileSystem;
  readonly abilities: ClientAbilities;
  readonly language: Language;
  /** The findings of an open document as published last. */
  publishedOf(uri: Uri): readonly Finding[];
  /** Kept when as much is known of the agency of a file or folder as is needed. */
  until(needs: Needs, uri: Uri, token: CancellationToken): Promise<void>;
}

/** Makes what features need to answer, of texts as they are when the answer is computed. */
export class Contexts {
  readonly #source: ContextSource;

  constructor(source: ContextSource) {
    this.#source = source;
  }

  /**
   * What a feature needs to answer about a file; undefined for files that are not known. Throws where the request was
   * cancelled or its text changed meanwhile.
   */
  async of(uri: Uri, token: CancellationToken, needs: Needs): Promise<FeatureContext | undefined> {
    const { service, documents } = this.#source;
    const version = documents.version(uri);
    await this.#source.until(needs, uri, token);
    const settings = service.store.settingsFile(uri);
    if (settings) {
      this.#checkFresh(uri, version, token);
      return this.#contextOf(settings, service.store.noAgency(uri));
    }
    const folder = service.store.agencyFolderOf(uri);
    const isTreeEnough = needs === 'tree' && service.store.treeOf(uri) !== undefined;
    const agency = isTreeEnough ? service.store.noAgency(uri) : await service.store.prepare(folder);
    this.#checkFresh(uri, version, token);
    const file = service.store.file(uri);
    return agency && file && this.#contextOf(file, agency);
  }

  /** What a feature needs to answer about the agency that a file or folder belongs to; undefined where there is none. */
  async ofAgency(uri: Uri, token: CancellationToken): Promise<AgencyContext | undefined> {
    const { service, abilities } = this.#source;
    await this.#source.until('findings', uri, token);
    const { store } = service;
    const agency = store.roots.some((root) => isWithin(uri, root))
      ? await store.prepare(store.agencyFolderOf(uri))
      : undefined;
    throwIfCancelled(token);
    if (!agency) return undefined;
    return { at: uri, agency, score: service.scoreOf(agency), language: this.#source.language, abilities };
  }

  #contextOf(file: SpbeFile, agency: AgencyView): FeatureContext | undefined {
    const { service, fileSystem, language, abilities } = this.#source;
    return (
      file.yaml && {
        file,
        yaml: file.yaml,
        agency,
        get score() {
          return service.scoreOf(agency);
        },
        workspace: service.store.workspace(),
        findings: this.#source.publishedOf(file.uri),
        settings: service.settingsOf(file.uri),
        configurations: service.store.configurations,
        language,
        abilities,
        listFolder: (folderUri) => fileSystem.list(folderUri),
      }
    );
  }

  #checkFresh(uri: Uri, version: number | null, token: CancellationToken): void {
    throwIfCancelled(token);
    if (this.#source.documents.version(uri) !== version) {
      throw new ResponseError(LSPErrorCodes.ContentModified, 'the text changed meanwhile');
    }
  }
}
