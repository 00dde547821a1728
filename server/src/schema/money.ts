import { schemaFixTexts, schemaTexts } from '../messages/schema.ts';
import { entriesOf, followAlias, keyText, type Node } from '../yaml/index.ts';
import { type KeyAnnotation, keyAnnotation } from './annotations.ts';
import type { SchemaProblem } from './problem.ts';

const THOUSANDS = /^\d{1,3}\.\d{3}$/;

/**
 * Amounts like `450.000`: YAML reads 450, the planner means 450000. No schema can see it, since the number is right;
 * amounts in rupiah never have three decimals.
 */
export function findThousandsPoints(node: Node, annotation: KeyAnnotation | undefined): readonly SchemaProblem[] {
  if (annotation === undefined || !annotation.holdsMoney) return [];
  const problems: SchemaProblem[] = [];
  visit(node, annotation, '', problems);
  return problems;
}

function visit(node: Node, annotation: KeyAnnotation, key: string, problems: SchemaProblem[]): void {
  const target = followAlias(node);
  if (target === undefined || !annotation.holdsMoney) return;
  if (target.kind === 'mapping') {
    for (const pair of entriesOf(target)) {
      const name = keyText(pair.key);
      const below = name === undefined ? undefined : keyAnnotation(annotation, name);
      if (name !== undefined && below !== undefined) visit(pair.value, below, name, problems);
    }
  } else if (target.kind === 'sequence') {
    if (annotation.items !== undefined) for (const item of target.items) visit(item, annotation.items, key, problems);
  } else if (target.kind === 'scalar' && annotation.money && target.style === 'plain' && THOUSANDS.test(target.text)) {
    const text = target.text.replace('.', '');
    problems.push({
      code: 'skema.titik-ribuan',
      severity: 'warning',
      at: target,
      message: schemaTexts['skema.titik-ribuan'],
      parameters: { key, value: target.text, read: String(target.value), text },
      fixes: [{ do: 'replace', title: schemaFixTexts.replaceValue, parameters: { text }, at: target, text }],
    });
  }
}
