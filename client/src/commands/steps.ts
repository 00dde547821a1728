import { type Disposable, QuickInputButtons, type QuickPickItem, window } from 'vscode';

/** The planner wants the question before this one again. */
const back: unique symbol = Symbol('back');
/** There is nothing to ask. */
export const skipped: unique symbol = Symbol('skipped');

/** What stands around a question. */
export interface Frame {
  readonly title: string;
  /** From 1; undefined for a question that stands alone. */
  readonly step: number | undefined;
  readonly canGoBack: boolean;
}

/** Asks one thing and adds the answer; undefined where the planner has closed the question. */
export type Step<T> = (given: T, frame: Frame) => Promise<T | typeof back | typeof skipped | undefined>;

/**
 * Asks one thing after another. Back leads to the question before, whose answer is then given anew.
 *
 * @returns undefined as soon as a question is closed
 */
export async function askInSteps<T>(title: string, start: T, steps: readonly Step<T>[]): Promise<T | undefined> {
  const asked: { readonly at: number; readonly before: T }[] = [];
  let given = start;
  let at = 0;
  for (;;) {
    const step = steps[at];
    if (!step) return given;
    const isAlone = asked.length === 0 && at === steps.length - 1;
    const number = isAlone ? undefined : asked.length + 1;
    const answer = await step(given, { title, step: number, canGoBack: asked.length > 0 });
    if (answer === undefined) return undefined;
    if (answer === back) {
      const last = asked.pop();
      if (!last) return undefined;
      at = last.at;
      given = last.before;
      continue;
    }
    if (answer !== skipped) {
      asked.push({ at, before: given });
      given = answer;
    }
    at++;
  }
}

/** Has one item chosen; the first one is proposed. */
export function pickOne<I extends QuickPickItem>(
  frame: Frame,
  placeholder: string,
  items: readonly I[],
): Promise<I | typeof back | undefined> {
  const input = window.createQuickPick<I>();
  input.items = items;
  input.placeholder = placeholder;
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  return shown<I>(input, frame, (answer) => {
    const [chosen] = input.selectedItems;
    if (chosen) answer(chosen);
  });
}

/**
 * Has a line of text typed.
 *
 * @param objection what is wrong with the text, if anything
 */
export function typeText(
  frame: Frame,
  prompt: string,
  value: string,
  objection: (text: string) => string | undefined,
): Promise<string | typeof back | undefined> {
  const input = window.createInputBox();
  input.prompt = prompt;
  input.value = value;
  const clean = input.onDidChangeValue(() => {
    input.validationMessage = undefined;
  });
  return shown<string>(input, frame, (answer) => {
    input.validationMessage = objection(input.value.trim());
    if (input.validationMessage === undefined) answer(input.value.trim());
  }).finally(() => clean.dispose());
}

/** What quick pick and input box have in common. */
interface Input extends Disposable {
  title: string | undefined;
  step: number | undefined;
  ignoreFocusOut: boolean;
  buttons: readonly unknown[];
  onDidAccept(listener: () => void): Disposable;
  onDidHide(listener: () => void): Disposable;
  onDidTriggerButton(listener: () => void): Disposable;
  show(): void;
}

function shown<A>(input: Input, frame: Frame, accepted: (answer: (given: A) => void) => void) {
  return new Promise<A | typeof back | undefined>((resolve) => {
    input.title = frame.title;
    input.step = frame.step;
    input.ignoreFocusOut = true;
    input.buttons = frame.canGoBack ? [QuickInputButtons.Back] : [];
    input.onDidAccept(() => accepted(resolve));
    input.onDidTriggerButton(() => resolve(back));
    input.onDidHide(() => resolve(undefined));
    input.show();
  }).finally(() => input.dispose());
}
