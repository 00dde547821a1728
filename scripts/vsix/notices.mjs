import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of everything that is bundled, one after the other, by name of the package.
 *
 * @param {string} root the project's folder
 * @param {readonly string[]} packages folders of packages in it
 * @throws {Error} where a package comes without a licence
 */
export function thirdPartyNotices(root, packages) {
  const notices = new Map();
  for (const folder of packages) {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    if (!license) throw new Error(`${name} ${version} does not name its licence.`);
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : '';
    notices.set(`${name} ${version}`, `${name} ${version} (${license})\n\n${text}`.trimEnd());
  }
  const sorted = [...notices].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, notice]) => `${notice}\n`);
  return `Arsitek SPBE contains the following software.\n\n${sorted.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
