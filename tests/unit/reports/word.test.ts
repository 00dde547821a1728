import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ColumnType, ReportDocument } from '../../../server/src/reports/document.ts';
import { writeReport } from '../../../server/src/reports/exportFiles.ts';
import { toDocx } from '../../../server/src/reports/writers/docx/docx.ts';
import { cityFiles, contentOf, hostileFiles } from './content.ts';

async function bytesOf(files: Readonly<Record<string, string>>, language: 'id' | 'en' = 'id'): Promise<Uint8Array> {
  return writeReport(await contentOf(files), 'docx', language).files[0]!.content as Uint8Array;
}

async function partsOf(files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await bytesOf(files));
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

/** The paragraphs of a style, as text. */
function textsOf(document: string, style: string): readonly string[] {
  const paragraphs = document.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  return paragraphs
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => [...paragraph.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));
}

/** The widths of the columns of a table, in twentieths of a point. */
function gridOf(table: ReportDocument['blocks'][number]): readonly number[] {
  const words = { title: 'Judul', subtitle: 'Instansi', contentsTitle: 'Isi', time: '2026-01-31T00:00:00Z' };
  const bytes = toDocx({ ...words, language: 'id', cover: [], author: 'Arsitek SPBE', blocks: [table] });
  const document = strFromU8(unzipSync(bytes)['word/document.xml']!);
  return [...document.matchAll(/<w:gridCol w:w="(-?\d+)"/g)].map(([, width]) => Number(width));
}

describe('the Word document', () => {
  test('has a title page, real headings, and a line in the table of contents for each section', async () => {
    const { 'word/document.xml': document = '' } = await partsOf(cityFiles);
    expect(textsOf(document, 'Title')).toEqual(['Laporan SPBE']);
    expect(textsOf(document, 'Subtitle')).toEqual(['Pemerintah Kota Contoh · Penilaian tahun 2023']);
    expect(textsOf(document, 'Cover').join('|')).toContain('Tanggal laporan31 Januari 2026');
    const sections = textsOf(document, 'Heading1');
    expect(sections).toContain('Ringkasan');
    expect(sections).toContain('Asal data');
    expect(textsOf(document, 'TOC1')).toEqual(sections);
    for (const [, mark] of document.matchAll(/PAGEREF (\S+) /g)) {
      expect(document).toContain(`<w:bookmarkStart w:id="${Number(mark!.slice(4)) - 1}" w:name="${mark}"/>`);
    }
    expect(document).toContain(' TOC \\o "1-2"');
  });

  test('numbers tables and pictures, repeats heads of tables, and says every picture in words', async () => {
    const { 'word/document.xml': document = '' } = await partsOf(cityFiles);
    const tables = textsOf(document, 'Caption');
    expect(tables.map((text) => /^Tabel (\d+)\. ./.exec(text)?.[1])).toEqual(tables.map((_, at) => String(at + 1)));
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(tables.length);
    const pictures = [...document.matchAll(/<wp:docPr id="(\d+)" name="[^"]*" descr="([^"]*)"\/>/g)];
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    expect(new Set(pictures.map(([, id]) => id)).size).toBe(pictures.length);
    for (const [, , said] of pictures) expect(said?.length).toBeGreaterThan(40);
    expect(textsOf(document, 'FigureCaption')).toHaveLength(pictures.length);
  });

  test('has page numbers, and none on the title page', async () => {
    const { 'word/document.xml': document = '', 'word/footer.xml': footer = '' } = await partsOf(cityFiles);
    expect(document).toContain('<w:titlePg/>');
    expect(footer).toMatch(/Halaman .* PAGE .*dari.* NUMPAGES /s);
  });

  test('every relation leads to a part, and every part has a type', async () => {
    const parts = await partsOf(cityFiles);
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const relations = parser.parse(parts['word/_rels/document.xml.rels']!).Relationships.Relationship as {
      Target: string;
    }[];
    for (const { Target } of relations) expect(Object.keys(parts)).toContain(`word/${Target}`);
    const types = parser.parse(parts['[Content_Types].xml']!).Types.Override as { PartName: string }[];
    for (const { PartName } of types) expect(Object.keys(parts)).toContain(PartName.slice(1));
    for (const style of new Set(
      [...(parts['word/document.xml'] ?? '').matchAll(/w:pStyle w:val="(\w+)"/g)].map(([, id]) => id),
    )) {
      if (style !== 'Normal') expect(parts['word/styles.xml']).toContain(`w:styleId="${style}"`);
    }
  });

  test('hostile text stays text and every part well-formed', async () => {
    const parts = await partsOf(hostileFiles());
    for (const [name, part] of Object.entries(parts)) expect(XMLValidator.validate(part), name).toBe(true);
    const document = parts['word/document.xml'] ?? '';
    expect(document).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(document).not.toContain('<script');
    expect(document).not.toMatch(/HYPERLINK [^<]*<\/w:instrText>/);
  });

  test.each([
    ['ten columns', 10, 'Penyelenggaraan'],
    ['words that together are wider than the page', 14, 'Pertanggungjawaban'],
  ])('a table with %s fills the page, and none of its columns is squeezed', (_, count, word) => {
    const columns = Array.from({ length: count }, (_, at) => ({
      title: word,
      type: (at % 2 ? 'money' : 'text') as ColumnType,
      width: at === 3 ? 40 : 6,
    }));
    const rows = [{ cells: columns.map(({ type }) => (type === 'money' ? 1_500_000_000 : `${word} ${word}`)) }];
    const widths = gridOf({ kind: 'table', caption: 'Lebar', columns, rows });
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9638);
    expect(Math.min(...widths)).toBeGreaterThan((9638 / count) * 0.6);
  });

  test('equal content gives equal bytes', async () => {
    expect(await bytesOf(cityFiles)).toEqual(await bytesOf(cityFiles));
  });
});
