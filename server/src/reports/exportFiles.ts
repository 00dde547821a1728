import type { Language } from '../messages/text.ts';
import type { Making, ReportContent } from './content.ts';
import type { ReportFormat } from './formats.ts';
import { layOut } from './layout/report.ts';
import { Speech } from './speech.ts';
import { agencyTable, tablesOf } from './tables/allTables.ts';
import type { DataTable } from './tables/dataTable.ts';
import { type TemplateSubject, toTemplate } from './template.ts';
import { toCsv } from './writers/csv.ts';
import { toDocx } from './writers/docx/docx.ts';
import { toHtml } from './writers/html.ts';
import { toJson } from './writers/json.ts';
import { toMarkdown } from './writers/markdown.ts';
import { toXlsx } from './writers/xlsx/report.ts';
import { toWorkbook } from './writers/xlsx/workbook.ts';
import { zipParts } from './writers/zip.ts';

export interface ReportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

export interface Report {
  /** Name for the one file, or, with CSV, for the folder of the files. */
  readonly name: string;
  readonly files: readonly ReportFile[];
}

/** The report in a format. Equal content gives equal bytes. */
export type WriteReport = (content: ReportContent, format: ReportFormat, language: Language) => Report;

export const writeReport: WriteReport = (content, format, language) => {
  const base = baseName(content, language);
  const one = (mediaType: string, text: string | Uint8Array): Report => {
    const name = `${base}.${format}`;
    return { name, files: [{ name, mediaType, content: text }] };
  };
  switch (format) {
    case 'md':
      return one('text/markdown', toMarkdown(layOut(content, language)));
    case 'html':
      return one('text/html', toHtml(layOut(content, language)));
    case 'json':
      return one('application/json', toJson(content));
    case 'docx':
      return one(`${office}.wordprocessingml.document`, toDocx(layOut(content, language)));
    case 'xlsx':
      return one(`${office}.spreadsheetml.sheet`, toXlsx(content, new Speech(language)));
    case 'csv':
      return { name: base, files: csvFiles(content, new Speech(language)) };
  }
};

function csvFiles({ agencies }: ReportContent, speech: Speech): readonly ReportFile[] {
  const tables = [agencyTable(agencies, speech), ...tablesOf(agencies, speech, true)];
  return tables.map((table) => ({ name: `${table.id}.csv`, mediaType: 'text/csv', content: toCsv(table) }));
}

/** `laporan-spbe-kota-jambi-2024`; nothing in it that a file system refuses. */
function baseName({ agencies }: ReportContent, language: Language): string {
  const start = language === 'id' ? 'laporan-spbe' : 'spbe-report';
  const [only] = agencies;
  if (!only || agencies.length > 1) return start;
  const { id, tahun } = only.summary;
  const parts = [start, (id ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-'), tahun ?? ''];
  return parts
    .map((part) => String(part).replace(/^-+|-+$/g, ''))
    .filter(Boolean)
    .join('-')
    .slice(0, 100);
}

const office = 'application/vnd.openxmlformats-officedocument';

/** What the bundle of reports offers. */
export interface ReportBundle {
  readonly writeReport: WriteReport;
  writeTemplate(subject: TemplateSubject, made: Making, language: Language): ReportFile;
  /** Tables as a workbook, one sheet each. */
  writeTables(tables: readonly DataTable[], title: string, made: Making, language: Language): Uint8Array;
  zip(files: Report['files'], time: string): Uint8Array;
}

/** A workbook to be filled in and imported. */
export const writeTemplate: ReportBundle['writeTemplate'] = (subject, made, language) => ({
  name: `${language === 'id' ? 'templat' : 'template'}-spbe.xlsx`,
  mediaType: `${office}.spreadsheetml.sheet`,
  content: toTemplate(subject, made, language),
});

export const writeTables: ReportBundle['writeTables'] = (tables, title, { tool, time }, language) => {
  const sheets = tables.map(({ sheet, columns, rows }) => ({ name: sheet, columns, rows }));
  return toWorkbook(sheets, { title, author: tool, time }, new Speech(language));
};

/** Several files as one archive. */
export function zip(files: Report['files'], time: string): Uint8Array {
  return zipParts(Object.fromEntries(files.map(({ name, content }) => [name, content])), time);
}
