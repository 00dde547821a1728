import { strToU8, type Zippable, zipSync } from 'fflate';
import { type GivenAgency, type ImportReview, reviewImport } from '../../../server/src/imports/importSpreadsheets.ts';
import type { SheetMapping } from '../../../server/src/imports/mapping.ts';
import type { GivenFile } from '../../../server/src/imports/reading/workbook.ts';
import { sayRemark, sayUnused } from '../../../server/src/imports/wording.ts';

/** A cell as a spreadsheet program writes it; undefined for an empty one. */
export type CellSource =
  | string
  | number
  | boolean
  | undefined
  /** Days since 1900, shown as a date. */
  | { readonly days: number }
  | { readonly formula: string; readonly result?: string | number }
  | { readonly error: string }
  /** Text among the shared ones, in pieces with their own formats. */
  | { readonly rich: readonly string[] }
  | { readonly text: string; readonly link: string };

export interface SheetSource {
  readonly name: string;
  readonly rows: readonly (readonly CellSource[])[];
  readonly state?: 'hidden' | 'veryHidden';
  readonly merged?: readonly string[];
  /** Numbers of hidden rows. */
  readonly hiddenRows?: readonly number[];
}

export interface WorkbookSource {
  readonly sheets: readonly SheetSource[];
  readonly since1904?: boolean;
  readonly macros?: boolean;
}

/** The bytes of a workbook, written part by part as ECMA-376 says: by other means than the product writes its own. */
export function xlsx(source: WorkbookSource): Uint8Array {
  return zipSync(partsOf(source), { level: 6 });
}

