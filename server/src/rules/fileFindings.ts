import { type FileCode, fileTexts } from '../messages/files.ts';
import { syntaxFixTexts } from '../messages/fixes.ts';
import { ignoredFolderTexts, schemaAdvice, schemaFixTexts, schemaTexts } from '../messages/schema.ts';
import { syntaxRelatedTexts, syntaxTexts } from '../messages/syntax.ts';
import type { Text } from '../messages/text.ts';
import { fieldsOf, itemsOf, textOf as textIn } from '../model/scalars.ts';
import { instrumentsByEvidenceKind } from '../schema/instruments.ts';
import { nearest } from '../schema/nearest.ts';
import type { SchemaFix, SchemaProblem } from '../schema/problem.ts';
import { validateDocument } from '../schema/validate.ts';
import { filled } from '../schema/wording.ts';
import type { Configuration } from '../workspace/config.ts';
import type { SpbeFile } from '../workspace/file.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import { isWithin, resolvePath } from '../workspace/uri.ts';
import { pairOf } from '../yaml/query.ts';
import type { Node, SyntaxProblem, TextChange, YamlFile } from '../yaml/tree.ts';
import { allRules } from './all.ts';
import type { Finding, Fix } from './rule.ts';
import type { RuleSettings } from './settings.ts';

const start = { start: 0, end: 0 };

/** Whether a code belongs to syntax, schema or files rather than to a rule. */
export function isFileCode(code: string): boolean {
  return code in syntaxTexts || code in schemaTexts || code in fileTexts;
}

/** What is wrong with a file by itself: it cannot be read, its syntax, or what its schema says. */
export function fileFindings(file: SpbeFile, settings: RuleSettings): readonly Finding[] {
  if (file.problem) return unreadableFindings(file.uri, file.problem, settings);
  return file.yaml === undefined ? [] : textFindings(file.uri, file.yaml, settings, file.open);
}

/**
 * What the syntax and the schema say of a text.
 *
 * @param isEdited it will be asked for again and again, with small changes in between
 */
export function textFindings(uri: Uri, yaml: YamlFile, settings: RuleSettings, isEdited = false): readonly Finding[] {
  const { broken } = yaml;
  const problems = yaml.documents.flatMap((document) => validateDocument(document, { broken, keep: isEdited }));
  return [...syntaxFindings(uri, yaml, settings), ...schemaFindings(uri, problems, settings)];
}

/** The finding for a file or folder that cannot be read, or is of no use. */
export function unreadableFindings(uri: Uri, code: FileCode, settings: RuleSettings): readonly Finding[] {
  const severity = code === 'berkas.pengaturan-tidak-dipakai' ? 'information' : 'error';
  return withSeverity({ code, severity, uri, at: start, message: fileTexts[code] }, settings);
}

/** What is wrong with the settings file of a root. */
export function configurationFindings({ root, uri, file }: Configuration, settings: RuleSettings): readonly Finding[] {
  if (!file) return [];
  const problems = file.documents.flatMap((document) =>
    validateDocument(document, { kind: 'konfigurasi', broken: file.broken }),
  );
  return [
    ...syntaxFindings(uri, file, settings),
    ...schemaFindings(uri, problems, settings),
    ...file.documents.flatMap(({ root: settled }) => [
      ...unknownKeys(uri, settled, 'aturan', findingCodes(), settings),
      ...unknownKeys(uri, settled, 'upaya', [...instrumentsByEvidenceKind().keys()], settings),
    ]),
    ...idleFolders(root, uri, file, settings),
  ];
}

function findingCodes(): readonly string[] {
  return [...allRules.map(({ code }) => code), ...Object.keys({ ...syntaxTexts, ...schemaTexts, ...fileTexts })];
}

/** A severity for a code that no finding has, or an effort for a kind that no evidence has, changes nothing. */
function unknownKeys(
  uri: Uri,
  root: Node | undefined,
  where: 'aturan' | 'upaya',
  known: readonly string[],
  settings: RuleSettings,
): readonly Finding[] {
  const mapping = root?.kind === 'mapping' ? pairOf(root, where)?.value : undefined;
  if (mapping?.kind !== 'mapping') return [];
  return mapping.pairs.flatMap(({ key }) => {
    if (key.kind !== 'scalar' || known.includes(key.text)) return [];
    const near = nearest(key.text, known);
    const code = 'skema.kunci-tidak-dikenal';
    const draft = { code, severity: 'warning', uri, at: key, message: schemaTexts[code] } as const;
    if (near === undefined) {
      const all = where === 'upaya' ? known.toSorted().join(', ') : '';
      const advice = all === '' ? schemaAdvice.none : filled(schemaAdvice.known, { known: all });
      return withSeverity({ ...draft, parameters: { key: key.text, where, advice } }, settings);
    }
    const advice = filled(schemaAdvice.meant, { near });
    const isThere = pairOf(mapping, near) !== undefined;
    const fix: Fix = {
      title: schemaFixTexts.renameKey,
      parameters: { key: key.text, near },
      kind: { do: 'replace', uri, at: key, text: near },
      obvious: true,
    };
    return withSeverity(
      { ...draft, parameters: { key: key.text, where, advice }, fixes: isThere ? [] : [fix] },
      settings,
    );
  });
}

