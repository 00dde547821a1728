import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import { load } from 'js-yaml';

/**
 * Writes `server/src/schema/generated/instruments.ts`, `references.ts` and `planning.ts` from `schemas/instruments/*.yaml`,
 * `schemas/references/*.yaml` and `schemas/planning/*.yaml`. Every data file is first validated against the schema beside it.
 *
 * The data reach the code as JSON in string literals that are parsed on first use, the long texts apart from the
 * structure, so that a command that needs no criteria does not pay for them. Same input, same bytes.
 *
 * @param {string} rootDir the project's folder
 * @throws {Error} naming the file and the places that do not fit its schema
 */
export async function generateInstruments(rootDir) {
  const instruments = await readAll(join(rootDir, 'schemas/instruments'), 'instrument.schema.json');
  const references = await readAll(join(rootDir, 'schemas/references'), 'reference.schema.json');
  const planning = join(rootDir, 'schemas/planning');
  const [effort, outputs, transition] = await Promise.all(
    ['effort', 'outputs', 'transition'].map((name) => readOne(planning, name)),
  );
  const folder = join(rootDir, 'server/src/schema/generated');
  await mkdir(folder, { recursive: true });
  await writeIfChanged(join(folder, 'instruments.ts'), instrumentModule(instruments));
  await writeIfChanged(join(folder, 'references.ts'), referenceModule(references));
  await writeIfChanged(join(folder, 'planning.ts'), planningModule({ effort, outputs, transition }));
}

/** All YAML files of a folder, in the order of their names, each checked against the folder's schema. */
async function readAll(folder, schemaName) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return readChecked(folder, names, schemaName);
}

/** `<name>.yaml`, checked against `<name>.schema.json`. */
async function readOne(folder, name) {
  const [file] = await readChecked(folder, [`${name}.yaml`], `${name}.schema.json`);
  return file;
}

async function readChecked(folder, names, schemaName) {
  const schema = JSON.parse(await readFile(join(folder, schemaName), 'utf8'));
  const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(schema);
  const files = [];
  for (const name of names) {
    const data = load(await readFile(join(folder, name), 'utf8'), { filename: name });
    if (!validate(data)) throw new Error(`${join(folder, name)} does not fit ${schemaName}:\n${listErrors(validate)}`);
    files.push(data);
  }
  return files;
}

function listErrors(validate) {
  return validate.errors
    .map((error) => `  ${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`)
    .join('\n');
}

function instrumentModule(instruments) {
  const oldestFirst = instruments.toSorted((a, b) => a.years.first - b.years.first);
  const split = oldestFirst.map(splitTexts);
  return [
    header('schemas/instruments'),
    `export const instrumentYears: readonly { readonly id: string; readonly first: number; readonly last?: number }[] = ${literal(
      oldestFirst.map(({ id, years }) => ({ id, ...years })),
    )};`,
    '/** Structure and evidence of each instrument, as JSON. */',
    `export const instrumentStructures = ${jsonTexts(split.map(({ id, structure }) => [id, structure]))};`,
    "/** `about` and `criteria` of each instrument's indicators by indicator id, as JSON. */",
    `export const instrumentTexts = ${jsonTexts(split.map(({ id, texts }) => [id, texts]))};`,
    '',
  ].join('\n');
}

function splitTexts(instrument) {
  const texts = {};
  const indicators = instrument.indicators.map(({ about, criteria, ...rest }) => {
    if (about || criteria) texts[rest.id] = { about, criteria };
    return rest;
  });
  return { id: instrument.id, structure: { ...instrument, indicators }, texts };
}

function referenceModule(references) {
  return [
    header('schemas/references'),
    `export const referencePrefixes = ${literal(references.map(({ prefix }) => prefix))} as const;`,
    '/** Codes and names of each reference, as JSON. */',
    `export const referenceFiles = ${jsonTexts(references.map((reference) => [reference.prefix, reference]))};`,
    '',
  ].join('\n');
}

/** Each as JSON in a string literal. */
function planningModule(files) {
  const lines = Object.entries(files).map(([name, data]) => `export const ${name}File = ${literal(literal(data))};`);
  return [header('schemas/planning'), ...lines, ''].join('\n');
}

function header(source) {
  return `// Generated from ${source} by scripts/generate-instruments.mjs; do not edit.`;
}

/** A record from id to a string literal that holds JSON. */
function jsonTexts(pairs) {
  const lines = pairs.map(([id, value]) => `  ${JSON.stringify(id)}: ${JSON.stringify(JSON.stringify(value))},`);
  return ['{', ...lines, '} as Readonly<Record<string, string>>'].join('\n');
}

function literal(value) {
  return JSON.stringify(value);
}

/** Leaves an unchanged file alone, so that watchers and caches see no change. */
async function writeIfChanged(path, text) {
  const old = await readFile(path, 'utf8').catch(() => undefined);
  if (old !== text) await writeFile(path, text);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await generateInstruments(fileURLToPath(new URL('..', import.meta.url)));
}
