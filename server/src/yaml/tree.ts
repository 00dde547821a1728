/**
 * The positioned tree of a YAML file. It knows nothing of SPBE.
 *
 * Offsets are UTF-16 code units from the start of the file, `end` exclusive. After an edit the nodes outside the
 * edited segment are kept (same identity) and moved: their `start` and `end` are updated in place. Whoever holds a node
 * as a range therefore always holds its present place; whoever needs the place at one moment copies the two numbers.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type Node = Scalar | Mapping | Sequence | Alias;

interface Properties extends Range {
  /** `&name` in front of the node, with its own range (without the `&`). */
  readonly anchor?: Name;
  /** `!tag` as written. */
  readonly tag?: string;
}

/** A name with its range: of an anchor or an alias. */
export interface Name extends Range {
  readonly name: string;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty';

export interface Scalar extends Properties {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** Resolved by the YAML 1.2 core schema; dates stay strings. */
  readonly value: string | number | boolean | null;
  /** The text after unescaping and folding, before resolution: `3.50` where `value` is 3.5. */
  readonly text: string;
  /** The text without quotes or block header. Equals `start` and `end` for plain scalars; an empty node is zero wide. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

export interface Mapping extends Properties {
  readonly kind: 'mapping';
  readonly flow: boolean;
  /** In document order, duplicates included. Merge keys (`<<`) are ordinary pairs here; see `entriesOf`. */
  readonly pairs: readonly Pair[];
}

/** From the start of the key to the end of the value. */
export interface Pair extends Range {
  readonly key: Node;
  /** Always there: an omitted value is a scalar of style `empty` where it would be typed. */
  readonly value: Node;
}

export interface Sequence extends Properties {
  readonly kind: 'sequence';
  readonly flow: boolean;
  readonly items: readonly Node[];
}

export interface Alias extends Properties {
  readonly kind: 'alias';
  readonly name: Name;
  /** The anchored node; undefined when unknown or when following it would not end. */
  readonly target: Node | undefined;
}

/** From the `#` to the end of its line. */
export interface Comment extends Range {
  /** Without the `#`, trimmed. */
  readonly text: string;
}

/** One document of a file, between `---` marks. */
export interface YamlDocument extends Range {
  readonly root: Node;
}

/** A syntax problem. Its text is found by `code` and `parameters` in `messages/syntax.ts`. */
export interface SyntaxProblem {
  /** Stable, dotted, for instance `yaml.kutip-tidak-ditutup`. */
  readonly code: string;
  readonly range: Range;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** The other place concerned: the first of two equal keys, the opening bracket. */
  readonly related: readonly { readonly range: Range; readonly code: string }[];
  /** The remedy where it is obvious: a missing quote, bracket, colon or space. */
  readonly fix?: TextChange;
}

export interface YamlFile {
  readonly text: string;
  readonly lines: LineIndex;
  readonly documents: readonly YamlDocument[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
  /** Lines that had to be left out to read the rest; what stands here is unknown, not absent. */
  readonly broken: readonly Range[];
}

/** Zero-based line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Line starts of a text: turns offsets into positions and back. Lines end at LF, CRLF or CR. */
export interface LineIndex {
  readonly count: number;
  /** The same object in the index of a later text where it is certain that every line is the line that it was. */
  readonly layout: object;
  positionAt(offset: number): Position;
  /** Positions outside the text are moved to the nearest place inside. */
  offsetAt(position: Position): number;
  /** Offset of the first character of a line; the text length for the line after the last. */
  startOf(line: number): number;
}

/** One replacement: the old text of `range` became `text`. */
export interface TextChange {
  readonly range: Range;
  readonly text: string;
}
