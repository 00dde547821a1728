import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Kinds of document, as written in `jenis`, in the order in which they are suggested. */
export const documentKinds = ['instansi', 'indikator', 'daftar_bukti', 'arsitektur', 'peta_rencana'];

/** Every file below `schemas/documents` that describes a whole file: the kinds, and the settings file. */
export const rootKinds = [...documentKinds, 'konfigurasi'];

/**
 * Reads the document schemas.
 *
 * @param {string} root folder of the project
 * @returns {Record<string, any>} schema by name: the kinds of document and `common`
 */
export function loadSchemas(root) {
  const schemas = {};
  for (const name of ['common', ...rootKinds]) {
    schemas[name] = JSON.parse(readFileSync(join(root, 'schemas', 'documents', `${name}.schema.json`), 'utf8'));
  }
  return schemas;
}

/** `common.schema.json#/$defs/teks` seen from `arsitektur` is `{ file: 'common', name: 'teks' }`. */
export function parseReference(reference, file) {
  const match = /^(?:([a-z_]+)\.schema\.json)?#\/\$defs\/(\w+)$/.exec(reference);
  if (match === null) throw new Error(`schemas/documents/${file}.schema.json: cannot follow $ref "${reference}"`);
  return { file: match[1] ?? file, name: match[2] };
}

/**
 * The schema with every `$ref` replaced by what it stands for; what stands beside the `$ref` wins. Our schemas are not
 * recursive.
 */
export function expand(schema, file, schemas) {
  if (Array.isArray(schema)) return schema.map((item) => expand(item, file, schemas));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref: reference, $defs: _definitions, examples, ...own } = schema;
  const expanded = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, expand(value, file, schemas)]));
  if (examples !== undefined) expanded.examples = examples;
  if (typeof reference !== 'string') return expanded;
  const target = parseReference(reference, file);
  const definition = schemas[target.file]?.$defs?.[target.name];
  if (definition === undefined) throw new Error(`schemas/documents/${file}.schema.json: nothing at "${reference}"`);
  return { ...expand(definition, target.file, schemas), ...expanded };
}

/** The repeated entries that are validated one by one: name of `x-entry` to its schema's place. */
export function entryReferences(schemas) {
  const entries = new Map();
  const visit = (schema, file) => {
    if (typeof schema !== 'object' || schema === null) return;
    if (typeof schema['x-entry'] === 'string') entries.set(schema['x-entry'], parseReference(schema.items.$ref, file));
    for (const child of Object.values(schema)) visit(child, file);
  };
  for (const [file, schema] of Object.entries(schemas)) visit(schema, file);
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A copy without the keys for which `drop` is true; keys below `properties` are names and are kept. */
export function without(schema, drop, names = false) {
  if (Array.isArray(schema)) return schema.map((item) => without(item, drop));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => names || !drop(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, without(value, drop, !names && (key === 'properties' || key === '$defs'))]),
  );
}
