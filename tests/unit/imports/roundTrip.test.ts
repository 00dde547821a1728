import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tables } from '../../../server/src/imports/headings.ts';
import { type GivenAgency, reviewImport } from '../../../server/src/imports/importSpreadsheets.ts';
import type { GivenFile } from '../../../server/src/imports/reading/workbook.ts';
import type { EvidenceFacts } from '../../../server/src/model/facts.ts';
import { collectAgency } from '../../../server/src/reports/collect.ts';
import { writeReport, writeTemplate } from '../../../server/src/reports/exportFiles.ts';
import { makingAt } from '../../../server/src/reports/making.ts';
import { instrumentIds, instrumentOf } from '../../../server/src/schema/instruments.ts';
import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { summarizeAgency } from '../../../server/src/scoring/summary.ts';
import { isSpbeFileName } from '../../../server/src/workspace/walk.ts';
import { projectRoot } from '../../protocol/spbe.ts';
import { type Fixture, workspaceOf } from '../workspace/fixture.ts';

/** The files of a sample by path; evidence as a stub. */
function filesOf(sample: string): Readonly<Record<string, string>> {
  const folder = join(projectRoot, 'samples', sample);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = isSpbeFileName(entry.name) ? readFileSync(path, 'utf8') : 'bukti';
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), text];
    }),
  );
}

function exported({ view }: Fixture, format: 'xlsx' | 'csv', language: 'id' | 'en'): readonly GivenFile[] {
  const content = collectAgency(view, scoreAgency(view), []);
  if (!content) throw new Error('the sample has no agency');
  const made = makingAt(new Date('2026-01-31T00:00:00Z'), '0.0.0');
  const { files } = writeReport({ agencies: [content], made }, format, language);
  return files.map(({ name, content: bytes }) => ({
    name,
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  }));
}

function reviewOf(files: readonly GivenFile[], documents: Readonly<Record<string, string>>, agency: GivenAgency = {}) {
  const given = Object.entries(documents).map(([path, text]) => ({ path, text }));
  return reviewImport({ files, documents: given, mappings: [], agency, language: 'id', fileNames: [] });
}

/** What an agency's evidence says, without places. */
function evidenceOf({ view }: Fixture) {
  const said = (fact: EvidenceFacts) => {
    const { id, sameAs, kind, title, number, date, status, supersedes, content, file, link, forLevels, citation } =
      fact;
    const one = [id, sameAs, kind, title, number, date, status, supersedes, file, link, citation];
    return [...one.map((each) => each?.value), content.map(({ value }) => value), forLevels.map(({ value }) => value)];
  };
  const places = view.evidence.map(({ document: { facts }, fact }) => [
    facts.kind === 'indikator' ? facts.number?.value : 'daftar',
    ...said(fact),
  ]);
  return places.map((place) => JSON.stringify(place)).sort();
}

/** The summary without the places in files. */
function summaryOf({ view }: Fixture): unknown {
  const summary = summarizeAgency(view, scoreAgency(view));
  return JSON.parse(
    JSON.stringify(summary, (key, value) => (key === 'line' || key === 'file' || key === 'place' ? undefined : value)),
  );
}

test.each([
  ['xlsx', 'id'],
  ['xlsx', 'en'],
  ['csv', 'id'],
  ['csv', 'en'],
] as const)(
  'a workspace exported as %s (%s) and imported into an empty folder has the same index and the same evidence',
  async (format, language) => {
    const files = filesOf('kota-contoh');
    const before = await workspaceOf(files);
    const review = reviewOf(exported(before, format, language), {});
    expect(review.problems).toEqual([]);
    expect(review.unused).toEqual([]);
    expect(review.agency).toBe('new');
    const evidence = Object.fromEntries(Object.entries(files).filter(([path]) => !isSpbeFileName(path)));
    const after = await workspaceOf({
      ...evidence,
      ...Object.fromEntries(review.changes.map((change) => [change.path, change.after])),
    });
    expect(evidenceOf(after)).toEqual(evidenceOf(before));
    expect(summaryOf(after)).toEqual(summaryOf(before));
    const elements = ({ view }: Fixture) =>
      view.elements.map(({ fact }) => `${fact.kind} ${fact.id?.value} ${fact.state}`).sort();
    expect(elements(after)).toEqual(elements(before));
  },
);

test.each(['kota-contoh', 'denpasar-2018', 'aceh-tengah-2026', 'kemenko-perekonomian-2021', 'peralihan-2026'])(
  '%s exported and imported into itself stays as it is',
  async (sample) => {
    const files = filesOf(sample);
    const documents = Object.fromEntries(Object.entries(files).filter(([path]) => isSpbeFileName(path)));
    const review = reviewOf(exported(await workspaceOf(files), 'xlsx', 'id'), documents);
    expect(review.changes.map(({ path }) => path)).toEqual([]);
  },
);

test.each(['id', 'en'] as const)('every table of the template (%s) is recognised with all its columns', (language) => {
  const instrument = instrumentOf('permenpanrb-59-2020')!;
  const subject = {
    instrument: instrument.id,
    instruments: instrumentIds,
    indicators: instrument.indicators,
    evidenceKinds: Object.values(instrument.evidenceKinds),
    year: 2024,
  };
  const { name, content } = writeTemplate(subject, makingAt(new Date('2026-01-31T00:00:00Z'), '0.0.0'), language);
  const review = reviewOf([{ name, bytes: content as Uint8Array }], {}, { name: 'Pemerintah Kota Baru', year: 2024 });
  const kinds = review.tables.flatMap(({ kind }) => kind ?? []);
  expect([...kinds].sort()).toEqual([...Object.keys(tables)].sort());
  for (const { kind, columns } of review.tables) {
    if (kind !== undefined) expect(columns.filter(({ field }) => field === undefined)).toEqual([]);
  }
  expect(review.unused.filter(({ isExpected }) => !isExpected)).toEqual([]);
  expect(review.changes.filter(({ path }) => path.startsWith('indikator/'))).toEqual([]);
});
