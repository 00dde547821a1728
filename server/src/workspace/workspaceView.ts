import type { AgencyView, WorkspaceView } from './view.ts';

/** All agencies together, to be found by id. */
export function workspaceOf(agencies: readonly AgencyView[]): WorkspaceView {
  const byId = new Map<string, AgencyView[]>();
  for (const view of agencies) {
    const id = view.agency?.facts.id?.value;
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), view]);
  }
  return { agencies, agenciesWithId: (id) => byId.get(id) ?? [] };
}
