import { describe, expect, it } from 'vitest';
import { rule as unusedEvidence } from '../../../server/src/rules/acuan/bukti-tidak-dipakai.ts';
import { rule as danglingId } from '../../../server/src/rules/acuan/id-tidak-ada.ts';
import { rule as unknownIndicator } from '../../../server/src/rules/acuan/indikator-tidak-dikenal.ts';
import { rule as circularParent } from '../../../server/src/rules/acuan/induk-melingkar.ts';
import { rule as parentNotFound } from '../../../server/src/rules/acuan/induk-tidak-ditemukan.ts';
import { rule as wrongKind } from '../../../server/src/rules/acuan/jenis-keliru.ts';
import { rule as wrongCode } from '../../../server/src/rules/acuan/kode-referensi-keliru.ts';
import { rule as unknownCode } from '../../../server/src/rules/acuan/kode-referensi-tidak-dikenal.ts';
import { rule as circularSupersedes } from '../../../server/src/rules/acuan/menggantikan-melingkar.ts';
import { rule as unknownUnit } from '../../../server/src/rules/acuan/unit-tidak-dikenal.ts';
import { expectMarked } from './marked.ts';
import { expectMarkedInWorkspace } from './markedWorkspace.ts';

const services = `jenis: arsitektur
layanan:
  - { id: ly-izin, nama: Perizinan Daring }
data_informasi:
  - { id: dt-izin, nama: Data Izin Usaha }
`;

describe('acuan.id-tidak-ada', () => {
  it('marks the id and offers the nearest of the kind that fits', async () => {
    const reported = await expectMarked(danglingId, {
      'layanan.spbe.yaml': services,
      'aplikasi.spbe.yaml':
        'jenis: arsitektur\naplikasi:\n  - { id: ap-izin, layanan_didukung: [<|ly-izni|>, ly-izin] }\n',
    });
    expect(reported.messages()).toEqual([
      '"layanan_didukung" menunjuk "ly-izni", tetapi instansi ini tidak punya layanan dengan id itu. Betulkan id-nya, atau tambahkan yang dimaksud. Mungkin yang dimaksud "ly-izin"?',
    ]);
    expect(reported.fixTitles()).toEqual(['Ganti menjadi "ly-izin"']);
  });

  it('covers evidence, superseded documents and follow-ups', async () => {
    await expectMarked(danglingId, {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 2
bukti:
  - acuan: <|perwal|>
  - { id: baru, jenis_bukti: dokumen_formal, menggantikan: <|lama|> }
rekomendasi:
  - { tahun: 2022, isi: Perlu portal, tindak_lanjut: [<|keg-portal|>] }
`,
    });
  });

  it('is silent while some lines cannot be read: the id may stand there', async () => {
    await expectMarked(danglingId, {
      'aplikasi.spbe.yaml': 'jenis: arsitektur\naplikasi:\n  - { id: ap-izin, layanan_didukung: [ly-izin] }\n',
      'layanan.spbe.yaml': 'jenis: arsitektur\n<<<<<<< HEAD\nlayanan: [{ id: ly-izin }]\n=======\n>>>>>>> lain\n',
    });
  });
});

describe('acuan.unit-tidak-dikenal', () => {
  it('marks the office and offers to add it', async () => {
    const reported = await expectMarked(unknownUnit, {
      'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 2\npenanggung_jawab: <|bappeda|>\n',
    });
    expect(reported.fixTitles()).toEqual(['Tambahkan unit "bappeda" pada dokumen instansi']);
  });
});

describe('acuan.jenis-keliru', () => {
  it('marks an id of the wrong kind and shows where it is defined', async () => {
    const reported = await expectMarked(wrongKind, {
      'layanan.spbe.yaml': services,
      'aplikasi.spbe.yaml': 'jenis: arsitektur\naplikasi:\n  - { id: ap-izin, layanan_didukung: [<|dt-izin|>] }\n',
    });
    expect(reported.messages()).toEqual([
      '"layanan_didukung" harus menunjuk layanan, sedangkan "dt-izin" adalah data dan informasi. Pakai id layanan yang dimaksud.',
    ]);
    expect(reported.related()).toEqual(['"dt-izin" didefinisikan di sini']);
    expect(reported.fixTitles()).toEqual(['Ganti menjadi "ly-izin"']);
  });
});

describe('acuan.menggantikan-melingkar', () => {
  it('reports a circle once, at its first document', async () => {
    const reported = await expectMarked(circularSupersedes, {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: c, jenis_bukti: dokumen_formal, menggantikan: a }
  - { id: a, jenis_bukti: dokumen_formal, menggantikan: <|b|> }
  - { id: b, jenis_bukti: dokumen_formal, menggantikan: a }
`,
    });
    expect(reported.messages()[0]).toContain('a → b → a');
  });

  it('reports a document that replaces itself', async () => {
    await expectMarked(circularSupersedes, {
      'bukti/daftar.spbe.yaml': 'jenis: daftar_bukti\nbukti:\n  - { id: a, jenis_bukti: sop, menggantikan: <|a|> }\n',
    });
  });
});

