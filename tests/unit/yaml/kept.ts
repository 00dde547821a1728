import { keyText, type Node, parse, type TextChange, type YamlFile } from '../../../server/src/yaml/index.ts';
import { apply } from '../../corpus/yaml/edits.ts';

/** A value of the intact document: where it stands, what it says, which keys lead to it. */
interface Leaf {
  readonly start: number;
  readonly text: string;
  readonly keys: string;
  /** Lines of the value and of every key above it. */
  readonly lines: readonly number[];
}

function leavesOf(file: YamlFile): Leaf[] {
  const leaves: Leaf[] = [];
  const lineOf = (offset: number) => file.lines.positionAt(offset).line;
  const walk = (node: Node, keys: string, lines: readonly number[]): void => {
    const own = [...lines, lineOf(node.start)];
    if (node.kind === 'mapping') {
      for (const { key, value } of node.pairs) walk(value, `${keys}/${keyText(key)}`, [...own, lineOf(key.start)]);
    } else if (node.kind === 'sequence') for (const item of node.items) walk(item, `${keys}/-`, own);
    else if (node.kind === 'scalar' && node.style !== 'empty') {
      const all = [...own];
      for (let line = lineOf(node.start); line <= lineOf(node.end); line++) all.push(line);
      leaves.push({ start: node.start, text: node.text, keys, lines: all });
    }
  };
  for (const { root } of file.documents) walk(root, '', []);
  return leaves;
}

/**
 * The share of untouched values of an intact document that are still known, under the same keys and in their place,
 * after some changes. Untouched is a value on whose line, and on the lines of all keys above it, nothing happened.
 */
export function shareKept(text: string, changes: readonly TextChange[]): { share: number; lost: string[] } {
  const intact = parse(text);
  const touched = new Set<number>();
  let changed = text;
  for (const { range, text: inserted } of changes.toSorted((a, b) => b.range.start - a.range.start)) {
    changed = apply(changed, { range, text: inserted });
    const from = intact.lines.positionAt(range.start).line;
    const to = intact.lines.positionAt(range.end).line;
    for (let line = from; line <= to; line++) touched.add(line);
  }
  const known = new Map<string, number>();
  for (const leaf of leavesOf(parse(changed))) known.set(`${leaf.start} ${leaf.keys} ${leaf.text}`, 1);
  let untouched = 0;
  const lost: string[] = [];
  for (const leaf of leavesOf(intact)) {
    if (leaf.lines.some((line) => touched.has(line))) continue;
    untouched++;
    let { start } = leaf;
    for (const { range, text: inserted } of changes) {
      if (range.end <= leaf.start) start += inserted.length - (range.end - range.start);
    }
    if (!known.has(`${start} ${leaf.keys} ${leaf.text}`)) lost.push(`${leaf.keys}: ${leaf.text}`);
  }
  return { share: untouched === 0 ? 1 : (untouched - lost.length) / untouched, lost };
}
