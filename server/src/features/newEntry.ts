import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { newEntryTexts } from '../messages/newEntry.ts';
import type { ElementKind } from '../model/facts.ts';
import { indicatorPath, newIndicatorText } from '../rules/support/newIndicator.ts';
import { keysOf } from '../schema/annotations.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import { joinUri, nameOf } from '../workspace/uri.ts';
import type { DocumentView } from '../workspace/view.ts';
import { addItems } from '../yaml/change/addItem.ts';
import { mappingAt } from '../yaml/change/find.ts';
import { changed } from '../yaml/change/layout.ts';
import { keyText, type Node, parse, type Range, type TextChange, type YamlFile } from '../yaml/index.ts';
import { quoted } from '../yaml/write.ts';
import { homeOf } from './home.ts';
import type { AgencyContext } from './newEntry/agencyContext.ts';
import { addElement, homesFor, newArchitecture, stateAt } from './newEntry/elements.ts';
import type { NewEntry } from './newEntry/entry.ts';
import { evidenceHome, evidenceItem, type NewEvidence } from './newEntry/evidence.ts';
import { objectionToId } from './newEntry/ids.ts';
import { refusal } from './newEntry/refusal.ts';
import type { Refusal } from './rename.ts';
import { unusedUri, workspaceEdit } from './workspaceEdits.ts';

export type { AgencyContext } from './newEntry/agencyContext.ts';
export type { NewEntry, NewNamedKind } from './newEntry/entry.ts';
export { proposedId } from './newEntry/ids.ts';

/** An entry as an edit, with the place to show once it is applied. */
export interface AddedEntry {
  readonly edit: WorkspaceEdit;
  readonly uri: Uri;
  /** The text of the file after the edit, and the id in it. */
  readonly text: string;
  readonly at: Range;
}

type NamedEntry = Exclude<NewEntry, { readonly kind: 'indikator' | 'bukti' }>;

/**
 * The edit that adds one entry, in the style of the document that takes it, or in a new file. An id that something has
 * already is refused; nothing is written over.
 */
export function newEntry(context: AgencyContext, entry: NewEntry): AddedEntry | Refusal {
  switch (entry.kind) {
    case 'indikator':
      return newIndicator(context, entry.number.trim());
    case 'bukti':
      return newEvidence(context, entry);
    default:
      return newNamed(context, entry);
  }
}

function newIndicator(context: AgencyContext, number: string): AddedEntry | Refusal {
  const { agency, language } = context;
  const { instrument } = agency;
  if (instrument === undefined) return refusal(context, newEntryTexts.noInstrument);
  const indicator = instrument.indicators.find((candidate) => candidate.number === number);
  if (indicator === undefined) return refusal(context, newEntryTexts.unknownIndicator, { number });
  const known = agency.indicatorOf(number);
  if (known) return refusal(context, newEntryTexts.documented, { number, file: nameOf(known.file.uri) });
  if (agency.incomplete) return refusal(context, newEntryTexts.unknownState, { number });
  const uri = joinUri(agency.folder, indicatorPath(indicator, instrument));
  return created(context, uri, newIndicatorText(indicator, instrument, language), { indikator: number });
}

function newEvidence(context: AgencyContext, entry: NewEvidence): AddedEntry | Refusal {
  const document = evidenceHome(context, entry);
  if ('refused' in document) return document;
  const item = evidenceItem(context, document, entry);
  if ('refused' in item) return item;
  return intoList(context, document, document.facts.whole, 'bukti', item);
}

function newNamed(context: AgencyContext, entry: NamedEntry): AddedEntry | Refusal {
  const id = entry.id.trim();
  const name = entry.name.trim();
  const objection = name === '' ? refusal(context, newEntryTexts.nameless) : objectionToId(context, id);
  if (objection) return objection;
  const item = { id, yaml: `id: ${quoted(id)}\nnama: ${quoted(name, 'block')}` };
  if (entry.kind === 'inisiatif') return newInitiative(context, item);
  if (entry.kind === 'kegiatan') return newActivity(context, entry.initiative, item);
  return newElement(context, entry.kind, entry.state ?? stateAt(context), item);
}

/** An entry of a list: its YAML and the id that it holds. */
interface Item {
  readonly id: string;
  readonly yaml: string;
}

function newElement(
  context: AgencyContext,
  kind: ElementKind,
  state: 'saat_ini' | 'target',
  { id, yaml: item }: Item,
): AddedEntry | Refusal {
  const homes = homesFor(context, kind, state);
  for (const { uri, yaml, root } of homes) {
    const changes = addElement({ uri, yaml, root }, kind, item);
    if (changes) return inserted(uri, yaml, changes, id);
  }
  const [best] = homes;
  if (best) return refusal(context, newEntryTexts.unreadable, { file: nameOf(best.uri) });
  const { uri, text } = newArchitecture(context, kind, state, item);
  return created(context, uri, text, { id });
}

