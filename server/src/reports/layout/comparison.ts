import { reportTexts as texts } from '../../messages/reports.ts';
import { instrumentName } from '../../schema/instrumentName.ts';
import type { AgencySummary, HistorySummary } from '../../scoring/summaryObject.ts';
import type { AgencyContent } from '../content.ts';
import type { Block } from '../document.ts';
import type { Speech } from '../speech.ts';
import type { Field } from '../tables/dataTable.ts';
import { coachingSections } from './coaching.ts';
import { lastPublished } from './overview.ts';
import { filled, heading, nameOf, paragraph, predicateName, tableOf } from './words.ts';

/** All agencies side by side, the highest claimed index first. */
export function comparisonSection(agencies: readonly AgencyContent[], speech: Speech): readonly Block[] {
  const ranked = [...agencies].sort((a, b) => indexOf(b) - indexOf(a) || publishedOf(b) - publishedOf(a));
  const missingOf = ({ indicators }: AgencySummary) => indicators.reduce((sum, { missing }) => sum + missing.length, 0);
  const summaries = ranked.map(({ summary }) => summary);
  const table = tableOf(speech, speech.say(texts.comparisonTable), summaries, [
    [texts.agency, 'text', 34, (summary) => nameOf(summary, speech)],
    [texts.year, 'year', 8, ({ tahun }) => tahun],
    [texts.claimed, 'score', 9, ({ index }) => index?.claimed.exact],
    [texts.proven, 'score', 10, ({ index }) => index?.proven?.exact],
    [texts.assessed, 'score', 11, ({ index }) => index?.assessed?.exact],
    [texts.target, 'score', 9, ({ index }) => index?.target?.exact],
    [texts.predicate, 'text', 14, (summary) => claimedPredicate(summary, speech)],
    [texts.missingDocuments, 'count', 11, (summary) => summary.index && missingOf(summary)],
    [texts.lastPublished, 'text', 18, (summary) => publishedText(lastPublished(summary), speech)],
  ]);
  return [
    heading(1, speech.say(texts.comparison)),
    paragraph(speech.say(texts.comparisonIntro)),
    filled(table),
    ...domainTables(ranked, speech),
    ...coachingSections(agencies, speech),
  ];
}

function claimedPredicate(summary: AgencySummary, speech: Speech): string | null {
  return summary.index && predicateName(summary, summary.index.claimed.predicate, speech);
}

function publishedText(last: HistorySummary | undefined, speech: Speech): string | null {
  if (!last) return null;
  const about = last.instrument === null ? String(last.year) : `${last.year}, ${instrumentName(last.instrument)}`;
  return `${speech.number(last.value, 2)} (${about})`;
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
    const fields: readonly Field<AgencyContent>[] = [
      [texts.agency, 'text', 34, ({ summary }) => nameOf(summary, speech)],
      ...groups.map(({ id: group, name }, at): Field<AgencyContent> => {
        return [`${group} ${speech.say(name)}`, 'score', width, (agency) => groupsOf(agency)[at]?.claimed.exact];
      }),
    ];
    const citation = own[0]?.summary.regulation?.citation ?? '';
    return [tableOf(speech, `${speech.say(texts.comparisonDomains)} (${citation})`, own, fields)];
  });
}

function groupsOf({ summary: { domains, aspects } }: AgencyContent) {
  return domains.length > 0 ? domains : aspects;
}
