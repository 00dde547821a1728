import { type ParseArgsConfig, parseArgs } from 'node:util';
import { cliTexts } from '../messages/cli.ts';
import { diffTexts } from '../messages/diff.ts';
import { exportTexts } from '../messages/export.ts';
import { importingTexts } from '../messages/importing.ts';
import { planUsageTexts } from '../messages/planning.ts';
import { type Language, type Parameters, render, type Text } from '../messages/text.ts';
import { workListTexts } from '../messages/workList.ts';
import type { PlanGoal } from '../planning/planObject.ts';
import { type ReportFormat, reportFormats, type WorkListFormat, workListFormats } from '../reports/formats.ts';
import { allInstruments } from '../schema/instruments.ts';

export const checkFormats = ['pretty', 'json', 'sarif', 'junit', 'github'] as const;
export const scoreFormats = ['pretty', 'json'] as const;
export const diffFormats = ['pretty', 'json', 'github', 'md'] as const;
export const governmentLevels = ['kementerian', 'lembaga', 'provinsi', 'kabupaten', 'kota'] as const;

export type CheckFormat = (typeof checkFormats)[number];
export type ScoreFormat = (typeof scoreFormats)[number];
export type GovernmentLevel = (typeof governmentLevels)[number];

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'lsp' }
  | {
      readonly name: 'check';
      readonly paths: readonly string[];
      readonly format: CheckFormat;
      readonly strict: boolean;
    }
  | { readonly name: 'score'; readonly paths: readonly string[]; readonly format: ScoreFormat }
  | ExportCommand
  | ImportCommand
  | PlanCommand
  | TasksCommand
  | DiffCommand
  | TransitionCommand
  | InitCommand;

interface ReportOptions {
  /** Undefined: as the name of the file says. */
  readonly format: ReportFormat | undefined;
  /** A file, or a folder for several; undefined: standard output. */
  readonly out: string | undefined;
  /** The time that the report bears; undefined: now. */
  readonly time: Date | undefined;
}

export interface ExportCommand extends ReportOptions {
  readonly name: 'export';
  readonly paths: readonly string[];
  /** A workbook to be filled in, in place of a report. */
  readonly template: boolean;
  /** Id of the instrument that the template is for; undefined: that of the year. */
  readonly instrument: string | undefined;
}

export interface PlanCommand {
  readonly name: 'plan';
  readonly paths: readonly string[];
  readonly format: ScoreFormat;
  readonly goal: PlanGoal;
}

export interface TasksCommand {
  readonly name: 'tasks';
  readonly paths: readonly string[];
  /** Undefined: as the name of the file says. */
  readonly format: WorkListFormat | undefined;
  /** Undefined: standard output; a workbook needs a file. */
  readonly out: string | undefined;
  /** ISO date. */
  readonly due: string | undefined;
  /** The steps of a path instead of the documents that are missing. */
  readonly goal: PlanGoal | undefined;
}

export interface TransitionCommand extends ReportOptions {
  readonly name: 'transition';
  readonly paths: readonly string[];
  /** First year of the new instrument. */
  readonly year: number | undefined;
  readonly write: boolean;
}

export interface DiffCommand {
  readonly name: 'diff';
  /** Folders or git revisions. */
  readonly before: string;
  /** Undefined: the folder as it is. */
  readonly after: string | undefined;
  /** The folder of which revisions are meant; undefined: the current one. */
  readonly path: string | undefined;
  readonly format: (typeof diffFormats)[number];
}

/** What is said of an agency that has no document yet. */
interface AgencyOptions {
  readonly agencyName: string | undefined;
  readonly agencyId: string | undefined;
  readonly level: GovernmentLevel | undefined;
  readonly year: number | undefined;
  readonly instrument: string | undefined;
}

export interface InitCommand extends AgencyOptions {
  readonly name: 'init';
  readonly folder: string;
}

export interface ImportCommand extends AgencyOptions {
  readonly name: 'import';
  readonly files: readonly string[];
  /** Folder of the agency. */
  readonly into: string;
  /** A file that corrects what is recognised. */
  readonly mapping: string | undefined;
  readonly dryRun: boolean;
}

/** Wrong use of the command line: shown as it is, exit code 2. */
export class UsageError extends Error {
  readonly text: Text;
  readonly parameters: Parameters;

