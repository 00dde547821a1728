/**
 * Builds everything: `node esbuild.mjs` once, `--watch` again at every change, `--generate` only what the sources
 * import from `server/src/schema/generated`.
 */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';
import { writeSample } from './scripts/sample.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const generated = join(root, 'server', 'src', 'schema', 'generated');
const outputs = [
  'validators.js',
  'validators.d.ts',
  'annotations.ts',
  'documents.ts',
  'instruments.ts',
  'references.ts',
  'planning.ts',
];

/**
 * Settings of the bundle of the command line: one file with everything in it, for Node 20 and later. As CommonJS it
 * starts sooner: modules of Node are not wrapped, export by export, before they are used.
 *
 * @returns {import('esbuild').BuildOptions}
 */
export function commandLineOptions() {
  return {
    entryPoints: [join(root, 'server', 'src', 'cli', 'main.ts')],
    outfile: join(root, 'dist', 'cli.js'),
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    banner: { js: '#!/usr/bin/env node' },
    define: { SPBE_VERSION: JSON.stringify(packageVersion()) },
    logLevel: 'warning',
  };
}

/**
 * Settings of the bundle of the language server as a process.
 *
 * @returns {import('esbuild').BuildOptions}
 */
export function serverOptions() {
  return {
    ...commandLineOptions(),
    entryPoints: [join(root, 'server', 'src', 'lsp', 'main.ts')],
    outfile: join(root, 'dist', 'server.cjs'),
    banner: {},
  };
}

/**
 * Settings of the page of the preview: its script and its style, for the browser that the editor is.
 *
 * @returns {import('esbuild').BuildOptions}
 */
export function previewOptions() {
  const folder = join(root, 'client', 'src', 'preview', 'webview');
  return {
    entryPoints: { preview: join(folder, 'main.ts'), style: join(folder, 'preview.css') },
    outdir: join(root, 'dist', 'preview'),
    absWorkingDir: root,
    bundle: true,
    platform: 'browser',
    target: ['chrome122', 'safari17'],
    format: 'iife',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  };
}

/**
 * Settings of the bundle of the language server as a web worker: the platform has no Node modules to offer, so none can
 * be in it.
 *
 * @returns {import('esbuild').BuildOptions}
 */
export function webServerOptions() {
  return {
    ...serverOptions(),
    entryPoints: [join(root, 'server', 'src', 'lsp', 'worker.ts')],
    outfile: join(root, 'dist', 'web', 'server.js'),
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  };
}

/**
 * Settings of the bundle that lays out and writes reports. Programs on Node and the web worker load the same one, when a
 * report is asked for.
 *
 * @returns {import('esbuild').BuildOptions}
 */
export function reportsOptions() {
  return {
    ...webServerOptions(),
    entryPoints: [join(root, 'server', 'src', 'reports', 'exportFiles.ts')],
    outfile: join(root, 'dist', 'reports.mjs'),
    format: 'esm',
  };
}

/**
 * Settings of the bundle that reads spreadsheets; loaded likewise, when something is imported.
 *
 * @returns {import('esbuild').BuildOptions}
 */
function importsOptions() {
  return {
    ...reportsOptions(),
    entryPoints: [join(root, 'server', 'src', 'imports', 'importSpreadsheets.ts')],
    outfile: join(root, 'dist', 'imports.mjs'),
  };
}

/**
 * The client brings its own version of the protocol; names of messages that client and server share come from that one, or
 * the extension would load both.
 *
 * @type {import('esbuild').Plugin}
 */
const oneProtocol = {
  name: 'one protocol',
  setup(build) {
    const resolveDir = join(root, 'node_modules', 'vscode-languageclient');
    build.onResolve({ filter: /^vscode-languageserver-protocol$/ }, ({ path, importer, kind }) =>
      importer.startsWith(join(root, 'server')) ? build.resolve(path, { kind, resolveDir }) : undefined,
    );
  },
};

/**
 * Settings of the bundle of the extension for an editor with processes; the editor itself gives the module `vscode`.
 *
 * @returns {import('esbuild').BuildOptions}
 */
function extensionOptions() {
  return {
    ...serverOptions(),
    entryPoints: [join(root, 'client', 'src', 'extension.ts')],
    outfile: join(root, 'dist', 'extension.cjs'),
    external: ['vscode'],
    plugins: [oneProtocol],
  };
}

/**
 * Settings of the bundle of the extension for an editor in a browser.
 *
 * @returns {import('esbuild').BuildOptions}
 */
function webExtensionOptions() {
  return {
    ...webServerOptions(),
    entryPoints: [join(root, 'client', 'src', 'web.ts')],
    outfile: join(root, 'dist', 'web', 'extension.js'),
    format: 'cjs',
    external: ['vscode'],
    plugins: [oneProtocol],
  };
}

/**
 * Settings of every bundle that the packaged extension contains.
 *
 * @returns {import('esbuild').BuildOptions[]}
 */
export function extensionBuilds() {
  return [
    extensionOptions(),
    serverOptions(),
    reportsOptions(),
    importsOptions(),
    webExtensionOptions(),
    webServerOptions(),
    previewOptions(),
  ];
}

function packageVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}

/** Generates validators, types, annotations and data modules, unless nothing that they come from has changed. */
export async function generate() {
  const mark = join(generated, '.inputs');
  const inputs = hashOfInputs();
  const complete = outputs.every((name) => existsSync(join(generated, name)));
  if (complete && existsSync(mark) && readFileSync(mark, 'utf8') === inputs) return;
  const [{ generateInstruments }, { generateSchemas }] = await Promise.all([
    import('./scripts/generate-instruments.mjs'),
    import('./scripts/generate-schemas.mjs'),
  ]);
  await generateInstruments(root);
  await generateSchemas(root);
  writeFileSync(mark, inputs);
}

/** Writes the one schema that other tools use. */
async function writeBundledSchema() {
  const { bundleSchema } = await import('./scripts/schemas/bundle.mjs');
  writeFileSync(join(root, 'dist', 'spbe.schema.json'), `${JSON.stringify(bundleSchema(root))}\n`);
}

function hashOfInputs() {
  const hash = createHash('sha256');
  const files = [
    ...filesBelow(join(root, 'schemas')),
    ...filesBelow(join(root, 'scripts', 'schemas')),
    join(root, 'scripts', 'generate-instruments.mjs'),
    join(root, 'scripts', 'generate-schemas.mjs'),
    join(root, 'node_modules', 'ajv', 'package.json'),
    join(root, 'node_modules', 'json-schema-to-typescript', 'package.json'),
  ];
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function buildAll() {
  await generate();
  mkdirSync(join(root, 'dist'), { recursive: true });
  await writeBundledSchema();
  writeSample(root);
  writeFileSync(join(root, 'dist', 'package.json'), '{"type":"commonjs"}\n');
  await Promise.all([commandLineOptions(), ...extensionBuilds()].map((options) => build(options)));
  chmodSync(join(root, 'dist', 'cli.js'), 0o755);
}

async function watchAll() {
  await buildAll();
  let running = Promise.resolve();
  const again = () => {
    running = running
      .then(generate)
      .then(writeBundledSchema)
      .catch((error) => console.error(String(error)));
  };
  watch(join(root, 'schemas'), { recursive: true }, again);
  const bundle = await context({ ...commandLineOptions(), logLevel: 'info' });
  await bundle.watch();
}

const modes = { '--generate': generate, '--watch': watchAll };

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await (modes[process.argv[2]] ?? buildAll)();
  } catch (error) {
    // esbuild has already shown its own errors with their places.
    if (!('errors' in error)) console.error(error.message);
    process.exit(1);
  }
}
