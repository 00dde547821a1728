import type { FileCode } from '../messages/files.ts';
import { parse } from '../yaml/index.ts';
import type { YamlFile } from '../yaml/tree.ts';
import type { Agency } from './agency.ts';
import { configFileName } from './config.ts';
import { SpbeFile } from './file.ts';
import type { Uri } from './fileSystem.ts';
import { commentsDiffer, concernsOthers, topicsOfChange } from './impact.ts';
import type { FileNotice } from './notices.ts';
import { Ownership } from './ownership.ts';
import { allTopics, type Changes } from './topics.ts';
import { joinUri, nameOf } from './uri.ts';
import { isSpbeFileName } from './walk.ts';

/** All that is known of the files at one moment: what they say, whose they are, and which could not be read. */
export class Catalog {
  readonly ownership: Ownership;
  readonly #files = new Map<Uri, SpbeFile>();
  readonly #notices = new Map<Uri, FileNotice>();

  constructor(roots: readonly Uri[]) {
    this.ownership = new Ownership(roots, (agency) => this.#hidesFiles(agency));
  }

  file(uri: Uri): SpbeFile | undefined {
    return this.#files.get(uri);
  }

  /** By address. */
  get files(): readonly SpbeFile[] {
    return [...this.#files.values()].sort((one, other) => (one.uri < other.uri ? -1 : 1));
  }

  /** Files and folders that could not be read, by address. */
  get notices(): readonly FileNotice[] {
    const unread = [...this.#files.values()].flatMap(({ uri, problem }) => (problem ? [{ uri, code: problem }] : []));
    return [...this.#notices.values(), ...unread].sort((one, other) => (one.uri < other.uri ? -1 : 1));
  }

  /** Every place of which something is known. */
  get places(): readonly Uri[] {
    return [...this.#files.keys(), ...this.#notices.keys()];
  }

  /** The file of an address, made where there is none yet. */
  ensure(uri: Uri, changes: Changes): SpbeFile {
    let file = this.#files.get(uri);
    if (file === undefined) {
      file = new SpbeFile(uri);
      this.#files.set(uri, file);
      this.ownership.add(file, changes);
    }
    return file;
  }

  /** A file has a new version, or it is known why it has none. */
  apply(file: SpbeFile, version: YamlFile | FileCode, changes: Changes): void {
    const agency = this.ownership.ownerOf(file);
    const wasLoaded = file.loaded;
    const wasIncomplete = file.incomplete;
    const hadText = file.yaml !== undefined;
    const comments = file.comments;
    const documents = file.update(version, agency);
    const { folder } = agency;
    for (const { old, next } of documents) {
      changes.touch(folder, topicsOfChange(old, next));
      if (concernsOthers(old, next)) changes.workspace = true;
    }
    if (commentsDiffer(comments, file.comments)) changes.touch(folder, ['comments']);
    if (!wasLoaded || wasIncomplete !== file.incomplete) changes.touch(folder, allTopics);
    const hasText = file.yaml !== undefined;
    if (documents.length > 0 || !wasLoaded || wasIncomplete !== file.incomplete || hadText !== hasText)
      agency.changed();
    changes.files.add(file.uri);
    this.ownership.review(file, changes);
  }

  remove(file: SpbeFile, changes: Changes): void {
    const agency = this.ownership.ownerOf(file);
    if (!file.loaded || file.problem !== undefined) changes.touch(agency.folder, allTopics);
    this.apply(file, parse(''), changes);
    this.#files.delete(file.uri);
    this.ownership.remove(file, changes);
  }

  /** A file is not there on disk, or not to be read. */
  vanish(uri: Uri, changes: Changes): void {
    const file = this.#files.get(uri);
    if (file === undefined) return;
    file.onDisk = false;
    if (!file.open) this.remove(file, changes);
  }

  /** Something is wrong with a file or folder as a whole. */
  notice(notice: FileNotice, changes: Changes): void {
    if (this.#notices.get(notice.uri)?.code === notice.code) return;
    this.#notices.set(notice.uri, notice);
    this.#noticeChanged(notice, changes);
  }

  clearNotice(uri: Uri, changes: Changes): void {
    const notice = this.#notices.get(uri);
    if (notice === undefined) return;
    this.#notices.delete(uri);
    this.#noticeChanged(notice, changes);
  }

  #noticeChanged({ uri }: FileNotice, changes: Changes): void {
    changes.files.add(uri);
    const agency = this.ownership.at(this.#contentOwner(uri));
    if (agency === undefined) return;
    agency.changed();
    changes.touch(agency.folder, allTopics);
  }

  #hidesFiles(agency: Agency): boolean {
    for (const { uri } of this.#notices.values()) {
      if (nameOf(uri) !== configFileName && this.#contentOwner(uri) === agency.folder) return true;
    }
    return false;
  }

  /** To whom a file or the files of a folder would belong. */
  #contentOwner(uri: Uri): Uri {
    return this.ownership.folderFor(isSpbeFileName(nameOf(uri)) ? uri : joinUri(uri, 'x'));
  }
}
