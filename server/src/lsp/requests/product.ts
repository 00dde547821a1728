import type { Connection } from 'vscode-languageserver';
import { AgenciesRequest, SummaryRequest } from '../protocol.ts';
import { guarded, type Served } from './serving.ts';

/** The messages of this product: summaries and agencies. */
export function registerProduct(connection: Connection, { session: current, addresses }: Served): void {
  connection.onRequest(SummaryRequest, ({ uri }) => {
    const session = current();
    return guarded(session, undefined, async () => {
      await session.settle();
      const { store } = session.service;
      const folder = uri ? store.agencyFolderOf(addresses.toEngine(uri)) : store.agencyFolders[0];
      const summary = folder && (await session.summary(folder));
      return summary ? { folder: addresses.toClient(folder), summary } : null;
    });
  });
  connection.onRequest(AgenciesRequest, async () => {
    const session = current();
    await session.settle();
    return session.service.store.workspace().agencies.flatMap(({ folder, agency }) => {
      if (!agency) return [];
      const { id, name, parent } = agency.facts;
      const values = { id: id?.value ?? null, name: name?.value ?? null, parent: parent?.value ?? null };
      return [{ folder: addresses.toClient(folder), ...values }];
    });
  });
}
