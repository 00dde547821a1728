import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { planEditTexts } from '../messages/planning.ts';
import { render, type Text } from '../messages/text.ts';
import type { AgencyFacts, IndicatorFacts, RoadMapFacts } from '../model/facts.ts';
import type { PlanFound, PlanGoal, StepSummary } from '../planning/planObject.ts';
import { contentAreas } from '../rules/support/roadMap.ts';
import { unusedId } from '../rules/support/unusedId.ts';
import { keysOf } from '../schema/annotations.ts';
import { isForInstrument } from '../scoring/roadMapPlan.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import { joinUri } from '../workspace/uri.ts';
import type { DocumentView } from '../workspace/view.ts';
import { addItems, type NewItem } from '../yaml/change/addItem.ts';
import { quoted } from '../yaml/write.ts';
import { FileChanges } from './fileChanges.ts';
import type { AgencyContext } from './newEntry/agencyContext.ts';
import { refusal } from './newEntry/refusal.ts';
import type { Refusal } from './rename.ts';
import { unusedUri, workspaceEdit } from './workspaceEdits.ts';

/** A path as an edit: activities in the road map, targets in the indicators and, where the goal names both, in the agency. */
export interface PlanEdit {
  readonly edit: WorkspaceEdit;
  readonly activities: number;
  readonly targets: number;
}

/** What of the road map an indicator belongs to, by its family. */
const areaOfFamily: Readonly<Record<string, string>> = {
  kebijakan: 'tata_kelola',
  tata_kelola: 'tata_kelola',
  manajemen: 'manajemen',
  audit: 'audit_tik',
  layanan: 'layanan',
};

/**
 * Writes a path into the workspace: an activity for each step that no activity of the road map takes already, one initiative
 * for each content, never in a road map written for another instrument; a `target` in each indicator's document. What is
 * there for the year stays as it is. Budgets and objects are for the planner to fill in; the findings ask for them.
 */
export function planEdit(context: AgencyContext, plan: PlanFound, goal: PlanGoal): PlanEdit | Refusal {
  const { agency, abilities } = context;
  const year = plan.target.year ?? (agency.year === undefined ? undefined : agency.year + 1);
  if (year === undefined) return refusal(context, planEditTexts.noYear);
  const files = new FileChanges();
  const steps = plan.best.steps.filter(({ to, activities }) => !activities.some((activity) => activity.to >= to));
  const roadMap = agency.roadMaps.findLast(({ facts }) => isForInstrument(facts, agency.instrument));
  const initiatives = initiativesFor(context, steps, year);
  if (roadMap && initiatives.length > 0) {
    const done = addTo(files, roadMap, 'inisiatif', initiatives);
    if (!done) return refusal(context, planEditTexts.unreadable, { file: roadMap.file.uri });
  }
  let targets = 0;
  for (const step of plan.best.steps) if (addTarget(context, files, step, year)) targets++;
  addIndexTarget(context, files, plan, goal);
  const created: { uri: Uri; text: string }[] = [];
  if (!roadMap && initiatives.length > 0) {
    if (!abilities.createFiles) return refusal(context, planEditTexts.noRoadMap);
    const uri = unusedUri(context, joinUri(agency.folder, 'peta-rencana/peta-rencana.spbe.yaml'));
    created.push({ uri, text: newRoadMap(context, initiatives, year) });
  }
  return { edit: workspaceEdit(files.all, created), activities: steps.length, targets };
}

/** Adds items to a list of a document; false where it could not be read. */
function addTo(
  files: FileChanges,
  document: DocumentView<AgencyFacts | IndicatorFacts | RoadMapFacts>,
  key: string,
  items: readonly NewItem[],
): boolean {
  const order = keysOf(document.facts.kind, []);
  return files.add(document, ({ yaml, root }) => addItems(yaml, root, key, items, order));
}

function initiativesFor(context: AgencyContext, steps: readonly StepSummary[], year: number): readonly NewItem[] {
  const { agency, language } = context;
  const families = new Map(agency.instrument?.indicators.map(({ number, family }) => [number, family]));
  const areaOf = ({ indicator }: StepSummary) => areaOfFamily[families.get(indicator) ?? ''] ?? 'tata_kelola';
  return contentAreas.flatMap(({ id, name }) => {
    const own = steps.filter((step) => areaOf(step) === id);
    if (own.length === 0) return [];
    const said = (text: Text) => quoted(render(text, language, { area: name, year }), 'block');
    const lines = [
      `id: ${unusedId(agency, `ini-target-${year}-${id.replaceAll('_', '-')}`)}`,
      `nama: ${said(planEditTexts.initiative)}`,
      `muatan: ${id}`,
      'kegiatan:',
      ...own.flatMap((step) => indentedItem(activityOf(context, step, year))),
    ];
    return [{ yaml: lines.join('\n') }];
  });
}

function activityOf({ agency, language }: AgencyContext, step: StepSummary, year: number): readonly string[] {
  const { indicator, to, owner } = step;
  const name = render(planEditTexts.activity, language, { number: indicator, level: to, name: step.name });
  const documents = step.tasks.filter((task) => task.do === 'new' || task.do === 'mend');
  const output = documents.map(({ text }) => text[language]).join('; ');
  return [
    `id: ${unusedId(agency, `keg-indikator-${indicator}-tingkat-${to}`)}`,
    `nama: ${quoted(name, 'block')}`,
    `tahun: [${year}]`,
    ...(owner ? [`penanggung_jawab: ${quoted(owner.id, 'block')}`] : []),
    ...(output === '' ? [] : [`keluaran: ${quoted(output, 'block')}`]),
    `menaikkan: [{ indikator: ${indicator}, ke: ${to}, tahun: ${year} }]`,
    'status: direncanakan',
  ];
}

function indentedItem(lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`);
}

function newRoadMap({ agency }: AgencyContext, initiatives: readonly NewItem[], year: number): string {
  const start = Math.min(year, (agency.year ?? year - 1) + 1);
  const list = initiatives.map(({ yaml }) => `  - ${yaml.replaceAll('\n', '\n    ')}\n`).join('');
  return `jenis: peta_rencana\nperiode: { mulai: ${start}, selesai: ${Math.max(start + 4, year)} }\ninisiatif:\n${list}`;
}

/** False where the indicator has no document, a target for the year, or a list that cannot be read. */
function addTarget({ agency }: AgencyContext, files: FileChanges, step: StepSummary, year: number): boolean {
  const document = agency.indicatorOf(step.indicator);
  if (!document || document.facts.targets.some((target) => target.year?.value === year)) return false;
  return addTo(files, document, 'target', [{ yaml: `{ tahun: ${year}, tingkat: ${step.to} }` }]);
}

function addIndexTarget(
  { agency, language }: AgencyContext,
  files: FileChanges,
  { target }: PlanFound,
  goal: PlanGoal,
): void {
  const document = agency.agency;
  if (!document || goal.target === undefined || target.year === null) return;
  if (document.facts.targets.some(({ year }) => year?.value === target.year)) return;
  const basis = quoted(planEditTexts.basis[language], 'flow');
  const item = `{ tahun: ${target.year}, nilai: ${target.exact}, dasar: ${basis} }`;
  addTo(files, document, 'target_indeks', [{ yaml: item }]);
}
