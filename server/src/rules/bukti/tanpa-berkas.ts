import type { EvidenceFacts } from '../../model/facts.ts';
import type { AgencyRule } from '../rule.ts';
import { addKeyTitle, addKeyTo } from '../support/addKey.ts';
import { headOf, nameOf } from '../support/evidence.ts';
import { costOf, heldBack } from '../support/shortcomings.ts';
import { attachedDocuments } from '../support/sources.ts';

const messages = {
  absent: {
    id: 'Bukti dukung "{name}" belum punya "berkas" atau "tautan", jadi belum terhitung. Lampirkan dokumennya.{cost}',
    en: 'The evidence "{name}" has neither "berkas" nor "tautan" yet, so it does not count. Attach the document.{cost}',
  },
};

function hasNeither({ sameAs, file, link }: EvidenceFacts): boolean {
  return sameAs === undefined && file === undefined && link === undefined;
}

export const rule: AgencyRule = {
  code: 'bukti.tanpa-berkas',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Bukti dukung tanpa berkas atau tautan', en: 'Evidence without a file or link' },
  explanation: {
    id: 'Menyebut sebuah dokumen belum membuktikannya: asesor meminta dokumennya. Isi "berkas" dengan letak berkas di ruang kerja, atau "tautan" dengan alamat web. Tautan dihitung sebagai ada, tetapi belum diperiksa.',
    en: 'To name a document is not to prove it: assessors ask for the document itself. Put its place in the workspace into "berkas", or a web address into "tautan". A link counts as present but unverified.',
  },
  source: attachedDocuments,
  messages,
  fixTitles: { add: addKeyTitle },
  reads: ['evidence', 'score'],
  examples: {
    bad: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: perwal-12, jenis_bukti: dokumen_formal, judul: Perwal Nomor 12 Tahun 2022 tentang Arsitektur SPBE }
`,
    },
    good: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: perwal-12, jenis_bukti: dokumen_formal, judul: Perwal 12/2022, tautan: 'https://jdih.jambikota.go.id/12-2022' }
`,
    },
  },
  *check(agency, score) {
    const held = heldBack(score, 'no-file');
    for (const { document, fact } of agency.evidenceThat(hasNeither)) {
      if (document.file.incomplete) continue;
      yield {
        document,
        at: headOf(fact),
        message: messages.absent,
        parameters: { name: nameOf(fact), cost: costOf(held.get(fact)) },
        fixes: [addKeyTo(document, fact.at, 'berkas')],
      };
    }
  },
};
