import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { CodeLens } from 'vscode-languageserver-types';
import { codeLenses, type LensData, resolveCodeLens } from '../../features/codeLens.ts';
import { hover } from '../../features/hover.ts';
import { inlayHints } from '../../features/inlayHints.ts';
import { pageOf } from '../../features/pages.ts';
import { aboutFile, aboutPlace, guarded, type Served } from './serving.ts';

/** What explains a document to its reader. */
export function registerReading(connection: Connection, served: Served): void {
  const { session } = served;
  connection.onHover(aboutPlace(served, (context, offset) => hover(context, offset) ?? null));
  connection.languages.inlayHint.on(
    aboutFile(served, (context, { range }) =>
      session().settings.inlayHints ? [...inlayHints(context, session().range(context.file.uri, range))] : [],
    ),
  );
  connection.onCodeLens(aboutFile(served, (context) => (session().settings.codeLens ? [...codeLenses(context)] : [])));
  connection.onCodeLensResolve((lens, token) => resolveLens(served, lens, token));
  connection.workspace.textDocumentContent.on(async ({ uri }) => ({
    text: (await pageOf(decodeURI(uri), session().language)) ?? '',
  }));
}

/** The range of the lens stays as the client has it; only what it says is new. */
async function resolveLens({ session: current }: Served, lens: CodeLens, token: CancellationToken): Promise<CodeLens> {
  const session = current();
  const { uri } = lens.data as LensData;
  const resolved = await guarded(session, uri, async () => {
    const context = await session.context(uri, token);
    return context ? resolveCodeLens(context, lens) : null;
  });
  return resolved?.command ? { ...lens, command: session.answer(resolved.command, uri) } : lens;
}
