import { reportTexts as texts } from '../../messages/reports.ts';
import type { AgencyContent } from '../content.ts';
import { lacksOf, officeName, stateOf } from '../layout/missing.ts';
import type { Speech } from '../speech.ts';
import { type DataTable, dataTableOf } from './dataTable.ts';

/** What is computed from the documents, as tables. */
export function resultTables(agency: AgencyContent, speech: Speech): readonly DataTable[] {
  return [missingTable(agency, speech), projectionTable(agency, speech)];
}

/** What is missing, one line for each document; the largest effect first. */
function missingTable({ summary }: AgencyContent, speech: Speech): DataTable {
  const nothingThere = { is: 'one-of', texts: [speech.say(texts.none)] } as const;
  return dataTableOf(speech, 'dokumen-kurang', texts.missingSheet, lacksOf(summary), [
    [texts.office, 'text', 36, ({ indicator }) => officeName(indicator.owner, speech)],
    [texts.indicatorNumber, 'text', 10, ({ indicator }) => indicator.number],
    [texts.indicator, 'text', 44, ({ indicator }) => indicator.name],
    [texts.forLevel, 'level', 11, ({ missing }) => missing.level],
    [texts.document, 'text', 60, ({ missing }) => missing.title],
    [texts.kinds, 'text', 36, ({ missing }) => missing.kinds.map(({ name }) => speech.say(name)).join('; ') || null],
    [texts.state, 'text', 50, ({ missing }) => stateOf(missing, speech), [{ look: 'bad', when: nothingThere }]],
    [
      texts.points,
      'points',
      11,
      ({ missing }) => missing.gain,
      [{ look: 'warning', when: { is: 'above', value: 0.02 } }],
    ],
  ]);
}

function projectionTable({ summary }: AgencyContent, speech: Speech): DataTable {
  return dataTableOf(speech, 'proyeksi', texts.projectionSheet, summary.roadMap?.years ?? [], [
    [texts.year, 'year', 9, ({ year }) => year],
    [texts.planned, 'score', 11, ({ planned }) => planned.exact],
    [texts.cautious, 'score', 11, ({ cautious }) => cautious.exact],
    [texts.target, 'score', 11, ({ target }) => target?.exact],
    [texts.againstTarget, 'change', 15, ({ distance }) => distance?.planned],
    [texts.budget, 'money', 20, ({ budget }) => budget],
  ]);
}

/** Index, domains and aspects, one line for each. */
export function scoreTable({ summary }: AgencyContent, speech: Speech): DataTable {
  const { index, domains, aspects } = summary;
  const parts = [
    ...(index ? [{ ...index, part: texts.wholePart, id: null, name: texts.wholeIndex, weight: 100 }] : []),
    ...domains.map((domain) => ({ ...domain, part: texts.domain })),
    ...aspects.map((aspect) => ({ ...aspect, part: texts.aspect })),
  ];
  return dataTableOf(speech, 'nilai', texts.scoreSheet, parts, [
    [texts.part, 'text', 12, ({ part }) => part],
    ['ID', 'text', 8, ({ id }) => id],
    [texts.partName, 'text', 50, ({ name }) => name],
    [texts.weightPercent, 'points', 10, ({ weight }) => weight],
    [texts.claimed, 'score', 10, ({ claimed }) => claimed.exact],
    [texts.proven, 'score', 10, ({ proven }) => proven?.exact, [{ look: 'warning', when: { is: 'below', column: 4 } }]],
    [texts.assessed, 'score', 10, ({ assessed }) => assessed?.exact],
    [texts.predicate, 'text', 18, ({ claimed }) => claimed.predicate],
  ]);
}
