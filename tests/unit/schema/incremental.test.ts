import fc from 'fast-check';
import { expect, test } from 'vitest';
import { render } from '../../../server/src/messages/text.ts';
import { validateDocument } from '../../../server/src/schema/validate.ts';
import { edit, parse, type YamlFile } from '../../../server/src/yaml/index.ts';

/** An architecture with more entries than are validated again each time; a few have faults. */
const text = `jenis: arsitektur
kondisi: saat_ini
layanan:
${Array.from({ length: 60 }, (_, i) => `  - id: ly-${i}\n    nama: Layanan ${i}\n    ${i % 20 === 7 ? 'metod' : 'metode'}: Elektronik\n    target: [Masyarakat]\n`).join('')}infrastruktur:
  server:
${Array.from({ length: 20 }, (_, i) => `    - id: sv-${i}\n      lokasi: pusat-data\n      memori_gb: 64\n`).join('')}keamanan:
${Array.from({ length: 20 }, (_, i) => `  - id: km-${i}\n    audit: { tanggal: 2023-06-0${i % 10}, hasil: memadai }\n`).join('')}`;

/** Everything that can be seen of the problems of a file; with `keep` as of one that is being edited. */
function seen(file: YamlFile, keep: boolean): readonly unknown[] {
  return file.documents.flatMap((document) =>
    validateDocument(document, { broken: file.broken, keep }).map(
      ({ code, severity, at, message, parameters, fixes }) => ({
        code,
        severity,
        at: [at.start, at.end],
        message: render(message, 'id', parameters),
        fixes: fixes.map((fix) => ({ ...fix, title: undefined, at: [fix.at.start, fix.at.end] })),
      }),
    ),
  );
}

const { FUZZ_RUNS = '100' } = process.env;

test('after any edits the problems are those of the text read anew', () => {
  const pieces = [
    '',
    'x',
    ' ',
    '\n',
    ':',
    '- ',
    '"',
    '2',
    'id: z\n',
    '\n  - id: baru\n',
    'asing: 1\n',
    '[',
    '#',
    '*a',
    '&a ',
  ];
  const change = fc.record({ at: fc.nat(text.length), cut: fc.nat(6), piece: fc.constantFrom(...pieces) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      let file: YamlFile = parse(text);
      seen(file, true);
      let present = text;
      for (const { at, cut, piece } of changes) {
        const start = Math.min(at, present.length);
        const end = Math.min(start + cut, present.length);
        present = present.slice(0, start) + piece + present.slice(end);
        file = edit(file, present, { range: { start, end }, text: piece });
        expect(seen(file, true)).toEqual(seen(parse(present), false));
      }
    }),
    { numRuns: Number(FUZZ_RUNS) },
  );
});

test('documents that an edit does not touch are not validated again, and their problems move along', () => {
  const two = 'jenis: arsitektur\n---\njenis: arsitektur\nasing: 1\n';
  const before = parse(two);
  const [problem] = validateDocument(before.documents[1]!, { keep: true });
  const start = two.indexOf('\n---');
  const text = `${two.slice(0, start)}\nkondisi: target${two.slice(start)}`;
  const after = edit(before, text, { range: { start, end: start }, text: '\nkondisi: target' });
  expect(validateDocument(after.documents[1]!, { keep: true })).toEqual([problem]);
  expect(text.slice(problem?.at.start, problem?.at.end)).toBe('asing');
});

test('entries that an edit does not touch are not validated again', () => {
  const before = parse(text);
  const problems = validateDocument(before.documents[0]!);
  const start = text.indexOf('Layanan 33');
  const after = edit(before, `${text.slice(0, start)}x${text.slice(start)}`, {
    range: { start, end: start },
    text: 'x',
  });
  const again = validateDocument(after.documents[0]!);
  expect(again).toHaveLength(problems.length);
  expect(again.filter((problem) => problems.includes(problem))).toHaveLength(problems.length);
});
