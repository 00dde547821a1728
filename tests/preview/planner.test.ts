import { beforeAll, describe, expect, test } from 'vitest';
import type { PlanFound } from '../../server/src/planning/planObject.ts';
import type { AgencySummary } from '../../server/src/scoring/summaryObject.ts';
import { agenciesOf, contentOf, planOf } from './contents.ts';
import type { OpenOptions, OpenPreview } from './harness.ts';
import { answered, headline, lastOf, previewPages, tried } from './pages.ts';

const pages = previewPages('#planner');
let city: AgencySummary;
let plan: PlanFound;

beforeAll(() => {
  city = agenciesOf('kota-contoh')[0]!;
  plan = planOf('kota-contoh', '3,5');
});

function preview(options?: OpenOptions, content = contentOf(city)): Promise<OpenPreview> {
  return pages(content, options);
}

describe('the steps to a target', () => {
  test('nothing is asked before the reader asks; then for the next target of the agency', async () => {
    const open = await preview();
    expect((await open.posted()).map(({ type }) => type)).toEqual(['ready']);
    await open.page.getByRole('button', { name: 'Cari langkah' }).click();
    expect(await lastOf(open, 'plan')).toMatchObject({
      goal: { year: city.targets.find(({ year }) => year > city.tahun!)!.year },
    });
    expect(await headline(open)).toBe('Mencari langkah …');
  });

  test('a predicate and a value can be chosen, with the year', async () => {
    const open = await preview();
    await open.page.getByRole('combobox', { name: 'Target', exact: true }).selectOption('predicate:Memuaskan');
    await open.page.getByRole('combobox', { name: 'Tahun', exact: true }).selectOption('2026');
    await open.page.getByRole('button', { name: 'Cari langkah' }).click();
    expect((await lastOf(open, 'plan')).goal).toEqual({ target: 'Memuaskan', year: 2026 });
    await open.page.getByRole('combobox', { name: 'Target', exact: true }).selectOption('value');
    await open.page.getByLabel('Nilai indeks').fill('3,75');
    await open.page.getByLabel('Nilai indeks').press('Enter');
    expect((await lastOf(open, 'plan')).goal).toEqual({ target: '3,75', year: 2026 });
  });

  test('each step says level, points, effort, work and office, and leads to its document', async () => {
    const open = await preview();
    await answered(open, plan);
    const { best } = plan;
    expect(await headline(open)).toContain(`${best.steps.length} langkah, ${best.documents} dokumen`);
    const rows = open.page.locator('.path tbody tr');
    expect(await rows.count()).toBe(best.steps.length);
    const [step] = best.steps;
    const text = (await rows.first().textContent())!;
    expect(text).toContain(`${step!.from} → ${step!.to}`);
    expect(text).toContain(step!.tasks[0]!.text.id);
    expect(text).toContain(step!.owner!.name!);
    await rows.first().getByRole('button').first().click();
    expect(await open.posted()).toContainEqual({ type: 'open', ...step!.place });
  });

  test('one button has the steps written for exactly this target', async () => {
    const open = await preview();
    await answered(open, plan);
    await open.page.getByRole('button', { name: 'Tulis ke peta rencana' }).click();
    const { goal } = await lastOf(open, 'plan');
    expect(await lastOf(open, 'write')).toEqual({ type: 'write', goal });
  });

  test('an indicator can be left out, another way taken, and all allowed again', async () => {
    const open = await preview();
    await answered(open, plan);
    const number = plan.best.steps[0]!.indicator;
    await open.page.getByRole('button', { name: `Lewati: cari cara tanpa indikator ${number}`, exact: true }).click();
    expect((await lastOf(open, 'plan')).goal.keep).toEqual([number]);
    expect(await open.page.locator('#planner').textContent()).toContain(
      `Dibiarkan seperti sekarang: indikator ${number}.`,
    );
    await open.page.getByRole('button', { name: 'Pertimbangkan semua lagi' }).click();
    expect((await lastOf(open, 'plan')).goal.keep).toBeUndefined();
    const other = open.page.getByRole('button', { name: /^Pakai cara ini: tanpa indikator/ }).first();
    await other.click();
    const left = plan.best.steps.filter(
      ({ indicator }) => !plan.alternatives[0]!.steps.some((step) => step.indicator === indicator),
    );
    expect((await lastOf(open, 'plan')).goal.keep).toEqual(left.map(({ indicator }) => indicator));
  });

  test('refused, impossible, reached and unanswered questions say so', async () => {
    const open = await preview();
    const { start, target } = plan;
    await answered(open, { state: 'refused', reason: { id: 'Alasannya begini.', en: 'Because.' } });
    expect(await headline(open)).toBe('Alasannya begini.');
    await answered(open, { state: 'impossible', note: null, start, target, highest: start });
    await expect.poll(() => headline(open)).toContain('tidak dapat dicapai');
    await answered(open, { ...plan, state: 'reached', best: { ...plan.best, steps: [] }, alternatives: [] });
    await expect.poll(() => headline(open)).toContain('sudah tercapai');
    await answered(open, 'failed');
    await expect.poll(() => headline(open)).toContain('tidak menjawab');
    expect(await open.page.getByRole('button', { name: 'Tulis ke peta rencana' }).count()).toBe(0);
  });

  test('the answer to an older question is dropped', async () => {
    const open = await preview();
    await answered(open, plan);
    const { question } = await lastOf(open, 'plan');
    await open.page.getByRole('combobox', { name: 'Target', exact: true }).selectOption('predicate:Memuaskan');
    await open.tell({ type: 'planned', question, answer: 'failed' });
    expect(await headline(open)).not.toContain('tidak menjawab');
  });

  test('is asked again after a change of documents, and after the page was hidden', async () => {
    const open = await preview();
    await answered(open, plan);
    const before = (await lastOf(open, 'plan')).question;
    await open.show(contentOf({ ...city }));
    await expect.poll(async () => (await lastOf(open, 'plan')).question).toBe(before + 1);
    const again = await preview({ state: await open.kept() });
    await expect.poll(async () => (await again.posted()).some(({ type }) => type === 'plan')).toBe(true);
  });

  test('another agency begins anew', async () => {
    const open = await preview();
    await answered(open, plan);
    await open.show(contentOf({ ...city, id: 'lain' }));
    await expect.poll(() => headline(open)).toBe('');
    expect(await open.page.locator('.path tbody tr').count()).toBe(0);
  });
});

