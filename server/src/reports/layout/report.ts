import { reportTexts as texts } from '../../messages/reports.ts';
import type { Language } from '../../messages/text.ts';
import type { AgencyContent, Making, ReportContent } from '../content.ts';
import type { Block, Fact, ReportDocument } from '../document.ts';
import { Speech } from '../speech.ts';
import { architectureSection, provenanceSection } from './background.ts';
import { comparisonSection } from './comparison.ts';
import { missingSection } from './missing.ts';
import { overviewSection } from './overview.ts';
import { pathSection } from './path.ts';
import { historySection, recommendationsSection, roadMapSection } from './plans.ts';
import { indicatorsSection, resultsSection, strengthsSection } from './results.ts';
import { heading, nameOf, scoreText } from './words.ts';

/** The one place that decides what a report says and in which order. Several agencies: a comparison, then each. */
export function layOut({ agencies, made }: ReportContent, language: Language): ReportDocument {
  const speech = new Speech(language);
  const common = {
    language,
    time: made.time,
    author: `${made.tool} ${made.version}`,
    contentsTitle: speech.say(texts.contents),
  };
  const [only] = agencies;
  if (only && agencies.length === 1) {
    const { summary } = only;
    const year = summary.tahun === null ? speech.say(texts.noYear) : speech.say(texts.yearOf, { year: summary.tahun });
    return {
      ...common,
      title: speech.say(texts.title),
      subtitle: `${nameOf(summary, speech)} · ${year}`,
      cover: coverOf(only, made, speech),
      blocks: sectionsOf(only, made, speech),
    };
  }
  return {
    ...common,
    title: speech.say(texts.comparisonTitle),
    subtitle: speech.say(texts.agenciesCount, { count: agencies.length }),
    cover: [{ name: speech.say(texts.coverDate), value: speech.date(made.time) }],
    blocks: [
      ...comparisonSection(agencies, speech),
      ...agencies.flatMap((agency) => [
        heading(1, nameOf(agency.summary, speech)),
        ...sectionsOf(agency, made, speech),
      ]),
    ],
  };
}

function sectionsOf(agency: AgencyContent, made: Making, speech: Speech): readonly Block[] {
  const { summary } = agency;
  // An agency of which only results are known is not told, section by section, what it does not have.
  const isBare = summary.documented === 0;
  return [
    ...overviewSection(agency, speech),
    ...(isBare ? [] : resultsSection(agency, speech)),
    ...strengthsSection(agency, speech),
    ...missingSection(agency, speech),
    ...(isBare && summary.recommendations.length === 0 ? [] : recommendationsSection(agency, speech)),
    ...historySection(agency, speech),
    ...(isBare && !summary.roadMap ? [] : roadMapSection(agency, speech)),
    ...(isBare ? [] : pathSection(agency, speech)),
    ...(isBare && agency.architecture.every(({ elements }) => elements.length === 0)
      ? []
      : architectureSection(agency, speech)),
    ...(isBare ? [] : indicatorsSection(agency, speech)),
    ...provenanceSection(agency, made, speech),
  ];
}

function coverOf({ summary }: AgencyContent, made: Making, speech: Speech): readonly Fact[] {
  const { tahun, regulation, instrumen } = summary;
  const { index } = summary;
  const year = tahun === null ? speech.say(texts.noYear) : String(tahun);
  const instrument = regulation ? regulation.citation : (instrumen ?? speech.say(texts.notKnown));
  return [
    { name: speech.say(texts.coverAgency), value: nameOf(summary, speech) },
    { name: speech.say(texts.coverYear), value: year },
    { name: speech.say(texts.coverInstrument), value: instrument },
    ...(index ? [{ name: speech.say(texts.coverIndex), value: scoreText(summary, index.claimed, speech) }] : []),
    { name: speech.say(texts.coverDate), value: speech.date(made.time) },
  ];
}
