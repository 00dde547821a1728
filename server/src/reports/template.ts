import { architectureColumns } from '../imports/architectureColumns.ts';
import { agencyFields } from '../imports/headings/agency.ts';
import type { Column } from '../imports/headings/column.ts';
import { type TableId, tables } from '../imports/headings.ts';
import { holdingTexts, templateTexts as texts } from '../messages/template.ts';
import type { Language, Text } from '../messages/text.ts';
import { elementKinds } from '../model/kinds.ts';
import { annotationAt, type DocumentKind } from '../schema/annotations.ts';
import type { Making } from './content.ts';
import type { ColumnType } from './document.ts';
import { Speech } from './speech.ts';
import type { DataColumn } from './tables/dataTable.ts';
import { columnName, type Sheet } from './writers/xlsx/sheet.ts';
import { toWorkbook } from './writers/xlsx/workbook.ts';

/** What a template is made for. */
export interface TemplateSubject {
  /** Id of the instrument. */
  readonly instrument: string;
  /** Ids of all instruments. */
  readonly instruments: readonly string[];
  readonly indicators: readonly { readonly number: string; readonly name: Text }[];
  readonly evidenceKinds: readonly { readonly id: string; readonly name: Text }[];
  /** Columns that are repeated by year start with it. */
  readonly year: number;
}

/** How many columns a column that is repeated by year gets. */
const years = 5;

const types: Readonly<Partial<Record<Column['holds'], ColumnType>>> = { indicator: 'count', date: 'date' };

interface Words {
  readonly title: string;
  /** As a document writes them; a name for readers stands beside each. */
  readonly words: readonly { readonly word: string; readonly name: string }[];
}

/** A workbook to be filled in: instructions, a table for everything that can be imported, and the words to choose from. */
export function toTemplate(subject: TemplateSubject, made: Making, language: Language): Uint8Array {
  const speech = new Speech(language);
  const vocabulary = new Vocabulary(subject, speech);
  const ids: readonly TableId[] = [
    'unit',
    'indikator',
    'bukti',
    'rekomendasi',
    'peta_rencana',
    'arsitektur',
    'target_indeks',
    'riwayat_indeks',
  ];
  const sheets = ids.map((id) => tableSheet(id, subject, vocabulary, speech));
  const agency = agencySheet(subject, speech);
  const all = [guideSheet(speech), agency, ...sheets, vocabulary.sheet()];
  const about = { title: speech.say(texts.title), author: `${made.tool} ${made.version}`, time: made.time };
  return toWorkbook(all, about, speech);
}

function columnsOf(id: TableId): readonly Column[] {
  if (id === 'arsitektur') return architectureColumns();
  // Evidence has a sheet of its own.
  return tables[id].columns.filter(({ field }) => !field.startsWith('bukti.'));
}

function tableSheet(id: TableId, subject: TemplateSubject, vocabulary: Vocabulary, speech: Speech): Sheet {
  const parts = columnsOf(id).flatMap((column): readonly { readonly column: Column; readonly year?: number }[] => {
    if (!column.byYear) return [{ column }];
    return Array.from({ length: years }, (_, at) => ({ column, year: subject.year + at }));
  });
  const columns = parts.map(({ column, year }): DataColumn => {
    const title = speech.say(column.heading, year === undefined ? {} : { tahun: year });
    return { title, type: types[column.holds] ?? 'text', width: Math.max(title.length + 4, 16) };
  });
  const rows =
    id === 'indikator'
      ? subject.indicators.map(({ number, name }) =>
          parts.map(({ column: { field } }) => {
            if (field === 'nomor') return number;
            return field === 'nama' ? name[speech.language] : null;
          }),
        )
      : [];
  const choices = parts.flatMap(({ column }, at) => {
    const range = vocabulary.rangeOf(id, column);
    return range ? [{ column: at, range }] : [];
  });
  return { name: speech.say(tables[id].sheet), columns, rows, choices };
}

function agencySheet({ instrument }: TemplateSubject, speech: Speech): Sheet {
  return {
    name: speech.say(tables.instansi.sheet),
    columns: [
      { title: speech.say(texts.what), type: 'text', width: 32 },
      { title: speech.say(texts.value), type: 'text', width: 50 },
    ],
    rows: agencyFields.map(({ field, heading }) => [speech.say(heading), field === 'instrumen' ? instrument : null]),
  };
}

