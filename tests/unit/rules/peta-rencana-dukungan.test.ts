import { describe, expect, it } from 'vitest';
import { rule as activityWithoutOutput } from '../../../server/src/rules/peta-rencana/kegiatan-tanpa-keluaran.ts';
import { rule as raiseWithoutOutput } from '../../../server/src/rules/peta-rencana/keluaran-tidak-mendukung.ts';
import { rule as raiseWithoutSupport } from '../../../server/src/rules/peta-rencana/kenaikan-tanpa-dukungan.ts';
import { agencyOf, check } from './roadMaps.ts';

describe('peta-rencana.kenaikan-tanpa-dukungan', () => {
  const architecture = {
    'arsitektur.spbe.yaml': `jenis: arsitektur
proses_bisnis: [{ id: pb-aduan, nama: Pengaduan }]
layanan: [{ id: ly-aduan, nama: Aduan, indikator: 42, proses_bisnis: [pb-aduan] }]
aplikasi: [{ id: ap-lapor, nama: Lapor, layanan_didukung: [ly-aduan] }, { id: ap-surat, nama: Surat }]
infrastruktur: { server: [{ id: sv-1, nama: Server }] }
`,
  };
  const lift = (objects: string, raise: string) => `id: k, tahun: [2025], objek: [${objects}], menaikkan: [${raise}]`;

  it('finds objects that have nothing to do with the service of the indicator', async () => {
    const raise = '{ indikator: <|42|>, ke: 3, tahun: 2025 }';
    const found = await check(raiseWithoutSupport, lift('ap-surat, sv-1', raise), architecture);
    expect(found.messages()[0]).toContain('layanan yang dinilai indikator itu ("Aduan" (ly-aduan))');
  });

  it.each(['ly-aduan', 'ap-lapor', 'pb-aduan', 'ap-surat, ap-lapor'])('is content with %s', async (objects) => {
    await check(raiseWithoutSupport, lift(objects, '{ indikator: 42, ke: 3 }'), architecture);
  });

  it('finds rises of an activity that states neither output nor objects, once, with a remedy', async () => {
    const raises = 'menaikkan: [{ indikator: <|11|>, ke: 3 }, { indikator: 42, ke: 3 }, { indikator: 12, ke: 3 }]';
    const found = await check(raiseWithoutSupport, `id: k, nama: Reviu, ${raises}`, architecture);
    expect(found.messages()[0]).toContain(
      'menaikkan indikator 11, 12, 42, tetapi belum menyebut keluaran maupun objeknya',
    );
    expect(found.fixTitles()).toEqual(['Tambahkan "keluaran" untuk diisi']);
    await check(activityWithoutOutput, `id: k, ${raises.replace('<|11|>', '11')}`);
    await check(activityWithoutOutput, `id: <|k|>, objek: [ap-x], ${raises.replace('<|11|>', '11')}`);
  });

  it('leaves to other rules: no objects, objects that do not exist, no service of the indicator', async () => {
    await check(raiseWithoutSupport, `${lift('', '{ indikator: 42, ke: 3 }')}, keluaran: Analitik`, architecture);
    await check(raiseWithoutSupport, lift('ap-x', '{ indikator: 42, ke: 3 }'), architecture);
    await check(raiseWithoutSupport, lift('ap-surat', '{ indikator: 43, ke: 3 }'), architecture);
  });

  it('wants an audit for a rise of an audit indicator: the content, or an audited object', async () => {
    await check(raiseWithoutSupport, lift('ap-surat', '{ indikator: <|29|>, ke: 3 }'), architecture);
    await check(raiseWithoutSupport, lift('sv-1', '{ indikator: 29, ke: 3 }'), architecture);
    await check(raiseWithoutSupport, lift('ap-surat', '{ indikator: 29, ke: 2 }'), architecture);
  });
});

