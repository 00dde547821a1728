import { EVENT_ID, type Event, getScalarValue, parseEvents, type ScalarEvent, YAMLException } from 'js-yaml';

/** The one place that knows the YAML reader in use. Offsets are UTF-16 units of the text given, `-1` means absent. */
export type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
export { EVENT_ID } from 'js-yaml';

/** `style` numbers of scalar events. */
export const PLAIN = 1;
export const SINGLE = 2;
export const DOUBLE = 3;
export const LITERAL = 4;
/** `style` number of flow collection events. */
export const FLOW = 2;

/** Where and why reading stopped; `reason` is the reader's own English wording. */
export interface Failure {
  readonly reason: string;
  readonly offset: number;
}

/** All events of `source`, or the first failure. Never throws. */
export function readEvents(source: string, maxDepth: number): Event[] | Failure {
  try {
    return parseEvents(source, { maxDepth });
  } catch (error) {
    if (!(error instanceof YAMLException)) return { reason: String(error), offset: 0 };
    const mark = error.mark as { position?: number } | undefined;
    return { reason: error.reason, offset: Math.min(mark?.position ?? 0, source.length) };
  }
}

export function isFailure(result: object): result is Failure {
  return 'reason' in result;
}

/** The text of a scalar after unescaping and folding. */
export function scalarText(source: string, event: ScalarEvent): string {
  return event.fast ? source.slice(event.valueStart, event.valueEnd) : getScalarValue(source, event);
}

/** True when the events hold exactly one document without `---`, `...` or directives. */
export function isBareDocument(events: readonly Event[]): boolean {
  const first = events[0];
  if (first === undefined || first.type !== EVENT_ID.DOCUMENT) return false;
  if (first.explicitStart || first.explicitEnd || first.directives.length > 0) return false;
  let depth = 0;
  for (let i = 0; i < events.length; i++) {
    const type = (events[i] as Event).type;
    if (type <= EVENT_ID.MAPPING) depth++;
    else if (type === EVENT_ID.POP && --depth === 0) return i === events.length - 1;
  }
  return false;
}
