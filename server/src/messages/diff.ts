import type { Text } from './text.ts';

/** What `spbe diff` says. */
export const diffTexts = {
  title: { id: 'Perubahan dari {before} ke {after}', en: 'Changes from {before} to {after}' },
  now: { id: 'keadaan sekarang', en: 'the present state' },
  nothing: {
    id: 'Tidak ada perubahan pada tingkat, bukti, dan temuan.',
    en: 'No changes in levels, evidence and findings.',
  },
  agencyAdded: { id: 'Instansi baru: {name}.', en: 'New agency: {name}.' },
  agencyRemoved: { id: 'Instansi tidak ada lagi: {name}.', en: 'Agency gone: {name}.' },
  instrument: {
    id: 'Instrumen berganti dari {from} ke {to}, sehingga tingkat dan indeks tidak dapat dibandingkan.',
    en: 'The instrument changes from {from} to {to}, so levels and indices cannot be compared.',
  },
  year: {
    id: 'Tahun penilaian berganti dari {from} ke {to}.',
    en: 'The year of assessment changes from {from} to {to}.',
  },
  indexRises: {
    id: 'Indeks {side} naik {change} poin, dari {from} menjadi {to}.',
    en: 'The {side} index rises by {change} points, from {from} to {to}.',
  },
  indexFalls: {
    id: 'Indeks {side} turun {change} poin, dari {from} menjadi {to}.',
    en: 'The {side} index falls by {change} points, from {from} to {to}.',
  },
  indexKnown: { id: 'Indeks {side} kini dapat dihitung: {to}.', en: 'The {side} index can be computed now: {to}.' },
  indexUnknown: {
    id: 'Indeks {side}, sebelumnya {from}, tidak dapat dihitung lagi.',
    en: 'The {side} index, {from} before, can no longer be computed.',
  },
  indexSame: { id: 'Indeks tidak berubah.', en: 'The index stays the same.' },
  claimed: { id: 'menurut klaim', en: 'claimed' },
  proven: { id: 'terbukti', en: 'proven' },
  assessed: { id: 'penilaian asesor', en: 'assessed' },
  indicators: { id: 'Tingkat', en: 'Levels' },
  indicator: { id: 'Indikator {number} {name}: {changes}.', en: 'Indicator {number} {name}: {changes}.' },
  documentAdded: { id: 'dokumennya ditambahkan', en: 'its document was added' },
  documentRemoved: { id: 'dokumennya dihapus', en: 'its document was removed' },
  levelOf: {
    claimed: { id: 'tingkat menurut klaim', en: 'the claimed level' },
    proven: { id: 'tingkat terbukti', en: 'the proven level' },
    assessed: { id: 'tingkat menurut asesor', en: 'the assessed level' },
  },
  levelRises: { id: '{side} naik dari {from} menjadi {to}', en: '{side} rises from {from} to {to}' },
  levelFalls: { id: '{side} turun dari {from} menjadi {to}', en: '{side} falls from {from} to {to}' },
  levelKnown: { id: '{side} kini {to}', en: '{side} is {to} now' },
  levelUnknown: {
    id: '{side} tidak diketahui lagi (sebelumnya {from})',
    en: '{side} is not known any more (it was {from})',
  },
  effect: { id: '{change} ({points} poin)', en: '{change} ({points} points)' },
  evidence: { id: 'Bukti', en: 'Evidence' },
  evidenceAdded: { id: '{place}: "{name}" ditambahkan.', en: '{place}: "{name}" was added.' },
  evidenceRemoved: { id: '{place}: "{name}" dihapus.', en: '{place}: "{name}" was removed.' },
  evidenceChanged: { id: '{place}: "{name}" berubah: {changes}.', en: '{place}: "{name}" changed: {changes}.' },
  placeIndicator: { id: 'Indikator {number}', en: 'Indicator {number}' },
  placeList: { id: 'Daftar bukti', en: 'List of evidence' },
  field: { id: '{key}: dari "{from}" menjadi "{to}"', en: '{key}: from "{from}" to "{to}"' },
  fieldAdded: { id: '{key}: kini "{to}"', en: '{key}: now "{to}"' },
  fieldRemoved: { id: '{key}: "{from}" dihapus', en: '{key}: "{from}" removed' },
  fileThere: { id: 'berkasnya kini ada', en: 'its file is there now' },
  fileGone: { id: 'berkasnya tidak ada lagi', en: 'its file is gone' },
  findingsAdded: { id: 'Temuan baru', en: 'New findings' },
  findingsResolved: { id: 'Temuan selesai', en: 'Findings resolved' },
  summaryLine: {
    id: '{name}: {index} Temuan baru {added}, selesai {resolved}; bukti berubah {evidence}.',
    en: '{name}: {index} New findings {added}, resolved {resolved}; evidence changed {evidence}.',
  },
  needsTwo: {
    id: 'spbe diff membandingkan dua folder atau dua revisi git: spbe diff LAMA [BARU]. Tanpa BARU dibandingkan dengan folder ini.',
    en: 'spbe diff compares two folders or two git revisions: spbe diff OLD [NEW]. Without NEW the old one is compared with this folder.',
  },
  noAgency: {
    id: 'Tidak ada dokumen instansi (jenis: instansi) di kedua sisi, jadi tidak ada yang dapat dibandingkan. Sebutkan folder yang memuat dokumen instansi.',
    en: 'There is no agency document (jenis: instansi) on either side, so there is nothing to compare. Name a folder that holds one.',
  },
  noGit: {
    id: '"{name}" bukan folder, dan git tidak ditemukan untuk membacanya sebagai revisi.',
    en: '"{name}" is no folder, and there is no git to read it as a revision.',
  },
  noRepository: {
    id: '"{name}" bukan folder, dan folder ini tidak berada dalam repositori git.',
    en: '"{name}" is no folder, and this folder is in no git repository.',
  },
  noRevision: {
    id: '"{name}" bukan folder dan bukan revisi git (cabang, tag, atau commit).',
    en: '"{name}" is neither a folder nor a git revision (branch, tag or commit).',
  },
  gitFailed: {
    id: 'Revisi "{name}" tidak dapat dibaca: {reason}',
    en: 'The revision "{name}" cannot be read: {reason}',
  },
} as const satisfies Record<string, Text | Record<string, Text>>;
