import { describe, expect, it } from 'vitest';
import { rule as applicationWithoutData } from '../../../server/src/rules/arsitektur/aplikasi-tanpa-data.ts';
import { rule as applicationWithoutService } from '../../../server/src/rules/arsitektur/aplikasi-tanpa-layanan.ts';
import { rule as assetWithoutSecurity } from '../../../server/src/rules/arsitektur/aset-tanpa-keamanan.ts';
import { rule as requiredAttributeMissing } from '../../../server/src/rules/arsitektur/atribut-wajib-kosong.ts';
import { rule as elementNotUsed } from '../../../server/src/rules/arsitektur/elemen-tidak-terpakai.ts';
import { rule as serviceWithoutProcess } from '../../../server/src/rules/arsitektur/layanan-tanpa-proses.ts';
import { rule as ownerMissing } from '../../../server/src/rules/arsitektur/pemilik-belum-ditulis.ts';
import { rule as typeDetailMissing } from '../../../server/src/rules/arsitektur/rincian-tipe-belum-ditulis.ts';
import { rule as serverWithoutFacility } from '../../../server/src/rules/arsitektur/server-tanpa-fasilitas.ts';
import { rule as auditDateMissing } from '../../../server/src/rules/arsitektur/tanggal-audit-belum-ditulis.ts';
import { rule as targetWithoutActivity } from '../../../server/src/rules/arsitektur/target-tanpa-kegiatan.ts';
import type { AgencyRule } from '../../../server/src/rules/rule.ts';
import { expectMarked } from './marked.ts';

/** One file with the given lines of an architecture. */
function architecture(lines: string): Record<string, string> {
  return { 'arsitektur/a.spbe.yaml': `jenis: arsitektur\n${lines}` };
}

const check = (rule: AgencyRule, lines: string) => expectMarked(rule, architecture(lines));

describe('arsitektur.layanan-tanpa-proses', () => {
  it('reports a service at its id', async () => {
    const found = await check(serviceWithoutProcess, 'layanan:\n  - { id: <|ly-izin|>, nama: Perizinan Daring }\n');
    expect(found.messages()[0]).toContain('"Perizinan Daring" (ly-izin)');
    expect(found.messages('en')[0]).toContain('Service "Perizinan Daring" (ly-izin)');
  });

  it('offers the process of its data', async () => {
    const found = await check(
      serviceWithoutProcess,
      `data_informasi:
  - { id: dt-izin, nama: Izin, proses_bisnis: [pb-1, pb-2] }
  - { id: dt-usaha, nama: Usaha, proses_bisnis: pb-2 }
layanan:
  - { id: <|ly-izin|>, nama: Perizinan, data: [dt-izin, dt-usaha] }
`,
    );
    expect(found.fixes().map(({ kind }) => kind)).toMatchObject([{ do: 'add-key', yaml: '[pb-1, pb-2]' }]);
  });

  it('accepts a relation from either side, and leaves an id that leads nowhere to another rule', async () => {
    await check(
      serviceWithoutProcess,
      `proses_bisnis:
  - { id: pb-1, nama: Perizinan, id_metadata_terkait: [ly-a] }
  - { id: pb-2, nama: Pengaduan }
layanan:
  - { id: ly-a, nama: A }
  - { id: ly-b, nama: B, id_metadata_terkait: [pb-2] }
  - { id: ly-c, nama: C, proses_bisnis: [pb-tidak-ada] }
`,
    );
  });

  it('does not take a relation to another kind for one', async () => {
    await check(
      serviceWithoutProcess,
      'data_informasi: [{ id: dt-a, nama: A }]\nlayanan: [{ id: <|ly-a|>, nama: A, id_metadata_terkait: [dt-a] }]\n',
    );
  });

  it('does not take being named by another kind for a relation', async () => {
    await check(
      serviceWithoutProcess,
      'layanan: [{ id: <|ly-a|>, nama: A }]\naplikasi: [{ id: ap-a, layanan_didukung: [ly-a] }]\n',
    );
  });

  it('says nothing about a file that could not be read in full', async () => {
    await check(serviceWithoutProcess, 'layanan:\n  - { id: ly-izin, nama: Perizinan }\n  - { id: "ly-\n');
  });
});

