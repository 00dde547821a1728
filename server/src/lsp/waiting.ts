import { CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';

/** A promise that is kept from outside. */
export class Deferred {
  resolve: () => void = () => {};
  readonly promise = new Promise<void>((resolve) => {
    this.resolve = resolve;
  });
}

/** @throws what tells the client that its request was cancelled */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** Resolves with the task, or as soon as the client does not want the answer any more. */
export function cancelledOr(task: Promise<void>, token: CancellationToken): Promise<void> {
  if (token === CancellationToken.None) return task;
  return new Promise((resolve, reject) => {
    const listener = token.onCancellationRequested(() => resolve());
    task.then(resolve, reject).finally(() => listener.dispose());
  });
}

/** Lets messages that have arrived already be read first, so that they are taken together. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
