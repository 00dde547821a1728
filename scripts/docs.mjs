/** Writes the generated pages of docs/ again: one for each rule, their list, and the format of the documents. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { root } from './steps.mjs';

const { outputFiles } = await build({
  entryPoints: [join(root, 'scripts/docs/pages.ts')],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
});
const bundle = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
const { generatedPages } = await import(bundle);

const docs = join(root, 'docs');
const pages = await generatedPages();
mkdirSync(join(docs, 'aturan'), { recursive: true });
for (const name of readdirSync(join(docs, 'aturan'))) {
  if (!pages.has(`aturan/${name}`)) rmSync(join(docs, 'aturan', name));
}
for (const [path, text] of pages) {
  mkdirSync(dirname(join(docs, path)), { recursive: true });
  writeFileSync(join(docs, path), text);
}
console.log(`${pages.size} pages written to docs/`);
