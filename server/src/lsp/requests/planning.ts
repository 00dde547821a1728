import type { Connection } from 'vscode-languageserver';
import { architectureOf } from '../../features/architecture.ts';
import { newEntry, proposedId } from '../../features/newEntry.ts';
import { idFromName, newWorkspaceFiles } from '../../features/newWorkspace.ts';
import { allInstruments, instrumentOf } from '../../schema/instruments.ts';
import {
  ArchitectureRequest,
  InstrumentsRequest,
  NewEntryRequest,
  NewWorkspaceRequest,
  ProposedIdRequest,
} from '../protocol.ts';
import { askedAgency, guarded, type Served } from './serving.ts';

/** What the client's commands and views ask for: new workspaces, and the architecture by domain. */
export function registerPlanning(connection: Connection, served: Served): void {
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
  connection.onRequest(ArchitectureRequest, ({ uri }, token) => {
    const session = current();
    return guarded(session, undefined, async () => {
      const folder = await askedAgency(session, served, uri, token);
      const agency = folder && (await session.service.store.prepare(folder));
      return agency ? architectureOf(agency) : null;
    });
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
