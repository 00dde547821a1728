import { describe, expect, test } from 'vitest';
import { readFromPage } from '../../../client/src/preview/messages.ts';
import {
  aimOf,
  aimsOf,
  goalOf,
  initialPlanner,
  readPlanner,
} from '../../../client/src/preview/webview/plannerState.ts';
import { city } from '../reports/summaries.ts';

describe('questions of the page about the way to a target', () => {
  test('are read part by part; what is of another kind is left out', () => {
    const goal = { target: '3,5', year: 2026, keep: ['1', 2], effort: { x: 1 } };
    expect(readFromPage({ type: 'plan', question: 1, goal })).toEqual({
      type: 'plan',
      question: 1,
      goal: { target: '3,5', year: 2026, keep: ['1'] },
    });
    expect(readFromPage({ type: 'try', question: 2, levels: { 1: 4, 2: '5', 3: Number.NaN } })).toEqual({
      type: 'try',
      question: 2,
      levels: { 1: 4 },
    });
    expect(readFromPage({ type: 'write', goal: { year: '2026' } })).toEqual({ type: 'write', goal: {} });
  });

  test.each([
    { type: 'plan', goal: {} },
    { type: 'plan', question: 1 },
    { type: 'try', question: 1, levels: null },
    { type: 'write', goal: 'x' },
  ])('are not believed where they are incomplete: %j', (message) => {
    expect(readFromPage(message)).toBeUndefined();
  });
});

describe('the target asked for', () => {
  test('is the next one of the agency as long as the reader has chosen none, and what was chosen is not there', async () => {
    const summary = await city();
    const next = summary.targets.map(({ year }) => year).find((year) => year > summary.tahun!)!;
    expect(aimOf(summary, initialPlanner)).toBe(`year:${next}`);
    expect(goalOf(summary, { ...initialPlanner, aim: 'year:1999' })).toEqual({ year: next });
  });

  test('is the next predicate where the agency has no target, then a value', async () => {
    const summary = { ...(await city()), targets: [] };
    const [first] = aimsOf(summary);
    expect(first?.kind).toBe('predicate');
    expect(aimOf({ ...summary, regulation: null }, initialPlanner)).toBe('value');
  });

  test('a value goes to the server as typed, with the year and what is to stay', async () => {
    const summary = await city();
    const planner = { ...initialPlanner, aim: 'value', value: ' 3,75 ', year: '2027', kept: ['7'] };
    expect(goalOf(summary, planner)).toEqual({ target: '3,75', year: 2027, keep: ['7'] });
  });
});

test('what the editor kept is used as far as it can be', () => {
  expect(readPlanner({ aim: 3, value: 'x', kept: ['1', 2], asked: 'yes', tried: { 1: 4, 2: 'x' } })).toEqual({
    ...initialPlanner,
    value: 'x',
    kept: ['1'],
    tried: { 1: 4 },
  });
  expect(readPlanner(null)).toEqual(initialPlanner);
});
