import type { DocumentSymbol, SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import { symbolTexts } from '../messages/symbols.ts';
import { render, type Text } from '../messages/text.ts';
import type {
  ArchitectureFacts,
  DocumentFacts,
  ElementFacts,
  ElementKind,
  EvidenceFacts,
  InitiativeFacts,
  RecommendationFacts,
  ReviewFacts,
} from '../model/facts.ts';
import { infrastructureKinds } from '../model/kinds.ts';
import { mappingOf } from '../model/scalars.ts';
import { instrumentOfDocument } from '../rules/support/instrumentOfDocument.ts';
import { kindNames } from '../rules/support/kindNames.ts';
import { headOf } from '../rules/support/wording.ts';
import type { DocumentView } from '../workspace/view.ts';
import { pairOf, type Range, documentAt as treeAt } from '../yaml/index.ts';
import { editorRange, type FeatureContext } from './context.ts';
import { isInside } from './referencePlaces.ts';
import { isSettingsFile } from './settingsFile.ts';
import { groupSymbol, noteSymbol, symbolKindOf } from './symbolKinds.ts';
import { levelDetail, nameOfDocument, onOneLine, unnamed } from './symbolNames.ts';

/** One line of the outline, before its places are turned into positions. */
interface Row {
  readonly name: string;
  readonly detail?: string | undefined;
  readonly kind: SymbolKind;
  readonly range: Range;
  /** What is selected when the row is chosen. */
  readonly head: Range;
  readonly rows?: readonly Row[];
}

/**
 * The outline of a file by the names of things: every document with what it holds. Nested, or flat where the editor
 * cannot nest.
 */
export function documentSymbols(context: FeatureContext): readonly DocumentSymbol[] | readonly SymbolInformation[] {
  // Settings have a handful of keys and no names.
  if (isSettingsFile(context)) return [];
  const rows = context.file.documents.map((document) => documentRow(context, document));
  return context.abilities.nestedSymbols
    ? rows.map((row) => nested(context, row))
    : rows.flatMap((row) => flat(context, row, undefined));
}

function nested(context: FeatureContext, { name, detail, kind, range, head, rows }: Row): DocumentSymbol {
  const { lines } = context.file;
  const place = editorRange(lines, range);
  const selectionRange = isInside(head, range) ? editorRange(lines, head) : { start: place.start, end: place.start };
  const symbol: DocumentSymbol = { name, kind, range: place, selectionRange };
  if (detail) symbol.detail = detail;
  if (rows !== undefined && rows.length > 0) symbol.children = rows.map((row) => nested(context, row));
  return symbol;
}

function flat(context: FeatureContext, row: Row, container: string | undefined): readonly SymbolInformation[] {
  const { uri, lines } = context.file;
  const location = { uri, range: editorRange(lines, row.range) };
  return [
    { name: row.name, kind: row.kind, location, ...(container !== undefined && { containerName: container }) },
    ...(row.rows ?? []).flatMap((inner) => flat(context, inner, row.name)),
  ];
}

function documentRow(context: FeatureContext, document: DocumentView): Row {
  const { facts } = document;
  const naming = { ...namingOf(context), instrument: instrumentOfDocument(context.agency, document) };
  const rows = [...rowsOf(context, facts)].sort((one, other) => one.range.start - other.range.start);
  return {
    name: nameOfDocument(facts, naming),
    detail: facts.kind === 'instansi' ? onOneLine(facts.id?.value) : levelDetail(facts, naming),
    kind: facts.kind === 'instansi' || facts.kind === 'indikator' ? symbolKindOf(facts.kind) : groupSymbol,
    range: facts.whole,
    head: (facts.kind === 'indikator' ? facts.number?.at : undefined) ?? facts.at,
    rows,
  };
}

function rowsOf(context: FeatureContext, facts: DocumentFacts): readonly Row[] {
  switch (facts.kind) {
    case 'instansi':
      return facts.units.map((unit) => namedRow(context, unit, symbolKindOf('unit')));
    case 'indikator':
      return [
        ...facts.evidence.map((evidence) => evidenceRow(context, evidence)),
        ...facts.recommendations.map((recommendation) => recommendationRow(context, recommendation)),
      ];
    case 'daftar_bukti':
      return facts.evidence.map((evidence) => evidenceRow(context, evidence));
    case 'arsitektur':
      return architectureRows(context, facts);
    case 'peta_rencana':
      return [
        ...facts.initiatives.map((initiative) => initiativeRow(context, initiative)),
        ...facts.reviews.map((review) => reviewRow(context, review)),
      ];
    case 'unknown':
      return [];
  }
}

function evidenceRow(context: FeatureContext, evidence: EvidenceFacts): Row {
  const { agency, language } = context;
  const { id, sameAs, title, number } = evidence;
  const shared = sameAs && agency.evidenceOf(sameAs.value)?.fact;
  const written = onOneLine((title ?? number ?? shared?.title ?? shared?.number ?? id ?? sameAs)?.value);
  return {
    name: written ?? unnamed(namingOf(context)),
    detail: onOneLine(id?.value ?? (sameAs && render(symbolTexts.uses, language, { id: sameAs.value }))),
    kind: symbolKindOf('bukti'),
    range: evidence.at,
    head: (id ?? sameAs ?? title)?.at ?? evidence.at,
  };
}

function recommendationRow({ language }: FeatureContext, { at, year, text }: RecommendationFacts): Row {
  const words = onOneLine(text?.value);
  const title = words === undefined ? symbolTexts.recommendation : symbolTexts.recommendationText;
  const name = render(title, language, { year: year?.value ?? '', text: words ?? '' });
  return { name: onOneLine(name.replace(' :', ':'))!, kind: noteSymbol, range: at, head: (text ?? year)?.at ?? at };
}

function reviewRow({ language }: FeatureContext, { at, year }: ReviewFacts): Row {
  const name = render(symbolTexts.review, language, { year: year?.value ?? '' }).trim();
  return { name, kind: noteSymbol, range: at, head: year?.at ?? at };
}

function initiativeRow(context: FeatureContext, initiative: InitiativeFacts): Row {
  const kind = symbolKindOf('kegiatan');
  const rows = initiative.activities.map((activity) => namedRow(context, activity, kind));
  return { ...namedRow(context, initiative, symbolKindOf('inisiatif')), rows };
}

/** The domains, in the order of the regulation; all infrastructure is one. */
const domains = [
  ['proses_bisnis', symbolTexts.proses_bisnis],
  ['data_informasi', symbolTexts.data_informasi],
  ['layanan', symbolTexts.layanan],
  ['aplikasi', symbolTexts.aplikasi],
  ['infrastruktur', symbolTexts.infrastruktur],
  ['keamanan', symbolTexts.keamanan],
] as const satisfies readonly (readonly [string, Text])[];

const equipment: ReadonlySet<ElementKind> = new Set(infrastructureKinds);

function architectureRows(context: FeatureContext, facts: ArchitectureFacts): readonly Row[] {
  const root = mappingOf(treeAt(context.yaml, facts.whole.start)?.root);
  const left: Row[] = [];
  const byDomain = new Map<string, Row[]>();
  const pairs = new Map(domains.map(([key]) => [key as string, root && pairOf(root, key)]));
  for (const element of facts.elements) {
    const domain = domainOf(element.kind);
    const pair = pairs.get(domain);
    // Elements that an alias brings in stand elsewhere and are shown beside the domains.
    const rows = pair !== undefined && isInside(element.at, pair) ? (byDomain.get(domain) ?? []) : left;
    rows.push(elementRow(context, element));
    if (rows !== left) byDomain.set(domain, rows);
  }
  const groups = domains.flatMap(([key, title]): readonly Row[] => {
    const pair = pairs.get(key);
    if (pair === undefined) return [];
    const rows = byDomain.get(key) ?? [];
    const name = title[context.language];
    return [{ name, detail: `${rows.length}`, kind: groupSymbol, range: pair, head: pair.key, rows }];
  });
  return [...groups, ...left];
}

function domainOf(kind: ElementKind): string {
  return equipment.has(kind) ? 'infrastruktur' : kind;
}

function elementRow(context: FeatureContext, element: ElementFacts): Row {
  const { language } = context;
  const kind = equipment.has(element.kind) ? ` · ${kindNames[element.kind][language]}` : '';
  const state = element.state === 'target' ? ` · ${symbolTexts.toBe[language]}` : '';
  return namedRow(context, element, symbolKindOf(element.kind), kind + state);
}

/** @param more what is said behind the id */
function namedRow(context: FeatureContext, entry: Parameters<typeof headOf>[0], kind: SymbolKind, more = ''): Row {
  const id = onOneLine(entry.id?.value);
  const name = onOneLine(entry.name?.value) ?? id ?? unnamed(namingOf(context));
  return { name, detail: id === undefined ? more.slice(3) : id + more, kind, range: entry.at, head: headOf(entry) };
}

function namingOf({ agency, language }: FeatureContext) {
  return { instrument: agency.instrument, language };
}
