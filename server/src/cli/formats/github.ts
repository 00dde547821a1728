import type { Severity } from '../../rules/rule.ts';
import type { CheckReport } from '../report.ts';

const command: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions: one annotation per finding, on its lines. */
export function checkToGithub(report: CheckReport): string {
  return report.findings
    .map(({ severity, path, start, end, code, message }) => {
      const properties = [
        `file=${property(path)}`,
        `line=${start.line + 1}`,
        `endLine=${end.line + 1}`,
        `col=${start.character + 1}`,
        `endColumn=${end.character + 1}`,
        `title=${property(code)}`,
      ];
      return `::${command[severity]} ${properties.join(',')}::${data(message)}\n`;
    })
    .join('');
}

/** One annotation; without a file it belongs to the run as a whole. */
export function annotation(
  severity: Severity,
  { file, line, title }: { readonly file?: string; readonly line?: number; readonly title?: string },
  message: string,
): string {
  const properties = [
    ...(file === undefined ? [] : [`file=${property(file)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(title === undefined ? [] : [`title=${property(title)}`]),
  ];
  return `::${command[severity]}${properties.length > 0 ? ` ${properties.join(',')}` : ''}::${data(message)}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
