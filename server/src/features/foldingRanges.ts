import type { FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Node, Pair, Range, YamlFile } from '../yaml/index.ts';
import { commentBlocks } from './commentBlocks.ts';
import type { FeatureContext } from './context.ts';

/**
 * What can be folded away, in whole lines, by place: documents behind `---`, lists, entries, texts of several lines,
 * blocks of comments, and regions between `# region` and `# endregion`. One range per line that it begins on, the
 * largest.
 *
 * @param limit how many the client takes; the largest are kept
 */
export function foldingRanges({ yaml }: FeatureContext, limit = Number.POSITIVE_INFINITY): readonly FoldingRange[] {
  const found = new Folds(yaml.text);
  for (const document of yaml.documents) {
    const from = document.start - 3;
    if (yaml.text.startsWith('---', from)) found.add(linesOf(yaml, { start: from, end: document.end }));
    foldNode(yaml, document.root, found);
  }
  foldComments(yaml, found);
  return found.largest(limit);
}

interface Lines {
  readonly startLine: number;
  readonly endLine: number;
}

class Folds {
  readonly #text: string;
  readonly #hasFeeds: boolean;
  readonly #byLine = new Map<number, FoldingRange>();

  constructor(text: string) {
    this.#text = text;
    this.#hasFeeds = text.includes('\n');
  }

  /** Most parts are surely on one line, and then there is nothing to count. Where lines end otherwise, all are counted. */
  isOneLine({ start, end }: Range): boolean {
    if (!this.#hasFeeds) return false;
    const next = this.#text.indexOf('\n', start);
    return next === -1 || next >= end;
  }

  add({ startLine, endLine }: Lines, kind?: FoldingRangeKind): void {
    const known = this.#byLine.get(startLine);
    if (endLine <= startLine || (known !== undefined && known.endLine >= endLine)) return;
    this.#byLine.set(startLine, { startLine, endLine, ...(kind !== undefined && { kind }) });
  }

  largest(limit: number): readonly FoldingRange[] {
    const all = [...this.#byLine.values()];
    const size = ({ startLine, endLine }: FoldingRange) => endLine - startLine;
    const kept = all.length > limit ? all.sort((one, other) => size(other) - size(one)).slice(0, limit) : all;
    return kept.sort((one, other) => one.startLine - other.startLine);
  }
}

/** Folds what a node holds. Nothing within one line is looked into. */
function foldNode(yaml: YamlFile, node: Node, found: Folds): void {
  if (node.kind === 'sequence') for (const item of node.items) foldPart(yaml, item, item, found);
  else if (node.kind === 'mapping') for (const pair of node.pairs) foldPart(yaml, pair, pair.value, found);
}

function foldPart(yaml: YamlFile, part: Node | Pair, content: Node, found: Folds): void {
  if (found.isOneLine(part)) return;
  const place = linesOf(yaml, part);
  if (place.endLine <= place.startLine) return;
  found.add(place);
  foldNode(yaml, content, found);
}

/** From the first line to the last that is not blank; a closing bracket on a line of its own stays in sight. */
function linesOf({ text, lines }: YamlFile, { start, end }: Range): Lines {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
  const startLine = lines.positionAt(start).line;
  const endLine = lines.positionAt(Math.max(start, last - 1)).line;
  const isBracket = isClosing(text[last - 1]) && /^[\s\]}]+$/.test(text.slice(lines.startOf(endLine), last));
  return { startLine, endLine: isBracket ? endLine - 1 : endLine };
}

function isClosing(character: string | undefined): boolean {
  return character === ']' || character === '}';
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

const regionStart = /^#?region\b/i;
const regionEnd = /^#?endregion\b/i;

function foldComments(yaml: YamlFile, found: Folds): void {
  const open: number[] = [];
  for (const { comments, firstLine, lastLine } of commentBlocks(yaml)) {
    let hasMark = false;
    for (const [index, { text }] of comments.entries()) {
      if (regionStart.test(text)) open.push(firstLine + index);
      else if (regionEnd.test(text)) {
        const startLine = open.pop();
        if (startLine !== undefined) found.add({ startLine, endLine: firstLine + index }, 'region');
      } else continue;
      hasMark = true;
    }
    if (!hasMark) found.add({ startLine: firstLine, endLine: lastLine }, 'comment');
  }
}
