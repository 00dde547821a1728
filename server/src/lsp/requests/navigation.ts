import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { ReferenceParams, WorkspaceSymbolParams } from 'vscode-languageserver-protocol';
import type { CallHierarchyItem } from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../features/callHierarchy.ts';
import { editorRange, type FeatureContext } from '../../features/context.ts';
import { definition } from '../../features/definition.ts';
import { documentHighlights } from '../../features/documentHighlight.ts';
import { documentLinks } from '../../features/documentLinks.ts';
import { documentSymbols } from '../../features/documentSymbols.ts';
import { foldingRanges } from '../../features/foldingRanges.ts';
import { references } from '../../features/references.ts';
import { selectionRanges } from '../../features/selectionRanges.ts';
import { typeDefinition } from '../../features/typeDefinition.ts';
import { SymbolSearch } from '../../features/workspaceSymbols.ts';
import { lspTexts } from '../../messages/lsp.ts';
import { render } from '../../messages/text.ts';
import { Breath } from '../../workspace/breath.ts';
import { throwIfCancelled } from '../waiting.ts';
import { aboutFile, aboutPlace, askFile, guarded, type Served, withProgress } from './serving.ts';

/** From one place to others, and the shape of a file. */
export function registerNavigation(connection: Connection, served: Served): void {
  connection.onDefinition(aboutPlace(served, (context, offset) => [...definition(context, offset)] as never));
  connection.onTypeDefinition(aboutPlace(served, (context, offset) => [...typeDefinition(context, offset)]));
  connection.onReferences(
    withProgress(
      served,
      lspTexts.findingReferences,
      aboutPlace(served, (context, offset, { context: asked }: ReferenceParams) => [
        ...references(context, offset, asked.includeDeclaration),
      ]),
    ),
  );
  connection.onDocumentHighlight(aboutPlace(served, (context, offset) => [...documentHighlights(context, offset)]));
  connection.onDocumentSymbol(aboutFile(served, (context) => [...documentSymbols(context)] as never));
  connection.onDocumentLinks(aboutFile(served, (context) => [...documentLinks(context)]));
  connection.onFoldingRanges(
    aboutFile(
      served,
      (context) => [...foldingRanges(context, served.client().textDocument?.foldingRange?.rangeLimit)],
      'tree',
    ),
  );
  connection.onSelectionRanges(
    aboutFile(
      served,
      (context, { positions }) => {
        const offsets = positions.map((position) => served.session().offset(context.file.uri, position));
        return [...selectionRanges(context, offsets)];
      },
      'tree',
    ),
  );
  const telling = { isTold: false };
  connection.onWorkspaceSymbol(
    withProgress(served, lspTexts.findingSymbols, ({ query }: WorkspaceSymbolParams, token) =>
      findSymbols(connection, served, query, token, telling),
    ),
  );
  registerCallHierarchy(connection, served);
}

/**
 * Stops between two agencies where the client does not want the answer any more. That there is more than the best answers
 * is told once: the list of an editor has no place for it.
 */
function findSymbols(
  { window, console }: Connection,
  { session: current }: Served,
  query: string,
  token: CancellationToken,
  telling: { isTold: boolean },
) {
  const session = current();
  return guarded(session, undefined, async () => {
    await session.settle(token);
    const { store } = session.service;
    const search = new SymbolSearch(query, session.language);
    const breath = new Breath();
    // Editors ask for each letter that is typed, and have no use for the answers before.
    await breath.take();
    for (const folder of store.agencyFolders) {
      throwIfCancelled(token);
      const view = store.view(folder);
      if (view) search.look(view);
      if (breath.isDue) await breath.take();
    }
    throwIfCancelled(token);
    const { symbols, omitted } = search.found();
    if (omitted > 0 && query !== '') {
      const message = render(lspTexts.moreSymbols, session.language, { count: omitted });
      console.info(message);
      if (!telling.isTold) window.showInformationMessage(message);
      telling.isTold = true;
    }
    return session.answer([...symbols], '');
  });
}

/** Items travel to the client and back; here they take the engine's form again. */
function registerCallHierarchy({ languages: { callHierarchy } }: Connection, served: Served): void {
  const aboutItem = <Params extends { readonly item: CallHierarchyItem }, Result>(
    answer: (context: FeatureContext, item: CallHierarchyItem) => Result,
  ) => {
    return (params: Params, token: CancellationToken) =>
      askFile(served, { ...params, textDocument: { uri: params.item.uri } }, token, (context) => {
        const { uri, lines } = context.file;
        const session = served.session();
        const range = editorRange(lines, session.range(uri, params.item.range));
        const selectionRange = editorRange(lines, session.range(uri, params.item.selectionRange));
        return answer(context, { ...params.item, uri, range, selectionRange });
      });
  };
  callHierarchy.onPrepare(aboutPlace(served, (context, offset) => [...prepareCallHierarchy(context, offset)]));
  callHierarchy.onIncomingCalls(aboutItem((context, item) => [...incomingCalls(context, item)]));
  callHierarchy.onOutgoingCalls(aboutItem((context, item) => [...outgoingCalls(context, item)]));
}
