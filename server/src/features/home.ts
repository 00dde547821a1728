import { SpbeFile } from '../workspace/file.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import type { DocumentView } from '../workspace/view.ts';
import { mappingAt } from '../yaml/change/find.ts';
import type { Mapping, YamlFile } from '../yaml/index.ts';

/** A document that can be written to. */
export interface Home {
  readonly uri: Uri;
  readonly yaml: YamlFile;
  readonly root: Mapping;
}

/** The document as text that can be written to; undefined where its file is not in memory or it is no mapping. */
export function homeOf({ file, facts }: DocumentView): Home | undefined {
  const yaml = file instanceof SpbeFile ? file.yaml : undefined;
  const root = yaml && mappingAt(yaml, facts.whole);
  return yaml && root && { uri: file.uri, yaml, root };
}
