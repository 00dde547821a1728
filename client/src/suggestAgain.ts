import type { CompletionItem, CompletionList, SnippetString } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** The first tab stop of a snippet; its default where it has one. Escaped signs are not stops. */
const firstStop = /(?<!\\)\$(?:\d+|\{\d+(?::?([^}|]*)\}|\|))/;

/**
 * Whether an accepted proposal leaves the caret where a value is still to be chosen: behind `key: `, `- ` or `[`, with
 * nothing there yet.
 *
 * @param isSnippet whether `$1` in the text is a tab stop
 */
export function leavesValueOpen(text: string, isSnippet: boolean): boolean {
  const stop = isSnippet ? firstStop.exec(text) : null;
  if (!stop) return /(?:^|[^\\]): $/.test(text);
  // A choice (`${1|a,b|}`) opens a list of its own.
  const isEmpty = !stop[0].endsWith('|') && (stop[1] ?? '') === '';
  return isEmpty && /(?:: |- |\[)$/.test(text.slice(0, stop.index));
}

/** Editors close their list when a proposal is accepted; where a value comes next, it is opened again. */
export const suggestAgain: Pick<Middleware, 'provideCompletionItem'> = {
  async provideCompletionItem(document, position, context, token, next) {
    const answer = await next(document, position, context, token);
    for (const item of itemsOf(answer)) {
      const { insertText = '' } = item;
      const isOpen =
        typeof insertText === 'string'
          ? leavesValueOpen(insertText, false)
          : leavesValueOpen((insertText as SnippetString).value, true);
      if (isOpen) item.command ??= { command: 'editor.action.triggerSuggest', title: '' };
    }
    return answer;
  },
};

function itemsOf(answer: CompletionItem[] | CompletionList | null | undefined): readonly CompletionItem[] {
  return Array.isArray(answer) ? answer : (answer?.items ?? []);
}
