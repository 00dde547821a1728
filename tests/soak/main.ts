/** `npm run soak -- [--steps N] [--seed N] [--every N]`: random work on the samples until the server differs or grows. */
import { parseArgs } from 'node:util';
import { isGrowing, trendOf } from './memory.ts';
import { soak } from './soak.ts';

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '20000' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    every: { type: 'string', default: '400' },
  },
});
const [steps, seed, every] = [values.steps, values.seed, values.every].map(Number) as [number, number, number];
const since = performance.now();
console.log(`${steps} steps, seed ${seed}, compared with a fresh server every ${every} steps`);

const { comparisons, asked, refused, memory } = await soak({
  seed,
  steps,
  every,
  onProgress: (step, now) => {
    const seconds = Math.round((performance.now() - since) / 1000);
    console.log(`${step} steps, ${seconds} s${now === undefined ? '' : `, ${Math.round(now)} MB`}`);
  },
});

const trend = trendOf(memory);
console.log(
  `${comparisons} comparisons, all equal; ${asked} requests, ${refused} of them cancelled, overtaken or refused`,
);
if (trend) {
  const [early, late, highest] = [trend.early, trend.late, trend.highest].map(Math.round);
  console.log(`memory: ${early} MB in the second quarter, ${late} MB in the last, ${highest} MB at most`);
} else console.log('memory: not judged (too few measurements, or a system that does not tell)');
if (trend && isGrowing(trend)) {
  console.error('Memory grows.');
  process.exit(1);
}
