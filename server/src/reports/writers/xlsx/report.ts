import { reportTexts as texts } from '../../../messages/reports.ts';
import type { Text } from '../../../messages/text.ts';
import type { ScoreSummary } from '../../../scoring/summaryObject.ts';
import type { AgencyContent, Making, ReportContent } from '../../content.ts';
import type { ColumnType, Value } from '../../document.ts';
import { provenanceRows } from '../../layout/background.ts';
import { nameOf, predicateName } from '../../layout/words.ts';
import type { Speech } from '../../speech.ts';
import { agencyTable, tablesOf } from '../../tables/allTables.ts';
import { comparisonTables } from '../../tables/comparisonTables.ts';
import { withoutEmpty } from '../../tables/dataTable.ts';
import { agencyValues } from '../../tables/documentTables.ts';
import type { Sheet } from './sheet.ts';
import { toWorkbook } from './workbook.ts';

/** The order of the sheets behind the summary; those without a line are left out, but for the ones that every workbook has. */
const order = ['indikator', 'bukti', 'dokumen-kurang', 'peta-rencana', 'arsitektur'];

/** The report as a workbook: a summary, and everything behind it as tables that can be filtered, and imported again. */
export function toXlsx({ agencies, made }: ReportContent, speech: Speech): Uint8Array {
  const [only] = agencies;
  const isOne = agencies.length === 1;
  const tables = [...tablesOf(agencies, speech, !isOne), ...comparisonTables(agencies, speech)];
  const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  const sorted = [...tables]
    .filter(({ id, rows }) => order.includes(id) || rows.length > 0)
    .sort((a, b) => placeOf(a.id) - placeOf(b.id));
  const sheets = sorted.map(withoutEmpty).map(({ sheet, columns, rows }): Sheet => ({ name: sheet, columns, rows }));
  const first = only && isOne ? summarySheet(only, made, speech) : comparisonSheet(agencies, speech);
  const subject =
    only && isOne ? nameOf(only.summary, speech) : speech.say(texts.agenciesCount, { count: agencies.length });
  const about = {
    title: `${speech.say(texts.title)}: ${subject}`,
    author: `${made.tool} ${made.version}`,
    time: made.time,
  };
  return toWorkbook([first, ...sheets], about, speech);
}

type Line = readonly [name: string, value: Value, remark: Value, type: ColumnType];

function summarySheet(agency: AgencyContent, made: Making, speech: Speech): Sheet {
  const lines = [...summaryLines(agency, made, speech)];
  return {
    name: speech.say(texts.summarySheet),
    columns: [
      { title: speech.say(texts.about), type: 'text', width: 36 },
      { title: speech.say(texts.value), type: 'text', width: 56 },
      { title: speech.say(texts.content), type: 'text', width: 40 },
    ],
    rows: lines.map(([name, value, remark]) => [name, value, remark]),
    types: lines.map(([, , , type]) => ['text', type, 'text']),
  };
}

function* summaryLines(agency: AgencyContent, made: Making, speech: Speech): Iterable<Line> {
  const { summary } = agency;
  for (const [name, value] of agencyValues(agency, speech)) {
    yield [name, value, null, /^\d{4}$/.test(String(value)) ? 'year' : 'text'];
  }
  const { index } = summary;
  if (index) {
    const score = (name: string, value: ScoreSummary | null): Line => {
      return [name, value?.exact ?? null, value ? predicateName(summary, value.predicate, speech) : null, 'score'];
    };
    const indexOf = (side: Text) => speech.say(texts.indexOf, { side });
    yield score(indexOf(texts.claimed), index.claimed);
    yield score(indexOf(texts.proven), index.proven);
    yield score(indexOf(texts.assessed), index.assessed);
    if (index.target)
      yield score(indexOf({ id: `target ${index.target.year}`, en: `target ${index.target.year}` }), index.target);
    const next = summary.nextPredicate;
    if (next)
      yield [speech.say(texts.distance), next.distance, predicateName(summary, next.predicate, speech), 'points'];
    yield [speech.say(texts.gapPoints), summary.gap, null, 'points'];
    const missing = summary.indicators.reduce((sum, indicator) => sum + indicator.missing.length, 0);
    yield [speech.say(texts.missing), missing, null, 'count'];
  }
  for (const [name, value] of provenanceRows(summary, agency.files, made, speech)) yield [name, value, null, 'text'];
}

/** One line for each agency. */
function comparisonSheet(agencies: readonly AgencyContent[], speech: Speech): Sheet {
  const { columns, rows } = agencyTable(agencies, speech);
  const score = (title: Text) => ({ title: speech.say(title), type: 'score' as const, width: 11 });
  return {
    name: speech.say(texts.summarySheet),
    columns: [
      ...columns,
      score(texts.claimed),
      score(texts.proven),
      score(texts.assessed),
      score(texts.target),
      { title: speech.say(texts.predicate), type: 'text', width: 18 },
    ],
    rows: rows.map((row, at) => {
      const summary = agencies[at]?.summary;
      const index = summary?.index;
      const sides = [index?.claimed, index?.proven, index?.assessed, index?.target];
      return [...row, ...sides.map((side) => side?.exact ?? null), index?.claimed.predicate ?? null];
    }),
  };
}
