import { reportTexts as texts } from '../../messages/reports.ts';
import type { AgencyContent } from '../content.ts';
import type { Speech } from '../speech.ts';
import { type DataTable, prefixed } from './dataTable.ts';
import { agencyValues, documentTables } from './documentTables.ts';
import { resultTables, scoreTable } from './resultTables.ts';

/** Every table of one agency, or of several with the agency's id in the first column. */
export function tablesOf(
  agencies: readonly AgencyContent[],
  speech: Speech,
  withAgency: boolean,
): readonly DataTable[] {
  const each = agencies.map((agency) => [
    scoreTable(agency, speech),
    ...documentTables(agency, speech),
    ...resultTables(agency, speech),
  ]);
  const [first = []] = each;
  return first.map(({ id }) => {
    const same = each.map((tables) => tables.find((table) => table.id === id)!);
    if (!withAgency) return same[0]!;
    const ids = same.flatMap(({ rows }, at) => rows.map(() => agencies[at]?.summary.id ?? null));
    return prefixed(joined(same), speech.say(texts.agencyId), ids);
  });
}

/** One line for each agency with what its document says of it. */
export function agencyTable(agencies: readonly AgencyContent[], speech: Speech): DataTable {
  const values = agencies.map((agency) => agencyValues(agency, speech));
  const titles = (values[0] ?? []).map(([title]) => title);
  return {
    id: 'instansi',
    sheet: speech.say(texts.agency),
    columns: titles.map((title) => ({ title, type: 'text', width: 22 })),
    rows: values.map((fields) => fields.map(([, value]) => value)),
  };
}

/** Tables of the same kind as one: columns that only some have (a year of a target) are empty in the others. */
function joined(tables: readonly DataTable[]): DataTable {
  const first = tables[0]!;
  const columns = [...first.columns];
  for (const { columns: more } of tables) {
    for (const column of more) if (!columns.some(({ title }) => title === column.title)) columns.push(column);
  }
  const rows = tables.flatMap((table) => {
    const places = columns.map(({ title }) => table.columns.findIndex((column) => column.title === title));
    return table.rows.map((row) => places.map((place) => row[place] ?? null));
  });
  return { ...first, columns, rows };
}
