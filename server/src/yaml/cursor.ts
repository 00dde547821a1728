import { type CursorContext, contextAt } from './context.ts';
import { blockContext } from './cursorBlock.ts';
import { flowContext } from './cursorFlow.ts';
import { type OpenValue, type Surroundings, surroundings } from './levels.ts';
import { columnOf, lineFrom, lineStart } from './lexis.ts';
import { documentAt, lastStarting } from './query.ts';
import type { YamlDocument, YamlFile } from './tree.ts';

export type { CursorContext } from './context.ts';

const NOTHING: Surroundings = { levels: [], open: undefined };

/**
 * What can be typed at an offset, also in a half-written document: the line at the cursor decides, the recovered tree
 * says what is around it.
 */
export function cursorContext(file: YamlFile, offset: number): CursorContext {
  const at = Math.max(0, Math.min(offset, file.text.length));
  const document = documentAt(file, at);
  const index = document === undefined ? -1 : file.documents.indexOf(document);
  return { ...placeAt(file, document, at), document: index };
}

function placeAt(file: YamlFile, document: YamlDocument | undefined, at: number): CursorContext {
  const { text } = file;
  const comment = file.comments[lastStarting(file.comments, at - 1)];
  if (comment !== undefined && at <= comment.end) return contextAt(at, { inside: 'comment' });
  const start = lineStart(text, at);
  if (/^(?:---|\.\.\.)/.test(text.slice(start, at))) return contextAt(at);
  const line = lineFrom(text, text.charCodeAt(start) === 0xfeff ? start + 1 : start, text.length);
  const isInside = document !== undefined && document.start <= at;
  const around = isInside ? surroundings(text, document.root, start) : NOTHING;
  const { open } = around;
  if (open !== undefined && open.node.start < start) {
    if (isLongText(text, open, at)) return contextAt(at, { inside: 'text', path: open.path });
    const end = endOfFlow(text, open, at);
    if (end !== undefined) return flowContext(text, open.node.start, end, at, open.path);
  }
  return blockContext(text, around, line, at);
}

/** A text of several lines that began above the line of the cursor and goes on there. */
function isLongText(text: string, open: OpenValue, at: number): boolean {
  const { node } = open;
  if (node.kind !== 'scalar' || node.style === 'empty') return false;
  if (node.style === 'literal' || node.style === 'folded') {
    if (at <= node.end) return true;
    return text.slice(node.end, at).trim() === '' && columnOf(text, at) > open.column;
  }
  if (at > node.end || (node.style !== 'plain' && at === node.end)) return false;
  // Words on lines of their own are more likely keys in the making.
  return node.style !== 'plain' || node.start !== firstOfLine(text, node.start);
}

function firstOfLine(text: string, offset: number): number {
  return lineFrom(text, lineStart(text, offset), text.length).first;
}

/** How far brackets that were opened above reach, when the cursor is inside: also when they are not closed yet. */
function endOfFlow(text: string, open: OpenValue, at: number): number | undefined {
  const { node } = open;
  if ((node.kind !== 'mapping' && node.kind !== 'sequence') || !node.flow) return undefined;
  if (at < node.end) return node.end;
  const isClosed = /[\]}]/.test(text[node.end - 1] ?? '');
  if (isClosed || text.slice(node.end, at).trim() !== '') return undefined;
  return columnOf(text, at) > open.column ? at : undefined;
}
