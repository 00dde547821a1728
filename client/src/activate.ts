import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands/index.ts';
import { registerPreview } from './preview/panel.ts';
import { Scores } from './scores.ts';
import { type NewClient, Server } from './server.ts';
import { showStatus } from './status.ts';
import { Summaries } from './summaries.ts';
import { registerViews } from './views/index.ts';

let running: Server | undefined;

/** Starts the extension in either kind of host. Returns at once: the server starts in the background. */
export function activateWith(context: ExtensionContext, newClient: NewClient): void {
  const server = new Server(newClient);
  const summaries = new Summaries(server);
  // The first to hear of a change: it is what a planner looks at while typing.
  const preview = registerPreview(context, server, summaries);
  const scores = new Scores(server, summaries);
  context.subscriptions.push(
    server,
    summaries,
    preview,
    scores,
    showStatus(scores, server.work),
    registerViews(scores, server),
    registerCommands(context, scores, server),
  );
  running = server;
  void server.start();
}

/** Ends the server with the extension. */
export async function deactivate(): Promise<void> {
  await running?.stop();
  running = undefined;
}
