import { configFileName } from '../workspace/config.ts';
import { nameOf } from '../workspace/uri.ts';
import type { FeatureContext } from './context.ts';

/** Whether a feature is asked about the settings of a workspace folder: a file with a schema, but no document of an agency. */
export function isSettingsFile({ file }: Pick<FeatureContext, 'file'>): boolean {
  return nameOf(file.uri) === configFileName;
}
