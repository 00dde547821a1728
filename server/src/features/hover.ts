import type { Hover } from 'vscode-languageserver-types';
import type { DocumentView } from '../workspace/view.ts';
import { editorRange, type FeatureContext } from './context.ts';
import { fileStateText } from './hover/files.ts';
import { indicatorBlocks, levelBlocks } from './hover/indicator.ts';
import { keyBlocks, valueBlocks } from './hover/keys.ts';
import { type Place, placeAt, siblingText } from './hover/place.ts';
import { settingsHover } from './hover/settings.ts';
import { thingBlocks } from './hover/things.ts';
import { codeBlocks, contentBlocks, evidenceKindBlocks, instrumentBlocks } from './hover/vocabulary.ts';
import { isSettingsFile } from './settingsFile.ts';
import { paragraphs, type Speech, speechFor } from './speech.ts';

/**
 * What is known of the word at an offset: of a key what the schema says, of a value what it stands for. Undefined where
 * there is nothing to say. Its range is the word with its quotes.
 */
export function hover(context: FeatureContext, offset: number): Hover | undefined {
  if (isSettingsFile(context)) return settingsHover(context, offset);
  const place = placeAt(context, offset);
  if (!place) return undefined;
  const speech = speechFor(context);
  const value = paragraphs(place.isKey ? aboutKey(speech, context, place) : aboutValue(speech, context, place));
  if (value === '') return undefined;
  const range = editorRange(context.file.lines, place.node);
  return { contents: { kind: speech.markup.kind, value }, range };
}

function aboutKey(speech: Speech, context: FeatureContext, place: Place): readonly string[] {
  const { document, path, text, annotation } = place;
  const { facts } = document;
  if (facts.kind === 'unknown') return [];
  const blocks = keyBlocks(speech, facts.kind, path, text, annotation);
  const number = path.length === 1 ? numberOf(document) : undefined;
  if (number !== undefined && (text === 'indikator' || text === 'tingkat')) {
    return [...blocks, ...indicatorBlocks(speech, context, number, document)];
  }
  const instrument = facts.kind === 'instansi' && path[0] === 'penilaian' ? facts.instrument : undefined;
  return instrument ? [...blocks, ...instrumentBlocks(speech, instrument.value)] : blocks;
}

function aboutValue(speech: Speech, context: FeatureContext, place: Place): readonly string[] {
  const { document, text, annotation } = place;
  const { instrument } = context.agency;
  const number = numberOf(document);
  if (text === '') return [];
  if (annotation.code) return codeBlocks(speech, text);
  if (annotation.file) return [fileStateText(speech, context.agency.evidenceFile(document, text))];
  switch (annotation.vocabulary) {
    case 'indikator':
      return indicatorBlocks(speech, context, text, document);
    case 'tingkat':
      return aboutLevel(speech, context, place);
    case 'jenis_bukti':
      return evidenceKindBlocks(speech, instrument, text, number);
    case 'muatan':
      return contentBlocks(speech, instrument, text, number);
    case 'instrumen':
      return instrumentBlocks(speech, text);
  }
  const kinds = annotation.refer ?? (annotation.define && [annotation.define]);
  if (kinds) return thingBlocks(speech, context, place, kinds);
  if (place.path.includes('untuk_tingkat')) return aboutLevel(speech, context, place);
  return valueBlocks(speech, annotation, text);
}

/** The claimed level tells everything of its indicator; levels elsewhere (targets, assessors, plans) tell of themselves. */
function aboutLevel(speech: Speech, context: FeatureContext, place: Place): readonly string[] {
  const { document, path, text } = place;
  const isOwn = document.facts.kind === 'indikator';
  const number = isOwn ? numberOf(document) : siblingText(place, 'indikator');
  if (number === undefined) return [];
  if (isOwn && path.length === 1) return indicatorBlocks(speech, context, number, document);
  return levelBlocks(speech, context, number, text, document);
}

/** The number of the indicator whose document it is. */
function numberOf({ facts }: DocumentView): string | undefined {
  return facts.kind === 'indikator' ? facts.number?.value : undefined;
}
