import type { Text } from '../../messages/text.ts';
import type { DocumentView } from '../../workspace/view.ts';
import type { Range } from '../../yaml/tree.ts';
import { quoted } from '../../yaml/write.ts';
import type { Fix } from '../rule.ts';

/** The title that goes with {@link replaceBy}. */
export const replaceTitle: Text = { id: 'Ganti menjadi "{replacement}"', en: 'Change to "{replacement}"' };

/**
 * The remedy "write `suggestion` instead", or none without a suggestion. `certain`: it cannot be anything else, so it may
 * be applied without asking.
 */
export function replaceBy(
  document: DocumentView,
  written: { readonly at: Range },
  suggestion: string | undefined,
  certain = false,
): readonly Fix[] {
  if (suggestion === undefined) return [];
  // Numbers of indicators stay numbers.
  const text = /^\d+$/.test(suggestion) ? suggestion : quoted(suggestion);
  return [
    {
      title: replaceTitle,
      parameters: { replacement: suggestion },
      kind: { do: 'replace', uri: document.file.uri, at: written.at, text },
      obvious: true,
      ...(certain && { safe: true }),
    },
  ];
}
