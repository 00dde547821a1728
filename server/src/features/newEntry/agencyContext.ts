import type { Uri } from '../../workspace/fileSystem.ts';
import type { FeatureContext } from '../context.ts';

/** What is asked about an agency, seen from a file of it or from its folder. */
export interface AgencyContext extends Pick<FeatureContext, 'agency' | 'score' | 'language' | 'abilities'> {
  /** The file or folder that was named; need not be an SPBE file. */
  readonly at: Uri;
}
