import type { Parameters, Text } from '../../messages/text.ts';
import type { EvidenceFacts, IndicatorFacts } from '../../model/facts.ts';
import { isWebLink } from '../../model/webLink.ts';
import type { MissingEvidence } from '../../scoring/score.ts';
import type { AgencyView, DocumentView, Site } from '../../workspace/view.ts';
import { quoted } from '../../yaml/write.ts';
import type { AgencyRule, Fix } from '../rule.ts';
import { headOf, nameOf, resolved } from '../support/evidence.ts';
import { costOf, hasCandidate, heldBack } from '../support/shortcomings.ts';

const messages = {
  unlinked: {
    id: 'Tingkat {level} membutuhkan dokumen sebelumnya dan dokumen baru yang menggantikannya, tetapi hubungan itu belum dinyatakan. Lampirkan keduanya, lalu tulis "menggantikan: <id dokumen sebelumnya>" pada dokumen baru.{cost}',
    en: 'Level {level} needs the previous document and the new one that replaces it, but that relation is not stated. Attach both, then write "menggantikan: <id of the previous document>" in the new one.{cost}',
  },
  notAttached: {
    id: 'Tingkat {level} membutuhkan dokumen sebelumnya dan dokumen baru yang menggantikannya, tetapi "{partner}" belum dilampirkan pada indikator ini. Tambahkan entri "acuan: {id}".{cost}',
    en: 'Level {level} needs the previous document and the new one that replaces it, but "{partner}" is not attached to this indicator. Add an entry "acuan: {id}".{cost}',
  },
  notCounting: {
    id: 'Tingkat {level} membutuhkan dokumen sebelumnya dan dokumen baru yang menggantikannya. "{partner}" sudah dihubungkan lewat "menggantikan", tetapi belum dapat dihitung sebagai pasangannya; periksa "jenis_bukti", "status", dan "untuk_tingkat" pada keduanya.{cost}',
    en: 'Level {level} needs the previous document and the new one that replaces it. "{partner}" is related by "menggantikan", but cannot count as its counterpart yet; check "jenis_bukti", "status" and "untuk_tingkat" of both.{cost}',
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
    const reported = heldBack(score, 'not-enacted', 'revoked', 'too-early');
    for (const indicator of score?.indicators ?? []) {
      const document = indicator.document;
      const unlinked = indicator.missing.filter(isUnlinked);
      if (document === undefined || unlinked.length === 0) continue;
      const candidates = [...new Set(unlinked.flatMap(({ nearest }) => nearest?.evidence ?? []))];
      const relations = candidates.map((site) => relationOf(agency, document, site, reported));
      if (relations.includes('explained')) continue;
      const relation = relations.find((one) => typeof one === 'object');
      yield {
        document,
        at: document.facts.level?.at ?? document.facts.at,
        message: relation?.message ?? messages.unlinked,
        parameters: {
          level: Math.max(...unlinked.map(({ level }) => level)),
          cost: costOf(unlinked.map((missing) => ({ indicator, missing }))),
          ...relation?.parameters,
        },
        related: candidates.map((site) => ({
          uri: site.document.file.uri,
          at: headOf(site.fact),
          text: messages.candidate,
          parameters: { name: nameOf(site.fact) },
        })),
        fixes: relation?.attach === undefined ? [] : [attach(document, relation.attach)],
      };
    }
  },
};

function isUnlinked(missing: MissingEvidence): boolean {
  const defects = missing.nearest?.defects ?? [];
  return hasCandidate(missing) && (defects.includes('no-previous') || defects.includes('not-superseded'));
}

/** What is wrong with a relation that is written. */
interface Relation {
  readonly message: Text;
  readonly parameters: Parameters;
  /** Id of the evidence that has to be attached to the indicator. */
  readonly attach?: string;
}

/**
 * How a document stands to the one it replaced or was replaced by: `none` where nothing is written; `explained` where
 * something is wrong that is a finding of its own (the id leads nowhere or in a circle, or one of the two does not count
 * for another reason).
 */
function relationOf(
  agency: AgencyView,
  document: DocumentView<IndicatorFacts>,
  site: Site<EvidenceFacts>,
  reported: ReadonlyMap<EvidenceFacts, unknown>,
): 'none' | 'explained' | Relation {
  const partner = partnerOf(agency, site.fact);
  if (partner === undefined) return site.fact.supersedes === undefined ? 'none' : 'explained';
  const id = partner.fact.id?.value;
  const attached = document.facts.evidence.some((fact) => resolved(agency, { document, fact })?.fact === partner.fact);
  if (!attached && id !== undefined) {
    return { message: messages.notAttached, parameters: { partner: nameOf(partner.fact), id }, attach: id };
  }
  const hasOwnFinding = [site, partner].some((one) => reported.has(one.fact) || isFlawed(agency, one));
  if (hasOwnFinding) return 'explained';
  return { message: messages.notCounting, parameters: { partner: nameOf(partner.fact) } };
}

/** The evidence that this one names in `menggantikan`, else the first that names this one. */
function partnerOf(agency: AgencyView, fact: EvidenceFacts): Site<EvidenceFacts> | undefined {
  if (fact.supersedes !== undefined) return agency.evidenceOf(fact.supersedes.value);
  const references = fact.id === undefined ? [] : agency.referencesTo(fact.id.value);
  const reference = references.find((site) => site.fact.role === 'menggantikan');
  if (reference === undefined) return undefined;
  return agency.evidence.find((site) => site.fact.supersedes?.at === reference.fact.at);
}

/** Whether the rules on files, links and dates report a piece of evidence whatever it is used for. */
function isFlawed(agency: AgencyView, { document, fact }: Site<EvidenceFacts>): boolean {
  const year = (document.facts.kind === 'indikator' ? document.facts.year?.value : undefined) ?? agency.year;
  if (fact.date !== undefined && year !== undefined && fact.date.value > `${year}-12-31`) return true;
  if (fact.file === undefined) return fact.link === undefined || !isWebLink(fact.link.value);
  const { state } = agency.evidenceFile(document, fact.file.value);
  return state !== 'present' && state !== 'wrong-case';
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
