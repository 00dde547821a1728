import { CompletionItemKind } from 'vscode-languageserver-types';
import { completionTexts } from '../../messages/completion.ts';
import { render } from '../../messages/text.ts';
import { type Place, textAt, yearOf } from './place.ts';
import type { Proposal } from './proposal.ts';

/** Lists whose years lie behind the assessed one, and those whose years lie ahead. */
const past = new Set(['riwayat_indeks', 'rekomendasi']);
const ahead = new Set(['target', 'target_indeks', 'rpjmd', 'periode', 'kegiatan', 'anggaran', 'menaikkan', 'reviu']);

/** Years in the order in which they are likely at this place. */
export function yearProposals(place: Place): readonly Proposal[] {
  const { context, cursor } = place;
  const taken = new Set(cursor.isItem ? cursor.siblings : []);
  const assessed = context.agency.year;
  return [...new Set(yearsHere(place))]
    .filter((year) => !taken.has(String(year)))
    .map((year) => ({
      label: String(year),
      ...(year === assessed && { name: render(completionTexts.assessedYear, context.language) }),
      icon: CompletionItemKind.Value,
      insertion: { write: 'scalar', text: String(year) },
    }));
}

/**
 * Years in the order in which they are likely: those of the road map's period, else those around the assessed year.
 *
 * @param within the list or mapping that the year stands in
 */
export function likelyYears(place: Place, within: string | undefined): readonly number[] {
  const first = yearIn(place, ['periode', 'mulai']);
  const last = yearIn(place, ['periode', 'selesai']);
  if (within !== 'periode' && first !== undefined && last !== undefined && last >= first) {
    return yearsFrom(first, Math.min(last - first, 20) + 1);
  }
  const year = yearOf(place);
  if (year === undefined) return [];
  if (within !== undefined && past.has(within)) return yearsFrom(year - 5, 6).toReversed();
  if (within !== undefined && ahead.has(within)) return [...yearsFrom(year + 1, 6), year];
  return [year, year + 1, year - 1];
}

/** The last year follows from the first: a road map runs for five. */
function yearsHere(place: Place): readonly number[] {
  const { owner, key } = place;
  const start = yearIn(place, [...owner, 'mulai']);
  if (key === 'selesai' && start !== undefined) return [start + 4, ...yearsFrom(start, 10)];
  const within = owner.findLast((step) => typeof step === 'string');
  return likelyYears(place, within);
}

function yearIn({ document }: Place, path: readonly (string | number)[]): number | undefined {
  const text = textAt(document, path);
  return text !== undefined && /^\d{4}$/.test(text) ? Number(text) : undefined;
}

function yearsFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** Today, and a date to be completed within the assessed year. */
export function dateProposals(place: Place): readonly Proposal[] {
  const { context, today } = place;
  const proposals: Proposal[] = [];
  if (today !== undefined) {
    proposals.push({
      label: today,
      name: render(completionTexts.today, context.language),
      icon: CompletionItemKind.Value,
      insertion: { write: 'scalar', text: today },
    });
  }
  const year = yearOf(place);
  if (year === undefined) return proposals;
  const body = [`${year}-`, { value: '01' }, '-', { value: '01' }];
  proposals.push({
    label: `${year}-01-01`,
    name: render(completionTexts.inYear, context.language, { year }),
    icon: CompletionItemKind.Value,
    insertion: { write: 'here', body },
  });
  return proposals;
}