describe('arsitektur.aplikasi-tanpa-layanan, arsitektur.aplikasi-tanpa-data', () => {
  const bare = 'aplikasi:\n  - id: <|ap-izin|>\n    nama: SIPADU\n';

  it('reports an application at its id', async () => {
    await check(applicationWithoutService, bare);
    await check(applicationWithoutData, bare);
  });

  it('offers the data of its services', async () => {
    const found = await check(
      applicationWithoutData,
      'layanan: [{ id: ly-a, data: [dt-1, dt-2] }]\naplikasi: [{ id: <|ap-a|>, layanan_didukung: [ly-a] }]\n',
    );
    expect(found.fixTitles()).toEqual(['Gunakan data dari layanannya: dt-1, dt-2']);
  });

  it('takes an empty list for nothing, and offers no second key beside it', async () => {
    const found = await check(
      applicationWithoutData,
      'layanan: [{ id: ly-a, data: [dt-1] }]\naplikasi: [{ id: <|ap-a|>, layanan_didukung: [ly-a], data_digunakan: [] }]\n',
    );
    expect(found.fixes()).toEqual([]);
  });

  it('is content with one service or one piece of data', async () => {
    await check(applicationWithoutService, 'aplikasi: [{ id: ap-a, layanan_didukung: ly-a }]\n');
    await check(applicationWithoutData, 'aplikasi: [{ id: ap-a, data_digunakan: dt-a }]\n');
  });
});

describe('arsitektur.server-tanpa-fasilitas', () => {
  it('reports a server, and offers the only facility', async () => {
    const found = await check(
      serverWithoutFacility,
      `infrastruktur:
  fasilitas_komputasi: [{ id: fk-1, nama: Ruang Server }]
  server: [{ id: <|sv-1|>, nama: Server }]
`,
    );
    expect(found.fixes().map(({ kind }) => kind)).toMatchObject([{ do: 'add-key', key: 'lokasi', yaml: 'fk-1' }]);
  });

  it('offers nothing where there are two facilities', async () => {
    const found = await check(
      serverWithoutFacility,
      'infrastruktur:\n  fasilitas_komputasi: [{ id: fk-1 }, { id: fk-2 }]\n  server: [{ id: <|sv-1|> }]\n',
    );
    expect(found.fixes()).toEqual([]);
  });

  it('accepts a facility or a cloud', async () => {
    await check(
      serverWithoutFacility,
      `infrastruktur:
  fasilitas_komputasi: [{ id: fk-1 }]
  komputasi_awan: [{ id: ka-1 }]
  server: [{ id: sv-1, lokasi: fk-1 }, { id: sv-2, id_metadata_terkait: [ka-1] }]
`,
    );
  });
});

describe('arsitektur.atribut-wajib-kosong', () => {
  it('names all that is missing in one finding', async () => {
    const found = await check(requiredAttributeMissing, 'layanan:\n  - { id: <|ly-1|>, tujuan: Izin }\n');
    expect(found.messages()).toEqual(['Atribut wajib layanan ly-1 belum diisi: nama dan kode_referensi.']);
  });

  it('takes an empty value for missing', async () => {
    const found = await check(
      requiredAttributeMissing,
      'proses_bisnis:\n  - { id: <|pb-1|>, nama: A, kode_referensi: }\n',
    );
    expect(found.messages('en')[0]).toContain('kode_referensi');
  });

  it('asks no code of infrastructure and no name of a security record', async () => {
    await check(
      requiredAttributeMissing,
      'infrastruktur:\n  server: [{ id: sv-1, nama: Server }]\nkeamanan: [{ id: km-1, melindungi: [sv-1] }]\n',
    );
  });
});