describe('levels that are tried', () => {
  test('are asked for at once, shown, and taken back', async () => {
    const open = await preview();
    await open.page.locator('#planner summary').click();
    const level = open.page.getByLabel(/^Tingkat yang dicoba, indikator 1 /);
    await level.selectOption('5');
    const asked = await lastOf(open, 'try');
    expect(asked.levels).toEqual({ 1: 5 });
    await open.tell({ type: 'tried', question: asked.question, answer: tried });
    const said = open.page.locator('.tried [role=status]');
    await expect.poll(() => said.textContent()).toContain('3,51 (Sangat Baik), +0,025 poin dari klaim 3,48');
    expect(await said.textContent()).toContain('Terhadap target: −0,094.');
    await open.page.getByRole('button', { name: 'Kembali ke klaim' }).click();
    expect(await said.textContent()).toBe('Belum ada tingkat yang dicoba.');
    expect(await level.inputValue()).toBe(String(city.indicators[0]!.claimed));
  });

  test('the levels of the steps can be tried', async () => {
    const open = await preview();
    await answered(open, plan);
    await open.page.getByRole('button', { name: 'Coba tingkat dari langkah ini' }).click();
    const levels = Object.fromEntries(plan.best.steps.map(({ indicator, to }) => [indicator, to]));
    expect((await lastOf(open, 'try')).levels).toEqual(levels);
    expect(await open.page.locator('select.changed').count()).toBeGreaterThan(0);
  });
});

test('in English when asked', async () => {
  const open = await preview({}, contentOf(city, { language: 'en' }));
  await open.page.getByRole('button', { name: 'Find the steps' }).click();
  const { question } = await lastOf(open, 'plan');
  await open.tell({ type: 'planned', question, answer: plan });
  await expect.poll(() => headline(open)).toContain('points of effort');
});
