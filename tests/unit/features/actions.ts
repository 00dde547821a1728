import { expect } from 'vitest';
import { codeActions } from '../../../server/src/features/codeActions.ts';
import { filesAfter, problemsOf, titled } from './edited.ts';
import { type Asked, asking } from './fixture.ts';

export function actionsAt(asked: Asked, only?: readonly string[], context = asked.context) {
  const [start = 0, end = start] = asked.offsets;
  return codeActions(context, { start, end }, only);
}

/** The texts after the action of a title, for the files that it changes. */
export async function chosen(files: Record<string, string>, title: string | RegExp, only?: readonly string[]) {
  const asked = await asking(files);
  const texts = filesAfter(asked, titled(actionsAt(asked, only), title).edit);
  for (const text of Object.values(texts)) expect(problemsOf(text)).toEqual([]);
  return texts;
}

export const indicator = 'indikator/11.spbe.yaml';
