// Writes the evidence files of samples/kota-contoh: one small PDF 1.4 for every `berkas` of an evidence entry.
// Run it after changing evidence of that sample: `node scripts/make-sample-pdfs.mjs`. Same input, same bytes.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';

const sample = join(dirname(fileURLToPath(import.meta.url)), '..', 'samples', 'kota-contoh');
const folder = join(sample, 'bukti');

/** Mistakes that the sample makes on purpose (see its README). */
const neverHandedIn = new Set(['Indikator36d-Integrasi-SIMPEG.pdf']);
const savedUnder = new Map([['Indikator16b-SOP-PusatData.pdf', 'indikator16b-sop-pusatdata.pdf']]);

const pageWidth = 595;
const pageHeight = 842;
const margin = 56;

/** Every evidence entry with a file, by the file's path; the first entry wins. */
function evidenceFiles() {
  const found = new Map();
  const files = readdirSync(sample, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.spbe.yaml'))
    .sort();
  for (const name of files) {
    const path = join(sample, name);
    for (const document of parseAllDocuments(readFileSync(path, 'utf8'))) {
      for (const entry of document.toJS()?.bukti ?? []) {
        if (entry.berkas === undefined) continue;
        const target = resolve(dirname(path), entry.berkas);
        if (!found.has(target)) found.set(target, entry);
      }
    }
  }
  return found;
}

/** Breaks text at spaces into lines of at most `columns` characters. */
function wrap(text, columns) {
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A PDF literal string; the samples use plain ASCII only. */
const literal = (text) => `(${text.replace(/[\\()]/g, '\\$&')})`;

function pageContent(entry) {
  const details = [
    ['Jenis', entry.jenis_bukti],
    ['Nomor', entry.nomor],
    ['Tanggal', entry.tanggal],
    ['Status', entry.status],
    ['Rujukan', entry.rujukan],
  ].filter(([, value]) => value !== undefined);
  const lines = [
    ...wrap(entry.judul, 52).map((text) => ({ font: 'F2', size: 16, text })),
    ...details.map(([name, value]) => ({ font: 'F1', size: 11, text: `${name}: ${value}` })),
    { font: 'F2', size: 11, text: 'CONTOH - bukan dokumen resmi.' },
    { font: 'F1', size: 11, text: 'Kota Contoh tidak ada; isi berkas ini karangan.' },
  ];
  const shown = lines.map(({ font, size, text }) => `/${font} ${size} Tf ${literal(text)} Tj T*`);
  return ['BT', '22 TL', `${margin} ${pageHeight - 2 * margin} Td`, ...shown, 'ET'].join('\n');
}

/** A one-page PDF with a correct cross-reference table. */
function pdf(entry) {
  const content = pageContent(entry);
  const font = (name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (id) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Contents 4 0 R` +
      ' /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title ${literal(entry.judul)} >>`,
  ];
  // The second line tells file transfer programs that this is not text.
  let text = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  return `${text}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R /Info ${count - 1} 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (name.endsWith('.pdf')) rmSync(join(folder, name));
let written = 0;
for (const [target, entry] of evidenceFiles()) {
  const name = basename(target);
  if (neverHandedIn.has(name)) continue;
  const bytes = Buffer.from(pdf(entry), 'latin1');
  writeFileSync(join(dirname(target), savedUnder.get(name) ?? name), bytes);
  written += 1;
}
console.log(`${written} berkas PDF ditulis ke samples/kota-contoh/bukti`);
