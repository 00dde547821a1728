import type { Colors } from 'picocolors/types.js';
import { diffTexts } from '../../messages/diff.ts';
import type { Language } from '../../messages/text.ts';
import type { WorkspaceDiff } from '../../planning/diffObject.ts';
import { DiffProse } from '../../reports/diffProse.ts';
import { plain } from '../../reports/writers/markdown.ts';
import { annotation } from './github.ts';

/** What was compared, as it was named. */
export interface Compared {
  readonly before: string;
  readonly after: string;
}

export function diffToPretty(diff: WorkspaceDiff, compared: Compared, language: Language, colors: Colors): string {
  const prose = new DiffProse(language);
  const blocks = [colors.bold(titleOf(compared, prose)), ...prose.agencies(diff)];
  if (isEmpty(diff)) blocks.push(prose.say(diffTexts.nothing));
  for (const { name, lead, parts } of diff.agencies.map((agency) => prose.agency(agency))) {
    blocks.push([colors.bold(name), ...lead].join('\n'));
    for (const { heading, lines } of parts)
      blocks.push([`  ${heading}`, ...lines.map((line) => `  - ${line}`)].join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

/** For a pull request's comment, a commit's body, minutes of a meeting. */
export function diffToMarkdown(diff: WorkspaceDiff, compared: Compared, language: Language): string {
  const prose = new DiffProse(language);
  const blocks = [`# ${plain(titleOf(compared, prose))}`, ...prose.agencies(diff).map(plain)];
  if (isEmpty(diff)) blocks.push(prose.say(diffTexts.nothing));
  for (const { name, lead, parts } of diff.agencies.map((agency) => prose.agency(agency))) {
    blocks.push(`## ${plain(name)}`, lead.map(plain).join(' '));
    for (const { heading, lines } of parts) {
      blocks.push(`### ${plain(heading ?? '')}`, lines.map((line) => `- ${plain(line)}`).join('\n'));
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

/**
 * Annotations of a pull request: a note with the effect on each agency's index, and each new finding on its line.
 *
 * @param folder what is compared, relative to the repository; `.` for that one
 */
export function diffToGithub(diff: WorkspaceDiff, folder: string, language: Language): string {
  const inside = folder === '.' ? '' : `${folder}/`;
  const prose = new DiffProse(language);
  const notes = diff.agencies.map((agency) => {
    const { name, lead } = prose.agency(agency);
    const { findings, evidence, activities, targets } = agency;
    const counts = {
      added: findings.added.length,
      resolved: findings.resolved.length,
      evidence: evidence.length,
      activities: activities.length,
      targets: targets.length,
    };
    const message = prose.say(diffTexts.summaryLine, { name, index: lead.join(' '), ...counts });
    return annotation('information', {}, message);
  });
  const findings = diff.agencies.flatMap(({ findings: { added } }) =>
    added.map(({ severity, file, line, code, message }) =>
      annotation(severity, { file: `${inside}${file}`, line, title: code }, message[language]),
    ),
  );
  const agencies = prose.agencies(diff).map((line) => annotation('information', {}, line));
  return [...agencies, ...notes, ...findings].join('');
}

function titleOf({ before, after }: Compared, prose: DiffProse): string {
  return prose.say(diffTexts.title, { before, after: after === '.' ? diffTexts.now : after });
}

function isEmpty({ agencies, added, removed }: WorkspaceDiff): boolean {
  return agencies.length + added.length + removed.length === 0;
}
