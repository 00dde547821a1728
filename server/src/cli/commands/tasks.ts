import { resolve } from 'node:path';
import { NodeFileSystem } from '../../host/nodeFileSystem.ts';
import { version } from '../../host/version.ts';
import { LanguageService, summaryOf } from '../../languageService.ts';
import { cliTexts } from '../../messages/cli.ts';
import { exportTexts } from '../../messages/export.ts';
import type { Language, Text } from '../../messages/text.ts';
import { effortFor } from '../../planning/effort.ts';
import { planPath } from '../../planning/path.ts';
import { missingUnknown, missingWork, workOfPath } from '../../planning/workList.ts';
import { type WorkListFormat, workListFormats } from '../../reports/formats.ts';
import { makingAt } from '../../reports/making.ts';
import type { WorkList } from '../../reports/workList.ts';
import { type TasksCommand, UsageError } from '../arguments.ts';
import { concerns, scopeOf, shownPath } from '../paths.ts';
import { Progress } from '../progress.ts';
import { loadReports, saveFile } from '../reportTarget.ts';

/** Prints who has to bring what by when. Exit code 1 where a target is named that cannot be reached. */
export async function tasks(command: TasksCommand, asked: Language | undefined): Promise<number> {
  const { paths, out, due, goal } = command;
  const format = formatFor(command);
  if (format === 'xlsx' && out === undefined) {
    throw new UsageError(exportTexts.needsOut, { format, command: 'tasks', name: 'tugas.xlsx' });
  }
  const scope = scopeOf(paths);
  const service = new LanguageService(new NodeFileSystem(scope.roots), scope.roots);
  const found: { readonly folder: string; readonly list: WorkList }[] = [];
  const refused: Text[] = [];
  const progress = new Progress(asked ?? 'id');
  await service.survey(
    (result) => {
      const { view, score } = result;
      const summary = concerns(scope, view.folder) ? summaryOf(result) : undefined;
      if (!summary) return;
      const agency = { id: summary.id, nama: summary.nama, tahun: summary.tahun };
      if (!goal) {
        const items = missingWork(summary, due);
        found.push({ folder: view.folder, list: { agency, target: null, unknown: missingUnknown(summary), items } });
        return;
      }
      const plan = planPath(view, score, goal, effortFor(view.folder, service.store.configurations, goal.effort));
      if (plan.state === 'refused') refused.push(plan.reason);
      else if (plan.state !== 'impossible') {
        const items = workOfPath(summary, plan.best, plan.target.year, due);
        found.push({ folder: view.folder, list: { agency, target: plan.target, unknown: null, items } });
      }
    },
    { check: false, onProgress: ({ files }) => progress.files(files) },
  );
  progress.end();
  const language = asked ?? service.language ?? 'id';
  for (const reason of refused) process.stderr.write(`${reason[language]}\n`);
  if (found.length === 0) {
    if (goal) return 1;
    throw new UsageError(cliTexts.noAgency, { paths: scope.asked.map(shownPath).join(', ') });
  }
  const lists = found.sort((a, b) => (a.folder < b.folder ? -1 : 1)).map(({ list }) => list);
  const made = makingAt(new Date(), version);
  const { files } = (await loadReports()).writeWorkLists(lists, made, format, language);
  for (const { content } of files) {
    if (out === undefined) process.stdout.write(content);
    else saveFile(resolve(out), content, format);
  }
  return 0;
}

/** As asked, else as the name of the file says. Throws {@link UsageError} where it says nothing. */
function formatFor({ format, out }: TasksCommand): WorkListFormat {
  if (format !== undefined || out === undefined) return format ?? 'md';
  const named = workListFormats.find((each) => out.toLowerCase().endsWith(`.${each}`));
  if (named) return named;
  throw new UsageError(exportTexts.needsFormat, { out, allowed: workListFormats.join(', ') });
}
