import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../../server/src/features/hover.ts';
import { type Asked, asking } from './fixture.ts';

/** The hover at the first cursor, as text. */
async function textAt(
  files: Readonly<Record<string, string>>,
  options?: Parameters<typeof asking>[1],
): Promise<string> {
  return textOf(await asking(files, options));
}

function textOf({ context, offsets }: Asked, at = 0): string {
  return (hover(context, offsets[at]!)?.contents as MarkupContent | undefined)?.value ?? '';
}

const evidence = `bukti:
  - id: perwal-12
    jenis_bukti: dokumen_formal
    judul: Perwal 12/2022
    status: ditetapkan
    muatan: sebagian
    berkas: ../bukti/a.pdf
`;
const file = { 'bukti/a.pdf': 'x'.repeat(2_500_000) };

describe('an indicator', () => {
  const whole = `**Indikator 11: Arsitektur SPBE**

Tingkat Kematangan Arsitektur SPBE Instansi Pusat/Pemerintah Daerah

Bobot 2,50% · aspek Perencanaan Strategis SPBE · domain Tata Kelola SPBE

Dokumen Arsitektur SPBE: kelengkapan enam domain, kesesuaian dengan arsitektur nasional, dan pemutakhirannya.

**Tingkat 3 · terbukti 2 · asesor eksternal 2**

Melengkapi bukti tingkat 3 menambah 0,025 poin pada indeks terbukti.

**Arti tingkat**

- Tingkat 1, Rintisan: Dokumen Arsitektur SPBE belum ada atau masih berupa konsep.
- Tingkat 2, Terkelola: Dokumen sudah ada, tetapi belum berisi keenam domain arsitektur beserta referensinya.
- **Tingkat 3, Terdefinisi** (tingkat sekarang): Dokumen berisi keenam domain dan referensinya: proses bisnis, data, layanan, aplikasi, infrastruktur, dan keamanan.
- Tingkat 4, Terpadu dan Terukur: Isi dokumen mengikuti Arsitektur SPBE Nasional, serta direviu dan dievaluasi secara berkala.
- Tingkat 5, Optimum: Dokumen dimutakhirkan sesuai temuan reviu dan evaluasi.

**Bukti dukung**

- Tingkat 1, dianjurkan: Draf dokumen Arsitektur SPBE, notulensi, undangan, atau dokumentasi penyusunannya
- Tingkat 2, ada: Dokumen formal Arsitektur SPBE yang sudah ditetapkan ("Perwal 12/2022")
- Tingkat 3, **kurang**: Dokumen formal Arsitektur SPBE yang sudah ditetapkan dan mencakup keenam domain arsitektur (0,025 poin). Yang terdekat: "Perwal 12/2022": muatannya belum lengkap.
- Tingkat 4, **kurang**: Dokumen formal Arsitektur SPBE yang sudah ditetapkan dan menunjukkan kesesuaian dengan Arsitektur SPBE Nasional.
- Tingkat 4, **kurang**: Laporan, notulensi, atau undangan reviu dan evaluasi Arsitektur SPBE.

Biasanya ditangani: perencanaan (contoh dari praktik).

Sumber: Peraturan Menteri PANRB Nomor 59 Tahun 2020, Lampiran I.E, hlm. 30-77`;

  it.each([
    ['its number', 'indikator: 1<|>1\ntingkat: 3\n'],
    ['its level', 'indikator: 11\ntingkat: <|>3\n'],
  ])('is told in full on %s', async (_, head) => {
    const text = `jenis: indikator\n${head}penilaian: { asesor_eksternal: 2 }\n${evidence}`;
    expect(await textAt({ 'indikator/11.spbe.yaml': text, ...file })).toBe(whole);
  });

  it('is told after the explanation of the key', async () => {
    const text = `jenis: indikator\nindi<|>kator: 11\ntingkat: 3\npenilaian: { asesor_eksternal: 2 }\n${evidence}`;
    const shown = await textAt({ 'indikator/11.spbe.yaml': text, ...file });
    expect(shown).toMatch(/^\*\*Nomor indikator\*\* · `indikator`\n\n/);
    expect(shown.endsWith(whole)).toBe(true);
  });

  it('is told in English', async () => {
    const text = 'jenis: indikator\nindikator: 11\ntingkat: <|>3\n';
    const shown = await textAt({ 'a.spbe.yaml': text }, { language: 'en' });
    expect(shown).toContain('**Level 3 · proven 1**');
    expect(shown).toContain('Completing the evidence of level 2 adds 0.025 points to the proven index.');
  });

  it('is told where a plan raises it or a service names it, as its own document stands', async () => {
    const own = { 'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 2\n' };
    const plan =
      'jenis: peta_rencana\ninisiatif: [{ id: a, kegiatan: [{ id: b, menaikkan: [{ indikator: <|>11, ke: 3 }] }] }]\n';
    expect(await textAt({ ...own, 'rencana.spbe.yaml': plan })).toContain('**Tingkat 2 · terbukti 1**');
    const service = 'jenis: arsitektur\nlayanan:\n  - { id: ly, indikator: [<|>45] }\n';
    expect(await textAt({ 'a.spbe.yaml': service })).toContain(
      'Belum ada dokumen untuk indikator ini, sehingga dihitung pada tingkat 1.',
    );
  });

  it('says when its document does not count', async () => {
    const shown = await textAt({ 'a.spbe.yaml': 'jenis: indikator\nindikator: 11\ntahun: 2022\ntingkat: <|>4\n' });
    expect(shown).toContain('Dokumen ini tidak ikut dihitung');
    expect(shown).toContain('**Tingkat 4, Terpadu dan Terukur** (tingkat sekarang)');
    expect(shown).not.toContain('kurang');
  });

  it('of an earlier year is that of the instrument of its year', async () => {
    const agency = 'jenis: instansi\nid: a\nnama: A\npenilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }\n';
    const old = 'jenis: indikator\nindikator: 1<|>1\ntahun: 2024\ntingkat: 3\n';
    const shown = await textAt({ 'instansi.spbe.yaml': agency, 'lama/11.spbe.yaml': old });
    expect(shown).toMatch(/^\*\*Indikator 11: Arsitektur SPBE\*\*/);
    expect(shown).toContain('Dokumen ini tidak ikut dihitung');
  });

  it('says when its level cannot be used', async () => {
    const shown = await textAt({ 'a.spbe.yaml': 'jenis: indikator\nindika<|>tor: 11\ntingkat: 9\n' });
    expect(shown).toContain('Tingkatnya belum ditulis atau tidak dapat dipakai, sehingga dihitung pada tingkat 1.');
  });

  it('says that nothing is above the highest level', async () => {
    const agency = 'jenis: instansi\nid: a\nnama: A\npenilaian: { instrumen: permenpanrb-5-2018, tahun: 2019 }\n';
    const shown = await textAt({
      'instansi.spbe.yaml': agency,
      'a.spbe.yaml': 'jenis: indikator\nindikator: 35a<|>\ntingkat: 5\n',
    });
    expect(shown).toContain('Tingkat tertinggi sudah tercapai.');
    expect(shown).toContain('indeks terbukti tidak dapat dihitung');
    expect(shown).toContain('Sumber sekunder. Teks peraturan tidak dilihat langsung.');
  });

  it('shows decimals of instruments that score in decimals', async () => {
    const agency = 'jenis: instansi\nid: a\nnama: A\npenilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }\n';
    const shown = await textAt({
      'instansi.spbe.yaml': agency,
      'a.spbe.yaml': 'jenis: indikator\nindikator: 3\ntingkat: 2.35<|>\n',
    });
    expect(shown).toContain('**Tingkat 2,35**');
    expect(shown).toContain('Naik ke tingkat 3 menambah 0,0325 poin indeks.');
  });

  it('asks for the instrument where there is none', async () => {
    const shown = await textAt({
      'instansi.spbe.yaml': 'jenis: instansi\nid: a\nnama: A\n',
      'a.spbe.yaml': 'jenis: indikator\nindikator: <|>11\n',
    });
    expect(shown).toBe('Indikator 11. Isi penilaian.instrumen pada dokumen instansi agar artinya dapat ditampilkan.');
  });

  it('tells one level where a target, an assessor, a plan or evidence names one', async () => {
    const text = `jenis: indikator
indikator: 11
tingkat: 2
target: [{ tahun: 2024, tingkat: <|>3 }]
penilaian: { asesor_internal: <|>3 }
bukti: [{ id: a, untuk_tingkat: [<|>3] }]
`;
    const asked = await asking({ 'indikator/11.spbe.yaml': text });
    for (const at of [0, 1, 2]) {
      expect(textOf(asked, at)).toMatch(
        /^\*\*Indikator 11: Arsitektur SPBE\*\*\n\nTingkat 3, Terdefinisi: Dokumen berisi keenam domain/,
      );
      expect(textOf(asked, at)).toContain('Tingkat 3, **kurang**: Dokumen formal Arsitektur SPBE');
    }
    const plan =
      'jenis: peta_rencana\ninisiatif: [{ id: a, kegiatan: [{ id: b, menaikkan: [{ indikator: 11, ke: <|>3 }] }] }]\n';
    expect(await textAt({ 'rencana.spbe.yaml': plan })).toContain('Tingkat 3, Terdefinisi:');
  });

  const otherPlan = (raise: string, instrument = 'permenpanrb-8-2026') =>
    `jenis: peta_rencana\ninstrumen: ${instrument}\ninisiatif: [{ id: a, kegiatan: [{ id: b, menaikkan: [${raise}] }] }]\n`;

  it('is that of the instrument for which a road map is written, which does not count', async () => {
    const own = { 'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 2\n' };
    const shown = await textAt({ ...own, 'rencana.spbe.yaml': otherPlan('{ indikator: <|>11, ke: 3.5 }') });
    expect(shown).toMatch(/^\*\*Indikator 11: (?!Arsitektur SPBE)/);
    expect(shown).toContain(
      'Kenaikan ini ditulis menurut Peraturan Menteri PANRB Nomor 8 Tahun 2026, bukan menurut instrumen penilaian instansi, sehingga tidak dihitung dalam proyeksi dan perencanaan.',
    );
    expect(shown).not.toMatch(/· terbukti|Belum ada dokumen/);
    const level = await textAt({ ...own, 'rencana.spbe.yaml': otherPlan('{ indikator: 11, ke: <|>3.5 }') });
    expect(level).toContain('Kenaikan ini ditulis menurut Peraturan Menteri PANRB Nomor 8 Tahun 2026');
    expect(level).not.toContain('Arsitektur SPBE');
  });

  it('is not told where the instrument of the road map is not known', async () => {
    const plan = otherPlan('{ indikator: <|>11, ke: 3 }', 'permenpanrb-9-2026');
    const options = { language: 'en' } as const;
    expect(await textAt({ 'rencana.spbe.yaml': plan }, options)).toBe(
      'This rise is written for permenpanrb-9-2026, not for the instrument that scores the agency, so it counts neither in the projection nor in planning.',
    );
    const inForce = otherPlan('{ indikator: <|>11, ke: 3 }', 'permenpanrb-59-2020');
    expect(await textAt({ 'rencana.spbe.yaml': inForce }, options)).toContain('**Indicator 11: ');
    expect(await textAt({ 'rencana.spbe.yaml': inForce }, options)).not.toContain('This rise');
  });
});

