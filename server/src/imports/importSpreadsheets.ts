import { idFromName } from '../features/newWorkspace.ts';
import { importTexts } from '../messages/imports.ts';
import type { Language, Text } from '../messages/text.ts';
import type { Instrument } from '../schema/instrument.ts';
import { instrumentForYear, instrumentOf } from '../schema/instruments.ts';
import { agenciesIn, type FoundAgency } from './agenciesIn.ts';
import { IndicatorCollector } from './collectIndicators.ts';
import { collectRoadMap } from './collectRoadMap.ts';
import { collectAgency, collectElements, collectRecommendations, collectUnits, collectYears } from './collectTables.ts';
import type { FileChange } from './drafts.ts';
import { Existing, type GivenDocument, nodeUnder, scalarAt } from './existing.ts';
import { emptyHarvest, type Harvest, type Unused } from './harvest.ts';
import { mappingText, readMapping, recogniseWith, type SheetMapping } from './mapping.ts';
import { type ImportedAgency, planChanges } from './plan.ts';
import { readSpreadsheet } from './reading/readSpreadsheet.ts';
import type { GivenFile, Remark, Sheet } from './reading/workbook.ts';
import type { RecognisedSheet } from './recognise.ts';
import { RowReader, type RowsOf, sheetKey } from './rows.ts';
import { columnsOfTable, type TableKind, tableKinds, tableName } from './tableKinds.ts';

export interface ImportRequest {
  readonly files: readonly GivenFile[];
  /** Every SPBE file of the agency into which the import goes. */
  readonly documents: readonly GivenDocument[];
  readonly mappings: readonly SheetMapping[];
  /** What is known of an agency that has no document yet and is not in the spreadsheet. */
  readonly agency: GivenAgency;
  readonly language: Language;
  /** Other files in the agency's folder, seen from there. */
  readonly fileNames: readonly string[];
}

export interface GivenAgency {
  readonly id?: string;
  readonly name?: string;
  readonly level?: string;
  readonly year?: number;
  /** Id of an instrument. */
  readonly instrument?: string;
}

/** What an import would do, with everything that the planner should see before it does. */
export interface ImportReview {
  /** Files that could not be read; the others were. */
  readonly problems: readonly Remark[];
  readonly notes: readonly Remark[];
  readonly tables: readonly ReviewedTable[];
  /** Rows and cells that were not used, in the order of the sheets. */
  readonly unused: readonly Unused[];
  /** `missing`: name, level or year of the agency are not known, so nothing can be written yet. */
  readonly agency: 'known' | 'new' | 'missing';
  /** Those that rows are told to belong to; of several one is imported: that of the documents, the given one, or the first. */
  readonly agencies: readonly FoundAgency[];
  /** By path. Empty where everything is there already. */
  readonly changes: readonly FileChange[];
  /** A mapping file that says what was recognised. */
  readonly mapping: string;
}

export interface ReviewedTable {
  readonly file: string;
  readonly sheet: string;
  /** Undefined: not imported. */
  readonly kind: TableKind | undefined;
  readonly name: Text | undefined;
  /** Why it is not imported. */
  readonly reason: Remark | undefined;
  readonly headingRows: readonly number[];
  readonly columns: readonly ReviewedColumn[];
  /** Rows below the headings, and how many of them something was taken from. */
  readonly rows: number;
  readonly usedRows: number;
  readonly notes: readonly Remark[];
}

export interface ReviewedColumn {
  readonly column: number;
  readonly heading: string;
  readonly field: string | undefined;
  readonly year: number | undefined;
  /** What the field is called; undefined where the column is not imported. */
  readonly name: Text | undefined;
}

/** What the bundle of imports offers to whoever loads it. */
export interface ImportBundle {
  readonly reviewImport: typeof reviewImport;
  readonly readMapping: typeof readMapping;
  readonly tableChoices: typeof tableChoices;
  readonly fieldChoices: typeof fieldChoices;
}

/** A word of a mapping, and what it is called. */
export interface Choice {
  readonly id: string;
  readonly name: Text;
  readonly byYear?: true;
}

