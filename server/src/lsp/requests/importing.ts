import type { CancellationToken, Connection } from 'vscode-languageserver';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import type { GivenDocument } from '../../imports/existing.ts';
import type { ImportBundle, ImportReview, ReviewedTable } from '../../imports/importSpreadsheets.ts';
import { columnLetters } from '../../imports/reading/workbook.ts';
import { sayRemark, sayTable, sayUnused } from '../../imports/wording.ts';
import { type Language, render } from '../../messages/text.ts';
import type { Uri } from '../../workspace/fileSystem.ts';
import { isWithin } from '../../workspace/uri.ts';
import { fromBase64 } from '../base64.ts';
import { type ImportedTable, type ImportParams, ImportRequest, type ImportResult } from '../protocol.ts';
import type { Session } from '../session.ts';
import { throwIfCancelled } from '../waiting.ts';
import { guarded, type Served } from './serving.ts';

/** Sentences about rows that were not used, at most. */
const mostUnused = 1000;

/** Spreadsheets, read by a bundle of its own that is loaded when the first one is imported. */
export function registerImport(connection: Connection, served: Served): void {
  connection.onRequest(ImportRequest, (params, token) => {
    const isRight = typeof params?.folder === 'string' && Array.isArray(params.files);
    if (!isRight) throw new ResponseError(ErrorCodes.InvalidParams, 'wrong parameter: folder, files');
    const session = served.session();
    return guarded(session, undefined, () => answer(served, session, params, token));
  });
}

async function answer(
  { addresses, loadImports }: Served,
  session: Session,
  { folder, files, corrections = [], agency = {}, fileNames = [] }: ImportParams,
  token: CancellationToken,
): Promise<ImportResult | null> {
  const at = addresses.toEngine(folder);
  await session.settle(token, at);
  const { store } = session.service;
  if (!store.roots.some((root) => isWithin(at, root))) return null;
  const home = store.agencyFolders.includes(store.agencyFolderOf(at)) ? store.agencyFolderOf(at) : at;
  const documents = await documentsOf(session, home);
  throwIfCancelled(token);
  const imports = await loadImports();
  const given = files.map(({ name, base64 }) => ({ name, bytes: fromBase64(base64) }));
  const { language } = session;
  const review = imports.reviewImport({ files: given, documents, mappings: corrections, agency, language, fileNames });
  throwIfCancelled(token);
  return toResult(review, addresses.toClient(home), imports, language);
}

/** The texts of an agency's documents as the editor has them, from its folder or, without an agency, below a folder. */
async function documentsOf({ service: { store } }: Session, home: Uri): Promise<readonly GivenDocument[]> {
  const view = await store.prepare(store.agencyFolderOf(home));
  return (view?.files ?? []).flatMap(({ uri }) => {
    const text = isWithin(uri, home) ? store.treeOf(uri)?.text : undefined;
    return text === undefined ? [] : [{ path: uri.slice(home.length + 1), text }];
  });
}

function toResult(review: ImportReview, folder: string, imports: ImportBundle, language: Language): ImportResult {
  const say = (remark: Parameters<typeof sayRemark>[0]) => sayRemark(remark, language);
  return {
    folder,
    problems: review.problems.map(say),
    notes: review.notes.map(say),
    tables: review.tables.map((table) => toTable(table, imports, language)),
    kinds: imports.tableChoices().map(({ id, name }) => ({ id, name: name[language] })),
    unused: review.unused.slice(0, mostUnused).map((unused) => sayUnused(unused, language)),
    unusedCount: review.unused.length,
    agency: review.agency,
    agencies: review.agencies,
    changes: review.changes,
  };
}

function toTable(table: ReviewedTable, imports: ImportBundle, language: Language): ImportedTable {
  const { file, sheet, kind, columns, headingRows, notes } = table;
  const fields = kind === undefined ? [] : imports.fieldChoices(kind);
  return {
    file,
    sheet,
    kind: kind ?? null,
    summary: sayTable(table, language),
    notes: notes.map((note) => sayRemark(note, language)),
    headingRow: headingRows.at(-1) ?? null,
    columns: columns.map(({ column, heading, field, year, name }) => ({
      letters: columnLetters(column),
      heading,
      field: field === undefined ? null : [field, ...(year === undefined ? [] : [year])].join(' '),
      name: name ? render(name, language, year === undefined ? {} : { tahun: year }) : null,
    })),
    fields: fields.map(({ id, name, byYear }) => ({ id, name: name[language], ...(byYear && { byYear }) })),
  };
}
