import { type QuickPickItem, QuickPickItemKind, window, workspace } from 'vscode';
import type { ImportedTable, ImportResult, Language, SheetMapping } from '../../../server/src/lsp/protocol.ts';
import { say } from '../messages.ts';
import { importTexts } from './importTexts.ts';

/** What the planner wants after looking at what was recognised; undefined: nothing more. */
export type Verdict = { readonly goOn: true } | { readonly corrections: readonly SheetMapping[] } | undefined;

interface Item extends QuickPickItem {
  readonly choice?: 'go-on' | 'unused' | ImportedTable;
}

/** The word by which sheets and columns are left out. */
const ignored = 'abaikan';

/** Shows what was recognised, and has it corrected sheet by sheet. */
export async function reviewImport(
  result: ImportResult,
  corrections: readonly SheetMapping[],
  language: Language,
): Promise<Verdict> {
  for (;;) {
    const chosen = await pick(itemsOf(result, language), importTexts.reviewHint[language], language);
    if (!chosen) return undefined;
    if (chosen.choice === 'go-on') return { goOn: true };
    if (chosen.choice === 'unused') {
      await showUnused(result, language);
      return undefined;
    }
    const corrected = typeof chosen.choice === 'object' ? await correct(chosen.choice, result, language) : undefined;
    if (corrected) return { corrections: withCorrection(corrections, corrected) };
  }
}

/** Lists what was not used in a document of its own, to be kept or closed. */
export async function showUnused({ unused, unusedCount }: ImportResult, language: Language): Promise<void> {
  const lines = [
    say(importTexts.unusedTitle, language, { count: unusedCount }),
    '',
    ...unused.map((line) => `- ${line.replace(/\s+/g, ' ')}`),
    ...(unusedCount > unused.length
      ? [say(importTexts.unusedMore, language, { count: unusedCount - unused.length })]
      : []),
  ];
  const document = await workspace.openTextDocument({ language: 'markdown', content: `${lines.join('\n')}\n` });
  await window.showTextDocument(document, { preview: true });
}

function itemsOf(result: ImportResult, language: Language): readonly Item[] {
  const created = result.changes.filter(({ isNew }) => isNew).length;
  const counts = { created, changed: result.changes.length - created };
  const items: Item[] = [
    result.changes.length === 0
      ? { label: `$(check) ${importTexts.nothingNew[language]}`, choice: 'go-on' }
      : {
          label: `$(diff-multiple) ${importTexts.goOn[language]}`,
          detail: say(importTexts.goOnDetail, language, counts),
          choice: 'go-on',
        },
  ];
  if (result.unusedCount > 0) {
    items.push({
      label: `$(warning) ${say(importTexts.unused, language, { count: result.unusedCount })}`,
      detail: importTexts.unusedDetail[language],
      choice: 'unused',
    });
  }
  items.push(separator(importTexts.sheets[language]));
  for (const table of result.tables) {
    const columns = table.columns.filter(({ name }) => name !== null).map(({ letters, name }) => `${letters} ${name}`);
    items.push({
      label: `$(${table.kind === null ? 'circle-slash' : 'table'}) ${table.summary}`,
      detail: [...columns, ...table.notes].join(' · '),
      choice: table,
    });
  }
  if (result.notes.length > 0) items.push(separator(importTexts.notes[language]));
  for (const note of result.notes) items.push({ label: `$(info) ${note}` });
  return items;
}

