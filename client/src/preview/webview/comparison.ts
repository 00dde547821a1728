import type { ComparedAgency, Comparison } from '../../../../server/src/lsp/protocol.ts';
import type { Text } from '../../../../server/src/messages/text.ts';
import { governmentLevels } from '../../messages.ts';
import { bases, comparisonTexts as texts } from '../comparisonTexts.ts';
import { previewTexts } from '../texts.ts';
import { sharedGaps } from './comparisonGaps.ts';
import { isolated, said } from './said.ts';
import { type Branch, branch, type Child } from './tree.ts';
import { plain, scoreText, section, signed, twoDecimals, type View, words } from './view.ts';

/** From this many agencies on the list scrolls by itself. */
const long = 25;

interface Column {
  readonly title: string;
  readonly class: string;
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
  const of = [comparison, folder, language, act, compareSearch, compareKind, compareGrouped, turned];
  if (!last?.of.every((each, at) => each === of[at])) last = { of, drawn: draw(comparison, folder, view) };
  return last?.drawn;
}

function draw(comparison: Comparison, folder: string | null, view: View): Branch {
  const { agencies, parentName } = comparison;
  const name = parentName === null ? undefined : said(parentName);
  const title = name === undefined ? words(view, texts.title) : words(view, texts.titleOf, { name });
  const chosen = chosenOf(agencies, view);
  return section(
    'comparison',
    title,
    branch('p', { class: 'muted' }, words(view, texts.note)),
    tools(agencies, chosen.length, view),
    chosen.length === 0
      ? branch('p', { key: 'nothing', class: 'nothing' }, words(view, texts.noMatch))
      : table(title, agencies, chosen, folder, view),
    sharedGaps(comparison, view),
  );
}

function chosenOf(agencies: readonly ComparedAgency[], { state }: View): readonly ComparedAgency[] {
  const asked = state.compareSearch.toLocaleLowerCase('id').split(/\s+/).filter(Boolean);
  return agencies.filter((agency) => {
    if (state.compareKind !== '' && kindOf(agency) !== state.compareKind) return false;
    const text = `${agency.nama ?? ''} ${agency.id ?? ''}`.toLocaleLowerCase('id');
    return asked.every((word) => text.includes(word));
  });
}

/** A kind that is not known counts as none. */
function kindOf({ governmentLevel }: ComparedAgency): keyof typeof governmentLevels | 'lain' {
  const known = governmentLevel !== null && Object.hasOwn(governmentLevels, governmentLevel);
  return known ? (governmentLevel as keyof typeof governmentLevels) : 'lain';
}

function kindName(kind: ReturnType<typeof kindOf>): Text {
  return kind === 'lain' ? texts.otherKind : governmentLevels[kind];
}

const kinds = ['kementerian', 'lembaga', 'provinsi', 'kabupaten', 'kota', 'lain'] as const;

