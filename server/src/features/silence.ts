import { codeActionTexts } from '../messages/codeActions.ts';
import { fileTexts } from '../messages/files.ts';
import { render } from '../messages/text.ts';
import type { Finding } from '../rules/rule.ts';
import { insertion, lineBreakOf } from '../yaml/change/layout.ts';
import { nodeAt, type TextChange, type YamlFile } from '../yaml/index.ts';
import type { FeatureContext } from './context.ts';

/** Whether a comment may silence a finding: not one about such comments, about broken syntax or an unreadable file. */
export function canBeSilenced({ code }: Finding): boolean {
  return !code.startsWith('struktur.abaikan-') && !code.startsWith('yaml.') && !(code in fileTexts);
}

/**
 * Puts a comment above the line of a finding that silences it. Its reason is a request to write one.
 *
 * @returns undefined where no comment can stand: inside a text that goes over several lines
 */
export function silencingComment(
  { yaml, language }: FeatureContext,
  { code, at }: Finding,
): readonly TextChange[] | undefined {
  const { text, lines } = yaml;
  const start = Math.max(lines.startOf(lines.positionAt(at.start).line), text.startsWith('\ufeff') ? 1 : 0);
  if (isInsideText(yaml, start)) return undefined;
  const indentation = /^[ \t]*/.exec(text.slice(start, at.start))?.[0] ?? '';
  const reason = render(codeActionTexts.reason, language);
  return [insertion(start, `${indentation}# spbe-abaikan ${code}: ${reason}${lineBreakOf(text)}`)];
}

function isInsideText(yaml: YamlFile, offset: number): boolean {
  const node = nodeAt(yaml, offset);
  return node?.kind === 'scalar' && node.start < offset && offset < node.end;
}
