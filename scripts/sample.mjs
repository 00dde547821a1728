import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Writes the sample that the extension carries into one file, `dist/sample.json`: extensions in a browser cannot list
 * folders of their own. Documents as text, anything else in base64.
 *
 * @param {string} root the project's folder
 */
export function writeSample(root) {
  const folder = join(root, 'samples', 'kota-contoh');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const path = relative(folder, file).split(sep).join('/');
      const bytes = readFileSync(file);
      return /\.(ya?ml|md)$/.test(path)
        ? { path, text: bytes.toString('utf8') }
        : { path, base64: bytes.toString('base64') };
    });
  const target = join(root, 'dist', 'sample.json');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${JSON.stringify(files)}\n`);
}
