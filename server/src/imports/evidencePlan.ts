import { relativePath } from '../features/relativePath.ts';
import { importTexts } from '../messages/imports.ts';
import type { Mapping } from '../yaml/tree.ts';
import type { Drafts } from './drafts.ts';
import { type Existing, type ExistingDocument, itemsAt, sameScalar, scalarAt } from './existing.ts';
import { type Fields, textAt } from './fields.ts';
import type { Found } from './harvest.ts';
import type { Remark } from './reading/workbook.ts';
import { type Resolver, slug } from './resolve.ts';
import { short } from './values.ts';

/** Keys that say how an indicator uses evidence that is written elsewhere. */
const ofUse = ['untuk_tingkat', 'rujukan', 'keterangan'];

/**
 * Puts evidence where it belongs: an id that is written elsewhere is changed there and referred to here; evidence without
 * an id is the one with the same file, number or title in the document, or new.
 */
export class EvidencePlan {
  readonly #existing: Existing;
  readonly #drafts: Drafts;
  readonly #resolver: Resolver;
  readonly #fileNames: ReadonlyMap<string, readonly string[]>;
  /** Where ids are written that come from the spreadsheet. */
  readonly #written = new Map<string, ExistingDocument>();
  readonly #meant = new Set<Mapping>();
  readonly #said = new Map<ExistingDocument, Set<string>>();
  readonly #remarks: Remark[] = [];
  #foundFiles = 0;
  #firstFound = '';

  constructor(existing: Existing, drafts: Drafts, resolver: Resolver, fileNames: readonly string[]) {
    this.#existing = existing;
    this.#drafts = drafts;
    this.#resolver = resolver;
    const byName = new Map<string, string[]>();
    for (const path of fileNames) {
      const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
      byName.set(name, [...(byName.get(name) ?? []), path]);
    }
    this.#fileNames = byName;
  }

  /** The evidence of one indicator. */
  planOwn(found: readonly Found[], document: ExistingDocument): void {
    for (const { fields } of found) this.#plan(fields, document);
  }

  /** Evidence of no single indicator, into the list of shared evidence. */
  planShared(found: readonly Found[]): void {
    if (found.length === 0) return;
    const list =
      this.#existing.of('daftar_bukti')[0] ??
      this.#drafts.create('bukti/daftar.spbe.yaml', 'jenis: daftar_bukti\nbukti: []\n');
    for (const { fields } of found) this.#plan(fields, list);
  }

