import type { Text } from '../messages/text.ts';
import type { ElementKind } from '../model/facts.ts';
import { elementKinds, infrastructureKinds } from '../model/kinds.ts';
import { annotationAt, type KeyAnnotation } from '../schema/annotations.ts';
import type { Column, Holding } from './headings/column.ts';
import { plainHeading, tables } from './headings.ts';

/** Where the list of an architecture entity stands in its document. */
export function listPathOf(kind: ElementKind): readonly string[] {
  return (infrastructureKinds as readonly string[]).includes(kind) ? ['infrastruktur', kind] : [kind];
}

/** What the schema says of an entry of an architecture entity. */
function elementAnnotation(kind: ElementKind): KeyAnnotation | undefined {
  return annotationAt('arsitektur', [...listPathOf(kind), 0]);
}

let known: ReadonlyMap<ElementKind, readonly Column[]> | undefined;

/**
 * The columns of the attributes of an architecture entity: those of every entity first (id, name, state), then its own as
 * the schema titles them. `audit.tanggal` and its like stand for keys inside of `audit`.
 */
export function columnsOfElement(kind: ElementKind): readonly Column[] {
  known ??= new Map(elementKinds.map((each) => [each, readColumns(each)]));
  return known.get(kind) ?? [];
}

/** One table for all entities: the columns that all have, then each attribute once, with the title that it has first. */
export function architectureColumns(): readonly Column[] {
  const columns = new Map<string, Column>();
  const [kindColumn] = tables.arsitektur.columns;
  if (kindColumn) columns.set(kindColumn.field, kindColumn);
  for (const kind of elementKinds) {
    for (const column of columnsOfElement(kind)) {
      const before = columns.get(column.field);
      columns.set(column.field, before ? withVariants(before, column) : column);
    }
  }
  return [...columns.values()];
}

/** The entity that a word means: its key, or its name in either language. */
export function elementKindOf(word: string): ElementKind | undefined {
  const plain = plainHeading(word).replace(/^domain /, '');
  return elementKinds.find((kind) => {
    const { id, en } = elementName(kind);
    return [kind, id, en].some((name) => plainHeading(name) === plain);
  });
}

/** What an entity of the architecture is called, as in the column {@link tables} has for it. */
export function elementName(kind: ElementKind): Text {
  return annotationAt('arsitektur', listPathOf(kind))?.title ?? { id: kind, en: kind };
}

function readColumns(kind: ElementKind): readonly Column[] {
  const annotation = elementAnnotation(kind);
  const shared = tables.arsitektur.columns.filter(({ path }) => path.length > 0);
  const columns = new Map(shared.map((column) => [column.field, { ...column, ...own(annotation, column) }]));
  for (const [key, value] of Object.entries(annotation?.keys ?? {})) {
    if (columns.has(key)) continue;
    if (!value.keys) columns.set(key, columnOf(key, value, [key]));
    for (const [inner, innerValue] of Object.entries(value.keys ?? {})) {
      const field = `${key}.${inner}`;
      const title = inner === 'tanggal' || inner === 'hasil' ? innerValue.title : joined(value.title, innerValue.title);
      columns.set(field, { ...columnOf(field, innerValue, [key, inner]), heading: title });
    }
  }
  return [...columns.values()];
}

/** The schema's own title of a shared column is understood too: `Nama layanan` for `Nama`. */
function own(annotation: KeyAnnotation | undefined, { field, variants }: Column): Pick<Column, 'variants'> {
  const title = annotation?.keys?.[field]?.title;
  return { variants: title ? [...variants, plainHeading(title.id), plainHeading(title.en)] : variants };
}

function columnOf(field: string, annotation: KeyAnnotation, path: readonly string[]): Column {
  return { field, heading: annotation.title, variants: [plainHeading(field)], holds: holdingOf(annotation), path };
}

function joined(one: Text, other: Text): Text {
  if (plainHeading(other.id).startsWith(plainHeading(one.id))) return other;
  return { id: `${one.id}: ${other.id.toLowerCase()}`, en: `${one.en}: ${other.en.toLowerCase()}` };
}

function withVariants(column: Column, { heading, variants }: Column): Column {
  const more = [plainHeading(heading.id), plainHeading(heading.en), ...variants];
  return { ...column, variants: [...new Set([...column.variants, ...more])] };
}

function holdingOf({ refer, values, format, types }: KeyAnnotation): Holding {
  if (refer?.includes('indikator')) return 'indicators';
  if (refer?.includes('unit')) return 'office';
  if (refer) return types.includes('array') ? 'ids' : 'id';
  if (values) return types.includes('array') ? 'words' : 'word';
  return format === 'date' ? 'date' : 'text';
}