/** What a sheet can hold. */
export function tableChoices(): readonly Choice[] {
  return tableKinds.map((kind) => ({ id: kind, name: tableName(kind) }));
}

/** What a column of a kind of table can hold. */
export function fieldChoices(kind: TableKind): readonly Choice[] {
  return columnsOfTable(kind).map(({ field, heading, byYear }) => ({
    id: field,
    name: heading,
    ...(byYear && { byYear }),
  }));
}

export { readMapping };

/** Reads spreadsheets and says what they would change in the documents of an agency. Changes nothing, never throws. */
export function reviewImport(request: ImportRequest): ImportReview {
  const problems: Remark[] = [];
  const notes: Remark[] = [];
  const sheets: RecognisedSheet[] = [];
  for (const file of request.files) {
    const read = readSpreadsheet(file);
    if (!read.ok) {
      problems.push(read.problem);
      continue;
    }
    notes.push(...read.workbook.notes);
    sheets.push(...read.workbook.sheets.map((sheet) => recogniseWith(sheet, request.mappings)));
  }
  const existing = new Existing(request.documents);
  const agencies = agenciesIn(sheets);
  const own = agencyIdOf(existing) ?? (agencies.length > 1 ? request.agency.id : undefined);
  const harvest = emptyHarvest();
  const used = new Map<Sheet, number>();
  const collect = (sheet: RecognisedSheet, of: RowsOf) => {
    const agencyId = own ?? harvest.agency.get('id')?.toString() ?? agencies[0]?.id;
    const reader = new RowReader(sheet, harvest, { ...of, agencyId });
    collectSheet(reader);
    used.set(sheet.sheet, reader.usedRows);
  };
  for (const sheet of sheets) if (sheet.kind === 'instansi') collect(sheet, {});
  const agency = agencyOf(existing, harvest, request.agency);
  const instrument = agency?.instrument ?? instrumentFor(existing, harvest, request.agency);
  for (const sheet of sheets)
    if (sheet.kind !== undefined && sheet.kind !== 'instansi') collect(sheet, { instrument, year: agency?.year });
  const { language, fileNames } = request;
  const plan = agency && planChanges({ harvest, existing, agency, language, fileNames });
  const isKnown = existing.of('instansi').length > 0;
  return {
    problems,
    notes: [...notes, ...agencyNotes(agencies, own), ...(plan?.remarks ?? [])],
    tables: sheets.map((sheet) => reviewed(sheet, used.get(sheet.sheet) ?? 0, harvest)),
    // Without an instrument nothing can be told of a row.
    unused: agency === undefined ? [] : inOrder(harvest.unused, sheets),
    agency: agency === undefined ? 'missing' : isKnown ? 'known' : 'new',
    agencies,
    changes: plan?.changes ?? [],
    mapping: mappingText(sheets, language),
  };
}

/** @param own id of the agency that the import is for; undefined: the first one is taken */
function agencyNotes(agencies: readonly FoundAgency[], own: string | undefined): readonly Remark[] {
  const names = agencies.map(({ id, name }) => (name === null ? id : `${id} (${name})`)).join(', ');
  const id = own ?? agencies[0]?.id ?? '';
  if (agencies.length > 0 && !agencies.some((agency) => agency.id === id)) {
    return [{ text: importTexts.agencyNotThere, parameters: { id, names } }];
  }
  if (agencies.length < 2) return [];
  return [{ text: importTexts.severalAgencies, parameters: { id, names, count: agencies.length } }];
}

const collectors: Readonly<Partial<Record<TableKind, (reader: RowReader) => void>>> = {
  instansi: collectAgency,
  indikator: (reader) => new IndicatorCollector(reader).collect(),
  bukti: (reader) => new IndicatorCollector(reader).collect(),
  unit: collectUnits,
  target_indeks: (reader) => collectYears(reader, 'target_indeks'),
  riwayat_indeks: (reader) => collectYears(reader, 'riwayat_indeks'),
  rekomendasi: collectRecommendations,
  peta_rencana: collectRoadMap,
};

function collectSheet(reader: RowReader): void {
  const { kind } = reader.sheet;
  if (kind !== undefined) (collectors[kind] ?? collectElements)(reader);
}

