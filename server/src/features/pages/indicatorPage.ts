import { pageTexts } from '../../messages/pages.ts';
import type { Language } from '../../messages/text.ts';
import { anyOf, same } from '../../rules/support/words.ts';
import type { EvidenceRequirement, Indicator, Instrument, LevelEvidence } from '../../schema/instrument.ts';
import { exact } from '../../scoring/exact.ts';
import { formatNumber, pointsText } from '../../scoring/format.ts';
import { pointsPerLevel, weightOf } from '../../scoring/weightedIndex.ts';
import { levelName } from '../hover/levels.ts';
import { list, type Speech, say, speechFor, words } from '../speech.ts';
import { page, table } from './layout.ts';

/** The page of an indicator as Markdown: weight and place, what each level means, and the evidence it asks for. */
export function indicatorPage(instrument: Instrument, indicator: Indicator, language: Language): string {
  const speech = speechFor({ abilities: { markdown: true }, language });
  const { number, name, shortName, about, content } = indicator;
  const { noEvidenceReason } = instrument;
  return page(
    `# ${say(speech, pageTexts.indicator, { number, name: words(speech, shortName) })}`,
    name[language] === shortName[language] ? undefined : words(speech, name),
    about && words(speech, about),
    table([pageTexts.subject[language], pageTexts.value[language]], factRows(speech, instrument, indicator)),
    `## ${say(speech, pageTexts.levels)}`,
    indicator.criteria.length === 0 ? say(speech, pageTexts.noCriteria) : undefined,
    noEvidenceReason && words(speech, noEvidenceReason),
    ...levelSections(speech, instrument, indicator),
    ...(content.length > 0
      ? [
          `## ${say(speech, pageTexts.parts)}`,
          list(content.map((part) => `${speech.markup.code(part.id)}: ${words(speech, part.name)}`)),
        ]
      : []),
    `## ${say(speech, pageTexts.basis)}`,
    ...sourceParts(speech, instrument, indicator),
  );
}

function factRows(speech: Speech, instrument: Instrument, indicator: Indicator): readonly (readonly string[])[] {
  const { language, markup } = speech;
  const aspect = instrument.aspects.find(({ id }) => id === indicator.aspect);
  const domain = instrument.domains.find(({ id }) => id === aspect?.domain);
  const weight = formatNumber(weightOf(instrument, indicator.id) ?? exact(0), language, 2);
  const points = pointsText(pointsPerLevel(instrument, indicator.id));
  const owners = indicator.typicalOwners?.map((owner) => words(speech, owner)).join(', ');
  const rows: readonly (readonly [keyof typeof pageTexts, string | undefined])[] = [
    ['instrument', `${markup.text(instrument.regulation)} (${markup.code(instrument.id)})`],
    ['domain', domain && words(speech, domain.name)],
    ['aspect', aspect && words(speech, aspect.name)],
    ['weight', `${weight}%`],
    ['perLevel', say(speech, pageTexts.points, { points })],
    ['owners', owners],
    ['externalScore', indicator.externalScore && markup.text(indicator.externalScore)],
  ];
  return rows.flatMap(([label, value]) => (value ? [[say(speech, pageTexts[label]), value]] : []));
}

function levelSections(speech: Speech, instrument: Instrument, indicator: Indicator): readonly string[] {
  const { min, max } = instrument.scale;
  const sections: string[] = [];
  for (let level = min; level <= max; level++) {
    const criterion = indicator.criteria.find((one) => one.level === level);
    const evidence = indicator.evidence.find((one) => one.level === level);
    if (!criterion && !evidence) continue;
    sections.push(`### ${levelName(speech, instrument, indicator, level)}`);
    if (criterion) sections.push(words(speech, criterion.text));
    if (criterion?.note) sections.push(`*${words(speech, criterion.note)}*`);
    if (evidence && evidence.requirements.length > 0) {
      sections.push(say(speech, pageTexts.evidence), requirementList(speech, instrument, indicator, evidence));
    }
  }
  return sections;
}

function requirementList(
  speech: Speech,
  instrument: Instrument,
  indicator: Indicator,
  { requirements }: LevelEvidence,
): string {
  return list(
    requirements.map((requirement) => {
      const optional = requirement.optional ? ` (${say(speech, pageTexts.optional)})` : '';
      const conditions = conditionsOf(speech, instrument, indicator, requirement).map((one) => `\n  - ${one}`);
      return `${words(speech, requirement.title)}${optional}${conditions.join('')}`;
    }),
  );
}

function conditionsOf(
  speech: Speech,
  instrument: Instrument,
  indicator: Indicator,
  requirement: EvidenceRequirement,
): readonly string[] {
  const { enacted, content, covers, supersedes, superseded, years, notBefore } = requirement;
  const { markup } = speech;
  const kinds = requirement.kinds.map((id) => {
    const name = instrument.evidenceKinds[id]?.name;
    return name ? `${words(speech, name)} (${markup.code(id)})` : markup.code(id);
  });
  const clauses = covers.map(({ id, name }) => `${markup.code(id)} (${words(speech, name)})`).join(', ');
  const earlier = indicator.evidence.flatMap(({ requirements }) => requirements).find(({ id }) => id === notBefore);
  return [
    kinds.length > 0 ? say(speech, pageTexts.anyKind, { kinds: anyOf(kinds.map(same)) }) : '',
    enacted ? say(speech, pageTexts.enacted) : '',
    content === 'complete' ? say(speech, pageTexts.complete) : '',
    clauses ? say(speech, pageTexts.covers, { clauses }) : '',
    supersedes ? say(speech, pageTexts.supersedes) : '',
    superseded ? say(speech, pageTexts.superseded) : '',
    earlier ? say(speech, pageTexts.notBefore, { title: words(speech, earlier.title) }) : '',
    years > 1 ? say(speech, pageTexts.years, { years }) : '',
  ].filter((condition) => condition !== '');
}

/** Where all this is written; what was not seen in the original is said to be so. */
function sourceParts(speech: Speech, { source }: Instrument, indicator: Indicator): readonly string[] {
  const { markup } = speech;
  const evidence = indicator.evidence[0]?.citation;
  return [
    list([
      markup.text(`${indicator.citation.regulation}, ${indicator.citation.place}`),
      evidence && `${markup.text(evidence.regulation)}${evidence.note ? `. ${words(speech, evidence.note)}` : ''}`,
    ]),
    source.kind === 'secondary'
      ? say(speech, pageTexts.secondary, { note: words(speech, source.note) })
      : words(speech, source.note),
  ];
}
