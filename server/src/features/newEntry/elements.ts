import type { ElementKind } from '../../model/facts.ts';
import { infrastructureKinds } from '../../model/kinds.ts';
import { keysOf } from '../../schema/annotations.ts';
import type { Uri } from '../../workspace/fileSystem.ts';
import { joinUri } from '../../workspace/uri.ts';
import { addItems } from '../../yaml/change/addItem.ts';
import { addMapping } from '../../yaml/change/addMapping.ts';
import { type Mapping, pairOf, type TextChange } from '../../yaml/index.ts';
import { type Home, homeOf } from '../home.ts';
import type { AgencyContext } from './agencyContext.ts';

export type ElementState = 'saat_ini' | 'target';

const infrastructure: ReadonlySet<ElementKind> = new Set(infrastructureKinds);

/** The state that a new element has where nobody says: that of the document in the file that was named. */
export function stateAt({ agency, at }: AgencyContext): ElementState {
  const home = agency.architectures.filter(({ file }) => file.uri === at).map(homeOf)[0];
  return home ? writtenState(home.root) : 'saat_ini';
}

/**
 * The architecture documents that a new element can go into, the most fitting first: the file that was named, then those
 * with elements of the kind, then those with a list for it. One without a list serves only where it is the only one of
 * its state: an agency with a file for each domain gets a new file.
 */
export function homesFor(context: AgencyContext, kind: ElementKind, state: ElementState): readonly Home[] {
  const { agency, at } = context;
  const homes = agency.architectures.flatMap((document) => {
    const home = homeOf(document);
    if (home === undefined || writtenState(home.root) !== state) return [];
    const elements = document.facts.elements.filter((element) => element.kind === kind).length;
    const rank = home.uri === at ? 3 : elements > 0 ? 2 : hasList(home.root, kind) ? 1 : 0;
    return { home, rank };
  });
  const fitting = homes.filter(({ rank }) => rank > 0 || homes.length === 1);
  return fitting.sort((one, other) => other.rank - one.rank).map(({ home }) => home);
}

/** Adds an element to a document; undefined where what stands there could not be read. */
export function addElement({ yaml, root }: Home, kind: ElementKind, item: string): readonly TextChange[] | undefined {
  const order = keysOf('arsitektur', []);
  if (!infrastructure.has(kind)) return addItems(yaml, root, kind, [{ yaml: item }], order);
  const inside = pairOf(root, 'infrastruktur')?.value;
  if (inside?.kind === 'mapping' && inside.pairs.length > 0) {
    return addItems(yaml, inside, kind, [{ yaml: item }], keysOf('arsitektur', ['infrastruktur']));
  }
  return addMapping(yaml, root, 'infrastruktur', listText(kind, item), order);
}

/** A file for elements of a kind that no document takes. */
export function newArchitecture(
  { agency }: AgencyContext,
  kind: ElementKind,
  state: ElementState,
  item: string,
): { readonly uri: Uri; readonly text: string } {
  const isFirst = agency.architectures.length === 0;
  const domain = infrastructure.has(kind) ? 'infrastruktur' : kind;
  const name = state === 'target' ? 'target' : isFirst ? 'saat-ini' : domain.replaceAll('_', '-');
  const list = listText(kind, item);
  const body = infrastructure.has(kind) ? `infrastruktur:\n${moved(list)}` : list;
  const text = `jenis: arsitektur\nkondisi: ${state}\n${body}\n`;
  return { uri: joinUri(agency.folder, `arsitektur/${name}.spbe.yaml`), text };
}

function writtenState(root: Mapping): ElementState {
  const value = pairOf(root, 'kondisi')?.value;
  return value?.kind === 'scalar' && value.text === 'target' ? 'target' : 'saat_ini';
}

function hasList(root: Mapping, kind: ElementKind): boolean {
  const inside = infrastructure.has(kind) ? pairOf(root, 'infrastruktur') : pairOf(root, kind);
  return inside !== undefined;
}

function listText(kind: string, item: string): string {
  return `${kind}:\n  - ${item.replaceAll('\n', '\n    ')}`;
}

function moved(lines: string): string {
  return lines.replace(/^/gm, '  ');
}
