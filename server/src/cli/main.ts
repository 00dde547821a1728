import { growSlowly } from '../host/memory.ts';
import { version } from '../host/version.ts';
import { cliTexts } from '../messages/cli.ts';
import { type Language, render } from '../messages/text.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { check } from './commands/check.ts';
import { diff } from './commands/diff.ts';
import { exportReport } from './commands/export.ts';
import { importSpreadsheet } from './commands/import.ts';
import { init } from './commands/init.ts';
import { plan } from './commands/plan.ts';
import { score } from './commands/score.ts';
import { tasks } from './commands/tasks.ts';
import { transition } from './commands/transition.ts';
import { UsageError } from './usageError.ts';

/** Exit code for wrong use and unreadable input. */
const wrongUse = 2;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader went away (`spbe check | head`): nothing is left to say, but the exit code still tells what was found.
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

async function main(argv: readonly string[]): Promise<number> {
  let language: Language = argv.some((word, at) => word === '--lang=en' || (word === 'en' && argv[at - 1] === '--lang'))
    ? 'en'
    : 'id';
  try {
    const { language: asked, command } = readArguments(argv);
    language = asked ?? language;
    return await run(command, asked);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${render(error.text, language, error.parameters)}\n`);
    } else {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`${render(cliTexts.internalError, language, { message })}\n`);
    }
    return wrongUse;
  }
}

async function run(command: Arguments['command'], language: Language | undefined): Promise<number> {
  switch (command.name) {
    case 'help':
      process.stdout.write(`${cliTexts.usage[language ?? 'id']}\n`);
      return 0;
    case 'version':
      process.stdout.write(`${version}\n`);
      return 0;
    case 'check':
      growSlowly();
      return check({ ...command, language });
    case 'score':
      growSlowly();
      return score({ ...command, language });
    case 'export':
      growSlowly();
      return exportReport(command, language);
    case 'import':
      return importSpreadsheet(command, language);
    case 'plan':
      return plan(command, language);
    case 'tasks':
      growSlowly();
      return tasks(command, language);
    case 'diff':
      growSlowly();
      return diff(command, language);
    case 'transition':
      return transition(command, language);
    case 'init':
      return init(command, language ?? 'id');
    case 'lsp':
      return serve();
  }
}

/** The language server is a bundle of its own, so that the other commands start without it. It ends the process itself. */
async function serve(): Promise<number> {
  const bundle = './server.cjs';
  await import(bundle);
  return 0;
}
