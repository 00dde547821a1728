import { describe, expect, test } from 'vitest';
import { annotationAt, documentKinds, keysOf, rootAnnotation } from '../../../server/src/schema/annotations.ts';

describe('annotations', () => {
  test('know the kinds of document', () => {
    expect(documentKinds).toEqual(['instansi', 'indikator', 'daftar_bukti', 'arsitektur', 'peta_rencana']);
    expect(rootAnnotation('peta_rencana').title).toEqual({ id: 'Peta Rencana SPBE', en: 'Road map' });
  });

  test('give the keys of a place in the order of suggestion', () => {
    expect(keysOf('indikator', []).slice(0, 4)).toEqual(['jenis', 'indikator', 'tahun', 'tingkat']);
    expect(keysOf('indikator', ['penjelasan'])).toEqual(['fakta', 'analisis', 'justifikasi']);
    expect(keysOf('arsitektur', ['infrastruktur', 'server', 0])).toContain('perangkat_lunak');
    expect(keysOf('indikator', ['tingkat'])).toEqual([]);
    expect(keysOf('indikator', ['tidak', 'ada', 3])).toEqual([]);
  });

  test('are not fooled by names that every JavaScript object has', () => {
    expect(annotationAt('indikator', ['constructor'])).toBeUndefined();
    expect(annotationAt('indikator', ['toString', 'length'])).toBeUndefined();
  });

  test('say which values define and refer, alone and in lists', () => {
    expect(annotationAt('instansi', ['unit', 0, 'id'])?.define).toBe('unit');
    expect(annotationAt('indikator', ['bukti', 3, 'menggantikan'])?.refer).toEqual(['bukti']);
    expect(annotationAt('arsitektur', ['aplikasi', 0, 'layanan_didukung'])?.refer).toEqual(['layanan']);
    expect(annotationAt('arsitektur', ['aplikasi', 0, 'layanan_didukung', 1])?.refer).toEqual(['layanan']);
    expect(annotationAt('arsitektur', ['keamanan', 0, 'melindungi', 0])?.refer).toContain('periferal');
    expect(annotationAt('peta_rencana', ['inisiatif', 0, 'kegiatan', 0, 'menaikkan', 0, 'indikator'])?.refer).toEqual([
      'indikator',
    ]);
  });

  test('only offices are referred to by the keys of owners', () => {
    const owners = new Set<string>();
    const visit = (keys: Readonly<Record<string, ReturnType<typeof rootAnnotation>>> = {}) => {
      for (const [key, annotation] of Object.entries(keys)) {
        if (annotation.refer?.includes('unit')) owners.add(key);
        visit(annotation.keys);
        visit(annotation.items?.keys);
      }
    };
    for (const kind of documentKinds) visit(rootAnnotation(kind).keys);
    expect([...owners].sort()).toEqual([
      'penanggung_jawab',
      'unit',
      'unit_operasional',
      'unit_pelaksana',
      'unit_penanggung_jawab',
      'unit_pengelola',
    ]);
  });

  test('carry codes, files, links, dates, vocabularies and values', () => {
    expect(annotationAt('arsitektur', ['layanan', 0, 'kode_referensi'])?.code).toBe('RAL');
    expect(annotationAt('arsitektur', ['infrastruktur', 'periferal', 0, 'kode_referensi'])?.code).toBe('RAI');
    expect(annotationAt('indikator', ['bukti', 0, 'berkas'])?.file).toBe(true);
    expect(annotationAt('indikator', ['bukti', 0, 'tautan'])?.link).toBe(true);
    expect(annotationAt('arsitektur', ['keamanan', 0, 'audit', 'tanggal'])?.format).toBe('date');
    expect(annotationAt('indikator', ['bukti', 0, 'jenis_bukti'])?.vocabulary).toBe('jenis_bukti');
    expect(annotationAt('indikator', ['bukti', 0, 'muatan', 0])?.vocabulary).toBe('muatan');
    expect(annotationAt('arsitektur', ['layanan', 0, 'target', 0])?.values?.map(({ value }) => value)).toContain(
      'Pelaku Usaha',
    );
    expect(annotationAt('konfigurasi', ['aturan', 'bukti.nama-berkas'])?.values).toHaveLength(5);
  });
});
