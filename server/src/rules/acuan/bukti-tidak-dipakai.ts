import type { AgencyRule } from '../rule.ts';
import { headOf, nameOf } from '../support/evidence.ts';
import { ownFormat } from '../support/sources.ts';

const messages = {
  unused: {
    id: 'Bukti dukung "{name}" ada di daftar, tetapi belum dipakai indikator mana pun, jadi belum menambah nilai. Acu dengan "acuan: {id}" pada indikator yang membutuhkannya, atau hapus.',
    en: 'The evidence "{name}" is in the list, but no indicator uses it yet, so it adds nothing. Refer to it with "acuan: {id}" in the indicator that needs it, or remove it.',
  },
  unusedWithoutId: {
    id: 'Bukti dukung "{name}" ada di daftar, tetapi tidak punya id, jadi tidak ada indikator yang dapat memakainya. Beri id, lalu acu dengan "acuan".',
    en: 'The evidence "{name}" is in the list but has no id, so no indicator can use it. Give it an id, then refer to it with "acuan".',
  },
};

const fixTitles = { remove: { id: 'Hapus "{name}" dari daftar', en: 'Remove "{name}" from the list' } };

export const rule: AgencyRule = {
  code: 'acuan.bukti-tidak-dipakai',
  scope: 'agency',
  severity: 'information',
  title: { id: 'Bukti dukung bersama belum dipakai', en: 'Shared evidence is not used' },
  explanation: {
    id: 'Bukti dukung dalam "daftar_bukti" baru terhitung bila ada indikator yang mengacunya. Sering kali dokumennya sudah ada dan tinggal diacu: cara termurah menaikkan indeks yang terbukti.',
    en: 'Evidence in a "daftar_bukti" counts only once an indicator refers to it. Often the document is there and only has to be referred to: the cheapest way to raise the proven index.',
  },
  source: ownFormat,
  messages,
  fixTitles,
  reads: ['evidence', 'references'],
  examples: {
    bad: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: notulensi-2023, jenis_bukti: notulensi, judul: Notulensi reviu Arsitektur SPBE 2023 }
`,
    },
    good: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: notulensi-2023, jenis_bukti: notulensi, judul: Notulensi reviu Arsitektur SPBE 2023 }
`,
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 1
bukti:
  - acuan: notulensi-2023
`,
    },
  },
  *check(agency) {
    if (agency.incomplete) return;
    for (const document of agency.evidenceLists) {
      for (const evidence of document.facts.evidence) {
        const id = evidence.id?.value;
        if (evidence.sameAs !== undefined || (id !== undefined && agency.referencesTo(id).length > 0)) continue;
        const name = nameOf(evidence);
        yield {
          document,
          at: headOf(evidence),
          message: id === undefined ? messages.unusedWithoutId : messages.unused,
          parameters: id === undefined ? { name } : { name, id },
          fixes: [
            {
              title: fixTitles.remove,
              parameters: { name },
              kind: { do: 'remove-entry', uri: document.file.uri, at: evidence.at },
            },
          ],
        };
      }
    }
  },
};
