import { type TextEditor, window } from 'vscode';
import { until } from './harness.ts';
import { person } from './person.ts';

/** What the person waits for, and answers. */

/** Text of the page in a web view, once it says this. */
export function seenInWebview(what: RegExp, limit?: number): Promise<string> {
  return seen('textOfWebview', what, limit);
}

/** The list or box on top of the window, once it says this. */
export function asked(what: RegExp): Promise<string> {
  return seen('question', what);
}

/** A part of the editor, once it says this. */
export function seen(
  part: 'textOfWebview' | 'question' | 'dialog' | 'statusBar' | 'sideBar' | 'badge' | 'banner',
  what: RegExp,
  limit?: number,
): Promise<string> {
  const look = async () => {
    const text = (await person(part)) ?? '';
    return what.test(text) ? text : undefined;
  };
  return until(`${what} in ${part}`, look, limit);
}

/** A message, once one says this. */
export function told(what: RegExp, limit?: number): Promise<string> {
  return until(String(what), async () => (await person('notifications')).find((text) => what.test(text)), limit);
}

/** Types each answer into the question that is open, and goes on. */
export async function answers(...given: readonly string[]): Promise<void> {
  for (const text of given) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await person('type', text);
    await new Promise((resolve) => setTimeout(resolve, 250));
    await person('press', 'Enter');
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** The active editor, once it has a text like this selected. */
export function selected(text: RegExp): Promise<TextEditor> {
  return until(`${text} selected`, () => {
    const editor = window.activeTextEditor;
    return editor && text.test(editor.document.getText(editor.selection)) ? editor : undefined;
  });
}
