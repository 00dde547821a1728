import type { SelectionRange } from 'vscode-languageserver-types';
import { documentAt, type Node, type Pair, type Range, type YamlFile } from '../yaml/index.ts';
import { lastStarting } from '../yaml/query.ts';
import { commentBlocks } from './commentBlocks.ts';
import { editorRange, type FeatureContext } from './context.ts';
import { chainAt, isPair } from './nodeChain.ts';
import { isInside } from './referencePlaces.ts';

/**
 * For each offset the growing selections around it: word, value without quotes, value, key with value, entry, list, and
 * so on up to document and file; in a comment the comment and its block first.
 */
export function selectionRanges({ yaml, file }: FeatureContext, offsets: readonly number[]): readonly SelectionRange[] {
  return offsets.map((offset) => {
    let selection: SelectionRange | undefined;
    for (const range of outermostFirst(yaml, offset)) {
      const here = { range: editorRange(file.lines, range) };
      selection = selection === undefined ? here : { ...here, parent: selection };
    }
    return selection ?? { range: editorRange(file.lines, { start: offset, end: offset }) };
  });
}

/** Each range lies within the one before and is smaller. */
function outermostFirst(yaml: YamlFile, offset: number): readonly Range[] {
  const whole = { start: 0, end: yaml.text.length };
  const document = documentAt(yaml, offset);
  const candidates = [
    whole,
    ...(document === undefined ? [] : [document]),
    ...chainAt(yaml, offset).flatMap((link) => rangesOf(yaml, link)),
    ...commentRanges(yaml, offset),
    ...wordAt(yaml.text, offset),
  ];
  const ranges: Range[] = [];
  for (const { start, end } of candidates) {
    const outer = ranges.at(-1);
    const isSmaller = outer === undefined || end - start < outer.end - outer.start;
    const holds = start <= offset && offset <= end;
    if (isSmaller && holds && (outer === undefined || isInside({ start, end }, outer))) ranges.push({ start, end });
  }
  return ranges;
}

function rangesOf(yaml: YamlFile, link: Node | Pair): readonly Range[] {
  if (isPair(link)) return [link];
  const own = withMarks(yaml.text, link);
  return link.kind === 'scalar' ? [own, link, { start: link.contentStart, end: link.contentEnd }] : [own, link];
}

/** An entry of a list with its dash; anything with its anchor. */
function withMarks(text: string, node: Node): Range {
  const start = node.anchor === undefined ? node.start : Math.min(node.start, node.anchor.start - 1);
  let dash = start;
  while (dash > 0 && (text[dash - 1] === ' ' || text[dash - 1] === '\t')) dash--;
  const isEntry =
    dash < start && text[dash - 1] === '-' && /(?:^|[\s-])$/.test(text.slice(Math.max(0, dash - 2), dash - 1));
  return { start: isEntry ? dash - 1 : start, end: node.end };
}

function commentRanges(yaml: YamlFile, offset: number): readonly Range[] {
  const comment = yaml.comments[lastStarting(yaml.comments, offset)];
  if (comment === undefined || offset > comment.end) return [];
  const block = commentBlocks(yaml).find(({ start, end }) => start <= offset && offset <= end);
  return block === undefined ? [comment] : [block, comment];
}

const wordCharacter = /[\p{L}\p{N}_-]/u;

/** The word that an offset lies in or touches. */
function wordAt(text: string, offset: number): readonly Range[] {
  let start = offset;
  let end = offset;
  while (start > 0 && wordCharacter.test(text.charAt(start - 1))) start--;
  while (end < text.length && wordCharacter.test(text.charAt(end))) end++;
  return start < end ? [{ start, end }] : [];
}
