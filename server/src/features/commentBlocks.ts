import type { Comment, Range, YamlFile } from '../yaml/index.ts';

/** A comment that has its lines for itself, and the lines it takes, both zero-based and included. */
export interface CommentBlock extends Range {
  readonly comments: readonly Comment[];
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Comments on lines of their own, those on successive lines together, by place. */
export function commentBlocks({ text, lines, comments }: YamlFile): readonly CommentBlock[] {
  const blocks: (Omit<CommentBlock, 'comments'> & { comments: Comment[]; end: number; lastLine: number })[] = [];
  for (const comment of comments) {
    const { line } = lines.positionAt(comment.start);
    if (text.slice(lines.startOf(line), comment.start).trim() !== '') continue;
    const last = blocks.at(-1);
    if (last !== undefined && last.lastLine + 1 === line) {
      last.comments.push(comment);
      last.lastLine = line;
      last.end = comment.end;
    } else {
      blocks.push({ comments: [comment], firstLine: line, lastLine: line, start: comment.start, end: comment.end });
    }
  }
  return blocks;
}
