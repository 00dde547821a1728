import { textFindings } from '../rules/fileFindings.ts';
import type { Finding } from '../rules/rule.ts';
import { changed } from '../yaml/change/layout.ts';
import { parse, type Range, type TextChange, type YamlFile } from '../yaml/index.ts';
import type { FeatureContext } from './context.ts';
import { changesOfFix } from './fixes.ts';

/** The kind of the code action; editors run it when a file is saved, if they are told to. */
export const fixAllKind = 'source.fixAll.spbe';

/** A remedy may uncover the next slip; a file in which it never ends keeps what is done so far. */
const mostRounds = 10;

export function hasSafeFix({ file, findings }: FeatureContext): boolean {
  return findings.some(({ fixes }) => fixes.some(({ safe, kind }) => safe === true && kind.uri === file.uri));
}

/**
 * Applies every safe fix of the file. Where two concern the same words, the one that stands first counts, then the one
 * of the finding that comes first. What the new text says by itself (syntax, schema) is fixed again, until nothing is
 * left.
 *
 * @returns changes of the present text; empty where there is nothing to do
 */
export function fixAll(context: FeatureContext): readonly TextChange[] {
  const { yaml, file, settings } = context;
  const first = safeChanges(yaml, context.findings, file.uri);
  if (first.length === 0) return [];
  const afterFirst = changed(yaml.text, first);
  let text = afterFirst;
  for (let round = 1; round < mostRounds; round += 1) {
    const next = parse(text);
    const changes = safeChanges(next, textFindings(file.uri, next, settings), file.uri);
    if (changes.length === 0) break;
    text = changed(text, changes);
  }
  return text === afterFirst ? first : [difference(yaml.text, text)];
}

function safeChanges(yaml: YamlFile, findings: readonly Finding[], uri: string): readonly TextChange[] {
  const accepted: TextChange[] = [];
  for (const changes of candidates(yaml, findings, uri)) {
    const isFree = changes.every(({ range }) => accepted.every((other) => !meet(range, other.range)));
    if (isFree) accepted.push(...changes);
  }
  return accepted.sort((one, other) => one.range.start - other.range.start);
}

/** The changes of each safe fix, those that stand first in front. A finding has one remedy. */
function candidates(yaml: YamlFile, findings: readonly Finding[], uri: string): readonly (readonly TextChange[])[] {
  return findings
    .flatMap(({ fixes }) => {
      const kind = fixes.find(({ safe, kind }) => safe === true && kind.uri === uri)?.kind;
      const changes =
        kind === undefined || kind.do === 'create' || kind.do === 'rename-file' ? undefined : changesOfFix(yaml, kind);
      return changes === undefined || changes.length === 0 ? [] : [changes];
    })
    .sort((one, other) => startOf(one) - startOf(other));
}

function startOf(changes: readonly TextChange[]): number {
  return Math.min(...changes.map(({ range }) => range.start));
}

/** Overlapping or touching: of two insertions at one place nobody knows which comes first. */
function meet(one: Range, other: Range): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** The one replacement that leads from a text to another. */
function difference(from: string, to: string): TextChange {
  let start = 0;
  const most = Math.min(from.length, to.length);
  while (start < most && from[start] === to[start]) start += 1;
  let tail = 0;
  while (tail < most - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  return { range: { start, end: from.length - tail }, text: to.slice(start, to.length - tail) };
}