/** Folders that are to be left out, but are none that would be looked into. */
function idleFolders(root: Uri, uri: Uri, file: YamlFile, settings: RuleSettings): readonly Finding[] {
  return itemsOf(fieldsOf(file.documents[0]?.root).get('abaikan')).flatMap((item) => {
    const path = textIn(item)?.value;
    const reason = path === undefined ? undefined : idleReason(root, path);
    if (path === undefined || reason === undefined) return [];
    const code = 'skema.folder-diabaikan';
    const parameters = { path, reason };
    return withSeverity({ code, severity: 'warning', uri, at: item, message: schemaTexts[code], parameters }, settings);
  });
}

function idleReason(root: Uri, path: string): Text | undefined {
  const folder = resolvePath(root, path.replaceAll('\\', '/'));
  if (folder === undefined || !isWithin(folder, root)) return ignoredFolderTexts.outside;
  if (folder === root) return ignoredFolderTexts.whole;
  return /[*?]/.test(path) ? ignoredFolderTexts.wildcard : undefined;
}

function syntaxFindings(uri: Uri, file: YamlFile, settings: RuleSettings): readonly Finding[] {
  return file.problems.flatMap((problem) => withSeverity(syntaxFinding(uri, problem), settings));
}

function syntaxFinding(uri: Uri, { code, range, parameters, related, fix }: SyntaxProblem): Draft {
  return {
    code,
    severity: 'error',
    uri,
    at: range,
    message: textOf(syntaxTexts, code),
    parameters,
    related: related.map((place) => ({ uri, at: place.range, text: textOf(syntaxRelatedTexts, place.code) })),
    fixes: fix ? [syntaxFix(uri, code, fix)] : [],
  };
}

/** Problems whose remedy is a blank and changes no word. */
const spacing: ReadonlySet<string> = new Set(['yaml.spasi-setelah-titik-dua', 'yaml.spasi-setelah-strip']);

function syntaxFix(uri: Uri, code: string, { range, text }: TextChange): Fix {
  const kind = { do: 'replace', uri, at: range, text } as const;
  const marks = { obvious: true, ...(spacing.has(code) && { safe: true }) };
  if (text === '') return { title: syntaxFixTexts.remove, kind, ...marks };
  const title = range.start === range.end ? syntaxFixTexts.insert : syntaxFixTexts.replace;
  return { title, parameters: { text: text.trim() || text }, kind, ...marks };
}

function schemaFindings(uri: Uri, problems: readonly SchemaProblem[], settings: RuleSettings): readonly Finding[] {
  return problems.flatMap(({ fixes, ...problem }) =>
    withSeverity({ ...problem, uri, fixes: fixes.map((fix) => schemaFix(uri, problem.code, fix)) }, settings),
  );
}

/** A number or a date in the form that is read, in place of the same one in another form. */
const reading = /^(-?\d+(\.\d+)?|\d{4}-\d{2}-\d{2})$/;

function schemaFix(uri: Uri, code: string, fix: SchemaFix): Fix {
  const { title, parameters, at } = fix;
  if (fix.do === 'replace') {
    const isSafe = (code === 'skema.tipe-salah' || code === 'skema.tanggal-salah') && reading.test(fix.text);
    const kind = { do: 'replace', uri, at, text: fix.text } as const;
    return { title, parameters, kind, obvious: true, ...(isSafe && { safe: true }) };
  }
  return { title, parameters, kind: { do: 'add-key', uri, at, key: fix.key, yaml: fix.yaml } };
}

type Draft = Pick<Finding, 'code' | 'severity' | 'uri' | 'at' | 'message'> & Partial<Finding>;

function withSeverity(draft: Draft, settings: RuleSettings): readonly Finding[] {
  const severity = settings.severities.get(draft.code) ?? draft.severity;
  return severity === 'off' ? [] : [{ parameters: {}, related: [], fixes: [], ...draft, severity }];
}

function textOf(texts: Readonly<Record<string, Text>>, code: string): Text {
  return texts[code] ?? { id: code, en: code };
}
