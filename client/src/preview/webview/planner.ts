import type { PathSummary, PlanFound, PlanResult, StepSummary } from '../../../../server/src/lsp/protocol.ts';
import type { AgencySummary } from '../../../../server/src/scoring/summaryObject.ts';
import { plannerTexts as texts } from '../plannerTexts.ts';
import { previewTexts } from '../texts.ts';
import { field } from './fields.ts';
import { aimOf, aimsOf } from './plannerState.ts';
import { isolated } from './said.ts';
import { type Head, plainTable } from './table.ts';
import { type Branch, branch, type Child } from './tree.ts';
import { placeLink, plain, predicateText, rupiah, scoreText, section, twoDecimals, type View, words } from './view.ts';
import { whatIfPart } from './whatIf.ts';

/** How many years ahead can be chosen. */
const yearsAhead = 6;

/** The easiest steps to a target that the reader chooses, other ways, and levels to try out. */
export function plannerSection(summary: AgencySummary, view: View): Branch | undefined {
  if (!summary.index || summary.indicators.length === 0) return undefined;
  return section(
    'planner',
    words(view, texts.title),
    branch('p', { class: 'muted' }, words(view, texts.intro)),
    question(summary, view),
    kept(view),
    branch('div', { key: 'answer', class: 'path' }, answer(summary, view)),
    whatIfPart(summary, view),
  );
}

function question(summary: AgencySummary, view: View): Branch {
  const { planner } = view.state;
  const aim = aimOf(summary, planner);
  const set = view.act.plan;
  return branch(
    'div',
    { key: 'question', class: 'tools', role: 'group', 'aria-label': words(view, texts.title) },
    field(
      words(view, texts.aim),
      branch(
        'select',
        { value: aim, on: { change: (chosen) => set({ aim: chosen, kept: [] }) } },
        aimsOf(summary).map((each) => branch('option', { value: each.key }, aimText(summary, each, view))),
        branch('option', { value: 'value' }, words(view, texts.aimValue)),
      ),
    ),
    aim === 'value' &&
      field(
        words(view, texts.value),
        branch('input', {
          type: 'text',
          inputmode: 'decimal',
          class: 'short',
          value: planner.value,
          on: { change: (value) => set({ value }) },
        }),
      ),
    !aim.startsWith('year:') && yearField(summary, view),
    branch('button', { type: 'button', on: { click: () => set({ asked: true }) } }, words(view, texts.find)),
  );
}

function yearField({ tahun }: AgencySummary, view: View): Branch | false {
  if (tahun === null) return false;
  const years = Array.from({ length: yearsAhead }, (_, ahead) => String(tahun + 1 + ahead));
  const chosen = years.find((year) => year === view.state.planner.year) ?? String(tahun + 1);
  return field(
    words(view, texts.year),
    branch(
      'select',
      { value: chosen, on: { change: (year) => view.act.plan({ year }) } },
      years.map((year) => branch('option', { value: year }, year)),
    ),
  );
}

function aimText(summary: AgencySummary, aim: ReturnType<typeof aimsOf>[number], view: View): string {
  const value = twoDecimals(view, aim.value);
  if (aim.kind === 'year') return words(view, texts.aimOfYear, { year: aim.year, value });
  return words(view, texts.aimOfPredicate, { predicate: predicateText(view, summary, aim.predicate), value });
}

function kept(view: View): Branch | undefined {
  const { kept: numbers } = view.state.planner;
  if (numbers.length === 0) return undefined;
  return branch(
    'p',
    { key: 'kept' },
    `${words(view, texts.kept, { numbers: numbers.join(', ') })} `,
    branch(
      'button',
      { type: 'button', class: 'quiet', on: { click: () => view.act.plan({ kept: [] }) } },
      words(view, texts.dropKept),
    ),
  );
}

function answer(summary: AgencySummary, view: View): readonly Child[] {
  const { plan } = view.answers;
  const said = branch('p', { key: 'said', role: 'status' }, plan === undefined ? '' : headline(summary, plan, view));
  if (typeof plan !== 'object' || plan === null || plan.state === 'refused') return [said];
  const note = plan.note && branch('p', { class: 'muted' }, plan.note[view.language]);
  if (plan.state !== 'found') return [said, note];
  return [said, note, ...path(plan, view), ...others(plan, view)];
}

