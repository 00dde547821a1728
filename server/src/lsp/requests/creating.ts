import type { Connection } from 'vscode-languageserver';
import { newEntry, proposedId } from '../../features/newEntry.ts';
import { idFromName, newWorkspaceFiles } from '../../features/newWorkspace.ts';
import { allInstruments, instrumentOf } from '../../schema/instruments.ts';
import { InstrumentsRequest, NewEntryRequest, NewWorkspaceRequest, ProposedIdRequest } from '../protocol.ts';
import { guarded, type Served } from './serving.ts';

/** New workspaces, and new entries in documents that are there. */
export function registerCreating(connection: Connection, served: Served): void {
  const { session: current, addresses } = served;
  connection.onRequest(InstrumentsRequest, () =>
    allInstruments().map(({ id, name, years, source }) => ({
      id,
      name,
      years: { first: years.first, last: years.last ?? null },
      source: source.kind,
    })),
  );
  connection.onRequest(NewWorkspaceRequest, ({ name, level, year, instrument: asked }) => {
    const instrument = instrumentOf(asked);
    if (!instrument) return null;
    const { language } = current();
    return newWorkspaceFiles({ id: idFromName(name), name, level, year, instrument, language });
  });
  connection.onRequest(NewEntryRequest, ({ uri: client, entry }, token) => {
    const session = current();
    return guarded(session, undefined, async () => {
      const context = await session.agencyContext(addresses.toEngine(client), token);
      if (!context) return null;
      const added = newEntry(context, entry);
      if ('refused' in added) return added;
      const { edit, uri, text, at } = added;
      return {
        edit: session.answer(edit, uri),
        place: { uri: addresses.toClient(uri), range: session.rangeIn(text, at) },
      };
    });
  });
  connection.onRequest(ProposedIdRequest, ({ uri, kind, name }, token) => {
    const session = current();
    return guarded(session, undefined, async () => {
      const context = await session.agencyContext(addresses.toEngine(uri), token);
      return context ? proposedId(context, kind, name) : null;
    });
  });
}
