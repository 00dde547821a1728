import { CompletionItemKind } from 'vscode-languageserver-types';
import { completionTexts } from '../../messages/completion.ts';
import { render } from '../../messages/text.ts';
import type { Indicator, Instrument } from '../../schema/instrument.ts';
import { nameOf } from '../../workspace/uri.ts';
import { instrumentHere, type Place } from './place.ts';
import type { Proposal } from './proposal.ts';

/** The number of a new indicator document: those without a document first, the one that the file is named after before all. */
export function newIndicatorProposals(place: Place): readonly Proposal[] {
  const { context } = place;
  return indicatorsByNeed(place).map((indicator) => {
    const isNamed = namedIndicator(place)?.number === indicator.number;
    const other = context.agency.indicatorOf(indicator.number);
    const isDone = other !== undefined && !isHere(place, indicator.number);
    const note = isDone ? ` · ${render(completionTexts.documented, context.language)}` : '';
    return {
      ...numberProposal(indicator, context.agency.instrument, place),
      detail: `${indicator.name[context.language]}${note}`,
      ...(isNamed && !isDone && { preselect: true }),
    };
  });
}

/** Numbers to refer to; for a service those that are scored by a service first. */
export function indicatorReferenceProposals(place: Place): readonly Proposal[] {
  const instrument = instrumentHere(place);
  if (instrument === undefined) return [];
  const services = place.kind === 'arsitektur' ? serviceIndicators(instrument) : new Set<string>();
  const taken = new Set(place.cursor.isItem ? place.cursor.siblings : []);
  return instrument.indicators
    .filter(({ number }) => !taken.has(number))
    .map((indicator) => ({
      ...numberProposal(indicator, instrument, place),
      rank: services.has(indicator.number) ? 0 : 1,
    }));
}

/** All indicators: the one that the file is named after, those without a document, the others. */
export function indicatorsByNeed(place: Place): readonly Indicator[] {
  const { agency } = place.context;
  const named = namedIndicator(place);
  const rank = (indicator: Indicator) => {
    const isFree = agency.indicatorOf(indicator.number) === undefined || isHere(place, indicator.number);
    if (!isFree) return 2;
    return indicator === named ? 0 : 1;
  };
  return [...(agency.instrument?.indicators ?? [])].sort((a, b) => rank(a) - rank(b));
}

function isHere(place: Place, number: string): boolean {
  const { context, document } = place;
  const known = context.agency.indicatorOf(number);
  if (known?.file.uri !== context.file.uri || document === undefined) return false;
  return known.facts.whole.start <= document.end && document.start <= known.facts.whole.end;
}

/** The indicator of a file called `11.spbe.yaml`. */
export function namedIndicator({ context }: Place): Indicator | undefined {
  const number = /^0*(\d+[a-z]?)[.-]/i.exec(nameOf(context.file.uri))?.[1]?.toLowerCase();
  return context.agency.instrument?.indicators.find((indicator) => indicator.number === number);
}

function numberProposal(indicator: Indicator, instrument: Instrument | undefined, { context }: Place): Proposal {
  const { number } = indicator;
  return {
    label: number,
    name: indicator.shortName[context.language],
    detail: indicator.name[context.language],
    icon: CompletionItemKind.Reference,
    insertion: { write: 'scalar', text: number },
    byName: true,
    topic: { about: 'indicator', instrument: instrument?.id ?? '', number },
  };
}

function serviceIndicators(instrument: Instrument): ReadonlySet<string> {
  const checks = instrument.crossChecks.filter(({ needs }) => needs === 'service-with-application');
  return new Set(checks.flatMap(({ indicators }) => indicators));
}
