import { expect } from 'vitest';
import { type Language, render } from '../../../server/src/messages/text.ts';
import type { AgencyRule, Fix, Report } from '../../../server/src/rules/rule.ts';
import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { workspaceOf } from '../workspace/fixture.ts';

const agencyFile = 'instansi.spbe.yaml';

const agencyDocument = `jenis: instansi
id: kota-contoh
nama: Pemerintah Kota Contoh
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
`;

/**
 * Runs one rule over an agency and asserts that it reports exactly the places marked `<|...|>` in the files, in any
 * order; without marks it must report nothing. `instansi.spbe.yaml` is supplied where there is none.
 */
export async function expectMarked(rule: AgencyRule, files: Readonly<Record<string, string>>): Promise<Reported> {
  const texts: Record<string, string> = {};
  const marked: string[] = [];
  for (const [name, text] of Object.entries({ [agencyFile]: agencyDocument, ...files })) {
    const { plain, ranges } = unmark(text);
    texts[name] = plain;
    marked.push(...ranges.map((range) => `${name}: ${range}`));
  }
  const agency = (await workspaceOf(texts)).agency();
  const reports = [...rule.check(agency, scoreAgency(agency))];
  const places = reports.map(({ document, at }) => {
    const name = Object.keys(texts).find((file) => document.file.uri.endsWith(`/${file}`)) ?? document.file.uri;
    return `${name}: ${at.start}-${at.end} ${(texts[name] ?? '').slice(at.start, at.end)}`;
  });
  expect(places.sort()).toEqual(marked.sort());
  return new Reported(reports);
}

/** What a rule reported, as a planner reads it. */
export class Reported {
  readonly #reports: readonly Report[];

  constructor(reports: readonly Report[]) {
    this.#reports = reports;
  }

  messages(language: Language = 'id'): readonly string[] {
    return this.#reports.map(({ message, parameters }) => render(message, language, parameters));
  }

  fixes(): readonly Fix[] {
    return this.#reports.flatMap(({ fixes }) => fixes ?? []);
  }

  fixTitles(language: Language = 'id'): readonly string[] {
    return this.fixes().map(({ title, parameters }) => render(title, language, parameters));
  }

  /** The marked text of the related places, with the words that explain them. */
  related(language: Language = 'id'): readonly string[] {
    return this.#reports.flatMap(({ related }) =>
      (related ?? []).map(({ text, parameters }) => render(text, language, parameters)),
    );
  }
}

/** Takes `<|` and `|>` out of a text; each range as `start-end marked text`. */
function unmark(text: string): { readonly plain: string; readonly ranges: readonly string[] } {
  const ranges: string[] = [];
  let plain = '';
  for (const [index, part] of text.split('<|').entries()) {
    const [marked, ...rest] = part.split('|>');
    if (index > 0) ranges.push(`${plain.length}-${plain.length + marked!.length} ${marked}`);
    plain += [marked, ...rest].join('');
  }
  return { plain, ranges };
}
