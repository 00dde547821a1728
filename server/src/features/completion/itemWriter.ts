import {
  type CompletionItem,
  type InsertReplaceEdit,
  InsertTextFormat,
  InsertTextMode,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { Range } from '../../yaml/index.ts';
import { columnOf, isBlank, lineFrom, lineStart } from '../../yaml/lexis.ts';
import { editorRange } from '../context.ts';
import { type Body, hasLines, hasStops, renderBody } from './body.ts';
import type { Place } from './place.ts';
import type { Insertion, Proposal } from './proposal.ts';
import { mustBePlain, scalarText } from './scalarText.ts';

/** The text of an insertion and what it replaces, for one place. */
interface Written {
  readonly range: Range;
  readonly text: string;
  readonly isSnippet: boolean;
  readonly hasLines: boolean;
}

/** Turns proposals for one place into items of the editor's list. */
export class ItemWriter {
  readonly #place: Place;
  readonly #source: string;
  readonly #lineBreak: string;

  constructor(place: Place) {
    this.#place = place;
    this.#source = place.context.yaml.text;
    this.#lineBreak = lineBreakNear(this.#source, place.cursor.replace.start);
  }

  /** @param order place in the list, from 0 */
  item(proposal: Proposal, order: number): CompletionItem {
    const { label, name, detail, icon, topic, preselect } = proposal;
    const written = this.#write(proposal.insertion);
    const covered = this.#source.slice(written.range.start, this.#place.cursor.replace.start);
    const shown = detail ?? name;
    const found = proposal.byName && name ? `${label} ${name}` : label;
    return {
      label,
      kind: icon,
      sortText: String(order).padStart(4, '0'),
      filterText: covered.replace(/[\r\n]/g, '') + found,
      insertTextFormat: written.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      ...(written.hasLines && {
        insertTextMode: written.isSnippet ? InsertTextMode.adjustIndentation : InsertTextMode.asIs,
      }),
      textEdit: this.#edit(written),
      ...(name && { labelDetails: { description: name } }),
      ...(shown && { detail: shown }),
      ...(preselect && { preselect }),
      ...(topic && { data: topic }),
      ...(this.#endsWithBracket(proposal.insertion) && {
        commitCharacters: [',', this.#place.cursor.isItem ? ']' : '}'],
      }),
    };
  }

  #edit({ range, text }: Written): TextEdit | InsertReplaceEdit {
    const { lines } = this.#place.context.yaml;
    const replace = editorRange(lines, range);
    if (this.#place.context.abilities.insertReplace !== true) return { range: replace, newText: text };
    const { replace: word, prefix } = this.#place.cursor;
    const insert = editorRange(lines, { start: range.start, end: word.start + prefix.length });
    return { insert, replace, newText: text };
  }

  #write(insertion: Insertion): Written {
    if (insertion.write === 'scalar') return this.#writeScalar(insertion.text);
    return insertion.write === 'here' ? this.#writeHere(insertion.body) : this.#writeBelow(insertion.body);
  }

  #writeScalar(value: string): Written {
    const { cursor, annotation } = this.#place;
    const isKey = cursor.place === 'key';
    const types = isKey ? [] : (annotation?.types ?? []);
    if (cursor.quote !== 'plain' && mustBePlain(types)) return this.#writeHere([value]);
    const unclosed = cursor.quote !== 'plain' && !this.#isClosed() ? quoteMark(cursor.quote) : '';
    const text = scalarText(value, cursor, types) + unclosed;
    if (cursor.quote !== 'plain') return { range: cursor.replace, text, isSnippet: false, hasLines: false };
    return this.#writeHere([text]);
  }

  /** From the place on, in the column where it belongs. */
  #writeHere(body: Body): Written {
    const { cursor, startsLine } = this.#place;
    const start = cursor.replace.start - (cursor.quote === 'plain' ? 0 : 1);
    const end = cursor.replace.end + (this.#isClosed() ? 1 : 0);
    const column = columnOf(this.#source, start);
    const ended = [...body, this.#separator(end)];
    if (!startsLine) {
      const isTight = cursor.needsSpace || (cursor.flow && this.#source[start - 1] === ',');
      return this.#rendered({ start, end }, isTight ? ' ' : '', ended, column);
    }
    const isBare = this.#isIndentation(start);
    const wanted = isBare ? cursor.indent : column;
    const from = Math.min(start, start - column + wanted);
    const missing = ' '.repeat(Math.max(0, wanted - column));
    const lead = missing + (cursor.needsSpace ? ' ' : '') + (cursor.needsDash ? '- ' : '');
    return this.#rendered({ start: from, end }, lead, ended, columnOf(this.#source, from) + lead.length);
  }

  /** What must stand between the insertion and the text behind it. */
  #separator(end: number): string {
    const { cursor } = this.#place;
    if (this.#source[end] === '#') return ' ';
    const isEntry = cursor.flow && !cursor.hasColon && (cursor.place === 'key' || cursor.isItem);
    if (!isEntry) return '';
    const { end: lineEnd } = lineFrom(this.#source, lineStart(this.#source, end), this.#source.length);
    const next = this.#source.slice(end, lineEnd).trimStart()[0];
    return next === undefined || ',]}#'.includes(next) ? '' : ',';
  }

  /** On the next line, below the key. */
  #writeBelow(body: Body): Written {
    const { cursor } = this.#place;
    let start = cursor.replace.start;
    while (isBlank(this.#source.charCodeAt(start - 1))) start--;
    return this.#rendered({ start, end: cursor.replace.end }, '', ['\n', ...body], cursor.indent);
  }

  /** @param column where the body begins; its further lines are indented from there */
  #rendered(range: Range, lead: string, body: Body, column: number): Written {
    const lines = hasLines(body);
    const { snippets } = this.#place.context.abilities;
    // Editors put the indentation of the line in front of every further line of a snippet.
    const given = snippets ? this.#indentationBefore(range.start) : 0;
    const columns = Math.max(0, column - given);
    const isSnippet = snippets && (lines || hasStops(body));
    const text = renderBody([lead, ...body], { snippets: isSnippet, columns, lineBreak: this.#lineBreak });
    return { range, text, isSnippet, hasLines: lines };
  }

  #indentationBefore(offset: number): number {
    const start = lineStart(this.#source, offset);
    return Math.min(lineFrom(this.#source, start, this.#source.length).first, offset) - start;
  }

  #isIndentation(offset: number): boolean {
    return this.#source.slice(lineStart(this.#source, offset), offset).replace('\uFEFF', '').trim() === '';
  }

  #isClosed(): boolean {
    const { quote, replace } = this.#place.cursor;
    return quote !== 'plain' && this.#source[replace.end] === quoteMark(quote);
  }

  /** Typing what comes next in brackets accepts the proposal: a value there is one of the list, or a finding. */
  #endsWithBracket(insertion: Insertion): boolean {
    const { cursor, annotation } = this.#place;
    const isChosen = annotation?.refer !== undefined || annotation?.values !== undefined;
    return (
      insertion.write === 'scalar' && cursor.place === 'value' && cursor.flow && cursor.quote === 'plain' && isChosen
    );
  }
}

function quoteMark(quote: 'single' | 'double'): string {
  return quote === 'single' ? "'" : '"';
}

function lineBreakNear(source: string, offset: number): string {
  const { end, next } = lineFrom(source, lineStart(source, offset), source.length);
  if (next > end) return source.slice(end, next);
  const start = lineStart(source, offset);
  return source.slice(0, start).endsWith('\r\n') ? '\r\n' : '\n';
}
