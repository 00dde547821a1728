import './language.ts';
import './commands.ts';
import { runAll } from './harness.ts';

/** The editor calls this in its extension host. */
export async function run(): Promise<void> {
  await runAll();
}
