import { type Language, type Parameters, render, type Text } from '../../../../server/src/messages/text.ts';
import { exact } from '../../../../server/src/scoring/exact.ts';
import { formatNumber, pointsText } from '../../../../server/src/scoring/format.ts';
import type { AgencySummary, PlaceSummary, ScoreSummary } from '../../../../server/src/scoring/summaryObject.ts';
import type { PageCommand } from '../messages.ts';
import { previewTexts, statuses } from '../texts.ts';
import type { PlannerAnswers, PlannerState } from './plannerState.ts';
import { said } from './said.ts';
import type { ViewState } from './state.ts';
import { type Branch, branch, type Child } from './tree.ts';

/** What a reader can do. */
export interface Acts {
  set(part: Partial<ViewState>): void;
  open(place: PlaceSummary): void;
  /** Asks for the document of the indicator of a number. */
  create(number: string): void;
  choose(folder: string): void;
  run(command: PageCommand): void;
  /** Sets the question for the steps to a target, and asks it once the reader has asked for steps. */
  plan(part: Partial<PlannerState>): void;
  /** Tries levels out, by number of the indicator. */
  tryLevels(levels: PlannerState['tried']): void;
  /** Asks for the steps to be written into the road map. */
  write(): void;
}

/** What every section needs to be drawn. */
export interface View {
  readonly language: Language;
  readonly state: ViewState;
  /** Inner width of the page in pixels; pictures are laid out for it. */
  readonly width: number;
  /** Number of the indicator that the reader was led to. */
  readonly shown: string | undefined;
  readonly answers: PlannerAnswers;
  readonly act: Acts;
}

/** From this width on two pictures stand side by side; `preview.css` has the same number. */
const sideBySide = 820;
const gap = 32;

/** Width of a picture that shares its line with another where there is room. */
export function halfWidth({ width }: View): number {
  return width >= sideBySide ? (width - gap) / 2 : fullWidth(width, 700);
}

/** Width of a picture that has a line of its own. */
export function fullWidth(width: number, most: number): number {
  return Math.max(Math.min(width, most), 240);
}

/** A text of ours. */
export function words({ language }: View, text: Text, parameters: Parameters = {}): string {
  return render(text, language, parameters);
}

/** `3,48` */
export function twoDecimals({ language }: View, value: string | number): string {
  return formatNumber(exact(value), language, 2);
}

/** A level, a weight or points: as many decimals as there are, at most four. */
export function plain({ language }: View, value: number): string {
  return pointsText(exact(value))[language];
}

/** `+0,25`, with a real minus sign below zero and at least two decimals. */
export function signed(view: View, value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const isShort = Number.isInteger(Math.round(size * 1e4) / 100);
  return `${value > 0 ? '+' : '−'}${isShort ? twoDecimals(view, size) : plain(view, size)}`;
}

/** `Notulensi, Undangan rapat, atau Laporan` */
export function oneOf({ language }: View, names: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
}

/** `Rp345.000.000` */
export function rupiah({ language }: View, value: number): string {
  return `Rp${value.toLocaleString(language, { maximumFractionDigits: 0 })}`;
}

/** `3,48`, or a dash where there is none. */
export function scoreText(view: View, score: ScoreSummary | null): string {
  return score ? twoDecimals(view, score.exact) : '–';
}

/** The official name; with its translation where the reader's language is another one. */
export function predicateText({ language }: View, { regulation }: AgencySummary, predicate: string): string {
  const translated = regulation?.predicates.find(({ name }) => name.id === predicate)?.name[language];
  return translated === undefined || translated === predicate ? predicate : `${predicate} (${translated})`;
}

/** A button that looks like a link and leads to a place in a document. */
export function placeLink(view: View, place: PlaceSummary | null, text: string): Branch {
  if (!place) return branch('span', {}, branch('bdi', {}, said(text)));
  const parameters = { file: said(decoded(place.file)), line: String(place.line) };
  const title = words(view, previewTexts.openPlace, parameters);
  return branch(
    'button',
    { type: 'button', class: 'link', title, on: { click: () => view.act.open(place) } },
    branch('bdi', {}, said(text)),
  );
}

/** The state of an activity or of a recommendation in words; one that is not known as it is written. */
export function statusText(view: View, status: string | null): string | undefined {
  if (status === null) return undefined;
  return Object.hasOwn(statuses, status) ? words(view, statuses[status as keyof typeof statuses]) : said(status);
}

/** Addresses hold what is not plain in percent signs; people read it without. */
function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

/** A part of the page with its heading; `id` is where the list of contents leads. */
export function section(id: string, title: string, ...children: readonly (Child | readonly Child[])[]): Branch {
  const heading = `heading-${id}`;
  return branch(
    'section',
    { key: id, id, 'aria-labelledby': heading },
    branch('h2', { id: heading, tabindex: '-1' }, title),
    ...children,
  );
}

/** A part that folds; whether it is open is kept. */
export function folding(
  view: View,
  id: string,
  summary: string | Branch | readonly Child[],
  open: boolean,
  ...children: readonly (Child | readonly Child[])[]
): Branch {
  const { turned } = view.state;
  const isOpen = turned.includes(id) ? !open : open;
  const toggle = (now: boolean) => {
    if (now === isOpen) return;
    view.act.set({ turned: now === open ? turned.filter((each) => each !== id) : [...turned, id] });
  };
  const head = branch(
    'summary',
    {},
    ...(typeof summary === 'string' || !Array.isArray(summary) ? [summary as Child] : summary),
  );
  return branch('details', { key: id, open: isOpen, on: { toggle } }, head, ...children);
}

/** A picture with its caption, and what stands below it. */
export function figure(caption: string, picture: Branch | undefined, below?: Child): Branch | undefined {
  return picture && branch('figure', {}, branch('figcaption', {}, caption), picture, below);
}
