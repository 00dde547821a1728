import pc from 'picocolors';

/**
 * Colours for standard output: as `NO_COLOR` and `FORCE_COLOR` say, else only on a terminal. A pipe gets none, also on a
 * build server or on Windows, where the library by itself would colour it.
 */
export function colorsForOutput(): ReturnType<typeof pc.createColors> {
  const { NO_COLOR: never, FORCE_COLOR: always, TERM: terminal } = process.env;
  if (never) return pc.createColors(false);
  const isForced = always !== undefined && always !== '' && always !== '0';
  return pc.createColors(isForced || (process.stdout.isTTY === true && terminal !== 'dumb'));
}
