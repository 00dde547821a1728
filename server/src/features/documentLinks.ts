import type { DocumentLink } from 'vscode-languageserver-types';
import { documentLinkTexts } from '../messages/documentLinks.ts';
import type { DocumentFacts, Located } from '../model/facts.ts';
import type { DocumentView } from '../workspace/view.ts';
import { editorRange, type FeatureContext } from './context.ts';
import { evidenceTarget } from './evidenceTarget.ts';
import { idRange } from './referencePlaces.ts';

/** Only what a browser opens, and nothing that could be taken for something else. */
const webAddress = /^https?:\/\/[^\s/\p{C}\\"<>^`{|}][^\s\p{C}\\"<>^`{|}]*$/iu;

/**
 * The files that `berkas` names, where they are there, and the addresses in `tautan`, in the order of the text. Other
 * schemes than http and https are no links.
 *
 * Targets of files are engine addresses, those of `tautan` are as written.
 */
export function documentLinks(context: FeatureContext): readonly DocumentLink[] {
  const links = context.file.documents.flatMap((document) => linksOf(context, document));
  const known = new Set<number>();
  return links
    .sort((one, other) => one.start - other.start)
    .filter(({ start }) => !known.has(start) && known.add(start))
    .map(({ link }) => link);
}

interface Placed {
  readonly start: number;
  readonly link: DocumentLink;
}

function linksOf(context: FeatureContext, document: DocumentView): readonly Placed[] {
  const { agency, language } = context;
  return pathsOf(document.facts).flatMap(({ file, link }) => [
    ...linkTo(context, file, (path) => evidenceTarget(agency, document, path), documentLinkTexts.file[language]),
    ...linkTo(context, link, webTarget, documentLinkTexts.web[language]),
  ]);
}

interface Paths {
  readonly file: Located<string> | undefined;
  readonly link?: Located<string> | undefined;
}

function pathsOf(facts: DocumentFacts): readonly Paths[] {
  if (facts.kind === 'indikator' || facts.kind === 'daftar_bukti') return facts.evidence;
  return facts.kind === 'peta_rencana' ? facts.reviews : [];
}

function linkTo(
  { file }: FeatureContext,
  written: Located<string> | undefined,
  targetOf: (text: string) => string | undefined,
  tooltip: string,
): readonly Placed[] {
  const target = written && targetOf(written.value);
  if (written === undefined || target === undefined) return [];
  const place = idRange(file, { id: written.value.trim(), at: written.at });
  return [{ start: place.start, link: { range: editorRange(file.lines, place), target, tooltip } }];
}

function webTarget(text: string): string | undefined {
  const address = text.trim();
  return webAddress.test(address) ? address : undefined;
}