describe('a reference', () => {
  const architecture = `jenis: arsitektur
kondisi: target
aplikasi:
  - { id: ap-izin, nama: SIPADU, kode_referensi: RAA.02.02, unit: diskominfo, layanan_didukung: [l1, l2, l3, l4] }
layanan: [{ id: l1, nama: Satu }, { id: l2, nama: Dua }, { id: l3 }, { id: l4 }]
`;

  it('tells the element, its relations and its file', async () => {
    const plan = 'jenis: peta_rencana\ninisiatif: [{ id: a, kegiatan: [{ id: b, objek: [ap-<|>izin] }] }]\n';
    expect(
      await textAt({ 'a.spbe.yaml': architecture, 'rencana.spbe.yaml': plan }),
    ).toBe(`**SIPADU** (aplikasi) · \`ap-izin\`

- Kondisi: Target
- Kode model referensi: \`RAA.02.02\` Aplikasi Khusus › Aplikasi Khusus Fungsi Tertentu
- Unit pemilik: Dinas Komunikasi dan Informatika
- Layanan yang didukung: Satu, Dua, l3, dan 1 lainnya
- Di \`a.spbe.yaml\`, baris 4

Dipakai 1 kali.`);
  });

  it('tells the evidence with the state of its file', async () => {
    const list = 'jenis: daftar_bukti\nbukti: [{ id: nota, jenis_bukti: notulensi, judul: Rapat, berkas: nota.pdf }]\n';
    const shown = await textAt({
      'bukti/daftar.spbe.yaml': list,
      'a.spbe.yaml': 'jenis: indikator\nindikator: 11\nbukti:\n  - acuan: "no<|>ta"\n',
    });
    expect(shown).toBe(`**Rapat** (bukti dukung) · \`nota\`

- Jenis bukti: Notulensi
- Berkas: \`nota.pdf\`. Berkas tidak ada. Letaknya ditulis dari folder dokumen ini.
- Di \`bukti/daftar.spbe.yaml\`, baris 2

Dipakai 1 kali.`);
  });

  it('tells the activity, its years, owner, budget and what it raises', async () => {
    const plan = `jenis: peta_rencana
inisiatif:
  - id: ini
    kegiatan:
      - id: keg-1
        nama: Portal
        tahun: [2024, 2025]
        penanggung_jawab: bappeda
        anggaran: [{ tahun: 2024, nilai: 450000000 }]
        menaikkan: [{ indikator: 18, ke: 3, tahun: 2025 }]
`;
    const shown = await textAt({
      'rencana.spbe.yaml': plan,
      'a.spbe.yaml': 'jenis: indikator\nindikator: 11\nrekomendasi: [{ tindak_lanjut: keg-<|>1 }]\n',
    });
    expect(shown).toContain(`- Tahun pelaksanaan: 2024, 2025
- Penanggung jawab: Badan Perencanaan Pembangunan Daerah
- Anggaran: Rp450.000.000 (2024)
- Menaikkan: indikator 18 ke tingkat 3 (2025)
- Di \`rencana.spbe.yaml\`, baris 5`);
  });

  it('says of an activity whose rises are written for another instrument that they do not count', async () => {
    const plan = (instrument: string) =>
      `jenis: peta_rencana\ninstrumen: ${instrument}\ninisiatif: [{ id: i, kegiatan: [{ id: keg, nama: A, menaikkan: [{ indikator: 18, ke: 3, tahun: 2025 }] }, { id: lain, nama: B }] }]\n`;
    const asked = (instrument: string, id: string) =>
      textAt({
        'rencana.spbe.yaml': plan(instrument),
        'a.spbe.yaml': `jenis: indikator\nindikator: 11\nrekomendasi: [{ tindak_lanjut: ${id}<|> }]\n`,
      });
    expect(await asked('permenpanrb-8-2026', 'keg')).toContain(
      '- Menaikkan: indikator 18 ke tingkat 3 (2025)\n- Kenaikan ini ditulis menurut Peraturan Menteri PANRB Nomor 8 Tahun 2026, bukan',
    );
    expect(await asked('permenpanrb-8-2026', 'lain')).not.toContain('ditulis menurut');
    expect(await asked('permenpanrb-59-2020', 'keg')).not.toContain('ditulis menurut');
  });

  it('tells the agency that coaches', async () => {
    const shown = await textAt({
      'instansi.spbe.yaml': 'jenis: instansi\nid: prov\nnama: Provinsi\ntingkat_pemerintahan: provinsi\n',
      'kota/instansi.spbe.yaml': 'jenis: instansi\nid: kota\nnama: Kota\ninduk: pro<|>v\n',
    });
    expect(shown).toContain('**Provinsi** (instansi) · `prov`\n\n- Tingkat pemerintahan: Pemerintah provinsi');
  });

  it('tells a thing at its own id, too, and that it has two definitions', async () => {
    const text =
      'jenis: arsitektur\nserver: []\nlayanan: [{ id: <|>l1, nama: Satu }]\naplikasi: [{ id: l1, nama: Lain }]\n';
    expect(await textAt({ 'a.spbe.yaml': text })).toContain('**Satu** (layanan) · `l1`');
    const twice = 'jenis: arsitektur\nlayanan: [{ id: <|>l1, nama: Satu }, { id: l1, nama: Dua }]\n';
    const shown = await textAt({ 'a.spbe.yaml': twice });
    expect(shown).toContain('**Dua** (layanan)');
    expect(shown).toContain('Id ini ditetapkan di 2 tempat.');
  });

  it('says nothing of an id that leads nowhere', async () => {
    expect(await textAt({ 'a.spbe.yaml': 'jenis: indikator\nindikator: 11\npenanggung_jawab: tak-<|>ada\n' })).toBe('');
  });
});

