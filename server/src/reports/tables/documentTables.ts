import { architectureColumns, listPathOf } from '../../imports/architectureColumns.ts';
import { agencyFields } from '../../imports/headings/agency.ts';
import type { Column } from '../../imports/headings/column.ts';
import { sharedEvidence, type TableId, tables } from '../../imports/headings.ts';
import { presenceTexts, reportTexts as texts } from '../../messages/reports.ts';
import type { ElementKind } from '../../model/facts.ts';
import { elementKinds } from '../../model/kinds.ts';
import type { AgencyContent, EvidenceContent, Written } from '../content.ts';
import type { Value } from '../document.ts';
import { officeName } from '../layout/missing.ts';
import type { Speech } from '../speech.ts';
import type { DataColumn, DataTable } from './dataTable.ts';
import { at, entriesAt, writtenColumns } from './writtenTable.ts';

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

function table(
  id: TableId,
  name: string,
  columns: readonly DataColumn[],
  rows: DataTable['rows'],
  speech: Speech,
): DataTable {
  return { id: name, sheet: speech.say(tables[id].sheet), columns, rows };
}

function listTable(id: TableId, agency: AgencyContent, path: readonly string[], speech: Speech): DataTable {
  const entries = valuesOf(agency, 'instansi').flatMap((value) => entriesAt(value, path));
  const { columns, values } = writtenColumns(tables[id].columns, entries, speech);
  return table(id, id.replace('_', '-'), columns, entries.map(values), speech);
}

/** Every indicator of the instrument, also those without a document; then documents of other years. */
function indicatorTable(agency: AgencyContent, speech: Speech): DataTable {
  const { summary } = agency;
  const documents = valuesOf(agency, 'indikator');
  const numberOf = (entry: Written) => at(entry, ['indikator']);
  const isOther = (entry: Written) => {
    const year = at(entry, ['tahun']);
    return year !== null && year !== String(summary.tahun);
  };
  const present = documents.filter((entry) => !isOther(entry));
  const missing = summary.indicators
    .filter(({ number }) => !present.some((entry) => numberOf(entry) === number))
    .map(({ number }): Written => ({ indikator: number }));
  const order = new Map(summary.indicators.map(({ number }, place) => [number, place]));
  const placeOf = (entry: Written) => order.get(String(numberOf(entry))) ?? order.size;
  const entries = [...[...present, ...missing].sort((a, b) => placeOf(a) - placeOf(b)), ...documents.filter(isOther)];
  const known = new Map(summary.indicators.map((indicator) => [indicator.number, indicator]));
  const name = (entry: Written) => known.get(String(numberOf(entry)))?.name[speech.language] ?? null;
  const own = tables.indikator.columns.filter(({ field }) => !field.startsWith('bukti.'));
  const { columns, values } = writtenColumns(own, entries, speech, { nama: name });
  const claimed = columns.findIndex(({ title }) => title === speech.say(headingOf(own, 'tingkat')));
  const more: readonly DataColumn[] = [
    {
      title: speech.say(texts.proven),
      type: 'level',
      width: 11,
      marks: [{ look: 'warning', when: { is: 'below', column: claimed } }],
    },
    { title: speech.say(texts.weightPercent), type: 'points', width: 10 },
    {
      title: speech.say(texts.missingCount),
      type: 'count',
      width: 12,
      marks: [{ look: 'bad', when: { is: 'above', value: 0 } }],
    },
    { title: speech.say(texts.nextGain), type: 'points', width: 14 },
    { title: speech.say(texts.aspect), type: 'text', width: 10 },
  ];
  const rows = entries.map((entry) => {
    const indicator = isOther(entry) ? undefined : known.get(String(numberOf(entry)));
    const { proven = null, weight = null, missing: lacks, gain = null, aspect = null } = indicator ?? {};
    return [...values(entry), proven, weight, lacks?.length ?? null, gain, aspect];
  });
  return table('indikator', 'indikator', [...columns, ...more], rows, speech);
}

