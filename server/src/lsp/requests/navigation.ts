import type { CancellationToken, Connection } from 'vscode-languageserver';
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
import { workspaceSymbols } from '../../features/workspaceSymbols.ts';
import { aboutFile, aboutPlace, askFile, guarded, type Served, throwIfCancelled } from './serving.ts';

/** From one place to others, and the shape of a file. */
export function registerNavigation(connection: Connection, served: Served): void {
  connection.onDefinition(aboutPlace(served, (context, offset) => [...definition(context, offset)] as never));
  connection.onTypeDefinition(aboutPlace(served, (context, offset) => [...typeDefinition(context, offset)]));
  connection.onReferences(
    aboutPlace(served, (context, offset, { context: asked }) => [
      ...references(context, offset, asked.includeDeclaration),
    ]),
  );
  connection.onDocumentHighlight(aboutPlace(served, (context, offset) => [...documentHighlights(context, offset)]));
  connection.onDocumentSymbol(aboutFile(served, (context) => [...documentSymbols(context)] as never));
  connection.onDocumentLinks(aboutFile(served, (context) => [...documentLinks(context)]));
  connection.onFoldingRanges(aboutFile(served, (context) => [...foldingRanges(context)]));
  connection.onSelectionRanges(
    aboutFile(served, (context, { positions }) => {
      const offsets = positions.map((position) => served.session().offset(context.file.uri, position));
      return [...selectionRanges(context, offsets)];
    }),
  );
  connection.onWorkspaceSymbol(({ query }, token) => findSymbols(served, query, token));
  registerCallHierarchy(connection, served);
}

function findSymbols({ session: current }: Served, query: string, token: CancellationToken) {
  const session = current();
  return guarded(session, undefined, async () => {
    await session.settle();
    throwIfCancelled(token);
    const { symbols } = workspaceSymbols(session.service.store.workspace(), query, session.language);
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