describe('arsitektur.pemilik-belum-ditulis', () => {
  const server = (attributes: string) => `infrastruktur:\n  server: [{ id: sv-1, nama: Server, ${attributes} }]\n`;

  it('reports the ownership that asks for an owner', async () => {
    const found = await check(ownerMissing, server('status_kepemilikan: <|milik BUMN|>'));
    expect(found.messages()[0]).toContain('"milik BUMN"');
  });

  it('takes an empty owner for none', async () => {
    await check(ownerMissing, server('status_kepemilikan: <|milik pihak ketiga|>, nama_pemilik: ""'));
  });

  it.each([
    'status_kepemilikan: milik sendiri',
    'status_kepemilikan: Milik_Sendiri',
    'status_kepemilikan: milik BUMN, nama_pemilik: PT Telkom',
    'memori_gb: 64',
  ])('is content with %s', async (attributes) => {
    await check(ownerMissing, server(attributes));
  });
});

describe('arsitektur.tanggal-audit-belum-ditulis', () => {
  const record = (attributes: string) => `keamanan:\n  - { id: km-1, ${attributes} }\n`;

  it('reports the result of an undated audit, in either form', async () => {
    await check(auditDateMissing, record('audit: { hasil: <|memadai|> }'));
    await check(auditDateMissing, record('hasil_audit: <|tidak memadai|>'));
  });

  it.each([
    'audit: { hasil: belum/tidak dilaksanakan }',
    'hasil_audit: belum/tidak dilaksanakan',
    'audit: { hasil: memadai, tanggal: 2023-06-01 }',
    'hasil_audit: memadai, tanggal_audit: 2023-06-01',
    'nama: Standar keamanan',
  ])('is content with %s', async (attributes) => {
    await check(auditDateMissing, record(attributes));
  });
});

describe('arsitektur.rincian-tipe-belum-ditulis', () => {
  const software = (attributes: string) => `infrastruktur:\n  perangkat_lunak: [{ id: pl-1, ${attributes} }]\n`;

  it.each([
    ['tipe: <|sistem operasi|>', 'jenis_os'],
    ['tipe: <|sistem utilitas|>', 'jenis_utilitas'],
    ['tipe: <|sistem database|>, jenis_os: Unix', 'jenis_database'],
  ])('asks for the detail of %s', async (attributes, key) => {
    const found = await check(typeDetailMissing, software(attributes));
    expect(found.messages()[0]).toContain(`${key} belum diisi`);
  });

  it.each(['tipe: sistem operasi, jenis_os: Lainnya', 'tipe: peramban', 'lisensi: kode sumber terbuka'])(
    'is content with %s',
    async (attributes) => {
      await check(typeDetailMissing, software(attributes));
    },
  );
});

describe('arsitektur.aset-tanpa-keamanan', () => {
  it('reports each asset that no record protects', async () => {
    const found = await check(
      assetWithoutSecurity,
      `data_informasi: [{ id: <|dt-1|>, nama: Data }]
aplikasi: [{ id: ap-1 }]
infrastruktur:
  server: [{ id: <|sv-1|> }]
  perangkat_jaringan: [{ id: pj-1 }]
keamanan: [{ id: km-1, melindungi: [ap-1] }]
`,
    );
    expect(found.fixTitles()).toEqual([
      'Tambahkan catatan keamanan untuk dt-1',
      'Tambahkan catatan keamanan untuk sv-1',
    ]);
  });

  it('reports once where there is no security section at all', async () => {
    const found = await check(assetWithoutSecurity, 'aplikasi: [{ id: <|ap-1|> }, { id: ap-2 }, { id: ap-3 }]\n');
    expect(found.messages()[0]).toContain('dari 3 aset');
  });

  it('does not repeat that a record misspells the id', async () => {
    await check(
      assetWithoutSecurity,
      'aplikasi: [{ id: ap-izin }, { id: <|ap-lain-lagi|> }]\nkeamanan: [{ id: km-1, melindungi: [ap-izn] }]\n',
    );
  });

  it('names the asset where it is the only one', async () => {
    const found = await check(assetWithoutSecurity, 'aplikasi: [{ id: <|ap-1|>, nama: SIPADU }]\n');
    expect(found.messages()[0]).toContain('aplikasi "SIPADU" (ap-1)');
  });

  it('proposes an id that is not taken', async () => {
    const found = await check(
      assetWithoutSecurity,
      'aplikasi: [{ id: <|ap-1|> }, { id: ap-2 }]\nkeamanan: [{ id: km-ap-1, melindungi: [ap-2] }]\n',
    );
    expect(found.fixes()[0]?.kind).toMatchObject({ yaml: expect.stringMatching(/^id: km-ap-1-2\n/) });
  });

  it('does not ask it of what is only planned', async () => {
    await check(assetWithoutSecurity, 'aplikasi: [{ id: ap-1, kondisi: target }]\n');
  });
});