describe('a code', () => {
  it('is told with its place in the hierarchy', async () => {
    const text = 'jenis: arsitektur\nlayanan: [{ id: a, kode_referensi: RAL.01<|>.16 }]\n';
    expect(await textAt({ 'a.spbe.yaml': text })).toMatch(
      /^\*\*Perizinan dan Akreditasi\*\* · Referensi Arsitektur Layanan SPBE\n\n- Domain Layanan: `RAL.01` Layanan Publik\n- Area Layanan: `RAL.01.16` Perizinan dan Akreditasi\n\nSumber sekunder\./,
    );
  });

  it("of the agency's own is told by the national one above it", async () => {
    const text = 'jenis: arsitektur\nlayanan: [{ id: a, kode_referensi: "RAL.01.16.03<|>" }]\n';
    expect(await textAt({ 'a.spbe.yaml': text })).toContain(
      'Tingkat 3 dan seterusnya ditetapkan sendiri oleh instansi; di atasnya `RAL.01.16`.',
    );
  });

  it('that may be off by one comes with the note of the conflict', async () => {
    const at = (code: string) => `jenis: arsitektur\nproses_bisnis: [{ id: a, kode_referensi: ${code}<|> }]\n`;
    const note = 'Ilmu Pengetahuan dan Teknologi satu kode';
    expect(await textAt({ 'a.spbe.yaml': at('RAB.06.04') })).toContain(note);
    expect(await textAt({ 'a.spbe.yaml': at('RAB.06.02') })).not.toContain(note);
  });
});

