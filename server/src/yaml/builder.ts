import {
  DOUBLE,
  EVENT_ID,
  type Event,
  type Failure,
  FLOW,
  LITERAL,
  PLAIN,
  type ScalarEvent,
  SINGLE,
  scalarText,
} from './events.ts';
import type { Harvest } from './harvest.ts';
import { columnOf, isBlankOrBreak } from './lexis.ts';
import { pairOf, scalar } from './nodes.ts';
import { checkPairs } from './pairs.ts';
import { resolvePlain, resolveTagged } from './scalars.ts';
import { contentEndOf, TextWalk } from './textWalk.ts';
import type { Alias, Mapping, Name, Node, Pair, Scalar, ScalarStyle, Sequence } from './tree.ts';

type Properties = { anchor?: Name; tag?: string };

const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const COMMA = 0x2c;
const DASH = 0x2d;
const COLON = 0x3a;
const QUESTION = 0x3f;
const BRACE = 0x7b;
const PIPE = 0x7c;
const GREATER = 0x3e;

/**
 * Turns reader events into nodes with complete ranges. The events say where things begin; ends of collections, places
 * of omitted values and comments are found by walking the text between the events with a cursor.
 *
 * `shift` is added to every offset: the events may belong to a part of a file.
 */
export class TreeBuilder {
  readonly #source: string;
  readonly #events: readonly Event[];
  readonly #shift: number;
  readonly #harvest: Harvest;
  readonly #walk: TextWalk;
  /** Start of a block mapping of which only a part is read here: its keys are compared when it is complete. */
  readonly #partial: number;
  #at = 0;
  #misplaced = -1;

  constructor(source: string, events: readonly Event[], shift: number, harvest: Harvest, partial = -1) {
    this.#source = source;
    this.#events = events;
    this.#shift = shift;
    this.#harvest = harvest;
    this.#partial = partial;
    this.#walk = new TextWalk(source, shift, harvest.comments);
  }

  /** The root of the only document. */
  readAll(): Node {
    const root = this.nextRoot() as Node;
    this.nextRoot();
    return root;
  }

  /** The root of the next document, or undefined after the last one; then all comments have been collected. */
  nextRoot(): Node | undefined {
    const event = this.#events[this.#at];
    if (event === undefined || event.type !== EVENT_ID.DOCUMENT) {
      this.#walk.moveTo(this.#source.length);
      return undefined;
    }
    this.#at++;
    if (event.explicitStart) this.#walk.passMark();
    const root = this.#node();
    this.#at++;
    return root;
  }

