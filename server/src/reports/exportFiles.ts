import { reportTransitionTexts } from '../messages/reportTransition.ts';
import type { Language } from '../messages/text.ts';
import type { TransitionReport } from '../planning/transition.ts';
import type { Making, ReportContent } from './content.ts';
import type { ReportDocument } from './document.ts';
import type { ReportFormat } from './formats.ts';
import { layOut } from './layout/report.ts';
import { layOutTransition, transitionSubject } from './layout/transition.ts';
import { Speech } from './speech.ts';
import { agencyTable, tablesOf } from './tables/allTables.ts';
import type { DataTable } from './tables/dataTable.ts';
import { transitionTables } from './tables/transitionTables.ts';
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
  const speech = new Speech(language);
  return written(baseName(content, language), format, {
    document: () => layOut(content, language),
    workbook: () => toXlsx(content, speech),
    tables: () => [agencyTable(content.agencies, speech), ...tablesOf(content.agencies, speech, true)],
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
  const one = (mediaType: string, content: string | Uint8Array): Report => {
    const name = `${base}.${format}`;
    return { name, files: [{ name, mediaType, content }] };
  };
  switch (format) {
    case 'md':
      return one('text/markdown', toMarkdown(contents.document()));
    case 'html':
      return one('text/html', toHtml(contents.document()));
    case 'json':
      return one('application/json', contents.data());
    case 'docx':
      return one(`${office}.wordprocessingml.document`, toDocx(contents.document()));
    case 'xlsx':
      return one(`${office}.spreadsheetml.sheet`, contents.workbook());
    case 'csv': {
      const files = contents.tables().map((table) => {
        return { name: `${table.id}.csv`, mediaType: 'text/csv', content: toCsv(table) };
      });
      return { name: base, files };
    }
  }
}

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

const office = 'application/vnd.openxmlformats-officedocument';

/** What the bundle of reports offers. */
export interface ReportBundle {
  readonly writeReport: WriteReport;
  /** The report on the change of instrument in a format. Equal content gives equal bytes. */
  writeTransition(report: TransitionReport, made: Making, format: ReportFormat, language: Language): Report;
  writeTemplate(subject: TemplateSubject, made: Making, language: Language): ReportFile;
  /** Tables as a workbook, one sheet each. */
  writeTables(tables: readonly DataTable[], title: string, made: Making, language: Language): Uint8Array;
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