describe('peta-rencana.keluaran-tidak-mendukung', () => {
  const architecture = {
    'arsitektur.spbe.yaml': `jenis: arsitektur
proses_bisnis: [{ id: pb-aduan, nama: Pengaduan }]
infrastruktur: { jaringan_intra: [{ id: ji-1, nama: Jaringan }] }
`,
  };
  const claim = (number: number, level: number) => ({
    'indikator.spbe.yaml': `jenis: indikator\nindikator: ${number}\ntingkat: ${level}\n`,
  });
  const lift = (output: string, raise: string, more = '') =>
    `id: k, nama: Kegiatan, tahun: [2025], keluaran: ${output}, ${more}menaikkan: [{ ${raise} }]`;
  const expectSupported = (output: string, raise: string, files: Record<string, string> = {}) =>
    check(raiseWithoutOutput, lift(output, raise), files);

  it('finds a policy indicator raised by an output that is no policy, and names what is needed', async () => {
    const found = await check(raiseWithoutOutput, lift('Pelatihan 40 pegawai', 'indikator: <|1|>, ke: 3, tahun: 2025'));
    expect(found.messages()).toEqual([
      'Kegiatan "Kegiatan" (k) menaikkan indikator 1 ke tingkat 3, tetapi nama dan keluarannya tidak menyebut dokumen yang diperlukan: dokumen kebijakan. Tulis dokumen itu pada keluaran bila memang dihasilkan, atau pindahkan kenaikan ini ke kegiatan yang menghasilkannya.',
    ]);
    expect(found.related()).toEqual(['Keluaran kegiatan']);
  });

  it.each([
    'Perwal Arsitektur SPBE',
    'Tiga Peraturan Wali Kota ditetapkan',
    'SK Kepala Dinas',
    'Qanun SPBE',
    'Surat edaran',
    'Enacted regulation on architecture',
  ])('is content with "%s" for a policy indicator', async (output) => {
    await expectSupported(output, 'indikator: 1, ke: 3');
  });

  it('is content with the name of the activity, or with any document of the levels in between', async () => {
    await check(
      raiseWithoutOutput,
      'id: k, nama: Penetapan Perbup Manajemen Data, keluaran: Selesai, menaikkan: [{ indikator: 3, ke: 2 }]',
    );
    await expectSupported('Laporan reviu tahunan', 'indikator: 1, ke: 4', claim(1, 3));
    await check(raiseWithoutOutput, lift('Laporan reviu tahunan', 'indikator: <|1|>, ke: 3'), claim(1, 2));
  });

  it('takes an object that the indicator is about for what is missing in the output', async () => {
    const output = 'Sambungan serat optik';
    await check(raiseWithoutOutput, lift(output, 'indikator: 17, ke: 3', 'objek: [ji-1], '), architecture);
    await check(raiseWithoutOutput, lift(output, 'indikator: 17, ke: 3', 'objek: [ji-x], '), architecture);
    const raise = 'indikator: <|17|>, ke: 3';
    const found = await check(raiseWithoutOutput, lift(output, raise, 'objek: [pb-aduan], '), architecture);
    expect(found.messages('en')[0]).toContain('its objects include no intranet, network device, or security device');
    await check(raiseWithoutOutput, lift(output, 'indikator: <|1|>, ke: 3', 'objek: [ji-1], '), architecture);
  });

  it('does not judge what any result of the work can prove', async () => {
    for (const raise of ['indikator: 21, ke: 3', 'indikator: 19, ke: 5', 'indikator: 32, ke: 1']) {
      await expectSupported('120 pegawai terlatih', raise);
    }
    await expectSupported('120 pegawai terlatih', 'indikator: 25, ke: 3', claim(25, 2));
    await check(raiseWithoutOutput, lift('120 pegawai terlatih', 'indikator: <|25|>, ke: 4'), claim(25, 3));
  });

  it('leaves out what is past, does not rise, is no level, or is judged by objects', async () => {
    const output = 'Pelatihan';
    await expectSupported(output, 'indikator: 1, ke: 3, tahun: 2023');
    await check(raiseWithoutOutput, `${lift(output, 'indikator: 1, ke: 3')}, status: selesai`);
    await expectSupported(output, 'indikator: 1, ke: 3', claim(1, 3));
    for (const raise of [
      'indikator: 1, ke: 9',
      'indikator: 99, ke: 3',
      'indikator: 42, ke: 3',
      'indikator: 29, ke: 2',
    ]) {
      await expectSupported(output, raise);
    }
    await check(raiseWithoutOutput, 'id: k, menaikkan: [{ indikator: 1, ke: 3 }]');
  });

  it('says nothing where the instrument states no evidence, or a file cannot be read', async () => {
    await expectSupported(
      'Pelatihan',
      'indikator: 1, ke: 3',
      agencyOf('penilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }\n'),
    );
    await expectSupported('Pelatihan', 'indikator: 1, ke: 3', {
      'rusak.spbe.yaml': 'jenis: indikator\n<<<<<<< HEAD\nindikator: 1\n',
    });
  });

  it('leaves a level that evidence proves already to the claim', async () => {
    const policy = `bukti:
  - { jenis_bukti: dokumen_kebijakan, judul: Perwal, status: ditetapkan, tanggal: 2022-01-01, muatan: lengkap, tautan: "https://contoh.go.id/perwal" }
`;
    const files = { 'indikator.spbe.yaml': `jenis: indikator\nindikator: 1\ntingkat: 2\n${policy}` };
    await expectSupported('Pelatihan', 'indikator: 1, ke: 3', files);
    await check(raiseWithoutOutput, lift('Pelatihan', 'indikator: <|1|>, ke: 4'), files);
  });
});
