import { CompletionItemKind } from 'vscode-languageserver-types';
import { completionTexts } from '../../messages/completion.ts';
import { type Language, render } from '../../messages/text.ts';
import type { Instrument } from '../../schema/instrument.ts';
import { pointsText } from '../../scoring/format.ts';
import type { IndicatorScore, MissingEvidence } from '../../scoring/score.ts';
import { indicatorOf, type Place, scoreHere } from './place.ts';
import type { Proposal } from './proposal.ts';

/** What a kind of evidence would be good for here. */
interface Need {
  /** 0: the claimed level lacks it, 1: the next level needs it, 2: the indicator asks for it somewhere, 3: it does not. */
  readonly urgency: 0 | 1 | 2 | 3;
  readonly missing?: MissingEvidence;
}

/** Evidence that the claimed level lacks, then what the next one needs besides. */
export function missingEvidence(score: IndicatorScore): readonly MissingEvidence[] {
  const known = new Set(score.missing.map(({ requirement }) => requirement.id));
  return [...score.missing, ...(score.next?.missing ?? []).filter(({ requirement }) => !known.has(requirement.id))];
}

/** Values of `jenis_bukti`: what the indicator still lacks first. */
export function evidenceKindProposals(place: Place): readonly Proposal[] {
  const { instrument } = place.context.agency;
  if (instrument === undefined) return [];
  const { language } = place.context;
  const number = indicatorOf(place)?.number;
  const needs = needsOf(place, instrument);
  return kindIds(needs, instrument).map((id, index) => {
    const { name } = instrument.evidenceKinds[id]!;
    const need = needs.get(id);
    const detail = need && detailOf(need, language);
    return {
      label: id,
      name: name[language],
      ...(detail && { detail: `${name[language]} · ${detail}` }),
      icon: CompletionItemKind.EnumMember,
      insertion: { write: 'scalar', text: id },
      byName: true,
      ...(need?.urgency === 0 && index === 0 && { preselect: true }),
      topic: { about: 'evidence', instrument: instrument.id, id, ...(number !== undefined && { number }) },
    };
  });
}

/** Ids of the kinds of evidence, what the indicator still lacks first. */
export function neededKinds(place: Place): readonly string[] {
  const { instrument } = place.context.agency;
  return instrument === undefined ? [] : kindIds(needsOf(place, instrument), instrument);
}

function kindIds(needs: ReadonlyMap<string, Need>, instrument: Instrument): readonly string[] {
  const order = [...needs.keys()];
  const rank = (id: string) => needs.get(id)?.urgency ?? 3;
  return Object.keys(instrument.evidenceKinds).sort(
    (a, b) => rank(a) - rank(b) || (rank(a) < 3 ? order.indexOf(a) - order.indexOf(b) : 0),
  );
}

function needsOf(place: Place, instrument: Instrument): ReadonlyMap<string, Need> {
  const needs = new Map<string, Need>();
  const note = (kind: string, need: Need) => {
    if (!needs.has(kind) && Object.hasOwn(instrument.evidenceKinds, kind)) needs.set(kind, need);
  };
  const score = scoreHere(place);
  for (const missing of score?.missing ?? []) {
    for (const kind of missing.requirement.kinds) note(kind, { urgency: 0, missing });
  }
  for (const missing of score?.next?.missing ?? []) {
    for (const kind of missing.requirement.kinds) note(kind, { urgency: 1, missing });
  }
  for (const { requirements } of indicatorOf(place)?.evidence ?? []) {
    for (const { kinds } of requirements) for (const kind of kinds) note(kind, { urgency: 2 });
  }
  return needs;
}

function detailOf({ urgency, missing }: Need, language: Language): string | undefined {
  if (missing === undefined) return urgency === 2 ? render(completionTexts.usedByIndicator, language) : undefined;
  return needText(missing, urgency === 0, language);
}

/** `Perwal ditetapkan, isi lengkap · kurang untuk tingkat 3 · 0,025 poin indeks`. */
export function needText(
  { level, requirement, gain }: MissingEvidence,
  isClaimed: boolean,
  language: Language,
): string {
  const forLevel = isClaimed ? completionTexts.forClaim : completionTexts.forNext;
  const points = pointsText(gain);
  return [
    requirement.title[language],
    render(forLevel, language, { level }),
    ...(points.en === '0' ? [] : [render(completionTexts.gain, language, { points })]),
  ].join(' · ');
}
