import { documentKinds, loadSchemas, parseReference } from './load.mjs';

/**
 * One self-contained JSON Schema 2020-12 for other tools, chosen by `jenis`. It rejects exactly what gives an error
 * here: what is a mere warning (`x-severity`) stays a suggestion.
 *
 * @param {string} root folder of the project
 */
export function bundleSchema(root) {
  const schemas = loadSchemas(root);
  const $defs = {};
  for (const kind of documentKinds) {
    const { $defs: definitions = {}, $schema: _schema, $id: _id, ...body } = schemas[kind];
    $defs[kind] = portable(body, kind);
    for (const [name, definition] of Object.entries(definitions)) {
      $defs[`${kind}.${name}`] = portable(definition, kind);
    }
  }
  for (const [name, definition] of Object.entries(schemas.common.$defs)) {
    $defs[`common.${name}`] = portable(definition, 'common');
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Dokumen SPBE',
    description: 'Dokumen Arsitek SPBE (*.spbe.yaml), dipilih menurut kunci jenis.',
    type: 'object',
    required: ['jenis'],
    properties: { jenis: { enum: documentKinds } },
    allOf: documentKinds.map((kind) => ({
      if: { required: ['jenis'], properties: { jenis: { const: kind } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { $ref: `#/$defs/${kind}` },
    })),
    $defs,
  };
}

function portable(schema, file) {
  if (Array.isArray(schema)) return schema.map((item) => portable(item, file));
  if (typeof schema !== 'object' || schema === null) return schema;
  const warnings = Object.keys(schema['x-severity'] ?? {});
  const result = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key.startsWith('x-') || warnings.includes(key)) continue;
    if (warnings.includes('enum') && (key === 'if' || key === 'then' || key === 'else')) continue;
    if (key === '$ref') result.$ref = referenceOf(value, file);
    else if (key === 'examples' || key === 'enum' || key === 'required') result[key] = value;
    else if (key === 'properties') result[key] = properties(value, schema.required ?? [], file);
    else result[key] = portable(value, file);
  }
  if (warnings.includes('enum')) return { ...result, ...suggestions(schema) };
  return result;
}

/** A key that could as well be absent may be left empty: that is a warning here. */
function properties(schemas, required, file) {
  const result = {};
  for (const [key, schema] of Object.entries(schemas)) {
    const property = portable(schema, file);
    const needed = required.includes(key) || key === 'jenis' || acceptsEmpty(schema);
    result[key] = needed ? property : { anyOf: [property, { type: 'null' }] };
  }
  return result;
}

function acceptsEmpty(schema) {
  return [schema.type].flat().includes('null') || /\/(teks|keterangan)$/.test(schema.$ref ?? '');
}

/** Values that are only suggested: an editor offers them, a validator lets others pass. */
function suggestions(schema) {
  const values = schema.enum ?? schema.else?.enum;
  const list = schema.then?.items === undefined ? {} : { items: { type: schema.then.items.type } };
  return { anyOf: [{ enum: values }, { type: schema.type }], ...list };
}

function referenceOf(reference, file) {
  const target = parseReference(reference, file);
  return `#/$defs/${target.file}.${target.name}`;
}
