import type { Text } from '../messages/text.ts';
import type { EvidenceDefect } from '../scoring/score.ts';

/** What has to be done about a piece of evidence, by what is wrong with it. */
export const defectTexts: Readonly<Record<EvidenceDefect, Text>> = {
  'no-file': { id: 'lampirkan berkasnya', en: 'attach its file' },
  'file-missing': { id: 'letakkan berkas di tempat yang ditulis', en: 'put the file where it is said to be' },
  'file-outside': { id: 'pindahkan berkas ke dalam ruang kerja', en: 'move the file into the workspace' },
  'file-empty': { id: 'ganti berkas yang kosong', en: 'replace the empty file' },
  'not-enacted': { id: 'tetapkan', en: 'have it enacted' },
  revoked: { id: 'ganti dengan yang masih berlaku', en: 'replace it by one in force' },
  'content-incomplete': { id: 'lengkapi isinya', en: 'complete its content' },
  'clause-missing': { id: 'tambahkan muatan yang diminta', en: 'add the clause that is asked for' },
  'no-previous': { id: 'sebutkan dokumen sebelumnya (menggantikan)', en: 'name the previous document (menggantikan)' },
  'not-superseded': {
    id: 'sebutkan pada dokumen penggantinya (menggantikan)',
    en: 'name it in the document that replaces it',
  },
  'too-early': { id: 'perbarui, karena terlalu dini', en: 'renew it, for it is too early' },
  'too-few-years': { id: 'lengkapi tahun yang belum ada', en: 'add the years that are missing' },
  'other-level': {
    id: 'pastikan isinya memenuhi tingkat ini, lalu sesuaikan untuk_tingkat',
    en: 'make sure that it meets this level, then adjust untuk_tingkat',
  },
  'after-year': {
    id: 'sediakan yang bertanggal sampai tahun penilaian',
    en: 'provide one dated up to the assessed year',
  },
};

export const taskTexts = {
  explain: { id: 'Tulis penjelasan untuk tingkat yang baru', en: 'Write the explanation for the new level' },
  convince: {
    id: 'Tunjukkan bukti yang sudah ada kepada asesor, yang menilai lebih rendah',
    en: 'Show the evidence that is there to the assessor, who scored lower',
  },
  level: (level: number): Text => ({
    id: `Penuhi tingkat ${level} (data instrumen ini belum memuat bukti dukungnya)`,
    en: `Meet level ${level} (the data of this instrument do not state its evidence)`,
  }),
  mend: (title: string, remedies: readonly Text[]): Text => ({
    id: `${title}: ${remedies.map(({ id }) => id).join(', ')}`,
    en: `${title}: ${remedies.map(({ en }) => en).join(', ')}`,
  }),
} as const;
