import type { Location } from 'vscode-languageserver-types';
import { indicatorByNumber } from '../schema/instruments.ts';
import { keyText } from '../yaml/index.ts';
import { documentAt, type FeatureContext } from './context.ts';
import { chainAt, isPair } from './nodeChain.ts';
import { indicatorPageAddress } from './pages.ts';
import { idAt } from './referenceTargets.ts';

/**
 * What kind of thing is meant: for an indicator (its number anywhere, or the level its document claims) the generated
 * page with its criteria and evidence by level. Nothing else has a page of its own kind. For clients that can show
 * generated pages.
 */
export function typeDefinition(context: FeatureContext, offset: number): readonly Location[] {
  const number = indicatorAt(context, offset);
  const { instrument } = context.agency;
  const indicator = instrument && number !== undefined ? indicatorByNumber(instrument, number) : undefined;
  if (instrument === undefined || indicator === undefined) return [];
  const top = { line: 0, character: 0 };
  return [{ uri: indicatorPageAddress(instrument.id, indicator.number), range: { start: top, end: top } }];
}

function indicatorAt(context: FeatureContext, offset: number): string | undefined {
  const id = idAt(context, offset);
  if (id !== undefined) return id.realm === 'indicators' ? id.id : undefined;
  const facts = documentAt(context, offset)?.facts;
  if (facts?.kind !== 'indikator') return undefined;
  const pair = chainAt(context.yaml, offset).find(isPair);
  const key = pair && keyText(pair.key);
  return key === 'indikator' || key === 'tingkat' ? facts.number?.value : undefined;
}
