import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { idFromName, newWorkspaceFiles } from '../../features/newWorkspace.ts';
import { uriOfPath } from '../../host/nodeFileSystem.ts';
import { cliTexts } from '../../messages/cli.ts';
import { type Language, render, type Text } from '../../messages/text.ts';
import type { Instrument } from '../../schema/instrument.ts';
import { instrumentForYear, instrumentIds, instrumentOf } from '../../schema/instruments.ts';
import { readYear } from '../arguments.ts';
import { type GovernmentLevel, governmentLevels, type InitCommand } from '../command.ts';
import { shownPath } from '../paths.ts';
import { reasonOf } from '../reason.ts';
import { UsageError } from '../usageError.ts';

/** Writes the files of a new workspace; files that are there already stay as they are. */
export async function init(command: InitCommand, language: Language): Promise<number> {
  const { name, level, year, instrument } = await answers(command, language);
  const id = command.agencyId ?? idFromName(name);
  const folder = resolve(command.folder);
  let written = 0;
  const files = newWorkspaceFiles({ id, name, level, year, instrument, language });
  for (const { path, text } of files) {
    const isNew = writeNew(join(folder, path), text);
    if (isNew) written++;
    const shown = shownPath(uriOfPath(join(folder, path)));
    process.stderr.write(`${render(isNew ? cliTexts.initWritten : cliTexts.initKept, language, { path: shown })}\n`);
  }
  const counts = { written, kept: files.length - written, path: shownPath(uriOfPath(folder)) };
  process.stdout.write(`${render(cliTexts.initDone, language, counts)}\n`);
  return 0;
}

/** Creates the file only if nothing is there. */
function writeNew(path: string, text: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST' && existsSync(path)) return false;
    throw new UsageError(cliTexts.cannotWrite, { path, reason: reasonOf(error) });
  }
}

interface Answers {
  readonly name: string;
  readonly level: GovernmentLevel;
  readonly year: number;
  readonly instrument: Instrument;
}

async function answers(command: InitCommand, language: Language): Promise<Answers> {
  const ask = process.stdin.isTTY && process.stderr.isTTY ? asker(language) : undefined;
  try {
    const name = command.agencyName ?? (await ask?.(cliTexts.initName, '')) ?? '';
    if (name.trim() === '') throw new UsageError(cliTexts.initNeedsName);
    const level = command.level ?? (await askedLevel(name, ask));
    const year = command.year ?? readYear(await ask?.(cliTexts.initYear, String(thisYear()))) ?? thisYear();
    return { name: name.trim(), level, year, instrument: instrumentFor(year, command.instrument) };
  } catch (error) {
    // Ctrl+C or Ctrl+D at a question.
    if (error instanceof Error && error.name === 'AbortError') throw new UsageError(cliTexts.initStopped);
    throw error;
  } finally {
    ask?.close();
  }
}

function instrumentFor(year: number, id: string | undefined): Instrument {
  const allowed = instrumentIds.join(', ');
  if (id !== undefined) {
    const instrument = instrumentOf(id);
    if (instrument) return instrument;
    throw new UsageError(cliTexts.unknownValue, { value: id, option: '--instrumen', allowed });
  }
  const instrument = instrumentForYear(year);
  if (instrument) return instrument;
  throw new UsageError(cliTexts.initNoInstrument, { year, allowed });
}

async function askedLevel(name: string, ask: Asker | undefined): Promise<GovernmentLevel> {
  const guess = levelOfName(name);
  const answer = (await ask?.(cliTexts.initLevel, guess ?? '')) ?? guess ?? '';
  const known = governmentLevels.find((level) => level === answer);
  if (known) return known;
  const allowed = governmentLevels.join(', ');
  if (answer === '') throw new UsageError(cliTexts.initNeedsLevel, { name, allowed });
  throw new UsageError(cliTexts.unknownValue, { value: answer, option: '--tingkat', allowed });
}

/** `Pemerintah Kota Jambi` is a `kota`; undefined where the name does not tell. */
function levelOfName(name: string): GovernmentLevel | undefined {
  const words = name.toLowerCase().split(/\s+/);
  if (words.includes('badan')) return 'lembaga';
  return governmentLevels.find((level) => words.includes(level));
}

function thisYear(): number {
  return new Date().getFullYear();
}

interface Asker {
  (question: Text, suggestion: string): Promise<string>;
  close(): void;
}

function asker(language: Language): Asker {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const ask = async (question: Text, suggestion: string): Promise<string> => {
    const answer = await terminal.question(`${question[language]}${suggestion ? ` [${suggestion}]` : ''}: `);
    return answer.trim() || suggestion;
  };
  return Object.assign(ask, { close: () => terminal.close() });
}