/** What to write where, made from the table of headings that the import goes by. */
function guideSheet(speech: Speech): Sheet {
  const rows = (Object.keys(tables) as TableId[]).flatMap((id) =>
    columnsOf(id).map(({ heading, holds, help, byYear, path }) => [
      speech.say(tables[id].sheet),
      speech.say(heading, { tahun: '20..' }),
      [
        speech.say(help ?? (holds === 'id' && path.at(-1) !== 'id' ? texts.reference : holdingTexts[holds])),
        byYear ? speech.say(texts.yearly) : '',
      ]
        .filter(Boolean)
        .join(' '),
    ]),
  );
  return {
    name: speech.say(texts.guideSheet),
    columns: [
      { title: speech.say(texts.sheet), type: 'text', width: 20 },
      { title: speech.say(texts.column), type: 'text', width: 36 },
      { title: speech.say(texts.howTo), type: 'text', width: 90 },
    ],
    rows: [
      [null, null, speech.say(texts.start)],
      [speech.say(tables.instansi.sheet), null, speech.say(texts.agencyRow)],
      [speech.say(tables.bukti.sheet), null, speech.say(texts.evidenceRow)],
      ...rows,
    ],
  };
}

/** Where the entries of a table stand in their documents. */
const places: Readonly<Partial<Record<TableId, readonly [DocumentKind, ...(string | number)[]]>>> = {
  bukti: ['indikator', 'bukti', 0],
  rekomendasi: ['indikator', 'rekomendasi', 0],
  peta_rencana: ['peta_rencana', 'inisiatif', 0, 'kegiatan', 0],
  arsitektur: ['arsitektur', 'layanan', 0],
};
const placeOfInitiative = ['peta_rencana', 'inisiatif', 0] as const;

/** The words to choose from, each list in two columns of a sheet of its own. */
class Vocabulary {
  readonly #lists: Words[] = [];
  readonly #subject: TemplateSubject;
  readonly #speech: Speech;

  constructor(subject: TemplateSubject, speech: Speech) {
    this.#subject = subject;
    this.#speech = speech;
  }

  /** The range that a column's values are chosen from; undefined where they are free. */
  rangeOf(id: TableId, column: Column): string | undefined {
    const words = this.#wordsOf(id, column);
    if (!words || words.length === 0) return undefined;
    const title = `${this.#speech.say(column.heading)} (${this.#speech.say(tables[id].sheet)})`;
    const at = this.#lists.push({ title, words }) - 1;
    // Where several words may stand in a cell, a list to choose one from would be in the way.
    if (column.holds === 'words') return undefined;
    const name = columnName(2 * at);
    return `'${this.#speech.say(texts.wordsSheet)}'!$${name}$2:$${name}$${words.length + 1}`;
  }

  sheet(): Sheet {
    const longest = Math.max(...this.#lists.map(({ words }) => words.length), 0);
    return {
      name: this.#speech.say(texts.wordsSheet),
      columns: this.#lists.flatMap(({ title }): DataColumn[] => [
        { title, type: 'text', width: 28 },
        { title: '', type: 'text', width: 40 },
      ]),
      rows: Array.from({ length: longest }, (_, row) =>
        this.#lists.flatMap(({ words }) => [words[row]?.word ?? null, words[row]?.name ?? null]),
      ),
    };
  }

  #wordsOf(id: TableId, { holds, path, field }: Column): Words['words'] | undefined {
    const { language } = this.#speech;
    if (holds === 'kind') {
      return this.#subject.evidenceKinds.map((kind) => ({ word: kind.id, name: kind.name[language] }));
    }
    if (holds === 'instrument') return this.#subject.instruments.map((word) => ({ word, name: '' }));
    if (holds === 'element') return elementKinds.map((word) => ({ word, name: '' }));
    if (holds !== 'word' && holds !== 'words') return undefined;
    const place = id === 'peta_rencana' && (field === 'muatan' || field === 'tahap') ? placeOfInitiative : places[id];
    if (!place) return undefined;
    const [kind, ...steps] = place;
    const annotation = annotationAt(kind, [...steps, ...path]);
    const values = annotation?.values ?? annotation?.items?.values ?? [];
    return values.map(({ value, label }) => ({ word: value, name: label[language] }));
  }
}
