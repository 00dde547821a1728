import type { ValueType } from '../../schema/annotations.ts';
import type { CursorContext } from '../../yaml/index.ts';
import { resolvePlain } from '../../yaml/scalars.ts';
import { quoted } from '../../yaml/write.ts';

/**
 * A value as it is written at a place, without the quotes that are there already; with quotes of its own where it would
 * not read back as the same text, or as a type that is not accepted.
 *
 * @param types what the place accepts; a text where nothing is said
 */
export function scalarText(
  value: string,
  { quote }: Pick<CursorContext, 'quote'>,
  types: readonly ValueType[] = [],
): string {
  if (quote === 'single') return value.replaceAll("'", "''");
  if (quote === 'double') return JSON.stringify(value).slice(1, -1);
  return isAcceptedNumber(value, types) ? value : quoted(value);
}

/** Whether a value has to stand without quotes, because no text is accepted. */
export function mustBePlain(types: readonly ValueType[]): boolean {
  return types.length > 0 && !types.includes('string');
}

function isAcceptedNumber(value: string, types: readonly ValueType[]): boolean {
  const read = resolvePlain(value);
  if (typeof read !== 'number') return false;
  return types.includes('number') || (types.includes('integer') && Number.isInteger(read));
}