/** The agency as its document says, completed by the spreadsheet and by what is given; undefined where too little is known. */
function agencyOf(existing: Existing, harvest: Harvest, given: GivenAgency): ImportedAgency | undefined {
  const [document] = existing.of('instansi');
  const from = (field: string, known: string | number | undefined) => harvest.agency.get(field) ?? known;
  const written = (key: string) => document && scalarAt(document.root, key);
  const name = from('nama', written('nama') ?? given.name)?.toString();
  const level = from(
    'tingkat_pemerintahan',
    written('tingkat_pemerintahan') ?? given.level ?? levelOfName(name ?? ''),
  )?.toString();
  const year = yearOf(existing, harvest, given);
  const instrument = instrumentFor(existing, harvest, given);
  if (name === undefined || year === undefined || instrument === undefined) return undefined;
  if (level === undefined && !document) return undefined;
  const id = written('id') ?? harvest.agency.get('id')?.toString() ?? given.id ?? idFromName(name);
  return { id, name, level: level ?? '', year, instrument };
}

function yearOf(existing: Existing, harvest: Harvest, given: GivenAgency): number | undefined {
  const year = Number(harvest.agency.get('tahun') ?? assessmentOf(existing, 'tahun') ?? given.year);
  return year > 0 ? year : undefined;
}

function instrumentFor(existing: Existing, harvest: Harvest, given: GivenAgency): Instrument | undefined {
  const id = harvest.agency.get('instrumen') ?? assessmentOf(existing, 'instrumen') ?? given.instrument;
  const year = yearOf(existing, harvest, given);
  const known = id === undefined ? undefined : instrumentOf(String(id));
  return known ?? (year === undefined ? undefined : instrumentForYear(year));
}

function agencyIdOf(existing: Existing): string | undefined {
  const [document] = existing.of('instansi');
  return document && scalarAt(document.root, 'id');
}

/** What `penilaian` of the agency's document says. */
function assessmentOf(existing: Existing, key: string): string | undefined {
  const [document] = existing.of('instansi');
  const assessment = document && nodeUnder(document.root, 'penilaian');
  return assessment?.kind === 'mapping' ? scalarAt(assessment, key) : undefined;
}

/** `Pemerintah Kota Jambi` is a `kota`; undefined where the name does not tell. */
function levelOfName(name: string): string | undefined {
  const words = name.toLowerCase().split(/\s+/);
  return ['kementerian', 'lembaga', 'provinsi', 'kabupaten', 'kota'].find((level) => words.includes(level));
}

function reviewed(
  { sheet, kind, reason, headingRows, columns }: RecognisedSheet,
  usedRows: number,
  harvest: Harvest,
): ReviewedTable {
  const last = headingRows.at(-1) ?? 0;
  const definitions = new Map(kind === undefined ? [] : columnsOfTable(kind).map((column) => [column.field, column]));
  return {
    file: sheet.file,
    sheet: sheet.name,
    kind,
    name: kind && tableName(kind),
    reason,
    headingRows,
    columns: columns.map(({ column, heading, field, year }) => {
      const definition = field === undefined ? undefined : definitions.get(field);
      return { column, heading, field, year, name: definition?.holds === 'none' ? undefined : definition?.heading };
    }),
    rows: sheet.rows.filter(({ number }) => number > last).length,
    usedRows,
    notes: [...sheet.notes, ...(harvest.notes.get(sheetKey(sheet.file, sheet.name)) ?? [])],
  };
}

function inOrder(unused: readonly Unused[], sheets: readonly RecognisedSheet[]): readonly Unused[] {
  const rank = new Map(sheets.map(({ sheet }, at) => [sheetKey(sheet.file, sheet.name), at]));
  const rankOf = ({ place }: Unused) => rank.get(sheetKey(place.file, place.sheet)) ?? 0;
  return unused.toSorted(
    (one, other) =>
      rankOf(one) - rankOf(other) ||
      one.place.row - other.place.row ||
      (one.place.column ?? -1) - (other.place.column ?? -1),
  );
}
