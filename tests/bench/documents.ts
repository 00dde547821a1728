/**
 * Large documents as an agency could write them, the same on every run: valid against the schema, ids unique and
 * resolved within the document, units those of `samples/kota-contoh`.
 */
const units = ['bappeda', 'diskominfo', 'bag-hukum', 'bag-organisasi', 'bpkad', 'bkpsdm', 'dpmptsp', 'dinkes'];
const subjects = ['perizinan', 'kepegawaian', 'keuangan', 'aset', 'kesehatan', 'pengaduan', 'arsip', 'kependudukan'];

/**
 * A document of kind `arsitektur` with all six domains, in block style, one reference a line.
 *
 * @param bytes the least length; the document is at most one group of elements (about 2 KB) longer
 * @param prefix stands in front of every id, to keep it apart from other documents of the agency
 */
export function largeArchitecture(bytes: number, prefix = ''): string {
  const head = ['jenis: arsitektur', 'kondisi: saat_ini'];
  const facility = `${prefix}fk-1`;
  const domains = new Map<string, string[]>(domainHeads.map((domain) => [domain, []]));
  let length = head.join('\n').length + domainHeads.join('\n').length;
  for (let number = 1; length < bytes; number++) {
    for (const [domain, lines] of Object.entries(elementsOf(number, prefix, facility))) {
      domains.get(domain)?.push(...lines);
      for (const line of lines) length += line.length + 1;
    }
  }
  const body = [...domains].flatMap(([domain, lines]) => [domain, ...lines]);
  return `${[...head, ...body, ...facilityLines(facility)].join('\n')}\n`;
}

const serverHead = 'infrastruktur:\n  server:';
const domainHeads = ['proses_bisnis:', 'data_informasi:', 'layanan:', 'aplikasi:', 'keamanan:', serverHead];

/** All servers stand in one place; it follows them. */
function facilityLines(id: string): readonly string[] {
  return [
    '  fasilitas_komputasi:',
    `    - id: ${id}`,
    '      nama: Pusat Komputasi',
    '      kode_referensi: RAI.01.02',
    '      lokasi: Gedung Diskominfo lantai 2',
    '      kepemilikan: milik sendiri',
    '      unit_penanggung_jawab: diskominfo',
    '      pengamanan: Kontrol akses kartu',
  ];
}

/** The lines of one group of elements, by the head of their domain; every third group also refers to the one before. */
function elementsOf(number: number, prefix: string, facility: string): Readonly<Record<string, readonly string[]>> {
  const unit = units[number % units.length]!;
  const subject = subjects[number % subjects.length]!;
  const here = (kind: string): string => `${prefix}${kind}-${number}`;
  const before = (kind: string): string[] => (number % 3 === 0 ? [`${prefix}${kind}-${number - 1}`] : []);
  const list = (key: string, ids: readonly string[]): string[] => [`    ${key}:`, ...ids.map((id) => `      - ${id}`)];
  return {
    'proses_bisnis:': [
      `  - id: ${here('pb')}`,
      `    nama: Urusan ${subject} nomor ${number}`,
      '    kode_referensi: RAB.09.05.01',
      `    unit: ${unit}`,
    ],
    'data_informasi:': [
      `  - id: ${here('dt')}`,
      `    nama: Data ${subject} tahun berjalan`,
      '    kode_referensi: RAD.09.05',
      '    sifat: Terbatas',
      '    jenis: Keuangan',
      '    validitas: Harian',
      '    interoperabilitas: Ya',
      `    penanggung_jawab: ${unit}`,
      ...list('proses_bisnis', [here('pb'), ...before('pb')]),
    ],
    'layanan:': [
      `  - id: ${here('ly')}`,
      `    nama: Layanan ${subject} daring`,
      `    tujuan: Memproses permohonan ${subject} sampai selesai`,
      '    kode_referensi: RAL.02.03',
      `    unit_pelaksana: ${unit}`,
      '    target: Masyarakat',
      '    metode: Elektronik',
      ...list('proses_bisnis', [here('pb')]),
      ...list('data', [here('dt'), ...before('dt')]),
    ],
    'aplikasi:': [
      `  - id: ${here('ap')}`,
      `    nama: Sistem informasi ${subject}`,
      '    kode_referensi: RAA.02.02',
      `    fungsi: Pencatatan, persetujuan, dan laporan ${subject}`,
      '    basis: web',
      '    unit_pengembang: Diskominfo',
      `    unit_operasional: ${unit}`,
      ...list('layanan_didukung', [here('ly'), ...before('ly')]),
      ...list('data_digunakan', [here('dt')]),
      ...list('server', [here('sv')]),
    ],
    [serverHead]: [
      `    - id: ${here('sv')}`,
      `      nama: Server aplikasi ${subject}`,
      '      jenis_penggunaan: aplikasi',
      '      status_kepemilikan: milik sendiri',
      '      unit_pengelola: diskominfo',
      `      lokasi: ${facility}`,
      `      memori_gb: ${64 + (number % 4) * 64}`,
      '      prosesor: High End',
      '      penyimpanan_gb: 3840',
    ],
    'keamanan:': [
      `  - id: ${here('km')}`,
      `    nama: Penilaian kerentanan ${subject}`,
      '    kode_referensi: RAK.02.02',
      '    penerapan:',
      '      - penilaian kerentanan',
      ...list('melindungi', [here('ap'), here('sv'), here('dt')]),
      '    audit:',
      `      tanggal: 2024-0${1 + (number % 9)}-12`,
      '      hasil: memadai',
    ],
  };
}

