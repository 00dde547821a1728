import type { Text } from './text.ts';

/** Comments that a new workspace carries. */
export const newWorkspaceTexts = {
  agency: {
    id: 'Dokumen instansi: satu untuk setiap instansi, di folder utamanya.',
    en: 'The agency document: one per agency, in its root folder.',
  },
  targets: {
    id: 'Target indeks menurut dokumen perencanaan, satu baris setiap tahun:',
    en: 'Target index according to the development plan, one line per year:',
  },
  units: {
    id: 'Unit kerja yang bertanggung jawab atas indikator, layanan, dan kegiatan:',
    en: 'Offices that are responsible for indicators, services and activities:',
  },
  weight: { id: 'Bobot {weight}%.', en: 'Weight {weight}%.' },
  level: { id: 'Tingkat {level}: {text}', en: 'Level {level}: {text}' },
  needs: { id: '  perlu: {title} ({kinds})', en: '  needs: {title} ({kinds})' },
  optionalNeeds: { id: '  dianjurkan: {title} ({kinds})', en: '  recommended: {title} ({kinds})' },
  externalScore: { id: 'Nilai diambil dari: {name}.', en: 'The score comes from: {name}.' },
  claim: {
    id: 'Tingkat yang diklaim; dimulai dari yang terendah. Naikkan bila buktinya lengkap.',
    en: 'The claimed level; starts at the lowest. Raise it when its evidence is complete.',
  },
  evidence: {
    id: 'Bukti dukung. Setiap butir: id, jenis_bukti, judul, nomor, tanggal, status, berkas.',
    en: 'Evidence. Each entry: id, jenis_bukti, judul, nomor, tanggal, status, berkas.',
  },
  architecture: {
    id: 'Arsitektur SPBE: enam domain, keadaan saat ini. Boleh dibagi menjadi beberapa berkas.',
    en: 'SPBE architecture: six domains, as it is now. May be split over several files.',
  },
  roadMap: {
    id: 'Peta Rencana SPBE lima tahun: inisiatif dan kegiatannya.',
    en: 'Five-year SPBE road map: initiatives and their activities.',
  },
  secondary: {
    id: 'Data instrumen ini dari sumber sekunder; periksa dengan naskah peraturannya.',
    en: 'The data of this instrument come from secondary sources; compare with the regulation itself.',
  },
} as const satisfies Record<string, Text>;
