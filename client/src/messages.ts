import type { Language, NewNamedKind, ReportFormat, Text } from '../../server/src/lsp/protocol.ts';

/** Everything that a planner reads in the editor outside of documents and the preview. */
export const clientTexts = {
  starting: { id: 'SPBE: memulai …', en: 'SPBE: starting …' },
  startingTip: {
    id: 'Layanan SPBE sedang dimulai dan membaca dokumen.',
    en: 'The SPBE service is starting and reading documents.',
  },
  noAgency: { id: 'SPBE', en: 'SPBE' },
  noAgencyTip: {
    id: 'Belum ada dokumen instansi (jenis: instansi). Klik untuk memulai ruang kerja SPBE.',
    en: 'There is no agency document (jenis: instansi) yet. Click to start an SPBE workspace.',
  },
  noIndex: { id: 'SPBE: indeks belum dapat dihitung', en: 'SPBE: no index yet' },
  noIndexTip: {
    id: '{name}: instrumen penilaian belum disebut atau tidak dikenal, sehingga indeks belum dapat dihitung. Isi penilaian.instrumen di dokumen instansi.',
    en: '{name}: the instrument is not given or not known, so there is no index yet. Give penilaian.instrumen in the agency document.',
  },
  score: { id: 'SPBE {index} {predicate}', en: 'SPBE {index} {predicate}' },
  scoreProven: {
    id: 'SPBE {index} {predicate} · terbukti {proven}',
    en: 'SPBE {index} {predicate} · proven {proven}',
  },
  scoreTip: {
    id: '{name}: indeks SPBE menurut klaim {index} ({predicate}). Klik untuk membuka pratinjau.',
    en: '{name}: SPBE index as claimed {index} ({predicate}). Click to open the preview.',
  },
  stopped: { id: 'SPBE: layanan berhenti', en: 'SPBE: service stopped' },
  stoppedTip: {
    id: 'Dokumen tidak diperiksa dan indeks tidak dihitung. Klik untuk menjalankan layanan lagi.',
    en: 'Documents are not checked and no index is computed. Click to start the service again.',
  },
  busyTip: { id: 'Layanan SPBE sedang bekerja.', en: 'The SPBE service is working.' },
  unnamed: { id: 'Instansi tanpa nama', en: 'Agency without a name' },

  keepsStopping: {
    id: 'Layanan SPBE berulang kali berhenti, sehingga dokumen tidak lagi diperiksa. Isi dokumen Anda tidak berubah.',
    en: 'The SPBE service keeps stopping, so documents are no longer checked. Your documents are unchanged.',
  },
  cannotStart: {
    id: 'Layanan SPBE tidak dapat dimulai: {reason}',
    en: 'The SPBE service could not be started: {reason}',
  },
  notLoaded: { id: 'berkas programnya tidak dapat dimuat.', en: 'its program could not be loaded.' },
  neverStarts: {
    id: 'Layanan SPBE tidak dapat dimulai, sehingga dokumen tidak diperiksa. Isi dokumen Anda tidak berubah; penyebabnya ada di catatan.',
    en: 'The SPBE service could not be started, so documents are not checked. Your documents are unchanged; the log says why.',
  },
  commandFailed: {
    id: 'Perintah ini tidak selesai karena layanan SPBE tidak menjawab. Ulangi perintahnya; penyebabnya ada di catatan.',
    en: 'This command did not finish because the SPBE service gave no answer. Repeat it; the log says why.',
  },
  internalFailure: {
    id: 'Terjadi kesalahan di dalam Arsitek SPBE: {reason}. Dokumen Anda tidak berubah; hasil pemeriksaan dapat tidak lengkap.',
    en: 'Something went wrong inside Arsitek SPBE: {reason}. Your documents are unchanged; findings may be incomplete.',
  },
  restart: { id: 'Jalankan lagi', en: 'Restart' },
  showLog: { id: 'Buka catatan', en: 'Open log' },
  restarted: { id: 'Layanan SPBE sudah dijalankan lagi.', en: 'The SPBE service has been restarted.' },
  notRunning: {
    id: 'Layanan SPBE belum berjalan. Jalankan lagi, lalu ulangi perintah ini.',
    en: 'The SPBE service is not running. Restart it, then repeat this command.',
  },

  useFolder: { id: 'Pakai folder ini', en: 'Use this folder' },
  sampleFolder: { id: 'Di folder mana contoh ditulis?', en: 'Into which folder is the sample written?' },
  sampleWriting: { id: 'Menulis contoh Kota Contoh …', en: 'Writing the sample Kota Contoh …' },
  sampleWritten: {
    id: 'Contoh sudah ditulis di folder {folder}.',
    en: 'The sample has been written into the folder {folder}.',
  },
  open: { id: 'Buka', en: 'Open' },

  exportTitle: { id: 'Ekspor ringkasan', en: 'Export summary' },
  allAgencies: { id: 'Semua {count} instansi, dengan perbandingan', en: 'All {count} agencies, with a comparison' },
  askFormat: { id: 'Dalam bentuk apa?', en: 'In which form?' },
  checking: { id: 'Memeriksa semua dokumen …', en: 'Checking all documents …' },
  stillReading: { id: 'Membaca dokumen SPBE …', en: 'Reading SPBE documents …' },
  writingWorkspace: { id: 'Menulis dokumen …', en: 'Writing the documents …' },
  exporting: { id: 'Menyusun berkas …', en: 'Preparing the file …' },
  exportFolder: { id: 'Di folder mana berkasnya ditulis?', en: 'Into which folder are the files written?' },
  exported: { id: 'Ringkasan ditulis: {file}', en: 'Summary written: {file}' },
  templateTitle: { id: 'Simpan templat untuk impor', en: 'Save a template for the import' },
  templateWritten: {
    id: 'Templat ditulis: {file}. Isi, simpan, lalu impor dengan "SPBE: Impor lembar kerja".',
    en: 'Template written: {file}. Fill it in, save it, then import it with "SPBE: Import a spreadsheet".',
  },
  cannotExport: {
    id: 'Berkas tidak dapat disusun: {reason}. Dokumen Anda tidak berubah.',
    en: 'The file could not be made: {reason}. Your documents are unchanged.',
  },
  notOverDocument: {
    id: 'nama itu nama dokumen SPBE; pilih nama lain',
    en: 'that is the name of an SPBE document; choose another one',
  },
  startTitle: { id: 'Mulai ruang kerja SPBE', en: 'Start an SPBE workspace' },
  whichFolder: { id: 'Di folder mana dokumen ditulis?', en: 'Into which folder are the documents written?' },
  askName: { id: 'Nama lengkap instansi', en: 'Full name of the agency' },
  exampleName: { id: 'misalnya Pemerintah Kota Jambi', en: 'for example Pemerintah Kota Jambi' },
  nameMissing: { id: 'Isi nama instansi.', en: 'Give the name of the agency.' },
  askLevel: { id: 'Jenis instansi', en: 'Kind of agency' },
  askYear: { id: 'Tahun penilaian', en: 'Year of the evaluation' },
  yearWrong: {
    id: 'Tahun terdiri atas empat angka, misalnya {year}.',
    en: 'A year has four digits, for example {year}.',
  },
  askInstrument: { id: 'Instrumen penilaian', en: 'Instrument of the evaluation' },
  inForce: { id: 'berlaku untuk tahun {year}', en: 'in force for {year}' },
  forYears: { id: 'untuk tahun {first}–{last}', en: 'for {first}–{last}' },
  fromYear: { id: 'mulai tahun {first}', en: 'from {first}' },
  secondary: {
    id: 'Naskah peraturannya belum dilihat; data berasal dari sumber sekunder.',
    en: 'The text of the regulation was not seen; data come from secondary sources.',
  },
  written: { id: '{written} berkas ditulis.', en: '{written} files written.' },
  writtenBeside: {
    id: '{written} berkas ditulis; {kept} berkas yang sudah ada tidak diubah.',
    en: '{written} files written; {kept} files that were there are unchanged.',
  },
  cannotWrite: { id: 'Berkas {file} tidak dapat ditulis: {reason}', en: 'File {file} cannot be written: {reason}' },
  openPreview: { id: 'Buka pratinjau', en: 'Open preview' },

  noAgencies: {
    id: 'Belum ada instansi di ruang kerja ini. Mulailah ruang kerja SPBE dahulu.',
    en: 'There is no agency in this workspace yet. Start an SPBE workspace first.',
  },
  chooseAgency: { id: 'Pilih instansi', en: 'Choose an agency' },
  goToIndicator: { id: 'Buka indikator', en: 'Go to an indicator' },
  level: { id: 'T{claimed}', en: 'L{claimed}' },
  levels: { id: 'T{claimed}, terbukti T{proven}', en: 'L{claimed}, proven L{proven}' },
  undocumented: { id: 'belum ada dokumen', en: 'no document yet' },
  noDocument: {
    id: 'Indikator {number} belum mempunyai dokumen untuk tahun penilaian ini.',
    en: 'Indicator {number} has no document for this year yet.',
  },
  createIndicator: { id: 'Buat dokumennya', en: 'Create it' },
  askIndicator: { id: 'Ketik nomor atau nama indikator', en: 'Type the number or name of an indicator' },
  newIndicatorTitle: { id: 'Buat dokumen indikator', en: 'Create an indicator document' },
  newElementTitle: { id: 'Elemen arsitektur baru', en: 'New architecture element' },
  newActivityTitle: { id: 'Kegiatan peta rencana baru', en: 'New road map activity' },
  newEvidenceTitle: { id: 'Bukti dukung baru', en: 'New evidence' },
  askElementKind: { id: 'Jenis elemen', en: 'Kind of element' },
  infrastructure: { id: 'Infrastruktur', en: 'Infrastructure' },
  askInitiative: {
    id: 'Inisiatif tempat kegiatan ini berada',
    en: 'The initiative that this activity belongs to',
  },
  newInitiative: { id: 'Inisiatif baru', en: 'New initiative' },
  askInitiativeName: { id: 'Nama inisiatif', en: 'Name of the initiative' },
  askActivityName: { id: 'Nama kegiatan', en: 'Name of the activity' },
  askEvidenceName: { id: 'Judul bukti dukung', en: 'Title of the evidence' },
  askElementName: { id: '{kind}: nama', en: '{kind}: name' },
  askId: {
    id: 'Nama pendek (id), untuk disebut di dokumen lain. Boleh diganti.',
    en: 'A short name (id), by which other documents refer to it. It may be changed.',
  },
  nameNeeded: { id: 'Tulis namanya.', en: 'Write its name.' },
  idWrong: {
    id: 'Id terdiri atas huruf kecil, angka, titik, dan tanda hubung, dan diawali huruf atau angka.',
    en: 'An id has lower-case letters, digits, dots and hyphens, and starts with a letter or a digit.',
  },
  askEvidence: { id: 'Bukti dukung yang diperlukan', en: 'Evidence that is asked for' },
  otherEvidence: { id: 'Bukti dukung lain', en: 'Other evidence' },
  forLevel: { id: 'Tingkat {level}', en: 'Level {level}' },
  notApplied: {
    id: 'Perubahan tidak dapat ditulis karena dokumennya berubah selagi perintah berjalan. Ulangi perintahnya.',
    en: 'The change could not be written because the document has changed meanwhile. Repeat the command.',
  },
  createIndicators: { id: 'Buat dokumen indikator yang belum ada', en: 'Create the missing indicator documents' },
  allDocumented: {
    id: 'Setiap indikator instrumen ini sudah mempunyai dokumen.',
    en: 'Every indicator of this instrument has a document.',
  },
  checkedClean: {
    id: 'Pemeriksaan selesai: tidak ada galat atau peringatan.',
    en: 'Checked: no errors or warnings.',
  },
  checkedFound: {
    id: 'Pemeriksaan selesai: {errors} galat, {warnings} peringatan.',
    en: 'Checked: {errors} errors, {warnings} warnings.',
  },

  indicatorsView: { id: 'Indikator', en: 'Indicators' },
  missingView: { id: 'Dokumen kurang', en: 'Missing documents' },
  architectureView: { id: 'Arsitektur', en: 'Architecture' },
  missingLine: { id: '+{points} · {number} · {title}', en: '+{points} · {number} · {title}' },
  missingTip: {
    id: 'Indikator {number}, tingkat {level}: {title}. Pengaruh pada indeks terbukti: {points} poin.',
    en: 'Indicator {number}, level {level}: {title}. Effect on the proven index: {points} points.',
  },
  missingBadge: { id: '{count} dokumen kurang', en: '{count} missing documents' },
  fileMark: { id: '{count} dokumen kurang untuk tingkat yang diklaim', en: '{count} missing for the claimed level' },
  noOwner: { id: 'Belum ada penanggung jawab', en: 'No one responsible yet' },
  nothingMissing: {
    id: 'Tidak ada dokumen yang kurang: setiap tingkat yang diklaim sudah terbukti.',
    en: 'Nothing is missing: every claimed level is proven.',
  },
  noInstrument: { id: 'Isi instrumen di dokumen instansi', en: 'Give the instrument of the agency' },
  noInstrumentTip: {
    id: 'Instrumen penilaian belum disebut atau tidak dikenal, sehingga indeks belum dapat dihitung. Klik untuk membuka dokumen instansi.',
    en: 'The instrument is not given or not known, so there is no index yet. Click to open the agency document.',
  },
  noIndicators: { id: 'Belum ada indikator: buat dokumennya', en: 'No indicators yet: create them' },
  provenState: { id: 'tingkat {claimed}, terbukti', en: 'level {claimed}, proven' },
  provenUnknownState: {
    id: 'tingkat {claimed}; tingkat terbukti tidak dihitung untuk instrumen ini',
    en: 'level {claimed}; no proven level for this instrument',
  },
  notProvenState: { id: 'klaim {claimed}, baru terbukti {proven}', en: 'claims {claimed}, proven {proven} so far' },
  assessedFact: { id: 'penilaian {assessed}', en: 'assessed {assessed}' },
  targetFact: { id: 'target {year}: {level}', en: 'target {year}: {level}' },
  lacksFact: { id: '{count} dokumen kurang:', en: '{count} missing:' },
  lackFact: { id: '{title} (tingkat {level}, +{points})', en: '{title} (level {level}, +{points})' },
  moreFact: { id: '{count} lainnya', en: '{count} more' },
  gainFact: { id: 'naik satu tingkat +{points}', en: 'one more level +{points}' },
  filterMissing: { id: 'hanya yang kurang', en: 'incomplete only' },
  filterBelowTarget: { id: 'di bawah target', en: 'below target' },
  orderGap: { id: 'selisih terbesar', en: 'largest gap' },
  orderGain: { id: 'kenaikan terbesar', en: 'largest gain' },
  noneMissing: {
    id: 'Tidak ada indikator yang kurang dokumen. Klik untuk menampilkan semua.',
    en: 'No indicator lacks documents. Click to show all.',
  },
  noneBelowTarget: {
    id: 'Tidak ada indikator di bawah target. Klik untuk menampilkan semua.',
    en: 'No indicator is below its target. Click to show all.',
  },
  weight: { id: 'bobot {weight}%', en: 'weight {weight}%' },
  elements: { id: '{count} elemen', en: '{count} elements' },
  asIs: { id: 'saat ini', en: 'as-is' },
  toBe: { id: 'target', en: 'to-be' },
  unnamedElement: { id: '(belum bernama)', en: '(not named yet)' },
} as const satisfies Record<string, Text>;

