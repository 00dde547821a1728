import { relative, sep } from 'node:path';
import { build } from 'esbuild';
import { extensionBuilds } from '../../esbuild.mjs';

/**
 * What the programs of the extension are made of.
 *
 * @param {string} root the project's folder
 * @returns {Promise<{ programs: string[], packages: string[] }>} the files that the build writes for the extension, and
 *   the folders of the packages whose code is in them, both relative to the project's folder
 */
export async function bundlesOfExtension(root) {
  const programs = new Set();
  const packages = new Set();
  for (const options of extensionBuilds()) {
    const { metafile } = await build({ ...options, write: false, metafile: true });
    for (const output of Object.keys(metafile.outputs)) programs.add(relativeTo(root, output));
    for (const input of Object.keys(metafile.inputs)) {
      const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder) packages.add(folder);
    }
  }
  return { programs: [...programs].sort(), packages: [...packages].sort() };
}

function relativeTo(root, path) {
  return path.startsWith(root) ? relative(root, path).split(sep).join('/') : path;
}
