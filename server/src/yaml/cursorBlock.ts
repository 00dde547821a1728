import { type CursorContext, contextAt, wordAt } from './context.ts';
import { flowContext } from './cursorFlow.ts';
import type { Level, Surroundings } from './levels.ts';
import { closingQuote, columnOf, hasContent, isBlank, isDash, type Line, splitKeyLine, trimValue } from './lexis.ts';
import { keyText, type Path } from './query.ts';
import type { Mapping, Node, Sequence } from './tree.ts';

/** Where the text of a line belongs. */
interface Home {
  /** `open`: below a key that has no value yet, or behind a dash: a value, or the first key of a mapping. */
  readonly kind: 'mapping' | 'item' | 'open';
  /** Of the mapping, or of the value. */
  readonly path: Path;
  readonly node: Node | undefined;
  readonly indent: number;
}

/** A word and a colon with text right behind it: the blank is missing. */
const TIGHT_KEY = /([A-Za-z_][\w-]*):(?=[^\s/])/y;

/** What can be typed on a line outside of brackets and of texts of several lines. */
export function blockContext(source: string, around: Surroundings, line: Line, at: number): CursorContext {
  const isEmpty = !hasContent(source, line);
  if (!isEmpty && at < line.first) return contextAt(at);
  const first = isEmpty ? at : line.first;
  const column = columnOf(source, first);
  if (isEmpty || !isDash(source, first)) {
    const home = homeOf(around, column, isEmpty);
    return isEmpty ? emptyPlace(home, at) : textPlace(source, home, first, line, at);
  }
  return itemPlace(source, around, first, line, at);
}

/** Walks over the dashes at the start of a line. */
function itemPlace(source: string, around: Surroundings, first: number, line: Line, at: number): CursorContext {
  let path = itemPath(around, columnOf(source, first));
  for (let dash = first; ; path = [...path, 0]) {
    if (at <= dash) return contextAt(at);
    let next = dash + 1;
    while (isBlank(source.charCodeAt(next))) next++;
    const isLast = next >= line.end || source[next] === '#';
    if (at < next || isLast) {
      const needsSpace = at === dash + 1;
      const indent = needsSpace ? columnOf(source, at) + 1 : columnOf(source, at);
      const siblings = siblingTexts(around, path, at);
      return contextAt(at, { place: 'value', path, isItem: true, mayBeKey: isLast, indent, needsSpace, siblings });
    }
    if (!isDash(source, next)) {
      const node = nodeBelow(around, path);
      const indent = columnOf(source, next);
      return textPlace(source, { kind: 'item', path, node, indent }, next, line, at);
    }
    dash = next;
  }
}

/** The path of an item whose dash stands in `column` on the line at the cursor. */
function itemPath(around: Surroundings, column: number): Path {
  const { levels, open } = around;
  const same = levels.findLast((level) => level.node.kind === 'sequence' && level.column === column);
  if (same !== undefined) return [...same.path, same.last + 1];
  if (open !== undefined && column >= open.column) return [...open.path, 0];
  const near = levels.findLast((level) => level.node.kind === 'sequence' && level.column <= column);
  return near === undefined ? [0] : [...near.path, near.last + 1];
}

/** Where text that begins in `column` belongs, by the blocks that are open above it. */
function homeOf(around: Surroundings, column: number, isEmpty: boolean): Home {
  const { levels, open } = around;
  const same = levels.findLast((level) => level.node.kind === 'mapping' && level.column === column);
  if (same !== undefined) return mappingHome(same);
  if (open !== undefined && column > open.column && mayContinue(open.node, isEmpty)) {
    return { kind: 'open', path: open.path, node: open.node, indent: column };
  }
  const coming = levels.at(-1);
  const near = coming?.last === -1 && column > (levels.at(-2)?.column ?? -1) ? coming : nearest(levels, column);
  if (near === undefined) return { kind: 'mapping', path: [], node: undefined, indent: 0 };
  if (near.node.kind === 'mapping') return mappingHome(near);
  return { kind: 'item', path: [...near.path, near.last + 1], node: undefined, indent: near.column };
}

function mayContinue(value: Node, isEmpty: boolean): boolean {
  if (value.kind !== 'scalar') return false;
  return value.style === 'empty' || (!isEmpty && value.style === 'plain');
}

function nearest(levels: readonly Level[], column: number): Level | undefined {
  return levels.findLast((level) => level.column <= column) ?? levels[0];
}

function mappingHome(level: Level): Home {
  return { kind: 'mapping', path: level.path, node: level.node, indent: level.column };
}

