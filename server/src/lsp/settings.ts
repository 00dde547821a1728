import type { Language } from '../messages/text.ts';
import type { ConfiguredSeverity } from '../workspace/config.ts';

/** The settings `spbe.*` of the editor, checked. What `spbe.config.yaml` says goes before them. */
export interface EditorSettings {
  readonly language: Language | undefined;
  readonly severities: ReadonlyMap<string, ConfiguredSeverity>;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
}

export const defaultEditorSettings: EditorSettings = {
  language: undefined,
  severities: new Map(),
  codeLens: true,
  inlayHints: true,
};

const severityNames: Readonly<Record<string, ConfiguredSeverity>> = {
  galat: 'error',
  peringatan: 'warning',
  informasi: 'information',
  petunjuk: 'hint',
  mati: 'off',
  error: 'error',
  warning: 'warning',
  information: 'information',
  hint: 'hint',
  off: 'off',
};

/** Takes what is usable of the section `spbe`; anything else keeps its default. */
export function readEditorSettings(section: unknown): EditorSettings {
  const settings = recordOf(section);
  const language = settings['bahasa'];
  const severities = new Map<string, ConfiguredSeverity>();
  for (const [code, name] of Object.entries(recordOf(settings['aturan']))) {
    const severity = typeof name === 'string' && Object.hasOwn(severityNames, name) ? severityNames[name] : undefined;
    if (severity) severities.set(code, severity);
  }
  return {
    language: language === 'id' || language === 'en' ? language : undefined,
    severities,
    codeLens: settings['codeLens'] !== false,
    inlayHints: settings['inlayHints'] !== false,
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
