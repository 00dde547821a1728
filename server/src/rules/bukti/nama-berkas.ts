import type { IndicatorFacts } from '../../model/facts.ts';
import { indicatorByNumber } from '../../schema/instruments.ts';
import { joinUri, parentOf } from '../../workspace/uri.ts';
import type { AgencyView, DocumentView } from '../../workspace/view.ts';
import type { AgencyRule, Fix } from '../rule.ts';
import { fileNameOf } from '../support/evidence.ts';
import { evidenceFileName, indicatorInFileName, namesIndicator } from '../support/fileNames.ts';

const messages = {
  pattern: {
    id: 'Nama berkas "{name}" tidak mengikuti pola Indikator<nomor><huruf>-<Jenis>-<Isi>. Contoh untuk berkas ini: {example}.',
    en: 'The file name "{name}" does not follow the pattern Indikator<number><letter>-<Kind>-<Content>. For this file for instance: {example}.',
  },
  otherIndicator: {
    id: 'Nama berkas "{name}" menyebut indikator {found}, padahal dilampirkan pada indikator {number}. Ganti namanya, atau pakai "acuan" bila dokumennya memang milik indikator lain. Contoh: {example}.',
    en: 'The file name "{name}" says indicator {found}, but it is attached to indicator {number}. Rename it, or use "acuan" if the document belongs to the other indicator. For instance: {example}.',
  },
};

const fixTitles = { rename: { id: 'Ganti nama berkas menjadi {name}', en: 'Rename the file to {name}' } };

export const rule: AgencyRule = {
  code: 'bukti.nama-berkas',
  scope: 'agency',
  severity: 'information',
  title: { id: 'Nama berkas tidak mengikuti pola', en: 'File name does not follow the pattern' },
  explanation: {
    id: 'Nama berkas yang seragam memudahkan asesor menemukan dokumen yang disebut dalam penjelasan: nomor indikator, huruf menurut urutan penyebutan, jenis dokumen, lalu isinya. Contoh: Indikator11a-Perwal-ArsitekturSPBE.pdf.',
    en: 'Uniform file names help assessors to find the documents that the explanation mentions: number of the indicator, letter in the order of mention, kind of document, content. For instance Indikator11a-Perwal-ArsitekturSPBE.pdf.',
  },
  source: {
    id: 'Praktik penilaian (pola nama berkas yang diminta asesor); bukan bunyi peraturan',
    en: 'Practice of the evaluation (the pattern that assessors ask for); not the wording of a regulation',
  },
  messages,
  fixTitles,
  reads: ['agency', 'indicators', 'evidence', 'evidence-files'],
  examples: {
    bad: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 1
bukti:
  - { id: notulensi, jenis_bukti: notulensi, judul: Notulensi rapat, berkas: ../bukti/scan 003 (final).pdf }
`,
    },
    good: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 1
bukti:
  - { id: notulensi, jenis_bukti: notulensi, judul: Notulensi rapat, berkas: ../bukti/Indikator11a-Notulensi-Rapat.pdf }
`,
    },
  },
  *check(agency) {
    for (const document of agency.indicators) {
      const number = document.facts.number?.value;
      if (number === undefined) continue;
      for (const [position, { file }] of document.facts.evidence.entries()) {
        if (file === undefined) continue;
        const name = fileNameOf(file.value);
        const found = indicatorInFileName(name);
        if (found !== undefined && namesIndicator(found, number)) continue;
        const example = exampleFor(agency, document, number, position);
        yield {
          document,
          at: file.at,
          message: found === undefined ? messages.pattern : messages.otherIndicator,
          parameters: found === undefined ? { name, example } : { name, example, number, found },
          fixes: renameTo(agency, document, file.value, example),
        };
      }
    }
    for (const document of agency.evidenceLists) {
      for (const { file } of document.facts.evidence) {
        const name = file === undefined ? undefined : fileNameOf(file.value);
        if (file === undefined || name === undefined || indicatorInFileName(name) !== undefined) continue;
        const example = 'Indikator11a-Perwal-ArsitekturSPBE.pdf';
        yield { document, at: file.at, message: messages.pattern, parameters: { name, example } };
      }
    }
  },
};

function exampleFor(
  agency: AgencyView,
  document: DocumentView<IndicatorFacts>,
  number: string,
  position: number,
): string {
  const { instrument } = agency;
  const entry = document.facts.evidence[position];
  const extension = /\.([A-Za-z0-9]+)$/.exec(entry?.file?.value ?? '')?.[1] ?? 'pdf';
  const kind = entry?.kind === undefined ? undefined : instrument?.evidenceKinds[entry.kind.value];
  const indicator = instrument === undefined ? undefined : indicatorByNumber(instrument, number);
  return evidenceFileName({ number, position, kind, indicator }, extension);
}

/** A file that is there, and whose new name is free. */
function renameTo(agency: AgencyView, document: DocumentView, path: string, name: string): readonly Fix[] {
  const file = agency.evidenceFile(document, path);
  if (file.state !== 'present' && file.state !== 'empty') return [];
  const newPath = path.slice(0, path.length - fileNameOf(path).length) + name;
  if (agency.evidenceFile(document, newPath).state !== 'missing') return [];
  const folder = parentOf(file.uri);
  if (folder === undefined) return [];
  const kind = { do: 'rename-file', uri: file.uri, to: joinUri(folder, name) } as const;
  return [{ title: fixTitles.rename, parameters: { name }, kind }];
}
