import type { Connection } from 'vscode-languageserver';
import { registerChanges } from './changes.ts';
import { registerEditing } from './editing.ts';
import { registerExport } from './exporting.ts';
import { registerImport } from './importing.ts';
import { registerNavigation } from './navigation.ts';
import { registerPaths } from './paths.ts';
import { registerPlanning } from './planning.ts';
import { registerProduct } from './product.ts';
import { registerReading } from './reading.ts';
import type { Served } from './serving.ts';

/** Connects the features to their requests. */
export function registerRequests(connection: Connection, served: Served): void {
  registerReading(connection, served);
  registerNavigation(connection, served);
  registerEditing(connection, served);
  registerProduct(connection, served);
  registerPlanning(connection, served);
  registerPaths(connection, served);
  registerChanges(connection, served);
  registerExport(connection, served);
  registerImport(connection, served);
}
