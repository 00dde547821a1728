import type { ComparedAgency, Comparison } from '../../../../server/src/lsp/protocol.ts';
import type { Text } from '../../../../server/src/messages/text.ts';
import { publishedChange } from '../../../../server/src/planning/publishedChange.ts';
import { instrumentName } from '../../../../server/src/schema/instrumentName.ts';
import { governmentLevels } from '../../messages.ts';
import { bases, comparisonTexts as texts } from '../comparisonTexts.ts';
import { previewTexts } from '../texts.ts';
import { sharedGaps } from './comparisonGaps.ts';
import { askedWords, box, field, searchField, shortened } from './fields.ts';
import { isolated, said } from './said.ts';
import { type Branch, branch, type Child } from './tree.ts';
import { plain, scoreText, section, signed, twoDecimals, type View, words } from './view.ts';

/** How many agencies are listed at first. */
const firstShown = 60;
const firstOfKind = 15;

/** Pixels of a column; `comparison.css` has the same numbers. */
const room = { rank: 84, who: 190, basis: 122, number: 76, change: 130, domain: 76, gap: 170 } as const;

/** Columns that stand on a line of their own below the others where there is no room beside them. */
const below: ReadonlySet<Column['kind']> = new Set(['domain', 'gap']);

interface Column {
  readonly title: string;
  readonly kind: keyof typeof room;
  readonly cell: (agency: ComparedAgency) => Child;
}

let last: { readonly of: readonly unknown[]; readonly drawn: Branch | undefined } | undefined;

/**
 * Agencies beside each other, by rank, with what several of them lack. Hundreds take time to describe, and change more
 * seldom than the page: drawn again only for another comparison or another question. Undefined without any.
 */
export function comparisonSection(
  comparison: Comparison | null | undefined,
  folder: string | null,
  view: View,
): Branch | undefined {
  if (!comparison) return undefined;
  const { state, language, act } = view;
  const { compareSearch, compareKind, compareGrouped, turned } = state;
  const of = [comparison, folder, language, act, view.width, compareSearch, compareKind, compareGrouped, turned];
  if (!last?.of.every((each, at) => each === of[at])) last = { of, drawn: draw(comparison, folder, view) };
  return last?.drawn;
}

function draw(comparison: Comparison, folder: string | null, view: View): Branch {
  const { agencies, parentName } = comparison;
  const name = parentName === null ? undefined : said(parentName);
  const title = name === undefined ? words(view, texts.title) : words(view, texts.titleOf, { name });
  const chosen = chosenOf(agencies, view);
  const { shown, more } = shortened(chosen, firstFew(chosen, view), 'all-agencies', view);
  return section(
    'comparison',
    title,
    branch('p', { class: 'muted' }, words(view, texts.note)),
    tools(agencies, chosen.length, view),
    chosen.length === 0
      ? branch('p', { key: 'nothing', class: 'nothing' }, words(view, texts.noMatch))
      : table(title, agencies, { chosen, shown }, folder, view),
    more,
    sharedGaps(comparison, view),
  );
}

function chosenOf(agencies: readonly ComparedAgency[], { state }: View): readonly ComparedAgency[] {
  const asked = askedWords(state.compareSearch);
  return agencies.filter((agency) => {
    if (state.compareKind !== '' && kindOf(agency) !== state.compareKind) return false;
    const text = `${agency.nama ?? ''} ${agency.id ?? ''}`.toLocaleLowerCase('id');
    return asked.every((word) => text.includes(word));
  });
}

/** The best of all, or the best of each kind where the reader wants groups. */
function firstFew(agencies: readonly ComparedAgency[], { state }: View): readonly ComparedAgency[] {
  if (!state.compareGrouped) return agencies.slice(0, firstShown);
  return kinds.flatMap((kind) => agencies.filter((agency) => kindOf(agency) === kind).slice(0, firstOfKind));
}

/** A kind that is not known counts as none. */
function kindOf({ governmentLevel }: ComparedAgency): Kind {
  const known = governmentLevel !== null && Object.hasOwn(governmentLevels, governmentLevel);
  return known ? (governmentLevel as Kind) : 'lain';
}

function kindName(kind: Kind): Text {
  return kind === 'lain' ? texts.otherKind : governmentLevels[kind];
}

