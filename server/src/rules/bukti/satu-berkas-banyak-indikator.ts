import type { EvidenceFacts, IndicatorFacts } from '../../model/facts.ts';
import { indicatorByNumber } from '../../schema/instruments.ts';
import type { AgencyView, DocumentView, Site } from '../../workspace/view.ts';
import type { AgencyRule } from '../rule.ts';
import { fileNameOf, headOf, ownEvidence, usersOfEvidence } from '../support/evidence.ts';

/** Up to this many indicators one document is usual, whatever they are about. */
const usual = 3;

const messages = {
  many: {
    id: '"{file}" dipakai untuk {count} indikator yang berlainan: {numbers}. Pastikan dokumennya memang membahas semuanya, dan sebut pasal atau halamannya pada "rujukan" tiap indikator.',
    en: '"{file}" is used for {count} unrelated indicators: {numbers}. Make sure that the document deals with all of them, and give article or page in "rujukan" for each indicator.',
  },
  use: { id: 'Dipakai juga di sini', en: 'Also used here' },
};

export const rule: AgencyRule = {
  code: 'bukti.satu-berkas-banyak-indikator',
  scope: 'agency',
  severity: 'information',
  title: { id: 'Satu berkas untuk banyak indikator', en: 'One file for many indicators' },
  explanation: {
    id: 'Satu peraturan memang dapat mengatur beberapa indikator kebijakan. Tetapi satu berkas untuk kebijakan, audit, dan layanan sekaligus biasanya tanda dokumen yang keliru dilampirkan, salah satu alasan tersering asesor menolak bukti dukung.',
    en: 'One regulation may well cover several policy indicators. But one file for policy, audit and service indicators alike is usually a sign that the wrong document was attached, one of the commonest reasons why assessors reject evidence.',
  },
  source: {
    id: 'Praktik penilaian; batasnya (lebih dari 3 indikator dari kelompok yang berbeda) aturan sendiri',
    en: 'Practice of the evaluation; the limit (more than 3 indicators of different families) is our own rule',
  },
  messages,
  reads: ['agency', 'indicators', 'evidence', 'evidence-files'],
  examples: {
    bad: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: laporan, jenis_bukti: laporan_reviu_evaluasi, judul: Laporan 2023, berkas: Indikator01a-Laporan-SPBE.pdf }
`,
      'bukti/Indikator01a-Laporan-SPBE.pdf': '%PDF-1.4',
      'indikator/semua.spbe.yaml': ['1', '11', '21', '32']
        .map((number) => `jenis: indikator\nindikator: ${number}\ntingkat: 1\nbukti: [{ acuan: laporan }]\n`)
        .join('---\n'),
    },
    good: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: laporan, jenis_bukti: laporan_reviu_evaluasi, judul: Laporan 2023, berkas: Indikator01a-Laporan-SPBE.pdf }
`,
      'bukti/Indikator01a-Laporan-SPBE.pdf': '%PDF-1.4',
      'indikator/semua.spbe.yaml': ['1', '2', '3', '4']
        .map((number) => `jenis: indikator\nindikator: ${number}\ntingkat: 1\nbukti: [{ acuan: laporan }]\n`)
        .join('---\n'),
    },
  },
  *check(agency) {
    for (const { sites, users } of filesInUse(agency).values()) {
      const first = sites[0];
      const numbers = unrelatedNumbers(agency, users);
      if (first?.fact.file === undefined || numbers.length <= usual) continue;
      yield {
        document: first.document,
        at: first.fact.file.at,
        message: messages.many,
        parameters: {
          file: fileNameOf(first.fact.file.value),
          count: numbers.length,
          numbers: numbers.join(', '),
        },
        related: sites.slice(1).map(({ document, fact }) => ({
          uri: document.file.uri,
          at: fact.file?.at ?? headOf(fact),
          text: messages.use,
        })),
      };
    }
  },
};

interface FileInUse {
  readonly sites: Site<EvidenceFacts>[];
  readonly users: Set<DocumentView<IndicatorFacts>>;
}

/** Every evidence file that is there, with the entries that name it and the indicator documents that use those. */
function filesInUse(agency: AgencyView): ReadonlyMap<string, FileInUse> {
  const files = new Map<string, FileInUse>();
  for (const site of ownEvidence(agency)) {
    const { document, fact } = site;
    const found = fact.file === undefined ? undefined : agency.evidenceFile(document, fact.file.value);
    if (found === undefined || found.state === 'outside') continue;
    const known = files.get(found.uri);
    const file = known ?? { sites: [], users: new Set() };
    if (known === undefined) files.set(found.uri, file);
    file.sites.push(site);
    for (const user of usersOfEvidence(agency, site)) file.users.add(user);
  }
  return files;
}

/**
 * The indicators of the assessed year, each once, in the order of the documents; empty where all are of one family. What
 * proved other ones in another year, perhaps by another instrument, is no sign.
 */
function unrelatedNumbers(agency: AgencyView, users: ReadonlySet<DocumentView<IndicatorFacts>>): readonly string[] {
  const { instrument } = agency;
  if (instrument === undefined) return [];
  const numbers = new Set<string>();
  const families = new Set<string>();
  for (const { facts } of users) {
    if (facts.year !== undefined && facts.year.value !== agency.year) continue;
    const indicator = facts.number === undefined ? undefined : indicatorByNumber(instrument, facts.number.value);
    if (indicator === undefined) continue;
    numbers.add(indicator.number);
    families.add(indicator.family ?? indicator.aspect);
  }
  return families.size > 1 ? [...numbers] : [];
}
