import type { Uri } from '../workspace/fileSystem.ts';
import { parentOf, resolvePath } from '../workspace/uri.ts';
import type { AgencyView, DocumentView } from '../workspace/view.ts';

/** The file that a `berkas` of the document leads to; undefined where there is none to open, or none to be opened. */
export function evidenceTarget(agency: AgencyView, document: DocumentView, path: string): Uri | undefined {
  const found = agency.evidenceFile(document, path);
  if (found.state === 'present' || found.state === 'empty') return found.uri;
  const folder = parentOf(document.file.uri);
  return found.state === 'wrong-case' && folder !== undefined ? resolvePath(folder, found.actual) : undefined;
}
