export { type CursorContext, cursorContext } from './cursor.ts';
export { edit } from './edit.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { parse } from './parse.ts';
export {
  documentAt,
  entriesOf,
  followAlias,
  keyText,
  nodeAt,
  nodeAtPath,
  type Path,
  pairOf,
  pathAt,
} from './query.ts';
export type * from './tree.ts';
export { toValue } from './value.ts';
