import { Uri, workspace } from 'vscode';

/**
 * What the person at the editor does and sees. The runner is that person (`tests/host/hands.mjs`): it reads requests in
 * the log and answers with files beside the workspace. In the desktop editor nobody is there.
 */
interface Deeds {
  /** Takes a picture of the whole editor. */
  picture(name: string): void;
  /** Types on the keyboard. */
  type(text: string): void;
  /** Presses keys together, as playwright writes them: `Control+Space`. */
  press(keys: string): void;
  /** Text of the page in a web view; null while there is none. */
  textOfWebview(): string | null;
  /** Presses the first button of the page in a web view that has this text, or unfolds the part that has it as its title. */
  pressInWebview(text: string): void;
  /** Chooses an option, by its value, of a list of the page in a web view. */
  chooseInWebview(choice: { readonly name: string; readonly value: string }): void;
  /** Loads the window again: the suite begins anew in it, and no answer comes. */
  reload(): void;
  notifications(): string[];
  /** Presses the button of a notification. */
  answer(button: string): void;
  /** Text of the question in the middle of the window that has to be answered before anything else; empty where there is none. */
  dialog(): string;
  /** Presses a button of that question. */
  answerDialog(button: string): void;
  /** Text of the list or box on top of the window that asks something; empty where there is none. */
  question(): string;
  /** Writes a text in place of what is in that box. */
  fill(text: string): void;
  /** Text of the bar below the title, where Restricted Mode is told of. */
  banner(): string;
  statusBar(): string;
  sideBar(): string;
  /** Presses a button or a link that a view of the side bar has while it is empty. */
  pressInSideBar(name: string): void;
  /** Presses the first line of the side bar that has this text. */
  pressLine(text: string): void;
  /** Presses a sign that such a line shows while the pointer is on it, by its name. */
  pressOnLine(sign: { readonly line: string; readonly action: string }): void;
  /** Rests the pointer on such a line; the text that then appears. */
  restOnLine(text: string): string;
  /** The sign at the end of such a line. */
  markOnLine(text: string): string;
  /** The number on the sign of our views, at the edge of the window; empty where there is none. */
  badge(): string;
  /** Whether our sign in the status bar turns. */
  isWorking(): boolean;
  /** Presses a sign above the editor, by its name. */
  pressAboveEditor(name: string): void;
  /** Lines of the menu of a line of the side bar. */
  menuOfLine(text: string): string[];
  /** Rows of the list of suggestions that is open. */
  suggestions(): string[];
}

/** Of the last request; a suite that begins anew must not take the answers to an earlier one. */
let number = Date.now();

/** Whether somebody is there. */
export async function isSeen(): Promise<boolean> {
  return (await read('ada.json')) !== undefined;
}

/** @throws where nobody is there, or the deed cannot be done */
export async function person<D extends keyof Deeds>(
  deed: D,
  ...[argument]: Parameters<Deeds[D]>
): Promise<ReturnType<Deeds[D]>> {
  const mine = ++number;
  console.log(`@person ${JSON.stringify({ number: mine, deed, argument })}@`);
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await read(`${mine}.json`);
    if (answer !== undefined) {
      const { value, error } = JSON.parse(answer) as { value: ReturnType<Deeds[D]>; error?: string };
      if (error !== undefined) throw new Error(`${deed}: ${error}`);
      return value;
    }
    if (Date.now() > end) throw new Error(`nobody did: ${deed}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function read(name: string): Promise<string | undefined> {
  const opened = workspace.workspaceFile ?? workspace.workspaceFolders?.[0]?.uri;
  if (!opened) return undefined;
  try {
    const bytes = await workspace.fs.readFile(Uri.joinPath(opened, '..', 'jawaban', name));
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}
