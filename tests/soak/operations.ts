import fc from 'fast-check';

/** A choice from a list whose length is known only when the operation is carried out. */
export type Choice = number;

/** How a text is changed at a line. */
export const editKinds = ['delete', 'double', 'cut', 'insert', 'value', 'swap', 'restore', 'whole', 'batch'] as const;

export const diskKinds = [
  'write',
  'delete',
  'restore',
  'copy',
  'rename',
  'rename-folder',
  'evidence',
  'config',
] as const;

/** One step of a soak. What it stands for depends on what is there when it is carried out. */
export type Operation =
  | {
      readonly do: 'edit';
      readonly kind: (typeof editKinds)[number];
      readonly file: Choice;
      readonly at: Choice;
      readonly text: Choice;
    }
  | {
      readonly do: 'ask';
      readonly method: Choice;
      readonly file: Choice;
      readonly at: Choice;
      readonly how: 'wait' | 'race' | 'cancel';
    }
  | { readonly do: 'toggle'; readonly file: Choice }
  | {
      readonly do: 'disk';
      readonly kind: (typeof diskKinds)[number];
      readonly file: Choice;
      readonly text: Choice;
      readonly tell: 'now' | 'later';
    }
  | { readonly do: 'noise'; readonly files: readonly Choice[]; readonly type: 1 | 2 | 3 }
  | { readonly do: 'settings'; readonly which: Choice }
  | { readonly do: 'folders'; readonly which: Choice };

const choice = fc.nat({ max: 1_000_000 });

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 90,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      kind: fc.constantFrom(...editKinds),
      file: choice,
      at: choice,
      text: choice,
    }),
  },
  {
    weight: 70,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      method: choice,
      file: choice,
      at: choice,
      how: fc.constantFrom('wait' as const, 'race' as const, 'race' as const, 'cancel' as const),
    }),
  },
  { weight: 16, arbitrary: fc.record({ do: fc.constant('toggle' as const), file: choice }) },
  {
    weight: 20,
    arbitrary: fc.record({
      do: fc.constant('disk' as const),
      kind: fc.constantFrom(...diskKinds),
      file: choice,
      text: choice,
      tell: fc.constantFrom('now' as const, 'later' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('noise' as const),
      files: fc.array(choice, { maxLength: 40 }),
      type: fc.constantFrom(1 as const, 2 as const, 3 as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('settings' as const), which: choice }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('folders' as const), which: choice }) },
);

/** The steps of a soak; the same for the same seed. */
export function operationsOf(seed: number, steps: number): readonly Operation[] {
  return fc.sample(operation, { seed, numRuns: steps });
}

/** The element of a list that a choice stands for. */
export function chosen<T>(list: readonly T[], choice: Choice): T | undefined {
  return list[choice % Math.max(1, list.length)];
}
