import { expect, test } from 'vitest';
import type { CompletionItem, CompletionList, InsertReplaceEdit, TextEdit } from 'vscode-languageserver-types';
import { complete } from '../../../server/src/features/completion.ts';
import type { ClientAbilities } from '../../../server/src/features/context.ts';
import type { Language } from '../../../server/src/messages/text.ts';
import { parse } from '../../../server/src/yaml/index.ts';
import { applied, asking, unmark } from './fixture.ts';

export interface CompletionOptions {
  readonly path?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly abilities?: Partial<ClientAbilities>;
  readonly language?: Language;
  readonly today?: string;
}

interface Completed {
  readonly list: CompletionList;
  readonly labels: readonly string[];
  /** The text before, without the cursor. */
  readonly text: string;
  item(label: string): CompletionItem;
  /**
   * The text after an item was accepted as an editor does it: lines indented like the one they begin on, line breaks
   * those of the file, every tab stop left as it stands.
   */
  accept(label: string): string;
}

/** Asks for completion at the `<|>` of a file, by default one in a folder `dokumen`. */
export async function completing(marked: string, options: CompletionOptions = {}): Promise<Completed> {
  const path = options.path ?? 'dokumen/x.spbe.yaml';
  const { context, offsets } = await asking({ ...options.files, [path]: marked }, options);
  const list = await complete(context, offsets[0]!, options.today);
  const { text } = unmark(marked);
  const item = (label: string): CompletionItem => {
    const found = list.items.find((candidate) => candidate.label === label);
    if (found === undefined)
      throw new Error(`no '${label}' among ${list.items.map((other) => other.label).join(', ')}`);
    return found;
  };
  return {
    list,
    labels: list.items.map(({ label }) => label),
    text,
    item,
    accept: (label) => acceptedText(text, offsets[0]!, item(label)),
  };
}

export function acceptedText(text: string, offset: number, item: CompletionItem): string {
  const edit = plainEdit(item.textEdit!);
  expectAround(text, offset, edit, item);
  const isSnippet = item.insertTextFormat === 2;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const line = text.split(/\r\n|\n/)[edit.range.start.line] ?? '';
  const indentation = /^ */.exec(line.slice(0, edit.range.start.character))![0];
  const lines = item.insertTextMode === 2 ? edit.newText.replaceAll('\n', `\n${indentation}`) : edit.newText;
  const inserted = isSnippet ? withDefaults(lines).replaceAll('\n', lineBreak) : lines;
  return applied(text, [{ range: edit.range, newText: inserted }]);
}

/** The edit lies on one line, holds the cursor, and what it covers before the cursor is found by the filter text. */
function expectAround(text: string, offset: number, { range }: TextEdit, item: CompletionItem): void {
  const starts = [0, ...[...text.matchAll(/\r\n|\n/g)].map((match) => match.index + match[0].length)];
  const start = starts[range.start.line]! + range.start.character;
  const end = starts[range.end.line]! + range.end.character;
  expect(range.start.line).toBe(range.end.line);
  expect(start).toBeLessThanOrEqual(offset);
  expect(end).toBeGreaterThanOrEqual(offset);
  const covered = /^[\s"']*/.exec(text.slice(start, offset))![0];
  expect(item.filterText!.startsWith(covered)).toBe(true);
}

/** A snippet whose tab stops are left as they stand, by the grammar of the protocol. */
function withDefaults(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:[^,|\\]|\\.)*)(?:,(?:[^|\\]|\\.)*)?\|\}/g, '$1')
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

function plainEdit(edit: TextEdit | InsertReplaceEdit): TextEdit {
  return 'range' in edit ? edit : { range: edit.replace, newText: edit.newText };
}

/** Codes of syntax and schema: what an accepted proposal must never bring about. */
const formCodes = /^(?:yaml|skema|struktur)\./;

/** Whether a text reads without any finding about its form, in a workspace with the same other files. */
export async function formProblems(text: string, options: CompletionOptions = {}): Promise<readonly string[]> {
  const path = options.path ?? 'dokumen/x.spbe.yaml';
  const { contextOf } = await asking({ ...options.files, [path]: text }, options);
  const codes = contextOf(path)
    .findings.map(({ code }) => code)
    .filter((code) => formCodes.test(code));
  return [...parse(text).problems.map(({ code }) => code), ...codes];
}

/** A cursor, the label of a proposal, and the text after it was accepted. */
export type AcceptedCase = readonly [
  name: string,
  marked: string,
  label: string,
  expected: string,
  options?: CompletionOptions,
];

/** One test for each case: accepting one proposal gives exactly this text, and no syntax problem more than before. */
export function testAccepted(cases: readonly AcceptedCase[]): void {
  for (const [name, marked, label, expected, options] of cases) {
    test(name, async () => {
      const { accept, text } = await completing(marked, options);
      expect(accept(label)).toBe(expected);
      expect(parse(expected).problems.length).toBeLessThanOrEqual(parse(text).problems.length);
    });
  }
}
