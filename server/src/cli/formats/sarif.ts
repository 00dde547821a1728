import type { Language, Text } from '../../messages/text.ts';
import type { Severity } from '../../rules/rule.ts';
import type { CheckReport, PrintedFinding, PrintedPlace } from '../report.ts';

/** What SARIF says of each check that can be reported. */
export interface SarifRule {
  readonly code: string;
  readonly severity: Severity;
  readonly title: Text;
  readonly explanation: Text;
}

const level: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0 (OASIS). Only rules that have a result are described. */
export function checkToSarif(
  report: CheckReport,
  rules: readonly SarifRule[],
  language: Language,
  version: string,
): string {
  const used = new Set(report.findings.map(({ code }) => code));
  const described = new Map(rules.filter(({ code }) => used.has(code)).map((rule) => [rule.code, rule]));
  const codes = [...used].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Arsitek SPBE',
            semanticVersion: version,
            rules: codes.map((code) => ruleDescriptor(code, described.get(code), language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => result(finding, codes)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleDescriptor(code: string, rule: SarifRule | undefined, language: Language) {
  if (!rule) return { id: code };
  return {
    id: code,
    shortDescription: { text: rule.title[language] },
    fullDescription: { text: rule.explanation[language] },
    help: { text: rule.explanation[language] },
    defaultConfiguration: { level: level[rule.severity] },
  };
}

function result(finding: PrintedFinding, codes: readonly string[]) {
  return {
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: level[finding.severity],
    message: { text: finding.message },
    locations: [location(finding)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((place, id) => ({
        id,
        ...location(place),
        message: { text: place.message },
      })),
    }),
  };
}

function location({ path, start, end }: PrintedFinding | PrintedPlace) {
  return {
    physicalLocation: {
      artifactLocation: { uri: addressOf(path) },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}

/** A path below the current folder stays relative, so that it fits the repository; any other is a file address. */
function addressOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const drive = /^[a-z]%3A\//i;
  if (drive.test(encoded)) return `file:///${encoded.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
