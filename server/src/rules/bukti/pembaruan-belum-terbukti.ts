import type { EvidenceFacts, IndicatorFacts } from '../../model/facts.ts';
import type { MissingEvidence } from '../../scoring/score.ts';
import type { AgencyView, DocumentView } from '../../workspace/view.ts';
import type { AgencyRule, Fix } from '../rule.ts';
import { headOf, nameOf, resolved } from '../support/evidence.ts';
import { costOf, hasCandidate } from '../support/shortcomings.ts';
import { quoted } from '../support/yamlText.ts';

const messages = {
  unlinked: {
    id: 'Tingkat {level} membutuhkan dokumen sebelumnya dan dokumen baru yang menggantikannya, tetapi hubungan itu belum dinyatakan. Lampirkan keduanya, lalu tulis "menggantikan: <id dokumen sebelumnya>" pada dokumen baru.{cost}',
    en: 'Level {level} needs the previous document and the new one that replaces it, but that relation is not stated. Attach both, then write "menggantikan: <id of the previous document>" in the new one.{cost}',
  },
  notAttached: {
    id: 'Tingkat {level} membutuhkan dokumen sebelumnya dan dokumen baru yang menggantikannya, tetapi "{partner}" belum dilampirkan pada indikator ini. Tambahkan entri "acuan: {id}".{cost}',
    en: 'Level {level} needs the previous document and the new one that replaces it, but "{partner}" is not attached to this indicator. Add an entry "acuan: {id}".{cost}',
  },
  candidate: { id: 'Yang ada sekarang: "{name}"', en: 'What is there now: "{name}"' },
};

const fixTitles = {
  attach: { id: 'Tambahkan acuan: {id}', en: 'Add acuan: {id}' },
};

export const rule: AgencyRule = {
  code: 'bukti.pembaruan-belum-terbukti',
  scope: 'agency',
  severity: 'warning',
  title: {
    id: 'Dokumen sebelumnya dan dokumen baru belum dihubungkan',
    en: 'Previous and new document are not related',
  },
  explanation: {
    id: 'Tingkat 5 (optimum) berarti hasil reviu sudah ditindaklanjuti dengan pembaruan. Buktinya sepasang dokumen: yang lama dan yang baru. Satu dokumen saja, sebagus apa pun, tidak menunjukkan pembaruan.',
    en: 'Level 5 (optimum) means that the review was followed by a renewal. Its proof is a pair of documents: the old one and the new one. A single document, however good, shows no renewal.',
  },
  source: {
    id: 'Keputusan Menteri PANRB Nomor 962 Tahun 2021, bukti dukung tingkat 5: dokumen sebelumnya dan dokumen yang diperbarui',
    en: 'Decree of the Minister PANRB Number 962 of 2021, evidence of level 5: the previous and the renewed document',
  },
  messages,
  fixTitles,
  reads: ['score', 'evidence', 'references'],
  examples: {
    bad: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 5
bukti:
  - id: perwal-12-2022
    jenis_bukti: dokumen_formal
    judul: Arsitektur SPBE Kota 2022
    status: ditetapkan
    tautan: https://jdih.jambikota.go.id/12-2022
`,
    },
    good: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 5
bukti:
  - id: perwal-7-2019
    jenis_bukti: dokumen_formal
    judul: Arsitektur SPBE Kota 2019
    status: dicabut
    tautan: https://jdih.jambikota.go.id/7-2019
  - id: perwal-12-2022
    jenis_bukti: dokumen_formal
    judul: Arsitektur SPBE Kota 2022
    status: ditetapkan
    menggantikan: perwal-7-2019
    tautan: https://jdih.jambikota.go.id/12-2022
`,
    },
  },
  *check(agency, score) {
    for (const indicator of score?.indicators ?? []) {
      const document = indicator.document;
      const unlinked = indicator.missing.filter(isUnlinked);
      if (document === undefined || unlinked.length === 0) continue;
      const candidates = new Set(unlinked.flatMap(({ nearest }) => nearest?.evidence ?? []));
      const states = [...candidates].map(({ fact }) => relationOf(agency, document, fact));
      if (states.includes('explained')) continue;
      const partner = states.find((state) => typeof state === 'object');
      const id = partner?.id?.value;
      const common = {
        level: Math.max(...unlinked.map(({ level }) => level)),
        cost: costOf(unlinked.map((missing) => ({ indicator, missing }))),
      };
      yield {
        document,
        at: document.facts.level?.at ?? document.facts.at,
        message: id === undefined ? messages.unlinked : messages.notAttached,
        parameters: partner === undefined || id === undefined ? common : { ...common, partner: nameOf(partner), id },
        related: [...candidates].map((site) => ({
          uri: site.document.file.uri,
          at: headOf(site.fact),
          text: messages.candidate,
          parameters: { name: nameOf(site.fact) },
        })),
        fixes: id === undefined ? [] : [attach(document, id)],
      };
    }
  },
};

function isUnlinked(missing: MissingEvidence): boolean {
  const defects = missing.nearest?.defects ?? [];
  return hasCandidate(missing) && (defects.includes('no-previous') || defects.includes('not-superseded'));
}

/**
 * How a document stands to the one it replaced or was replaced by: `none` where nothing is written; the other document
 * where it is not attached to this indicator; `explained` where something else is wrong that is a finding of its own (the
 * id leads nowhere or in a circle, or the new document is not in force).
 */
function relationOf(
  agency: AgencyView,
  document: DocumentView<IndicatorFacts>,
  fact: EvidenceFacts,
): 'none' | 'explained' | EvidenceFacts {
  const partner = partnerOf(agency, fact);
  if (partner === undefined) return fact.supersedes === undefined ? 'none' : 'explained';
  const attached = document.facts.evidence.some(
    (entry) => resolved(agency, { document, fact: entry })?.fact === partner,
  );
  return attached ? 'explained' : partner;
}

/** The evidence that this one names in `menggantikan`, else the first that names this one. */
function partnerOf(agency: AgencyView, fact: EvidenceFacts): EvidenceFacts | undefined {
  if (fact.supersedes !== undefined) return agency.evidenceOf(fact.supersedes.value)?.fact;
  const references = fact.id === undefined ? [] : agency.referencesTo(fact.id.value);
  const reference = references.find((site) => site.fact.role === 'menggantikan');
  if (reference === undefined) return undefined;
  return agency.evidence.find((site) => site.fact.supersedes?.at === reference.fact.at)?.fact;
}

function attach(document: DocumentView<IndicatorFacts>, id: string): Fix {
  return {
    title: fixTitles.attach,
    parameters: { id },
    kind: {
      do: 'add-item',
      uri: document.file.uri,
      document: document.facts.whole,
      key: 'bukti',
      yaml: `acuan: ${quoted(id)}`,
    },
  };
}
