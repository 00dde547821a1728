import type { Connection } from 'vscode-languageserver';
import { AgenciesRequest, SummaryRequest } from '../protocol.ts';
import { askedAgency, guarded, type Served } from './serving.ts';

/** The messages of this product: summaries and agencies. */
export function registerProduct(connection: Connection, served: Served): void {
  const { session: current, addresses } = served;
  connection.onRequest(SummaryRequest, ({ uri, parts = false }, token) => {
    const session = current();
    return guarded(session, undefined, async () => {
      const folder = await askedAgency(session, served, uri, token);
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
