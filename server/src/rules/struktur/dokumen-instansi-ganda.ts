import type { AgencyRule } from '../rule.ts';
import { ownFormat } from '../support/sources.ts';

const messages = {
  second: {
    id: 'Folder ini sudah mempunyai dokumen instansi; yang kedua ini tidak dipakai. Gabungkan keduanya, atau pindahkan yang ini ke folder tersendiri bila memang instansi lain.',
    en: 'This folder already has an agency document; this second one is not used. Merge the two, or move this one to a folder of its own if it is another agency.',
  },
  first: { id: 'Dokumen instansi yang dipakai', en: 'The agency document in use' },
};

export const rule: AgencyRule = {
  code: 'struktur.dokumen-instansi-ganda',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Dua dokumen instansi dalam satu folder', en: 'Two agency documents in one folder' },
  explanation: {
    id: 'Satu folder milik satu instansi. Bila ada dua dokumen "jenis: instansi", hanya yang pertama dipakai; unit, target, dan riwayat indeks pada yang kedua tidak diperhitungkan.',
    en: 'One folder belongs to one agency. Where there are two documents "jenis: instansi" only the first is used; units, targets and published indexes of the second do not count.',
  },
  source: ownFormat,
  messages,
  reads: ['agency'],
  examples: {
    bad: {
      'instansi.spbe.yaml': `jenis: instansi
id: kota-jambi
nama: Pemerintah Kota Jambi
---
jenis: instansi
id: diskominfo-jambi
nama: Dinas Komunikasi dan Informatika Kota Jambi
`,
    },
    good: {
      'instansi.spbe.yaml': `jenis: instansi
id: kota-jambi
nama: Pemerintah Kota Jambi
unit:
  - { id: diskominfo, nama: Dinas Komunikasi dan Informatika }
`,
    },
  },
  *check(agency) {
    const first = agency.agency;
    if (first === undefined) return;
    for (const document of agency.documents) {
      if (document.facts.kind !== 'instansi' || document.facts === first.facts) continue;
      yield {
        document,
        at: document.facts.at,
        message: messages.second,
        related: [{ uri: first.file.uri, at: first.facts.at, text: messages.first }],
      };
    }
  },
};