  #node(): Node {
    const event = this.#events[this.#at++] as Event;
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event);
      case EVENT_ID.MAPPING: {
        const properties = this.#properties(event);
        if (event.style !== FLOW) return this.#blockMapping(event.start, properties);
        const next = this.#events[this.#at] as Event;
        const isPair =
          this.#source.charCodeAt(event.start) !== BRACE ||
          (next.type === EVENT_ID.MAPPING && next.style === FLOW && next.start === event.start);
        return isPair ? this.#flowPair(event.start) : this.#flowMapping(event.start, properties);
      }
      case EVENT_ID.SEQUENCE: {
        const properties = this.#properties(event);
        return event.style === FLOW
          ? this.#flowSequence(event.start, properties)
          : this.#blockSequence(event.start, properties);
      }
      default:
        return this.#alias(event as Extract<Event, { type: 5 }>);
    }
  }

  #scalar(event: ScalarEvent): Scalar {
    const hasProperties = event.anchorStart !== -1 || event.tagStart !== -1;
    const properties = hasProperties ? this.#properties(event) : undefined;
    const shift = this.#shift;
    let start = event.valueStart;
    let end = event.valueEnd;
    let style: ScalarStyle = 'plain';
    if (start === -1) {
      if (hasProperties) this.#walk.moveTo(Math.max(event.anchorEnd, event.tagEnd));
      const place = this.#walk.at + shift;
      const value = properties?.tag === undefined ? null : resolveTagged('', properties.tag, true);
      return this.#named(scalar(place, place, 'empty', value, '', place, place), properties);
    }
    const text = scalarText(this.#source, event);
    if (event.style === PLAIN) {
      this.#walk.moveTo(start);
      this.#walk.at = end;
    } else if (event.style === SINGLE || event.style === DOUBLE) {
      style = event.style === SINGLE ? 'single' : 'double';
      this.#walk.moveTo(start - 1);
      this.#walk.at = end + 1;
    } else {
      style = event.style === LITERAL ? 'literal' : 'folded';
      return this.#blockScalar(event, style, text, properties);
    }
    this.#walk.passHashes();
    const contentStart = start + shift;
    const contentEnd = end + shift;
    if (style !== 'plain') {
      start--;
      end++;
    }
    const plain = style === 'plain';
    const tag = properties?.tag;
    const value = tag !== undefined ? resolveTagged(text, tag, plain) : plain ? resolvePlain(text) : text;
    const node = scalar(start + shift, end + shift, style, value, text, contentStart, contentEnd);
    return properties === undefined ? node : this.#named(node, properties);
  }

  #blockScalar(event: ScalarEvent, style: ScalarStyle, text: string, properties: Properties | undefined): Scalar {
    if (properties !== undefined) this.#walk.moveTo(Math.max(event.anchorEnd, event.tagEnd));
    this.#walk.skipBlank();
    const header = this.#walk.at;
    const code = this.#source.charCodeAt(header);
    if (code === PIPE || code === GREATER) this.#walk.at++;
    let headerEnd = this.#walk.at;
    while (!isBlankOrBreak(this.#source.charCodeAt(headerEnd))) headerEnd++;
    this.#walk.moveTo(event.valueStart);
    this.#walk.at = event.valueEnd;
    this.#walk.passHashes();
    const end = contentEndOf(this.#source, event.valueStart, event.valueEnd);
    const isEmpty = end <= event.valueStart;
    const from = (isEmpty ? headerEnd : event.valueStart) + this.#shift;
    const to = (isEmpty ? headerEnd : end) + this.#shift;
    return this.#named(scalar(header + this.#shift, to, style, text, text, from, to), properties);
  }

  #alias(event: Extract<Event, { type: 5 }>): Alias {
    const start = event.anchorStart - 1;
    this.#walk.moveTo(start);
    this.#walk.at = event.anchorEnd;
    this.#walk.passHashes();
    const from = event.anchorStart + this.#shift;
    const to = event.anchorEnd + this.#shift;
    const name: Name = { start: from, end: to, name: this.#source.slice(event.anchorStart, event.anchorEnd) };
    const alias: Alias = { kind: 'alias', start: from - 1, end: to, name, target: undefined };
    this.#harvest.named.push(alias);
    return alias;
  }

  #blockMapping(start: number, properties: Properties | undefined): Mapping {
    this.#walk.moveTo(start);
    const pairs: Pair[] = [];
    const place = this.#reserve(properties);
    let column = -1;
    while ((this.#events[this.#at] as Event).type !== EVENT_ID.POP) {
      const isOnNewLine = this.#walk.skipBlank();
      if (!isOnNewLine && pairs.length > 0) this.#checkPlace();
      if (this.#walk.isIndicator(QUESTION)) this.#walk.at++;
      const key = this.#node();
      const keyEnd = this.#walk.at;
      const crossed = this.#walk.skipBlank();
      let found = this.#walk.isIndicator(COLON);
      if (found && crossed) {
        if (column === -1) column = columnOf(this.#source, start);
        found = columnOf(this.#source, this.#walk.at) === column;
      }
      if (found) this.#walk.passSeparator();
      pairs.push(pairOf(key, this.#value(found ? this.#walk.at : keyEnd)));
    }
    this.#at++;
    const end = (pairs[pairs.length - 1] as Pair).end;
    if (start !== this.#partial) checkPairs(pairs, this.#harvest);
    const node: Mapping = { kind: 'mapping', start: start + this.#shift, end, flow: false, pairs };
    return this.#fill(place, node, properties);
  }

  #blockSequence(start: number, properties: Properties | undefined): Sequence {
    this.#walk.moveTo(start);
    const items: Node[] = [];
    const place = this.#reserve(properties);
    let end = start + 1 + this.#shift;
    while ((this.#events[this.#at] as Event).type !== EVENT_ID.POP) {
      this.#walk.skipBlank();
      if (this.#source.charCodeAt(this.#walk.at) === DASH) this.#walk.passSeparator();
      const item = this.#node();
      items.push(item);
      end = item.end;
    }
    this.#at++;
    const node: Sequence = { kind: 'sequence', start: start + this.#shift, end, flow: false, items };
    return this.#fill(place, node, properties);
  }

  #flowSequence(start: number, properties: Properties | undefined): Sequence {
    this.#walk.moveTo(start);
    this.#walk.at = start + 1;
    const items: Node[] = [];
    const place = this.#reserve(properties);
    while ((this.#events[this.#at] as Event).type !== EVENT_ID.POP) {
      this.#nextEntry();
      items.push(this.#node());
    }
    const node: Sequence = { kind: 'sequence', start: start + this.#shift, end: this.#close(), flow: true, items };
    return this.#fill(place, node, properties);
  }

  #flowMapping(start: number, properties: Properties | undefined): Mapping {
    this.#walk.moveTo(start);
    this.#walk.at = start + 1;
    const pairs: Pair[] = [];
    const place = this.#reserve(properties);
    while ((this.#events[this.#at] as Event).type !== EVENT_ID.POP) {
      this.#nextEntry();
      pairs.push(this.#flowEntry());
    }
    checkPairs(pairs, this.#harvest);
    const node: Mapping = { kind: 'mapping', start: start + this.#shift, end: this.#close(), flow: true, pairs };
    return this.#fill(place, node, properties);
  }

  /** The mapping that `[a: 1]` stands for. */
  #flowPair(start: number): Mapping {
    const pair = this.#flowEntry();
    this.#at++;
    return {
      kind: 'mapping',
      start: Math.min(start + this.#shift, pair.start),
      end: pair.end,
      flow: true,
      pairs: [pair],
    };
  }

  #flowEntry(): Pair {
    const key = this.#node();
    const keyEnd = this.#walk.at;
    this.#walk.skipBlank();
    const found = this.#source.charCodeAt(this.#walk.at) === COLON;
    if (found) this.#walk.passSeparator();
    return pairOf(key, this.#value(found ? this.#walk.at : keyEnd));
  }

  /** A key must be the first on its line; the reader lets it pass behind a list in the column of its mapping. */
  #checkPlace(): void {
    for (let at = this.#walk.at - 1; at >= 0; at--) {
      const code = this.#source.charCodeAt(at);
      if (code === LINE_FEED || code === RETURN) return;
      if (code !== SPACE) break;
    }
    if (this.#misplaced === -1) this.#misplaced = this.#walk.at;
  }

  /** What the reader overlooked, if anything; known when all nodes are built. */
  get failure(): Failure | undefined {
    if (this.#misplaced === -1) return undefined;
    return { reason: 'bad indentation of a mapping entry', offset: this.#misplaced + this.#shift };
  }

  /** The value that follows; an omitted one stands at `place`. */
  #value(place: number): Node {
    const event = this.#events[this.#at] as Event;
    if (event.type !== EVENT_ID.SCALAR || event.valueStart !== -1) return this.#node();
    if (event.anchorStart !== -1 || event.tagStart !== -1) return this.#node();
    this.#at++;
    const at = place + this.#shift;
    return scalar(at, at, 'empty', null, '', at, at);
  }

  #nextEntry(): void {
    this.#walk.skipBlank();
    if (this.#source.charCodeAt(this.#walk.at) === COMMA) {
      this.#walk.passSeparator();
      this.#walk.skipBlank();
    }
    if (this.#walk.isIndicator(QUESTION)) {
      this.#walk.passSeparator();
      this.#walk.skipBlank();
    }
  }

  /** Moves behind the closing bracket and its event; the offset there. */
  #close(): number {
    this.#at++;
    this.#walk.skipBlank();
    if (this.#source.charCodeAt(this.#walk.at) === COMMA) {
      this.#walk.at++;
      this.#walk.skipBlank();
    }
    this.#walk.at++;
    return this.#walk.at + this.#shift;
  }

  #properties(event: { anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number }) {
    if (event.anchorStart === -1 && event.tagStart === -1) return undefined;
    const properties: Properties = {};
    if (event.anchorStart !== -1) {
      properties.anchor = {
        start: event.anchorStart + this.#shift,
        end: event.anchorEnd + this.#shift,
        name: this.#source.slice(event.anchorStart, event.anchorEnd),
      };
    }
    if (event.tagStart !== -1) properties.tag = this.#source.slice(event.tagStart, event.tagEnd);
    return properties;
  }

  /** Keeps a collection's place in the list of named nodes before its children take theirs. */
  #reserve(properties: Properties | undefined): number {
    if (properties?.anchor === undefined) return -1;
    return this.#harvest.named.push(undefined as unknown as Node) - 1;
  }

  #fill<T extends Node>(place: number, node: T, properties: Properties | undefined): T {
    if (properties === undefined) return node;
    const complete = Object.assign(node, properties);
    if (place !== -1) this.#harvest.named[place] = complete;
    return complete;
  }

  #named(node: Scalar, properties: Properties | undefined): Scalar {
    if (properties === undefined) return node;
    const complete = Object.assign(node, properties);
    if (properties.anchor !== undefined) this.#harvest.named.push(complete);
    return complete;
  }
}
