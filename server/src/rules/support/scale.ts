import type { Decimal, Located } from '../../model/facts.ts';
import type { Scale } from '../../schema/instrument.ts';
import { decimalOf } from '../../scoring/level.ts';
import type { DocumentView } from '../../workspace/view.ts';
import type { Fix } from '../rule.ts';
import { replaceTitle } from './replacement.ts';

/** The remedy "write the nearest level of the scale", or none where what is written is no level at all. */
export function moveOntoScale(document: DocumentView, level: Located<Decimal>, scale: Scale): readonly Fix[] {
  const replacement = onScale(level.value, scale);
  if (replacement === undefined) return [];
  const kind = { do: 'replace', uri: document.file.uri, at: level.at, text: replacement } as const;
  return [{ title: replaceTitle, parameters: { replacement }, kind }];
}

/** The next lower level of the scale, for nobody may claim more than was meant; its bounds for what lies outside. */
function onScale(value: Decimal, { min, max, decimals }: Scale): string | undefined {
  const level = decimalOf(value);
  if (level === undefined) return undefined;
  if (level.lt(min)) return String(min);
  if (level.gt(max)) return String(max);
  const cut = value.trim().replace(/\.\d+$/, (fraction) => (decimals === 0 ? '' : fraction.slice(0, decimals + 1)));
  return /^\d+(\.\d+)?$/.test(cut) ? cut : undefined;
}
