import { documentKinds, expand, rootKinds } from './load.mjs';

/**
 * What the editor and the messages need to know of every key, by kind of document and nested by key. The shape is
 * `KeyAnnotation` in `server/src/schema/annotations.ts`.
 *
 * @returns {string} a TypeScript module that holds the tree as JSON text, parsed on first use
 */
export function annotationsModule(schemas) {
  const tree = {};
  for (const kind of rootKinds) tree[kind] = annotationOf(expand(schemas[kind], kind, schemas), `${kind}.schema.json`);
  const json = JSON.stringify(tree).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return [
    '// Generated from schemas/documents by scripts/generate-schemas.mjs.',
    `export const documentKinds = ${JSON.stringify(documentKinds)} as const;`,
    `export const annotationTree = '${json}';`,
    '',
  ].join('\n');
}

function annotationOf(schema, place) {
  const annotation = { title: textOf(schema, 'title', place), description: textOf(schema, 'description', place) };
  annotation.types = [schema.type ?? []].flat();
  const plain = {
    required: 'required',
    examples: 'examples',
    minimum: 'minimum',
    maximum: 'maximum',
    format: 'format',
  };
  for (const [from, to] of Object.entries(plain)) if (schema[from] !== undefined) annotation[to] = schema[from];
  const own = {
    define: 'x-define',
    refer: 'x-refer',
    code: 'x-code',
    file: 'x-file',
    link: 'x-link',
    money: 'x-money',
  };
  for (const [to, from] of Object.entries(own)) if (schema[from] !== undefined) annotation[to] = schema[from];
  if (schema['x-values'] !== undefined) annotation.vocabulary = schema['x-values'];
  if (schema['x-entry'] !== undefined) annotation.entry = schema['x-entry'];
  if (schema['x-pattern'] !== undefined) annotation.form = schema['x-pattern'];
  if (schema['x-severity'] !== undefined) annotation.warnings = Object.keys(schema['x-severity']);
  const values = schema.enum ?? schema.else?.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (values !== undefined) annotation.values = values.map((value) => labelled(value, schema, place));
  const required = schema.then?.required;
  if (required !== undefined) annotation.requiredUnless = { keys: required, unless: schema.if.not.required };
  if (schema.properties !== undefined) annotation.keys = keysOf(schema.properties, place);
  if (typeof schema.additionalProperties === 'object') {
    annotation.otherKeys = annotationOf(schema.additionalProperties, `${place}/*`);
  }
  if (annotation.types.includes('array')) annotation.items = itemOf(schema, annotation, place);
  const parts = [...Object.values(annotation.keys ?? {}), annotation.items, annotation.otherKeys];
  if (annotation.entry || parts.some((part) => part?.holdsEntries)) annotation.holdsEntries = true;
  if (annotation.money || parts.some((part) => part?.holdsMoney)) annotation.holdsMoney = true;
  return annotation;
}

function keysOf(properties, place) {
  return Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => [key, annotationOf(schema, `${place}/${key}`)]),
  );
}

/** Items that say nothing of themselves mean what the list means: one id of a list of ids. */
function itemOf(schema, list, place) {
  const { enum: _values, ...item } = schema.items ?? schema.then?.items ?? {};
  if (item.title !== undefined) return annotationOf(item, `${place}[]`);
  const { title, description, 'x-en': english } = schema;
  const own = annotationOf({ ...item, title, description, 'x-en': english }, `${place}[]`);
  if (own.keys !== undefined) return own;
  const { entry: _entry, examples: _examples, items: _items, ...shared } = list;
  return { ...shared, ...own };
}

function labelled(value, schema, place) {
  if (schema.const === value) return { value, label: { id: schema.description, en: schema['x-en'].description } };
  const label = schema['x-enum']?.[value];
  if (!label?.id || !label?.en) throw new Error(`${place}: value "${value}" has no label in both languages (x-enum)`);
  return { value, label };
}

function textOf(schema, key, place) {
  const text = { id: schema[key], en: schema['x-en']?.[key] };
  if (!text.id || !text.en) throw new Error(`${place}: ${key} is needed in Indonesian (${key}) and English (x-en)`);
  return text;
}
