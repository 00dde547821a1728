import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundlesOfExtension } from './bundles.mjs';
import { thirdPartyNotices } from './notices.mjs';

const copied = ['CHANGELOG.md', 'LICENSE', 'README.md', 'client/images', 'client/language', 'dist/sample.json'];
/** Keys of the manifest that are about the package of the command line and its development. */
const ownKeys = ['type', 'bin', 'files', 'scripts', 'dependencies', 'devDependencies', 'optionalDependencies'];

/**
 * Puts the built extension into a folder of its own, as an editor installs it.
 *
 * @param {string} root the project's folder, built
 * @param {string} folder emptied first
 * @returns {Promise<Record<string, unknown>>} the manifest of the extension
 */
export async function stageExtension(root, folder) {
  const { programs, packages } = await bundlesOfExtension(root);
  const translations = readdirSync(root).filter((name) => /^package\.nls(\..+)?\.json$/.test(name));
  rmSync(folder, { recursive: true, force: true });
  for (const path of [...copied, ...translations, ...programs]) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  writeFileSync(join(folder, 'README.md'), withoutPictures(readFileSync(join(root, 'README.md'), 'utf8')));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const key of ownKeys) delete manifest[key];
  delete manifest.engines.node;
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  // Everything here is meant to be in the package; without this file vsce warns that nothing is left out.
  writeFileSync(join(folder, '.vscodeignore'), '');
  writeFileSync(join(folder, 'ThirdPartyNotices.txt'), thirdPartyNotices(root, packages));
  return manifest;
}

/** Pictures of the README would be most of the package; an editor shows the thing itself. */
function withoutPictures(markdown) {
  return markdown.replace(/^!\[[^\]]*\]\([^)]*\)\n+/gm, '');
}
