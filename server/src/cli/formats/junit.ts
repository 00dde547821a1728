import { byPath, type CheckReport, type PrintedFinding } from '../report.ts';

/** JUnit XML: one suite per file; a clean file is one passed case, each finding a failed or (below error) passed one. */
export function checkToJunit(report: CheckReport): string {
  const findings = byPath(report.findings);
  const failures = report.findings.filter(isFailure).length;
  const suites = suitePaths(report, findings).map((path) => suite(path, findings.get(path) ?? []));
  const tests = suites.reduce((sum, { cases }) => sum + cases, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="spbe check" tests="${tests}" failures="${failures}">`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n');
}

function suitePaths(report: CheckReport, findings: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set([...report.files, ...findings.keys()])];
}

function suite(path: string, findings: readonly PrintedFinding[]): { xml: string; cases: number } {
  const failures = findings.filter(isFailure).length;
  const cases =
    findings.length === 0 ? [`    <testcase name="${xml(path)}" classname="spbe"/>`] : findings.map(testCase);
  return {
    cases: cases.length,
    xml: [
      `  <testsuite name="${xml(path)}" tests="${cases.length}" failures="${failures}">`,
      ...cases,
      '  </testsuite>',
    ].join('\n'),
  };
}

function testCase(finding: PrintedFinding): string {
  const { code, path, start, message } = finding;
  const place = `${path}:${start.line + 1}:${start.character + 1}`;
  const detail = isFailure(finding)
    ? `<failure type="${xml(code)}" message="${xml(message)}">${xml(place)}</failure>`
    : `<system-out>${xml(`${place} ${message}`)}</system-out>`;
  return `    <testcase name="${xml(`${code} (${start.line + 1}:${start.character + 1})`)}" classname="${xml(path)}">${detail}</testcase>`;
}

function isFailure({ severity }: PrintedFinding): boolean {
  return severity === 'error';
}

/** Escapes markup; characters that XML 1.0 cannot hold at all (controls, lone surrogates) become U+FFFD. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');
}
