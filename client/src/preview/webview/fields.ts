import { previewTexts } from '../texts.ts';
import { type Branch, branch } from './tree.ts';
import { type View, words } from './view.ts';

/** A control below its name. */
export function field(name: string, control: Branch, kind?: string): Branch {
  return branch('label', { key: name, class: kind ? `field ${kind}` : 'field' }, branch('span', {}, name), control);
}

export interface Search {
  readonly name: string;
  /** What can be searched for. */
  readonly hint: string;
  readonly value: string;
  readonly set: (value: string) => void;
}

/** The field in which a reader searches a list. */
export function searchField({ name, hint, value, set }: Search): Branch {
  return field(name, branch('input', { type: 'search', placeholder: hint, value, on: { input: set } }));
}

/** A box to tick. */
export function box(name: string, checked: boolean, set: (checked: boolean) => void): Branch {
  const change = (value: string) => set(value === 'on');
  return branch(
    'label',
    { key: name, class: 'box' },
    branch('input', { type: 'checkbox', checked, on: { change } }),
    name,
  );
}

/** The words that a reader searches for, each of which is to be found. */
export function askedWords(search: string): readonly string[] {
  return search.toLocaleLowerCase('id').split(/\s+/).filter(Boolean);
}

export interface Shortened<T> {
  readonly shown: readonly T[];
  /** Shows all. */
  readonly more: Branch | undefined;
}

/** The first of a long list, with a button that shows all; `id` is what is kept of it. */
export function firstOf<T>(all: readonly T[], most: number, id: string, view: View): Shortened<T> {
  return shortened(all, all.slice(0, most), id, view);
}

/** A few of a long list, with a button that shows all. */
export function shortened<T>(all: readonly T[], few: readonly T[], id: string, view: View): Shortened<T> {
  const { turned } = view.state;
  if (all.length === few.length || turned.includes(id)) return { shown: all, more: undefined };
  const click = () => view.act.set({ turned: [...turned, id] });
  const text = words(view, previewTexts.more, { count: all.length - few.length });
  return {
    shown: few,
    more: branch('button', { key: id, type: 'button', class: 'quiet more', on: { click } }, text),
  };
}
