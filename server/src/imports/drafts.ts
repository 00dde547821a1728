import { importTexts } from '../messages/imports.ts';
import { annotationAt, type DocumentKind, keyAnnotation } from '../schema/annotations.ts';
import { changed } from '../yaml/change/layout.ts';
import { parse } from '../yaml/index.ts';
import { documentsOf, type Existing, type ExistingDocument, type ExistingFile, existingFile } from './existing.ts';
import { type Entry, EntryList, type Fields, type FieldValue } from './fields.ts';
import { Merger } from './merge.ts';
import type { Remark } from './reading/workbook.ts';
import type { KeyOrder } from './yamlText.ts';

/** A file as it is and as it would be after an import. */
export interface FileChange {
  /** Seen from the agency's folder, with forward slashes. */
  readonly path: string;
  readonly isNew: boolean;
  /** Empty for a new file. */
  readonly before: string;
  readonly after: string;
}

/** Collects what is to be said in which document, and writes it into their texts. */
export class Drafts {
  readonly #existing: Existing;
  readonly #fields = new Map<ExistingDocument, Fields>();
  readonly #new = new Map<string, ExistingDocument>();

  constructor(existing: Existing) {
    this.#existing = existing;
  }

  /** The document of a new file; where there is such a file already, one beside it. */
  create(wanted: string, text: string): ExistingDocument {
    const known = this.#new.get(wanted);
    if (known) return known;
    let path = wanted;
    for (let count = 2; this.#isTaken(path); count++) path = wanted.replace(/(\.spbe\.yaml)$/, `-${count}$1`);
    const [document] = documentsOf(existingFile(path, text, true));
    if (document === undefined) throw new Error(`the text of a new document says nothing: ${wanted}`);
    this.#new.set(wanted, document);
    this.#fieldsOf(document);
    return document;
  }

  set(document: ExistingDocument, key: string, value: FieldValue): void {
    this.#fieldsOf(document).set(key, value);
  }

  /** Adds entries to a list of a document. */
  add(document: ExistingDocument, path: readonly string[], entry: Entry): void {
    let fields = this.#fieldsOf(document);
    for (const key of path.slice(0, -1)) {
      const inner = fields.get(key);
      const next: Fields = inner instanceof Map ? inner : new Map();
      if (inner !== next) fields.set(key, next);
      fields = next;
    }
    const key = path.at(-1) ?? '';
    const list = fields.get(key);
    fields.set(key, new EntryList([...(list instanceof EntryList ? list.entries : []), entry]));
  }

  /** What becomes of the files. Those with syntax errors stay as they are. */
  write(): { readonly changes: readonly FileChange[]; readonly remarks: readonly Remark[] } {
    const byFile = new Map<ExistingFile, ExistingDocument[]>();
    for (const document of this.#fields.keys()) {
      byFile.set(document.file, [...(byFile.get(document.file) ?? []), document]);
    }
    const remarks: Remark[] = [];
    const changes: FileChange[] = [];
    for (const [file, documents] of byFile) {
      const after = this.#textAfter(file, documents, remarks);
      if (after === undefined || (after === file.text && !file.isNew)) continue;
      changes.push({ path: file.path, isNew: file.isNew, before: file.isNew ? '' : file.text, after });
    }
    return { changes: changes.sort((one, other) => (one.path < other.path ? -1 : 1)), remarks };
  }

  #textAfter(file: ExistingFile, documents: readonly ExistingDocument[], remarks: Remark[]): string | undefined {
    const { path } = file;
    const edits = documents.flatMap((document) => {
      const merger = new Merger(file.yaml, orderOf(document.kind));
      const found = merger.merge(document.root, this.#fieldsOf(document));
      for (const { key, value } of merger.refused) {
        remarks.push({ text: importTexts.cannotChange, parameters: { key, path, value } });
      }
      return found;
    });
    if (edits.length === 0) return file.text;
    const after = changed(file.text, edits);
    if (file.yaml.problems.length === 0 && parse(after).problems.length === 0) return after;
    remarks.push({ text: importTexts.documentUnreadable, parameters: { path } });
    return undefined;
  }

  #fieldsOf(document: ExistingDocument): Fields {
    let fields = this.#fields.get(document);
    if (fields === undefined) {
      fields = new Map();
      this.#fields.set(document, fields);
    }
    return fields;
  }

  #isTaken(path: string): boolean {
    return (
      this.#existing.files.some((file) => file.path === path) ||
      [...this.#new.values()].some(({ file }) => file.path === path)
    );
  }
}

/** The keys of a kind of document in the order of the schema; a list adds nothing to the path but its key. */
function orderOf(kind: DocumentKind): KeyOrder {
  return (path) => {
    let at = annotationAt(kind, []);
    for (const key of path) {
      at = at && keyAnnotation(at, key);
      at = at?.items ?? at;
    }
    return Object.keys(at?.keys ?? {});
  };
}
