/**
 * The cheapest way to enough points: of every group at most one choice is taken, a choice brings points and needs items,
 * and an item that several choices need is paid once. All numbers are integers, so the answer is exact.
 */
export interface Problem {
  /** In each group at most one choice is taken. */
  readonly groups: readonly (readonly Choice[])[];
  /** Cost of each item, at least 0. */
  readonly costs: readonly number[];
  /** Points that are needed at least. */
  readonly need: number;
}

export interface Choice {
  /** Points, at least 0. */
  readonly gain: number;
  /** Positions in {@link Problem.costs}, each once. */
  readonly items: readonly number[];
}

export interface Solution {
  /** The choice of each group; undefined where none is taken. */
  readonly picks: readonly (number | undefined)[];
  readonly cost: number;
  readonly gain: number;
  /** No solution costs less. False where the search was ended: {@link bound} says how much less might be possible. */
  readonly optimal: boolean;
  /** No solution costs less than this. */
  readonly bound: number;
  /** Steps of computing. */
  readonly work: number;
}

/** About 400,000 steps take a millisecond on the processors that offices have. */
const mostWork = 20_000_000;

/**
 * Solves a {@link Problem}; undefined where even all groups together do not bring enough.
 *
 * Items of one group only belong to the price of its choices; what is left without shared items is a knapsack with one
 * choice per group, solved over the points. Shared items are decided by branch and bound: while one is undecided, its cost
 * is split among the groups that may need it, which never makes a solution dearer than it is; the split follows the groups
 * that really use it (a dual ascent), so that few items have to be decided at all.
 *
 * @param work steps of computing after which the best answer so far is given; a count, not a time, so that answers stay the
 * same
 */
export function cheapest(problem: Problem, work = mostWork): Solution | undefined {
  return new Search(problem, work).run();
}

/** A choice with its own price, and the shared items it needs. */
interface Priced {
  readonly at: number;
  readonly gain: number;
  readonly own: number;
  readonly shared: readonly number[];
}

type Decision = 'open' | 'in' | 'out';

class Search {
  readonly #problem: Problem;
  readonly #mostWork: number;
  /** Groups without shared items come first: what they can do is computed once. */
  readonly #order: readonly number[];
  readonly #choices: readonly (readonly Priced[])[];
  readonly #coupledFrom: number;
  /** Groups by shared item. */
  readonly #users: ReadonlyMap<number, readonly number[]>;
  #best: { readonly picks: readonly (number | undefined)[]; readonly cost: number } | undefined;
  #work = 0;
  #cutOffAt = Number.POSITIVE_INFINITY;
  readonly #tables: Table[] = [];

