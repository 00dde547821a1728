import type { Text } from './text.ts';

/** What a report says around the facts. */
export const reportTexts = {
  title: { id: 'Laporan SPBE', en: 'SPBE report' },
  comparisonTitle: { id: 'Laporan SPBE beberapa instansi', en: 'SPBE report of several agencies' },
  agenciesCount: { id: '{count} instansi', en: '{count} agencies' },
  unnamed: { id: 'Instansi tanpa nama', en: 'Agency without a name' },
  yearOf: { id: 'Penilaian tahun {year}', en: 'Assessed year {year}' },
  noYear: { id: 'tahun penilaian belum diisi', en: 'no assessed year yet' },
  contents: { id: 'Daftar Isi', en: 'Contents' },
  coverAgency: { id: 'Instansi', en: 'Agency' },
  coverYear: { id: 'Tahun penilaian', en: 'Assessed year' },
  coverInstrument: { id: 'Instrumen', en: 'Instrument' },
  coverIndex: { id: 'Indeks SPBE (klaim)', en: 'SPBE index (claimed)' },
  coverDate: { id: 'Tanggal laporan', en: 'Date of the report' },
  page: { id: 'Halaman {page} dari {pages}', en: 'Page {page} of {pages}' },

  tableWord: { id: 'Tabel', en: 'Table' },
  figureWord: { id: 'Gambar', en: 'Figure' },

  overview: { id: 'Ringkasan', en: 'Overview' },
  results: { id: 'Hasil per domain dan aspek', en: 'Results by domain and aspect' },
  strengths: { id: 'Kekuatan dan kelemahan', en: 'Strengths and weaknesses' },
  missing: { id: 'Dokumen yang kurang', en: 'Missing documents' },
  recommendations: { id: 'Rekomendasi dan tindak lanjut', en: 'Recommendations and follow-up' },
  roadMap: { id: 'Peta rencana', en: 'Road map' },
  history: { id: 'Riwayat dan target indeks', en: 'Published results and targets' },
  architecture: { id: 'Arsitektur SPBE', en: 'SPBE architecture' },
  indicators: { id: 'Hasil per indikator', en: 'Results by indicator' },
  provenance: { id: 'Asal data', en: 'Where the data come from' },
  comparison: { id: 'Perbandingan instansi', en: 'Comparison of the agencies' },

  claimed: { id: 'Klaim', en: 'Claimed' },
  proven: { id: 'Terbukti', en: 'Proven' },
  assessed: { id: 'Penilaian', en: 'Assessed' },
  target: { id: 'Target', en: 'Target' },
  targetYear: { id: 'Target {year}', en: 'Target {year}' },
  valueAndPredicate: { id: '{value} ({predicate})', en: '{value} ({predicate})' },
  claimedRemark: { id: 'tingkat yang dinyatakan instansi sendiri', en: 'levels that the agency itself states' },
  provenRemark: { id: 'tingkat yang didukung dokumen lengkap', en: 'levels supported by complete documents' },
  assessedRemark: { id: 'tingkat dari asesor', en: "the assessors' levels" },
  notKnown: { id: 'belum ada', en: 'none yet' },
  assessedSome: { id: '{count} dari {total} indikator dinilai', en: '{count} of {total} indicators assessed' },

  indexSentence: {
    id: 'Indeks SPBE {agency} menurut klaim sendiri adalah {value} dengan predikat {predicate}.',
    en: 'By its own claim, the SPBE index of {agency} is {value}, predicate {predicate}.',
  },
  nextPredicate: {
    id: 'Jarak ke predikat {predicate} adalah {points} poin.',
    en: '{points} points are missing to the predicate {predicate}.',
  },
  highest: { id: 'Predikat tertinggi sudah tercapai.', en: 'This is the highest predicate.' },
  gapSentence: {
    id: 'Dokumen yang ada membuktikan {value} ({predicate}), {gap} poin di bawah klaim.',
    en: 'The documents at hand prove {value} ({predicate}), {gap} points below the claim.',
  },
  allProven: { id: 'Seluruh klaim didukung dokumen.', en: 'All claims are supported by documents.' },
  assessedSentence: {
    id: 'Penilaian asesor adalah {value} ({predicate}).',
    en: "The assessors' result is {value} ({predicate}).",
  },
  aboveTarget: {
    id: 'Klaim berada {points} poin di atas target {year}, yaitu {value}.',
    en: 'The claim is {points} points above the target of {year}, which is {value}.',
  },
  belowTarget: {
    id: 'Klaim berada {points} poin di bawah target {year}, yaitu {value}.',
    en: 'The claim is {points} points below the target of {year}, which is {value}.',
  },
  onTarget: {
    id: 'Klaim tepat pada target {year}, yaitu {value}.',
    en: 'The claim is exactly the target of {year}, {value}.',
  },
  noTarget: { id: 'Target indeks belum diisi.', en: 'No target is given yet.' },
  sincePublished: {
    id: 'Dibandingkan dengan indeks {year} yang telah diumumkan ({value}), {side} berubah {change}.',
    en: 'Compared with the published index of {year} ({value}), {side} changes by {change}.',
  },
  theClaim: { id: 'klaim', en: 'the claim' },
  theAssessment: { id: 'penilaian asesor', en: "the assessors' result" },
  otherInstrument: {
    id: 'Indeks terakhir yang diumumkan ({year}: {value}) dihitung dengan instrumen lain dan tidak dapat dibandingkan langsung.',
    en: 'The last published index ({year}: {value}) was computed with another instrument and cannot be compared directly.',
  },
  noInstrument: {
    id: 'Indeks belum dapat dihitung: isi penilaian.instrumen pada dokumen instansi dengan instrumen yang dikenal.',
    en: 'The index cannot be computed yet: give penilaian.instrumen in the agency document a known instrument.',
  },
  noIndicators: {
    id: 'Belum ada dokumen indikator, sehingga indeks belum dapat dihitung.',
    en: 'There are no indicator documents yet, so no index can be computed.',
  },
  secondary: {
    id: 'Data instrumen ini berasal dari sumber sekunder. {note}',
    en: 'The data of this instrument come from secondary sources. {note}',
  },
  roundedCrosses: {
    id: 'Nilai yang dibulatkan tampak sebagai {shown}, tetapi predikat ditentukan dari nilai utuh {exact}: {predicate}.',
    en: 'The rounded value looks like {shown}, but the predicate follows the exact value {exact}: {predicate}.',
  },
  withoutDocument: {
    id: '{count} indikator belum punya dokumen dan dihitung pada tingkat terendah: {numbers}.',
    en: '{count} indicators have no document and count at the lowest level: {numbers}.',
  },
  links: {
    id: '{count} bukti hanya berupa tautan: dihitung ada, tetapi belum diperiksa.',
    en: '{count} pieces of evidence are links only: counted as present, not verified.',
  },
  incomplete: {
    id: 'Sebagian berkas tidak terbaca utuh; yang tampak kurang mungkin sebenarnya ada.',
    en: 'Some files could not be read in full; what seems missing may be there.',
  },

  scaleFigure: { id: 'Indeks pada skala predikat', en: 'The index on the scale of predicates' },
  radarFigure: { id: 'Nilai tiap aspek', en: 'Score of each aspect' },
  barsFigure: { id: 'Nilai tiap domain', en: 'Score of each domain' },
  trajectoryFigure: { id: 'Perjalanan indeks terhadap target', en: 'The index over the years against the targets' },
  projectionFigure: { id: 'Proyeksi indeks menurut peta rencana', en: 'The index that the road map leads to' },
  ganttFigure: { id: 'Jadwal kegiatan peta rencana', en: 'Schedule of the road map' },

  groupTable: { id: 'Nilai domain dan aspek', en: 'Scores of domains and aspects' },
  aspectTable: { id: 'Nilai aspek', en: 'Scores of aspects' },
  group: { id: 'Domain dan aspek', en: 'Domain and aspect' },
  aspect: { id: 'Aspek', en: 'Aspect' },
  wholeIndex: { id: 'Indeks SPBE', en: 'SPBE index' },
  weight: { id: 'Bobot', en: 'Weight' },
  since: { id: 'Sejak {year}', en: 'Since {year}' },

  changeNote: {
    id: 'Perubahan sejak {year} dihitung dari penilaian asesor, bila tidak ada dari klaim. Perubahan domain dan aspek muncul bila dokumen indikator tahun itu ada di ruang kerja.',
    en: "The change since {year} is taken from the assessors' result, else from the claim. Domains and aspects show theirs where the indicator documents of that year are in the workspace.",
  },
  strengthsIntro: {
    id: 'Indikator dengan tingkat tertinggi, menurut bukti bila dapat dihitung, selain itu menurut klaim; yang berbobot besar lebih dahulu.',
    en: 'Indicators with the highest level, by evidence where it can be computed, else by claim; those of greater weight first.',
  },
  weaknessesIntro: {
    id: 'Indikator yang paling banyak menyisakan poin indeks sampai tingkat tertinggi.',
    en: 'Indicators that leave the most index points up to the highest level.',
  },
  strengthTable: { id: 'Indikator terkuat', en: 'Strongest indicators' },
  weaknessTable: { id: 'Indikator terlemah', en: 'Weakest indicators' },
  indicator: { id: 'Indikator', en: 'Indicator' },
  number: { id: 'No.', en: 'No.' },
  level: { id: 'Tingkat', en: 'Level' },
  pointsLeft: { id: 'Sisa poin', en: 'Points left' },
  nextGain: { id: 'Bila naik satu tingkat', en: 'One level more' },

  missingIntro: {
    id: '{count} dokumen kurang untuk tingkat yang diklaim, seluruhnya bernilai {points} poin indeks. Di bawah ini menurut unit penanggung jawab, yang paling menentukan lebih dahulu.',
    en: '{count} documents are missing for the claimed levels, worth {points} index points together. Below by responsible office, the most decisive first.',
  },
  noMissing: {
    id: 'Tidak ada dokumen yang kurang untuk tingkat yang diklaim.',
    en: 'No documents are missing for the claimed levels.',
  },
  missingNote: {
    id: 'Poin adalah bagian dari selisih klaim dan terbukti yang bergantung pada dokumen itu.',
    en: 'Points: the share of the gap between claimed and proven that hangs on the document.',
  },
  byOffice: { id: 'Dokumen kurang menurut unit', en: 'Missing documents by office' },
  ofOffice: { id: 'Dokumen kurang: {office}', en: 'Missing documents: {office}' },
  office: { id: 'Unit penanggung jawab', en: 'Responsible office' },
  noOffice: { id: 'Belum ada penanggung jawab', en: 'No responsible office yet' },
  count: { id: 'Jumlah', en: 'Count' },
  points: { id: 'Poin', en: 'Points' },
  total: { id: 'Seluruhnya', en: 'Total' },
  document: { id: 'Dokumen yang kurang', en: 'Missing document' },
  kinds: { id: 'Bentuk bukti', en: 'Kind of evidence' },
  state: { id: 'Keadaan sekarang', en: 'State now' },
  nearest: { id: 'Ada "{title}", tetapi {defects}', en: 'There is "{title}", but {defects}' },
  none: { id: 'Belum ada', en: 'None yet' },

  recommendationTable: { id: 'Rekomendasi evaluasi', en: 'Recommendations of the evaluation' },
  noRecommendations: { id: 'Belum ada rekomendasi yang dicatat.', en: 'No recommendations are recorded yet.' },
  year: { id: 'Tahun', en: 'Year' },
  recommendation: { id: 'Rekomendasi', en: 'Recommendation' },
  followUp: { id: 'Tindak lanjut', en: 'Follow-up' },
  status: { id: 'Status', en: 'Status' },

  roadMapIntro: {
    id: 'Peta rencana memuat {activities} kegiatan dengan anggaran seluruhnya {budget}.',
    en: 'The road map has {activities} activities with a budget of {budget} in total.',
  },
  noRoadMap: { id: 'Belum ada dokumen peta rencana.', en: 'There is no road map document yet.' },
  projectionTable: { id: 'Proyeksi indeks dan anggaran menurut tahun', en: 'Projected index and budget by year' },
  projectionNote: {
    id: 'Rencana: mulai dari tingkat sekarang (asesor, bila tidak ada klaim) dan semua kegiatan berhasil pada tahunnya. Hati-hati: mulai dari yang dapat dibuktikan dan hanya kegiatan yang selesai atau berjalan.',
    en: "Planned: from the present levels (the assessors', else the claim), every activity succeeds in its year. Cautious: from what can be proven, only activities that are done or under way.",
  },
  planned: { id: 'Rencana', en: 'Planned' },
  cautious: { id: 'Hati-hati', en: 'Cautious' },
  againstTarget: { id: 'Terhadap target', en: 'Against target' },
  budget: { id: 'Anggaran', en: 'Budget' },
  lifts: { id: 'Indikator yang naik', en: 'Indicators that rise' },
  lift: { id: '{number} ({from} ke {to})', en: '{number} ({from} to {to})' },
  notInForce: {
    id: 'Untuk tahun {years} instrumen ini tidak berlaku lagi; indeks tahun itu akan dihitung dengan instrumen lain.',
    en: 'For {years} this instrument is not in force any more; the index of that time will be computed with another one.',
  },
  activityTable: { id: 'Kegiatan peta rencana', en: 'Activities of the road map' },
  activity: { id: 'Kegiatan', en: 'Activity' },
  initiative: { id: 'Inisiatif', en: 'Initiative' },
  years: { id: 'Tahun', en: 'Years' },
  output: { id: 'Keluaran', en: 'Output' },

  historyTable: { id: 'Indeks yang diumumkan dan target', en: 'Published index and targets' },
  noHistory: { id: 'Belum ada riwayat atau target indeks.', en: 'No published results or targets are recorded yet.' },
  published: { id: 'Diumumkan', en: 'Published' },
  instrument: { id: 'Instrumen', en: 'Instrument' },
  basis: { id: 'Sumber atau dasar', en: 'Source or basis' },

  architectureTable: { id: 'Isi arsitektur menurut domain', en: 'Contents of the architecture by domain' },
  noArchitecture: { id: 'Belum ada dokumen arsitektur.', en: 'There are no architecture documents yet.' },
  domain: { id: 'Domain', en: 'Domain' },
  asIs: { id: 'Saat ini', en: 'As-is' },
  toBe: { id: 'Target', en: 'To-be' },
  withoutCode: { id: 'Tanpa kode referensi', en: 'Without reference code' },
  gapTable: { id: 'Kesenjangan arsitektur', en: 'Gaps of the architecture' },
  gap: { id: 'Yang diperiksa', en: 'What is checked' },
  findings: { id: 'Temuan', en: 'Findings' },
  noGaps: {
    id: 'Pemeriksaan arsitektur tidak menemukan kesenjangan.',
    en: 'The checks of the architecture find no gaps.',
  },

  indicatorTable: { id: 'Semua indikator', en: 'All indicators' },
  missingCount: { id: 'Dokumen kurang', en: 'Documents missing' },

  provenanceTable: { id: 'Asal data laporan ini', en: 'Where the data of this report come from' },
  about: { id: 'Hal', en: 'What' },
  content: { id: 'Keterangan', en: 'Details' },
  regulation: { id: 'Peraturan', en: 'Regulation' },
  revokedBy: { id: '{citation} (dicabut oleh {revoked})', en: '{citation} (revoked by {revoked})' },
  sourceStatus: { id: 'Status sumber', en: 'Status of the source' },
  primary: { id: 'naskah peraturan', en: 'text of the regulation' },
  secondaryShort: { id: 'sumber sekunder', en: 'secondary sources' },
  sourceAndNote: { id: '{kind}. {note}', en: '{kind}. {note}' },
  files: { id: 'Berkas', en: 'Files' },
  filesState: {
    id: '{count} berkas SPBE, tanda isi {mark}, {state}',
    en: '{count} SPBE files, mark of their contents {mark}, {state}',
  },
  filesWhole: { id: 'terbaca utuh', en: 'read in full' },
  filesPartly: { id: 'sebagian tidak terbaca', en: 'partly unreadable' },
  madeBy: { id: 'Dibuat dengan', en: 'Made with' },
  madeAt: { id: 'Waktu pembuatan', en: 'Time' },

  comparisonTable: { id: 'Indeks semua instansi', en: 'Index of all agencies' },
  comparisonIntro: {
    id: 'Instansi diurutkan menurut indeks yang diklaim. Nilai dari instrumen yang berbeda tidak dapat dibandingkan langsung.',
    en: 'Agencies in the order of the claimed index. Values of different instruments cannot be compared directly.',
  },
  agency: { id: 'Instansi', en: 'Agency' },
  predicate: { id: 'Predikat', en: 'Predicate' },
  missingDocuments: { id: 'Dokumen kurang', en: 'Missing documents' },
  comparisonDomains: { id: 'Nilai domain menurut klaim', en: 'Scores of the domains as claimed' },
  average: { id: 'Rata-rata', en: 'Mean' },

  value: { id: 'Nilai', en: 'Value' },
  indexOf: { id: 'Indeks SPBE: {side}', en: 'SPBE index: {side}' },
  distance: { id: 'Jarak ke predikat berikutnya', en: 'Distance to the next predicate' },
  gapPoints: { id: 'Selisih klaim dan terbukti', en: 'Claimed minus proven' },
  summarySheet: { id: 'Ringkasan', en: 'Summary' },
  scoreSheet: { id: 'Nilai', en: 'Scores' },
  missingSheet: { id: 'Dokumen Kurang', en: 'Missing Documents' },
  projectionSheet: { id: 'Proyeksi', en: 'Projection' },
  part: { id: 'Bagian', en: 'Part' },
  partName: { id: 'Nama bagian', en: 'Name of the part' },
  wholePart: { id: 'Indeks', en: 'Index' },
  weightPercent: { id: 'Bobot (%)', en: 'Weight (%)' },
  indicatorNumber: { id: 'Nomor indikator', en: 'Indicator number' },
  forLevel: { id: 'Untuk tingkat', en: 'For level' },
  agencyId: { id: 'ID instansi', en: 'Agency id' },
  referredTitle: { id: 'Bukti yang diacu', en: 'Evidence behind the reference' },
  evidenceState: { id: 'Keadaan berkas', en: 'State of the file' },
  referenceLost: { id: 'acuan tidak ditemukan', en: 'reference leads nowhere' },
  cut: { id: ' … (dipotong: batas panjang sel Excel)', en: ' … (cut: limit of a cell in Excel)' },
} as const satisfies Record<string, Text>;

