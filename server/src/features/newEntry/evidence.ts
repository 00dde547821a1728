import { newEntryTexts } from '../../messages/newEntry.ts';
import { newEvidenceEntry } from '../../rules/support/newEvidence.ts';
import type { IndicatorScore } from '../../scoring/score.ts';
import type { DocumentView } from '../../workspace/view.ts';
import { quoted } from '../../yaml/write.ts';
import type { Refusal } from '../rename.ts';
import type { AgencyContext } from './agencyContext.ts';
import type { NewEntry } from './entry.ts';
import { objectionToId, proposedId } from './ids.ts';
import { refusal } from './refusal.ts';

export type NewEvidence = Extract<NewEntry, { readonly kind: 'bukti' }>;

/** The document that a piece of evidence is written into: that of the indicator, or the list in the file named. */
export function evidenceHome(context: AgencyContext, { number }: NewEvidence): DocumentView | Refusal {
  const { agency, at } = context;
  if (number !== undefined) {
    const document = agency.indicators.find(({ file, facts }) => file.uri === at && facts.number?.value === number);
    return document ?? agency.indicatorOf(number) ?? refusal(context, newEntryTexts.undocumented, { number });
  }
  const here = [...agency.indicators, ...agency.evidenceLists].filter(({ file }) => file.uri === at);
  const [only] = here;
  if (only === undefined) return refusal(context, newEntryTexts.noEvidencePlace);
  return here.length === 1 ? only : refusal(context, newEntryTexts.whichIndicator);
}

/** The entry, with its id. */
export function evidenceItem(
  context: AgencyContext,
  document: DocumentView,
  entry: NewEvidence,
): { readonly id: string; readonly yaml: string } | Refusal {
  const { score } = context;
  const indicator = score?.indicators.find((candidate) => candidate.document === document);
  const written =
    entry.requirement === undefined
      ? plainEntry(context, entry)
      : requiredEntry(context, indicator, { ...entry, requirement: entry.requirement });
  if (typeof written !== 'string') return written;
  const fields = new Map(written.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line] as const));
  const name = entry.name?.trim() ?? '';
  if (name !== '') fields.set('judul', `judul: ${quoted(name, 'block')}`);
  const id = entry.id?.trim() || idOf(fields) || proposedId(context, 'bukti', name);
  const objection = objectionToId(context, id);
  if (objection) return objection;
  fields.set('id', `id: ${quoted(id)}`);
  return {
    id,
    yaml: [fields.get('id'), ...[...fields].flatMap(([key, line]) => (key === 'id' ? [] : line))].join('\n'),
  };
}

function requiredEntry(
  context: AgencyContext,
  indicator: IndicatorScore | undefined,
  entry: NewEvidence & { readonly requirement: string },
): string | Refusal {
  const { instrument } = context.agency;
  if (instrument === undefined) return refusal(context, newEntryTexts.noInstrument);
  const missing = [...(indicator?.missing ?? []), ...(indicator?.next?.missing ?? [])];
  const requirement = missing.find((item) => item.requirement.id === entry.requirement)?.requirement;
  if (indicator === undefined || requirement === undefined) {
    return refusal(context, newEntryTexts.notMissing, { number: indicator?.number ?? entry.number ?? '' });
  }
  const kind = entry.evidenceKind ?? requirement.kinds[0] ?? '';
  if (!Object.hasOwn(instrument.evidenceKinds, kind))
    return refusal(context, newEntryTexts.unknownEvidenceKind, { kind });
  return newEvidenceEntry(context.agency, { instrument, score: indicator, requirement, kind });
}

function plainEntry(context: AgencyContext, { evidenceKind: kind }: NewEvidence): string | Refusal {
  const { instrument } = context.agency;
  if (kind !== undefined && instrument !== undefined && !Object.hasOwn(instrument.evidenceKinds, kind)) {
    return refusal(context, newEntryTexts.unknownEvidenceKind, { kind });
  }
  return `id: \njenis_bukti: ${kind === undefined ? '' : quoted(kind)}`.trimEnd();
}

function idOf(fields: ReadonlyMap<string, string>): string {
  return (fields.get('id') ?? '').slice('id: '.length);
}
