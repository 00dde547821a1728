import { expect, test } from 'vitest';
import { EntryMemory } from '../../../server/src/model/entries.ts';
import { extractFacts } from '../../../server/src/model/extract.ts';
import type { DocumentFacts, EvidenceListFacts } from '../../../server/src/model/facts.ts';
import { present } from '../../../server/src/model/successors.ts';
import { edit, parse, type YamlFile } from '../../../server/src/yaml/index.ts';
import { place } from './said.ts';

/** A document that is being typed in. */
class Typing {
  readonly memory = new EntryMemory();
  file: YamlFile;
  facts: DocumentFacts;

  constructor(text: string) {
    this.file = parse(text);
    this.facts = extractFacts(this.file.documents[0]!, this.memory);
  }

  get evidence() {
    return (this.facts as EvidenceListFacts).evidence;
  }

  replace(old: string, text: string): void {
    const start = this.file.text.indexOf(old);
    const end = start + old.length;
    const next = this.file.text.slice(0, start) + text + this.file.text.slice(end);
    this.file = edit(this.file, next, { range: { start, end }, text });
    this.facts = extractFacts(this.file.documents[0]!, this.memory, this.facts);
  }
}

const text = `jenis: daftar_bukti
bukti:
  - id: satu
    judul: Pertama
    catatan: bebas
  - id: dua
    judul: Kedua
  - id: tiga
    judul: Ketiga
`;

test('typing where no fact stands keeps every fact, at its present place', () => {
  const typing = new Typing(text);
  const { facts } = typing;
  typing.replace('bebas', 'bebas sekali');
  expect(typing.facts).toBe(facts);
  const fresh = extractFacts(parse(typing.file.text).documents[0]!) as EvidenceListFacts;
  expect(typing.evidence.map(({ at, title }) => [place(at), place(title?.at)])).toEqual(
    fresh.evidence.map(({ at, title }) => [place(at), place(title?.at)]),
  );
});

test('a change in one entry leaves the facts of the others and its own unchanged ones', () => {
  const typing = new Typing(text);
  const [first, second, third] = typing.evidence;
  const { definitions } = typing.facts;
  typing.replace('Kedua', 'Kedua, diubah');
  expect(typing.evidence[0]).toBe(first);
  expect(typing.evidence[2]).toBe(third);
  expect(typing.evidence[1]).not.toBe(second);
  expect(typing.evidence[1]?.id).toBe(second?.id);
  expect(typing.facts.definitions[0]).toBe(definitions[0]);
  expect(typing.facts.definitions[1]).not.toBe(definitions[1]);
});

test('a new entry leaves the facts of the old ones, even when all is read again', () => {
  const typing = new Typing(text);
  const old = typing.evidence;
  const next = text.replace('  - id: satu', '  - id: nol\n  - id: satu');
  typing.facts = extractFacts(parse(next).documents[0]!, typing.memory, typing.facts);
  expect(typing.evidence.slice(1)).toEqual(old);
  expect(typing.evidence.slice(1).every((entry, at) => entry === old[at])).toBe(true);
});

test('a range taken from facts is found again after its lines were read anew, several times', () => {
  const typing = new Typing(text);
  const range = typing.evidence[0]!.id!.at;
  for (const [old, now] of [
    ['Pertama', 'P'],
    ['catatan: bebas', 'catatan: 1'],
    ['jenis:', '# baris\njenis:'],
    ['judul: P', 'judul: Q'],
  ] as const) {
    typing.replace(old, now);
  }
  expect(typing.file.text.slice(present(range).start, present(range).end)).toBe('satu');
});

test('two entries that say the same are two facts', () => {
  const typing = new Typing('jenis: daftar_bukti\nbukti:\n  - judul: Sama\n  - judul: Sama\n');
  typing.replace('Sama', 'Beda');
  typing.replace('Beda', 'Sama');
  expect(new Set(typing.evidence.map(({ at }) => place(at))).size).toBe(2);
  expect(typing.evidence[0]).not.toBe(typing.evidence[1]);
});