/** A line without text. */
function emptyPlace(home: Home, at: number): CursorContext {
  const { path, indent } = home;
  if (home.kind === 'mapping') {
    return contextAt(at, { place: 'key', path, indent, siblings: keysOf(home.node, at) });
  }
  const isItem = home.kind === 'item';
  if (path.length === 0) return contextAt(at, { place: 'key', path, indent });
  return contextAt(at, { place: 'value', path, mayBeKey: true, isItem, needsDash: isItem, indent });
}

/** A line whose text begins at `first`: a key, a key with its value, or a word that may become either. */
function textPlace(source: string, home: Home, first: number, line: Line, at: number): CursorContext {
  const parts = splitKeyLine(source, first, line.end) ?? tightKey(source, first, line.end);
  if (parts !== undefined && at > parts.colon) {
    const key = source.slice(parts.key.start, parts.key.end).replace(/^(["'])(.*)\1$/, '$2');
    const path = [...home.path, key];
    return valuePlace(source, path, false, columnOf(source, first) + 2, parts.rest.start, line, at);
  }
  if (parts !== undefined) {
    const end = Math.max(parts.key.end, Math.min(at, parts.key.end));
    const word = wordAt(source, first, end, parts.key.end - 1, Math.min(at, end));
    if (word === undefined) return contextAt(at);
    const siblings = keysOf(home.node, at, first);
    const { path } = home;
    return contextAt(at, { ...word, place: 'key', path, indent: columnOf(source, first), siblings, hasColon: true });
  }
  if (home.kind === 'mapping' || home.path.length === 0) {
    const { end } = trimValue(source, first, line.end);
    const word = wordAt(source, first, end, -1, at);
    if (word === undefined || /[[{]/.test(source[first] as string)) return contextAt(at);
    return contextAt(at, {
      ...word,
      place: 'key',
      path: home.path,
      indent: home.indent,
      siblings: keysOf(home.node, at, first),
    });
  }
  return valuePlace(source, home.path, true, columnOf(source, first), first, line, at, home.kind === 'item');
}

/** `status:draf`: the reader sees one word, the planner means key and value. */
function tightKey(source: string, first: number, end: number) {
  TIGHT_KEY.lastIndex = first;
  const match = TIGHT_KEY.exec(source);
  if (match === null || TIGHT_KEY.lastIndex > end) return undefined;
  const colon = first + (match[1] as string).length;
  return { key: { start: first, end: colon }, colon, rest: trimValue(source, colon + 1, end) };
}

/** A value that begins at `from`. */
function valuePlace(
  source: string,
  path: Path,
  mayBeKey: boolean,
  indent: number,
  from: number,
  line: Line,
  at: number,
  isItem = false,
): CursorContext {
  const char = from < line.end ? source[from] : undefined;
  if ((char === '[' || char === '{') && at > from) return flowContext(source, from, line.end, at, path);
  if (char === '|' || char === '>') return contextAt(at, { inside: at > from ? 'text' : undefined });
  const isBefore = at < from || char === undefined || char === '#';
  const needsSpace = /[:-]/.test(source[at - 1] ?? '') && (isBefore || at === from);
  const known = { place: 'value', path, mayBeKey, isItem, indent } as const;
  if (isBefore) return contextAt(at, { ...known, needsSpace });
  const { end } = trimValue(source, from, line.end);
  const word = wordAt(source, from, end, closingQuote(source, from, line.end), at);
  if (word === undefined) return contextAt(at);
  return contextAt(at, {
    ...known,
    ...word,
    needsSpace: source[from - 1] === ':',
    mayBeKey: mayBeKey && word.quote === 'plain',
  });
}

/** Keys of a mapping without the one at the cursor. */
function keysOf(node: Node | undefined, at: number, first = at): readonly string[] {
  if (node?.kind !== 'mapping') return [];
  const others = node.pairs.filter(({ key }) => key.start !== first && (at < key.start || key.end < at));
  return others.flatMap(({ key }) => keyText(key) ?? []);
}

/** The node that is read at a path of the open blocks and one more item. */
function nodeBelow(around: Surroundings, path: Path): Node | undefined {
  let node: Node | undefined = around.levels[0]?.node;
  for (const step of path) {
    if (node?.kind === 'sequence') node = node.items[Number(step)];
    else if (node?.kind === 'mapping')
      node = (node as Mapping).pairs.findLast(({ key }) => keyText(key) === step)?.value;
    else return undefined;
  }
  return node;
}

function siblingTexts(around: Surroundings, path: Path, at: number): readonly string[] {
  const list = nodeBelow(around, path.slice(0, -1));
  if (list?.kind !== 'sequence') return [];
  return (list as Sequence).items.flatMap((item) => {
    const isHere = item.start <= at && at <= item.end;
    return item.kind === 'scalar' && item.style !== 'empty' && !isHere ? item.text : [];
  });
}
