import type { Chunk } from './chunks.ts';
import type { Failure } from './events.ts';
import { lineFrom, lineStart } from './lexis.ts';
import type { SyntaxProblem } from './tree.ts';

/** The code for each way in which the YAML reader says no. A test compares this list with the reader's source. */
export const reasonCodes: readonly (readonly [start: string, code: string])[] = [
  ['unexpected end of the stream within a double quoted scalar', 'yaml.kutip-tidak-ditutup'],
  ['unexpected end of the stream within a single quoted scalar', 'yaml.kutip-tidak-ditutup'],
  ['unexpected end of the document within a double quoted scalar', 'yaml.kutip-tidak-ditutup'],
  ['unexpected end of the document within a single quoted scalar', 'yaml.kutip-tidak-ditutup'],
  ['unexpected end of the stream within a flow collection', 'yaml.kurung-tidak-ditutup'],
  ['unexpected end of the stream within a verbatim tag', 'yaml.tag-salah'],
  ['deficient indentation', 'yaml.indentasi-kurang'],
  ['unknown escape sequence', 'yaml.garis-miring-dalam-kutip'],
  ['expected hexadecimal character', 'yaml.garis-miring-dalam-kutip'],
  ['expected valid JSON character', 'yaml.karakter-terlarang'],
  ['the stream contains non-printable characters', 'yaml.karakter-terlarang'],
  ['null byte is not allowed in input', 'yaml.karakter-terlarang'],
  ['missed comma between flow collection entries', 'yaml.koma-hilang'],
  ["expected the node content, but found ','", 'yaml.koma-berlebih'],
  ["expected ':' after a mapping key", 'yaml.titik-dua-hilang'],
  ['a whitespace character is expected after the key-value separator', 'yaml.spasi-setelah-titik-dua'],
  ['can not read a block mapping entry; a multiline key', 'yaml.titik-dua-hilang'],
  ['bad indentation of a mapping entry', 'yaml.indentasi-tidak-cocok'],
  ['bad indentation of a sequence entry', 'yaml.indentasi-tidak-cocok'],
  ['tab characters must not be used in indentation', 'yaml.tab'],
  ['a line break is expected', 'yaml.tanda-blok-salah'],
  ['repeat of a chomping mode identifier', 'yaml.tanda-blok-salah'],
  ['repeat of an indentation width identifier', 'yaml.tanda-blok-salah'],
  ['bad explicit indentation width of a block scalar', 'yaml.tanda-blok-salah'],
  ['name of an alias node must contain', 'yaml.tanda-bintang-dan'],
  ['name of an anchor node must contain', 'yaml.tanda-bintang-dan'],
  ['alias node should not have any properties', 'yaml.tanda-bintang-dan'],
  ['duplication of an anchor property', 'yaml.tanda-bintang-dan'],
  ['duplication of a tag property', 'yaml.tag-salah'],
  ['named tag handle cannot contain', 'yaml.tag-salah'],
  ['tag suffix cannot contain', 'yaml.tag-salah'],
  ['tag name cannot contain', 'yaml.tag-salah'],
  ['undeclared tag handle', 'yaml.tag-salah'],
  ['directive name must not be less', 'yaml.arahan-salah'],
  ['duplication of %YAML directive', 'yaml.arahan-salah'],
  ['YAML directive accepts exactly', 'yaml.arahan-salah'],
  ['ill-formed argument of the YAML directive', 'yaml.arahan-salah'],
  ['unacceptable YAML version', 'yaml.arahan-salah'],
  ['TAG directive accepts exactly', 'yaml.arahan-salah'],
  ['ill-formed tag handle', 'yaml.arahan-salah'],
  ['ill-formed tag prefix', 'yaml.arahan-salah'],
  ['there is a previously declared suffix', 'yaml.arahan-salah'],
  ['directives end mark is expected', 'yaml.arahan-salah'],
  ['end of the stream or a document separator is expected', 'yaml.baris-tidak-terbaca'],
  ['can not read a document', 'yaml.baris-tidak-terbaca'],
  ['nesting exceeded maxDepth', 'yaml.terlalu-dalam'],
];

/** The code of a problem with the values for its text. */
export type Slip = Pick<SyntaxProblem, 'code' | 'parameters'>;

/** What a reason in the reader's wording means to a planner. */
export function slipOf(reason: string): Slip {
  const code = reasonCodes.find(([start]) => reason.startsWith(start))?.[1] ?? 'yaml.baris-tidak-terbaca';
  if (code === 'yaml.terlalu-dalam') return { code, parameters: { batas: Number(/\d+/.exec(reason)?.[0] ?? 0) } };
  if (code === 'yaml.karakter-terlarang') return { code, parameters: { kode: 'U+0000–U+001F' } };
  // Brackets are counted before the reader is asked: what it still misses is a comma.
  return { code: code === 'yaml.kurung-tidak-ditutup' ? 'yaml.koma-hilang' : code, parameters: {} };
}

/** A problem for a refusal that no slip explains: from the place named to the end of its line, inside the part read. */
export function reasonProblem(source: string, failure: Failure, part: Chunk): SyntaxProblem {
  let at = Math.max(part.first, Math.min(failure.offset, part.end));
  let line = lineFrom(source, Math.max(lineStart(source, at), part.first), part.end);
  if (line.first >= line.end) {
    at = part.first;
    line = lineFrom(source, part.first, part.end);
  }
  const range = { start: Math.max(line.first, Math.min(at, line.end - 1)), end: line.end };
  return { ...slipOf(failure.reason), range, related: [] };
}
