/** Prints how long the preview takes from a message to the changed page, laid out: `node tests/preview/pace.ts`. */
import type { PreviewContent } from '../../client/src/preview/messages.ts';
import { agenciesOf, contentOf, worstCase } from './contents.ts';
import { PreviewHarness } from './harness.ts';

const runs = 40;
const [city] = agenciesOf('kota-contoh');
const contents: Readonly<Record<string, PreviewContent>> = {
  'sample city': contentOf(city!),
  'worst case, 47 rows, 235 missing': worstCase(city!),
};

const harness = await PreviewHarness.start();
try {
  for (const [name, content] of Object.entries(contents)) {
    const { page, show } = await harness.open();
    await show(content);
    await page.waitForSelector('h1');
    const times = await page.evaluate(timed, { content, runs });
    times.sort((a, b) => a - b);
    const at = (part: number) => times[Math.floor((times.length - 1) * part)]!.toFixed(1);
    console.log(`${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
    await page.close();
  }
} finally {
  await harness.stop();
}

/** Runs in the page: each time the year and every claimed level change, as they would at a keystroke. */
async function timed({ content, runs }: { content: PreviewContent; runs: number }): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const indicators = content.summary!.indicators.map((each) => ({ ...each, claimed: (run % 5) + 1 }));
    const summary = { ...content.summary!, tahun: 2030 + run, indicators };
    const started = performance.now();
    await new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        document.body.getBoundingClientRect();
        resolve();
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      window.postMessage({ type: 'show', version: run + 1, content: { ...content, summary } });
    });
    times.push(performance.now() - started);
  }
  return times;
}
