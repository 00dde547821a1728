import type { EvidenceFacts } from '../../model/facts.ts';
import { isWebLink } from '../../model/webLink.ts';
import type { AgencyRule } from '../rule.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { costOf, heldBack } from '../support/shortcomings.ts';
import { ownFormat } from '../support/sources.ts';

const messages = {
  notWeb: {
    id: 'Tautan "{link}" bukan alamat web. Tulis alamat lengkap yang diawali https://; untuk berkas di ruang kerja pakai "berkas".{cost}',
    en: 'The link "{link}" is not a web address. Write the full address, starting with https://; for a file of the workspace use "berkas".{cost}',
  },
};

function hasBadLink({ link, sameAs }: EvidenceFacts): boolean {
  return sameAs === undefined && link !== undefined && !isWebLink(link.value);
}

export const rule: AgencyRule = {
  code: 'bukti.tautan-tidak-sah',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Tautan bukan alamat web', en: 'Link is not a web address' },
  explanation: {
    id: 'Asesor membuka tautan dengan peramban, jadi hanya alamat http atau https yang berguna. Alamat folder di komputer sendiri atau alamat yang terpotong tidak terhitung sebagai bukti dukung.',
    en: 'Assessors open links in a browser, so only http and https addresses are of use. A path on your own computer or half an address does not count as evidence.',
  },
  source: ownFormat,
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['evidence', 'score'],
  examples: {
    bad: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: portal, jenis_bukti: dokumentasi_informasi, judul: Portal layanan, tautan: 'jambikota.go.id/layanan' }
`,
    },
    good: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: portal, jenis_bukti: dokumentasi_informasi, judul: Portal layanan, tautan: 'https://jambikota.go.id/layanan' }
`,
    },
  },
  *check(agency, score) {
    const held = heldBack(score, 'no-file');
    for (const { document, fact } of agency.evidenceThat(hasBadLink)) {
      const link = fact.link;
      if (link === undefined) continue;
      yield {
        document,
        at: link.at,
        message: messages.notWeb,
        parameters: { link: link.value, cost: costOf(held.get(fact)) },
        fixes: replaceBy(document, link, withScheme(link.value)),
      };
    }
  },
};

/** The address with `https://` in front, where it only lacks that. */
function withScheme(link: string): string | undefined {
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i.test(link) ? `https://${link}` : undefined;
}
