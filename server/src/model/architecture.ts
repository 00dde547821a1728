import type { Node } from '../yaml/tree.ts';
import { readEntries } from './entries.ts';
import type { ArchitectureFacts, ElementFacts, ElementKind, Located } from './facts.ts';
import { elementKinds, infrastructureKinds } from './kinds.ts';
import { type Fields, fieldsOf, idOf, indicatorNumberOf, listOf, mappingOf, scalarOf, textOf } from './scalars.ts';
import type { Shape } from './shape.ts';
import { commonFacts, type Source } from './source.ts';

type State = ElementFacts['state'];

const infrastructure: ReadonlySet<ElementKind> = new Set(infrastructureKinds);

/** `jenis: arsitektur`. */
export function readArchitecture(source: Source): ArchitectureFacts {
  const state = stateOf(source.fields.get('kondisi')) ?? 'saat_ini';
  const before = source.previous?.kind === 'arsitektur' ? source.previous.elements : [];
  const equipment = fieldsOf(source.fields.get('infrastruktur'));
  const equipmentShape = source.shape.keys?.get('infrastruktur');
  const lists = elementKinds.map((kind) => {
    const inside = infrastructure.has(kind);
    const shape = (inside ? equipmentShape : source.shape)?.keys?.get(kind)?.items;
    const list = (inside ? equipment : source.fields).get(kind);
    const read = (node: Node) => readElement(node, kind, state, shape);
    const previous = () => before.filter((element) => element.kind === kind);
    return readEntries(list, { name: kind, label: `${kind} ${state}`, shape, read, previous }, source.memory);
  });
  lists.sort((one, other) => (one[0]?.at.start ?? 0) - (other[0]?.at.start ?? 0));
  return { kind: 'arsitektur', ...commonFacts(source), elements: lists.flat() };
}

/** Keys that have a field of their own in the facts. */
const namedKeys: ReadonlySet<string> = new Set(['id', 'nama', 'kode_referensi', 'kondisi', 'indikator', 'audit']);

function readElement(node: Node, kind: ElementKind, inherited: State, shape: Shape | undefined): ElementFacts {
  const fields = fieldsOf(node);
  const attributes = new Map<string, Located<string>>();
  const links = new Map<string, readonly Located<string>[]>();
  for (const [key, value] of fields.entries()) {
    if (namedKeys.has(key)) continue;
    if (shape?.keys?.get(key)?.refer !== undefined) links.set(key, listOf(value, idOf));
    else if (scalarOf(value) !== undefined) {
      const text = textOf(value);
      if (text !== undefined) attributes.set(key, text);
    }
  }
  return {
    kind,
    at: node,
    id: idOf(fields.get('id')),
    name: textOf(fields.get('nama')),
    code: idOf(fields.get('kode_referensi')),
    state: stateOf(fields.get('kondisi')) ?? inherited,
    attributes,
    links,
    indicators: listOf(fields.get('indikator'), indicatorNumberOf),
    audit: readAudit(fields),
  };
}

function stateOf(node: Node | undefined): State | undefined {
  const value = idOf(node)?.value;
  return value === 'saat_ini' || value === 'target' ? value : undefined;
}

function readAudit(element: Fields): ElementFacts['audit'] {
  const at = mappingOf(element.get('audit'));
  if (at === undefined) return undefined;
  const fields = fieldsOf(at);
  return { at, date: idOf(fields.get('tanggal')), result: idOf(fields.get('hasil')) };
}
