import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotationsModule } from './schemas/annotations.mjs';
import { loadSchemas } from './schemas/load.mjs';
import { typesModule } from './schemas/types.mjs';
import { validatorsDeclaration, validatorsModule } from './schemas/validators.mjs';

/**
 * Writes what `server/src/schema` needs of the document schemas to `server/src/schema/generated`: validators, types,
 * annotations. Files whose content stays the same are not touched.
 *
 * @param {string} root folder of the project
 */
export async function generateSchemas(root) {
  const schemas = loadSchemas(root);
  const folder = join(root, 'server', 'src', 'schema', 'generated');
  mkdirSync(folder, { recursive: true });
  writeChanged(join(folder, 'validators.js'), validatorsModule(schemas));
  writeChanged(join(folder, 'validators.d.ts'), validatorsDeclaration);
  writeChanged(join(folder, 'annotations.ts'), annotationsModule(schemas));
  writeChanged(join(folder, 'documents.ts'), await typesModule(schemas));
}

/** Written beside and moved into place, so that a reader at the same time never sees half a file. */
function writeChanged(path, content) {
  if (readOrUndefined(path) === content) return;
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, content);
  renameSync(beside, path);
}

function readOrUndefined(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
