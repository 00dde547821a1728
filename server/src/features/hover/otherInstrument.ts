import { hoverTexts } from '../../messages/hover.ts';
import { instrumentOf } from '../../schema/instruments.ts';
import { isForInstrument } from '../../scoring/roadMapPlan.ts';
import type { AgencyView, DocumentView } from '../../workspace/view.ts';
import { type Speech, say } from '../speech.ts';

/** That the rises of a road map do not count, as they are written for another instrument; empty where they do count. */
export function otherInstrumentText(speech: Speech, { instrument }: AgencyView, { facts }: DocumentView): string {
  if (facts.kind !== 'peta_rencana' || !facts.instrument || isForInstrument(facts, instrument)) return '';
  const written = instrumentOf(facts.instrument.value)?.regulation ?? facts.instrument.value;
  return say(speech, hoverTexts.otherInstrument, { written: speech.markup.text(written, 80) });
}
