import { annotationAt, isDocumentKind, type KeyAnnotation } from '../../schema/annotations.ts';
import type { DocumentView } from '../../workspace/view.ts';
import {
  type Alias,
  documentAt as documentOf,
  followAlias,
  keyText,
  type Node,
  nodeAt,
  nodeAtPath,
  type Path,
  pathAt,
  type Scalar,
  type YamlDocument,
} from '../../yaml/index.ts';
import { documentAt, type FeatureContext } from '../context.ts';

/** A word of a document: a key or a scalar value, with what the schema says of it. */
export interface Place {
  readonly document: DocumentView;
  readonly yaml: YamlDocument;
  /** Keys and item numbers down to the value; of a key, down to its value. */
  readonly path: Path;
  /** The word itself, an alias not followed. */
  readonly node: Scalar | Alias;
  /** The text of the word, an alias followed; without quotes. */
  readonly text: string;
  readonly isKey: boolean;
  readonly annotation: KeyAnnotation;
}

/** The word at an offset; undefined where there is none, or one that the schema does not know. */
export function placeAt(context: FeatureContext, offset: number): Place | undefined {
  const { yaml } = context;
  const document = documentAt(context, offset);
  const yamlDocument = documentOf(yaml, offset);
  const node = nodeAt(yaml, offset);
  const path = pathAt(yaml, offset);
  if (!document || !yamlDocument || !node || !path || path.length === 0) return undefined;
  if (node.kind !== 'scalar' && node.kind !== 'alias') return undefined;
  const { kind } = document.facts;
  const annotation = isDocumentKind(kind) ? annotationAt(kind, path) : undefined;
  if (annotation === undefined) return undefined;
  const isKey = isKeyAt(yamlDocument, path, node);
  const text = isKey ? keyText(node) : textOf(node);
  return text === undefined ? undefined : { document, yaml: yamlDocument, path, node, text, isKey, annotation };
}

/** The text of the value beside a place, under another key of the same mapping. */
export function siblingText({ yaml, path }: Place, key: string): string | undefined {
  const at = path.findLastIndex((step) => typeof step === 'string');
  return textOf(nodeAtPath(yaml, [...path.slice(0, at), key]));
}

function textOf(node: Node | undefined): string | undefined {
  const target = node && followAlias(node);
  return target?.kind === 'scalar' ? target.text.trim() : undefined;
}

function isKeyAt(document: YamlDocument, path: Path, node: Node): boolean {
  const parent = nodeAtPath(document, path.slice(0, -1));
  return parent?.kind === 'mapping' && parent.pairs.some(({ key }) => key === node);
}
