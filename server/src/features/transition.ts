import { render } from '../messages/text.ts';
import { transitionTexts } from '../messages/transition.ts';
import {
  isTransition,
  type Transition,
  type TransitionItem,
  type TransitionReport,
  transitionOf,
} from '../planning/transition.ts';
import { indicatorPath, newIndicatorText } from '../rules/support/newIndicator.ts';
import { unusedId } from '../rules/support/unusedId.ts';
import { keysOf } from '../schema/annotations.ts';
import type { Candidate } from '../scoring/dossier.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import { joinUri, nameOf } from '../workspace/uri.ts';
import type { AgencyView } from '../workspace/view.ts';
import { addKey } from '../yaml/change/addKey.ts';
import { mappingAt } from '../yaml/change/find.ts';
import type { Range, TextChange } from '../yaml/index.ts';
import { commentLines, quoted } from '../yaml/write.ts';
import { FileChanges } from './fileChanges.ts';
import type { AgencyContext } from './newEntry/agencyContext.ts';
import { refusal } from './newEntry/refusal.ts';
import type { Refusal } from './rename.ts';
import { type FileChange, type NewFile, unusedUri } from './workspaceEdits.ts';

/** The documents of the next instrument beside the old ones, and what is said about it. */
export interface TransitionWork {
  readonly report: TransitionReport;
  readonly changes: readonly FileChange[];
  readonly created: readonly NewFile[];
}

type TransitionContext = Pick<AgencyContext, 'agency' | 'language'>;

/**
 * Takes an agency over to the next instrument: a new document for each of its indicators, with the evidence of the old ones
 * referred to by `acuan` and never copied; the old documents get the year they belong to, evidence without an id gets one,
 * road maps with rises the instrument for which these are written, and `penilaian` names the new instrument and year.
 * Nothing is removed. Indicators that have a document for the year already are left alone.
 */
export function transitionWork(context: TransitionContext, year: number | undefined): TransitionWork | Refusal {
  const { agency } = context;
  const transition = transitionOf(agency, year);
  if (!isTransition(transition)) return refusal(context, transition);
  if (transition.isPast) return refusal(context, transitionTexts.done);
  const files = new FileChanges();
  const ids = new Ids(agency, files);
  const created: NewFile[] = [];
  const taken = new Set<Uri>();
  for (const item of transition.report.items) {
    const text = newDocument(context, transition, item, ids);
    if (text === undefined) continue;
    const wanted = joinUri(agency.folder, pathOf(transition, item));
    const uri = unusedUri(context, wanted, taken);
    taken.add(uri);
    created.push({ uri, text });
  }
  const unreadable = [
    ...yearsOfOldDocuments(context, files),
    ...instrumentOfOldRoadMaps(context, transition, files),
    ...newAssessment(context, transition, files),
    ...ids.unreadable,
  ];
  const [first] = unreadable;
  if (first !== undefined) return refusal(context, transitionTexts.unreadable, { file: nameOf(first) });
  return { report: transition.report, changes: files.all, created };
}

/** Ids of evidence; one that has none gets one, in its document. */
class Ids {
  readonly unreadable: Uri[] = [];
  readonly #agency: AgencyView;
  readonly #files: FileChanges;
  readonly #given = new Map<unknown, string>();

  constructor(agency: AgencyView, files: FileChanges) {
    this.#agency = agency;
    this.#files = files;
  }

