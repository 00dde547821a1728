import { resolve } from 'node:path';
import { version } from '../../host/version.ts';
import { cliTexts } from '../../messages/cli.ts';
import { exportTexts } from '../../messages/export.ts';
import type { Language } from '../../messages/text.ts';
import { collectAgency } from '../../reports/collect.ts';
import type { ReportContent } from '../../reports/content.ts';
import type { ReportFormat } from '../../reports/formats.ts';
import { makingAt } from '../../reports/making.ts';
import { templateSubject } from '../../reports/templateSubject.ts';
import { instrumentIds } from '../../schema/instruments.ts';
import { readAgencies } from '../agencies.ts';
import type { ExportCommand } from '../command.ts';
import { formatOf, loadReports, saveFile, saveReports, targetOf, tell } from '../reportTarget.ts';
import { UsageError } from '../usageError.ts';

/** Lays out the report of the agencies asked for, and writes it to a file, a folder or standard output. */
export async function exportReport(command: ExportCommand, asked: Language | undefined): Promise<number> {
  if (command.template) return exportTemplate(command, asked ?? 'id');
  const target = targetOf(command);
  const { found, language } = await readAgencies(
    command.paths,
    asked,
    ({ view, score, findings }, { store }) => collectAgency(view, score, findings, store.configurations),
    true,
  );
  const made = makingAt(command.time ?? new Date(), version);
  const reports = await loadReports();
  const content = { agencies: found.map(({ value }) => value), made };
  const pieces = target.place === 'folder' ? piecesOf(content, target.format) : [content];
  const written = pieces.map((piece) => reports.writeReport(piece, target.format, language));
  saveReports(written, target, reports, made.time, language);
  return 0;
}

/** Writes the workbook that fits the import, with the indicators of an instrument. */
async function exportTemplate({ out, time, instrument: id }: ExportCommand, language: Language): Promise<number> {
  if (out === undefined || formatOf(out) !== 'xlsx') throw new UsageError(exportTexts.templateNeedsOut);
  const now = time ?? new Date();
  const year = now.getUTCFullYear();
  const subject = templateSubject(id, year);
  if (!subject) {
    const allowed = instrumentIds.join(', ');
    throw new UsageError(cliTexts.unknownValue, { value: id ?? year, option: '--instrumen', allowed });
  }
  const { writeTemplate } = await loadReports();
  tell(saveFile(resolve(out), writeTemplate(subject, makingAt(now, version), language).content, 'xlsx'), language);
  return 0;
}

/** In a folder every agency has its own report, and several have a comparison beside it; tables of CSV hold all. */
function piecesOf(content: ReportContent, format: ReportFormat): readonly ReportContent[] {
  const { agencies, made } = content;
  if (agencies.length === 1 || format === 'csv') return [content];
  return [...agencies.map((agency) => ({ agencies: [agency], made })), content];
}
