import type { Connection } from 'vscode-languageserver';
import { AgenciesRequest, SummaryRequest } from '../protocol.ts';
import { guarded, type Served } from './serving.ts';

/** The messages of this product: summaries and agencies. */
export function registerProduct(connection: Connection, { session: current, addresses }: Served): void {
  connection.onRequest(SummaryRequest, ({ uri, parts = false }, token) => {
    const session = current();
    return guarded(session, undefined, async () => {
      const { store } = session.service;
      const asked = uri === undefined ? undefined : addresses.toEngine(uri);
      await session.settle(token, asked);
      const folder = asked === undefined ? store.agencyFolders[0] : store.agencyFolderOf(asked);
      const answer = folder && (await session.summary(folder, parts));
      return answer ? { folder: addresses.toClient(folder), ...answer } : null;
    });
  });
  connection.onRequest(AgenciesRequest, async (token) => {
    const session = current();
    await session.settle(token);
    return session.agencies;
  });
}
