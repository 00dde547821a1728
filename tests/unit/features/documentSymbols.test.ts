import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import { documentSymbols } from '../../../server/src/features/documentSymbols.ts';
import type { Language } from '../../../server/src/messages/text.ts';
import { type Asked, asking } from './fixture.ts';
import { textIn } from './places.ts';

const path = 'a.spbe.yaml';

async function ask(text: string, language: Language = 'id'): Promise<Asked> {
  return asking({ [path]: `${text}<|>` }, { language });
}

/** One line per symbol, indented: name, detail, and the text that is selected. */
function outline(
  asked: Asked,
  symbols = documentSymbols(asked.context) as readonly DocumentSymbol[],
  indent = '',
): string[] {
  return symbols.flatMap(({ name, detail, selectionRange, children }) => [
    `${indent}${[name, detail, `[${textIn(asked, path, selectionRange)}]`].filter(Boolean).join(' | ')}`,
    ...outline(asked, children ?? [], `${indent}  `),
  ]);
}

function everySymbol(symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...everySymbol(symbol.children ?? [])]);
}

const before = (a: { line: number; character: number }, b: { line: number; character: number }) =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

/** What editors insist on: names, selections inside ranges, children inside their parents. */
function expectSound(symbols: readonly DocumentSymbol[]): void {
  for (const { name, range, selectionRange, children } of everySymbol(symbols)) {
    expect(name.trim()).not.toBe('');
    for (const inner of [selectionRange, ...(children ?? []).map((child) => child.range)]) {
      expect(before(range.start, inner.start) && before(inner.end, range.end)).toBe(true);
    }
  }
}

describe('document symbols', () => {
  it('show an agency with its units', async () => {
    const asked = await ask(
      'jenis: instansi\nid: kota-jambi\nnama: Pemerintah Kota Jambi\nunit:\n  - { id: diskominfo, nama: Dinas Kominfo }\n  - id: bappeda\n',
    );
    expect(outline(asked)).toEqual([
      'Pemerintah Kota Jambi | kota-jambi | [instansi]',
      '  Dinas Kominfo | diskominfo | [diskominfo]',
      '  bappeda | bappeda | [bappeda]',
    ]);
  });

  it('show an indicator by number, name and level, with evidence and recommendations', async () => {
    const text = `jenis: indikator
indikator: 11
tingkat: 3.5
bukti:
  - id: perwal
    judul: >
      Peraturan
      Wali Kota
  - acuan: sk
  - nomor: 7/2020
rekomendasi:
  - { tahun: 2022, isi: Lengkapi arsitektur }
---
jenis: daftar_bukti
bukti: [{ id: sk, judul: SK Tim }]
`;
    const asked = await ask(text);
    expect(outline(asked)).toEqual([
      '11 Arsitektur SPBE | tingkat 3,5 | [11]',
      '  Peraturan Wali Kota | perwal | [perwal]',
      '  SK Tim | memakai "sk" | [sk]',
      '  7/2020 | [nomor: 7/2020]',
      '  Rekomendasi 2022: Lengkapi arsitektur | [Lengkapi arsitektur]',
      'Daftar bukti dukung | [daftar_bukti]',
      '  SK Tim | sk | [sk]',
    ]);
    expectSound(documentSymbols(asked.context) as readonly DocumentSymbol[]);
    expect(outline(await ask(text, 'en'))[0]).toBe('11 SPBE architecture | level 3.5 | [11]');
  });

  it('show an architecture by domain', async () => {
    const asked = await ask(`jenis: arsitektur
kondisi: target
aplikasi:
  - { id: ap, nama: SIPADU }
infrastruktur:
  server: [{ id: sv, nama: Server 1, kondisi: saat_ini }]
  periferal: []
layanan: []
`);
    expect(outline(asked)).toEqual([
      'Arsitektur SPBE | [arsitektur]',
      '  Aplikasi | 1 | [aplikasi]',
      '    SIPADU | ap · target | [ap]',
      '  Infrastruktur | 1 | [infrastruktur]',
      '    Server 1 | sv · server | [sv]',
      '  Layanan | 0 | [layanan]',
    ]);
  });

  it('show a road map with initiatives, activities and reviews', async () => {
    const asked = await ask(`jenis: peta_rencana
periode: { mulai: 2024, selesai: 2028 }
inisiatif:
  - id: ini
    nama: Integrasi
    kegiatan:
      - { id: keg, nama: Portal }
      - {}
reviu: [{ tahun: 2026 }]
`);
    expect(outline(asked)).toEqual([
      'Peta rencana SPBE 2024–2028 | [peta_rencana]',
      '  Integrasi | ini | [ini]',
      '    Portal | keg | [keg]',
      '    (belum bernama) | [{}]',
      '  Reviu 2026 | [2026]',
    ]);
  });

  it('keep what can be read of a broken file', async () => {
    const asked = await ask(
      'jenis: arsitektur\naplikasi:\n  - { id: ap, nama: "A }\n  - id: bp\n    nama: B\n    server: [sv\nlayanan\n---\njenis: entah\n---\nnama: x\n',
    );
    const found = outline(asked);
    expect(found).toContain('    B | bp | [bp]');
    expect(found.slice(-2)).toEqual(['entah | [entah]', 'Dokumen tanpa jenis | [nama]']);
    expectSound(documentSymbols(asked.context) as readonly DocumentSymbol[]);
  });

  it('stay sound where aliases and merge keys bring entries in from elsewhere', async () => {
    const asked = await ask(
      'jenis: arsitektur\nlayanan: &l\n  - &e { id: &i ly, nama: L }\n  - { <<: *e, id: *i }\naplikasi: *l\nkeamanan:\n  - *e\n',
    );
    expectSound(documentSymbols(asked.context) as readonly DocumentSymbol[]);
    expect(outline(asked).filter((line) => line.includes('L | ly')).length).toBeGreaterThan(0);
  });

  it('cut long names and show them on one line', async () => {
    const asked = await ask(`jenis: instansi\nid: k\nnama: "baris\\nlain ${'x'.repeat(500)}"\n`);
    const [symbol] = documentSymbols(asked.context);
    expect(symbol?.name).toMatch(/^baris lain x+…$/);
    expect(symbol?.name).toHaveLength(120);
  });

  it('are none for an empty file, and flat where the editor cannot nest', async () => {
    expect(documentSymbols((await ask('')).context)).toEqual([]);
    const asked = await asking(
      { [path]: 'jenis: instansi\nid: k\nnama: Kota\nunit: [{ id: u, nama: Unit }]\n<|>' },
      { abilities: { nestedSymbols: false } },
    );
    const found = documentSymbols(asked.context) as readonly SymbolInformation[];
    expect(
      found.map(({ name, containerName, location }) => [name, containerName, location.uri === asked.uri(path)]),
    ).toEqual([
      ['Kota', undefined, true],
      ['Unit', 'Kota', true],
    ]);
  });
});
