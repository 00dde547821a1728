import { resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { documentKinds, expand, loadSchemas, rootKinds } from '../../../scripts/schemas/load.mjs';
import * as messages from '../../../server/src/messages/schema.ts';
import { codeOfKeyword, schemaTexts } from '../../../server/src/messages/schema.ts';
import type { DefinitionKind } from '../../../server/src/schema/annotations.ts';
import { formats } from '../../../server/src/schema/formats.ts';

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly 'x-en'?: { readonly title?: string; readonly description?: string };
  readonly 'x-enum'?: Readonly<Record<string, { readonly id: string; readonly en: string }>>;
  readonly 'x-define'?: string;
  readonly 'x-refer'?: readonly string[];
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly items?: Schema;
  readonly examples?: readonly unknown[];
}

const root = resolve(import.meta.dirname, '../../..');
const schemas = loadSchemas(root);

interface Site {
  readonly schema: Schema;
  readonly place: string;
  /** It describes a key, not a part of a value. */
  readonly key: boolean;
}

/** Every subschema with its place, `$ref`s followed. */
function* subschemas(schema: Schema, place: string, key = false): Iterable<Site> {
  yield { schema, place, key };
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    yield* subschemas(property, `${place}/${name}`, true);
  }
  const parts: Readonly<Record<string, unknown>> = { ...schema };
  for (const keyword of ['items', 'additionalProperties', 'if', 'then', 'else', 'not']) {
    const part = parts[keyword];
    if (typeof part === 'object' && part !== null) yield* subschemas(part, `${place}:${keyword}`);
  }
}

const all = rootKinds.flatMap((kind) => [...subschemas(expand(schemas[kind], kind, schemas), kind)]);
const keys = all.filter(({ key }) => key);

/** Compiles only here: the product itself uses generated code. */
const ajv = new Ajv2020({ strict: false, formats: { date: { type: 'string', validate: formats.date } } });

const kinds: Readonly<Record<DefinitionKind, true>> = {
  instansi: true,
  unit: true,
  indikator: true,
  bukti: true,
  proses_bisnis: true,
  data_informasi: true,
  layanan: true,
  aplikasi: true,
  keamanan: true,
  fasilitas_komputasi: true,
  server: true,
  jaringan_intra: true,
  sistem_penghubung_layanan: true,
  komputasi_awan: true,
  perangkat_lunak: true,
  media_penyimpanan: true,
  perangkat_jaringan: true,
  perangkat_keamanan: true,
  periferal: true,
  inisiatif: true,
  kegiatan: true,
};

describe('the schemas of the documents', () => {
  test('there is one for each kind, which its jenis names', () => {
    for (const kind of documentKinds) {
      const { properties, required } = schemas[kind] as Schema;
      expect(properties).toMatchObject({ jenis: { const: kind } });
      expect(required).toContain('jenis');
    }
  });

  test('speak both languages for every key', () => {
    expect(keys.length).toBeGreaterThan(300);
    for (const { schema, place } of keys) {
      const { title, description, 'x-en': english } = schema;
      for (const text of [title, english?.title]) expect(text, place).toMatch(/\S/);
      for (const text of [description, english?.description]) expect(text, place).toMatch(/\S\.$/);
    }
  });

  test('give examples for every key, and these are valid', () => {
    for (const { schema, place } of keys) {
      expect(schema.examples, place).not.toHaveLength(0);
      const validate = ajv.compile(schema);
      for (const example of schema.examples ?? []) {
        validate(example);
        expect(validate.errors ?? [], place).toEqual([]);
      }
    }
  });

  test('label every fixed value in both languages', () => {
    const labelled = all.filter(({ schema }) => schema['x-enum'] !== undefined);
    expect(labelled.length).toBeGreaterThan(20);
    for (const { schema, place } of all) {
      const values = schema.enum;
      if (values === undefined || place.includes(':then') || place.includes(':else')) continue;
      const labels = schema['x-enum'];
      expect(Object.keys(labels ?? {}), place).toEqual(values);
      for (const { id, en } of Object.values(labels ?? {})) expect(id && en, place).toBeTruthy();
    }
  });

  test('let references lead only to kinds of thing that exist', () => {
    const named = all.flatMap(({ schema }) => [schema['x-define'] ?? [], schema['x-refer'] ?? []].flat());
    expect(new Set(named)).toEqual(new Set(Object.keys(kinds)));
  });

  test('close every mapping, and require only keys that it has', () => {
    for (const { schema, place } of all) {
      if (schema.properties === undefined) continue;
      expect(schema.additionalProperties, place).toBe(false);
      const known = Object.keys(schema.properties);
      expect(known, place).toEqual(expect.arrayContaining([...(schema.required ?? [])]));
    }
  });
});

describe('the messages of the schema', () => {
  const silent = new Set(['if', 'then', 'else', 'not', 'items', 'properties']);
  const plain = new Set(['$schema', '$id', 'title', 'description', 'examples']);

  test('there is one for every keyword that the schemas use', () => {
    const used = new Set(all.flatMap(({ schema }) => Object.keys(schema)));
    for (const keyword of used) {
      if (keyword.startsWith('x-') || silent.has(keyword) || plain.has(keyword)) continue;
      const code = codeOfKeyword[keyword];
      expect(code, keyword).toBeDefined();
      expect(schemaTexts[code!], keyword).toBeDefined();
    }
  });

  test('every text is there in both languages, with the same places', () => {
    const { schemaTexts: texts, schemaAdvice, expectedTexts, foundTexts, placeTexts, schemaFixTexts } = messages;
    const tables = [texts, schemaAdvice, expectedTexts, foundTexts, placeTexts, schemaFixTexts];
    for (const [name, { id, en }] of tables.flatMap((table) => Object.entries(table))) {
      const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, place]) => place).sort();
      expect(places(en), name).toEqual(places(id));
      expect(id === '' && name !== 'none', name).toBe(false);
      expect(en === '' && name !== 'none', name).toBe(false);
    }
  });
});