describe('words of the format', () => {
  it('a key is told by its title and description', async () => {
    const text = 'jenis: indikator\nindikator: 11\nbukti:\n  - id: a\n    sta<|>tus: draf\n';
    expect(await textAt({ 'a.spbe.yaml': text })).toBe(`**Status** · \`status\`

Keadaan dokumen. Kebijakan dan dokumen formal baru dihitung bila sudah ditetapkan.

Pilihan:

- \`draf\`: Draf, belum ditetapkan
- \`ditetapkan\`: Sudah ditetapkan
- \`dicabut\`: Dicabut atau diganti`);
  });

  it.each([
    ['a fixed value', 'bukti: [{ id: a, status: dra<|>f }]', 'Draf, belum ditetapkan'],
    ['a kind of evidence', 'bukti: [{ jenis_bukti: notu<|>lensi }]', 'Untuk indikator 11 dihitung pada:'],
    ['a part', 'bukti: [{ muatan: [lay<|>anan] }]', '**Layanan SPBE**\n\nBagian dokumen pada indikator 11'],
    ['a clause', 'bukti: [{ muatan: selaras_<|>nasional }]', 'Diminta tingkat 4 indikator 11'],
    ['all parts', 'bukti: [{ muatan: leng<|>kap }]', 'Bagian yang diminta: Proses bisnis; Data dan informasi'],
    ['a file', 'bukti: [{ berkas: bukti/a.pdf<|> }]', 'Berkas ada, 2,4 MB.'],
    ['a file in other case', 'bukti: [{ berkas: bukti/A.pdf<|> }]', 'huruf besar-kecilnya berbeda: `bukti/a.pdf`'],
    ['a file outside', 'bukti: [{ berkas: ../../etc/passwd<|> }]', 'Letaknya di luar ruang kerja'],
  ])('%s is explained', async (_, text, part) => {
    const shown = await textAt({ 'a.spbe.yaml': `jenis: indikator\nindikator: 11\ntingkat: 3\n${text}\n`, ...file });
    expect(shown).toContain(part);
  });

  it('a kind of evidence in a shared list names the indicators that ask for it', async () => {
    const shown = await textAt({ 'a.spbe.yaml': 'jenis: daftar_bukti\nbukti: [{ jenis_bukti: <|>notulensi }]\n' });
    expect(shown).toMatch(/Diminta oleh indikator 1-47\./);
  });

  it.each(['penilai<|>an: { instrumen: permenpanrb-8-2026 }', 'penilaian: { instrumen: permenpanrb-8<|>-2026 }'])(
    'the instrument is told with its years and how sure its data are: %s',
    async (line) => {
      const shown = await textAt({ 'instansi.spbe.yaml': `jenis: instansi\nid: a\nnama: A\n${line}\n` });
      expect(shown).toContain('- Untuk penilaian tahun 2026 dan seterusnya');
      expect(shown).toContain('Sumber sekunder. Teks asli PermenPANRB 8/2026 belum dilihat');
    },
  );
});

