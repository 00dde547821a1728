import { mappingTexts } from '../messages/imports.ts';
import type { Language } from '../messages/text.ts';
import { parse, toValue } from '../yaml/index.ts';
import { commentLines, quoted } from '../yaml/write.ts';
import { columnLetters, columnOfLetters, type Remark, type Sheet } from './reading/workbook.ts';
import { type RecognisedSheet, recogniseAs, recogniseSheet } from './recognise.ts';
import { columnsOfTable, isTableKind, type TableKind, tableKinds, tableName } from './tableKinds.ts';

/** What the planner says of one sheet, instead of what was recognised. */
export interface SheetMapping {
  /** Undefined: of whatever file. */
  readonly file?: string;
  readonly sheet: string;
  /** A kind of table; `abaikan` to leave the sheet out; undefined: as recognised. */
  readonly kind?: string;
  /** Number of the lowest row of headings. */
  readonly headingRow?: number;
  /** Fields by letters of the column; `abaikan` to leave one out. Others are as recognised. A year follows its field: `target 2025`. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** The word for "leave it out". */
export const ignored = 'abaikan';

/** Recognises a sheet, as far as the planner does not say it. */
export function recogniseWith(sheet: Sheet, mappings: readonly SheetMapping[]): RecognisedSheet {
  const mapping = mappings.find(
    (each) => each.sheet === sheet.name && (each.file === undefined || each.file === sheet.file),
  );
  if (mapping === undefined) return recogniseSheet(sheet);
  if (mapping.kind === ignored) {
    return {
      sheet,
      kind: undefined,
      headingRows: [],
      columns: [],
      reason: { text: mappingTexts.leftOut, parameters: {} },
    };
  }
  const recognised = recogniseSheet(sheet);
  const kind = mapping.kind !== undefined && isTableKind(mapping.kind) ? mapping.kind : recognised.kind;
  if (kind === undefined) return recognised;
  const headingRow = mapping.headingRow ?? (kind === recognised.kind ? recognised.headingRows.at(-1) : undefined);
  return recogniseAs(sheet, kind, headingRow, choicesOf(mapping));
}

function choicesOf({
  columns = {},
}: SheetMapping): ReadonlyMap<number, { readonly field: string | undefined; readonly year?: number }> {
  const choices = new Map<number, { readonly field: string | undefined; readonly year?: number }>();
  for (const [letters, words] of Object.entries(columns)) {
    const column = columnOfLetters(letters);
    const [, field = '', year] = /^(.*?)(?:\s+(20\d\d))?$/.exec(words.trim()) ?? [];
    if (column === undefined) continue;
    choices.set(column, {
      field: field === ignored ? undefined : field,
      ...(year !== undefined && { year: Number(year) }),
    });
  }
  return choices;
}

/** Writes what was recognised as a mapping file, to be corrected by hand and read again with {@link readMapping}. */
export function mappingText(sheets: readonly RecognisedSheet[], language: Language): string {
  const lines = [...mappingTexts.introduction[language].split('\n').flatMap((line) => commentLines(line)), 'lembar:'];
  for (const { sheet, kind, headingRows, columns } of sheets) {
    lines.push(`  - berkas: ${quoted(sheet.file)}`, `    nama: ${quoted(sheet.name)}`);
    lines.push(`    isi: ${kind ?? ignored}`);
    if (kind === undefined || headingRows.length === 0) continue;
    lines.push(`    baris_judul: ${headingRows.at(-1)}`, '    kolom:');
    for (const { column, heading, field, year } of columns) {
      const word = [field ?? ignored, ...(year === undefined ? [] : [year])].join(' ');
      const comment = heading.replace(/\s+/g, ' ').slice(0, 80);
      lines.push(`      ${columnLetters(column)}: ${word}${comment === '' ? '' : ` # ${comment}`}`);
    }
  }
  const kinds = new Set<TableKind>(sheets.flatMap(({ kind }) => kind ?? []));
  lines.push('', ...commentLines(`${mappingTexts.kinds[language]} ${tableKinds.join(', ')}, ${ignored}`));
  for (const kind of kinds) {
    const fields = columnsOfTable(kind).map(({ field, byYear }) => (byYear ? `${field} 2025` : field));
    if (kind !== 'instansi')
      lines.push(...commentLines(`${tableName(kind)[language]} (${kind}): ${fields.join(', ')}`));
  }
  return `${lines.join('\n')}\n`;
}

export type ReadMapping =
  | { readonly ok: true; readonly mappings: readonly SheetMapping[] }
  | { readonly ok: false; readonly problems: readonly Remark[] };

/** Reads a mapping file; everything that is wrong with it is said at once. */
export function readMapping(text: string): ReadMapping {
  const { documents, problems: mistakes, lines } = parse(text);
  const [mistake] = mistakes;
  if (mistake) {
    const row = lines.positionAt(mistake.range.start).line + 1;
    return { ok: false, problems: [{ text: mappingTexts.noYaml, parameters: { row } }] };
  }
  const root = documents[0] && toValue(documents[0].root);
  const list = isObject(root) ? root['lembar'] : undefined;
  if (!Array.isArray(list)) return { ok: false, problems: [{ text: mappingTexts.noSheets, parameters: {} }] };
  const problems: Remark[] = [];
  const mappings = list.flatMap((entry: unknown) => readSheetMapping(entry, problems) ?? []);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, mappings };
}

function readSheetMapping(entry: unknown, problems: Remark[]): SheetMapping | undefined {
  const sheet = isObject(entry) ? entry['nama'] : undefined;
  if (!isObject(entry) || (typeof sheet !== 'string' && typeof sheet !== 'number')) {
    problems.push({ text: mappingTexts.noName, parameters: {} });
    return undefined;
  }
  const {
    berkas: file,
    isi: kind,
    baris_judul: headingRow,
    kolom: columns,
  } = entry as Readonly<Record<string, unknown>>;
  const known = kind === undefined || kind === ignored || (typeof kind === 'string' && isTableKind(kind));
  if (!known)
    problems.push({
      text: mappingTexts.unknownKind,
      parameters: { sheet, value: String(kind), allowed: tableKinds.join(', ') },
    });
  if (headingRow !== undefined && !(Number.isInteger(headingRow) && Number(headingRow) > 0)) {
    problems.push({ text: mappingTexts.wrongRow, parameters: { sheet, value: String(headingRow) } });
  }
  const chosen: Record<string, string> = {};
  for (const [letters, word] of Object.entries(isObject(columns) ? columns : {})) {
    const field = String(word).replace(/\s+20\d\d$/, '');
    const isKnown =
      !(typeof kind === 'string' && isTableKind(kind)) ||
      field === ignored ||
      columnsOfTable(kind).some((column) => column.field === field);
    if (columnOfLetters(letters) === undefined)
      problems.push({ text: mappingTexts.wrongColumn, parameters: { sheet, value: letters } });
    else if (!isKnown)
      problems.push({ text: mappingTexts.unknownField, parameters: { sheet, value: field, column: letters } });
    chosen[letters] = String(word);
  }
  return {
    sheet: String(sheet),
    ...(typeof file === 'string' && { file }),
    ...(typeof kind === 'string' && { kind }),
    ...(typeof headingRow === 'number' && { headingRow }),
    columns: chosen,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
