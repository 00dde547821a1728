import { reportTexts as texts } from '../../messages/reports.ts';
import type { AgencyContent } from '../content.ts';
import { lacksOf, officeName, stateOf } from '../layout/missing.ts';
import type { Speech } from '../speech.ts';
import { dataColumn as column, type DataTable } from './dataTable.ts';

/** What is computed from the documents, as tables. */
export function resultTables(agency: AgencyContent, speech: Speech): readonly DataTable[] {
  return [missingTable(agency, speech), projectionTable(agency, speech)];
}

/** What is missing, one line for each document; the largest effect first. */
function missingTable({ summary }: AgencyContent, speech: Speech): DataTable {
  const columns = [
    column(speech.say(texts.office), 'text', 36),
    column(speech.say(texts.indicatorNumber), 'text', 10),
    column(speech.say(texts.indicator), 'text', 44),
    column(speech.say(texts.forLevel), 'level', 11),
    column(speech.say(texts.document), 'text', 60),
    column(speech.say(texts.kinds), 'text', 36),
    column(speech.say(texts.state), 'text', 50, [
      { look: 'bad', when: { is: 'one-of', texts: [speech.say(texts.none)] } },
    ]),
    column(speech.say(texts.points), 'points', 11, [{ look: 'warning', when: { is: 'above', value: 0.02 } }]),
  ];
  const rows = lacksOf(summary).map(({ indicator, missing }) => [
    officeName(indicator.owner, speech),
    indicator.number,
    indicator.name[speech.language],
    missing.level,
    missing.title[speech.language],
    missing.kinds.map(({ name }) => name[speech.language]).join('; ') || null,
    stateOf(missing, speech),
    missing.gain,
  ]);
  return { id: 'dokumen-kurang', sheet: speech.say(texts.missingSheet), columns, rows };
}

function projectionTable({ summary }: AgencyContent, speech: Speech): DataTable {
  const columns = [
    column(speech.say(texts.year), 'year', 9),
    column(speech.say(texts.planned), 'score', 11),
    column(speech.say(texts.cautious), 'score', 11),
    column(speech.say(texts.target), 'score', 11),
    column(speech.say(texts.againstTarget), 'change', 15),
    column(speech.say(texts.budget), 'money', 20),
  ];
  const rows = (summary.roadMap?.years ?? []).map(({ year, planned, cautious, target, distance, budget }) => [
    year,
    planned.exact,
    cautious.exact,
    target?.exact ?? null,
    distance?.planned ?? null,
    budget,
  ]);
  return { id: 'proyeksi', sheet: speech.say(texts.projectionSheet), columns, rows };
}

/** Index, domains and aspects, one line for each. */
export function scoreTable({ summary }: AgencyContent, speech: Speech): DataTable {
  const columns = [
    column(speech.say(texts.part), 'text', 12),
    column('ID', 'text', 8),
    column(speech.say(texts.partName), 'text', 50),
    column(speech.say(texts.weightPercent), 'points', 10),
    column(speech.say(texts.claimed), 'score', 10),
    column(speech.say(texts.proven), 'score', 10, [{ look: 'warning', when: { is: 'below', column: 4 } }]),
    column(speech.say(texts.assessed), 'score', 10),
    column(speech.say(texts.predicate), 'text', 18),
  ];
  const { index, domains, aspects } = summary;
  const parts = [
    ...(index ? [{ part: texts.wholePart, id: null, name: texts.wholeIndex, weight: 100, sides: index }] : []),
    ...domains.map((domain) => ({
      part: texts.domain,
      id: domain.id,
      name: domain.name,
      weight: domain.weight,
      sides: domain,
    })),
    ...aspects.map((aspect) => ({
      part: texts.aspect,
      id: aspect.id,
      name: aspect.name,
      weight: aspect.weight,
      sides: aspect,
    })),
  ];
  const rows = parts.map(({ part, id, name, weight, sides: { claimed, proven, assessed } }) => [
    speech.say(part),
    id,
    speech.say(name),
    weight,
    claimed.exact,
    proven?.exact ?? null,
    assessed?.exact ?? null,
    claimed.predicate,
  ]);
  return { id: 'nilai', sheet: speech.say(texts.scoreSheet), columns, rows };
}