const kinds = ['kementerian', 'lembaga', 'provinsi', 'kabupaten', 'kota', 'lain'] as const;
type Kind = (typeof kinds)[number];

function tools(agencies: readonly ComparedAgency[], shown: number, view: View): Branch {
  const { state, act } = view;
  const count = new Map<string, number>();
  for (const agency of agencies) count.set(kindOf(agency), (count.get(kindOf(agency)) ?? 0) + 1);
  const present = kinds.filter((kind) => count.has(kind));
  return branch(
    'div',
    { key: 'tools', class: 'tools', role: 'search', 'aria-label': words(view, texts.search) },
    searchField({
      name: words(view, texts.search),
      hint: words(view, texts.searchHint),
      value: state.compareSearch,
      set: (compareSearch) => act.set({ compareSearch }),
    }),
    present.length > 1 &&
      field(
        words(view, texts.kind),
        branch(
          'select',
          { value: state.compareKind, on: { change: (compareKind) => act.set({ compareKind }) } },
          branch('option', { value: '' }, words(view, texts.allKinds)),
          present.map((kind) => {
            const parameters = { kind: words(view, kindName(kind)), count: count.get(kind) ?? 0 };
            return branch('option', { value: kind }, words(view, texts.kindCount, parameters));
          }),
        ),
      ),
    present.length > 1 &&
      box(words(view, texts.grouped), state.compareGrouped, (compareGrouped) => act.set({ compareGrouped })),
    branch('p', { class: 'count', role: 'status' }, words(view, texts.shownOf, { shown, total: agencies.length })),
  );
}

/** Of the agencies asked for, those that are listed. */
interface Listed {
  readonly chosen: readonly ComparedAgency[];
  readonly shown: readonly ComparedAgency[];
}

/** How the agencies stand: each on one line, on a line and what belongs below it, or as a card. */
type Layout = 'lines' | 'pairs' | 'stacked';

function layoutOf(columns: readonly Column[], { width }: View): Layout {
  const needed = (of: readonly Column[]) => of.reduce((sum, { kind }) => sum + room[kind], 0);
  if (width >= needed(columns)) return 'lines';
  return width >= needed(columns.filter(({ kind }) => !below.has(kind))) ? 'pairs' : 'stacked';
}

/**
 * Not a table of HTML: rows out of sight are not laid out, which rows of one cannot leave. The roles are the same. Nothing
 * scrolls sideways: an agency takes as many lines as it needs.
 */
function table(
  title: string,
  all: readonly ComparedAgency[],
  { chosen, shown }: Listed,
  folder: string | null,
  view: View,
): Branch {
  const columns = columnsOf(all, view);
  const layout = layoutOf(columns, view);
  const head = branch(
    'div',
    { role: 'row', class: 'head' },
    columns.map((column) => branch('span', { role: 'columnheader', class: classOf(column) }, column.title)),
  );
  const groups = view.state.compareGrouped
    ? kinds.map((kind) => ({ kind, agencies: shown.filter((agency) => kindOf(agency) === kind) }))
    : [{ kind: undefined, agencies: shown }];
  const countOf = (kind: Kind) => chosen.filter((agency) => kindOf(agency) === kind).length;
  const rows = groups.flatMap(({ kind, agencies }) => [
    ...(kind !== undefined && agencies.length > 0 ? [groupRow(kind, countOf(kind), columns.length, view)] : []),
    ...agencies.map((agency) => row(agency, columns, layout, folder)),
  ]);
  return branch(
    'div',
    { key: 'agencies', class: `agencies ${layout}` },
    branch(
      'div',
      { role: 'table', 'aria-label': title, 'aria-rowcount': chosen.length + 1 },
      branch('div', { role: 'rowgroup', class: 'heads' }, head),
      branch('div', { role: 'rowgroup' }, rows),
    ),
  );
}

function groupRow(kind: Kind, count: number, span: number, view: View): Branch {
  const text = words(view, texts.kindCount, { kind: words(view, kindName(kind)), count });
  return branch(
    'div',
    { key: `kind ${kind}`, role: 'row', class: 'kind' },
    branch('span', { role: 'rowheader', 'aria-colspan': span }, text),
  );
}