/** Asks for the kind of table, the row of headings and the columns of one sheet, until the planner is done. */
async function correct(
  table: ImportedTable,
  result: ImportResult,
  language: Language,
): Promise<SheetMapping | undefined> {
  const { file, sheet } = table;
  if (table.kind === null) return correctKind(table, result, language);
  const kindName = result.kinds.find(({ id }) => id === table.kind)?.name ?? table.kind;
  const row = table.headingRow;
  const items = [
    { label: say(importTexts.kindIs, language, { kind: kindName }), act: 'kind' as const },
    {
      label: row === null ? importTexts.headingRowUnknown[language] : say(importTexts.headingRowIs, language, { row }),
      act: 'row' as const,
    },
    { ...separator(importTexts.columns[language]), act: undefined },
    ...table.columns.map((column) => ({
      label: `${column.letters}  ${column.heading}`,
      description: column.name ?? importTexts.leftOut[language],
      act: column,
    })),
  ];
  const chosen = await pick(items, say(importTexts.correctSheet, language, { sheet }), language);
  if (chosen?.act === undefined) return undefined;
  if (chosen.act === 'kind') return correctKind(table, result, language);
  if (chosen.act === 'row') return correctRow(table, language);
  const field = await askField(table, chosen.act, language);
  return field === undefined ? undefined : { file, sheet, kind: table.kind, columns: { [chosen.act.letters]: field } };
}

async function correctKind({ file, sheet }: ImportedTable, { kinds }: ImportResult, language: Language) {
  const items = [
    { label: `$(circle-slash) ${importTexts.leaveOutSheet[language]}`, id: ignored },
    ...kinds.map(({ id, name }) => ({ label: name, description: id, id })),
  ];
  const chosen = await pick(items, importTexts.askKind[language], language);
  return chosen && { file, sheet, kind: chosen.id };
}

async function correctRow({ file, sheet, kind, headingRow }: ImportedTable, language: Language) {
  const typed = await window.showInputBox({
    title: importTexts.title[language],
    prompt: importTexts.askHeadingRow[language],
    value: String(headingRow ?? 1),
    ignoreFocusOut: true,
    validateInput: (value) => (/^[1-9]\d{0,6}$/.test(value.trim()) ? undefined : importTexts.noRow[language]),
  });
  return typed === undefined ? undefined : { file, sheet, ...(kind !== null && { kind }), headingRow: Number(typed) };
}

async function askField(
  { fields }: ImportedTable,
  { letters, heading }: { letters: string; heading: string },
  language: Language,
) {
  const items = [
    { label: `$(circle-slash) ${importTexts.leaveOutColumn[language]}`, id: ignored, byYear: false },
    ...fields.map(({ id, name, byYear = false }) => ({ label: name, description: id, id, byYear })),
  ];
  const chosen = await pick(items, say(importTexts.askField, language, { letters, heading }), language);
  if (!chosen?.byYear) return chosen?.id;
  const year = await window.showInputBox({
    title: importTexts.title[language],
    prompt: importTexts.askYear[language],
    value: /20\d\d/.exec(heading)?.[0] ?? '',
    ignoreFocusOut: true,
    validateInput: (value) => (/^20\d\d$/.test(value.trim()) ? undefined : importTexts.noYear[language]),
  });
  return year === undefined ? undefined : `${chosen.id} ${year.trim()}`;
}

/** A later correction of a sheet goes before an earlier one; another kind of table makes its columns void. */
function withCorrection(corrections: readonly SheetMapping[], next: SheetMapping): readonly SheetMapping[] {
  const isSame = ({ file, sheet }: SheetMapping) => file === next.file && sheet === next.sheet;
  const before = corrections.find(isSame);
  const isKept = before !== undefined && before.kind === next.kind;
  const columns = { ...(isKept ? before.columns : {}), ...next.columns };
  const merged = { ...(isKept ? before : {}), ...next, columns };
  return [...corrections.filter((each) => !isSame(each)), merged];
}

function pick<I extends QuickPickItem>(
  items: readonly I[],
  placeHolder: string,
  language: Language,
): Promise<I | undefined> {
  const options = { title: importTexts.title[language], placeHolder, ignoreFocusOut: true, matchOnDetail: true };
  return Promise.resolve(window.showQuickPick([...items], options));
}

function separator(label: string): QuickPickItem {
  return { label, kind: QuickPickItemKind.Separator };
}
