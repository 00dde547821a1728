import { type ParseArgsConfig, parseArgs } from 'node:util';
import { cliTexts } from '../messages/cli.ts';
import { diffTexts } from '../messages/diff.ts';
import { exportTexts } from '../messages/export.ts';
import { importingTexts } from '../messages/importing.ts';
import { planUsageTexts } from '../messages/planning.ts';
import type { Language } from '../messages/text.ts';
import { workListTexts } from '../messages/workList.ts';
import type { PlanGoal } from '../planning/planObject.ts';
import { reportFormats, workListFormats } from '../reports/formats.ts';
import { instrumentsByEvidenceKind } from '../schema/instruments.ts';
import {
  type AgencyOptions,
  type Command,
  checkFormats,
  type DiffCommand,
  diffFormats,
  governmentLevels,
  type ImportCommand,
  type InitCommand,
  type ReportOptions,
  scoreFormats,
  type TasksCommand,
} from './command.ts';
import { UsageError } from './usageError.ts';

type Options = ReadonlyMap<string, string>;

/** `language` is undefined where `--lang` is not given: the configuration of the workspace or Indonesian decides. */
export interface Arguments {
  readonly language: Language | undefined;
  readonly command: Command;
}

const valueOptions = [
  'format',
  'lang',
  'nama',
  'tingkat',
  'tahun',
  'instrumen',
  'id',
  'clientProcessId',
  'out',
  'time',
  'target',
  'year',
  'from',
  'keep',
  'effort',
  'due',
  'path',
  'into',
  'mapping',
];
const knownOptions: NonNullable<ParseArgsConfig['options']> = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  strict: { type: 'boolean' },
  template: { type: 'boolean' },
  write: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  stdio: { type: 'boolean' },
  'node-ipc': { type: 'boolean' },
  ...Object.fromEntries(valueOptions.map((name) => [name, { type: 'string' as const }])),
};

/** Reads the arguments behind `spbe`. Throws {@link UsageError}. */
export function readArguments(argv: readonly string[]): Arguments {
  const { words, options } = split(argv);
  const language = oneOf(options, 'lang', ['id', 'en'] as const);
  if (options.has('help') || (words.length === 0 && !options.has('version')))
    return { language, command: { name: 'help' } };
  if (options.has('version')) return { language, command: { name: 'version' } };
  const [name, ...rest] = words as [string, ...string[]];
  const usage = Object.hasOwn(usages, name) ? usages[name] : undefined;
  if (!usage) throw new UsageError(cliTexts.unknownCommand, { command: name });
  const unknown = [...options.keys()].find((option) => option !== 'lang' && !usage.options.includes(option));
  if (unknown) throw new UsageError(cliTexts.unknownOption, { option: `--${unknown}` });
  return { language, command: usage.read(rest, options) };
}

/** How a command is written. */
interface Usage {
  /** Beside `--lang`. */
  readonly options: readonly string[];
  /** @param words what stands behind the command's name */
  read(words: readonly string[], options: Options): Command;
}

const goalOptions = ['target', 'year', 'from', 'keep', 'effort'];
const agencyOptions = ['nama', 'tingkat', 'tahun', 'instrumen', 'id'];

const usages: Readonly<Record<string, Usage>> = {
  check: {
    options: ['format', 'strict'],
    read: (paths, options) => {
      const format = oneOf(options, 'format', checkFormats) ?? 'pretty';
      return { name: 'check', paths, format, strict: options.has('strict') };
    },
  },
  score: {
    options: ['format'],
    read: (paths, options) => ({ name: 'score', paths, format: oneOf(options, 'format', scoreFormats) ?? 'pretty' }),
  },
  export: {
    options: ['format', 'out', 'time', 'template', 'instrumen'],
    read: (paths, options) => ({
      name: 'export',
      paths,
      ...readReport(options),
      template: options.has('template'),
      instrument: options.get('instrumen'),
    }),
  },
  plan: {
    options: [...goalOptions, 'format'],
    read: (paths, options) => {
      const format = oneOf(options, 'format', scoreFormats) ?? 'pretty';
      return { name: 'plan', paths, format, goal: readGoal(options) };
    },
  },
  tasks: { options: [...goalOptions, 'due', 'format', 'out'], read: readTasks },
  diff: { options: ['path', 'format'], read: readDiff },
  transition: {
    options: ['year', 'write', 'format', 'out', 'time'],
    read: (paths, options) => {
      const year = readYear(options.get('year'), 'year');
      return { name: 'transition', paths, year, write: options.has('write'), ...readReport(options) };
    },
  },
  import: { options: ['into', 'dry-run', 'mapping', ...agencyOptions], read: readImport },
  init: { options: agencyOptions, read: readInit },
  lsp: { options: ['stdio', 'node-ipc', 'clientProcessId'], read: () => ({ name: 'lsp' }) },
};

