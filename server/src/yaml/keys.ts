import { closingQuote, type KeyLine, type Line, splitKeyLine, trimValue } from './lexis.ts';
import { insertion, type Recovery, report } from './recovery.ts';
import type { Range } from './tree.ts';

/** A word, then what was typed where `: ` belongs. */
const WORD = /([A-Za-z_][\w-]*)[ \t]*([:=;]?)[ \t]*/y;

/**
 * Key and value of a line, also where a slip hides the key: no colon, no space behind it, a character that cannot stand
 * in front, a quote that is not closed. Each slip is reported. Undefined when there is no telling what the key is.
 */
export function keyLineOf(recovery: Recovery, line: Line, hasChildren: boolean): KeyLine | undefined {
  const { source } = recovery;
  const parts = splitKeyLine(source, line.first, line.end);
  if (parts !== undefined) return parts;
  const text = trimValue(source, line.first, line.end);
  const first = source[line.first] as string;
  if (!/[\w]/.test(first)) {
    reportStart(recovery, first, text);
    const inner = /[A-Za-z_]/.test(source[line.first + 1] ?? '')
      ? splitKeyLine(source, line.first + 1, line.end)
      : undefined;
    if (inner !== undefined && inner.key.end < line.end) return withoutQuote(source, inner);
    return hasChildren ? wordAsKey(source, text) : undefined;
  }
  WORD.lastIndex = line.first;
  const match = WORD.exec(source);
  if (match !== null && WORD.lastIndex <= line.end) {
    const keyEnd = line.first + (match[1] as string).length;
    const key = { start: line.first, end: keyEnd };
    const separator = match[2] as string;
    const rest = trimValue(source, WORD.lastIndex, line.end);
    const isAlone = rest.start === rest.end;
    if (separator === ':' && !source.startsWith('//', keyEnd + 1)) {
      report(
        recovery,
        'yaml.spasi-setelah-titik-dua',
        { start: key.start, end: keyEnd + 1 },
        insertion(keyEnd + 1, ' '),
      );
      return { key, colon: keyEnd, rest };
    }
    if (separator !== '' && separator !== ':') {
      const fix = { range: { start: keyEnd, end: keyEnd + 1 }, text: isAlone ? ':' : ': ' };
      report(recovery, 'yaml.titik-dua-hilang', text, source[keyEnd] === separator ? fix : undefined);
      return { key, colon: keyEnd, rest };
    }
    if (isAlone && hasChildren) {
      report(recovery, 'yaml.titik-dua-hilang', text, insertion(text.end, ':'));
      return { key, colon: keyEnd - 1, rest: { start: keyEnd, end: keyEnd } };
    }
  }
  report(recovery, 'yaml.titik-dua-hilang', text, insertion(text.end, ': '));
  return hasChildren ? wordAsKey(source, text) : undefined;
}

function reportStart(recovery: Recovery, first: string, text: Range): void {
  const { source } = recovery;
  if (first === '"' || first === "'") {
    const close = closingQuote(source, text.start, text.end);
    if (close === -1) report(recovery, 'yaml.kutip-tidak-ditutup', text, insertion(text.end, first));
    else report(recovery, 'yaml.titik-dua-hilang', text, insertion(text.end, ': '));
  } else if (first === ']' || first === '}') {
    report(recovery, 'yaml.kurung-tutup-lebih', { start: text.start, end: text.start + 1 }, undefined, {
      kurung: first,
    });
  } else if (first === '-' || first === '?' || first === ':') report(recovery, 'yaml.baris-tidak-terbaca', text);
  else
    report(recovery, 'yaml.karakter-awal', { start: text.start, end: text.start + 1 }, undefined, { karakter: first });
}

/** `"judul: x` with the quote open: the key may have taken in a closing quote from the other end. */
function withoutQuote(source: string, parts: KeyLine): KeyLine {
  const last = source[parts.key.end - 1];
  if (last !== '"' && last !== "'") return parts;
  return { ...parts, key: { start: parts.key.start, end: parts.key.end - 1 } };
}

/** The first word of a line whose children are there: they need a parent. */
function wordAsKey(source: string, text: Range): KeyLine | undefined {
  const match = /[A-Za-z_][\w-]*/.exec(source.slice(text.start, text.end));
  if (match === null) return undefined;
  const start = text.start + match.index;
  const end = start + match[0].length;
  return { key: { start, end }, colon: end - 1, rest: { start: text.end, end: text.end } };
}
