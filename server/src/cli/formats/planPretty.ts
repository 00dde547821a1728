import type { Colors } from 'picocolors/types.js';
import { cliTexts } from '../../messages/cli.ts';
import { effortTexts, planTexts } from '../../messages/planning.ts';
import { type Language, type Parameters, render, type Text } from '../../messages/text.ts';
import { visible } from '../../messages/visible.ts';
import type {
  PathSummary,
  PlanFound,
  PlanGoal,
  PlanResult,
  StepSummary,
  TaskSummary,
} from '../../planning/planObject.ts';
import { exact } from '../../scoring/exact.ts';
import { formatNumber, scoreText } from '../../scoring/format.ts';
import type { ScoreSummary } from '../../scoring/summaryObject.ts';

/** The steps to a target, for people. */
export function planToPretty(
  name: string,
  plan: PlanResult,
  goal: PlanGoal,
  language: Language,
  colors: Colors,
): string {
  const writer = new PlanWriter(language, colors);
  return `${colors.bold(visible(name))}\n${writer.plan(plan, goal)}\n`;
}

class PlanWriter {
  readonly #language: Language;
  readonly #colors: Colors;

  constructor(language: Language, colors: Colors) {
    this.#language = language;
    this.#colors = colors;
  }

  plan(plan: PlanResult, goal: PlanGoal): string {
    if (plan.state === 'refused') return this.#colors.yellow(plan.reason[this.#language]);
    const note = plan.note ? `\n${this.#colors.yellow(this.#say(cliTexts.secondarySource, { note: plan.note }))}` : '';
    const { year, inForce } = plan.target;
    const other = inForce ? '' : `\n${this.#colors.yellow(this.#say(planTexts.otherInstrument, { year: year ?? '' }))}`;
    return `${this.#steps(plan, goal)}${other}${note}`;
  }

  #steps(plan: Exclude<PlanResult, { state: 'refused' }>, goal: PlanGoal): string {
    const target = this.#score(plan.target);
    if (plan.state === 'impossible') {
      return this.#colors.yellow(this.#say(planTexts.impossible, { target, highest: this.#score(plan.highest) }));
    }
    if (plan.state === 'reached') {
      return this.#colors.green(
        this.#say(goal.from === 'road-map' ? planTexts.reachedByRoadMap : planTexts.reached, {
          target,
          start: this.#score(plan.start),
        }),
      );
    }
    return [this.#head(plan, goal), ...plan.best.steps.map((step) => this.#step(step)), this.#tail(plan)].join('\n\n');
  }

  #head({ target, start, best }: PlanFound, goal: PlanGoal): string {
    const year = target.year === null ? '' : this.#say(planTexts.byYear, { year: target.year });
    const heading = `${this.#say(planTexts.heading, { target: this.#score(target) })}${year}`;
    const about = this.#say(goal.from === 'road-map' ? planTexts.startOfRoadMap : planTexts.start, {
      start: this.#score(start),
      reached: this.#score(best.index),
      steps: best.steps.length,
      documents: best.documents,
      effort: best.effort,
    });
    const proof = best.optimal
      ? effortTexts.optimal[this.#language]
      : this.#say(effortTexts.notOptimal, { atLeast: best.atLeast });
    return `${this.#colors.bold(heading)}\n${about} ${this.#colors.dim(proof)}`;
  }

  #step(step: StepSummary): string {
    const { indicator: number, name, from, to, gain, effort, owner, activities, budget } = step;
    const title = this.#say(planTexts.step, { number, name, from: this.#number(from, undefined), to });
    const gained = this.#colors.green(`+${this.#number(gain, 4)}`);
    const about = [
      this.#say(planTexts.points, { points: effort }),
      ...(owner ? [visible(owner.name ?? owner.id)] : []),
    ];
    const lines = [
      `  ${gained}  ${title} ${this.#colors.dim(`(${about.join(', ')})`)}`,
      ...step.tasks.map((task) => this.#task(task)),
    ];
    if (activities.length > 0) {
      const names = activities.map(({ id, name: called }) => visible(called ?? id ?? '?')).join('; ');
      const money = budget === null ? '' : `, ${this.#say(planTexts.budget, { amount: this.#rupiah(budget) })}`;
      lines.push(this.#colors.dim(`             ${this.#say(planTexts.inRoadMap, { names })}${money}`));
    }
    return lines.join('\n');
  }

  #task({ text, points, sharedWith }: TaskSummary): string {
    const shared = sharedWith.length > 0 ? this.#say(planTexts.shared, { numbers: sharedWith.join(', ') }) : '';
    return `    ${`${points}`.padStart(5)}  [ ] ${visible(text[this.#language])}${this.#colors.dim(shared)}`;
  }

  #tail({ alternatives, effortSource }: PlanFound): string {
    const others = alternatives.map((other) => `  ${this.#alternative(other)}`);
    const source = this.#colors.dim(this.#say(effortTexts.source, { source: effortSource }));
    return [...(others.length > 0 ? [planTexts.alternatives[this.#language], ...others, ''] : []), source].join('\n');
  }

  #alternative({ effort, documents, index, steps }: PathSummary): string {
    const shown = steps.map(({ indicator, to }) => `${indicator}→${to}`).join(', ');
    return this.#say(planTexts.alternative, { effort, documents, reached: this.#score(index), steps: shown });
  }

  #score(score: ScoreSummary): string {
    return scoreText(score)[this.#language];
  }

  #number(value: string | number, decimals: number | undefined): string {
    if (decimals !== undefined) return formatNumber(exact(value), this.#language, decimals);
    return this.#language === 'id' ? `${value}`.replace('.', ',') : `${value}`;
  }

  #rupiah(value: number): string {
    return new Intl.NumberFormat(this.#language === 'id' ? 'id-ID' : 'en-US').format(value);
  }

  #say(text: Text, parameters: Parameters): string {
    return render(text, this.#language, parameters);
  }
}
