import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { ClientAbilities, FeatureContext } from '../../../server/src/features/context.ts';
import { LanguageService } from '../../../server/src/languageService.ts';
import type { Language } from '../../../server/src/messages/text.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';
import type { Uri } from '../../../server/src/workspace/fileSystem.ts';
import { MemoryFileSystem } from '../../../server/src/workspace/memoryFileSystem.ts';
import { defaultAgency, root } from '../workspace/fixture.ts';

const abilities: ClientAbilities = {
  snippets: true,
  markdown: true,
  nestedSymbols: true,
  createFiles: true,
  definitionLinks: true,
};

export interface Asked {
  readonly context: FeatureContext;
  readonly service: LanguageService;
  /** Places of the `<|>` marks of the file asked about, in order. */
  readonly offsets: readonly number[];
  readonly position: Position;
  /** The ranges between `<|` and `|>` of every file, by path. */
  readonly marked: ReadonlyMap<string, readonly Range[]>;
  /** Text without marks, by path. */
  readonly texts: ReadonlyMap<string, string>;
  uri(path: string): Uri;
  contextOf(path: string): FeatureContext;
}

/**
 * A workspace in which one file holds the cursor `<|>`. Ranges that an answer is compared with stand between `<|` and
 * `|>` in any file. `instansi.spbe.yaml` is supplied where there is none.
 */
export async function asking(
  files: Readonly<Record<string, string>>,
  options: {
    readonly language?: Language;
    readonly abilities?: Partial<ClientAbilities>;
    /** Nothing is supplied. */
    readonly bare?: boolean;
  } = {},
): Promise<Asked> {
  const texts = new Map<string, string>();
  const marks = new Map<string, { cursors: number[]; ranges: [number, number][] }>();
  for (const [path, marked] of Object.entries({
    ...(!options.bare && { 'instansi.spbe.yaml': defaultAgency }),
    ...files,
  })) {
    const { text, cursors, ranges } = unmark(marked);
    texts.set(path, text);
    marks.set(path, { cursors, ranges });
  }
  const uri = (path: string): Uri => `${root}/${path}`;
  const fileSystem = new MemoryFileSystem(
    [root],
    Object.fromEntries([...texts].map(([path, text]) => [uri(path), text])),
  );
  const service = new LanguageService(fileSystem, [root]);
  const findings = new Map<Uri, readonly Finding[]>();
  await service.open((update) => {
    for (const [file, found] of update.findings) findings.set(file, found);
  });
  const contextOf = (path: string): FeatureContext => {
    const file = service.store.file(uri(path))!;
    const folder = service.store.agencyFolderOf(uri(path));
    return {
      file,
      yaml: file.yaml!,
      agency: service.store.view(folder)!,
      score: service.scoreOf(service.store.view(folder)!),
      workspace: service.store.workspace(),
      findings: findings.get(uri(path)) ?? [],
      settings: service.settingsOf(uri(path)),
      configurations: service.store.configurations,
      language: options.language ?? 'id',
      abilities: { ...abilities, ...options.abilities },
      listFolder: (folderUri) => fileSystem.list(folderUri),
    };
  };
  const asked = [...marks].find(([, { cursors }]) => cursors.length > 0)?.[0] ?? anySpbeFile([...texts.keys()]);
  const context = contextOf(asked);
  const offsets = marks.get(asked)!.cursors;
  const marked = new Map(
    [...marks].map(([path, { ranges }]) => {
      const { lines } = service.store.file(uri(path)) ?? context.file;
      return [path, ranges.map(([start, end]) => ({ start: lines.positionAt(start), end: lines.positionAt(end) }))];
    }),
  );
  const position = context.file.lines.positionAt(offsets[0] ?? 0);
  return { context, service, offsets, position, marked, texts, uri, contextOf };
}

function anySpbeFile(paths: readonly string[]): string {
  return paths.find((path) => path === 'instansi.spbe.yaml') ?? paths.find((path) => path.endsWith('.spbe.yaml'))!;
}

/** Splits a marked text into the text and the places of its marks. `<|>` is a cursor, `<|` and `|>` a range. */
export function unmark(marked: string): { text: string; cursors: number[]; ranges: [number, number][] } {
  const cursors: number[] = [];
  const ranges: [number, number][] = [];
  const open: number[] = [];
  let text = '';
  for (const part of marked.split(/(<\|>|<\||\|>)/)) {
    if (part === '<|>') cursors.push(text.length);
    else if (part === '<|') open.push(text.length);
    else if (part === '|>') ranges.push([open.pop()!, text.length]);
    else text += part;
  }
  return { text, cursors, ranges: ranges.sort(([a], [b]) => a - b) };
}

/** The text after the edits; tab stops of snippets are kept as they are. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
  const offset = ({ line, character }: Position) => starts[line]! + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
      text,
    );
}
