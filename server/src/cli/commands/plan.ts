import type { Language } from '../../messages/text.ts';
import { effortFor } from '../../planning/effort.ts';
import { planPath } from '../../planning/path.ts';
import { readOneAgency } from '../agencies.ts';
import { colorsForOutput } from '../colors.ts';
import type { PlanCommand } from '../command.ts';
import { planToPretty } from '../formats/planPretty.ts';

/** Looks for the cheapest steps to a target. Exit code 0 where there are some or none are needed, 1 where it cannot be reached. */
export async function plan({ paths, format, goal }: PlanCommand, asked: Language | undefined): Promise<number> {
  const { value, language } = await readOneAgency(paths, asked, ({ view, score }, { store }) => ({
    agency: { id: view.agency?.facts.id?.value ?? null, nama: view.agency?.facts.name?.value ?? null },
    plan: planPath(view, score, goal, effortFor(view.folder, store.configurations, goal.effort)),
  }));
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify(value, null, 2)}\n`
      : planToPretty(value.agency.nama ?? value.agency.id ?? '', value.plan, goal, language, colorsForOutput()),
  );
  return value.plan.state === 'found' || value.plan.state === 'reached' ? 0 : 1;
}
