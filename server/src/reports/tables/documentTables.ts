import { architectureColumns, listPathOf } from '../../imports/architectureColumns.ts';
import { agencyFields } from '../../imports/headings/agency.ts';
import type { Column } from '../../imports/headings/column.ts';
import { indicatorYear } from '../../imports/headings/indicatorYear.ts';
import { sharedEvidence, type TableId, tables } from '../../imports/headings.ts';
import { presenceTexts, reportTexts as texts } from '../../messages/reports.ts';
import type { ElementKind } from '../../model/facts.ts';
import { elementKinds } from '../../model/kinds.ts';
import { indicatorByNumber, instrumentIn, instrumentOf } from '../../schema/instruments.ts';
import type { AgencySummary } from '../../scoring/summaryObject.ts';
import type { AgencyContent, EvidenceContent, Written } from '../content.ts';
import type { Value } from '../document.ts';
import { officeName } from '../layout/missing.ts';
import type { Speech } from '../speech.ts';
import { type DataTable, dataTableOf, type Field, type Mark } from './dataTable.ts';
import { at, entriesAt, writtenFields } from './writtenTable.ts';

/** What the documents of agencies say, as tables that `spbe import` reads again; with what helps a reader beside it. */
export function documentTables(agency: AgencyContent, speech: Speech): readonly DataTable[] {
  return [
    indicatorTable(agency, speech),
    evidenceTable(agency, speech),
    recommendationTable(agency, speech),
    roadMapTable(agency, speech),
    architectureTable(agency, speech),
    listTable('target_indeks', agency, ['target_indeks'], speech),
    listTable('riwayat_indeks', agency, ['riwayat_indeks'], speech),
    listTable('unit', agency, ['unit'], speech),
  ];
}

function valuesOf({ documents }: AgencyContent, kind: AgencyContent['documents'][number]['kind']): readonly Written[] {
  return documents.filter((document) => document.kind === kind).map(({ value }) => value);
}

/** Name and value of everything that the agency document says of the agency itself. */
export function agencyValues(agency: AgencyContent, speech: Speech): readonly (readonly [string, Value])[] {
  const [document = null] = valuesOf(agency, 'instansi');
  const [roadMap = null] = valuesOf(agency, 'peta_rencana');
  return agencyFields.map(({ heading, path }) => {
    const value = at(path[0] === 'periode' ? roadMap : document, path);
    return [speech.say(heading), typeof value === 'string' ? value : null];
  });
}

function listTable(id: TableId, agency: AgencyContent, path: readonly string[], speech: Speech): DataTable {
  const entries = valuesOf(agency, 'instansi').flatMap((value) => entriesAt(value, path));
  const { sheet, columns } = tables[id];
  return dataTableOf(speech, id.replace('_', '-'), sheet, entries, writtenFields(columns, entries, speech));
}