  constructor(text: Text, parameters: Parameters = {}) {
    super(render(text, 'en', parameters));
    this.text = text;
    this.parameters = parameters;
  }
}

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
const commandOptions: Readonly<Record<string, readonly string[]>> = {
  check: ['format', 'strict', 'lang'],
  score: ['format', 'lang'],
  export: ['format', 'out', 'time', 'template', 'instrumen', 'lang'],
  plan: ['target', 'year', 'from', 'keep', 'effort', 'format', 'lang'],
  tasks: ['target', 'year', 'from', 'keep', 'effort', 'due', 'format', 'out', 'lang'],
  diff: ['path', 'format', 'lang'],
  transition: ['year', 'write', 'format', 'out', 'time', 'lang'],
  import: ['into', 'dry-run', 'mapping', 'nama', 'tingkat', 'tahun', 'instrumen', 'id', 'lang'],
  init: ['nama', 'tingkat', 'tahun', 'instrumen', 'id', 'lang'],
  lsp: ['stdio', 'node-ipc', 'clientProcessId', 'lang'],
};

/** Reads the arguments behind `spbe`. Throws {@link UsageError}. */
export function readArguments(argv: readonly string[]): Arguments {
  const { words, options } = split(argv);
  const language = oneOf(options, 'lang', ['id', 'en'] as const);
  if (options.has('help') || (words.length === 0 && !options.has('version')))
    return { language, command: { name: 'help' } };
  if (options.has('version')) return { language, command: { name: 'version' } };
  const [name, ...rest] = words as [string, ...string[]];
  const allowed = Object.hasOwn(commandOptions, name) ? commandOptions[name] : undefined;
  if (!allowed) throw new UsageError(cliTexts.unknownCommand, { command: name });
  const unknown = [...options.keys()].find((option) => !allowed.includes(option));
  if (unknown) throw new UsageError(cliTexts.unknownOption, { option: `--${unknown}` });
  return { language, command: readCommand(name, rest, options) };
}

function readCommand(name: string, paths: readonly string[], options: ReadonlyMap<string, string>): Command {
  if (name === 'check') {
    return { name, paths, format: oneOf(options, 'format', checkFormats) ?? 'pretty', strict: options.has('strict') };
  }
  if (name === 'lsp') return { name };
  if (name === 'score') return { name, paths, format: oneOf(options, 'format', scoreFormats) ?? 'pretty' };
  if (name === 'export') {
    const template = options.has('template');
    return { name, paths, ...readReport(options), template, instrument: options.get('instrumen') };
  }
  if (name === 'plan') {
    return { name, paths, format: oneOf(options, 'format', scoreFormats) ?? 'pretty', goal: readGoal(options) };
  }
  if (name === 'tasks') {
    const goal = readGoal(options);
    const format = oneOf(options, 'format', workListFormats);
    const due = readDay(options.get('due'));
    const asked = Object.keys(goal).length > 0 ? goal : undefined;
    return { name, paths, format, out: options.get('out'), due, goal: asked };
  }
  if (name === 'diff') {
    const [before, after, ...more] = paths;
    if (before === undefined || more.length > 0) throw new UsageError(diffTexts.needsTwo);
    return {
      name,
      before,
      after,
      path: options.get('path'),
      format: oneOf(options, 'format', diffFormats) ?? 'pretty',
    };
  }
  if (name === 'transition') {
    const year = readYear(options.get('year'), 'year');
    return { name, paths, year, write: options.has('write'), ...readReport(options) };
  }
  if (name === 'import') return readImport(paths, options);
  if (paths[1] !== undefined) throw new UsageError(cliTexts.tooManyFolders, { folder: paths[1] });
  return { name: 'init', folder: paths[0] ?? '.', ...readAgency(options) };
}

function readReport(options: ReadonlyMap<string, string>): ReportOptions {
  const format = oneOf(options, 'format', reportFormats);
  return { format, out: options.get('out'), time: readTime(options.get('time')) };
}

function readImport(files: readonly string[], options: ReadonlyMap<string, string>): ImportCommand {
  const into = options.get('into');
  if (files.length === 0) throw new UsageError(importingTexts.needsFile);
  if (into === undefined) throw new UsageError(importingTexts.needsInto);
  const mapping = options.get('mapping');
  return { name: 'import', files, into, mapping, dryRun: options.has('dry-run'), ...readAgency(options) };
}

function readAgency(options: ReadonlyMap<string, string>): AgencyOptions {
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

function readGoal(options: ReadonlyMap<string, string>): PlanGoal {
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
  const known = new Set(allInstruments().flatMap(({ evidenceKinds }) => Object.keys(evidenceKinds)));
  const unknown = entries.map((entry) => entry![1]!).find((kind) => !known.has(kind));
  if (unknown !== undefined)
    throw new UsageError(planUsageTexts.unknownKind, { kind: unknown, known: [...known].sort().join(', ') });
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

function oneOf<const T extends string>(
  options: ReadonlyMap<string, string>,
  option: string,
  allowed: readonly T[],
): T | undefined {
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
