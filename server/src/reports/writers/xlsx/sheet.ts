import type { ColumnType, Value } from '../../document.ts';
import { escapeXml } from '../../plainText.ts';
import { isNumber } from '../../speech.ts';
import type { DataColumn, Mark } from '../../tables/dataTable.ts';
import { leftStyles, markIds, schemas, styleIds } from './styles.ts';

/** A sheet of a workbook: a head, lines below it, and what stands out in them. */
export interface Sheet {
  /** At most 31 characters, none of `: \ / ? * [ ]`. */
  readonly name: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly Value[])[];
  /** Types of the cells of a row, where they are not those of the columns. */
  readonly types?: readonly (readonly ColumnType[] | undefined)[];
  /** Values to choose from, by column: a range of another sheet (`'Kosakata'!$A$2:$A$9`). */
  readonly choices?: readonly { readonly column: number; readonly range: string }[];
}

/** Lines below those that are filled for which values are offered. */
const spareRows = 2000;

/** What a cell of Excel can hold. */
const longestText = 32_767;

/** Characters that are still readable side by side on a page; wider sheets are printed on several. */
const widestPage = 260;
const frozenHead = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
/** In wide sheets the first column stays in view too. */
const frozenCorner = '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>';

/** Points. */
const lineHeight = 15;
/** Longer texts are seen in full where the cell is chosen; they would push everything else away. */
const mostLines = 6;

/**
 * The part `xl/worksheets/sheet1.xml` of a sheet: the head stays in view and has filters, numbers are numbers, dates
 * dates, text is never a formula.
 *
 * @param cutNote ends texts that are longer than a cell
 */
export function sheetXml({ columns, rows, types, choices = [] }: Sheet, cutNote: string): string {
  const isNarrow = columns.reduce((sum, { width }) => sum + width, 0) <= widestPage;
  const last = `${columnName(columns.length - 1)}${rows.length + 1}`;
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const head = columns.map(({ title }, at) => textCell(`${columnName(at)}1`, title, styleIds.head, cutNote));
  const body = rows.map((row, at) => {
    const cells = columns.map(({ type }, place) => {
      const name = `${columnName(place)}${at + 2}`;
      const value = row[place] ?? null;
      const own = types?.[at]?.[place];
      return cellXml(name, value, own ?? type, own === undefined ? 0 : leftStyles, cutNote);
    });
    return `<row r="${at + 2}" ht="${heightOf(row, columns)}">${cells.join('')}</row>`;
  });
  return [
    `<worksheet xmlns="${schemas}/spreadsheetml/2006/main">`,
    isNarrow ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    `<dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${isNarrow ? frozenHead : frozenCorner}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols>`,
    `<sheetData><row r="1" ht="${2 * lineHeight}" customHeight="1">${head.join('')}</row>${body.join('')}</sheetData>`,
    `<autoFilter ref="A1:${last}"/>`,
    ...columns.flatMap((column, at) => marksXml(column, at, rows.length)),
    choicesXml(choices, rows.length),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="landscape"${isNarrow ? ' fitToHeight="0"' : ''}/>`,
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('');
}

/** Room for the longest text of a row in its column. */
function heightOf(row: readonly Value[], columns: readonly DataColumn[]): number {
  const lines = columns.map(({ width }, at) => {
    const text = row[at] ?? '';
    return typeof text === 'string'
      ? text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / width), 0)
      : 1;
  });
  return lineHeight * Math.min(Math.max(...lines, 1), mostLines);
}

/** @param side is added to the style */
function cellXml(name: string, value: Value, type: ColumnType, side: number, cutNote: string): string {
  if (value === null || value === '') return '';
  if (type === 'date') {
    const day = dayOf(String(value));
    return day === undefined
      ? textCell(name, String(value), styleIds.text, cutNote)
      : numberCell(name, day, styleIds.date + side);
  }
  if (type !== 'text' && isNumber(value)) {
    const number = Number(value);
    return numberCell(name, type === 'percent' ? number / 100 : number, styleIds[type] + side);
  }
  return textCell(name, String(value), styleIds.text, cutNote);
}

function numberCell(name: string, value: number, style: number): string {
  return `<c r="${name}" s="${style}"><v>${value}</v></c>`;
}

function textCell(name: string, text: string, style: number, cutNote: string): string {
  const shown = text.length > longestText ? text.slice(0, longestText - cutNote.length) + cutNote : text;
  // Excel reads `_x0041_` as the letter of that number.
  const literal = shown.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(literal)}</t></is></c>`;
}

/** Days since the last of December 1899, as spreadsheets count them; undefined for what is no date after February 1900. */
function dayOf(text: string): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const days = Math.round(time / 86_400_000) + 25_569;
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && days > 60 ? days : undefined;
}

/** Lists to choose from; something else may be written all the same. */
function choicesXml(choices: NonNullable<Sheet['choices']>, rows: number): string {
  if (choices.length === 0) return '';
  const all = choices.map(({ column, range }) => {
    const name = columnName(column);
    const place = `sqref="${name}2:${name}${rows + 1 + spareRows}"`;
    return `<dataValidation type="list" allowBlank="1" ${place}><formula1>${escapeXml(range)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

function marksXml({ marks = [] }: DataColumn, at: number, rows: number): readonly string[] {
  if (marks.length === 0 || rows === 0) return [];
  const column = columnName(at);
  const rules = marks.map(({ look, when }, place) => {
    const formula = escapeXml(formulaOf(when, column));
    return `<cfRule type="expression" dxfId="${markIds[look]}" priority="${place + 1}"><formula>${formula}</formula></cfRule>`;
  });
  return [`<conditionalFormatting sqref="${column}2:${column}${rows + 1}">${rules.join('')}</conditionalFormatting>`];
}

function formulaOf(when: Mark['when'], column: string): string {
  const cell = `$${column}2`;
  switch (when.is) {
    case 'below': {
      const other = `$${columnName(when.column)}2`;
      return `AND(ISNUMBER(${cell}),ISNUMBER(${other}),${cell}<${other})`;
    }
    case 'above':
      return `AND(ISNUMBER(${cell}),${cell}>${when.value})`;
    case 'one-of':
      return `OR(${when.texts.map((text) => `${cell}="${text.replaceAll('"', '""')}"`).join(',')})`;
  }
}

/** `A`, `Z`, `AA`. */
export function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : `${columnName(Math.floor(at / 26) - 1)}${last}`;
}
