import type { Text } from '../../messages/text.ts';
import type { DocumentView } from '../../workspace/view.ts';
import type { Range } from '../../yaml/tree.ts';
import type { Fix } from '../rule.ts';

/** The title that goes with {@link addKeyTo}. */
export const addKeyTitle: Text = { id: 'Tambahkan "{key}" untuk diisi', en: 'Add "{key}" to be filled in' };

/** The remedy "write the key": with `yaml` as its value, else without one, which only the planner knows. */
export function addKeyTo(document: DocumentView, at: Range, key: string, yaml = ''): Fix {
  return { title: addKeyTitle, parameters: { key }, kind: { do: 'add-key', uri: document.file.uri, at, key, yaml } };
}