  constructor(problem: Problem, mostWork: number) {
    this.#problem = problem;
    this.#mostWork = mostWork;
    const users = usersOf(problem);
    this.#users = new Map([...users].filter(([, groups]) => groups.length > 1));
    this.#choices = problem.groups.map((choices) =>
      choices.map(({ gain, items }, at) => ({
        at,
        gain,
        own: sum(items.filter((item) => !this.#users.has(item)).map((item) => problem.costs[item]!)),
        shared: items.filter((item) => this.#users.has(item)),
      })),
    );
    const isCoupled = (group: number) => this.#choices[group]!.some(({ shared }) => shared.length > 0);
    const all = problem.groups.map((_, group) => group);
    const free = all.filter((group) => !isCoupled(group));
    this.#order = [...free, ...all.filter(isCoupled)];
    this.#coupledFrom = free.length;
  }

  run(): Solution | undefined {
    const { groups, need } = this.#problem;
    if (need <= 0) return { picks: groups.map(() => undefined), cost: 0, gain: 0, optimal: true, bound: 0, work: 0 };
    let table = firstTable(need);
    for (const group of this.#order.slice(0, this.#coupledFrom)) {
      table = this.#extend(table, group, (choice) => choice.own);
      this.#tables.push(table);
    }
    this.#branch(table, new Map(), this.#evenShares());
    if (!this.#best) return undefined;
    const { picks, cost } = this.#best;
    const gain = sum(picks.map((pick, group) => (pick === undefined ? 0 : groups[group]![pick]!.gain)));
    const bound = Math.min(cost, this.#cutOffAt);
    return { picks, cost, gain, optimal: bound === cost, bound, work: this.#work };
  }

  /** @param shares what a group pays for an open item, by item and group */
  #branch(base: Table, decided: ReadonlyMap<number, Decision>, shares: Shares): void {
    let current = shares;
    let lower = Number.NEGATIVE_INFINITY;
    let contested: number | undefined;
    let bestShares = shares;
    for (let round = 0; round < rounds; round++) {
      const relaxed = this.#relax(base, decided, current);
      if (!relaxed) return;
      if (relaxed.cost > lower) {
        lower = relaxed.cost;
        bestShares = current;
      }
      const used = this.#keep(relaxed.picks);
      if (this.#best && lower >= this.#best.cost) return;
      contested = this.#mostContested(decided, current, used);
      if (contested === undefined) return;
      if (this.#work > this.#mostWork) {
        this.#cutOffAt = Math.min(this.#cutOffAt, lower);
        return;
      }
      current = this.#follow(decided, current, used);
    }
    if (contested === undefined) return;
    this.#branch(base, new Map([...decided, [contested, 'in']]), bestShares);
    if (this.#best && lower >= this.#best.cost) return;
    if (this.#work > this.#mostWork) {
      this.#cutOffAt = Math.min(this.#cutOffAt, lower);
      return;
    }
    this.#branch(base, new Map([...decided, [contested, 'out']]), bestShares);
  }

  /** The cheapest picks where open items cost each group its share; its cost is a lower bound of this branch. */
  #relax(base: Table, decided: ReadonlyMap<number, Decision>, shares: Shares) {
    const paid = sum([...decided].map(([item, decision]) => (decision === 'in' ? this.#problem.costs[item]! : 0)));
    const tables: Table[] = [];
    let table = base;
    for (const group of this.#order.slice(this.#coupledFrom)) {
      table = this.#extend(table, group, ({ own, shared }) => {
        let cost = own;
        for (const item of shared) {
          const decision = decided.get(item) ?? 'open';
          if (decision === 'out') return Number.POSITIVE_INFINITY;
          if (decision === 'open') cost += shares.get(item)!.get(group)!;
        }
        return cost;
      });
      tables.push(table);
    }
    const cost = table.costs[this.#problem.need]!;
    if (cost === Number.POSITIVE_INFINITY) return undefined;
    return { cost: cost + paid, picks: this.#trace([...this.#tables, ...tables]) };
  }

  #extend(table: Table, group: number, costOf: (choice: Priced) => number): Table {
    const { need } = this.#problem;
    const costs = table.costs.slice();
    const picks = new Int16Array(need + 1).fill(-1);
    for (const choice of this.#choices[group]!) {
      const cost = costOf(choice);
      if (cost === Number.POSITIVE_INFINITY) continue;
      this.#work += need;
      for (let points = 0; points <= need; points++) {
        const before = table.costs[points > choice.gain ? points - choice.gain : 0]! + cost;
        if (before < costs[points]!) {
          costs[points] = before;
          picks[points] = choice.at;
        }
      }
    }
    return { costs, picks };
  }

  /** What was picked on the way to the need, by group. */
  #trace(tables: readonly Table[]): readonly (number | undefined)[] {
    const picks: (number | undefined)[] = this.#problem.groups.map(() => undefined);
    let points = this.#problem.need;
    for (let at = tables.length - 1; at >= 0; at--) {
      const group = this.#order[at]!;
      const pick = tables[at]!.picks[points]!;
      if (pick < 0) continue;
      picks[group] = pick;
      points = Math.max(0, points - this.#problem.groups[group]![pick]!.gain);
    }
    return picks;
  }

  /** Remembers the picks if they really cost less than the best so far; gives the groups that use each shared item. */
  #keep(picks: readonly (number | undefined)[]): ReadonlyMap<number, ReadonlySet<number>> {
    const used = new Map<number, Set<number>>();
    let cost = 0;
    picks.forEach((pick, group) => {
      if (pick === undefined) return;
      const { own, shared } = this.#choices[group]![pick]!;
      cost += own;
      for (const item of shared) {
        const groups = used.get(item);
        if (groups) groups.add(group);
        else used.set(item, new Set([group]));
      }
    });
    for (const item of used.keys()) cost += this.#problem.costs[item]!;
    if (!this.#best || cost < this.#best.cost) this.#best = { picks, cost };
    return used;
  }

  /** The open item of which the most is used but not paid; undefined where every used item is paid in full. */
  #mostContested(
    decided: ReadonlyMap<number, Decision>,
    shares: Shares,
    used: ReadonlyMap<number, ReadonlySet<number>>,
  ): number | undefined {
    let most = 0;
    let contested: number | undefined;
    for (const [item, groups] of used) {
      if (decided.has(item)) continue;
      const unpaid = this.#problem.costs[item]! - sum([...groups].map((group) => shares.get(item)!.get(group)!));
      if (unpaid > most) {
        most = unpaid;
        contested = item;
      }
    }
    return contested;
  }

  /** Moves half of what groups without use pay for an item to those that use it. */
  #follow(
    decided: ReadonlyMap<number, Decision>,
    shares: Shares,
    used: ReadonlyMap<number, ReadonlySet<number>>,
  ): Shares {
    const next = new Map(shares);
    for (const [item, groups] of used) {
      if (decided.has(item)) continue;
      const known = shares.get(item)!;
      const kept = new Map(
        [...known].map(([group, share]) => [group, groups.has(group) ? share : share >> 1] as const),
      );
      const rest = this.#problem.costs[item]! - sum([...kept.values()]);
      const each = Math.floor(rest / groups.size);
      for (const group of groups) kept.set(group, kept.get(group)! + each);
      next.set(item, kept);
    }
    return next;
  }

  #evenShares(): Shares {
    return new Map(
      [...this.#users].map(([item, groups]) => {
        const each = Math.floor(this.#problem.costs[item]! / groups.length);
        return [item, new Map(groups.map((group) => [group, each] as const))] as const;
      }),
    );
  }
}

type Shares = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Lowest cost to reach each number of points, and the choice of the last group on the way (-1: none). */
interface Table {
  readonly costs: Float64Array;
  readonly picks: Int16Array;
}

/** Splits tried before an item is decided. */
const rounds = 6;

function firstTable(need: number): Table {
  const costs = new Float64Array(need + 1).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  return { costs, picks: new Int16Array(0) };
}

function usersOf({ groups }: Problem): ReadonlyMap<number, readonly number[]> {
  const users = new Map<number, number[]>();
  groups.forEach((choices, group) => {
    for (const item of new Set(choices.flatMap(({ items }) => items))) {
      const known = users.get(item);
      if (known) known.push(group);
      else users.set(item, [group]);
    }
  });
  return users;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