function row(agency: ComparedAgency, columns: readonly Column[], layout: Layout, folder: string | null): Branch {
  const isShown = agency.folder === folder;
  const isBelow = ({ kind }: Column) => layout === 'pairs' && below.has(kind);
  const second = columns.filter(isBelow).map((column) => cellOf(agency, column));
  return branch(
    'div',
    { key: agency.folder, role: 'row', 'aria-current': isShown ? 'true' : undefined },
    columns.filter((column) => !isBelow(column)).map((column) => cellOf(agency, column)),
    second.length > 0 && branch('span', { class: 'below', role: 'presentation' }, second),
  );
}

function cellOf(agency: ComparedAgency, column: Column): Branch {
  const { kind, title, cell } = column;
  const content = cell(agency);
  return branch(
    'span',
    {
      role: kind === 'who' ? 'rowheader' : 'cell',
      class: content ? classOf(column) : `${classOf(column)} none`,
      'data-label': kind === 'who' || kind === 'rank' ? undefined : title,
    },
    content || '–',
  );
}

function classOf({ kind }: Column): string {
  return kind === 'rank' || kind === 'domain' ? `number ${kind}` : kind;
}

/** The columns for which some agency has a value. */
function columnsOf(agencies: readonly ComparedAgency[], view: View): readonly Column[] {
  const domains = new Map(agencies.flatMap((agency) => agency.domains.map(({ id, name }) => [id, name] as const)));
  const isMixed = new Set(agencies.flatMap(({ value }) => (value ? [value.instrument] : []))).size > 1;
  const number = (title: Text, cell: Column['cell']) => ({ title: words(view, title), kind: 'number' as const, cell });
  const all: readonly Column[] = [
    { title: words(view, texts.rank), kind: 'rank', cell: ({ rank }) => rank !== null && String(rank) },
    { title: words(view, previewTexts.agency), kind: 'who', cell: (agency) => nameLink(agency, view) },
    { title: words(view, texts.value), kind: 'basis', cell: (agency) => basis(agency, isMixed, view) },
    number(previewTexts.claimed, ({ index }) => index && scoreText(view, index.claimed)),
    number(previewTexts.proven, ({ index }) => index?.proven && scoreText(view, index.proven)),
    { title: words(view, texts.change), kind: 'change', cell: (agency) => change(agency, view) },
    ...[...domains].map(([id, name]) => ({
      title: name[view.language],
      kind: 'domain' as const,
      cell: (agency: ComparedAgency) => {
        const found = agency.domains.find((each) => each.id === id);
        return found && twoDecimals(view, found.exact);
      },
    })),
    number(texts.missing, ({ index, missing }) => index && String(missing)),
    { title: words(view, texts.biggestGap), kind: 'gap', cell: (agency) => gap(agency, view) },
  ];
  return all.filter(({ cell, kind }) => kind === 'who' || agencies.some((agency) => cell(agency)));
}

function nameLink({ folder, nama, id }: ComparedAgency, view: View): Branch {
  const name = said(nama || id || words(view, previewTexts.unnamed));
  const title = words(view, previewTexts.showAgency, { name });
  return branch(
    'button',
    { type: 'button', class: 'link', title, on: { click: () => view.act.choose(folder) } },
    isolated(name),
  );
}

/** What was published bears its year and instrument; other values an instrument where the rows have several. */
function basis({ value }: ComparedAgency, isMixed: boolean, view: View): string | undefined {
  if (!value) return undefined;
  const isPublished = value.basis === 'published';
  const year = isPublished && value.year !== null ? ` ${value.year}` : '';
  const under = value.instrument && (isPublished || isMixed) ? ` (${instrumentName(value.instrument)})` : '';
  return `${twoDecimals(view, value.exact)} ${words(view, bases[value.basis])}${year}${under}`;
}

/** From the result published before the last one; results of two instruments are not held against each other. */
function change({ history }: ComparedAgency, view: View): string | undefined {
  const found = publishedChange(history);
  if (!found) return undefined;
  const { from, to, points } = found;
  if (points === null) return words(view, texts.newInstrument, { year: to });
  return words(view, texts.changeFrom, { change: signed(view, points), from, to });
}

function gap({ biggestGap }: ComparedAgency, view: View): string | undefined {
  if (!biggestGap) return undefined;
  const { indicator: number, name, points } = biggestGap;
  return words(view, texts.gapOf, { number, name: name[view.language], points: plain(view, points) });
}
