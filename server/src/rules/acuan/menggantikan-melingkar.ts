import type { EvidenceFacts } from '../../model/facts.ts';
import type { AgencyRule } from '../rule.ts';
import { circles } from '../support/circles.ts';
import { nameOf } from '../support/evidence.ts';

const messages = {
  itself: {
    id: '"{name}" menggantikan dirinya sendiri. Isi "menggantikan" dengan id dokumen sebelumnya.',
    en: '"{name}" replaces itself. Put the id of the previous document into "menggantikan".',
  },
  circle: {
    id: '"menggantikan" berputar: {chain}. Dokumen lama tidak dapat menggantikan yang baru; hapus salah satunya.',
    en: '"menggantikan" goes round in a circle: {chain}. An old document cannot replace the new one; remove one of them.',
  },
  part: { id: 'Bagian dari lingkaran yang sama', en: 'Part of the same circle' },
};

function supersedesAnother({ supersedes }: EvidenceFacts): boolean {
  return supersedes !== undefined;
}

export const rule: AgencyRule = {
  code: 'acuan.menggantikan-melingkar',
  scope: 'agency',
  severity: 'error',
  title: { id: '"menggantikan" melingkar', en: 'Circular "menggantikan"' },
  explanation: {
    id: 'Tingkat 5 dibuktikan dengan dokumen sebelumnya dan dokumen baru yang menggantikannya. Bila rangkaian "menggantikan" kembali ke awal, tidak jelas mana yang lebih dulu, dan pembaruan tidak terbukti.',
    en: 'Level 5 is proven by the previous document and the new one that replaces it. If the chain of "menggantikan" returns to its start, it is not clear which came first, and no renewal is proven.',
  },
  source: {
    id: 'Format dokumen Arsitek SPBE (aturan sendiri); bukti tingkat 5 menurut Keputusan Menteri PANRB Nomor 962 Tahun 2021',
    en: 'Document format of Arsitek SPBE (our own rule); evidence of level 5 as in Decree of the Minister PANRB Number 962 of 2021',
  },
  messages,
  reads: ['evidence'],
  examples: {
    bad: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: perwal-2019, jenis_bukti: dokumen_formal, judul: Perwal 7/2019, menggantikan: perwal-2022 }
  - { id: perwal-2022, jenis_bukti: dokumen_formal, judul: Perwal 12/2022, menggantikan: perwal-2019 }
`,
    },
    good: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: perwal-2019, jenis_bukti: dokumen_formal, judul: Perwal 7/2019 }
  - { id: perwal-2022, jenis_bukti: dokumen_formal, judul: Perwal 12/2022, menggantikan: perwal-2019 }
`,
    },
  },
  *check(agency) {
    const sites = new Map(agency.evidenceThat(supersedesAnother).map((site) => [site.fact, site]));
    const found = circles(sites.keys(), (fact) =>
      fact.supersedes === undefined ? undefined : agency.evidenceOf(fact.supersedes.value)?.fact,
    );
    for (const circle of found) {
      const [first, ...others] = circle;
      const site = first === undefined ? undefined : sites.get(first);
      if (first?.supersedes === undefined || site === undefined) continue;
      const ids = circle.map((fact) => fact.id?.value ?? nameOf(fact));
      yield {
        document: site.document,
        at: first.supersedes.at,
        message: others.length === 0 ? messages.itself : messages.circle,
        parameters: others.length === 0 ? { name: nameOf(first) } : { chain: [...ids, ids[0]].join(' → ') },
        related: others.flatMap((fact) => {
          const other = sites.get(fact);
          if (other === undefined || fact.supersedes === undefined) return [];
          return [{ uri: other.document.file.uri, at: fact.supersedes.at, text: messages.part }];
        }),
      };
    }
  },
};
