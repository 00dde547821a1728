import type { CancellationToken, Connection } from 'vscode-languageserver';
import { type LinkedEditingRanges, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import type { CallHierarchyItem, CodeLens, Position } from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../features/callHierarchy.ts';
import { codeLenses, type LensData, resolveCodeLens } from '../features/codeLens.ts';
import { editorRange, type FeatureContext } from '../features/context.ts';
import { definition } from '../features/definition.ts';
import { documentHighlights } from '../features/documentHighlight.ts';
import { documentLinks } from '../features/documentLinks.ts';
import { documentSymbols } from '../features/documentSymbols.ts';
import { foldingRanges } from '../features/foldingRanges.ts';
import { hover } from '../features/hover.ts';
import { inlayHints } from '../features/inlayHints.ts';
import { linkedEditing } from '../features/linkedEditing.ts';
import { references } from '../features/references.ts';
import { prepareRename, type Refusal, rename } from '../features/rename.ts';
import { selectionRanges } from '../features/selectionRanges.ts';
import { typeDefinition } from '../features/typeDefinition.ts';
import { workspaceSymbols } from '../features/workspaceSymbols.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import type { Addresses } from './addresses.ts';
import { AgenciesRequest, SummaryRequest } from './protocol.ts';
import type { Session } from './session.ts';

export interface Served {
  session(): Session;
  readonly addresses: Addresses;
}

interface AboutFile {
  readonly textDocument: { readonly uri: string };
}

interface AboutPlace extends AboutFile {
  readonly position: Position;
}

/** Connects the features to their requests. */
export function registerRequests(connection: Connection, served: Served): void {
  const file = <P extends AboutFile, R>(answer: (context: FeatureContext, params: P) => R | Promise<R>) => {
    return (params: P, token: CancellationToken) => askFile(served, params, token, answer);
  };
  const place = <P extends AboutPlace, R>(
    answer: (context: FeatureContext, offset: number, params: P) => R | Promise<R>,
  ) => {
    return file<P, R>((context, params) =>
      answer(context, served.session().offset(context.file.uri, params.position), params),
    );
  };
  connection.onHover(place((context, offset) => hover(context, offset) ?? null));
  connection.onDefinition(place((context, offset) => [...definition(context, offset)] as never));
  connection.onReferences(
    place((context, offset, { context: asked }) => [...references(context, offset, asked.includeDeclaration)]),
  );
  connection.onDocumentHighlight(place((context, offset) => [...documentHighlights(context, offset)]));
  connection.onDocumentSymbol(file((context) => [...documentSymbols(context)] as never));
  connection.languages.onLinkedEditingRange(
    place((context, offset) => (linkedEditing(context, offset) ?? null) as LinkedEditingRanges | null),
  );
  connection.onPrepareRename(place((context, offset) => accepted(prepareRename(context, offset))));
  connection.onRenameRequest(place((context, offset, { newName }) => accepted(rename(context, offset, newName))));
  connection.onTypeDefinition(place((context, offset) => [...typeDefinition(context, offset)]));
  connection.onDocumentLinks(file((context) => [...documentLinks(context)]));
  connection.onFoldingRanges(file((context) => [...foldingRanges(context)]));
  connection.onSelectionRanges(
    file((context, { positions }) => {
      const { uri } = context.file;
      return [
        ...selectionRanges(
          context,
          positions.map((position) => served.session().offset(uri, position)),
        ),
      ];
    }),
  );
  connection.languages.inlayHint.on(
    file((context, { range }) => {
      const session = served.session();
      return session.settings.inlayHints ? [...inlayHints(context, session.range(context.file.uri, range))] : [];
    }),
  );
  connection.onCodeLens(file((context) => (served.session().settings.codeLens ? [...codeLenses(context)] : [])));
  connection.onCodeLensResolve((lens, token) => resolveLens(served, lens, token));
  registerCallHierarchy(connection, served);
  connection.onWorkspaceSymbol((params, token) => findSymbols(served, params.query, token));
  registerProductRequests(connection, served);
}

/** A refusal becomes an error that the editor shows at the place. */
function accepted<T extends object>(answer: T | Refusal): T {
  if ('refused' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refused);
  return answer;
}

async function askFile<P extends AboutFile, R>(
  { session: current, addresses }: Served,
  params: P,
  token: CancellationToken,
  answer: (context: FeatureContext, params: P) => R | Promise<R>,
): Promise<R | null> {
  const session = current();
  const uri = addresses.toEngine(params.textDocument.uri);
  return guarded(session, uri, async () => {
    const context = await session.context(uri, token);
    if (!context) return null;
    return session.answer(await answer(context, params), uri);
  });
}

/** What the client is meant to see (cancelled, changed, refused) passes; anything else is logged, and the answer is empty. */
async function guarded<R>(session: Session, about: Uri | undefined, task: () => Promise<R | null>): Promise<R | null> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    session.fail(error, about);
    return null;
  }
}

