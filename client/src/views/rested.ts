import { Disposable, type TextDocument, workspace } from 'vscode';
import type { Scores } from '../scores.ts';

/** Milliseconds without a change of the score before the side bar is drawn anew: the preview goes first. */
const rest = 250;

/** Milliseconds without a keystroke before what does not hang on the score is looked at again. */
const pause = 1000;

/** Calls when the score has come to rest; at once when it is about more than the score: a start, a stop. */
export function onceRested(scores: Scores, call: () => void): Disposable {
  let later: ReturnType<typeof setTimeout> | undefined;
  let { phase } = scores;
  const heard = scores.onDidChange(() => {
    clearTimeout(later);
    const isOtherPhase = scores.phase !== phase;
    phase = scores.phase;
    if (isOtherPhase) call();
    else later = setTimeout(call, rest);
  });
  return Disposable.from(heard, { dispose: () => clearTimeout(later) });
}

/** Calls when a planner has stopped typing in our documents, or closed one: names and elements change no score. */
export function whenTypingRests(call: () => void): Disposable {
  let later: ReturnType<typeof setTimeout> | undefined;
  const wait = ({ languageId }: TextDocument) => {
    if (languageId !== 'spbe') return;
    clearTimeout(later);
    later = setTimeout(call, pause);
  };
  return Disposable.from(
    workspace.onDidChangeTextDocument(({ document }) => wait(document)),
    // What was typed and not saved is gone with it.
    workspace.onDidCloseTextDocument(wait),
    { dispose: () => clearTimeout(later) },
  );
}