describe('acuan.induk-melingkar', () => {
  it('reports a circle once', async () => {
    await expectMarkedInWorkspace(circularParent, {
      'a/instansi.spbe.yaml': 'jenis: instansi\nid: a\nnama: A\ninduk: <|b|>\n',
      'b/instansi.spbe.yaml': 'jenis: instansi\nid: b\nnama: B\ninduk: a\n',
      'c/instansi.spbe.yaml': 'jenis: instansi\nid: c\nnama: C\ninduk: a\n',
    });
  });
});

describe('acuan.induk-tidak-ditemukan', () => {
  it('marks a parent that is not here, with the nearest', async () => {
    const [report] = await expectMarkedInWorkspace(parentNotFound, {
      'a/instansi.spbe.yaml': 'jenis: instansi\nid: provinsi-jambi\nnama: Jambi\n',
      'b/instansi.spbe.yaml': 'jenis: instansi\nid: b\nnama: B\ninduk: <|provinsi-jmbi|>\n',
      'c/instansi.spbe.yaml': 'jenis: instansi\nid: c\nnama: C\ninduk: provinsi-jambi\n',
    });
    expect(report?.fixes).toHaveLength(1);
  });
});

describe('acuan.indikator-tidak-dikenal', () => {
  it('knows the indicators of every instrument that the documents follow', async () => {
    await expectMarked(unknownIndicator, {
      'instansi.spbe.yaml':
        'jenis: instansi\nid: a\nnama: A\npenilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }\n',
      'lama.spbe.yaml': 'jenis: indikator\nindikator: 1\ntahun: 2024\ntingkat: 2\n',
      'arsitektur.spbe.yaml': 'jenis: arsitektur\nlayanan:\n  - { id: a, nama: A, indikator: [20, 47, <|48|>] }\n',
    });
  });

  it('marks numbers in services and activities', async () => {
    await expectMarked(unknownIndicator, {
      'arsitektur.spbe.yaml': 'jenis: arsitektur\nlayanan:\n  - { id: a, nama: A, indikator: [47, <|48|>] }\n',
      'peta.spbe.yaml': `jenis: peta_rencana
inisiatif:
  - id: ini
    kegiatan:
      - { id: keg, menaikkan: [{ indikator: <|52|>, ke: 3, tahun: 2024 }] }
`,
    });
  });
});

describe('acuan.kode-referensi-keliru', () => {
  it('marks codes of another model and codes in another form', async () => {
    const reported = await expectMarked(wrongCode, {
      'arsitektur.spbe.yaml': `jenis: arsitektur
layanan:
  - { id: a, nama: A, kode_referensi: <|RAB.02.08|> }
  - { id: b, nama: B, kode_referensi: <|"01.16"|> }
  - { id: c, nama: C, kode_referensi: RAL.01.16.03.01 }
infrastruktur:
  server:
    - { id: d, nama: D, kode_referensi: <|RAA.01.01|> }
`,
    });
    expect(reported.fixTitles()).toEqual(['Ganti menjadi "RAL.01.16"']);
  });
});

describe('acuan.kode-referensi-tidak-dikenal', () => {
  it('marks an unknown national code; deeper levels are free', async () => {
    const reported = await expectMarked(unknownCode, {
      'arsitektur.spbe.yaml': `jenis: arsitektur
layanan:
  - { id: a, nama: A, kode_referensi: <|RAL.01.98|> }
  - { id: b, nama: B, kode_referensi: <|RAL.77|> }
  - { id: c, nama: C, kode_referensi: RAL.01.16.99 }
  - { id: d, nama: D, kode_referensi: RAL.01 }
`,
    });
    expect(reported.messages()[1]).toMatch(/yang berisi RAL\.01 sampai RAL\.\d\d\./);
  });
});

describe('acuan.bukti-tidak-dipakai', () => {
  it('marks shared evidence that nothing refers to', async () => {
    await expectMarked(unusedEvidence, {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: <|sendiri|>, jenis_bukti: notulensi }
  - { id: dipakai, jenis_bukti: notulensi }
  - { id: lama, jenis_bukti: dokumen_formal }
  - { id: baru, jenis_bukti: dokumen_formal, menggantikan: lama }
`,
      'indikator/11.spbe.yaml':
        'jenis: indikator\nindikator: 11\ntingkat: 1\nbukti: [{ acuan: dipakai }, { acuan: baru }]\n',
    });
  });
});
