import type { ElementKind } from '../../model/facts.ts';
import { outputsFile } from '../../schema/generated/planning.ts';
import type { Instrument } from '../../schema/instrument.ts';
import { lazy } from '../../schema/lazy.ts';

/** How an activity shows what it produces: `schemas/planning/outputs.yaml`, the tool's own reading. */
interface OutputsFile {
  /** Words by kind of evidence, with `*` for any ending or beginning; `any`: words could not tell. */
  readonly kinds: Readonly<Record<string, 'any' | readonly string[]>>;
  readonly objects: readonly {
    readonly instrument: string;
    readonly indicators: Readonly<Record<string, readonly ElementKind[]>>;
  }[];
}

const outputs: () => OutputsFile = lazy(() => JSON.parse(outputsFile) as OutputsFile);

/** Whether what comes out of an activity, told in `words`, may be evidence of one of these kinds. */
export function mayProduce(kinds: Iterable<string>, words: string): boolean {
  const written = words.toLowerCase();
  return [...kinds].some((kind) => patternOf(kind).test(written));
}

const patterns = new Map<string, RegExp>();

/** Fits a text with one of the words of a kind; any text where words could not tell. */
function patternOf(kind: string): RegExp {
  const known = patterns.get(kind);
  if (known) return known;
  const words = outputs().kinds[kind] ?? 'any';
  const pattern = words === 'any' ? /^/ : wholeWords(words.map((word) => word.replaceAll('*', '\\p{L}*')));
  patterns.set(kind, pattern);
  return pattern;
}

function wholeWords(words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'u');
}

/** Kinds of architecture elements that an indicator is about; empty where no element can bear its rise out. */
export function elementKindsOf({ id }: Instrument, number: string): readonly ElementKind[] {
  return outputs().objects.find(({ instrument }) => instrument === id)?.indicators[number] ?? [];
}
