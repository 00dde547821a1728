import { reportTransitionTexts } from '../messages/reportTransition.ts';
import type { Language } from '../messages/text.ts';
import { workListTexts } from '../messages/workList.ts';
import type { TransitionReport } from '../planning/transition.ts';
import type { Making, ReportContent } from './content.ts';
import type { ReportDocument } from './document.ts';
import type { ReportFormat, WorkListFormat } from './formats.ts';
import { layOut } from './layout/report.ts';
import { layOutTransition, transitionSubject } from './layout/transition.ts';
import { Speech } from './speech.ts';
import { agencyTable, tablesOf } from './tables/allTables.ts';
import { comparisonTables } from './tables/comparisonTables.ts';
import type { DataTable } from './tables/dataTable.ts';
import { transitionTables } from './tables/transitionTables.ts';
import { type TemplateSubject, toTemplate } from './template.ts';
import { type WorkList, workListMarkdown, workListTable } from './workList.ts';
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
  const speech = new Speech(language);
  return written(baseName(content, language), format, {
    document: () => layOut(content, language),
    workbook: () => toXlsx(content, speech),
    tables: () => [
      agencyTable(content.agencies, speech),
      ...tablesOf(content.agencies, speech, true),
      ...comparisonTables(content.agencies, speech),
    ],
    data: () => toJson(content),
  });
};

/** What a report consists of, made where a format needs it. */
interface Contents {
  document(): ReportDocument;
  workbook(): Uint8Array;
  tables(): readonly DataTable[];
  /** JSON. */
  data(): string;
}

function written(base: string, format: ReportFormat, contents: Contents): Report {
  switch (format) {
    case 'md':
      return one(base, format, toMarkdown(contents.document()));
    case 'html':
      return one(base, format, toHtml(contents.document()));
    case 'json':
      return one(base, format, contents.data());
    case 'docx':
      return one(base, format, toDocx(contents.document()));
    case 'xlsx':
      return one(base, format, contents.workbook());
    case 'csv': {
      const files = contents.tables().flatMap((table) => one(table.id, format, toCsv(table)).files);
      return { name: base, files };
    }
  }
}

function one(base: string, format: ReportFormat, content: string | Uint8Array): Report {
  const name = `${base}.${format}`;
  return { name, files: [{ name, mediaType: mediaTypes[format], content }] };
}

const office = 'application/vnd.openxmlformats-officedocument';

const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  md: 'text/markdown',
  html: 'text/html',
  csv: 'text/csv',
  json: 'application/json',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
};

/** `laporan-spbe-kota-jambi-2024`; nothing in it that a file system refuses. */
function baseName({ agencies }: ReportContent, language: Language): string {
  const start = language === 'id' ? 'laporan-spbe' : 'spbe-report';
  const [only] = agencies;
  if (!only || agencies.length > 1) return start;
  const { id, tahun } = only.summary;
  return nameOf([start, id, tahun]);
}

function nameOf(parts: readonly (string | number | null)[]): string {
  return parts
    .map((part) =>
      String(part ?? '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-'),
    )
    .map((part) => part.replace(/^-+|-+$/g, ''))
    .filter(Boolean)
    .join('-')
    .slice(0, 100);
}

/** What the bundle of reports offers. */
export interface ReportBundle {
  readonly writeReport: WriteReport;
  /** The report on the change of instrument in a format. Equal content gives equal bytes. */
  writeTransition(report: TransitionReport, made: Making, format: ReportFormat, language: Language): Report;
  writeTemplate(subject: TemplateSubject, made: Making, language: Language): ReportFile;
  /** The work of one or several agencies, as one file. */
  writeWorkLists(lists: readonly WorkList[], made: Making, format: WorkListFormat, language: Language): Report;
  zip(files: Report['files'], time: string): Uint8Array;
}

export const writeTransition: ReportBundle['writeTransition'] = (report, made, format, language) => {
  const speech = new Speech(language);
  const tables = () => transitionTables(report, made, speech);
  const start = language === 'id' ? 'peralihan-spbe' : 'spbe-transition';
  return written(nameOf([start, report.agency.id, report.year]), format, {
    document: () => layOutTransition(report, made, language),
    workbook: () => {
      const title = `${speech.say(reportTransitionTexts.title)}: ${transitionSubject(report, speech)}`;
      return writeTables(tables(), title, made, language);
    },
    tables,
    data: () => `${JSON.stringify(report, null, 2)}\n`,
  });
};

/** A workbook to be filled in and imported. */
export const writeTemplate: ReportBundle['writeTemplate'] = (subject, made, language) => ({
  name: `${language === 'id' ? 'templat' : 'template'}-spbe.xlsx`,
  mediaType: mediaTypes.xlsx,
  content: toTemplate(subject, made, language),
});

export const writeWorkLists: ReportBundle['writeWorkLists'] = (lists, made, format, language) => {
  const [only, ...others] = lists;
  const base = nameOf([workListTexts.file[language], only && others.length === 0 ? only.agency.id : null]);
  const table = workListTable(lists, language);
  switch (format) {
    case 'md':
      return one(base, format, workListMarkdown(lists, language));
    case 'csv':
      return one(base, format, toCsv(table));
    case 'json':
      return one(base, format, `${JSON.stringify({ agencies: lists }, null, 2)}\n`);
    case 'xlsx':
      return one(base, format, writeTables([table], table.sheet, made, language));
  }
};

/** Tables as a workbook, one sheet each. */
function writeTables(tables: readonly DataTable[], title: string, { tool, time }: Making, language: Language) {
  const sheets = tables.map(({ sheet, columns, rows }) => ({ name: sheet, columns, rows }));
  return toWorkbook(sheets, { title, author: tool, time }, new Speech(language));
}

/** Several files as one archive. */
export function zip(files: Report['files'], time: string): Uint8Array {
  return zipParts(Object.fromEntries(files.map(({ name, content }) => [name, content])), time);
}
