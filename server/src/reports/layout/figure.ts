import type { Text } from '../../messages/text.ts';
import type { AgencySummary } from '../../scoring/summaryObject.ts';
import type { ChartOptions, Drawn } from '../charts/charts.ts';
import type { Figure } from '../document.ts';
import type { Speech } from '../speech.ts';

/** Pixels; the width of the text on an A4 page at 96 to the inch. */
const pageWidth = 640;

type Chart = (agency: AgencySummary, options: ChartOptions) => Drawn | undefined;

/** A picture with its caption; none where there is nothing to draw. */
export function figure(chart: Chart, summary: AgencySummary, speech: Speech, caption: Text): readonly Figure[] {
  const picture = chart(summary, { language: speech.language, width: pageWidth });
  if (!picture) return [];
  const alternative = String(picture.attributes['aria-label'] ?? speech.say(caption));
  return [{ kind: 'figure', picture, caption: speech.say(caption), alternative }];
}
