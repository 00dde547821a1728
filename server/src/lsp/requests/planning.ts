import type { Connection } from 'vscode-languageserver';
import type { AgencyContext } from '../../features/newEntry/agencyContext.ts';
import { planEdit } from '../../features/planEdit.ts';
import { effortFor } from '../../planning/effort.ts';
import { planPath } from '../../planning/path.ts';
import type { PlanGoal } from '../../planning/planObject.ts';
import { whatIf } from '../../planning/whatIf.ts';
import { missingUnknown, missingWork } from '../../planning/workList.ts';
import { workListFormats } from '../../reports/formats.ts';
import { makingAt } from '../../reports/making.ts';
import { summarizeAgency } from '../../scoring/summary.ts';
import { PlanEditRequest, PlanRequest, WhatIfRequest, type WorkListParams, WorkListRequest } from '../protocol.ts';
import { toResult } from './exporting.ts';
import { aboutAgency, refuseUnless, type Served } from './serving.ts';

/** The way to a target: looked for, tried out, written into the road map, and handed out as tasks. */
export function registerPlanning(connection: Connection, served: Served): void {
  connection.onRequest(PlanRequest, ({ uri, goal }, token) =>
    aboutAgency(served, uri, token, (context) => pathFor(served, context, goal ?? {})),
  );
  connection.onRequest(WhatIfRequest, ({ uri, levels }, token) =>
    aboutAgency(served, uri, token, ({ score }) => (score && whatIf(score, levels ?? {})) ?? null),
  );
  connection.onRequest(PlanEditRequest, ({ uri, goal }, token) =>
    aboutAgency(served, uri, token, (context) => {
      const plan = pathFor(served, context, goal ?? {});
      if (plan.state === 'refused') return { refused: plan.reason[context.language] };
      if (plan.state === 'impossible') return plan;
      const written = planEdit(context, plan, goal ?? {});
      if ('refused' in written) return written;
      return { ...written, edit: served.session().answer(written.edit, context.at) };
    }),
  );
  connection.onRequest(WorkListRequest, (params, token) => {
    refuseUnless(workListFormats.includes(params?.format), 'format');
    return aboutAgency(served, params.uri, token, (context) => workListFor(served, context, params));
  });
}

function pathFor(served: Served, { agency, score }: AgencyContext, goal: PlanGoal) {
  const { configurations } = served.session().service.store;
  return planPath(agency, score, goal, effortFor(agency.folder, configurations, goal.effort));
}

/** What the claims of an agency lack, as a list of tasks. */
async function workListFor(
  { loadReports, version }: Served,
  { agency: view, score, language: spoken }: AgencyContext,
  { format, language = spoken }: WorkListParams,
) {
  const summary = score && summarizeAgency(view, score);
  if (!summary) return null;
  const { id, nama, tahun } = summary;
  const agency = { id, nama, tahun };
  const list = { agency, target: null, unknown: missingUnknown(summary), items: missingWork(summary, undefined) };
  const { writeWorkLists } = await loadReports();
  return toResult(writeWorkLists([list], makingAt(new Date(), version), format, language));
}