/** Whether a piece of evidence is there. */
export const presenceTexts = {
  file: { id: 'berkas ada', en: 'file is there' },
  link: { id: 'tautan, belum diperiksa', en: 'link, not verified' },
  'no-file': { id: 'belum ada berkas atau tautan', en: 'no file or link yet' },
  'file-missing': { id: 'berkas tidak ada', en: 'file is missing' },
  'file-outside': { id: 'berkas di luar ruang kerja', en: 'file outside of the workspace' },
  'file-empty': { id: 'berkas kosong', en: 'file is empty' },
} as const satisfies Record<string, Text>;

/** What a workbook to be filled in says besides its headings. */
export const templateTexts = {
  title: { id: 'Templat SPBE', en: 'SPBE template' },
  guideSheet: { id: 'Petunjuk', en: 'Instructions' },
  wordsSheet: { id: 'Kosakata', en: 'Vocabulary' },
  sheet: { id: 'Lembar', en: 'Sheet' },
  column: { id: 'Kolom', en: 'Column' },
  howTo: { id: 'Cara mengisi', en: 'How to fill it in' },
  what: { id: 'Hal', en: 'What' },
  value: { id: 'Nilai', en: 'Value' },
  start: {
    id: 'Isi lembar yang diperlukan saja, lalu jalankan: spbe import NAMA.xlsx --into FOLDER, atau perintah "SPBE: Impor lembar kerja" di editor. Judul kolom jangan diubah; urutannya bebas, kolom yang tidak diperlukan boleh dihapus.',
    en: 'Fill in only the sheets that you need, then run: spbe import NAME.xlsx --into FOLDER, or the command "SPBE: Import a spreadsheet" in the editor. Keep the headings; their order is free, and columns that are not needed may be deleted.',
  },
  evidenceRow: {
    id: 'Satu baris untuk tiap bukti. Bukti yang dipakai lagi ditulis dengan ID-nya di kolom acuan.',
    en: 'One row for each piece of evidence. Evidence that is used again is named by its id in the column of references.',
  },
  yearly: {
    id: 'Satu kolom untuk tiap tahun; tambahkan kolom bila perlu.',
    en: 'One column for each year; add columns as needed.',
  },
} as const satisfies Record<string, Text>;

