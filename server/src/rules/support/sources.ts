import type { Text } from '../../messages/text.ts';

/** Places of the regulations that several rules rest on. */

export const domainRelations: Text = {
  id: 'Keterkaitan antardomain dalam Arsitektur SPBE Nasional (Peraturan Presiden Nomor 132 Tahun 2022), menurut rancangan Keputusan Menteri Koordinator Bidang Perekonomian tentang Arsitektur dan Peta Rencana SPBE (2023), Bab III.',
  en: 'Relations between the domains of the national SPBE architecture (Presidential Regulation 132 of 2022), as given in the draft decree of the Coordinating Minister for Economic Affairs on SPBE architecture and road map (2023), chapter III.',
};

export const elementAttributes: Text = {
  id: 'Metamodel arsitektur SPBE, menurut rancangan Keputusan Menteri Koordinator Bidang Perekonomian tentang Arsitektur dan Peta Rencana SPBE (2023), tabel 4.10 sampai 4.24. Kewajiban mengisi adalah ketentuan alat ini kecuali yang bersyarat.',
  en: 'SPBE architecture metamodel, as given in the draft decree of the Coordinating Minister for Economic Affairs on SPBE architecture and road map (2023), tables 4.10 to 4.24. That an attribute is required is a convention of this tool, except where it is conditional.',
};

export const roadMapArticle: Text = {
  id: 'Peraturan Presiden Nomor 95 Tahun 2018, Pasal 19.',
  en: 'Presidential Regulation 95 of 2018, article 19.',
};

export const roadMapPractice: Text = {
  id: 'Ketentuan alat ini, menurut susunan peta rencana yang lazim: inisiatif, kegiatan, keluaran, tahun, penanggung jawab, anggaran, dan objek arsitektur.',
  en: 'Convention of this tool, after the usual structure of road maps: initiative, activity, output, year, responsible office, budget and architecture object.',
};

export const ownConvention: Text = {
  id: 'Ketentuan alat ini.',
  en: 'Convention of this tool.',
};

export const attachedDocuments: Text = {
  id: 'Keputusan Menteri PANRB Nomor 962 Tahun 2021: setiap tingkat dibuktikan dengan dokumen yang dilampirkan',
  en: 'Decree of the Minister PANRB Number 962 of 2021: every level is proven by attached documents',
};

export const ownFormat: Text = {
  id: 'Format dokumen Arsitek SPBE (aturan sendiri)',
  en: 'Document format of Arsitek SPBE (our own rule)',
};

export const targetConvention: Text = {
  id: 'Ketentuan alat ini; target diambil dari dokumen perencanaan instansi (RPJMD atau Renstra).',
  en: 'Convention of this tool; the targets come from the planning documents of the agency (RPJMD or Renstra).',
};

export const referenceArchitecture: Text = {
  id: 'Peraturan Presiden Nomor 132 Tahun 2022, Lampiran (referensi arsitektur; kode dari sumber sekunder)',
  en: 'Presidential Regulation Number 132 of 2022, annex (reference architecture; codes from secondary sources)',
};

export const relationsOfArchitecture: Text = {
  id: 'Format dokumen Arsitek SPBE (aturan sendiri); hubungan antardomain arsitektur menurut Peraturan Presiden Nomor 132 Tahun 2022',
  en: 'Document format of Arsitek SPBE (our own rule); relations between architecture domains as in Presidential Regulation Number 132 of 2022',
};

export const serviceDomain: Text = {
  id: 'Peraturan Menteri PANRB Nomor 59 Tahun 2020, Lampiran I.E, domain Layanan SPBE; hubungan dengan arsitektur adalah ketentuan alat ini.',
  en: 'Regulation of the Minister PANRB 59 of 2020, annex I.E, domain of SPBE services; the link to the architecture is a convention of this tool.',
};