function headingOf(columns: readonly Column[], field: string) {
  return columns.find((column) => column.field === field)?.heading ?? { id: field, en: field };
}

const broken = ['file-missing', 'file-outside', 'file-empty', 'no-file'] as const;

function evidenceTable({ evidence, summary }: AgencyContent, speech: Speech): DataTable {
  const { columns: all } = tables.bukti;
  const entries = evidence.map(({ entry }) => entry);
  const byEntry = new Map<Written, EvidenceContent>(evidence.map((each) => [each.entry, each]));
  const owners = new Map(summary.indicators.map(({ number, owner }) => [number, owner]));
  const { columns, values } = writtenColumns(all, entries, speech, {
    nomor: (entry) => byEntry.get(entry)?.indicator ?? speech.say(sharedEvidence),
    berkas: (entry) => (at(entry, ['berkas']) === null ? null : (byEntry.get(entry)?.file ?? null)),
  });
  const bad = broken.map((presence) => speech.say(presenceTexts[presence]));
  const more: readonly DataColumn[] = [
    { title: speech.say(texts.referredTitle), type: 'text', width: 40 },
    {
      title: speech.say(texts.evidenceState),
      type: 'text',
      width: 24,
      marks: [
        { look: 'bad', when: { is: 'one-of', texts: [...bad, speech.say(texts.referenceLost)] } },
        { look: 'warning', when: { is: 'one-of', texts: [speech.say(presenceTexts.link)] } },
      ],
    },
    { title: speech.say(texts.office), type: 'text', width: 30 },
  ];
  const rows = evidence.map(({ entry, indicator, title, presence }) => {
    const owner = indicator === null ? undefined : owners.get(indicator);
    const isReference = at(entry, ['acuan']) !== null;
    const state = speech.say(presence === null ? texts.referenceLost : presenceTexts[presence]);
    return [...values(entry), isReference ? title : null, state, owner ? officeName(owner, speech) : null];
  });
  return table('bukti', 'bukti', [...columns, ...more], rows, speech);
}

function recommendationTable(agency: AgencyContent, speech: Speech): DataTable {
  const numbers = new Map<Written, string | null>();
  const entries = valuesOf(agency, 'indikator').flatMap((document) => {
    const number = at(document, ['indikator']);
    const own = entriesAt(document, ['rekomendasi']);
    for (const entry of own) numbers.set(entry, typeof number === 'string' ? number : null);
    return own;
  });
  const { columns, values } = writtenColumns(tables.rekomendasi.columns, entries, speech, {
    nomor: (entry) => numbers.get(entry) ?? null,
  });
  return table('rekomendasi', 'rekomendasi', columns, entries.map(values), speech);
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
  const { columns: all } = tables.peta_rencana;
  const own = Object.fromEntries(
    all
      .filter(({ field }) => ofInitiative.has(field))
      .map(({ field, path }) => [field, (entry: Written) => text(at(initiativeOf.get(entry) ?? null, path))]),
  );
  const { columns, values } = writtenColumns(all, entries, speech, { ...own, sumber: sourcesOf });
  const status = columns.findIndex(({ title }) => title === speech.say(headingOf(all, 'status')));
  const marked = columns.map((column, place): DataColumn => {
    if (place !== status) return column;
    return {
      ...column,
      marks: [
        { look: 'good', when: { is: 'one-of', texts: ['selesai'] } },
        { look: 'bad', when: { is: 'one-of', texts: ['tertunda'] } },
      ],
    };
  });
  return table('peta_rencana', 'peta-rencana', marked, entries.map(values), speech);
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
  const { columns, values } = writtenColumns(architectureColumns(), entries, speech, {
    unsur: (entry) => about.get(entry)?.kind ?? null,
    kondisi: (entry) => (at(entry, ['kondisi']) as string | null) ?? about.get(entry)?.state ?? null,
  });
  return table('arsitektur', 'arsitektur', columns, entries.map(values), speech);
}
