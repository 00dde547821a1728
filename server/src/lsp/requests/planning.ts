import type { Connection } from 'vscode-languageserver';
import { architectureOf } from '../../features/architecture.ts';
import { idFromName, newWorkspaceFiles } from '../../features/newWorkspace.ts';
import { allInstruments, instrumentOf } from '../../schema/instruments.ts';
import { ArchitectureRequest, InstrumentsRequest, NewWorkspaceRequest } from '../protocol.ts';
import { guarded, type Served } from './serving.ts';

/** What the client's commands and views ask for: new workspaces, and the architecture by domain. */
export function registerPlanning(connection: Connection, { session: current, addresses }: Served): void {
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
  connection.onRequest(ArchitectureRequest, ({ uri }) => {
    const session = current();
    return guarded(session, undefined, async () => {
      await session.settle();
      const { store } = session.service;
      const folder = uri ? store.agencyFolderOf(addresses.toEngine(uri)) : store.agencyFolders[0];
      const agency = folder && (await store.prepare(folder));
      return agency ? architectureOf(agency) : null;
    });
  });
}
