import { compile } from 'json-schema-to-typescript';
import { entryReferences, expand, rootKinds, without } from './load.mjs';

const ENTRY = 'entry reference';

const unused = new Set(['$schema', '$id', 'if', 'then', 'else', 'format', 'pattern', 'minimum', 'maximum', 'examples']);

/** TypeScript types of the raw documents, as a planner may have written them if the schema finds no fault. */
export async function typesModule(schemas) {
  const names = new Map();
  for (const kind of rootKinds) names.set(`${kind}#`, `${pascal(schemas[kind])}Document`);
  for (const { file, name } of entryReferences(schemas).values()) {
    names.set(`${file}#${name}`, `${pascal(schemas[file].$defs[name])}Entry`);
  }
  const $defs = {};
  for (const [place, name] of names) {
    const [file, definition] = place.split('#');
    const schema = definition === '' ? schemas[file] : schemas[file].$defs[definition];
    const { $defs: _definitions, ...body } = schema;
    $defs[name] = { ...inEnglish(expand(keepEntries(body, file, names), file, schemas)), title: name };
  }
  const documents = rootKinds.map((kind) => ({ $ref: `#/$defs/${names.get(`${kind}#`)}` }));
  const code = await compile({ title: 'AnyDocument', oneOf: documents, $defs }, 'AnyDocument', {
    bannerComment: '// Generated from schemas/documents by scripts/generate-schemas.mjs.',
    format: false,
    additionalProperties: false,
    unknownAny: true,
  });
  return code;
}

/** Entries stay references, so that each becomes a type of its own; under another name `expand` leaves them alone. */
function keepEntries(schema, file, names) {
  if (Array.isArray(schema)) return schema.map((item) => keepEntries(item, file, names));
  if (typeof schema !== 'object' || schema === null) return schema;
  if (typeof schema.$ref === 'string') {
    const [target, name] = schema.$ref.split('#/$defs/');
    const type = names.get(`${target === '' ? file : target.replace('.schema.json', '')}#${name}`);
    if (type !== undefined) return { [ENTRY]: `#/$defs/${type}` };
  }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, keepEntries(value, file, names)]));
}

function inEnglish(schema, names = false) {
  if (Array.isArray(schema)) return schema.map((item) => inEnglish(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  if (schema[ENTRY] !== undefined) return { $ref: schema[ENTRY] };
  if (names) return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, inEnglish(value)]));
  const { title: _title, description: _description, 'x-en': english, ...rest } = schema;
  const kept = without(rest, (key) => key.startsWith('x-') || unused.has(key));
  const shown = Object.fromEntries(
    Object.entries(rest)
      .filter(([key]) => key in kept)
      .map(([key, value]) => [key, inEnglish(value, key === 'properties')]),
  );
  return english?.description === undefined ? shown : { description: english.description, ...shown };
}

function pascal(schema) {
  return schema['x-en'].title
    .split(/[^A-Za-z]+/)
    .filter((word) => word !== '')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');
}
