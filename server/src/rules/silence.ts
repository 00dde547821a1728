import { nearest } from '../schema/nearest.ts';
import type { FileView } from '../workspace/view.ts';
import type { Comment } from '../yaml/tree.ts';
import { allRules } from './all.ts';
import { inOrder } from './order.ts';
import type { EngineRule, Finding, Fix } from './rule.ts';
import { type RuleSettings, severityOf } from './settings.ts';
import { rule as unknownCode } from './struktur/abaikan-kode-tidak-dikenal.ts';
import { rule as withoutReason } from './struktur/abaikan-tanpa-alasan.ts';
import { rule as unused } from './struktur/abaikan-tidak-terpakai.ts';
import { didYouMean } from './support/words.ts';

/** `# spbe-abaikan <code>: <reason>`, as a planner wrote it. */
interface Silence {
  readonly comment: Comment;
  /** Zero-based. */
  readonly line: number;
  readonly code: string | undefined;
  readonly reason: string;
}

/**
 * Takes out the findings that a comment `# spbe-abaikan <code>: <reason>` on the line before silences, one finding for each
 * comment (comments may stand one below the other), and adds the findings about the comments themselves. The result is in
 * the order of `order.ts`.
 *
 * @param findings All findings of `files`, whatever reported them: a comment is unused only if nothing at all fits.
 * @param isOtherCode Whether a code belongs to something else than the rules (syntax, schema, files).
 * @param incomplete Whether part of the agency could not be read: rules then keep silent, so no comment is called unused.
 */
export function applySilences(
  findings: readonly Finding[],
  files: Iterable<FileView>,
  settings: RuleSettings,
  isOtherCode: (code: string) => boolean,
  incomplete = false,
): readonly Finding[] {
  const silenced = new Set<Finding>();
  const added: Finding[] = [];
  for (const file of files) {
    const silences = silencesIn(file);
    if (silences.length === 0) continue;
    const candidates = inOrder(findings.filter(({ uri }) => uri === file.uri));
    for (const silence of silences) {
      const problem = problemOf(file, silence, isOtherCode);
      const target = problem === undefined ? targetOf(file, silence, silences, candidates, silenced) : undefined;
      if (target !== undefined) silenced.add(target);
      else
        added.push(
          ...aboutComment(problem ?? (incomplete ? undefined : unusedFinding(file, silence, settings)), settings),
        );
    }
  }
  return inOrder([...findings.filter((finding) => !silenced.has(finding)), ...added]);
}

function silencesIn(file: FileView): readonly Silence[] {
  const silences: Silence[] = [];
  for (const comment of file.comments) {
    const match = /^spbe-abaikan(?![\w-])\s*:?\s*([\w.-]+)?\s*(?::\s*(.*))?/.exec(comment.text);
    if (match === null) continue;
    const line = file.lines.positionAt(comment.start).line;
    silences.push({ comment, line, code: match[1], reason: (match[2] ?? '').trim() });
  }
  return silences;
}

/** The first finding of the code on the next line, or below further silencing comments that stand there. */
function targetOf(
  file: FileView,
  silence: Silence,
  silences: readonly Silence[],
  candidates: readonly Finding[],
  silenced: ReadonlySet<Finding>,
): Finding | undefined {
  const silencingLines = new Set(silences.map(({ line }) => line));
  let line = silence.line;
  do {
    line += 1;
    const target = candidates.find(
      (finding) =>
        finding.code === silence.code &&
        !silenced.has(finding) &&
        file.lines.positionAt(finding.at.start).line === line,
    );
    if (target !== undefined) return target;
  } while (silencingLines.has(line));
  return undefined;
}

/** What a finding about a comment needs; engine, not rule, because it depends on all the others. */
interface CommentFinding {
  readonly rule: EngineRule;
  readonly finding: Omit<Finding, 'code' | 'severity'>;
}

function problemOf(
  file: FileView,
  { comment, code, reason }: Silence,
  isOtherCode: (code: string) => boolean,
): CommentFinding | undefined {
  const place = { uri: file.uri, at: comment, related: [] };
  if (code === undefined) {
    return {
      rule: withoutReason,
      finding: { ...place, message: withoutReason.messages.noCode, parameters: {}, fixes: [] },
    };
  }
  const codes = allRules.map((rule) => rule.code);
  if (!codes.includes(code) && !isOtherCode(code)) {
    const suggestion = nearest(code, codes);
    return {
      rule: unknownCode,
      finding: {
        ...place,
        message: unknownCode.messages.unknown,
        parameters: { code, suggestion: didYouMean(suggestion) },
        fixes: suggestion === undefined ? [] : [replaceComment(file, comment, suggestion, reason)],
      },
    };
  }
  if (reason !== '') return undefined;
  return {
    rule: withoutReason,
    finding: { ...place, message: withoutReason.messages.noReason, parameters: { code }, fixes: [] },
  };
}

/** Undefined where it cannot be known: in a file that was read in part, or for a code that is turned off. */
function unusedFinding(file: FileView, { comment, code }: Silence, settings: RuleSettings): CommentFinding | undefined {
  if (file.incomplete || code === undefined || settings.severities.get(code) === 'off') return undefined;
  return {
    rule: unused,
    finding: {
      uri: file.uri,
      at: comment,
      message: unused.messages.unused,
      parameters: { code },
      related: [],
      fixes: [
        { title: unused.fixTitles.remove, kind: { do: 'replace', uri: file.uri, at: comment, text: '' }, safe: true },
      ],
    },
  };
}

function aboutComment(about: CommentFinding | undefined, settings: RuleSettings): readonly Finding[] {
  if (about === undefined) return [];
  const severity = severityOf(about.rule, settings);
  return severity === 'off' ? [] : [{ ...about.finding, code: about.rule.code, severity }];
}

function replaceComment(file: FileView, comment: Comment, code: string, reason: string): Fix {
  return {
    title: unknownCode.fixTitles.replace,
    parameters: { replacement: code },
    kind: { do: 'replace', uri: file.uri, at: comment, text: `# spbe-abaikan ${code}: ${reason}` },
  };
}
