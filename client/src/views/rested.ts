import type { Disposable } from 'vscode';
import type { Scores } from '../scores.ts';

/** Milliseconds without a change of the score before the side bar is drawn anew: the preview goes first. */
const rest = 250;

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
  return {
    dispose: () => {
      clearTimeout(later);
      heard.dispose();
    },
  };
}
