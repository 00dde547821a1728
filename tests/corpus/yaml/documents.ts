/** Realistic SPBE documents for tests: every style a planner might use, from a seed, always the same. */
export type Random = () => number;

/** A small generator of numbers in [0, 1): the same seed gives the same documents on every machine. */
export function randomFrom(seed: number): Random {
  let state = (seed * 2654435761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
}

export function pick<T>(random: Random, choices: readonly T[]): T {
  return choices[Math.floor(random() * choices.length)] as T;
}

const TITLES = [
  'Peraturan Wali Kota Jambi Nomor 12 Tahun 2022 tentang Arsitektur SPBE',
  'Keputusan Kepala Dinas tentang Tim Koordinasi',
  'Notulensi reviu peta rencana; dihadiri 12 perangkat daerah',
  'Laporan audit TIK (aplikasi umum & khusus) 100%',
  'Surat Edaran – layanan “satu pintu” 😀',
];
const STATES = ['draf', 'ditetapkan', 'dicabut'];
const KINDS = ['dokumen_formal', 'notulensi', 'laporan', 'tangkapan_layar'];

const CONTENTS = [
  '    muatan: [proses_bisnis, data_informasi, layanan]\n',
  '    muatan:\n      - proses_bisnis\n      - layanan\n',
  '    muatan: [\n      proses_bisnis, # satu\n      layanan,\n      ]\n',
  '',
];

/** An indicator with about `items` pieces of evidence. */
export function indicatorDocument(random: Random, items: number): string {
  let text = `# Indikator\njenis: indikator\nindikator: ${1 + Math.floor(random() * 47)}   # nomor\ntahun: 2023\n`;
  text += `tingkat: ${pick(random, ['3', '2.5', "'4'"])}\npenilaian: { asesor_internal: 3, asesor_eksternal: 2 }\n`;
  text += `target:\n  - { tahun: 2024, tingkat: 4 }\n  - tahun: 2025\n    tingkat: 5\n\n`;
  text += `penjelasan:\n  fakta: |\n    ${pick(random, TITLES)}: pasal 5\n\n      - butir # bukan komentar\n  analisis: >-\n    panjang\n    sekali\n`;
  text += `  justifikasi: "dua\n    baris"\nbukti:\n`;
  for (let i = 0; i < items; i++) text += evidence(random, i);
  text += `rekomendasi:\n- { tahun: 2022, isi: "perbaiki, segera", tindak_lanjut: [keg-tik-03], status: selesai }\n`;
  return `${text}- tahun: 2023\n  isi: lengkapi\n`;
}

function evidence(random: Random, index: number): string {
  let text = `  - id: bukti-${index}\n`;
  if (random() < 0.8) text += `    jenis_bukti: ${pick(random, KINDS)}   # kosakata\n`;
  text += `    judul: ${pick(random, [pick(random, TITLES), `"${pick(random, TITLES)}"`, `'${pick(random, TITLES)}'`])}\n`;
  if (random() < 0.7) text += `    nomor: ${index} Tahun 2022\n    tanggal: 2022-03-0${1 + (index % 9)}\n`;
  text += `    status: ${pick(random, STATES)}\n`;
  if (random() < 0.2) text += '    # dicek ulang\n\n';
  text += pick(random, CONTENTS);
  if (random() < 0.3) text += '    penjelasan: |\n      Bukti ini memuat:\n        arsitektur\n\n      dan lain-lain\n';
  if (random() < 0.3) text += '    rujukan: Pasal 5, halaman 12\n      sampai 14\n';
  if (random() < 0.2) text += '    kosong:\n';
  if (random() < 0.3) {
    text +=
      '    riwayat:\n    - tahun: 2021\n      oleh:\n        nama: Budi\n        unit: bappeda\n    - tahun: 2022\n';
  }
  return `${text}    untuk_tingkat: [2, 3]\n`;
}

/** Architecture in the compact style: one flow mapping per line. */
export function architectureDocument(random: Random, items: number): string {
  let text = 'jenis: arsitektur\nkondisi: saat_ini\n';
  for (const list of ['layanan', 'aplikasi']) {
    text += `${list}:\n`;
    for (let i = 0; i < items; i++) {
      text += `  - { id: ${list}-${i}, nama: ${pick(random, ['SIPADU', '"e-Office"', 'Layanan Izin'])}, data: [dt-${i}, dt-${i + 1}] }\n`;
    }
  }
  return `${text}infrastruktur:\n  server:\n    - id: sv-01\n      nama: Server\n  komputasi_awan: []\n`;
}

/** Several documents in one file. */
export function severalDocuments(random: Random, items: number): string {
  return `---\n${indicatorDocument(random, items)}---\n${architectureDocument(random, items)}--- # tiga\njenis: instansi\nid: kota-jambi\n`;
}

const KINDS_OF_FILE = [indicatorDocument, architectureDocument, indicatorDocument, severalDocuments];

/** Any of these, with the line breaks of one or the other system. */
export function anyDocument(random: Random, items: number): string {
  const text = pick(random, KINDS_OF_FILE)(random, items);
  return random() < 0.15 ? text.replaceAll('\n', '\r\n') : text;
}
