import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { writeReport } from '../../../server/src/reports/exportFiles.ts';
import { Speech } from '../../../server/src/reports/speech.ts';
import { cityFiles, contentOf, hostile, hostileFiles } from './content.ts';

async function textOf(
  format: 'md' | 'html' | 'json',
  files: Readonly<Record<string, string>>,
  language: 'id' | 'en' = 'id',
) {
  return String(writeReport(await contentOf(files), format, language).files[0]?.content);
}

async function csvOf(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const { files: tables } = writeReport(await contentOf(files), 'csv', 'id');
  return new Map(tables.map(({ name, content }) => [name, String(content)]));
}

describe('numbers and dates', () => {
  test.each([
    ['id', '1.234,50', '30 Juni 2024', 'Rp450.000.000', '30 Juni 2024 pukul 08.15 UTC'],
    ['en', '1,234.50', '30 June 2024', 'Rp450,000,000', '30 June 2024 08:15 UTC'],
  ] as const)('are written as in the language (%s)', (language, number, date, money, time) => {
    const speech = new Speech(language);
    expect(speech.number('1234.495', 2)).toBe(number);
    expect(speech.date('2024-06-30')).toBe(date);
    expect(speech.money(450_000_000)).toBe(money);
    expect(speech.time('2024-06-30T08:15:00Z')).toBe(time);
  });

  test('a change shows its sign, and nought shows none', () => {
    const speech = new Speech('id');
    expect(['0.415', '-0.1', '0.001', '-0.001'].map((value) => speech.change(value))).toEqual([
      '+0,42',
      '−0,10',
      '0,00',
      '0,00',
    ]);
  });

  test('whole numbers keep their zeros', () => {
    const speech = new Speech('id');
    expect(speech.short('10')).toBe('10');
    expect(speech.short('100.50')).toBe('100,5');
    expect(speech.shown('0012', 'text')).toBe('0012');
    expect(speech.shown('tiga', 'score')).toBe('tiga');
  });
});

describe('the contents', () => {
  test('say how far it is to the next predicate and to the target, and what changed', async () => {
    const text = await textOf('md', cityFiles);
    expect(text).toContain('menurut klaim sendiri adalah 1,05 dengan predikat Kurang');
    expect(text).toContain('Jarak ke predikat Cukup adalah 0,75 poin');
    expect(text).toContain('2,45 poin di bawah target 2024, yaitu 3,50');
    expect(text).toContain('Dibandingkan dengan indeks 2022 yang telah diumumkan (1,25), klaim berubah −0,20');
  });

  test('the change of an indicator since the last year whose documents are there', async () => {
    const text = await textOf('md', cityFiles);
    expect(text).toMatch(/\| 11 \| [^|]* \| 2,5% \| 3 \| 1 \| 2 \| \\\+1,00 \|/);
  });

  test('missing documents stand with the office that has to bring them', async () => {
    const text = await textOf('md', cityFiles);
    const office = text.indexOf('### Badan Perencanaan');
    expect(office).toBeGreaterThan(0);
    expect(text.slice(office)).toMatch(
      /\| 11 \| 2 \| [^|]+ \| Ada "Arsitektur SPBE", tetapi belum ditetapkan \| 0,025 \|/,
    );
  });

  test('recommendations name their follow-up, the road map its projection and budget', async () => {
    const text = await textOf('md', cityFiles);
    expect(text).toContain('| 2022 | 11 | Lengkapi domain keamanan. | Portal | Sedang berjalan |');
    expect(text).toContain('1 kegiatan dengan anggaran seluruhnya Rp500.000.000');
    expect(text).toMatch(/\| 2025 \| .* \| Rp50\.000\.000 \| 11 \(2 ke 4\) \|/);
    const groups = text.split('**Proyeksi domain dan aspek bila semua kegiatan berhasil**')[1]!.split('\n**')[0]!;
    // Indicator 11 is one of four of equal weight in its aspect: two levels more are half a level of the aspect.
    expect(groups).toMatch(/\| Domain dan aspek \| 2023 \| 2024 \| 2025 \|/);
    expect(groups).toMatch(/\| A2 [^|]+ \| 1,25 \| 1,25 \| 1,75 \|/);
  });

  test('where the data come from: instrument, status of the source, files, tool and time', async () => {
    const text = await textOf('md', cityFiles);
    expect(text).toContain('Peraturan Menteri PANRB Nomor 59 Tahun 2020');
    expect(text).toMatch(/6 berkas SPBE, tanda isi [0-9a-f]{16}, terbaca utuh/);
    expect(text).toContain('Arsitek SPBE 0.0.0');
    expect(text).toContain('31 Januari 2026 pukul 08.15 UTC');
  });

  test('an agency without an instrument or without documents gets a report that says so', async () => {
    const agency = (year: string) => ({ 'instansi.spbe.yaml': `jenis: instansi\nid: a\nnama: A\n${year}` });
    expect(await textOf('md', agency(''))).toContain('isi penilaian.instrumen');
    const empty = agency('penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }');
    expect(await textOf('md', empty)).toContain('Belum ada dokumen indikator');
    for (const format of ['docx', 'xlsx', 'html', 'csv'] as const) {
      expect(writeReport(await contentOf(agency('')), format, 'en').files.length).toBeGreaterThan(0);
    }
  });
});

describe('hostile text', () => {
  test('makes no element, attribute or address in HTML', async () => {
    const html = await textOf('html', hostileFiles());
    expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>|<[^>]*javascript:/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
    expect(html).not.toMatch(/(?:src|href)="(?!#)/);
    expect(html.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
  });

  test('makes no link, picture, heading or cell in Markdown', async () => {
    const text = await textOf('md', hostileFiles());
    expect(text).not.toMatch(/(?<!\\)\]\(http/);
    expect(text).not.toMatch(/(?<!\\)<(?:script|img)/);
    expect(text).not.toMatch(/(?<!\\)`kode/);
    expect(text).toContain('\\# judul');
    const rows = text.split('\n').filter((line) => line.startsWith('| 2022 | 11 |'));
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
  });

  test('no field of a CSV begins like a formula, and a reader of the standard gets the text back', async () => {
    const tables = await csvOf(hostileFiles());
    for (const [name, text] of tables) {
      const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
      expect(errors, name).toEqual([]);
      const width = data[0]?.length;
      for (const row of data) {
        expect(row).toHaveLength(width!);
        for (const field of row) {
          if (!/^-?\d+(\.\d+)?$/.test(field)) expect(field, name).not.toMatch(/^\s*[=+\-@\t]/);
        }
      }
      expect(text).not.toMatch(/(?<!\r)\n(?!.*")/);
    }
    const targets = Papa.parse<string[]>(tables.get('target-indeks.csv') ?? '').data;
    expect(targets[1]?.at(-1)).toBe(`'${hostile[1]}`);
  });
});
