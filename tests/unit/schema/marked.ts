import type { Range } from '../../../server/src/yaml/index.ts';

export interface Marked {
  /** The text without its markers. */
  readonly text: string;
  /** The ranges between `<|` and `|>`, in order. */
  readonly ranges: readonly Range[];
}

/** Reads `<|...|>` markers; `<||>` marks an empty place. */
export function marked(source: string): Marked {
  const ranges: { start: number; end: number }[] = [];
  let text = '';
  for (const part of source.split(/(<\||\|>)/)) {
    const open = ranges.at(-1);
    if (part === '<|') ranges.push({ start: text.length, end: -1 });
    else if (part === '|>' && open !== undefined) open.end = text.length;
    else text += part;
  }
  return { text, ranges };
}
