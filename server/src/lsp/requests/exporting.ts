import type { CancellationToken, Connection } from 'vscode-languageserver';
import { collectAgency } from '../../reports/collect.ts';
import type { AgencyContent } from '../../reports/content.ts';
import type { Report, ReportFile } from '../../reports/exportFiles.ts';
import { reportFormats } from '../../reports/formats.ts';
import { makingAt } from '../../reports/making.ts';
import { templateSubject } from '../../reports/templateSubject.ts';
import type { Uri } from '../../workspace/fileSystem.ts';
import { toBase64 } from '../base64.ts';
import {
  type ExportedFile,
  type ExportParams,
  ExportRequest,
  type ExportResult,
  TemplateRequest,
} from '../protocol.ts';
import type { Session } from '../session.ts';
import { throwIfCancelled } from '../waiting.ts';
import { guarded, refuseUnless, type Served } from './serving.ts';

/** Reports, laid out and written by a bundle of their own that is loaded when the first one is asked for. */
export function registerExport(connection: Connection, served: Served): void {
  connection.onRequest(ExportRequest, (params, token) => {
    const time = timeOf(params);
    const session = served.session();
    return guarded(session, undefined, () => answer(served, session, params, time, token));
  });
  connection.onRequest(TemplateRequest, ({ uri, language }, token) => {
    const session = served.session();
    return guarded(session, undefined, async () => {
      await session.settle(token);
      const folder =
        uri === undefined ? undefined : session.service.store.agencyFolderOf(served.addresses.toEngine(uri));
      const view = folder === undefined ? undefined : await session.service.store.prepare(folder);
      const now = new Date();
      const subject = templateSubject(view?.instrument?.id, view?.year ?? now.getUTCFullYear());
      const { writeTemplate } = await served.loadReports();
      const made = makingAt(now, served.version);
      const file = subject && writeTemplate(subject, made, language ?? session.language);
      return file ? toResult({ name: file.name, files: [file] }) : null;
    });
  });
}

/** The time that a report bears. Refuses a wrong format or time. */
export function timeOf(params: Pick<ExportParams, 'format' | 'time'>): Date {
  refuseUnless(reportFormats.includes(params?.format), 'format');
  const time = params.time === undefined ? new Date() : new Date(params.time);
  refuseUnless(!Number.isNaN(time.getTime()), 'time');
  return time;
}

async function answer(
  { addresses, loadReports, version }: Served,
  session: Session,
  { format, language, uris }: ExportParams,
  time: Date,
  token: CancellationToken,
): Promise<ExportResult | null> {
  await session.settle(token);
  const { store } = session.service;
  const asked = uris?.map((uri) => store.agencyFolderOf(addresses.toEngine(uri)));
  const agencies: AgencyContent[] = [];
  for (const folder of new Set(asked ?? store.agencyFolders)) {
    const content = await contentOf(session, folder);
    throwIfCancelled(token);
    if (content) agencies.push(content);
  }
  if (agencies.length === 0) return null;
  const { writeReport } = await loadReports();
  throwIfCancelled(token);
  return toResult(writeReport({ agencies, made: makingAt(time, version) }, format, language ?? session.language));
}

async function contentOf({ service }: Session, folder: Uri): Promise<AgencyContent | undefined> {
  const view = await service.store.prepare(folder);
  if (!view) return undefined;
  const score = service.scoreOf(view);
  return collectAgency(view, score, service.findingsOf(view, score), service.store.configurations);
}

/** A report as it goes to the client. */
export function toResult({ name, files }: Report): ExportResult {
  return { name, files: files.map(toFile) };
}

function toFile({ name, mediaType, content }: ReportFile): ExportedFile {
  return typeof content === 'string'
    ? { name, mediaType, text: content }
    : { name, mediaType, base64: toBase64(content) };
}
