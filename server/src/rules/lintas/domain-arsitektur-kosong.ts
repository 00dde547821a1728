import type { AgencyRule, Report } from '../rule.ts';
import { claimsNeeding } from '../support/crossChecks.ts';
import { domainOf } from '../support/elements.ts';
import { decimalText } from '../support/wording.ts';
import { allOf } from '../support/words.ts';

const messages = {
  empty: {
    id: 'Indikator {number} diklaim tingkat {level}, padahal arsitektur belum berisi {domains}. Mulai tingkat {from} semua domain harus tercakup: lengkapi arsitektur, atau turunkan klaim.',
    en: 'Indicator {number} claims level {level}, but the architecture is empty for {domains}. From level {from} on every domain has to be covered: complete the architecture, or lower the claim.',
  },
  noArchitecture: {
    id: 'Indikator {number} diklaim tingkat {level}, padahal belum ada dokumen arsitektur di ruang kerja ini. Mulai tingkat {from} harus tercakup {domains}: tulis arsitekturnya (jenis: arsitektur).',
    en: 'Indicator {number} claims level {level}, but this workspace has no architecture document. From level {from} on it has to cover {domains}: write the architecture (jenis: arsitektur).',
  },
};

export const rule: AgencyRule = {
  code: 'lintas.domain-arsitektur-kosong',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Domain arsitektur kosong', en: 'Empty architecture domain' },
  explanation: {
    id: 'Klaim arsitektur yang lengkap harus terlihat dalam arsitektur itu sendiri: proses bisnis, data dan informasi, layanan, aplikasi, infrastruktur, dan keamanan. Domain yang kosong membuat klaim tidak dapat dipertahankan saat wawancara dan kunjungan. Isi domain yang disebut dengan sekurang-kurangnya satu elemen.',
    en: 'A claim to a complete architecture has to show in the architecture itself: business processes, data, services, applications, infrastructure and security. With an empty domain the claim will not stand in interview and visit. Fill each domain named with at least one element.',
  },
  source: {
    id: 'Peraturan Menteri PANRB Nomor 59 Tahun 2020, Lampiran I.E, kriteria indikator Arsitektur SPBE tingkat 3.',
    en: 'Regulation of the Minister PANRB 59 of 2020, annex I.E, criteria of the indicator on SPBE architecture, level 3.',
  },
  messages,
  reads: ['agency', 'indicators', 'architecture'],
  examples: {
    bad: {
      'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 3\n',
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
proses_bisnis: [{ id: pb-perizinan, nama: Pelayanan Perizinan, kode_referensi: RAB.02.08 }]
layanan: [{ id: ly-izin, nama: Perizinan Daring, kode_referensi: RAL.01.16, proses_bisnis: [pb-perizinan] }]
`,
    },
    good: {
      'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 3\n',
      'arsitektur/semua.spbe.yaml': `jenis: arsitektur
proses_bisnis: [{ id: pb-perizinan, nama: Pelayanan Perizinan, kode_referensi: RAB.02.08 }]
data_informasi: [{ id: dt-izin, nama: Data Izin Usaha, kode_referensi: RAD.02.08 }]
layanan: [{ id: ly-izin, nama: Perizinan Daring, kode_referensi: RAL.01.16, proses_bisnis: [pb-perizinan] }]
aplikasi: [{ id: ap-izin, nama: SIPADU, kode_referensi: RAA.02.02, layanan_didukung: [ly-izin], data_digunakan: [dt-izin] }]
infrastruktur:
  server: [{ id: sv-01, nama: Server Aplikasi Perizinan }]
keamanan: [{ id: km-01, nama: Keamanan SIPADU, melindungi: [ap-izin, dt-izin, sv-01] }]
`,
    },
  },
  *check(agency): Iterable<Report> {
    if (agency.incomplete) return;
    const filled = new Set<string>(agency.elements.map(({ fact }) => domainOf(fact.kind)));
    for (const { check, indicator, document, level } of claimsNeeding(agency, 'architecture-domains')) {
      const empty = indicator.content.filter(({ id }) => !filled.has(id));
      if (empty.length === 0) continue;
      yield {
        document,
        at: level.at,
        message: filled.size === 0 ? messages.noArchitecture : messages.empty,
        parameters: {
          number: indicator.number,
          level: decimalText(level.value),
          domains: allOf(empty.map(({ name }) => name)),
          from: check.fromLevel,
        },
      };
    }
  },
};
