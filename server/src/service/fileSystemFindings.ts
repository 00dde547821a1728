import { configurationFindings, unreadableFindings } from '../rules/fileFindings.ts';
import type { Finding } from '../rules/rule.ts';
import type { WorkspaceStore } from '../workspace/store.ts';
import type { WorkspaceSettings } from './workspaceSettings.ts';

/** Of files and folders that no agency shows as its own: settings, and what could not be read. */
export function fileSystemFindings(store: WorkspaceStore, settings: WorkspaceSettings): readonly Finding[] {
  const unread = store.notices
    .filter(({ uri }) => store.file(uri)?.yaml === undefined)
    .flatMap(({ uri, code }) => unreadableFindings(uri, code, settings.of(uri)));
  const own = store.configurations.flatMap((configuration) =>
    configurationFindings(configuration, settings.of(configuration.root)),
  );
  return [...unread, ...own];
}
