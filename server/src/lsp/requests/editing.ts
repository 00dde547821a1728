import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  type LinkedEditingRanges,
  LSPErrorCodes,
  type RenameParams,
  ResponseError,
} from 'vscode-languageserver-protocol';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-types';
import { type CodeActionData, codeActions, resolveCodeAction } from '../../features/codeActions.ts';
import { complete, resolveCompletion } from '../../features/completion.ts';
import type { FeatureContext } from '../../features/context.ts';
import { createIndicators } from '../../features/createMissing.ts';
import { linkedEditing } from '../../features/linkedEditing.ts';
import { prepareRename, type Refusal, rename } from '../../features/rename.ts';
import { type FileRename, renameFileEdits } from '../../features/renameFiles.ts';
import { writtenPath } from '../../features/writtenPath.ts';
import { lspTexts } from '../../messages/lsp.ts';
import { toDiagnostic } from '../diagnostics.ts';
import { serverCommands } from '../serverCommands.ts';
import type { Session } from '../session.ts';
import { throwIfCancelled } from '../waiting.ts';
import { aboutFile, aboutPlace, askFile, guarded, type Served, withProgress } from './serving.ts';

/** What writes: completion, actions, renames. */
export function registerEditing(connection: Connection, served: Served): void {
  const { session } = served;
  connection.onCompletion(aboutPlace(served, (context, offset) => complete(context, offset, today())));
  connection.onCompletionResolve((item) => resolveCompletion(item, session().language, session().abilities));
  connection.languages.onLinkedEditingRange(
    aboutPlace(served, (context, offset) => (linkedEditing(context, offset) ?? null) as LinkedEditingRanges | null),
  );
  connection.onPrepareRename(aboutPlace(served, (context, offset) => accepted(prepareRename(context, offset))));
  connection.onRenameRequest(
    withProgress(
      served,
      lspTexts.renaming,
      aboutPlace(served, (context, offset, { newName }: RenameParams) => accepted(rename(context, offset, newName))),
    ),
  );
  connection.onCodeAction(
    aboutFile(
      served,
      (context, { range, context: { only } }) =>
        codeActions(context, session().range(context.file.uri, range), only).map((action) =>
          withDiagnostic(action, context, session()),
        ),
      'findings',
    ),
  );
  connection.onCodeActionResolve((action, token) => resolveAction(served, action, token));
  connection.workspace.onWillRenameFiles(({ files }, token) => followFiles(served, files, token));
  connection.onExecuteCommand(({ command, arguments: args }, token) =>
    execute(connection, served, command, args, token),
  );
}

/** The planner's own date, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A refusal becomes an error that the editor shows at the place. */
function accepted<T extends object>(answer: T | Refusal): T {
  if ('refused' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refused);
  return answer;
}

/** Names the finding that an action remedies, so that the editor shows them together. */
function withDiagnostic(action: CodeAction, { findings, language }: FeatureContext, { service }: Session): CodeAction {
  const { finding: remedied } = action.data as CodeActionData;
  const finding = findings.find(({ code, at }) => code === remedied?.code && at.start === remedied.at.start);
  return finding ? { ...action, diagnostics: [toDiagnostic(finding, service, language)] } : action;
}

async function resolveAction({ session: current }: Served, action: CodeAction, token: CancellationToken) {
  const session = current();
  const { uri } = action.data as CodeActionData;
  const edit = await guarded(session, uri, async () => {
    const context = await session.context(uri, token, 'findings');
    return (context && resolveCodeAction(context, action)?.edit) ?? null;
  });
  return edit ? { ...action, edit: session.answer(edit, uri) } : action;
}

async function followFiles(
  { session: current, addresses }: Served,
  files: readonly { readonly oldUri: string; readonly newUri: string }[],
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const session = current();
  return guarded(session, undefined, async () => {
    await session.settle(token);
    const { store } = session.service;
    const renames: FileRename[] = files.map(({ oldUri, newUri }) => ({
      old: addresses.toEngine(oldUri),
      new: addresses.toEngine(newUri),
    }));
    const agencies = [];
    for (const folder of store.agenciesConcernedBy(renames.map(({ old }) => old))) {
      throwIfCancelled(token);
      const view = await store.prepare(folder);
      if (view) agencies.push(view);
    }
    const edit = renameFileEdits(agencies, store.roots, renames);
    return edit ? session.answer(edit, '') : null;
  });
}

/**
 * `spbe.createMissingIndicators` takes the address of any file of the agency; `spbe.writePath` also a year of
 * `target_indeks`, without which it takes the next one.
 */
async function execute(
  connection: Connection,
  served: Served,
  command: string,
  args: readonly unknown[] | undefined,
  token: CancellationToken,
): Promise<unknown> {
  const [uri, year] = args ?? [];
  const make = typeof uri === 'string' ? madeBy(command, year) : undefined;
  if (typeof uri !== 'string' || !make) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, lspTexts.unknownCommand[served.session().language]);
  }
  const edit = await askFile(served, { textDocument: { uri } }, token, make);
  if (!edit) return false;
  return (await connection.workspace.applyEdit(edit)).applied;
}

/** What a command makes of a file; undefined where it is not known or its words are not. */
function madeBy(command: string, year: unknown): ((context: FeatureContext) => WorkspaceEdit | null) | undefined {
  if (command === serverCommands.createMissingIndicators) return (context) => createIndicators(context) ?? null;
  if (command !== serverCommands.writePath || (year !== undefined && !Number.isInteger(year))) return undefined;
  return (context) => accepted(writtenPath({ ...context, at: context.file.uri }, year as number | undefined)).edit;
}
