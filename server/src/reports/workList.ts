import { defectTexts } from '../messages/hover.ts';
import { type Language, type Parameters, render, type Text } from '../messages/text.ts';
import { workListTexts } from '../messages/workList.ts';
import type { WorkItem } from '../planning/workList.ts';
import { exact } from '../scoring/exact.ts';
import { pointsText, scoreText } from '../scoring/format.ts';
import type { ScoreSummary } from '../scoring/summaryObject.ts';
import { Speech } from './speech.ts';
import { type DataTable, dataTableOf, type Field } from './tables/dataTable.ts';
import { plain } from './writers/markdown.ts';

/** The work of one agency. */
export interface WorkList {
  readonly agency: { readonly id: string | null; readonly nama: string | null; readonly tahun: number | null };
  /** What the steps lead to; null: the documents that the claims lack. */
  readonly target: ScoreSummary | null;
  /** Why it is not known which documents the claims lack, so that no items does not mean that none are missing. */
  readonly unknown: Text | null;
  readonly items: readonly WorkItem[];
}

/** A checklist in Markdown: one part for each office, one box for each task. */
export function workListMarkdown(lists: readonly WorkList[], language: Language): string {
  const say = (text: Text, parameters: Parameters = {}) => plain(render(text, language, parameters));
  const parts = lists.map(({ agency, target, unknown, items }) => {
    const head = `# ${say(workListTexts.title, { name: agency.nama ?? agency.id ?? '?' })}`;
    if (items.length === 0) return `${head}\n\n${say(unknown ?? workListTexts.nothing)}`;
    const about = target
      ? say(workListTexts.path, { target: scoreText(target), count: items.length })
      : say(workListTexts.missing, { year: agency.tahun ?? '?', count: items.length, points: totalOf(items) });
    return [head, about, ...offices(items).map((own) => office(own, language))].join('\n\n');
  });
  return `${parts.join('\n\n')}\n`;
}

/** One row for each task, with the columns that issue trackers ask for. */
export function workListTable(lists: readonly WorkList[], language: Language): DataTable {
  const lines = lists.flatMap(({ agency, items }) => items.map((item) => ({ agency, item })));
  const agency: Field<(typeof lines)[number]> = [
    workListTexts.columnAgency,
    'text',
    30,
    (line) => line.agency.nama ?? line.agency.id,
  ];
  const id = workListTexts.sheet[language].toLowerCase();
  return dataTableOf(new Speech(language), id, workListTexts.sheet, lines, [
    ...(lists.length > 1 ? [agency] : []),
    [workListTexts.columnTitle, 'text', 60, ({ item }) => titleOf(item, language)],
    [workListTexts.columnDescription, 'text', 60, ({ item }) => remarksOf(item, language).join(' ')],
    [workListTexts.columnOwner, 'text', 30, ({ item: { owner } }) => owner && (owner.name ?? owner.id)],
    [workListTexts.columnDue, 'date', 14, ({ item }) => item.due],
    [workListTexts.columnIndicator, 'text', 10, ({ item }) => item.indicator],
    [workListTexts.columnLevel, 'level', 8, ({ item }) => item.level],
    [workListTexts.columnPoints, 'points', 12, ({ item }) => item.gain],
    [workListTexts.columnPlace, 'text', 30, ({ item: { place } }) => place && `${place.file}:${place.line}`],
  ]);
}

function office(items: readonly WorkItem[], language: Language): string {
  const owner = items[0]?.owner;
  const name = owner ? (owner.name ?? owner.id) : workListTexts.noOwner[language];
  const lines = items.flatMap((item) => {
    const about = [
      ...(item.gain === null ? [] : [render(workListTexts.gain, language, { points: pointsText(exact(item.gain)) })]),
      ...(item.due === null ? [] : [render(workListTexts.due, language, { date: shownDate(item.due, language) })]),
    ];
    const remarks = remarksOf(item, language).map((remark) => `  ${plain(remark)}`);
    const tail = about.length > 0 ? ` ${plain(`(${about.join(', ')})`)}` : '';
    return [`- [ ] ${plain(titleOf(item, language))}${tail}`, ...remarks];
  });
  return `## ${plain(name)}\n\n${lines.join('\n')}`;
}

function titleOf({ indicator, level, text }: WorkItem, language: Language): string {
  return render(workListTexts.item, language, { number: indicator, level: level ?? '?', text });
}

function remarksOf({ nearest, kinds, sharedWith }: WorkItem, language: Language): readonly string[] {
  const remarks: string[] = [];
  if (nearest) {
    const defects = nearest.defects.map((defect) => defectTexts[defect][language]).join(', ');
    remarks.push(render(workListTexts.nearest, language, { title: nearest.title ?? nearest.id ?? '?', defects }));
  }
  if (kinds.length > 0) {
    remarks.push(render(workListTexts.kinds, language, { kinds: kinds.map((kind) => kind[language]).join(', ') }));
  }
  if (sharedWith.length > 0) remarks.push(render(workListTexts.shared, language, { numbers: sharedWith.join(', ') }));
  return remarks;
}

/** Items of the same office, which stand together. */
function offices(items: readonly WorkItem[]): readonly (readonly WorkItem[])[] {
  const groups = new Map<string | undefined, WorkItem[]>();
  for (const item of items) {
    const group = groups.get(item.owner?.id);
    if (group) group.push(item);
    else groups.set(item.owner?.id, [item]);
  }
  return [...groups.values()];
}

function totalOf(items: readonly WorkItem[]): Text {
  return pointsText(items.reduce((sum, { gain }) => sum.add(exact(gain ?? 0)), exact(0)));
}

/** `31 Desember 2024`; anything that is no date stays as it is. */
function shownDate(iso: string, language: Language): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const locale = language === 'id' ? 'id-ID' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
