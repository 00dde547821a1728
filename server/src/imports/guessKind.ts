import type { Indicator, Instrument } from '../schema/instrument.ts';

/** What words in a title tell of the kind of evidence, the surest first. */
const signs: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(draf|draft|rancangan|konsep)\b/, ['draf_dokumen']],
  [/\bnotul/, ['notulensi']],
  [/\bundangan\b/, ['undangan_rapat']],
  [/\bsertifikat\b/, ['sertifikat_auditor']],
  [/\baudit\b/, ['laporan_audit']],
  [
    /\b(peraturan|perwal|perwali|perbup|pergub|perda|permen|perban|keputusan|sk|surat edaran)\b/,
    ['dokumen_kebijakan', 'dokumen_formal'],
  ],
  [/\b(sop|standar operasional)\b/, ['sop']],
  [/\b(pedoman|petunjuk teknis|juknis|panduan)\b/, ['dokumen_pedoman']],
  [/\b(rka|dpa|anggaran|dipa)\b/, ['dokumen_anggaran']],
  [/\btindak lanjut\b/, ['laporan_tindak_lanjut']],
  [/\b(reviu|review|evaluasi|monev|monitoring)\b/, ['laporan_reviu_evaluasi']],
  [/\bkonsultasi\b/, ['hasil_konsultasi_tik']],
  [/\b(integrasi|interoperabilitas)\b/, ['dokumentasi_integrasi', 'dokumentasi_penerapan']],
  [/\btransaksi\b/, ['dokumentasi_transaksi']],
  [/\binteraksi\b/, ['dokumentasi_interaksi']],
  [/\b(beranda|tangkapan layar|screenshot)\b/, ['dokumentasi_informasi', 'dokumentasi_penerapan']],
  [/\b(arsitektur|peta rencana|roadmap)\b/, ['dokumen_formal']],
  [/\brencana\b/, ['dokumen_perencanaan']],
  [/\b(foto|dokumentasi|daftar hadir)\b/, ['dokumentasi_kegiatan', 'dokumentasi_penerapan']],
  [/\b(laporan|berita acara|bukti)\b/, ['bukti_pelaksanaan']],
];

/**
 * The kind of evidence that a title speaks of, if the indicator asks for such a kind; undefined where that is not sure.
 * Whoever uses it says that it was guessed.
 */
export function guessKind(
  title: string,
  indicator: Indicator | undefined,
  instrument: Instrument | undefined,
): string | undefined {
  const plain = title.toLowerCase();
  const asked = indicator?.evidence.flatMap(({ requirements }) => requirements.flatMap(({ kinds }) => kinds)) ?? [];
  const fits = (kind: string) =>
    instrument?.evidenceKinds[kind] !== undefined && (indicator === undefined || asked.includes(kind));
  for (const [sign, kinds] of signs) if (sign.test(plain)) return kinds.find(fits);
  return undefined;
}