function readTasks(paths: readonly string[], options: Options): TasksCommand {
  const goal = readGoal(options);
  return {
    name: 'tasks',
    paths,
    format: oneOf(options, 'format', workListFormats),
    out: options.get('out'),
    due: readDay(options.get('due')),
    goal: Object.keys(goal).length > 0 ? goal : undefined,
  };
}

function readDiff([before, after, ...more]: readonly string[], options: Options): DiffCommand {
  if (before === undefined || more.length > 0) throw new UsageError(diffTexts.needsTwo);
  const format = oneOf(options, 'format', diffFormats) ?? 'pretty';
  return { name: 'diff', before, after, path: options.get('path'), format };
}

function readInit([folder = '.', another]: readonly string[], options: Options): InitCommand {
  if (another !== undefined) throw new UsageError(cliTexts.tooManyFolders, { folder: another });
  return { name: 'init', folder, ...readAgency(options) };
}

function readReport(options: Options): ReportOptions {
  const format = oneOf(options, 'format', reportFormats);
  return { format, out: options.get('out'), time: readTime(options.get('time')) };
}

function readImport(files: readonly string[], options: Options): ImportCommand {
  const into = options.get('into');
  if (files.length === 0) throw new UsageError(importingTexts.needsFile);
  if (into === undefined) throw new UsageError(importingTexts.needsInto);
  const mapping = options.get('mapping');
  return { name: 'import', files, into, mapping, dryRun: options.has('dry-run'), ...readAgency(options) };
}

function readAgency(options: Options): AgencyOptions {
  return {
    agencyName: options.get('nama'),
    agencyId: options.get('id'),
    level: oneOf(options, 'tingkat', governmentLevels),
    year: readYear(options.get('tahun')),
    instrument: options.get('instrumen'),
  };
}

/** A year as it is typed. Throws {@link UsageError} for what is none. */
export function readYear(text: string | undefined, option = 'tahun'): number | undefined {
  if (text === undefined) return undefined;
  if (!/^20\d\d$/.test(text))
    throw new UsageError(cliTexts.unknownValue, { value: text, option: `--${option}`, allowed: '2000-2099' });
  return Number(text);
}

function readGoal(options: Options): PlanGoal {
  const target = options.get('target');
  const year = readYear(options.get('year'), 'year');
  const from = oneOf(options, 'from', ['shown', 'road-map'] as const);
  const keep = options
    .get('keep')
    ?.split(/[\s,]+/)
    .filter(Boolean);
  const effort = options.get('effort');
  return {
    ...(target !== undefined && { target }),
    ...(year !== undefined && { year }),
    ...(from && { from }),
    ...(keep && { keep }),
    ...(effort !== undefined && { effort: readEffort(effort) }),
  };
}

/** `kind=points`, separated by commas. Throws {@link UsageError}. */
function readEffort(text: string): Readonly<Record<string, number>> {
  const entries = text.split(',').map((part) => /^\s*([\w-]+)=(\d{1,4})\s*$/.exec(part));
  if (entries.some((entry) => !entry || Number(entry[2]) > 1000))
    throw new UsageError(planUsageTexts.effort, { value: text });
  const known = instrumentsByEvidenceKind();
  const unknown = entries.map((entry) => entry![1]!).find((kind) => !known.has(kind));
  if (unknown !== undefined)
    throw new UsageError(planUsageTexts.unknownKind, { kind: unknown, known: [...known.keys()].sort().join(', ') });
  return Object.fromEntries(entries.map((entry) => [entry![1]!, Number(entry![2])]));
}

/** A day or a time in ISO 8601. Throws {@link UsageError} for what is none. */
function readTime(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const time = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/.test(text) ? new Date(text) : undefined;
  if (time && !Number.isNaN(time.getTime())) return time;
  throw new UsageError(exportTexts.badTime, { value: text });
}

/** Throws {@link UsageError} for what is no day of the calendar. */
function readDay(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new UsageError(workListTexts.badDate, { value: text });
}

function oneOf<const T extends string>(options: Options, option: string, allowed: readonly T[]): T | undefined {
  const value = options.get(option);
  if (value === undefined) return undefined;
  const known = allowed.find((candidate) => candidate === value);
  if (known) return known;
  throw new UsageError(cliTexts.unknownValue, { value, option: `--${option}`, allowed: allowed.join(', ') });
}

function split(argv: readonly string[]): { words: readonly string[]; options: Map<string, string> } {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: knownOptions,
  });
  const words: string[] = [];
  const options = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(knownOptions, token.name))
      throw new UsageError(cliTexts.unknownOption, { option: token.rawName });
    if (valueOptions.includes(token.name) && token.value === undefined) {
      throw new UsageError(cliTexts.missingValue, { option: token.rawName });
    }
    options.set(token.name, token.value ?? '');
  }
  return { words, options };
}
