import { CompletionItemKind } from 'vscode-languageserver-types';
import { render } from '../../messages/text.ts';
import { allRules } from '../../rules/all.ts';
import type { Finding } from '../../rules/rule.ts';
import { lineStart } from '../../yaml/lexis.ts';
import { oneLine } from '../markdown.ts';
import { canBeSilenced } from '../silence.ts';
import type { Place } from './place.ts';
import type { Proposal } from './proposal.ts';

const keyword = 'spbe-abaikan';

/** The place within a comment that silences a finding, or may become one; undefined in any other comment. */
export function silencePlace(place: Place, offset: number): Place | undefined {
  const { cursor, context } = place;
  const { text, comments } = context.yaml;
  const comment =
    cursor.inside === 'comment' ? comments.find(({ start, end }) => start < offset && offset <= end) : undefined;
  if (comment === undefined) return undefined;
  const typed = /^#\s*(spbe-abaikan\s+)?([\w.-]*)$/.exec(text.slice(comment.start, offset));
  const word = typed?.[2] ?? '';
  const isWanted = typed?.[1] !== undefined || (word !== '' && keyword.startsWith(word));
  if (typed === null || !isWanted) return undefined;
  const rest = /^[\w.-]*/.exec(text.slice(offset, comment.end))?.[0] ?? '';
  const replace = { start: offset - word.length, end: offset + rest.length };
  return { ...place, startsLine: false, cursor: { ...cursor, replace, prefix: word } };
}

/** The word that silences, then the codes: those of the findings on the next line first. */
export function silenceProposals(place: Place): readonly Proposal[] {
  const { context, cursor } = place;
  const { text, lines } = context.yaml;
  const isKeyword = !text
    .slice(lineStart(text, cursor.replace.start), cursor.replace.start)
    .trimEnd()
    .endsWith(keyword);
  if (isKeyword) {
    return [
      {
        label: keyword,
        icon: CompletionItemKind.Keyword,
        insertion: { write: 'here', body: [`${keyword} `, { value: '' }] },
      },
    ];
  }
  const line = lines.positionAt(cursor.replace.start).line;
  const below = context.findings.filter(
    (finding) => canBeSilenced(finding) && lines.positionAt(finding.at.start).line === line + 1,
  );
  const hasReason = /^\s*:/.test(text.slice(cursor.replace.end));
  return [
    ...below.map((finding) => findingProposal(finding, place, hasReason)),
    ...allRules
      .filter(({ scope }) => scope !== 'engine')
      .map(({ code, title }) => codeProposal(code, title[context.language], 1, hasReason)),
  ];
}

function findingProposal({ code, message, parameters }: Finding, { context }: Place, hasReason: boolean): Proposal {
  return codeProposal(code, oneLine(render(message, context.language, parameters)), 0, hasReason);
}

function codeProposal(code: string, name: string, rank: number, hasReason: boolean): Proposal {
  return {
    label: code,
    name,
    icon: CompletionItemKind.Constant,
    insertion: { write: 'here', body: hasReason ? [code] : [`${code}: `, { value: '' }] },
    rank,
    topic: { about: 'rule', code },
  };
}
