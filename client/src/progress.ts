import { CancellationTokenSource, ProgressLocation, window } from 'vscode';
import type { CancellationToken } from 'vscode-languageclient';

/** Milliseconds that a planner waits without wondering whether anything happens. */
const patience = 500;

/**
 * Does what may take long. Where it does, a message says so, with a button that ends it.
 *
 * @param title what is being done, as the planner reads it
 * @param task may not answer with undefined
 * @param canEnd whether it may be left half done
 * @returns undefined where the planner has ended it; the answer is not waited for then
 * @throws what the task throws
 */
export async function showingProgress<T>(
  title: string,
  task: (token: CancellationToken) => Promise<T>,
  canEnd = true,
): Promise<T | undefined> {
  const source = new CancellationTokenSource();
  const ended = new Promise<undefined>((resolve) => source.token.onCancellationRequested(() => resolve(undefined)));
  const answer = Promise.race([task(source.token), ended]);
  const late = setTimeout(() => {
    const options = { location: ProgressLocation.Notification, title, cancellable: canEnd };
    void window.withProgress(options, (_, token) => {
      token.onCancellationRequested(() => source.cancel());
      return answer.then(nothing, nothing);
    });
  }, patience);
  try {
    return await answer;
  } finally {
    clearTimeout(late);
    source.dispose();
  }
}

function nothing(): void {}
