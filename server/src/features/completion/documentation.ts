import { completionDocTexts } from '../../messages/completion.ts';
import { type Language, render, type Text } from '../../messages/text.ts';
import { allRules } from '../../rules/all.ts';
import { annotationAt, type DocumentKind, rootAnnotation, type SchemaKind } from '../../schema/annotations.ts';
import type { Criterion, Indicator, Instrument, LevelEvidence } from '../../schema/instrument.ts';
import { indicatorByNumber, instrumentOf } from '../../schema/instruments.ts';
import { referenceCode } from '../../schema/references.ts';
import { exact } from '../../scoring/exact.ts';
import { formatNumber } from '../../scoring/format.ts';
import type { Markup } from '../markdown.ts';
import type { DocumentationTopic } from './topic.ts';

/** The explanation beside a proposal, in paragraphs; undefined where nothing more is known. */
export function documentationOf(topic: DocumentationTopic, language: Language, markup: Markup): string | undefined {
  const paragraphs = paragraphsOf(topic, { language, markup }).filter((paragraph) => paragraph !== '');
  return paragraphs.length === 0 ? undefined : paragraphs.join('\n\n');
}

interface Writing {
  readonly language: Language;
  readonly markup: Markup;
}

function paragraphsOf(topic: DocumentationTopic, writing: Writing): readonly string[] {
  switch (topic.about) {
    case 'document':
      return documentParagraphs(topic.kind, writing);
    case 'key':
      return keyParagraphs(topic.kind, topic.path, writing);
    case 'code':
      return codeParagraphs(topic.code, writing);
    case 'rule':
      return ruleParagraphs(topic.code, writing);
    default:
      break;
  }
  const instrument = instrumentOf(topic.instrument);
  if (instrument === undefined) return [];
  if (topic.about === 'instrument')
    return [...instrumentParagraphs(instrument, writing), ...sourceNote(instrument, writing)];
  const indicator = topic.number === undefined ? undefined : indicatorByNumber(instrument, topic.number);
  if (topic.about === 'evidence') return evidenceParagraphs(instrument, topic.id, indicator, writing);
  if (indicator === undefined) return [];
  const own =
    topic.about === 'level'
      ? levelParagraphs(indicator, topic.level, writing)
      : indicatorParagraphs(indicator, writing);
  return [...own, ...sourceNote(instrument, writing)];
}

function documentParagraphs(kind: DocumentKind, { language, markup }: Writing): readonly string[] {
  const { title, description } = rootAnnotation(kind);
  return [markup.strong(title[language]), markup.text(description[language])];
}

function keyParagraphs(
  kind: SchemaKind,
  path: readonly (string | number)[],
  { language, markup }: Writing,
): readonly string[] {
  const annotation = annotationAt(kind, path);
  if (annotation === undefined) return [];
  const { title, description, form, values, examples } = annotation;
  const [example] = examples ?? [];
  const words = (values ?? []).map(({ value, label }) => `- ${markup.code(value)} ${markup.text(label[language])}`);
  const isSimple = typeof example === 'string' || typeof example === 'number';
  return [
    markup.strong(title[language]),
    markup.text(description[language]),
    form ? markup.text(form[language]) : '',
    words.join('\n'),
    isSimple && values === undefined ? `${completionDocTexts.example[language]} ${markup.code(String(example))}` : '',
  ];
}

function codeParagraphs(code: string, { language, markup }: Writing): readonly string[] {
  const known = referenceCode(code);
  if (known === undefined) return [];
  const { path, levelName, variants } = known;
  return [
    `${markup.strong(known.code)} ${markup.text(levelName[language])}`,
    markup.text(path.join(' › ')),
    variants.length === 0
      ? ''
      : `${completionDocTexts.alsoCalled[language]} ${variants.map((name) => markup.text(name)).join('; ')}`,
  ];
}

function ruleParagraphs(code: string, { language, markup }: Writing): readonly string[] {
  const rule = allRules.find((candidate) => candidate.code === code);
  if (rule === undefined) return [];
  return [markup.strong(rule.title[language]), markup.text(rule.explanation[language], 1000)];
}

