import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps.mjs';
import { stageExtension } from '../vsix/stage.mjs';

/**
 * Puts the built extension and settings into the folder that a served editor keeps its things in.
 *
 * @param {string} data an empty folder
 * @param {Readonly<Record<string, unknown>>} settings of the editor
 * @param {string} [other] folder of an extension that takes the place of the built one
 */
export async function furnishEditor(data, settings, other) {
  if (other) cpSync(other, join(data, 'extensions', 'other'), { recursive: true });
  else await stageExtension(root, join(data, 'extensions', 'arsitek-spbe.arsitek-spbe'));
  mkdirSync(join(data, 'data', 'Machine'), { recursive: true });
  writeFileSync(join(data, 'data', 'Machine', 'settings.json'), JSON.stringify(settings));
}