  of({ evidence: { document, fact } }: Candidate): string {
    const known = fact.id?.value ?? this.#given.get(fact);
    if (known !== undefined) return known;
    const number = document.facts.kind === 'indikator' ? (document.facts.number?.value ?? '') : '';
    const taken = new Set(this.#given.values());
    let id = unusedId(this.#agency, `bukti-${number || 'daftar'}`);
    for (let count = 2; taken.has(id); count++) id = unusedId(this.#agency, `bukti-${number || 'daftar'}-${count}`);
    this.#given.set(fact, id);
    const done = this.#files.add(document, ({ yaml }) => {
      const entry = mappingAt(yaml, fact.at);
      return entry && addKey(yaml, entry, 'id', id);
    });
    if (!done) this.unreadable.push(document.file.uri);
    return id;
  }
}

/** Undefined where the indicator has a document for the year. */
function newDocument(
  { agency, language }: TransitionContext,
  { report: { year }, next, carried }: Transition,
  item: TransitionItem,
  ids: Ids,
): string | undefined {
  const indicator = next.indicators.find(({ number }) => number === item.indicator);
  const isThere = agency.indicators.some(
    ({ facts }) => facts.number?.value === item.indicator && facts.year?.value === year,
  );
  if (!indicator || isThere) return undefined;
  const owner = ownerOf(agency, item);
  const text = newIndicatorText(indicator, next, language)
    .replace(/^(indikator: .*)$/m, `$1\ntahun: ${year}`)
    .replace(/^(tingkat: .*)$/m, owner === undefined ? '$1' : `$1\npenanggung_jawab: ${quoted(owner, 'block')}`);
  const entries = (carried.get(item.indicator) ?? []).map(
    (candidate) => `  - acuan: ${quoted(ids.of(candidate), 'block')}`,
  );
  if (entries.length === 0) return text;
  const basis = (['name', 'judgement'] as const).flatMap((kind) => {
    const numbers = item.sources.flatMap(({ basis: own, indicator: number, evidence }) =>
      own === kind && evidence.length > 0 ? [number] : [],
    );
    if (numbers.length === 0) return [];
    const parameters = {
      numbers: numbers.join(', '),
      basis: kind === 'name' ? transitionTexts.byName : transitionTexts.byJudgement,
    };
    return commentLines(render(transitionTexts.basisComment, language, parameters));
  });
  return text.replace(/^bukti: \[\]\n$/m, `${[...basis, 'bukti:', ...entries].join('\n')}\n`);
}

/** The office of the old indicators, where those that have one agree; what goes by name counts before judgement. */
function ownerOf(agency: AgencyView, { sources }: TransitionItem): string | undefined {
  for (const basis of ['name', 'judgement']) {
    const own = sources.filter((source) => source.basis === basis);
    const owners = new Set(own.flatMap(({ indicator }) => agency.indicatorOf(indicator)?.facts.owner?.value ?? []));
    if (owners.size === 1) return [...owners][0];
    if (owners.size > 1) return undefined;
  }
  return undefined;
}

function pathOf({ report: { year }, next }: Transition, item: TransitionItem): string {
  const indicator = next.indicators.find(({ number }) => number === item.indicator)!;
  return indicatorPath(indicator, next).replace(/^indikator\//, `indikator-${year}/`);
}

/** Without a year of their own the old documents would count for the new assessment. Gives files that cannot be changed. */
function yearsOfOldDocuments({ agency }: TransitionContext, files: FileChanges): readonly Uri[] {
  return agency.indicators.flatMap((document) => {
    if (document.facts.year !== undefined) return [];
    const done = files.add(document, ({ yaml, root }) =>
      addKey(yaml, root, 'tahun', String(agency.year), keysOf('indikator', [])),
    );
    return done ? [] : [document.file.uri];
  });
}

/** What a road map raises are the old indicators: the same numbers mean others in the new instrument. */
function instrumentOfOldRoadMaps(
  { agency }: TransitionContext,
  { report: { from } }: Transition,
  files: FileChanges,
): readonly Uri[] {
  return agency.roadMaps.flatMap((document) => {
    const { instrument, initiatives } = document.facts;
    const raises = initiatives.some(({ activities }) => activities.some((activity) => activity.raises.length > 0));
    if (instrument !== undefined || !raises) return [];
    const done = files.add(document, ({ yaml, root }) =>
      addKey(yaml, root, 'instrumen', from, keysOf('peta_rencana', [])),
    );
    return done ? [] : [document.file.uri];
  });
}

function newAssessment(
  { agency }: TransitionContext,
  { report: { to, year } }: Transition,
  files: FileChanges,
): readonly Uri[] {
  const document = agency.agency;
  const { instrument, year: old } = document?.facts ?? {};
  if (!document || !instrument || !old) return [];
  const replaced = ({ start, end }: Range, text: string): TextChange => ({ range: { start, end }, text });
  const done = files.add(document, () => [replaced(instrument.at, to), replaced(old.at, String(year))]);
  return done ? [] : [document.file.uri];
}
