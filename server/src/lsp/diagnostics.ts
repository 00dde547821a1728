import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import { editorRange } from '../features/context.ts';
import { rulePageAddress } from '../features/pages.ts';
import type { LanguageService } from '../languageService.ts';
import { type Language, render } from '../messages/text.ts';
import { allRules } from '../rules/all.ts';
import type { Finding, Severity } from '../rules/rule.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What is found in texts and files by itself has no page. */
const ruled: ReadonlySet<string> = new Set(allRules.map(({ code }) => code));

/** Findings about something that nobody uses: editors show the words faded. */
const unused = new Set([
  'acuan.bukti-tidak-dipakai',
  'arsitektur.elemen-tidak-terpakai',
  'struktur.abaikan-tidak-terpakai',
]);

/** A finding as the editor shows it, with engine addresses; its code links to the page of the rule. */
export function toDiagnostic(finding: Finding, service: LanguageService, language: Language): Diagnostic {
  const { code, severity, uri, at, message, parameters, related } = finding;
  return {
    range: editorRange(service.linesOf(uri), at),
    severity: severities[severity],
    code,
    ...(ruled.has(code) && { codeDescription: { href: rulePageAddress(code) } }),
    source: 'SPBE',
    message: render(message, language, parameters),
    ...(unused.has(code) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && {
      relatedInformation: related.map((place) => ({
        location: { uri: place.uri, range: editorRange(service.linesOf(place.uri), place.at) },
        message: render(place.text, language, place.parameters),
      })),
    }),
  };
}