/** Every indicator of the instrument, also those without a document; then documents of other years. */
function indicatorTable(agency: AgencyContent, speech: Speech): DataTable {
  const { summary } = agency;
  const documents = valuesOf(agency, 'indikator');
  const numberOf = (entry: Written) => at(entry, ['indikator']);
  const isOther = (entry: Written) => otherYear(entry, summary) !== null;
  const present = documents.filter((entry) => !isOther(entry));
  const missing = summary.indicators
    .filter(({ number }) => !present.some((entry) => numberOf(entry) === number))
    .map(({ number }): Written => ({ indikator: number }));
  const order = new Map(summary.indicators.map(({ number }, place) => [number, place]));
  const placeOf = (entry: Written) => order.get(String(numberOf(entry))) ?? order.size;
  const entries = [...[...present, ...missing].sort((a, b) => placeOf(a) - placeOf(b)), ...documents.filter(isOther)];
  const known = new Map(summary.indicators.map((indicator) => [indicator.number, indicator]));
  const instrument = summary.instrumen === null ? undefined : instrumentOf(summary.instrumen);
  const name = (entry: Written) => {
    const own = instrumentIn(Number(otherYear(entry, summary)) || undefined, instrument);
    return (own && indicatorByNumber(own, String(numberOf(entry)))?.name[speech.language]) ?? null;
  };
  const { sheet, columns } = tables.indikator;
  const own = columns.filter(({ field }) => !field.startsWith('bukti.'));
  const fields = writtenFields(own, entries, speech, { nama: name });
  const claimed = fields.findIndex(([title]) => title === speech.say(headingOf(own, 'tingkat')));
  const computed = (entry: Written) => (isOther(entry) ? undefined : known.get(String(numberOf(entry))));
  const belowClaim: Mark = { look: 'warning', when: { is: 'below', column: claimed } };
  const someMissing: Mark = { look: 'bad', when: { is: 'above', value: 0 } };
  return dataTableOf(speech, 'indikator', sheet, entries, [
    ...fields,
    [texts.proven, 'level', 11, (entry) => computed(entry)?.proven, [belowClaim]],
    [texts.weightPercent, 'points', 10, (entry) => computed(entry)?.weight],
    [texts.missingCount, 'count', 12, (entry) => computed(entry)?.missing?.length, [someMissing]],
    [texts.nextGain, 'points', 14, (entry) => computed(entry)?.gain],
    [texts.aspect, 'text', 10, (entry) => computed(entry)?.aspect],
  ]);
}

function headingOf(columns: readonly Column[], field: string) {
  return columns.find((column) => column.field === field)?.heading ?? { id: field, en: field };
}

const broken = ['file-missing', 'file-outside', 'file-empty', 'no-file'] as const;

function evidenceTable({ evidence, summary }: AgencyContent, speech: Speech): DataTable {
  const { sheet, columns } = tables.bukti;
  const entries = evidence.map(({ entry }) => entry);
  const byEntry = new Map<Written, EvidenceContent>(evidence.map((each) => [each.entry, each]));
  const owners = new Map(summary.indicators.map(({ number, owner }) => [number, owner]));
  const own = writtenFields(columns, entries, speech, {
    nomor: (entry) => byEntry.get(entry)?.indicator ?? speech.say(sharedEvidence),
    berkas: (entry) => (at(entry, ['berkas']) === null ? null : (byEntry.get(entry)?.file ?? null)),
  });
  const bad = [...broken.map((presence) => presenceTexts[presence]), texts.referenceLost].map((text) =>
    speech.say(text),
  );
  const stateMarks: readonly Mark[] = [
    { look: 'bad', when: { is: 'one-of', texts: bad } },
    { look: 'warning', when: { is: 'one-of', texts: [speech.say(presenceTexts.link)] } },
  ];
  const fields: readonly Field<EvidenceContent>[] = [
    ...yearField(evidence, speech, ({ year }) => year),
    ...own.map(
      ([title, type, width, value]): Field<EvidenceContent> => [title, type, width, ({ entry }) => value(entry)],
    ),
    [texts.referredTitle, 'text', 40, ({ entry, title }) => (at(entry, ['acuan']) === null ? null : title)],
    [
      texts.evidenceState,
      'text',
      24,
      ({ presence }) => (presence === null ? texts.referenceLost : presenceTexts[presence]),
      stateMarks,
    ],
    [
      texts.office,
      'text',
      30,
      ({ indicator, year }) => {
        const owner = indicator === null || year !== null ? undefined : owners.get(indicator);
        return owner && officeName(owner, speech);
      },
    ],
  ];
  return dataTableOf(speech, 'bukti', sheet, evidence, fields);
}

function recommendationTable(agency: AgencyContent, speech: Speech): DataTable {
  const numbers = new Map<Written, string | null>();
  const years = new Map<Written, string | null>();
  const entries = valuesOf(agency, 'indikator').flatMap((document) => {
    const number = at(document, ['indikator']);
    const own = entriesAt(document, ['rekomendasi']);
    const year = otherYear(document, agency.summary);
    for (const entry of own) {
      numbers.set(entry, typeof number === 'string' ? number : null);
      years.set(entry, year);
    }
    return own;
  });
  const { sheet, columns } = tables.rekomendasi;
  const fields = writtenFields(columns, entries, speech, { nomor: (entry) => numbers.get(entry) ?? null });
  const year = yearField(entries, speech, (entry) => years.get(entry) ?? null);
  return dataTableOf(speech, 'rekomendasi', sheet, entries, [...year, ...fields]);
}

