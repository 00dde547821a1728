import type { Text } from './text.ts';

/** Whether a lighter set of steps exists, and whose estimates the points are: the terminal and reports say the same. */
export const effortTexts = {
  optimal: {
    id: 'Tidak ada susunan langkah yang lebih ringan.',
    en: 'No other set of steps takes less effort.',
  },
  notOptimal: {
    id: 'Pencarian dihentikan lebih awal: susunan yang lebih ringan mungkin ada, paling ringan {atLeast} poin.',
    en: 'The search was ended early: an easier set may exist, of {atLeast} points at the least.',
  },
  source: { id: 'Poin upaya: {source}', en: 'Points of effort: {source}' },
} as const satisfies Record<string, Text>;

/** What `spbe plan` says. */
export const planTexts = {
  heading: { id: 'Langkah menuju {target}', en: 'Steps to {target}' },
  byYear: { id: ' pada {year}', en: ' in {year}' },
  start: {
    id: 'Dari {start} (yang dapat ditunjukkan sekarang) ke {reached}: {steps} indikator, {documents} dokumen, {effort} poin upaya.',
    en: 'From {start} (what can be shown now) to {reached}: indicators {steps}, documents {documents}, points of effort {effort}.',
  },
  startOfRoadMap: {
    id: 'Dari {start} (hasil peta rencana) ke {reached}: tambahan {steps} indikator, {documents} dokumen, {effort} poin upaya.',
    en: 'From {start} (what the road map brings) to {reached}, in addition: indicators {steps}, documents {documents}, points of effort {effort}.',
  },
  reached: {
    id: 'Target {target} sudah tercapai: yang dapat ditunjukkan sekarang {start}.',
    en: 'The target {target} is reached already: what can be shown now is {start}.',
  },
  reachedByRoadMap: {
    id: 'Target {target} sudah tercapai dengan peta rencana, yang menghasilkan {start}.',
    en: 'The target {target} is reached with the road map, which brings {start}.',
  },
  otherInstrument: {
    id: 'Pada tahun {year} berlaku instrumen lain. Langkah ini dihitung menurut instrumen sekarang; sesuaikan setelah beralih (spbe transition).',
    en: 'Another instrument is in force in {year}. These steps go by the present one; adjust them after the change (spbe transition).',
  },
  impossible: {
    id: 'Target {target} tidak dapat dicapai: dengan semua indikator yang boleh naik di tingkat tertinggi, indeks {highest}.',
    en: 'The target {target} cannot be reached: with every indicator that may rise at its highest level the index is {highest}.',
  },
  step: { id: 'Indikator {number} {name}: {from} → {to}', en: 'Indicator {number} {name}: {from} → {to}' },
  points: { id: '{points} poin', en: 'points {points}' },
  shared: { id: ' · juga untuk indikator {numbers}', en: ' · also for indicators {numbers}' },
  inRoadMap: { id: 'sudah ada dalam peta rencana: {names}', en: 'in the road map already: {names}' },
  budget: { id: 'anggaran Rp{amount}', en: 'budget Rp{amount}' },
  alternatives: { id: 'Pilihan lain', en: 'Other ways' },
  alternative: {
    id: '{effort} poin upaya, {documents} dokumen, menjadi {reached}: indikator {steps}',
    en: 'points of effort {effort}, documents {documents}, reaching {reached}: indicators {steps}',
  },
} as const satisfies Record<string, Text>;

/** Wrong use of the planning commands. */
export const planUsageTexts = {
  effort: {
    id: '"{value}" tidak dapat dibaca. Tulis --effort jenis_bukti=POIN, dipisah koma, POIN bilangan bulat 0 sampai 1000.',
    en: '"{value}" cannot be read. Write --effort kind_of_evidence=POINTS, separated by commas, POINTS a whole number from 0 to 1000.',
  },
  unknownKind: {
    id: 'Tidak ada jenis bukti "{kind}", jadi upayanya tidak dapat ditentukan. Yang ada: {known}.',
    en: 'There is no kind of evidence "{kind}", so its effort cannot be set. There are: {known}.',
  },
  oneAgency: {
    id: 'Perintah ini untuk satu instansi, sedangkan di {paths} ada {count}. Sebutkan foldernya.',
    en: 'This command is for one agency, but there are {count} in {paths}. Name its folder.',
  },
} as const satisfies Record<string, Text>;

/** What is written and said when a path goes into the road map. */
export const planEditTexts = {
  initiative: { id: 'Pencapaian target indeks {year}: {area}', en: 'Reaching the index target of {year}: {area}' },
  activity: {
    id: 'Pemenuhan tingkat {level} indikator {number}: {name}',
    en: 'Meeting level {level} of indicator {number}: {name}',
  },
  basis: { id: 'Rencana pencapaian', en: 'Plan' },
  noYear: {
    id: 'Sebutkan tahunnya: tahun penilaian instansi belum ditulis.',
    en: 'Name the year: the agency says no year of assessment.',
  },
  unreadable: {
    id: 'Peta rencana {file} tidak dapat dibaca sepenuhnya. Perbaiki dahulu, lalu ulangi.',
    en: 'The road map {file} cannot be read in full. Correct it first, then try again.',
  },
  nothingToWrite: {
    id: 'Target {year} sudah tercapai dengan peta rencana yang ada.',
    en: 'The target of {year} is reached with the road map as it is.',
  },
  noRoadMap: {
    id: 'Belum ada dokumen peta rencana. Buat dahulu (jenis: peta_rencana), lalu ulangi.',
    en: 'There is no road map document yet. Make one first (jenis: peta_rencana), then try again.',
  },
} as const satisfies Record<string, Text>;

/** What has to be done about a piece of evidence, by what is wrong with it. */
export const remedyTexts = {
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
} as const satisfies Record<string, Text>;

/** What has to be done for an indicator. */
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
