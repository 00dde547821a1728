import type { AgencySummary } from '../../../../server/src/scoring/summaryObject.ts';
import type { FromPage, ToPage } from '../messages.ts';
import { goalOf, noAnswers, type PlannerAnswers, type PlannerState } from './plannerState.ts';

/** Milliseconds of rest after a change of documents before the steps are looked for again. */
const rest = 600;

/** The questions of the page about the way to a target, and their latest answers. */
export class Asking {
  readonly #post: (message: FromPage) => void;
  #answers: PlannerAnswers = noAnswers;
  /** Counts the questions; only the answer to the latest of its kind is taken. */
  #planned = 0;
  #tried = 0;
  #later = 0;

  constructor(post: (message: FromPage) => void) {
    this.#post = post;
  }

  get answers(): PlannerAnswers {
    return this.#answers;
  }

  /** Another agency: nothing is known of it. */
  forget(): void {
    window.clearTimeout(this.#later);
    this.#planned++;
    this.#tried++;
    this.#answers = noAnswers;
  }

  plan(summary: AgencySummary, planner: PlannerState): void {
    window.clearTimeout(this.#later);
    if (!planner.asked) return;
    this.#answers = { ...this.#answers, plan: this.#answers.plan ?? 'waiting' };
    this.#post({ type: 'plan', question: ++this.#planned, goal: goalOf(summary, planner) });
  }

  tryLevels({ tried: levels }: PlannerState): void {
    if (Object.keys(levels).length === 0) this.#answers = { ...this.#answers, tried: undefined };
    else this.#post({ type: 'try', question: ++this.#tried, levels });
  }

  write(summary: AgencySummary, planner: PlannerState): void {
    this.#post({ type: 'write', goal: goalOf(summary, planner) });
  }

  /** Documents have changed: what was asked is asked again, the steps once nothing changes for a while. */
  again(summary: AgencySummary, planner: PlannerState): void {
    if (Object.keys(planner.tried).length > 0) this.tryLevels(planner);
    window.clearTimeout(this.#later);
    if (planner.asked)
      this.#later = window.setTimeout(() => this.plan(summary, planner), this.#answers.plan ? rest : 0);
  }

  /** Takes an answer; false where it is not the one waited for. */
  take(message: ToPage): boolean {
    if (message.type === 'planned' && message.question === this.#planned) {
      this.#answers = { ...this.#answers, plan: message.answer };
      return true;
    }
    if (message.type === 'tried' && message.question === this.#tried) {
      this.#answers = { ...this.#answers, tried: message.answer };
      return true;
    }
    return false;
  }
}
