import type { CancellationToken, Connection } from 'vscode-languageserver';
import { LanguageService } from '../../languageService.ts';
import { compareWorkspaces } from '../../planning/diff.ts';
import { type AgencySnapshot, snapshotOf } from '../../planning/snapshot.ts';
import { DiffProse } from '../../reports/diffProse.ts';
import { EarlierFileSystem, type EarlierState } from '../../workspace/earlierFileSystem.ts';
import type { Uri } from '../../workspace/fileSystem.ts';
import { isWithin } from '../../workspace/uri.ts';
import { type ChangesParams, ChangesRequest, type ChangesResult, changesLimits } from '../protocol.ts';
import type { Session } from '../session.ts';
import { throwIfCancelled } from '../waiting.ts';
import { guarded, refuseUnless, type Served } from './serving.ts';

/** At most this many sentences are said. */
const mostSentences = 300;

/** What changed in an agency since an earlier state. */
export function registerChanges(connection: Connection, served: Served): void {
  connection.onRequest(ChangesRequest, (params, token) => {
    refuseUnless(isUsable(params), 'files');
    const session = served.session();
    return guarded(session, undefined, () => changesOf(served, session, params, token));
  });
}

async function changesOf(
  { addresses }: Served,
  session: Session,
  { uri, files, language }: ChangesParams,
  token: CancellationToken,
): Promise<ChangesResult | null> {
  const context = await session.agencyContext(addresses.toEngine(uri), token);
  if (!context) return null;
  const { folder } = context.agency;
  const after = snapshotOf(folder, context.agency, context.score);
  const known = new Map(files.map((file) => [addresses.toEngine(file.uri), 'size' in file ? file.size : file.text]));
  const before = await earlier(session, folder, known, token);
  if (!before || !after) return null;
  const compared = compareWorkspaces({ agencies: [before], findings: [] }, { agencies: [after], findings: [] });
  const [diff] = compared.agencies;
  if (!diff) return null;
  const { lead, parts } = new DiffProse(language ?? session.language).agency(diff);
  const sentences = [...lead, ...parts.flatMap(({ lines }) => lines)];
  return { diff, sentences: sentences.slice(0, mostSentences) };
}

/** The agency with earlier files in place, read beside the session by an engine of its own. */
async function earlier(
  { service: { store }, fileSystem }: Session,
  folder: Uri,
  files: EarlierState['files'],
  token: CancellationToken,
): Promise<AgencySnapshot | undefined> {
  const root = store.roots.find((each) => isWithin(folder, each));
  if (root === undefined) return undefined;
  const others = new Set(store.agencyFolders.filter((each) => each !== folder));
  const service = new LanguageService(new EarlierFileSystem(fileSystem, { folder, files, others }), [root]);
  let found: AgencySnapshot | undefined;
  await service.survey(
    ({ view, score }) => {
      throwIfCancelled(token);
      if (view.folder === folder) found = snapshotOf(folder, view, score);
    },
    { check: false },
  );
  throwIfCancelled(token);
  return found;
}

function isUsable(params: ChangesParams | undefined): boolean {
  if (typeof params?.uri !== 'string' || !Array.isArray(params.files)) return false;
  if (params.files.length > changesLimits.files) return false;
  let characters = 0;
  for (const file of params.files as readonly ({ uri?: unknown; text?: unknown; size?: unknown } | null)[]) {
    if (typeof file?.uri !== 'string') return false;
    if (typeof file.text === 'string') characters += file.text.length;
    else if (file.text !== null && !Number.isFinite(file.size)) return false;
  }
  return characters <= changesLimits.characters;
}