  remarks(): readonly Remark[] {
    if (this.#foundFiles === 0) return this.#remarks;
    const parameters = { count: this.#foundFiles, path: this.#firstFound };
    return [...this.#remarks, { text: importTexts.fileFound, parameters }];
  }

  #plan(fields: Fields, document: ExistingDocument): void {
    const same = textAt(fields, 'acuan');
    if (same !== undefined) {
      this.#drafts.add(document, ['bukti'], { fields, isSame: (other) => sameScalar(other, fields, 'acuan') });
      return;
    }
    const id = textAt(fields, 'id');
    if (id === undefined && this.#isRepeated(fields, document)) return;
    const known = id === undefined ? undefined : this.#existing.byId(id);
    const home = (id !== undefined && this.#written.get(id)) || (known?.kind === 'bukti' ? known.document : document);
    this.#locateFile(fields, home);
    if (home !== document && id !== undefined) {
      this.#use(fields, id, document);
      for (const key of ofUse) fields.delete(key);
    }
    if (id !== undefined && this.#written.has(id) && known === undefined) return;
    const present = id === undefined ? this.#alike(fields, home) : undefined;
    const entryId = id ?? (present ? scalarAt(present, 'id') : this.#newId(fields, home));
    if (entryId !== undefined) {
      fields.set('id', entryId);
      this.#written.set(entryId, home);
    }
    this.#drafts.add(home, ['bukti'], {
      fields,
      isSame: (other) => other === present || sameScalar(other, fields, 'id'),
    });
  }

  /** Refers to evidence that is written in another document. */
  #use(fields: Fields, id: string, document: ExistingDocument): void {
    const use: Fields = new Map([['acuan', id]]);
    for (const key of ofUse) {
      const value = fields.get(key);
      if (value !== undefined) use.set(key, value);
    }
    this.#drafts.add(document, ['bukti'], { fields: use, isSame: (other) => sameScalar(other, use, 'acuan') });
  }

  /**
   * The entry of a document that a row without an id means: the one that agrees in most of what the row says, by file, title
   * or number, unless number or date differ. Each entry is meant by one row only.
   */
  #alike(fields: Fields, { root }: ExistingDocument): Mapping | undefined {
    let best: { readonly entry: Mapping; readonly agreeing: number } | undefined;
    for (const entry of itemsAt(root, ['bukti'])) {
      if (this.#meant.has(entry) || scalarAt(entry, 'acuan') !== undefined || !isAlike(entry, fields)) continue;
      const agreeing = [...fields.keys()].filter((key) => sameScalar(entry, fields, key)).length;
      if (agreeing > (best?.agreeing ?? 0)) best = { entry, agreeing };
    }
    if (best) this.#meant.add(best.entry);
    return best?.entry;
  }

  /** Whether a row says word for word what another one said of the same document. */
  #isRepeated(fields: Fields, document: ExistingDocument): boolean {
    const said = this.#said.get(document) ?? new Set<string>();
    this.#said.set(document, said);
    const words = JSON.stringify([...fields]);
    if (said.has(words)) return true;
    said.add(words);
    return false;
  }

  #newId(fields: Fields, { root }: ExistingDocument): string {
    const words = textAt(fields, 'judul') ?? textAt(fields, 'nomor') ?? textAt(fields, 'berkas') ?? '';
    const number = scalarAt(root, 'indikator');
    return this.#resolver.unusedId(slug(words) || (number === undefined ? 'bukti' : `i${number}-bukti`));
  }

  /** The path of the file as the document has to write it. Spreadsheets write it from the agency's folder on. */
  #locateFile(fields: Fields, document: ExistingDocument): void {
    const written = textAt(fields, 'berkas')?.trim().replaceAll('\\', '/');
    if (written === undefined) return;
    const path = this.#pathInFolder(written);
    if (path === undefined) {
      this.#remarks.push({ text: importTexts.fileOutside, parameters: { value: short(written) } });
      fields.delete('berkas');
      return;
    }
    const folder = document.file.path.includes('/') ? `x://y/${document.file.path.replace(/\/[^/]*$/, '')}` : 'x://y';
    fields.set('berkas', relativePath(folder, `x://y/${path}`) ?? path);
  }

  /** Undefined for paths of another disk, another computer, or above the folder. */
  #pathInFolder(written: string): string | undefined {
    if (/^([a-z]:|\/|[a-z][a-z0-9+.-]+:)/i.test(written)) return undefined;
    const parts: string[] = [];
    for (const part of written.split('/')) {
      if (part === '..' && parts.pop() === undefined) return undefined;
      if (part !== '..' && part !== '.' && part !== '') parts.push(part);
    }
    const path = parts.join('/');
    const [only, ...others] = this.#fileNames.get(path.toLowerCase()) ?? [];
    if (parts.length !== 1 || only === undefined || others.length > 0 || only === path) return path;
    if (this.#foundFiles++ === 0) this.#firstFound = only;
    return only;
  }
}

function isAlike(entry: Mapping, fields: Fields): boolean {
  const differs = ['nomor', 'tanggal'].some(
    (key) => fields.has(key) && scalarAt(entry, key) !== undefined && !sameScalar(entry, fields, key),
  );
  if (differs) return false;
  return (
    ['berkas', 'judul'].some((key) => sameScalar(entry, fields, key)) ||
    (!fields.has('judul') && sameScalar(entry, fields, 'nomor'))
  );
}