function instrumentParagraphs(
  { name, regulation, source, revokedBy }: Instrument,
  { language, markup }: Writing,
): readonly string[] {
  return [
    markup.strong(name[language]),
    markup.text(regulation),
    revokedBy === undefined ? '' : markup.text(render(completionDocTexts.revoked, language, { by: revokedBy })),
    markup.text(source.note[language]),
  ];
}

function indicatorParagraphs(indicator: Indicator, { language, markup }: Writing): readonly string[] {
  const { number, name, about, criteria, citation } = indicator;
  const weight = formatNumber(exact(indicator.weight), language, 2);
  return [
    markup.strong(`${number}. ${name[language]}`),
    markup.text(render(completionDocTexts.weight, language, { weight })),
    about ? markup.text(about[language]) : '',
    criteria.map((criterion) => criterionLine(criterion, { language, markup })).join('\n'),
    citationLine(citation, { language, markup }),
  ];
}

function criterionLine({ level, text }: Criterion, { language, markup }: Writing): string {
  return `- ${render(completionDocTexts.level, language, { level })}: ${markup.text(text[language], 600)}`;
}

function levelParagraphs(indicator: Indicator, level: number, { language, markup }: Writing): readonly string[] {
  const criterion = indicator.criteria.find((candidate) => candidate.level === level);
  const evidence = indicator.evidence.find((candidate) => candidate.level === level);
  return [
    markup.strong(`${indicator.number}. ${indicator.name[language]}`),
    criterion
      ? markup.text(`${render(completionDocTexts.level, language, { level })}: ${criterion.text[language]}`, 600)
      : '',
    ...(evidence ? requirementLists(evidence, { language, markup }) : []),
    citationLine(evidence?.citation ?? indicator.citation, { language, markup }),
  ];
}

function requirementLists({ requirements }: LevelEvidence, { language, markup }: Writing): readonly string[] {
  const list = (heading: Text, isOptional: boolean) => {
    const rows = requirements
      .filter(({ optional }) => optional === isOptional)
      .map(
        ({ title, kinds }) =>
          `- ${markup.text(title[language])} (${kinds.map((kind) => markup.code(kind)).join(', ')})`,
      );
    return rows.length === 0 ? '' : `${heading[language]}\n\n${rows.join('\n')}`;
  };
  return [list(completionDocTexts.needs, false), list(completionDocTexts.recommended, true)];
}

function evidenceParagraphs(
  instrument: Instrument,
  id: string,
  indicator: Indicator | undefined,
  { language, markup }: Writing,
): readonly string[] {
  const kind = Object.hasOwn(instrument.evidenceKinds, id) ? instrument.evidenceKinds[id] : undefined;
  if (kind === undefined) return [];
  const rows = (indicator?.evidence ?? []).flatMap(({ level, requirements }) =>
    requirements
      .filter(({ kinds }) => kinds.includes(id))
      .map(
        ({ title }) => `- ${render(completionDocTexts.level, language, { level })}: ${markup.text(title[language])}`,
      ),
  );
  const heading = render(completionDocTexts.askedFor, language, { number: indicator?.number ?? '' });
  return [
    markup.strong(kind.name[language]),
    markup.text(kind.description[language]),
    kind.formal ? markup.text(completionDocTexts.formal[language]) : '',
    rows.length === 0 ? '' : `${heading}\n\n${rows.join('\n')}`,
  ];
}

function citationLine({ regulation, place }: Indicator['citation'], { language, markup }: Writing): string {
  return markup.text(render(completionDocTexts.source, language, { source: `${regulation}, ${place}` }));
}

/** What rests on secondary sources says so wherever it is shown. */
function sourceNote({ source }: Instrument, { language, markup }: Writing): readonly string[] {
  return source.kind === 'secondary' ? [markup.text(completionDocTexts.secondary[language])] : [];
}