function tools(agencies: readonly ComparedAgency[], shown: number, view: View): Branch {
  const { state, act } = view;
  const count = new Map<string, number>();
  for (const agency of agencies) count.set(kindOf(agency), (count.get(kindOf(agency)) ?? 0) + 1);
  const present = kinds.filter((kind) => count.has(kind));
  return branch(
    'div',
    { key: 'tools', class: 'tools', role: 'search', 'aria-label': words(view, texts.search) },
    branch(
      'label',
      { class: 'field' },
      branch('span', {}, words(view, texts.search)),
      branch('input', {
        type: 'search',
        placeholder: words(view, texts.searchHint),
        value: state.compareSearch,
        on: { input: (compareSearch) => act.set({ compareSearch }) },
      }),
    ),
    present.length > 1 &&
      branch(
        'label',
        { key: 'kind', class: 'field' },
        branch('span', {}, words(view, texts.kind)),
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
      branch(
        'label',
        { key: 'grouped', class: 'box' },
        branch('input', {
          type: 'checkbox',
          checked: state.compareGrouped,
          on: { change: (value) => act.set({ compareGrouped: value === 'on' }) },
        }),
        words(view, texts.grouped),
      ),
    branch('p', { class: 'count', role: 'status' }, words(view, texts.shownOf, { shown, total: agencies.length })),
  );
}

/** Not a table of HTML: rows out of sight are not laid out, which rows of one cannot leave. The roles are the same. */
function table(
  title: string,
  all: readonly ComparedAgency[],
  chosen: readonly ComparedAgency[],
  folder: string | null,
  view: View,
): Branch {
  const columns = columnsOf(all, view);
  const domains = columns.filter(({ class: name }) => name === 'number domain').length;
  const head = branch(
    'div',
    { role: 'row', class: 'head' },
    columns.map((column) => branch('span', { role: 'columnheader', class: column.class }, column.title)),
  );
  const groups = view.state.compareGrouped
    ? kinds.map((kind) => ({ kind, agencies: chosen.filter((agency) => kindOf(agency) === kind) }))
    : [{ kind: undefined, agencies: chosen }];
  const rows = groups.flatMap(({ kind, agencies }) => [
    ...(kind !== undefined && agencies.length > 0 ? [groupRow(kind, agencies.length, columns.length, view)] : []),
    ...agencies.map((agency) => row(agency, columns, folder)),
  ]);
  return branch(
    'div',
    {
      key: 'agencies',
      class: chosen.length >= long ? 'scroll agencies long' : 'scroll agencies',
      tabindex: '0',
      role: 'region',
      'aria-label': words(view, previewTexts.tableOf, { title }),
    },
    branch(
      'div',
      { role: 'table', class: `with-${Math.min(domains, 7)}`, 'aria-label': title, 'aria-rowcount': rows.length + 1 },
      branch('div', { role: 'rowgroup', class: 'heads' }, head),
      branch('div', { role: 'rowgroup' }, rows),
    ),
  );
}

function groupRow(kind: (typeof kinds)[number], count: number, span: number, view: View): Branch {
  const text = words(view, texts.kindCount, { kind: words(view, kindName(kind)), count });
  return branch(
    'div',
    { key: `kind ${kind}`, role: 'row', class: 'kind' },
    branch('span', { role: 'rowheader', 'aria-colspan': span }, text),
  );
}

function row(agency: ComparedAgency, columns: readonly Column[], folder: string | null): Branch {
  const isShown = agency.folder === folder;
  return branch(
    'div',
    { key: agency.folder, role: 'row', 'aria-current': isShown ? 'true' : undefined },
    columns.map(({ class: name, cell }) =>
      branch('span', { role: name === 'who' ? 'rowheader' : 'cell', class: name }, cell(agency) || '–'),
    ),
  );
}

/** The columns for which some agency has a value. */
function columnsOf(agencies: readonly ComparedAgency[], view: View): readonly Column[] {
  const domains = new Map(agencies.flatMap((agency) => agency.domains.map(({ id, name }) => [id, name] as const)));
  const number = (title: Text, cell: Column['cell']) => ({ title: words(view, title), class: 'number', cell });
  const all: readonly Column[] = [
    { title: words(view, texts.rank), class: 'number rank', cell: ({ rank }) => rank !== null && String(rank) },
    { title: words(view, previewTexts.agency), class: 'who', cell: (agency) => nameLink(agency, view) },
    { title: words(view, texts.value), class: 'basis', cell: (agency) => basis(agency, view) },
    number(previewTexts.claimed, ({ index }) => index && scoreText(view, index.claimed)),
    number(previewTexts.proven, ({ index }) => index?.proven && scoreText(view, index.proven)),
    { title: words(view, texts.change), class: 'change', cell: (agency) => change(agency, view) },
    ...[...domains].map(([id, name]) => ({
      title: name[view.language],
      class: 'number domain',
      cell: (agency: ComparedAgency) => {
        const found = agency.domains.find((each) => each.id === id);
        return found && twoDecimals(view, found.exact);
      },
    })),
    number(texts.missing, ({ index, missing }) => index && String(missing)),
    { title: words(view, texts.biggestGap), class: 'gap', cell: (agency) => gap(agency, view) },
  ];
  return all.filter(({ cell, class: name }) => name === 'who' || agencies.some((agency) => cell(agency)));
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

function basis({ value }: ComparedAgency, view: View): string | undefined {
  if (!value) return undefined;
  const year = value.basis === 'published' && value.year !== null ? ` ${value.year}` : '';
  return `${twoDecimals(view, value.exact)} ${words(view, bases[value.basis])}${year}`;
}

/** From the result published before the last one; results of two instruments are not held against each other. */
function change({ history }: ComparedAgency, view: View): string | undefined {
  const [before, now] = history.toSorted((one, other) => one.year - other.year).slice(-2);
  if (!before || !now) return undefined;
  if (before.instrument !== now.instrument) return words(view, texts.newInstrument, { year: now.year });
  const difference = Math.round((now.value - before.value) * 1e4) / 1e4;
  return words(view, texts.changeFrom, { change: signed(view, difference), from: before.year, to: now.year });
}

function gap({ biggestGap }: ComparedAgency, view: View): string | undefined {
  if (!biggestGap) return undefined;
  const { indicator: number, name, points } = biggestGap;
  return words(view, texts.gapOf, { number, name: name[view.language], points: plain(view, points) });
}
