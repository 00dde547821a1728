import { pageTexts, severityNames } from '../../messages/pages.ts';
import { type Language, render, type Text } from '../../messages/text.ts';
import { findingsIn } from '../../rules/example.ts';
import type { Example, Finding, Rule } from '../../rules/rule.ts';
import { fenced, page, plain } from './layout.ts';

/**
 * The page of a rule as Markdown: why it matters, a bad and a good example with what is found, remedies and source. In
 * Indonesian it ends with a digest in English, so that one page in the documentation serves both readers.
 */
export async function rulePage(rule: Rule, language: Language): Promise<string> {
  const { examples } = rule;
  const bad = examples?.bad;
  const findings = bad === undefined ? [] : (await findingsIn(bad)).filter(({ code }) => code === rule.code);
  const fixes = Object.values(rule.fixTitles ?? {});
  const heading = (text: Text) => `## ${text[language]}`;
  return page(
    `# ${rule.code}`,
    titleOf(rule, language),
    plain(rule.explanation[language]),
    bad && `${heading(pageTexts.bad)}\n\n${exampleText(bad)}`,
    bad && `${pageTexts.findings[language]}\n\n${findingList(findings, bad, language)}`,
    examples && `${heading(pageTexts.good)}\n\n${exampleText(examples.good)}`,
    fixes.length > 0 ? `${heading(pageTexts.fixes)}\n\n${textList(fixes, language)}` : undefined,
    `${heading(pageTexts.basis)}\n\n${plain(rule.source[language])}`,
    ...(language === 'id' ? englishDigest(rule, findings, fixes) : []),
  );
}

function englishDigest(rule: Rule, findings: readonly Finding[], fixes: readonly Text[]): readonly string[] {
  const bad = rule.examples?.bad;
  return [
    `## English\n\n${titleOf(rule, 'en')}`,
    plain(rule.explanation.en),
    bad === undefined ? '' : `The finding in the first example:\n\n${findingList(findings, bad, 'en')}`,
    fixes.length > 0 ? `Remedies:\n\n${textList(fixes, 'en')}` : '',
    `Source: ${plain(rule.source.en)}`,
  ];
}

function titleOf({ title, severity }: Rule, language: Language): string {
  return `**${plain(title[language])}** (${severityNames[severity][language]})`;
}

/** The files of an example: SPBE files as text, other files (evidence) by name. */
function exampleText(example: Example): string {
  const spbe = Object.entries(example).filter(([name]) => name.endsWith('.spbe.yaml'));
  const others = Object.entries(example).filter(([name]) => !name.endsWith('.spbe.yaml'));
  const blocks = spbe.map(([name, text]) => `\`${name}\`\n\n${fenced('yaml', text)}`);
  const files = others.map(([name, text]) => `\`${name}\`${text === '' ? ' (kosong / empty)' : ''}`);
  return [...blocks, ...(files.length > 0 ? [`Berkas lain / other files: ${files.join(', ')}`] : [])].join('\n\n');
}

function findingList(findings: readonly Finding[], example: Example, language: Language): string {
  return findings
    .map((finding) => {
      const name = Object.keys(example).find((file) => finding.uri.endsWith(`/${file}`));
      const line = (example[name ?? ''] ?? '').slice(0, finding.at.start).split('\n').length;
      const place = name === undefined ? '`instansi.spbe.yaml`' : `\`${name}\`, ${pageTexts.line[language]} ${line}`;
      return `- ${place}: ${plain(render(finding.message, language, finding.parameters))}`;
    })
    .join('\n');
}

function textList(texts: readonly Text[], language: Language): string {
  return texts.map((text) => `- ${plain(text[language].replace(/\{\w+\}/g, '...'))}`).join('\n');
}
