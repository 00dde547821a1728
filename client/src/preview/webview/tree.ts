/**
 * The page as plain data. Sections are pure functions that return it; `patch.ts` makes it real. Text is only ever text:
 * there is no way to say markup in it.
 */
export interface Branch {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  readonly children: readonly (Branch | string)[];
  /** Keeps the element of a branch when its neighbours come, go or change places. */
  readonly key?: string;
  readonly on?: Handlers;
  /** What a field holds; left alone while it holds it already, so that the caret stays. */
  readonly value?: string;
  readonly checked?: boolean;
}

export interface Handlers {
  readonly click?: () => void;
  /** With what the field now holds; `on` or an empty text for a box. */
  readonly input?: (value: string) => void;
  readonly change?: (value: string) => void;
  /** A `details` was opened or closed. */
  readonly toggle?: (open: boolean) => void;
}

export interface Properties {
  readonly [attribute: string]: string | number | boolean | undefined | Handlers;
  readonly key?: string;
  readonly on?: Handlers;
  readonly value?: string;
  readonly checked?: boolean;
}

export type Child = Branch | string | undefined | null | false;

/** One element. Properties that are undefined or false are left out; true stands for an attribute without a value. */
export function branch(
  tag: string,
  properties: Properties,
  ...children: readonly (Child | readonly Child[])[]
): Branch {
  const { key, on, checked, value, ...rest } = properties;
  const attributes: Record<string, string | number | boolean> = {};
  // What an option stands for never changes under the reader's hands: a plain attribute.
  const held = tag === 'option' ? undefined : value;
  if (tag === 'option' && value !== undefined) attributes['value'] = value;
  for (const [name, given] of Object.entries(rest)) {
    if (given !== undefined && given !== false) attributes[name] = given as string | number | true;
  }
  return {
    tag,
    attributes,
    children: children
      .flat()
      .filter((child): child is Branch | string => child !== undefined && child !== null && child !== false),
    ...(key === undefined ? {} : { key }),
    ...(on === undefined ? {} : { on }),
    ...(held === undefined ? {} : { value: held }),
    ...(checked === undefined ? {} : { checked }),
  };
}
