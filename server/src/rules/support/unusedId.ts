import type { AgencyView } from '../../workspace/view.ts';

/** `wanted`, or the first of `wanted-2`, `wanted-3`, ... that nothing in the agency is called yet. */
export function unusedId(agency: AgencyView, wanted: string): string {
  let id = wanted;
  for (let count = 2; agency.definitionsOf(id).length > 0; count++) id = `${wanted}-${count}`;
  return id;
}