/** A column for the years of documents of other years than the assessed one; none where there are no such documents. */
function yearField<T>(items: readonly T[], speech: Speech, yearOf: (item: T) => Value): readonly Field<T>[] {
  if (items.every((item) => yearOf(item) === null)) return [];
  return [[speech.say(indicatorYear.heading), 'year', 10, yearOf]];
}

/** The year of a document of an indicator, where it is not the assessed one. */
function otherYear(document: Written, { tahun }: AgencySummary): string | null {
  const year = at(document, ['tahun']);
  return typeof year === 'string' && year !== String(tahun) ? year : null;
}

/** Fields of the initiative; all others are of the activity. */
const ofInitiative = new Set(['id_inisiatif', 'inisiatif', 'tujuan', 'muatan', 'tahap']);

function roadMapTable(agency: AgencyContent, speech: Speech): DataTable {
  const initiativeOf = new Map<Written, Written>();
  const entries = valuesOf(agency, 'peta_rencana')
    .flatMap((document) => entriesAt(document, ['inisiatif']))
    .flatMap((initiative) => {
      const activities = entriesAt(initiative, ['kegiatan']);
      const own: readonly Written[] = activities.length > 0 ? activities : [{}];
      for (const entry of own) initiativeOf.set(entry, initiative);
      return own;
    });
  const text = (value: Written) => (typeof value === 'string' ? value : null);
  const { sheet, columns } = tables.peta_rencana;
  const own = Object.fromEntries(
    columns
      .filter(({ field }) => ofInitiative.has(field))
      .map(({ field, path }) => [field, (entry: Written) => text(at(initiativeOf.get(entry) ?? null, path))]),
  );
  const status: readonly Mark[] = [
    { look: 'good', when: { is: 'one-of', texts: ['selesai'] } },
    { look: 'bad', when: { is: 'one-of', texts: ['tertunda'] } },
  ];
  const fields = writtenFields(columns, entries, speech, { ...own, sumber: sourcesOf }, { status });
  return dataTableOf(speech, 'peta-rencana', sheet, entries, fields);
}

/** The source of the budgets of an activity; where they have several, each behind its year, as the import reads them. */
function sourcesOf(activity: Written): Value {
  const budgets = entriesAt(activity, ['anggaran']).map((budget) => [at(budget, ['tahun']), at(budget, ['sumber'])]);
  const [first] = budgets;
  if (first && budgets.every(([, source]) => source === first[1]))
    return typeof first[1] === 'string' ? first[1] : null;
  return (
    budgets.flatMap(([year, source]) => (typeof source === 'string' ? `${year}: ${source}` : [])).join('; ') || null
  );
}

interface Element {
  readonly kind: ElementKind;
  /** Of the whole document. */
  readonly state: string | null;
}

function architectureTable(agency: AgencyContent, speech: Speech): DataTable {
  const about = new Map<Written, Element>();
  for (const document of valuesOf(agency, 'arsitektur')) {
    const state = at(document, ['kondisi']);
    for (const kind of elementKinds) {
      for (const entry of entriesAt(document, listPathOf(kind))) {
        about.set(entry, { kind, state: typeof state === 'string' ? state : null });
      }
    }
  }
  const entries = [...about.keys()];
  const fields = writtenFields(architectureColumns(), entries, speech, {
    unsur: (entry) => about.get(entry)?.kind ?? null,
    kondisi: (entry) => (at(entry, ['kondisi']) as string | null) ?? about.get(entry)?.state ?? null,
  });
  return dataTableOf(speech, 'arsitektur', tables.arsitektur.sheet, entries, fields);
}
