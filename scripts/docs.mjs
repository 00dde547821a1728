/**
 * Writes the generated pages of docs/ again: one for each rule, their list, and the format of the documents; and the codes
 * of the rules into the manifest, for the completion of the setting `spbe.aturan`.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
const { generatedPages, withRuleCodes } = await import(bundle);

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
const manifest = join(root, 'package.json');
writeFileSync(manifest, withRuleCodes(readFileSync(manifest, 'utf8')));
console.log(`${pages.size} pages written to docs/`);
