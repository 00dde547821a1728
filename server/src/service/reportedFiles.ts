import type { Finding } from '../rules/rule.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import { byUri, type Draft, report } from './update.ts';

/** Which files have findings as last reported, by group: the folder of an agency, or another word for files of none. */
export class ReportedFiles {
  readonly #groups = new Map<Uri, ReadonlySet<Uri>>();

  of(group: Uri): ReadonlySet<Uri> {
    return this.#groups.get(group) ?? new Set();
  }

  /** Reports every file of the group with findings, and those that had some and have none any more. */
  report(
    group: Uri,
    findings: readonly Finding[],
    update: Draft,
    isNews: (uri: Uri, findings: readonly Finding[]) => boolean = () => true,
  ): void {
    const files = byUri(findings);
    for (const uri of this.of(group)) if (!files.has(uri) && !update.named.has(uri)) report(update, uri, []);
    for (const [uri, ofFile] of files) if (isNews(uri, ofFile)) report(update, uri, ofFile);
    this.#groups.set(group, new Set(files.keys()));
  }

  /** The group is gone: its files are reported without findings. */
  takeBack(group: Uri, update: Draft): void {
    this.report(group, [], update);
    this.#groups.delete(group);
  }
}