/** How to write what a column holds. */
export const holdingTexts = {
  text: { id: 'Teks bebas.', en: 'Free text.' },
  id: {
    id: 'Nama pendek tanpa spasi, misalnya perwal-12-2022. Boleh kosong: dibuat dari judul atau nama.',
    en: 'A short name without spaces, for instance perwal-12-2022. May be empty: it is made from the title or name.',
  },
  ids: { id: 'ID yang dirujuk; beberapa dipisahkan koma.', en: 'Ids referred to; several are separated by commas.' },
  indicator: { id: 'Nomor indikator seperti pada instrumen.', en: 'Number of the indicator as in the instrument.' },
  indicators: {
    id: 'Nomor indikator; beberapa dipisahkan koma.',
    en: 'Numbers of indicators; several are separated by commas.',
  },
  level: { id: 'Tingkat kematangan, misalnya 3.', en: 'Level of maturity, for instance 3.' },
  levels: {
    id: 'Tingkat yang dibuktikan, dipisahkan koma, misalnya 2, 3.',
    en: 'Levels that it proves, separated by commas: 2, 3.',
  },
  number: { id: 'Angka, misalnya 3,50.', en: 'A number, for instance 3.50.' },
  year: { id: 'Tahun, misalnya 2025.', en: 'A year, for instance 2025.' },
  years: { id: 'Tahun-tahun, dipisahkan koma, misalnya 2025, 2026.', en: 'Years, separated by commas: 2025, 2026.' },
  date: { id: 'Tanggal, misalnya 30 Juni 2024.', en: 'A date, for instance 2024-06-30.' },
  money: { id: 'Rupiah, misalnya 450000000.', en: 'Rupiah, for instance 450000000.' },
  office: { id: 'ID atau nama unit dari lembar Unit Kerja.', en: 'Id or name of an office from the sheet of offices.' },
  word: { id: 'Pilih dari daftar; lihat lembar Kosakata.', en: 'Choose from the list; see the sheet of vocabulary.' },
  words: {
    id: 'Kata dari lembar Kosakata; beberapa dipisahkan koma.',
    en: 'Words from the sheet of vocabulary; several are separated by commas.',
  },
  kind: { id: 'Pilih dari daftar; lihat lembar Kosakata.', en: 'Choose from the list; see the sheet of vocabulary.' },
  content: {
    id: 'Muatan dokumen, dipisahkan koma; atau: sebagian, lengkap.',
    en: 'What the document contains, separated by commas; or: sebagian, lengkap.',
  },
  file: {
    id: 'Berkas, dilihat dari folder instansi, misalnya bukti/perwal.pdf.',
    en: "A file, seen from the agency's folder: bukti/perwal.pdf.",
  },
  link: { id: 'Alamat web, misalnya https://...', en: 'A web address: https://...' },
  element: {
    id: 'Pilih dari daftar; lihat lembar Kosakata.',
    en: 'Choose from the list; see the sheet of vocabulary.',
  },
  raises: {
    id: 'Indikator dan tingkat yang dicapai, misalnya 18 -> 3 (2025); beberapa dipisahkan titik koma.',
    en: 'Indicators and the levels reached: 18 -> 3 (2025); several are separated by semicolons.',
  },
  instrument: {
    id: 'Pilih dari daftar; lihat lembar Kosakata.',
    en: 'Choose from the list; see the sheet of vocabulary.',
  },
  none: { id: 'Hanya untuk dibaca, tidak diimpor.', en: 'For reading only, not imported.' },
} as const satisfies Record<string, Text>;
