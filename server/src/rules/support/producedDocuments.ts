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
  const written = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  return [...kinds].some((kind) => {
    const known = outputs().kinds[kind] ?? 'any';
    return known === 'any' || known.some((word) => written.some((one) => fits(one, word)));
  });
}

/** Kinds of architecture elements that an indicator is about; empty where no element can bear its rise out. */
export function elementKindsOf({ id }: Instrument, number: string): readonly ElementKind[] {
  return outputs().objects.find(({ instrument }) => instrument === id)?.indicators[number] ?? [];
}

function fits(written: string, word: string): boolean {
  const plain = word.replaceAll('*', '');
  if (word.startsWith('*')) return word.endsWith('*') ? written.includes(plain) : written.endsWith(plain);
  return word.endsWith('*') ? written.startsWith(plain) : written === plain;
}