export type ElementKind = Exclude<NewNamedKind, 'inisiatif' | 'kegiatan' | 'bukti'>;

/** Kinds of architecture elements with their signs; those of the infrastructure share one. */
export const elementKinds: Readonly<Record<ElementKind, { readonly name: Text; readonly icon: string }>> = {
  proses_bisnis: { name: { id: 'Proses bisnis', en: 'Business process' }, icon: 'git-merge' },
  data_informasi: { name: { id: 'Data dan informasi', en: 'Data and information' }, icon: 'database' },
  layanan: { name: { id: 'Layanan', en: 'Service' }, icon: 'broadcast' },
  aplikasi: { name: { id: 'Aplikasi', en: 'Application' }, icon: 'window' },
  keamanan: { name: { id: 'Keamanan', en: 'Security' }, icon: 'shield' },
  fasilitas_komputasi: { name: { id: 'Fasilitas komputasi', en: 'Computing facility' }, icon: 'server' },
  server: { name: { id: 'Server', en: 'Server' }, icon: 'server' },
  jaringan_intra: { name: { id: 'Jaringan intra', en: 'Intranet' }, icon: 'server' },
  sistem_penghubung_layanan: { name: { id: 'Sistem penghubung layanan', en: 'Service bus' }, icon: 'server' },
  komputasi_awan: { name: { id: 'Komputasi awan', en: 'Cloud' }, icon: 'server' },
  perangkat_lunak: { name: { id: 'Perangkat lunak', en: 'Software' }, icon: 'server' },
  media_penyimpanan: { name: { id: 'Media penyimpanan', en: 'Storage' }, icon: 'server' },
  perangkat_jaringan: { name: { id: 'Perangkat jaringan', en: 'Network device' }, icon: 'server' },
  perangkat_keamanan: { name: { id: 'Perangkat keamanan', en: 'Security device' }, icon: 'server' },
  periferal: { name: { id: 'Periferal', en: 'Peripheral' }, icon: 'server' },
};

