import type { Hover } from 'vscode-languageserver-types';
import { hoverTexts } from '../../messages/hover.ts';
import { severityNames } from '../../messages/pages.ts';
import { allRules } from '../../rules/all.ts';
import { annotationAt, type KeyAnnotation } from '../../schema/annotations.ts';
import { instrumentsByEvidenceKind } from '../../schema/instruments.ts';
import { documentAt, nodeAt, nodeAtPath, type Path, pathAt } from '../../yaml/index.ts';
import { editorRange, type FeatureContext } from '../context.ts';
import { joined, paragraphs, type Speech, say, speechFor, words } from '../speech.ts';
import { keyBlocks, valueBlocks } from './keys.ts';
import { bold } from './levels.ts';
import { evidenceKindBlocks } from './vocabulary.ts';

/** What is known of a word in the settings: a key, the code of a rule, a severity. */
export function settingsHover(context: FeatureContext, offset: number): Hover | undefined {
  const { yaml } = context;
  const document = documentAt(yaml, offset);
  const node = nodeAt(yaml, offset);
  const path = pathAt(yaml, offset);
  if (!document || node?.kind !== 'scalar' || !path || path.length === 0) return undefined;
  const annotation = annotationAt('konfigurasi', path);
  if (annotation === undefined) return undefined;
  const parent = nodeAtPath(document, path.slice(0, -1));
  const isKey = parent?.kind === 'mapping' && parent.pairs.some(({ key }) => key === node);
  const speech = speechFor(context);
  const blocks = isKey
    ? settingBlocks(speech, path, node.text, annotation)
    : valueBlocks(speech, annotation, node.text);
  const value = paragraphs(blocks);
  if (value === '') return undefined;
  return { contents: { kind: speech.markup.kind, value }, range: editorRange(yaml.lines, node) };
}

function settingBlocks(speech: Speech, path: Path, key: string, annotation: KeyAnnotation): readonly string[] {
  const word = path.length === 2 ? path[0] : undefined;
  if (word === 'aturan') return ruleBlocks(speech, key);
  const blocks = keyBlocks(speech, 'konfigurasi', path, key, annotation);
  if (word !== 'upaya') return blocks;
  return [...evidenceKindBlocks(speech, instrumentsByEvidenceKind().get(key), key, undefined), ...blocks];
}

function ruleBlocks(speech: Speech, code: string): readonly string[] {
  const rule = allRules.find((candidate) => candidate.code === code);
  if (rule === undefined) return [];
  const severity = severityNames[rule.severity][speech.language];
  return [
    joined([bold(speech, words(speech, rule.title)), speech.markup.code(code)]),
    words(speech, rule.explanation),
    say(speech, hoverTexts.usualSeverity, { severity }),
  ];
}
