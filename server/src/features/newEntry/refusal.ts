import { type Parameters, render, type Text } from '../../messages/text.ts';
import type { Refusal } from '../rename.ts';
import type { AgencyContext } from './agencyContext.ts';

export function refusal(
  { language }: Pick<AgencyContext, 'language'>,
  text: Text,
  parameters: Parameters = {},
): Refusal {
  return { refused: render(text, language, parameters) };
}
