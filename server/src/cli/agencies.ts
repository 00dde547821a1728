import { NodeFileSystem } from '../host/nodeFileSystem.ts';
import { type AgencyResult, LanguageService } from '../languageService.ts';
import { cliTexts } from '../messages/cli.ts';
import { planUsageTexts } from '../messages/planning.ts';
import type { Language } from '../messages/text.ts';
import { UsageError } from './arguments.ts';
import { concerns, scopeOf, shownPath } from './paths.ts';
import { Progress } from './progress.ts';

/**
 * What `read` takes of the one agency that the paths lead to. Where they lead to a province and those it coaches, the agency
 * whose folder was named counts. Throws {@link UsageError} where it is not clear which one is meant.
 */
export async function readOneAgency<T>(
  paths: readonly string[],
  language: Language | undefined,
  read: (result: AgencyResult, service: LanguageService) => T,
): Promise<{ readonly value: T; readonly language: Language }> {
  const scope = scopeOf(paths);
  const service = new LanguageService(new NodeFileSystem(scope.roots), scope.roots);
  const found: { readonly folder: string; readonly value: T }[] = [];
  const progress = new Progress(language ?? 'id');
  await service.survey(
    (result) => {
      const { agency, folder } = result.view;
      if (agency && concerns(scope, folder)) found.push({ folder, value: read(result, service) });
    },
    { check: false, onProgress: ({ files }) => progress.files(files) },
  );
  progress.end();
  const named = found.filter(({ folder }) => scope.asked.includes(folder));
  const [only, ...others] = named.length === 1 ? named : found;
  const shown = scope.asked.map(shownPath).join(', ');
  if (!only) throw new UsageError(cliTexts.noAgency, { paths: shown });
  if (others.length > 0) throw new UsageError(planUsageTexts.oneAgency, { paths: shown, count: found.length });
  return { value: only.value, language: language ?? service.language ?? 'id' };
}
