import { NodeFileSystem } from '../host/nodeFileSystem.ts';
import { type AgencyResult, LanguageService } from '../languageService.ts';
import { cliTexts } from '../messages/cli.ts';
import { planUsageTexts } from '../messages/planning.ts';
import type { Language } from '../messages/text.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import { concerns, type Scope, scopeOf, shownPath } from './paths.ts';
import { Progress } from './progress.ts';
import { UsageError } from './usageError.ts';

/** What was taken of the agencies that paths lead to. */
interface ReadAgencies<T> {
  readonly scope: Scope;
  /** In the order of their folders. */
  readonly found: readonly { readonly folder: Uri; readonly value: T }[];
  readonly language: Language;
}

/**
 * What `read` takes of each agency that the paths lead to; those of which it takes nothing are left out. Throws
 * {@link UsageError} where none is left.
 *
 * @param check whether `read` is given findings as well
 */
export async function readAgencies<T>(
  paths: readonly string[],
  asked: Language | undefined,
  read: (result: AgencyResult, service: LanguageService) => T | undefined,
  check = false,
): Promise<ReadAgencies<T>> {
  const scope = scopeOf(paths);
  const service = new LanguageService(new NodeFileSystem(scope.roots), scope.roots);
  const found: { readonly folder: Uri; readonly value: T }[] = [];
  const progress = new Progress(asked ?? 'id');
  await service.survey(
    (result) => {
      const { folder } = result.view;
      const value = concerns(scope, folder) ? read(result, service) : undefined;
      if (value !== undefined) found.push({ folder, value });
    },
    { check, onProgress: ({ files }) => progress.files(files) },
  );
  progress.end();
  if (found.length === 0) throw new UsageError(cliTexts.noAgency, { paths: askedPaths(scope) });
  found.sort((one, other) => (one.folder < other.folder ? -1 : 1));
  return { scope, found, language: asked ?? service.language ?? 'id' };
}

/**
 * What `read` takes of the one agency that the paths lead to. Where they lead to a province and those it coaches, the agency
 * whose folder was named counts. Throws {@link UsageError} where it is not clear which one is meant.
 */
export async function readOneAgency<T extends object>(
  paths: readonly string[],
  asked: Language | undefined,
  read: (result: AgencyResult, service: LanguageService) => T,
): Promise<{ readonly value: T; readonly language: Language }> {
  const { scope, found, language } = await readAgencies(
    paths,
    asked,
    (result, service) => result.view.agency && read(result, service),
  );
  const named = found.filter(({ folder }) => scope.asked.includes(folder));
  const [only, ...others] = named.length === 1 ? named : found;
  if (!only || others.length > 0) {
    throw new UsageError(planUsageTexts.oneAgency, { paths: askedPaths(scope), count: found.length });
  }
  return { value: only.value, language };
}

function askedPaths({ asked }: Scope): string {
  return asked.map(shownPath).join(', ');
}
