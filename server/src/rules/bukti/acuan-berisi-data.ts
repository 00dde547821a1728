import type { EvidenceFacts } from '../../model/facts.ts';
import type { AgencyRule } from '../rule.ts';
import { ownFormat } from '../support/sources.ts';

const messages = {
  ignored: {
    id: 'Entri ini mengacu bukti "{id}", jadi {keys} di sini tidak dibaca. Pindahkan ke entri aslinya, atau hapus "acuan" bila ini dokumen lain. Di samping "acuan" cukup "untuk_tingkat" dan "rujukan".',
    en: 'This entry refers to the evidence "{id}", so {keys} is not read here. Move it to the original entry, or remove "acuan" if this is another document. Beside "acuan" only "untuk_tingkat" and "rujukan" are of use.',
  },
};

export const rule: AgencyRule = {
  code: 'bukti.acuan-berisi-data',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Entri acuan berisi data sendiri', en: 'A reference entry has data of its own' },
  explanation: {
    id: '"acuan" memakai bukti dukung yang didefinisikan di tempat lain, lengkap dengan judul, tanggal, dan berkasnya. Data yang ditulis lagi di sini mudah berbeda dari aslinya dan tidak dipakai.',
    en: '"acuan" uses evidence that is defined elsewhere, with its title, date and file. Data written here once more easily differ from the original, and are not used.',
  },
  source: ownFormat,
  messages,
  reads: ['evidence'],
  examples: {
    bad: {
      'bukti/daftar.spbe.yaml':
        'jenis: daftar_bukti\nbukti:\n  - { id: notulensi, jenis_bukti: notulensi, judul: Notulensi }\n',
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 1
bukti:
  - { acuan: notulensi, tanggal: 2023-05-03 }
`,
    },
    good: {
      'bukti/daftar.spbe.yaml':
        'jenis: daftar_bukti\nbukti:\n  - { id: notulensi, jenis_bukti: notulensi, judul: Notulensi }\n',
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 1
bukti:
  - { acuan: notulensi, untuk_tingkat: [1], rujukan: halaman 2 }
`,
    },
  },
  *check(agency) {
    for (const { document, fact } of agency.evidenceThat(repeatsData)) {
      if (fact.sameAs === undefined) continue;
      const keys = ownData(fact);
      yield {
        document,
        at: fact.sameAs.at,
        message: messages.ignored,
        parameters: { id: fact.sameAs.value, keys: keys.map((key) => `"${key}"`).join(', ') },
      };
    }
  },
};

function repeatsData(fact: EvidenceFacts): boolean {
  return fact.sameAs !== undefined && ownData(fact).length > 0;
}

/** The keys of an entry that describe a document. */
function ownData(fact: EvidenceFacts): readonly string[] {
  const data: Record<string, unknown> = {
    id: fact.id,
    jenis_bukti: fact.kind,
    judul: fact.title,
    nomor: fact.number,
    tanggal: fact.date,
    status: fact.status,
    menggantikan: fact.supersedes,
    muatan: fact.content[0],
    berkas: fact.file,
    tautan: fact.link,
  };
  return Object.keys(data).filter((key) => data[key] !== undefined);
}
