import type { Location, LocationLink } from 'vscode-languageserver-types';
import { annotationAt, isDocumentKind } from '../schema/annotations.ts';
import { type Node, nodeAt, pathAt, type Range } from '../yaml/index.ts';
import { type Anchored, anchorAt, anchoredRange, anchorOf } from './aliases.ts';
import { documentAt, editorRange, type FeatureContext } from './context.ts';
import { evidenceTarget } from './evidenceTarget.ts';
import { chainAt, isPair } from './nodeChain.ts';
import { idRange, targetOf } from './referencePlaces.ts';
import { type IdAt, idAt, targetsOf } from './referenceTargets.ts';

/**
 * Where the thing at an offset is defined: an id's entry, in whatever file; the document of an indicator's number; the
 * file that `berkas` names, where it is there; the anchor of an alias. A definition leads to itself, so that editors
 * show its references. Empty where there is nothing to go to.
 */
export function definition(context: FeatureContext, offset: number): readonly LocationLink[] | readonly Location[] {
  const links = linksFrom(context, offset);
  if (context.abilities.definitionLinks) return links;
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

function linksFrom(context: FeatureContext, offset: number): readonly LocationLink[] {
  const { yaml } = context;
  const node = nodeAt(yaml, offset);
  const anchored = node?.kind === 'alias' ? anchorOf(node) : anchorAt(yaml, offset);
  if (anchored !== undefined) return [anchorLink(context, anchored, node?.kind === 'alias' ? node : undefined)];
  const id = idAt(context, offset);
  if (id !== undefined) return withOrigin(context, id.origin, idLinks(context, id));
  return node === undefined ? [] : fileLinks(context, node, offset);
}

function anchorLink({ file }: FeatureContext, anchored: Anchored, alias: Node | undefined): LocationLink {
  return {
    originSelectionRange: editorRange(file.lines, alias ?? anchored.anchor),
    targetUri: file.uri,
    targetRange: editorRange(file.lines, anchoredRange(anchored)),
    targetSelectionRange: editorRange(file.lines, anchored.anchor),
  };
}

function idLinks(context: FeatureContext, id: IdAt): readonly LocationLink[] {
  if (id.definition !== undefined) return [targetOf(id.definition)];
  return targetsOf(context, id).map(targetOf);
}

function withOrigin({ file }: FeatureContext, origin: Range, links: readonly LocationLink[]): readonly LocationLink[] {
  const originSelectionRange = editorRange(file.lines, origin);
  return links.map((link) => ({ originSelectionRange, ...link }));
}

function fileLinks(context: FeatureContext, node: Node, offset: number): readonly LocationLink[] {
  const document = documentAt(context, offset);
  const kind = document?.facts.kind;
  if (document === undefined || kind === undefined || !isDocumentKind(kind) || node.kind !== 'scalar') return [];
  const isKey = chainAt(context.yaml, offset).some((link) => isPair(link) && link.key === node);
  const path = pathAt(context.yaml, offset);
  if (isKey || path === undefined || !annotationAt(kind, path)?.file) return [];
  const uri = evidenceTarget(context.agency, document, node.text);
  if (uri === undefined) return [];
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const origin = idRange(context.file, { id: node.text.trim(), at: node });
  return withOrigin(context, origin, [{ targetUri: uri, targetRange: top, targetSelectionRange: top }]);
}
