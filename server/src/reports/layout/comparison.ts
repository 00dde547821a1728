import { reportTexts as texts } from '../../messages/reports.ts';
import { instrumentName } from '../../schema/instrumentName.ts';
import type { HistorySummary } from '../../scoring/summaryObject.ts';
import type { AgencyContent } from '../content.ts';
import type { Block, Row } from '../document.ts';
import type { Speech } from '../speech.ts';
import { coachingSections } from './coaching.ts';
import { lastPublished } from './overview.ts';
import { sidesOf } from './results.ts';
import { column, filledTable, heading, nameOf, paragraph, predicateName, table } from './words.ts';

/** All agencies side by side, the highest claimed index first. */
export function comparisonSection(agencies: readonly AgencyContent[], speech: Speech): readonly Block[] {
  const ranked = [...agencies].sort((a, b) => indexOf(b) - indexOf(a) || publishedOf(b) - publishedOf(a));
  const columns = [
    column(speech.say(texts.agency), 'text', 34),
    column(speech.say(texts.year), 'year', 8),
    column(speech.say(texts.claimed), 'score', 9),
    column(speech.say(texts.proven), 'score', 10),
    column(speech.say(texts.assessed), 'score', 11),
    column(speech.say(texts.target), 'score', 9),
    column(speech.say(texts.predicate), 'text', 14),
    column(speech.say(texts.missingDocuments), 'count', 11),
    column(speech.say(texts.lastPublished), 'text', 18),
  ];
  const rows = ranked.map(({ summary }): Row => {
    const { tahun, indicators } = summary;
    const { index } = summary;
    const sides = index ? [...sidesOf(index), index.target?.exact ?? null] : [null, null, null, null];
    const predicate = index ? predicateName(summary, index.claimed.predicate, speech) : null;
    const missing = index ? indicators.reduce((sum, { missing }) => sum + missing.length, 0) : null;
    const last = lastPublished(summary);
    const published = last ? publishedText(last, speech) : null;
    return { cells: [nameOf(summary, speech), tahun, ...sides, predicate, missing, published] };
  });
  return [
    heading(1, speech.say(texts.comparison)),
    paragraph(speech.say(texts.comparisonIntro)),
    filledTable(speech.say(texts.comparisonTable), columns, rows),
    ...domainTables(ranked, speech),
    ...coachingSections(agencies, speech),
  ];
}

function publishedText({ value, year, instrument }: HistorySummary, speech: Speech): string {
  const about = instrument === null ? String(year) : `${year}, ${instrumentName(instrument)}`;
  return `${speech.number(value, 2)} (${about})`;
}

function indexOf({ summary }: AgencyContent): number {
  return Number(summary.index?.claimed.exact ?? -1);
}

function publishedOf({ summary }: AgencyContent): number {
  return lastPublished(summary)?.value ?? -1;
}

/** One table for each instrument, since the domains of two instruments are not the same. */
function domainTables(agencies: readonly AgencyContent[], speech: Speech): readonly Block[] {
  const instruments = [...new Set(agencies.map(({ summary }) => summary.regulation?.id))];
  return instruments.flatMap((id) => {
    const own = agencies.filter(({ summary }) => id !== undefined && summary.regulation?.id === id && summary.index);
    const groups = own[0] && groupsOf(own[0]);
    if (!groups || groups.length === 0 || own.length < 2) return [];
    const width = Math.max(60 / groups.length, 8);
    const columns = [
      column(speech.say(texts.agency), 'text', 34),
      ...groups.map((group) => column(`${group.id} ${group.name[speech.language]}`, 'score', width)),
    ];
    const rows = own.map((agency): Row => {
      const values = groupsOf(agency).map(({ claimed }) => claimed.exact);
      return { cells: [nameOf(agency.summary, speech), ...values] };
    });
    const citation = own[0]?.summary.regulation?.citation ?? '';
    return [table(`${speech.say(texts.comparisonDomains)} (${citation})`, columns, rows)];
  });
}

function groupsOf({ summary: { domains, aspects } }: AgencyContent) {
  return domains.length > 0 ? domains : aspects;
}
