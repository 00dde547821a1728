/** The colouring grammar, read by the editor's own reader of grammars together with the editor's own grammar of YAML. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { env, extensions, workspace } from 'vscode';
import { test } from './harness.ts';

const readerOfExpressions = 'vscode-oniguruma';

interface Line {
  readonly tokens: readonly {
    readonly startIndex: number;
    readonly endIndex: number;
    readonly scopes: readonly string[];
  }[];
  readonly ruleStack: unknown;
}
interface Grammar {
  tokenizeLine(line: string, state: unknown): Line;
}
interface Textmate {
  readonly INITIAL: unknown;
  readonly Registry: new (options: {
    readonly onigLib: Promise<object>;
    loadGrammar(scope: string): Promise<object | null>;
  }) => { loadGrammar(scope: string): Promise<Grammar> };
  parseRawGrammar(text: string, path: string): object;
}
interface Oniguruma {
  readonly OnigScanner: new (patterns: string[]) => object;
  readonly OnigString: new (text: string) => object;
  loadWASM(bytes: ArrayBufferLike): Promise<void>;
}
interface Contributed {
  readonly scopeName: string;
  readonly path: string;
}
/** A piece of a line, with the scopes that lie on it, the outermost first. */
type Piece = readonly [text: string, scopes: readonly string[]];

test('no line of the sample is coloured as an error', async () => {
  const { textmate, grammar } = await spbe();
  const files = await workspace.findFiles('**/*.spbe.yaml');
  assert.ok(files.length > 50, `only ${files.length} files`);
  const wrong: string[] = [];
  for (const uri of files) {
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    for (const [piece, scopes] of pieces(textmate, grammar, text))
      if (scopes.some((scope) => scope.startsWith('invalid'))) wrong.push(`${uri.path}: ${piece}`);
  }
  assert.deepEqual(wrong, []);
});

test('our keys, ids and reference codes have colours of their own, and text has not', async () => {
  const { textmate, grammar } = await spbe();
  const text = [
    '# spbe-abaikan bukti.nama-berkas',
    'jenis: indikator',
    'tingkat: 3',
    'target: [{ tahun: 2025, tingkat: 4 }]',
    'penanggung_jawab: diskominfo',
    'kode: RAB.01.02',
    'penjelasan:',
    '  fakta: >-',
    '    tingkat: RAB.01.02',
  ].join('\n');
  const own = pieces(textmate, grammar, text)
    .map(([piece, scopes]) => [piece, scopes.at(-1) ?? ''] as const)
    .filter(([, scope]) => scope.endsWith('.spbe'));
  assert.deepEqual(own, [
    ['spbe-abaikan', 'keyword.control.directive.spbe'],
    ['bukti.nama-berkas', 'constant.other.rule.spbe'],
    ['jenis', 'keyword.other.key.spbe'],
    ['tingkat', 'keyword.other.key.spbe'],
    ['tingkat', 'keyword.other.key.spbe'],
    ['diskominfo', 'variable.other.id.spbe'],
    ['RAB.01.02', 'constant.other.reference-code.spbe'],
  ]);
});

/** The grammar as the editor puts it together of all that its extensions contribute. */
async function spbe(): Promise<{ readonly textmate: Textmate; readonly grammar: Grammar }> {
  const textmate = ofEditor<Textmate>('vscode-textmate');
  const oniguruma = ofEditor<Oniguruma>(readerOfExpressions);
  await oniguruma.loadWASM(new Uint8Array(readFileSync(wasm())).buffer);
  const contributed = grammars();
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const path = contributed.get(scope);
      return path === undefined ? null : textmate.parseRawGrammar(readFileSync(path, 'utf8'), path);
    },
  });
  return { textmate, grammar: await registry.loadGrammar('source.spbe') };
}

/** Paths of the grammars of all extensions, by scope. */
function grammars(): ReadonlyMap<string, string> {
  return new Map(
    extensions.all.flatMap(({ extensionPath, packageJSON }) =>
      ((packageJSON.contributes?.grammars ?? []) as readonly Contributed[]).map(
        ({ scopeName, path }) => [scopeName, join(extensionPath, path)] as const,
      ),
    ),
  );
}

function pieces(textmate: Textmate, grammar: Grammar, text: string): readonly Piece[] {
  let state = textmate.INITIAL;
  return text.split(/\r?\n/).flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }): Piece => [line.slice(startIndex, endIndex), scopes]);
  });
}

/** A module that the editor itself is made with. */
function ofEditor<Module>(name: string): Module {
  return fromEditor((require) => require(name) as Module);
}

function wasm(): string {
  return fromEditor((require) => join(dirname(require.resolve(readerOfExpressions)), 'onig.wasm'));
}

/** The desktop editor keeps most of its modules in an archive, the served one in a folder. */
function fromEditor<Found>(look: (require: NodeJS.Require) => Found): Found {
  const failures: unknown[] = [];
  for (const folder of ['node_modules', 'node_modules.asar'])
    try {
      return look(createRequire(join(env.appRoot, folder, 'x.js')));
    } catch (error) {
      failures.push(error);
    }
  throw new AggregateError(failures, 'the editor does not have it');
}
