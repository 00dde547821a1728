import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { type ClientCapabilities, ErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import type { Position } from 'vscode-languageserver-types';
import type { FeatureContext } from '../../features/context.ts';
import type { AgencyContext } from '../../features/newEntry/agencyContext.ts';
import type { ImportBundle } from '../../imports/importSpreadsheets.ts';
import type { Text } from '../../messages/text.ts';
import type { ReportBundle } from '../../reports/exportFiles.ts';
import type { Uri } from '../../workspace/fileSystem.ts';
import type { Addresses } from '../addresses.ts';
import type { Needs } from '../contexts.ts';
import type { Session } from '../session.ts';

/** What requests are answered from. */
export interface Served {
  /** The present session: another one after the workspace folders change. */
  session(): Session;
  readonly addresses: Addresses;
  /** What the client said it can do. */
  client(): ClientCapabilities;
  readonly version: string;
  loadReports(): Promise<ReportBundle>;
  loadImports(): Promise<ImportBundle>;
}

export interface AboutFile {
  readonly textDocument: { readonly uri: string };
}

export interface AboutPlace extends AboutFile {
  readonly position: Position;
}

type Answer<Params, Result> = (context: FeatureContext, params: Params) => Result | Promise<Result>;
type AnswerAt<Params, Result> = (context: FeatureContext, offset: number, params: Params) => Result | Promise<Result>;

/** A request about a file, as a handler: null for files that are not known. */
export function aboutFile<Params extends AboutFile, Result>(
  served: Served,
  answer: Answer<Params, Result>,
  needs?: Needs,
) {
  return (params: Params, token: CancellationToken) => askFile(served, params, token, answer, needs);
}

/** A request about a place in a file, as a handler. */
export function aboutPlace<Params extends AboutPlace, Result>(
  served: Served,
  answer: AnswerAt<Params, Result>,
  needs?: Needs,
) {
  const ask = aboutFile<Params, Result>(
    served,
    (context, params) => answer(context, served.session().offset(context.file.uri, params.position), params),
    needs,
  );
  return async (params: Params, token: CancellationToken) => {
    const { line, character } = params?.position ?? {};
    refuseUnless(Number.isInteger(line) && Number.isInteger(character), 'position');
    return ask(params, token);
  };
}

type Handler<Params, Result> = (params: Params, token: CancellationToken) => Promise<Result>;

/** Shows that the work on a request goes on, where the client gave it a place to show it. */
export function withProgress<Params, Result>(served: Served, title: Text, handler: Handler<Params, Result>) {
  return async (params: Params, token: CancellationToken, progress: WorkDoneProgressReporter): Promise<Result> => {
    progress.begin(title[served.session().language], undefined, undefined, true);
    try {
      return await handler(params, token);
    } finally {
      progress.done();
    }
  };
}

/** Answers a question about a file in the client's terms. */
export async function askFile<Params extends AboutFile, Result>(
  { session: current, addresses }: Served,
  params: Params,
  token: CancellationToken,
  answer: Answer<Params, Result>,
  needs?: Needs,
): Promise<Result | null> {
  const session = current();
  refuseUnless(typeof params?.textDocument?.uri === 'string', 'textDocument');
  const uri = addresses.toEngine(params.textDocument.uri);
  return guarded(session, uri, async () => {
    const context = await session.context(uri, token, needs);
    return context ? session.answer(await answer(context, params), uri) : null;
  });
}

/**
 * The address that a request is about, as soon as what it belongs to is read: that of the first agency where the request
 * names none. Undefined where there is no agency at all.
 */
export async function askedPlace(
  session: Session,
  { addresses }: Served,
  uri: string | undefined,
  token: CancellationToken,
): Promise<Uri | undefined> {
  const named = uri ? addresses.toEngine(uri) : undefined;
  await session.settle(token, named);
  return named ?? session.service.store.agencyFolders[0];
}

/** The folder of the agency that a request is about; see {@link askedPlace}. */
export async function askedAgency(
  session: Session,
  served: Served,
  uri: string | undefined,
  token: CancellationToken,
): Promise<Uri | undefined> {
  const place = await askedPlace(session, served, uri, token);
  return place === undefined ? undefined : session.service.store.agencyFolderOf(place);
}

/** Answers about the agency of an address; of the first one where none is named. Null where there is no such agency. */
export function aboutAgency<Result>(
  served: Served,
  uri: string | undefined,
  token: CancellationToken,
  answer: (context: AgencyContext) => Result | null | Promise<Result | null>,
): Promise<Result | null> {
  const session = served.session();
  return guarded(session, undefined, async () => {
    const at = await askedPlace(session, served, uri, token);
    const context = at === undefined ? undefined : await session.agencyContext(at, token);
    return context?.agency.agency ? answer(context) : null;
  });
}

/** What the client is meant to see (cancelled, changed, refused) passes; anything else is logged, and the answer is empty. */
export async function guarded<Result>(
  session: Session,
  about: Uri | undefined,
  task: () => Promise<Result | null>,
): Promise<Result | null> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    session.fail(error, about);
    return null;
  }
}

/** A client that asks wrongly is told what it got wrong. */
export function refuseUnless(isRight: boolean, parameter: string): void {
  if (!isRight) throw new ResponseError(ErrorCodes.InvalidParams, `wrong parameter: ${parameter}`);
}
