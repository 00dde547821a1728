import type { AgencyView, DocumentView } from '../../workspace/view.ts';
import type { FixKind } from '../rule.ts';
import type { ContentArea } from './roadMap.ts';
import { unusedId } from './unusedId.ts';

/** Adds an initiative for a content of the road map, its activities to be completed by the planner. */
export function newInitiative(agency: AgencyView, { id, name }: ContentArea, roadMap: DocumentView): FixKind {
  return {
    do: 'add-item',
    uri: roadMap.file.uri,
    document: roadMap.facts.whole,
    key: 'inisiatif',
    yaml: `id: ${unusedId(agency, `ini-${id.replaceAll('_', '-')}`)}\nnama: Inisiatif ${name.id}\nmuatan: ${id}\nkegiatan: []`,
  };
}