describe('arsitektur.target-tanpa-kegiatan', () => {
  const roadMap = (objects: string) => `jenis: peta_rencana
inisiatif: [{ id: ini-1, kegiatan: [{ id: keg-1, objek: [${objects}] }] }]
`;

  it('reports a target element that no activity names', async () => {
    const found = await expectMarked(targetWithoutActivity, {
      ...architecture('kondisi: target\naplikasi: [{ id: ap-1 }, { id: <|ap-2|>, nama: Portal }]\n'),
      'peta.spbe.yaml': roadMap('ap-1'),
    });
    expect(found.messages()[0]).toContain('aplikasi "Portal" (ap-2)');
  });

  it('follows the state of the element, not only that of the document', async () => {
    await expectMarked(targetWithoutActivity, {
      ...architecture('kondisi: target\naplikasi: [{ id: ap-1, kondisi: saat_ini }]\n'),
      'peta.spbe.yaml': roadMap(''),
    });
  });

  it('names the element where it is the only one without a road map', async () => {
    const found = await check(targetWithoutActivity, 'kondisi: target\naplikasi: [{ id: <|ap-1|> }]\n');
    expect(found.messages()[0]).toContain('aplikasi ap-1');
  });

  it('does not repeat that an activity misspells the id', async () => {
    await expectMarked(targetWithoutActivity, {
      ...architecture('kondisi: target\naplikasi: [{ id: ap-portal }, { id: <|sv-lain|> }]\n'),
      'peta.spbe.yaml': roadMap('ap-potral'),
    });
  });

  it('reports once where there is no road map', async () => {
    const found = await check(targetWithoutActivity, 'kondisi: target\naplikasi: [{ id: <|ap-1|> }, { id: ap-2 }]\n');
    expect(found.messages()[0]).toContain('2 elemen');
  });
});

describe('arsitektur.elemen-tidak-terpakai', () => {
  it('reports what no other element names', async () => {
    await check(
      elementNotUsed,
      `proses_bisnis: [{ id: <|pb-1|> }]
data_informasi: [{ id: dt-1 }, { id: <|dt-2|> }]
layanan: [{ id: <|ly-1|>, data: [dt-1] }]
`,
    );
  });

  it('does not repeat that an element misspells the id', async () => {
    await check(
      elementNotUsed,
      'data_informasi: [{ id: dt-warga }]\naplikasi: [{ id: ap, data_digunakan: [dt-wraga] }]\n',
    );
  });

  it('does not count protection as use', async () => {
    await check(elementNotUsed, 'data_informasi: [{ id: <|dt-1|> }]\nkeamanan: [{ id: km-1, melindungi: [dt-1] }]\n');
  });

  it('leaves out applications, services that are scored or face to face, and target elements', async () => {
    await check(
      elementNotUsed,
      `layanan: [{ id: ly-1, indikator: 42 }, { id: ly-2, metode: Tatap muka }]
aplikasi: [{ id: ap-1 }]
data_informasi: [{ id: dt-1, kondisi: target }]
`,
    );
  });
});
