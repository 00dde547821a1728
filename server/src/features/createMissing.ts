import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { newEvidenceEntry } from '../rules/support/newEvidence.ts';
import { indicatorPath, newIndicatorText } from '../rules/support/newIndicator.ts';
import { hasCandidate } from '../rules/support/shortcomings.ts';
import type { Indicator, Instrument } from '../schema/instrument.ts';
import type { IndicatorScore, MissingEvidence } from '../scoring/score.ts';
import { joinUri } from '../workspace/uri.ts';
import type { DocumentView } from '../workspace/view.ts';
import type { FeatureContext } from './context.ts';
import { itemChanges } from './fixes.ts';
import { type NewFile, unusedUri, workspaceEdit } from './workspaceEdits.ts';

/** The indicators of the agency's instrument without a document; none where some file could not be read. */
export function undocumentedIndicators({ agency }: FeatureContext): readonly Indicator[] {
  if (agency.incomplete || agency.instrument === undefined) return [];
  return agency.instrument.indicators.filter(({ number }) => agency.indicatorOf(number) === undefined);
}

/** Makes a document, at the lowest level, for every indicator without one. No file is written over. */
export function createIndicators(context: FeatureContext): WorkspaceEdit | undefined {
  const { agency, language, abilities } = context;
  const { instrument } = agency;
  const missing = undocumentedIndicators(context);
  if (instrument === undefined || missing.length === 0 || !abilities.createFiles) return undefined;
  return workspaceEdit([], newDocuments(context, instrument, missing, language));
}

function newDocuments(
  context: FeatureContext,
  instrument: Instrument,
  missing: readonly Indicator[],
  language: FeatureContext['language'],
): readonly NewFile[] {
  const taken = new Set<string>();
  return missing.map((indicator) => {
    const uri = unusedUri(context, joinUri(context.agency.folder, indicatorPath(indicator, instrument)), taken);
    taken.add(uri);
    return { uri, text: newIndicatorText(indicator, instrument, language) };
  });
}

/** Evidence entries to be written for an indicator, up to a level. */
export interface EvidencePlan {
  readonly score: IndicatorScore;
  readonly level: number;
  readonly missing: readonly MissingEvidence[];
}

/** What the claimed level of a document lacks entirely; undefined where nothing does. */
export function missingForClaim(context: FeatureContext, document: DocumentView): EvidencePlan | undefined {
  const score = scoreOf(context, document);
  return score && planOf(score, score.missing);
}

/** What the level above the claim would need; undefined where the claim itself is not proven yet. */
export function missingForNextLevel(context: FeatureContext, document: DocumentView): EvidencePlan | undefined {
  const score = scoreOf(context, document);
  if (score?.next === undefined || score.missing.length > 0) return undefined;
  return planOf(score, score.next.missing);
}

/** Writes an entry for each requirement of a plan into the document, to be completed by the planner. */
export function createEvidence(
  { agency, file, yaml }: FeatureContext,
  document: DocumentView,
  { score, missing }: EvidencePlan,
): WorkspaceEdit | undefined {
  const { instrument } = agency;
  if (instrument === undefined) return undefined;
  const first = score.document?.facts.evidence.length ?? 0;
  const items = missing.map(({ requirement }, index) => {
    const kind = requirement.kinds[0] ?? '';
    return { yaml: newEvidenceEntry(agency, { instrument, score, requirement, kind, position: first + index }) };
  });
  const changes = itemChanges(yaml, document.facts.whole, 'bukti', items);
  return changes && workspaceEdit([{ uri: file.uri, yaml, changes }]);
}

function scoreOf({ score }: FeatureContext, document: DocumentView): IndicatorScore | undefined {
  if (document.file.incomplete) return undefined;
  return score?.indicators.find((indicator) => indicator.document === document);
}

/** Each requirement once: several levels may ask for the same document. */
function planOf(score: IndicatorScore, missing: readonly MissingEvidence[]): EvidencePlan | undefined {
  const absent = new Map<string, MissingEvidence>();
  for (const item of missing) {
    const { requirement } = item;
    if (requirement.optional || hasCandidate(item) || requirement.kinds.length === 0) continue;
    if (!absent.has(requirement.id)) absent.set(requirement.id, item);
  }
  const level = Math.max(...[...absent.values()].map((item) => item.level));
  return absent.size === 0 ? undefined : { score, level, missing: [...absent.values()] };
}