describe('the range and the form', () => {
  it.each([
    'penanggung_jawab: <|bap<|>peda|>',
    'penanggung_jawab: <|"bap<|>peda"|>',
    "{ x: 1, penanggung_jawab: <|'<|>bappeda'|> }",
    '<|penanggung<|>_jawab|>: bappeda',
  ])('covers the word with its quotes: %s', async (line) => {
    const head = line.startsWith('{') ? '' : 'jenis: indikator\r\nindikator: 11\r\n';
    const flow = line.replace('{ x: 1', '{ jenis: indikator, indikator: 11');
    const { context, offsets, marked } = await asking({ 'a.spbe.yaml': `${head}${flow}\r\n` });
    expect(hover(context, offsets[0]!)?.range).toEqual(marked.get('a.spbe.yaml')?.[0]);
  });

  it('is plain text where the editor shows no Markdown', async () => {
    const text = 'jenis: indikator\nindikator: 11\npenanggung_jawab: <|>bappeda\n';
    const { context, offsets } = await asking({ 'a.spbe.yaml': text }, { abilities: { markdown: false } });
    expect(hover(context, offsets[0]!)?.contents).toEqual({
      kind: 'plaintext',
      value:
        'Badan Perencanaan Pembangunan Daerah (unit) · bappeda\n\n- Di instansi.spbe.yaml, baris 8\n\nDipakai 1 kali.',
    });
  });

  it('shows hostile names letter by letter', async () => {
    const name = '![x](https://a.id/x) <img src=x> `a` \u202Egnp.exe [k](command:quit)';
    const shown = await textAt({
      'instansi.spbe.yaml': `jenis: instansi\nid: a\nnama: A\nunit:\n  - id: u\n    nama: "${name}${'y'.repeat(5000)}"\n`,
      'a.spbe.yaml': 'jenis: indikator\nindikator: 11\npenanggung_jawab: <|>u\n',
    });
    expect(shown).toContain('**!\\[x\\](https\\://a.id/x) \\<img src=x\\> \\`a\\` gnp.exe \\[k\\](command:quit)y');
    expect(shown.length).toBeLessThan(600);
  });

  it.each([
    ['an empty file', '<|>'],
    ['a comment', '# ca<|>tatan\njenis: indikator\n'],
    ['a document without kind', 'ind<|>ikator: 11\n'],
    ['a document of an unknown kind', 'jenis: entah<|>\n'],
    ['an unknown key', 'jenis: indikator\nentah<|>: 1\n'],
    ['free text', 'jenis: indikator\nketerangan: ter<|>serah\n'],
    ['a number of no indicator', 'jenis: indikator\nindikator: 99<|>\n'],
    ['the space between', 'jenis: indikator\nindikator:  <|> 11\n'],
    ['an unknown alias', 'jenis: indikator\nindikator: *tak<|>\n'],
  ])('says nothing at %s', async (_, text) => {
    expect(await textAt({ 'a.spbe.yaml': text })).toBe('');
  });

  it('still answers in a broken document, and in the right one of several', async () => {
    const text = `jenis: indikator
indikator: 1
bukti: [{ id: "x
---
jenis: indikator
indikator: <|>11
tingkat: 2
bukti:
  - { id: a, jenis_bukti
`;
    expect(await textAt({ 'a.spbe.yaml': text })).toContain('**Tingkat 2 · terbukti 1**');
  });

  it('follows an alias', async () => {
    const text = 'jenis: indikator\nketerangan: &b bappeda\nindikator: 11\npenanggung_jawab: *b<|>\n';
    expect(await textAt({ 'a.spbe.yaml': text })).toContain('**Badan Perencanaan Pembangunan Daerah** (unit)');
  });
});