interface FormatWords {
  readonly name: Text;
  readonly use: Text;
  readonly icon: string;
}

/** Forms of a report, the most wanted first. */
export const reportFormats: Readonly<Record<ReportFormat, FormatWords>> = {
  docx: {
    name: { id: 'Dokumen Word', en: 'Word document' },
    use: {
      id: 'Laporan lengkap untuk dicetak atau disunting',
      en: 'The whole report, to be printed or edited',
    },
    icon: 'file',
  },
  xlsx: {
    name: { id: 'Lembar kerja Excel', en: 'Excel workbook' },
    use: {
      id: 'Indikator, bukti, dokumen kurang, dan peta rencana untuk diolah',
      en: 'Indicators, evidence, missing documents and road map, to be worked with',
    },
    icon: 'table',
  },
  html: {
    name: { id: 'Halaman web', en: 'Web page' },
    use: { id: 'Satu berkas, terbuka di peramban mana pun', en: 'One file that opens in any browser' },
    icon: 'globe',
  },
  md: {
    name: { id: 'Markdown', en: 'Markdown' },
    use: { id: 'Teks untuk git, wiki, atau surel', en: 'Text for git, wikis or mail' },
    icon: 'markdown',
  },
  csv: {
    name: { id: 'Tabel CSV', en: 'CSV tables' },
    use: { id: 'Satu berkas untuk tiap tabel, di dalam folder', en: 'A file for each table, in a folder' },
    icon: 'list-flat',
  },
  json: {
    name: { id: 'Data JSON', en: 'JSON data' },
    use: { id: 'Untuk program lain', en: 'For other programs' },
    icon: 'json',
  },
};

/** Kinds of agencies as `tingkat_pemerintahan` writes them. */
export const governmentLevels = {
  kota: { id: 'Pemerintah kota', en: 'City' },
  kabupaten: { id: 'Pemerintah kabupaten', en: 'Regency' },
  provinsi: { id: 'Pemerintah provinsi', en: 'Province' },
  kementerian: { id: 'Kementerian', en: 'Ministry' },
  lembaga: { id: 'Lembaga', en: 'Agency of the central government' },
} as const satisfies Record<string, Text>;

/** Puts values into the `{name}` places of a text. */
export function say(
  text: Text,
  language: Language,
  values: Readonly<Record<string, string | number | null>> = {},
): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined || value === null ? place : String(value);
  });
}

/** A score for reading: two decimals, the decimal sign of the language. */
export function decimal(value: number, language: Language): string {
  return value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** Index points for reading: what one document is worth takes up to four decimals (0.0275). */
export function indexPoints(value: number, language: Language): string {
  return value.toLocaleString(language, { minimumFractionDigits: 3, maximumFractionDigits: 4 });
}
