import type { EvidenceFacts } from '../../model/facts.ts';
import type { Site } from '../../workspace/view.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { headOf, nameOf } from '../support/evidence.ts';
import { costOf, type HeldRequirement, shortcomingsOf } from '../support/shortcomings.ts';

const messages = {
  beforePrevious: {
    id: '"{name}" bertanggal {date}, lebih awal daripada dokumen yang digantikannya, "{other}" ({otherDate}). Betulkan tanggalnya, atau tukar "menggantikan".{cost}',
    en: '"{name}" is dated {date}, earlier than the document it replaces, "{other}" ({otherDate}). Correct the date, or turn "menggantikan" round.{cost}',
  },
  beforeSubject: {
    id: '"{name}" bertanggal {date}, sebelum "{other}" ({otherDate}) ada, jadi tidak membuktikan: {title}. Betulkan tanggalnya, atau lampirkan dokumen yang lebih baru.{cost}',
    en: '"{name}" is dated {date}, before "{other}" ({otherDate}) existed, so it does not prove: {title}. Correct the date, or attach a later document.{cost}',
  },
  other: { id: 'Tanggal pembandingnya', en: 'The date it is held against' },
};

export const rule: AgencyRule = {
  code: 'bukti.tanggal-terbalik',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Urutan tanggal bukti dukung terbalik', en: 'Dates of evidence are out of order' },
  explanation: {
    id: 'Reviu dilakukan atas dokumen yang sudah ada, tindak lanjut mengikuti reviu, dan dokumen baru terbit sesudah yang lama. Tanggal yang terbalik membuat asesor menolak rangkaian itu.',
    en: 'A review is one of a document that exists, a follow-up comes after the review, and a new document after the old one. Dates out of order make assessors reject the whole chain.',
  },
  source: {
    id: 'Keputusan Menteri PANRB Nomor 962 Tahun 2021, bukti dukung tingkat 4 dan 5; pemeriksaan tanggalnya aturan sendiri',
    en: 'Decree of the Minister PANRB Number 962 of 2021, evidence of levels 4 and 5; holding the dates against each other is our own rule',
  },
  messages,
  reads: ['evidence', 'score'],
  examples: {
    bad: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: perwal-2019, jenis_bukti: dokumen_formal, judul: Perwal 7/2019, tanggal: 2019-05-02 }
  - { id: perwal-2022, jenis_bukti: dokumen_formal, judul: Perwal 12/2022, tanggal: 2012-03-01, menggantikan: perwal-2019 }
`,
    },
    good: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: perwal-2019, jenis_bukti: dokumen_formal, judul: Perwal 7/2019, tanggal: 2019-05-02 }
  - { id: perwal-2022, jenis_bukti: dokumen_formal, judul: Perwal 12/2022, tanggal: 2022-03-01, menggantikan: perwal-2019 }
`,
    },
  },
  *check(agency, score) {
    const tooEarly = shortcomingsOf(score, 'too-early');
    const costs = new Map(tooEarly.map(({ evidence, holds }) => [evidence.fact, holds]));
    const reported = new Set<EvidenceFacts>();
    for (const site of agency.evidenceThat(replacesAnother)) {
      const previous = site.fact.supersedes === undefined ? undefined : agency.evidenceOf(site.fact.supersedes.value);
      if (previous === undefined || !isBefore(site.fact, previous.fact)) continue;
      reported.add(site.fact);
      yield report(site, previous, messages.beforePrevious, costs.get(site.fact) ?? []);
    }
    for (const { evidence, holds } of tooEarly) {
      if (reported.has(evidence.fact)) continue;
      const [first] = holds;
      const subject = first === undefined ? undefined : subjectOf(evidence.fact, first);
      if (subject !== undefined) yield report(evidence, subject, messages.beforeSubject, holds);
    }
  },
};

function replacesAnother({ sameAs, supersedes }: EvidenceFacts): boolean {
  return sameAs === undefined && supersedes !== undefined;
}

/** The document that has to be older: the first later-dated one of those that fulfil the earlier requirement. */
function subjectOf(evidence: EvidenceFacts, { indicator, missing }: HeldRequirement): Site<EvidenceFacts> | undefined {
  const { notBefore } = missing.requirement;
  const subjects = notBefore === undefined ? [] : (indicator.fulfilled.get(notBefore) ?? []);
  return subjects.find((site) => isBefore(evidence, site.fact)) ?? subjects[0];
}

/** ISO dates compare as text. */
function isBefore(one: EvidenceFacts, other: EvidenceFacts): boolean {
  return one.date !== undefined && other.date !== undefined && one.date.value < other.date.value;
}

function report(
  site: Site<EvidenceFacts>,
  other: Site<EvidenceFacts>,
  message: (typeof messages)['other'],
  holds: readonly HeldRequirement[],
): Report {
  const { document, fact } = site;
  const title = holds[0]?.missing.requirement.title ?? '';
  return {
    document,
    at: fact.date?.at ?? headOf(fact),
    message,
    parameters: {
      name: nameOf(fact),
      date: fact.date?.value ?? '?',
      other: nameOf(other.fact),
      otherDate: other.fact.date?.value ?? '?',
      cost: costOf(holds),
      ...(message === messages.beforeSubject ? { title } : {}),
    },
    related: [{ uri: other.document.file.uri, at: other.fact.date?.at ?? headOf(other.fact), text: messages.other }],
  };
}
