import { type CheckReport, countFindings, type PrintedFinding, type PrintedPlace } from '../report.ts';

/** The JSON of `spbe check`, `version` 1. Lines and columns count from 1; columns are UTF-16 code units. */
export function checkToJson(report: CheckReport): string {
  const { errors, warnings, notes } = countFindings(report.findings);
  const result = {
    version: 1,
    summary: { errors, warnings, notes, files: report.files.length, agencies: report.agencies },
    findings: report.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      ...place(finding),
      related: finding.related.map(place),
    })),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function place({ path, start, end, message }: PrintedFinding | PrintedPlace) {
  return {
    path,
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
    message,
  };
}