function headline(summary: AgencySummary, plan: PlanResult | null | 'waiting' | 'failed', view: View): string {
  if (plan === 'waiting') return words(view, texts.finding);
  if (plan === null || plan === 'failed') return words(view, texts.failed);
  if (plan.state === 'refused') return plan.reason[view.language];
  const target = scoreText(view, plan.target);
  if (plan.state === 'impossible') {
    return words(view, texts.impossible, { target, highest: scoreText(view, plan.highest) });
  }
  const start = scoreText(view, plan.start);
  if (plan.state === 'reached') return words(view, texts.reached, { target, start });
  const { index, steps, documents, effort, optimal, atLeast } = plan.best;
  const parameters = {
    start,
    end: scoreText(view, index),
    predicate: predicateText(view, summary, index.predicate),
    steps: steps.length,
    documents,
    effort: plain(view, effort),
  };
  const found = words(view, texts.found, parameters);
  return optimal ? found : `${found} ${words(view, texts.notProvenBest, { atLeast: plain(view, atLeast) })}`;
}

function path({ best, effortSource }: PlanFound, view: View): readonly Child[] {
  const known = best.steps.reduce((sum, { budget }) => sum + (budget ?? 0), 0);
  const budget = known > 0 ? words(view, texts.budgetKnown, { budget: rupiah(view, known) }) : undefined;
  const heads: readonly Head[] = [
    { title: words(view, previewTexts.indicator) },
    { title: words(view, texts.levels), kind: 'number' },
    { title: words(view, texts.points), kind: 'number' },
    { title: words(view, texts.effort), kind: 'number' },
    { title: words(view, texts.work), kind: 'words' },
    { title: words(view, previewTexts.owner) },
    { title: words(view, previewTexts.budget), kind: 'money' },
    { title: words(view, texts.without), kind: 'deed' },
  ];
  const rows = best.steps.map((step) => ({ key: step.indicator, cells: cellsOf(step, view) }));
  const levels = Object.fromEntries(best.steps.map(({ indicator, to }) => [indicator, to]));
  return [
    branch(
      'p',
      { class: 'muted' },
      `${budget ?? words(view, texts.budgetUnknown)} ${words(view, texts.effortBy, { source: effortSource[view.language].replaceAll('`', '') })}`,
    ),
    branch('div', { key: 'steps' }, plainTable(words(view, texts.steps), heads, rows, view)),
    branch(
      'div',
      { key: 'deeds', class: 'buttons' },
      branch('button', { type: 'button', on: { click: () => view.act.write() } }, words(view, texts.write)),
      branch(
        'button',
        { type: 'button', class: 'quiet', on: { click: () => view.act.tryLevels(levels) } },
        words(view, texts.tryPath),
      ),
    ),
  ];
}

function cellsOf({ indicator, name, place, from, to, ...step }: StepSummary, view: View): readonly Child[] {
  const { gain, effort, tasks, owner, budget } = step;
  return [
    placeLink(view, place, `${indicator}. ${name[view.language]}`),
    words(view, texts.fromTo, { from: plain(view, from), to: plain(view, to) }),
    `+${plain(view, gain)}`,
    plain(view, effort),
    branch(
      'ul',
      { class: 'tasks', role: 'list' },
      tasks.map(({ text, sharedWith }) => {
        const numbers = sharedWith.join(', ');
        const own = text[view.language];
        const shared = sharedWith.length > 0 ? words(view, texts.alsoFor, { text: own, numbers }) : own;
        return branch('li', {}, isolated(shared));
      }),
    ),
    owner && isolated(owner.name ?? owner.id),
    budget !== null && rupiah(view, budget),
    leaveOut([indicator], words(view, texts.without), words(view, texts.withoutIndicator, { number: indicator }), view),
  ];
}

function leaveOut(numbers: readonly string[], text: string, title: string, view: View): Branch {
  const kept = [...new Set([...view.state.planner.kept, ...numbers])];
  const click = () => view.act.plan({ kept });
  return branch('button', { type: 'button', class: 'link', 'aria-label': title, title, on: { click } }, text);
}

/** Ways that leave out an indicator of the best one. */
function others({ best, alternatives }: PlanFound, view: View): readonly Child[] {
  const described = alternatives.flatMap((other) => {
    const left = leftOut(best, other);
    return left.length === 0 ? [] : [{ other, left, numbers: left.join(', ') }];
  });
  if (described.length === 0) return [];
  return [
    branch('h3', { key: 'others-title' }, words(view, texts.others)),
    branch(
      'ul',
      { key: 'others', class: 'others' },
      described.map(({ other, left, numbers }) => {
        const { steps, documents, effort, index } = other;
        const parameters = { numbers, steps: steps.length, documents, effort: plain(view, effort) };
        const sentence = words(view, texts.other, { ...parameters, end: scoreText(view, index) });
        const take = leaveOut(left, words(view, texts.take), words(view, texts.takeWithout, { numbers }), view);
        return branch('li', { key: numbers }, `${sentence} `, take);
      }),
    ),
  ];
}

function leftOut(best: PathSummary, other: PathSummary): readonly string[] {
  const taken = new Set(other.steps.map(({ indicator }) => indicator));
  return best.steps.map(({ indicator }) => indicator).filter((indicator) => !taken.has(indicator));
}
