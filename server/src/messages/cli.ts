import { importingTexts } from './importing.ts';
import type { Text } from './text.ts';

/** What the command line says, besides findings. */
export const cliTexts = {
  usage: {
    id: `Arsitek SPBE: memeriksa dan menghitung dokumen SPBE dalam berkas YAML.

Pemakaian
  spbe check [LOKASI...]   memeriksa dokumen dan hubungan antardokumen
  spbe score [LOKASI...]   menghitung indeks SPBE dan dokumen yang kurang
  spbe export [LOKASI...]  menyusun laporan: Word, Excel, HTML, Markdown, CSV, JSON
  spbe import BERKAS...    memasukkan lembar kerja .xlsx atau .csv ke dokumen
  spbe plan  [FOLDER]      mencari langkah teringan menuju target
  spbe tasks [LOKASI...]   daftar tugas menurut penanggung jawab
  spbe diff  LAMA [BARU]   perubahan antara dua folder atau dua revisi git
  spbe transition [FOLDER] peralihan ke PermenPANRB 8/2026: laporan, dan dokumen baru dengan --write
  spbe init  [FOLDER]      membuat ruang kerja baru, tanpa menimpa berkas apa pun
  spbe lsp   --stdio       peladen bahasa untuk editor

Pilihan
  --format NAMA   check: pretty (bawaan), json, sarif, junit, github
                  score, plan: pretty (bawaan), json
                  tasks: md (bawaan), csv, json, xlsx (atau dari nama --out)
                  diff: pretty (bawaan), json, github, md
                  export, transition: md, html, docx, xlsx, csv, json (bawaan: dari nama --out)
  --out NAMA      export, transition: berkas laporan; folder (atau .zip) untuk csv dan beberapa instansi
  --time WAKTU    export, transition: waktu yang tertera dalam laporan, misalnya 2026-01-31
  --template      export: lembar kerja Excel kosong untuk diisi lalu diimpor (--instrumen ID)
  --strict        check: peringatan juga membuat perintah berakhir dengan kode 1
  --lang id|en    bahasa keluaran (bawaan: id)
  --help          bantuan ini
  --version       versi

  plan: --target NILAI|PREDIKAT  --year TAHUN (bawaan: target_indeks berikutnya)
        --from shown|road-map  mulai dari yang terbukti (bawaan) atau dari hasil peta rencana
        --keep NOMOR,...       indikator yang dibiarkan
        --effort JENIS=POIN,...  upaya menurut jenis bukti
  diff: --path FOLDER  folder yang revisinya dibandingkan
  tasks: --due TANGGAL; dengan --target atau --year langkah seperti plan
  init: --nama NAMA  --tingkat kementerian|lembaga|provinsi|kabupaten|kota
        --tahun TAHUN  --instrumen ID  --id ID
${importingTexts.usage.id}

Contoh
  spbe check                              folder ini dan semua instansi di dalamnya
  spbe check kota-jambi --strict          satu instansi, peringatan dianggap galat
  spbe check --format sarif > spbe.sarif  untuk integrasi berkelanjutan
  spbe score kota-jambi                   indeks, predikat, dan dokumen yang kurang
  spbe export kota-jambi --out laporan.docx   laporan untuk dicetak
  spbe import evaluasi.xlsx --into kota-jambi --dry-run   melihat dahulu apa yang dikenali
  spbe init kota-baru --nama "Pemerintah Kota Baru" --tingkat kota --tahun 2026

Kode keluar: 0 bersih, 1 ada galat, 2 perintah keliru atau masukan tidak terbaca.`,
    en: `Arsitek SPBE: checks and scores SPBE documents in YAML files.

Usage
  spbe check [PATH...]   checks documents and the relations between them
  spbe score [PATH...]   computes the SPBE index and the missing documents
  spbe export [PATH...]  lays out a report: Word, Excel, HTML, Markdown, CSV, JSON
  spbe import FILE...    brings spreadsheets (.xlsx, .csv) into documents
  spbe plan  [FOLDER]    looks for the easiest steps to a target
  spbe tasks [PATH...]   tasks by responsible office
  spbe diff  OLD [NEW]   changes between two folders or two git revisions
  spbe transition [FOLDER]  to Regulation 8/2026: a report, and new documents with --write
  spbe init  [FOLDER]    creates a new workspace, never overwriting a file
  spbe lsp   --stdio     language server for editors

Options
  --format NAME   check: pretty (default), json, sarif, junit, github
                  score, plan: pretty (default), json
                  tasks: md (default), csv, json, xlsx (or from the name of --out)
                  diff: pretty (default), json, github, md
                  export, transition: md, html, docx, xlsx, csv, json (default: from the name of --out)
  --out NAME      export, transition: file of the report; a folder (or .zip) for csv and several agencies
  --time TIME     export, transition: the time that the report bears, for instance 2026-01-31
  --template      export: an empty Excel workbook to be filled in and imported (--instrumen ID)
  --strict        check: warnings, too, end the command with code 1
  --lang id|en    language of the output (default: id)
  --help          this help
  --version       version

  plan: --target VALUE|PREDICATE  --year YEAR (default: the next target_indeks)
        --from shown|road-map  start from what is proven (default) or where the road map leads
        --keep NUMBER,...      indicators that stay as they are
        --effort KIND=POINTS,...  effort by kind of evidence
  diff: --path FOLDER  folder whose revisions are compared
  tasks: --due DATE; with --target or --year the steps as of plan
  init: --nama NAME  --tingkat kementerian|lembaga|provinsi|kabupaten|kota
        --tahun YEAR  --instrumen ID  --id ID
${importingTexts.usage.en}

Examples
  spbe check                              this folder and all agencies in it
  spbe check kota-jambi --strict          one agency, warnings count as errors
  spbe check --format sarif > spbe.sarif  for continuous integration
  spbe score kota-jambi                   index, predicate and missing documents
  spbe export kota-jambi --out report.docx    report to be printed
  spbe import evaluation.xlsx --into kota-jambi --dry-run   look first at what is recognised
  spbe init kota-baru --nama "Pemerintah Kota Baru" --tingkat kota --tahun 2026

Exit codes: 0 clean, 1 errors found, 2 wrong use or unreadable input.`,
  },
  unknownCommand: {
    id: 'Perintah "{command}" tidak dikenal. Lihat: spbe --help',
    en: 'Unknown command "{command}". See: spbe --help',
  },
  unknownOption: {
    id: 'Pilihan "{option}" tidak dikenal untuk perintah ini. Lihat: spbe --help',
    en: 'Unknown option "{option}" for this command. See: spbe --help',
  },
  missingValue: {
    id: 'Pilihan "{option}" memerlukan nilai. Lihat: spbe --help',
    en: 'Option "{option}" needs a value. See: spbe --help',
  },
  unknownValue: {
    id: '"{value}" bukan nilai untuk {option}. Yang dapat dipakai: {allowed}.',
    en: '"{value}" is no value for {option}. Allowed: {allowed}.',
  },
  pathMissing: { id: 'Lokasi "{path}" tidak ada.', en: 'There is nothing at "{path}".' },
  pathUnreadable: {
    id: 'Lokasi "{path}" tidak dapat dibaca. Periksa izin aksesnya.',
    en: '"{path}" cannot be read. Check its access rights.',
  },
  patternFitsNothing: {
    id: 'Tidak ada folder atau berkas SPBE (*.spbe.yaml) yang cocok dengan pola "{path}".',
    en: 'No folder or SPBE file (*.spbe.yaml) fits the pattern "{path}".',
  },
  tooManyFolders: {
    id: 'spbe init membuat satu ruang kerja saja. Folder "{folder}" berlebih; nama yang memuat spasi ditulis dalam tanda kutip.',
    en: 'spbe init makes one workspace only. The folder "{folder}" is one too many; a name with spaces is written in quotes.',
  },
  notSpbeFile: {
    id: '"{path}" bukan berkas SPBE. Nama berkas SPBE berakhiran .spbe.yaml atau .spbe.yml.',
    en: '"{path}" is not an SPBE file. The name of an SPBE file ends in .spbe.yaml or .spbe.yml.',
  },
  noFiles: {
    id: 'Tidak ada berkas SPBE (*.spbe.yaml) di {paths}. Buat ruang kerja baru dengan: spbe init',
    en: 'No SPBE files (*.spbe.yaml) in {paths}. Create a workspace with: spbe init',
  },
  noAgency: {
    id: 'Tidak ada dokumen instansi (jenis: instansi) di {paths}. Buat ruang kerja baru dengan: spbe init',
    en: 'No agency document (jenis: instansi) in {paths}. Create a workspace with: spbe init',
  },
  scanning: { id: 'Membaca berkas SPBE: {done} ...', en: 'Reading SPBE files: {done} ...' },
  clean: {
    id: 'Tidak ada temuan. {files} berkas dari {agencies} instansi diperiksa.',
    en: 'No findings. Files checked: {files}, agencies: {agencies}.',
  },
  summary: {
    id: '{errors} galat, {warnings} peringatan, {notes} catatan. {files} berkas dari {agencies} instansi diperiksa.',
    en: 'Errors: {errors}, warnings: {warnings}, notes: {notes}. Files checked: {files}, agencies: {agencies}.',
  },
  internalError: {
    id: 'Kesalahan pada Arsitek SPBE sendiri: {message}. Mohon laporkan beserta perintah yang dijalankan.',
    en: 'An error of Arsitek SPBE itself: {message}. Please report it with the command that you ran.',
  },
  severityError: { id: 'galat', en: 'error' },
  severityWarning: { id: 'peringatan', en: 'warning' },
  severityInformation: { id: 'informasi', en: 'information' },
  severityHint: { id: 'petunjuk', en: 'hint' },
  claimed: { id: 'klaim', en: 'claimed' },
  proven: { id: 'terbukti', en: 'proven' },
  assessed: { id: 'penilaian asesor', en: 'assessed' },
  targetYear: { id: 'target {year}', en: 'target {year}' },
  index: { id: 'Indeks SPBE', en: 'SPBE index' },
  projection: {
    id: 'Proyeksi peta rencana: bila semua kegiatan berhasil, dan bila hanya yang selesai atau berjalan',
    en: 'Projection of the road map: if every activity succeeds, and if only those done or under way do',
  },
  projectionPlanned: { id: 'rencana', en: 'planned' },
  projectionCautious: { id: 'hati-hati', en: 'cautious' },
  projectionTarget: { id: 'target', en: 'target' },
  projectionDistance: { id: 'selisih', en: 'distance' },
  projectionBudget: { id: 'anggaran (juta Rp)', en: 'budget (million Rp)' },
  projectionOtherInstrument: {
    id: '* Instrumen lain berlaku pada tahun ini, sehingga indeksnya kelak tidak dapat dibandingkan langsung.',
    en: '* Another instrument is in force in this year, so its index will not be directly comparable.',
  },
  published: { id: 'Indeks yang telah diumumkan', en: 'Published index' },
  noIndicators: {
    id: 'Belum ada dokumen indikator, sehingga indeks belum dapat dihitung.',
    en: 'There are no indicator documents yet, so no index can be computed.',
  },
  noInstrument: {
    id: 'Belum dapat dihitung: isi penilaian.instrumen pada dokumen instansi dengan instrumen yang dikenal.',
    en: 'Cannot be computed yet: give penilaian.instrumen in the agency document a known instrument.',
  },
  roundedCrosses: {
    id: 'Nilai yang dibulatkan tampak sebagai {shown}, tetapi predikat ditentukan dari nilai utuh {exact}: {predicate}.',
    en: 'The rounded value looks like {shown}, but the predicate follows the exact value {exact}: {predicate}.',
  },
  secondarySource: {
    id: 'Catatan: data instrumen ini dari sumber sekunder. {note}',
    en: 'Note: the data of this instrument come from secondary sources. {note}',
  },
  missingTitle: {
    id: 'Dokumen kurang: {count}, seluruhnya bernilai {points} poin indeks',
    en: 'Missing documents: {count}, worth {points} index points together',
  },
  noMissing: {
    id: 'Tidak ada dokumen yang kurang untuk tingkat yang diklaim.',
    en: 'No documents are missing for the claimed levels.',
  },
  missingLine: {
    id: 'Indikator {number}, tingkat {level}: {title}',
    en: 'Indicator {number}, level {level}: {title}',
  },
  withoutDocument: {
    id: '{count} indikator belum punya dokumen dan dihitung pada tingkat terendah: {numbers}',
    en: '{count} indicators have no document and count at the lowest level: {numbers}',
  },
  unverifiedLinks: {
    id: '{count} bukti hanya berupa tautan: dianggap ada, tetapi isinya belum diperiksa.',
    en: 'Evidence given as a link only: {count}. Counted as present, not verified.',
  },
  initName: { id: 'Nama instansi', en: 'Name of the agency' },
  initLevel: { id: 'Tingkat pemerintahan', en: 'Level of government' },
  initYear: { id: 'Tahun penilaian', en: 'Year assessed' },
  initNeedsName: {
    id: 'Nama instansi diperlukan: spbe init FOLDER --nama "Pemerintah Kota ..."',
    en: 'The agency needs a name: spbe init FOLDER --nama "Pemerintah Kota ..."',
  },
  initNeedsLevel: {
    id: 'Tingkat pemerintahan tidak terbaca dari nama "{name}". Tambahkan --tingkat dengan salah satu dari: {allowed}.',
    en: 'The name "{name}" does not tell the level of government. Add --tingkat with one of: {allowed}.',
  },
  initStopped: { id: 'Dihentikan; tidak ada berkas yang dibuat.', en: 'Stopped; no file was created.' },
  initNoInstrument: {
    id: 'Tidak ada instrumen yang berlaku untuk tahun {year}. Pilih dengan --instrumen: {allowed}.',
    en: 'No instrument is in force for {year}. Choose one with --instrumen: {allowed}.',
  },
  initWritten: { id: 'dibuat   {path}', en: 'created  {path}' },
  initKept: { id: 'dibiarkan {path} (sudah ada)', en: 'kept     {path} (exists already)' },
  initDone: {
    id: '{written} berkas dibuat, {kept} dibiarkan. Lanjutkan dengan: spbe check {path}',
    en: '{written} files created, {kept} kept. Go on with: spbe check {path}',
  },
  cannotWrite: { id: 'Berkas "{path}" tidak dapat ditulis: {reason}', en: 'File "{path}" cannot be written: {reason}' },
} as const satisfies Record<string, Text>;