/** The parts of a workbook, for tests that break one of them. */
export function partsOf({ sheets, since1904 = false, macros = false }: WorkbookSource): Zippable {
  const shared: string[] = [];
  const parts: Record<string, Uint8Array> = {};
  const put = (name: string, xml: string) => {
    parts[name] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  };
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (entries: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
  put('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  put('_rels/.rels', relations([`<Relationship Id="rId1" Type="${kind}/officeDocument" Target="xl/workbook.xml"/>`]));
  for (const [at, sheet] of sheets.entries()) {
    const links: string[] = [];
    put(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, shared, links));
    const entries = links.map(
      (link, place) =>
        `<Relationship Id="link${place}" Type="${kind}/hyperlink" Target="${escaped(link)}" TargetMode="External"/>`,
    );
    if (links.length > 0) put(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relations(entries));
  }
  put(
    'xl/workbook.xml',
    `<workbook xmlns:r="${kind}">${since1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at}"/>`,
      )
      .join('')}</sheets></workbook>`,
  );
  put(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map(
        (_, at) => `<Relationship Id="s${at}" Type="${kind}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      ),
      `<Relationship Id="strings" Type="${kind}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
      `<Relationship Id="styles" Type="${kind}/styles" Target="styles.xml"/>`,
    ]),
  );
  put('xl/sharedStrings.xml', `<sst>${shared.map((text) => `<si>${text}</si>`).join('')}</sst>`);
  put(
    'xl/styles.xml',
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  );
  if (macros) parts['xl/vbaProject.bin'] = new Uint8Array([1, 2, 3]);
  return parts;
}

function sheetXml({ rows, merged = [], hiddenRows = [] }: SheetSource, shared: string[], links: string[]): string {
  const hyperlinks: string[] = [];
  const body = rows.map((cells, at) => {
    const written = cells.map((cell, column) => {
      const place = `${String.fromCharCode(65 + column)}${at + 1}`;
      if (typeof cell === 'object' && 'link' in cell) {
        hyperlinks.push(`<hyperlink ref="${place}" r:id="link${links.length}"/>`);
        links.push(cell.link);
      }
      return cellXml(cell, place, shared);
    });
    const hidden = hiddenRows.includes(at + 1) ? ' hidden="1"' : '';
    return `<row r="${at + 1}"${hidden}>${written.join('')}</row>`;
  });
  const areas = merged.map((area) => `<mergeCell ref="${area}"/>`).join('');
  return `<x:worksheet xmlns:x="m" xmlns:r="r"><sheetData>${body.join('')}</sheetData>${
    areas && `<mergeCells>${areas}</mergeCells>`
  }${hyperlinks.length > 0 ? `<hyperlinks>${hyperlinks.join('')}</hyperlinks>` : ''}</x:worksheet>`;
}

function cellXml(cell: CellSource, place: string, shared: string[]): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ('days' in cell) return `<c r="${place}" s="1"><v>${cell.days}</v></c>`;
  if ('error' in cell) return `<c r="${place}" t="e"><f>A1</f><v>${cell.error}</v></c>`;
  if ('text' in cell) return cellXml(cell.text, place, shared);
  if ('rich' in cell) {
    shared.push(
      `${cell.rich.map((piece) => `<r><rPr/><t>${escaped(piece)}</t></r>`).join('')}<rPh sb="0" eb="1"><t>bunyi</t></rPh>`,
    );
    return `<c r="${place}" t="s"><v>${shared.length - 1}</v></c>`;
  }
  const { formula, result } = cell;
  const value = result === undefined ? '' : `<v>${escaped(String(result))}</v>`;
  return `<c r="${place}"${typeof result === 'string' ? ' t="str"' : ''}><f>${escaped(formula)}</f>${value}</c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function csv(text: string, name = 'tabel.csv'): GivenFile {
  return { name, bytes: strToU8(text) };
}

/** A workbook with one sheet. */
export function sheet(name: string, ...rows: readonly (readonly CellSource[])[]): GivenFile {
  return { name: 'evaluasi.xlsx', bytes: xlsx({ sheets: [{ name, rows }] }) };
}

const agencyText = `jenis: instansi
id: kota-contoh
nama: Pemerintah Kota Contoh
tingkat_pemerintahan: kota
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }
unit:
  - { id: bappeda, nama: Badan Perencanaan Pembangunan Daerah, singkatan: Bappeda }
`;

export interface Target {
  readonly documents?: Readonly<Record<string, string>>;
  readonly mappings?: readonly SheetMapping[];
  readonly fileNames?: readonly string[];
  readonly language?: 'id' | 'en';
  readonly agency?: GivenAgency;
}

/** What an import into the folder of an agency would do; the folder holds the agency's document and those given. */
export function imported(files: GivenFile | readonly GivenFile[], target: Target = {}): Imported {
  const { documents = {}, mappings = [], fileNames = [], language = 'id', agency = {} } = target;
  const all = { 'instansi.spbe.yaml': agencyText, ...documents };
  const review = reviewImport({
    files: Array.isArray(files) ? files : [files as GivenFile],
    documents: Object.entries(all).map(([path, text]) => ({ path, text })),
    mappings,
    agency,
    language,
    fileNames,
  });
  return new Imported(review, all);
}

/** The outcome of an import, in words. */
export class Imported {
  readonly review: ImportReview;
  /** The documents after the import. */
  readonly documents: Readonly<Record<string, string>>;

  constructor(review: ImportReview, before: Readonly<Record<string, string>>) {
    this.review = review;
    this.documents = { ...before, ...Object.fromEntries(review.changes.map(({ path, after }) => [path, after])) };
  }

  get paths(): readonly string[] {
    return this.review.changes.map(({ path }) => path);
  }

  get unused(): readonly string[] {
    return this.review.unused.map((each) => sayUnused(each, 'id'));
  }

  get problems(): readonly string[] {
    return this.review.problems.map((each) => sayRemark(each, 'id'));
  }

  get notes(): readonly string[] {
    return [...this.review.notes, ...this.review.tables.flatMap(({ notes }) => notes)].map((each) =>
      sayRemark(each, 'id'),
    );
  }

  /** A document without the comments of a new one. */
  text(path: string): string {
    return (this.documents[path] ?? '')
      .split('\n')
      .filter((line) => !/^\s*#/.test(line))
      .join('\n');
  }

  /** Fields by heading, of the first sheet. */
  get columns(): Readonly<Record<string, string | undefined>> {
    return Object.fromEntries(
      (this.review.tables[0]?.columns ?? []).map(({ heading, field, year }) => [
        heading,
        year ? `${field} ${year}` : field,
      ]),
    );
  }
}
