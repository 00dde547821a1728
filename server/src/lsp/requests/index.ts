import type { Connection } from 'vscode-languageserver';
import { registerAgencies } from './agencies.ts';
import { registerChanges } from './changes.ts';
import { registerCreating } from './creating.ts';
import { registerEditing } from './editing.ts';
import { registerExport } from './exporting.ts';
import { registerImport } from './importing.ts';
import { registerNavigation } from './navigation.ts';
import { registerPlanning } from './planning.ts';
import { registerReading } from './reading.ts';
import type { Served } from './serving.ts';
import { registerTransition } from './transition.ts';

/** Connects the features to their requests. */
export function registerRequests(connection: Connection, served: Served): void {
  registerReading(connection, served);
  registerNavigation(connection, served);
  registerEditing(connection, served);
  registerAgencies(connection, served);
  registerCreating(connection, served);
  registerPlanning(connection, served);
  registerTransition(connection, served);
  registerChanges(connection, served);
  registerExport(connection, served);
  registerImport(connection, served);
}