/** Indicators of Permenpan RB 59/2020. */
const indicatorCount = 47;

/**
 * A file with one document of kind `indikator` for each of the 47 indicators, with as much evidence as is needed to
 * reach the size.
 *
 * @param bytes the least length; the file is at most 47 entries of evidence (about 12 KB) longer
 */
export function largeIndicators(bytes: number): string {
  const documents = Array.from({ length: indicatorCount }, (_, index) => indicatorHead(index + 1));
  let length = documents.reduce((sum, document) => sum + document.length + 4, 0);
  for (let entry = 1; length < bytes; entry++) {
    for (const [index, document] of documents.entries()) {
      const lines = evidence(index + 1, entry);
      documents[index] = document + lines;
      length += lines.length;
    }
  }
  return documents.join('---\n');
}

function indicatorHead(number: number): string {
  return `jenis: indikator
indikator: ${number}
tingkat: ${1 + (number % 4)}
penilaian:
  asesor_internal: ${1 + (number % 4)}
target:
  - tahun: 2025
    tingkat: ${2 + (number % 4)}
penanggung_jawab: ${units[number % units.length]}
penjelasan:
  fakta: >-
    Dokumen pertama indikator ${number} halaman 3-21 menjelaskan penerapan pada seluruh perangkat daerah.
    Laporan reviu mencatat tindak lanjut yang sudah selesai dan yang masih berjalan.
  analisis: >-
    Penerapan merata, tetapi pemutakhiran belum teratur.
  justifikasi: >-
    Tingkat terpenuhi karena dokumen lengkap dan ditetapkan.
bukti:
`;
}

const evidenceKinds = ['dokumen_kebijakan', 'dokumen_formal', 'sop', 'notulensi', 'laporan_reviu_evaluasi'];

function evidence(indicator: number, entry: number): string {
  const month = String(1 + (entry % 9)).padStart(2, '0');
  return `  - id: bukti-${indicator}-${entry}
    jenis_bukti: ${evidenceKinds[entry % evidenceKinds.length]}
    judul: Dokumen nomor ${entry} untuk indikator ${indicator}
    nomor: ${entry}/Diskominfo/2023
    tanggal: 2023-${month}-15
    status: ditetapkan
    muatan:
      - lengkap
    tautan: https://contoh.example/bukti/${indicator}/${entry}
    untuk_tingkat:
      - ${1 + (entry % 5)}
    rujukan: halaman ${entry}
`;
}
