import type { CancellationToken, Connection } from 'vscode-languageserver';
import { architectureOf } from '../../features/architecture.ts';
import type { Comparison } from '../../planning/comparisonObject.ts';
import { AgenciesRequest, ArchitectureRequest, ComparisonRequest, SummaryRequest } from '../protocol.ts';
import { askedAgency, guarded, type Served } from './serving.ts';

/** Which agencies there are, what they stand at, hold, and how they compare. */
export function registerAgencies(connection: Connection, served: Served): void {
  const { session: current, addresses } = served;
  connection.onRequest(SummaryRequest, ({ uri, parts = false }, token) => {
    const session = current();
    return guarded(session, undefined, async () => {
      const folder = await askedAgency(session, served, uri, token);
      const answer = folder && (await session.summary(folder, parts));
      return answer ? { folder: addresses.toClient(folder), ...answer } : null;
    });
  });
  // Clients that write `null` where there are no parameters have it handed on in front of the token.
  connection.onRequest(AgenciesRequest, async (...given: readonly unknown[]) => {
    const session = current();
    await session.settle(given.at(-1) as CancellationToken);
    return session.agencies;
  });
  connection.onRequest(ArchitectureRequest, ({ uri }, token) => {
    const session = current();
    return guarded(session, undefined, async () => {
      const folder = await askedAgency(session, served, uri, token);
      const agency = folder && (await session.service.store.prepare(folder));
      return agency ? architectureOf(agency) : null;
    });
  });
  connection.onRequest(ComparisonRequest, ({ uri }, token) => {
    const session = current();
    return guarded(session, undefined, async () => {
      // Those beside it have to be known as well.
      await session.settle(token);
      const folder = await askedAgency(session, served, uri, token);
      const comparison = folder === undefined ? undefined : session.comparisons.around(folder);
      return comparison ? toClient(comparison, (address) => addresses.toClient(address)) : null;
    });
  });
}

/** With the client's addresses of the folders. */
function toClient(comparison: Comparison, address: (folder: string) => string): Comparison {
  return {
    ...comparison,
    agencies: comparison.agencies.map((agency) => ({ ...agency, folder: address(agency.folder) })),
    sharedGaps: comparison.sharedGaps.map((gap) => ({ ...gap, agencies: gap.agencies.map(address) })),
  };
}