/** The range of the lens stays as the client has it; only what it says is new. */
async function resolveLens({ session: current }: Served, lens: CodeLens, token: CancellationToken): Promise<CodeLens> {
  const session = current();
  const { uri } = lens.data as LensData;
  const resolved = await guarded(session, uri, async () => {
    const context = await session.context(uri, token);
    return context ? resolveCodeLens(context, lens) : null;
  });
  return resolved?.command ? { ...lens, command: session.answer(resolved.command, uri) } : lens;
}

/** Items travel to the client and back; here they take the engine's form again. */
function registerCallHierarchy({ languages: { callHierarchy } }: Connection, served: Served): void {
  const item = <P extends { readonly item: CallHierarchyItem }, R>(
    answer: (context: FeatureContext, item: CallHierarchyItem) => R,
  ) => {
    return (params: P, token: CancellationToken) =>
      askFile(served, { ...params, textDocument: { uri: params.item.uri } }, token, (context) => {
        const { uri, lines } = context.file;
        const session = served.session();
        const range = editorRange(lines, session.range(uri, params.item.range));
        const selectionRange = editorRange(lines, session.range(uri, params.item.selectionRange));
        return answer(context, { ...params.item, uri, range, selectionRange });
      });
  };
  callHierarchy.onPrepare((params, token) =>
    askFile(served, params, token, (context) => [
      ...prepareCallHierarchy(context, served.session().offset(context.file.uri, params.position)),
    ]),
  );
  callHierarchy.onIncomingCalls(item((context, asked) => [...incomingCalls(context, asked)]));
  callHierarchy.onOutgoingCalls(item((context, asked) => [...outgoingCalls(context, asked)]));
}

async function findSymbols({ session: current }: Served, query: string, token: CancellationToken) {
  const session = current();
  return guarded(session, undefined, async () => {
    await session.settle();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const { symbols } = workspaceSymbols(session.service.store.workspace(), query, session.language);
    return session.answer([...symbols], '');
  });
}

function registerProductRequests(connection: Connection, { session, addresses }: Served): void {
  connection.onRequest(SummaryRequest, ({ uri }) =>
    guarded(session(), undefined, async () => {
      const { store } = session().service;
      const folder = uri ? store.agencyFolderOf(addresses.toEngine(uri)) : store.agencyFolders[0];
      const summary = folder && (await session().summary(folder));
      return summary ? { folder: addresses.toClient(folder), summary } : null;
    }),
  );
  connection.onRequest(AgenciesRequest, async () => {
    await session().settle();
    return session()
      .service.store.workspace()
      .agencies.flatMap(({ folder, agency }) =>
        agency
          ? [
              {
                folder: addresses.toClient(folder),
                id: agency.facts.id?.value ?? null,
                name: agency.facts.name?.value ?? null,
              },
            ]
          : [],
      );
  });
}
