import { CompletionItemKind } from 'vscode-languageserver-types';
import { completionTexts } from '../../messages/completion.ts';
import { render } from '../../messages/text.ts';
import type { Definition, DefinitionKind, DocumentFacts } from '../../model/facts.ts';
import { kindNames } from '../../rules/support/kindNames.ts';
import type { AgencyView } from '../../workspace/view.ts';
import { oneLine } from '../markdown.ts';
import { idFromName } from '../newWorkspace.ts';
import { type Place, textAt } from './place.ts';
import type { Proposal } from './proposal.ts';
import type { Selection } from './selection.ts';

/** Documents in which other things than architecture elements are defined. */
const homes: Partial<Record<DefinitionKind, readonly DocumentFacts['kind'][]>> = {
  instansi: ['instansi'],
  unit: ['instansi'],
  indikator: ['indikator'],
  bukti: ['indikator', 'daftar_bukti'],
  inisiatif: ['peta_rencana'],
  kegiatan: ['peta_rencana'],
};

/** Calls `visit` for all things of the agency that an id of one of these kinds can stand for, file by file. */
export function eachDefinition(
  agency: AgencyView,
  kinds: readonly DefinitionKind[],
  visit: (definition: Definition) => void,
): void {
  const wanted = new Set(kinds);
  const documents = new Set(kinds.flatMap((kind) => homes[kind] ?? ['arsitektur' as const]));
  for (const { facts } of agency.documents) {
    if (!documents.has(facts.kind)) continue;
    for (const definition of facts.definitions) if (wanted.has(definition.kind)) visit(definition);
  }
}

/** Offers every id of the agency that fits, but those that are already there and the one of the entry itself. */
export function offerIds(place: Place, kinds: readonly DefinitionKind[], selection: Selection): void {
  const { context, cursor, document, owner } = place;
  const own = textAt(document, [...owner, 'id']);
  const left = cursor.isItem ? cursor.siblings : [];
  const make = (definition: Definition) => idProposal(definition, place);
  eachDefinition(context.agency, kinds, (definition) => {
    const { id, name } = definition;
    if (id === own || left.includes(id)) return;
    selection.offer(id, name, definition, make);
  });
}

function idProposal({ id, kind, name }: Definition, { context }: Place): Proposal {
  const shown = name === undefined ? undefined : oneLine(name);
  const kindName = kindNames[kind][context.language];
  return {
    label: id,
    ...(shown && { name: shown }),
    detail: shown ? `${shown} (${kindName})` : kindName,
    icon: CompletionItemKind.Reference,
    insertion: { write: 'scalar', text: id },
    byName: true,
  };
}

/** Ids of the agencies of the workspace, for `induk`. */
export function offerAgencies({ context, document }: Place, selection: Selection): void {
  const seen = new Set([textAt(document, ['id'])]);
  for (const { agency } of context.workspace.agencies) {
    const id = agency?.facts.id?.value;
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    const name = agency?.facts.name?.value;
    selection.offer(id, name, name, agencyProposal(id));
  }
}

function agencyProposal(id: string): (name: string | undefined) => Proposal {
  return (name) => ({
    label: id,
    ...(name && { name: oneLine(name) }),
    icon: CompletionItemKind.Module,
    insertion: { write: 'scalar', text: id },
    byName: true,
  });
}

/** An id made of the name or title that the entry has already. */
export function newIdProposals({ context, document, owner, annotation }: Place): readonly Proposal[] {
  const name = textAt(document, [...owner, 'nama']) ?? textAt(document, [...owner, 'judul']);
  if (name === undefined || annotation?.define === undefined) return [];
  const id = freeId(context.agency, shortened(idFromName(name)));
  return [
    {
      label: id,
      name: render(completionTexts.newId, context.language),
      icon: CompletionItemKind.Value,
      insertion: { write: 'scalar', text: id },
    },
  ];
}

/** An id that nothing in the agency has yet: the wanted one, else with a number behind it. */
export function freeId(agency: AgencyView, wanted: string): string {
  let id = wanted;
  for (let number = 2; agency.definitionsOf(id).length > 0; number += 1) id = `${wanted}-${number}`;
  return id;
}

/** Ids are typed and read often: a few words are enough. */
function shortened(id: string): string {
  return id.split('-').slice(0, 5).join('-');
}
