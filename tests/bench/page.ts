import { cpus } from 'node:os';

const head = `# What it costs

<!-- Written by \`npm run bench -- --write\`; do not edit. -->

Times depend on the machine; compare figures within a table. p50 is the median, p95 the value that one run in twenty
exceeds.

## Where a goal is not reached, and why

- *The whole check of the sample*: loading the bundle alone is about twice \`node -e 0\`; the rest is engine code that runs
  once, before the machine has compiled it. The profile has no single hot spot. A stored compilation would help, but its
  place would be a shared temporary folder that others can write to.
- *The national check*: reading and parsing have become so fast that facts, validation, rules and scores of 40,000 files
  are most of the work. Agencies are independent, so a second thread is the lever that is left. Memory is garbage between
  collections, not need: what is alive stays below 50 MB.
- *Requests right after an edit*: they answer from the documents as they are, but share one thread with the rules that the
  same edit set going.
`;

/**
 * The page with results, with new ones in place of the old ones of the same parts; other parts stay as they are.
 *
 * @param before the page as it is; empty where there is none yet
 * @param measured what each part found, as Markdown, by its name
 * @param order names of all parts, as they follow each other on the page; others are left out
 */
export function renewedPage(before: string, measured: ReadonlyMap<string, string>, order: readonly string[]): string {
  const sections = new Map(measured);
  for (const [section, name] of before.matchAll(/<!-- begin (\S+) -->\n[\s\S]*?<!-- end \1 -->\n/g)) {
    if (!sections.has(name!)) sections.set(name!, section);
  }
  return [head, ...order.flatMap((name) => sections.get(name) ?? [])].join('\n');
}

/** What a part found, with when and where. */
export function sectionOf(name: string, tables: string): string {
  const [processor] = cpus();
  const today = new Date().toISOString().slice(0, 10);
  const machine = `Node ${process.versions.node}, ${process.platform}, ${cpus().length} processors (${processor?.model ?? 'unknown'})`;
  const command = `npm run bench -- --only ${name}`;
  return `<!-- begin ${name} -->\n\n\`${command}\`, ${today}: ${machine}.\n\n${tables.trimEnd()}\n\n<!-- end ${name} -->\n`;
}
