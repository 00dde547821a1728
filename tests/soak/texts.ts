import type { Span } from '../protocol/client.ts';
import { type Choice, chosen, type Operation } from './operations.ts';

/** What a planner might type, right and wrong, and what comes from elsewhere. */
const lines: readonly string[] = [
  'jenis: indikator',
  'jenis: arsitektur',
  'jenis: instansi',
  'jenis: peta_rencana',
  'jenis: daftar_bukti',
  'indikator: 12',
  'indikator: 45',
  'tingkat: 4',
  'tingkat: 9',
  'penanggung_jawab: diskominfo',
  'id: kota-contoh',
  'induk: provinsi-jambi',
  'bukti:',
  '  - { id: perwal, judul: Perwal, jenis_bukti: dokumen_kebijakan, berkas: ../bukti/a.pdf }',
  '  - acuan: perwal',
  '  - id: ',
  'layanan:',
  '  - { id: ly-baru, nama: "Layanan 😀 é", kode_referensi: RAL.01.16 }',
  '    layanan_didukung: [ly-baru, tidak-ada]',
  '# spbe-abaikan bukti.berkas-tidak-ada: menyusul',
  '---',
  '...',
  '"tanpa akhir',
  '{ [ }',
  '\t- tab',
  'a: &x [*x, *x]',
  'a: *tidak-ada',
  '? - kunci',
  '|',
  '\r',
  '\u{1F600}\u0000\u2028',
  '',
];

const values: readonly string[] = [
  '1',
  '5',
  'ya',
  '""',
  '[]',
  '{}',
  '2024-02-30',
  'tidak-ada',
  'null',
  '~',
  "'x'",
  '&a b',
  '|',
];

type Edit = Extract<Operation, { do: 'edit' }>;

/** The replacement that an edit stands for in a text, in offsets; `original` is the text of the sample. */
export function spanOf(operation: Edit, text: string, original: string): Span {
  const span = anySpanOf(operation, text, original);
  // The protocol knows no place between a carriage return and its line feed.
  const isBetween = (at: number) => text[at - 1] === '\r' && text[at] === '\n';
  return {
    start: isBetween(span.start) ? span.start - 1 : span.start,
    end: isBetween(span.end) ? span.end + 1 : span.end,
    text: span.text,
  };
}

function anySpanOf({ kind, at, text: choice }: Edit, text: string, original: string): Span {
  if (kind === 'restore' || text.length > 60_000) return { start: 0, end: text.length, text: original };
  const starts = lineStarts(text);
  const line = at % starts.length;
  const start = starts[line]!;
  const end = starts[line + 1] ?? text.length;
  const here = text.slice(start, end);
  const typed = chosen(lines, choice)!;
  switch (kind) {
    case 'delete':
      return { start, end, text: '' };
    case 'double':
      return { start: end, end, text: here };
    case 'cut': {
      const from = start + (choice % Math.max(1, here.length));
      return { start: from, end: Math.min(text.length, from + 1 + (choice % 3)), text: '' };
    }
    case 'value': {
      const colon = here.indexOf(': ');
      if (colon < 0) return { start, end: start, text: `${typed}\n` };
      const from = start + colon + 2;
      return { start: from, end: Math.max(from, start + here.trimEnd().length), text: chosen(values, choice)! };
    }
    case 'swap':
      return {
        start,
        end: starts[line + 2] ?? text.length,
        text: text.slice(end, starts[line + 2] ?? text.length) + here,
      };
    default:
      return { start, end: start, text: `${typed}\n` };
  }
}

/** A text for a file on disk. */
export function diskText(choice: Choice, original: string): string {
  const line = chosen(lines, choice)!;
  switch (choice % 5) {
    case 0:
      return original;
    case 1:
      return `${original}\n${line}\n`;
    case 2:
      return original.replaceAll('\n', '\r\n');
    case 3:
      return original.slice(0, choice % (original.length + 1));
    default:
      return original.replace(/^(tingkat|id|nama): .*$/m, `$1: ${chosen(values, choice)}`);
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