function newInitiative(context: AgencyContext, { id, yaml }: Item): AddedEntry | Refusal {
  const { agency, at } = context;
  const roadMaps = agency.roadMaps;
  const home = roadMaps.find(({ file }) => file.uri === at) ?? roadMaps.at(-1);
  const item = { id, yaml: `${yaml}\nkegiatan: []` };
  if (home) return intoList(context, home, home.facts.whole, 'inisiatif', item);
  const text = [
    'jenis: peta_rencana',
    ...(agency.year === undefined ? [] : [`periode: { mulai: ${agency.year + 1}, selesai: ${agency.year + 5} }`]),
    'inisiatif:',
    `  - ${item.yaml.replaceAll('\n', '\n    ')}`,
  ];
  return created(context, joinUri(agency.folder, 'peta-rencana/peta-rencana.spbe.yaml'), `${text.join('\n')}\n`, {
    id,
  });
}

function newActivity(context: AgencyContext, initiative: string | undefined, item: Item): AddedEntry | Refusal {
  const { initiatives } = context.agency;
  const known = initiatives.flatMap(({ fact }) => fact.id?.value ?? []).join(', ');
  if (initiatives.length === 0) return refusal(context, newEntryTexts.noInitiative);
  if (initiative === undefined && initiatives.length > 1) {
    return refusal(context, newEntryTexts.whichInitiative, { known });
  }
  const home = initiatives.find(({ fact }) => initiative === undefined || fact.id?.value === initiative);
  if (home === undefined) return refusal(context, newEntryTexts.unknownInitiative, { id: initiative ?? '', known });
  const year = firstYearFor(context, home.document);
  const years = year === undefined ? '' : `\ntahun: [${year}]`;
  const planned = { id: item.id, yaml: `${item.yaml}${years}\nstatus: direncanakan` };
  return intoList(context, home.document, home.fact.at, 'kegiatan', planned);
}

/** The first year of a road map that is not assessed yet; undefined where there is none. */
function firstYearFor({ agency }: AgencyContext, { facts }: DocumentView): number | undefined {
  const { start, end } = facts.kind === 'peta_rencana' ? facts : {};
  const next = agency.year === undefined ? undefined : agency.year + 1;
  const year = Math.max(next ?? 0, start?.value ?? 0);
  return year === 0 || (end !== undefined && year > end.value) ? undefined : year;
}

/** Adds an item to the list under a key of the mapping at a range. */
function intoList(
  context: AgencyContext,
  document: DocumentView,
  at: Range,
  key: string,
  { id, yaml: item }: Item,
): AddedEntry | Refusal {
  const home = homeOf(document);
  const mapping = home && mappingAt(home.yaml, at);
  const { kind } = document.facts;
  const path = at === document.facts.whole || kind !== 'peta_rencana' ? [] : ['inisiatif', 0];
  const order = kind === 'unknown' ? [] : keysOf(kind, path);
  const changes = mapping && addItems(home.yaml, mapping, key, [{ yaml: item }], order);
  if (!changes) return refusal(context, newEntryTexts.unreadable, { file: nameOf(document.file.uri) });
  return inserted(document.file.uri, home.yaml, changes, id);
}

function inserted(uri: Uri, yaml: YamlFile, changes: readonly TextChange[], id: string): AddedEntry {
  const text = changed(yaml.text, changes);
  const from = Math.min(...changes.map(({ range }) => range.start));
  return { edit: workspaceEdit([{ uri, yaml, changes }]), uri, text, at: placeOf(text, 'id', id, from) };
}

/** @param shown the key whose value is to be shown, and the value */
function created(
  context: AgencyContext,
  wanted: Uri,
  text: string,
  shown: { readonly id: string } | { readonly indikator: string },
): AddedEntry | Refusal {
  const uri = unusedUri(context, wanted);
  if (!context.abilities.createFiles) return refusal(context, newEntryTexts.cannotCreate, { file: nameOf(uri) });
  const [key, value] = 'id' in shown ? (['id', shown.id] as const) : (['indikator', shown.indikator] as const);
  return { edit: workspaceEdit([], [{ uri, text }]), uri, text, at: placeOf(text, key, value, 0) };
}

/** The value of the first pair `key: value` that stands at an offset or behind it; where there is none, the offset. */
function placeOf(text: string, key: string, value: string, from: number): Range {
  const open: Node[] = parse(text).documents.map(({ root }) => root);
  let found: Range | undefined;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'sequence') open.push(...node.items);
    if (node.kind !== 'mapping') continue;
    for (const pair of node.pairs) {
      const { value: at } = pair;
      if (at.kind !== 'scalar') open.push(at);
      else if (keyText(pair.key) === key && at.text === value && at.start >= from) {
        if (found === undefined || at.start < found.start) found = at;
      }
    }
  }
  return found ?? { start: from, end: from };
}
