import { fenced, page, plain, table } from '../../server/src/features/pages/layout.ts';
import type { Text } from '../../server/src/messages/text.ts';
import {
  documentKinds,
  type KeyAnnotation,
  rootAnnotation,
  type SchemaKind,
  type ValueType,
} from '../../server/src/schema/annotations.ts';

const notice = '<!-- Ditulis oleh "npm run docs" dari schemas/documents. / Written by "npm run docs". -->';

const typeNames: Readonly<Record<ValueType, Text>> = {
  string: { id: 'teks', en: 'text' },
  number: { id: 'angka', en: 'number' },
  integer: { id: 'bilangan bulat', en: 'whole number' },
  boolean: { id: 'ya/tidak', en: 'yes/no' },
  null: { id: 'kosong', en: 'empty' },
  array: { id: 'daftar', en: 'list' },
  object: { id: 'kelompok kunci', en: 'group of keys' },
};

/** Words of the format that the code and the English texts translate. */
const glossary: readonly (readonly [string, string])[] = [
  ['instansi', 'agency'],
  ['unit', 'unit, office of an agency'],
  ['indikator', 'indicator'],
  ['tingkat (kematangan)', 'level (of maturity)'],
  ['bukti (dukung)', 'evidence'],
  ['acuan', 'reference to evidence defined elsewhere'],
  ['menggantikan', 'supersedes'],
  ['muatan', 'content of a document; content area of a road map'],
  ['penjelasan: fakta, analisis, justifikasi', 'explanation: facts, analysis, justification'],
  ['asesor', 'assessor'],
  ['instrumen', 'instrument, the regulation that sets indicators, weights and levels'],
  ['predikat', 'predicate, the name of a band of the index'],
  ['arsitektur', 'architecture'],
  ['proses bisnis', 'business process'],
  ['data dan informasi', 'data and information'],
  ['layanan', 'service'],
  ['aplikasi', 'application'],
  ['infrastruktur', 'infrastructure'],
  ['keamanan', 'security'],
  ['saat ini / target', 'as-is / to-be'],
  ['peta rencana', 'road map'],
  ['inisiatif', 'initiative'],
  ['kegiatan', 'activity'],
  ['keluaran', 'output'],
  ['objek', 'architecture element that an activity builds or changes'],
  ['reviu', 'review'],
  ['rekomendasi, tindak lanjut', 'recommendation, follow-up'],
];

/** `docs/format.md`: every kind of document with every key, as the schemas state them. */
export function formatPage(): string {
  const kinds: readonly SchemaKind[] = [...documentKinds, 'konfigurasi'];
  return page(
    notice,
    '# Format dokumen / Document format',
    'YAML 1.2, UTF-8, berkas bernama `*.spbe.yaml` atau `*.spbe.yml`. Satu berkas boleh memuat beberapa dokumen, dipisahkan baris `---`. Setiap dokumen diawali `jenis`. Letak berkas bukti ditulis dari folder dokumennya. Angka memakai titik desimal. / YAML 1.2, UTF-8, files named `*.spbe.yaml` or `*.spbe.yml`. A file may hold several documents, separated by `---`. Every document starts with `jenis`. Paths are relative to the document. Numbers have a decimal point.',
    fenced('yaml', 'jenis: indikator\nindikator: 11\ntingkat: 3\npenanggung_jawab: bappeda\n'),
    ...kinds.flatMap((kind) => kindSection(kind)),
    '## Istilah / Glossary',
    table(
      ['Indonesia', 'English'],
      glossary.map(([indonesian, english]) => [plain(indonesian), plain(english)]),
    ),
  );
}

function kindSection(kind: SchemaKind): readonly string[] {
  const root = rootAnnotation(kind);
  const heading = kind === 'konfigurasi' ? 'spbe.config.yaml' : `jenis: ${kind}`;
  return [
    `## \`${heading}\``,
    `${plain(root.title.id)} / ${plain(root.title.en)}. ${plain(root.description.id)} / ${plain(root.description.en)}`,
    table(['Kunci / key', 'Isi / value', 'Arti', 'Meaning'], rowsBelow(root, '')),
  ];
}

/** The keys of a mapping with those below them; a dot leads into a mapping, `[]` into the items of a list. */
function rowsBelow(mapping: KeyAnnotation, path: string): readonly (readonly string[])[] {
  const named = Object.entries(mapping.keys ?? {});
  const others: [string, KeyAnnotation][] = mapping.otherKeys === undefined ? [] : [['<kode>', mapping.otherKeys]];
  return [...named, ...others].flatMap(([key, annotation]) => {
    const here = path === '' ? key : `${path}.${key}`;
    const needed = mapping.required?.includes(key) ? ' *' : '';
    const row = [`\`${here}\`${needed}`, valueText(annotation), meaning(annotation, 'id'), meaning(annotation, 'en')];
    const items = annotation.items;
    return [row, ...rowsBelow(annotation, here), ...(items === undefined ? [] : rowsBelow(items, `${here}[]`))];
  });
}

function meaning({ title, description }: KeyAnnotation, language: 'id' | 'en'): string {
  const named = plain(title[language]);
  return description[language] === '' ? named : `${named}. ${plain(description[language])}`;
}

function valueText(annotation: KeyAnnotation): string {
  const isFreeText = annotation.types.includes('string') && annotation.types.includes('boolean');
  const types = isFreeText ? (['string'] as const) : annotation.types.filter((type) => type !== 'null');
  const facts = [
    types.map((type) => typeNames[type].id).join(' / '),
    annotation.format === 'date' ? 'tanggal YYYY-MM-DD' : '',
    annotation.refer === undefined
      ? ''
      : `id: ${annotation.refer.length > 3 ? 'elemen arsitektur' : annotation.refer.join(', ')}`,
    annotation.code === undefined ? '' : `kode ${annotation.code}`,
    annotation.values === undefined ? '' : annotation.values.map(({ value }) => `\`${value}\``).join(', '),
  ];
  return facts.filter((fact) => fact !== '').join('; ');
}
