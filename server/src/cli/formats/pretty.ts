import type { Colors } from 'picocolors/types.js';
import { cliTexts } from '../../messages/cli.ts';
import { type Language, render, type Text } from '../../messages/text.ts';
import { visible } from '../../messages/visible.ts';
import type { Severity } from '../../rules/rule.ts';
import { byPath, type CheckReport, countFindings, type PrintedFinding } from '../report.ts';

const label: Readonly<Record<Severity, Text>> = {
  error: cliTexts.severityError,
  warning: cliTexts.severityWarning,
  information: cliTexts.severityInformation,
  hint: cliTexts.severityHint,
};

/** Longest source line shown; what lies beyond is left out around the finding. */
const shownColumns = 110;

/** For people: findings by file with the words concerned underlined, and a summary at the end. */
export function checkToPretty(report: CheckReport, language: Language, colors: Colors): string {
  const blocks = [...byPath(report.findings)].map(([path, findings]) =>
    [
      colors.underline(visible(path)),
      ...findings.map((finding) => findingBlock(finding, report, language, colors)),
    ].join('\n'),
  );
  return `${[...blocks, summaryLine(report, language, colors)].join('\n\n')}\n`;
}

function findingBlock(finding: PrintedFinding, report: CheckReport, language: Language, colors: Colors): string {
  const place = `${finding.start.line + 1}:${finding.start.character + 1}`;
  const severity = paint(finding.severity, colors)(label[finding.severity][language]);
  const lines = [
    `  ${colors.dim(place)} ${severity} ${visible(finding.message)} ${colors.dim(finding.code)}`,
    ...source(finding, report, colors),
  ];
  for (const { path, start, message } of finding.related) {
    lines.push(`    ${colors.dim(`↳ ${visible(path)}:${start.line + 1}:${start.character + 1} ${visible(message)}`)}`);
  }
  return lines.join('\n');
}

function source(finding: PrintedFinding, report: CheckReport, colors: Colors): readonly string[] {
  const text = report.lineOf(finding.path, finding.start.line);
  if (text === undefined || text.trim() === '') return [];
  const number = String(finding.start.line + 1);
  const first = finding.start.character;
  const last = finding.end.line === finding.start.line ? finding.end.character : text.length;
  const from = first > shownColumns - 20 ? first - 20 : 0;
  const shown = visible(text.slice(from, from + shownColumns));
  const width = Math.max(1, Math.min(last, from + shownColumns) - first);
  const gutter = colors.dim(`${number.padStart(6)} │ `);
  const below = colors.dim(`${' '.repeat(6)} │ `);
  const lead = from > 0 ? '…' : '';
  return [
    `${gutter}${lead}${shown}${from + shownColumns < text.length ? '…' : ''}`,
    `${below}${' '.repeat(lead.length + first - from)}${paint(finding.severity, colors)('^'.repeat(width))}`,
  ];
}

function paint(severity: Severity, colors: Colors): (text: string) => string {
  if (severity === 'error') return colors.red;
  if (severity === 'warning') return colors.yellow;
  return severity === 'information' ? colors.cyan : colors.dim;
}

function summaryLine(report: CheckReport, language: Language, colors: Colors): string {
  const scope = { files: report.files.length, agencies: report.agencies };
  if (report.findings.length === 0) return colors.green(render(cliTexts.clean, language, scope));
  const { errors, warnings, notes } = countFindings(report.findings);
  const color = errors > 0 ? colors.red : colors.yellow;
  return color(render(cliTexts.summary, language, { errors, warnings, notes, ...scope }));
}
