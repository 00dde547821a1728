import { describe, expect, it } from 'vitest';
import { type AgencyContext, type NewEntry, newEntry, proposedId } from '../../../server/src/features/newEntry.ts';
import { filesAfter, problemsOf } from './edited.ts';
import { type Asked, asking } from './fixture.ts';

function contextAt({ context, uri }: Asked, path: string): AgencyContext {
  const { agency, score, language, abilities } = context;
  return { at: path === '' ? agency.folder : uri(path), agency, score, language, abilities };
}

/** The files that an entry changes or makes, the id to be shown between `<|` and `|>`; or the refusal. */
async function adding(files: Record<string, string>, entry: NewEntry, at = '', options = {}) {
  const asked = await asking(files, options);
  const added = newEntry(contextAt(asked, at), entry);
  if ('refused' in added) return added.refused;
  const texts = filesAfter(asked, added.edit);
  for (const text of Object.values(texts)) expect(problemsOf(text)).toEqual([]);
  const path = Object.keys(texts).find((candidate) => asked.uri(candidate) === added.uri)!;
  expect(texts[path]).toBe(added.text);
  const { text, at: shown } = added;
  return {
    ...texts,
    [path]: `${text.slice(0, shown.start)}<|${text.slice(shown.start, shown.end)}|>${text.slice(shown.end)}`,
  };
}

const app: NewEntry = { kind: 'aplikasi', id: 'ap-portal', name: 'Portal: Kota' };

describe('a new element of the architecture', () => {
  it('goes behind its siblings, in their style', async () => {
    const files = {
      'a.spbe.yaml': 'jenis: arsitektur\r\naplikasi:\r\n- id: ap-a\r\n  nama: A # utama\r\n\r\nlayanan: []\r\n',
    };
    expect(await adding(files, app)).toEqual({
      'a.spbe.yaml':
        'jenis: arsitektur\r\naplikasi:\r\n- id: ap-a\r\n  nama: A # utama\r\n- id: <|ap-portal|>\r\n  nama: "Portal: Kota"\r\n\r\nlayanan: []\r\n',
    });
  });

  it('goes into brackets where the others are', async () => {
    const files = { 'a.spbe.yaml': 'jenis: arsitektur\naplikasi: [{ id: ap-a, nama: A }]\n' };
    expect(await adding(files, app)).toEqual({
      'a.spbe.yaml':
        'jenis: arsitektur\naplikasi: [{ id: ap-a, nama: A }, { id: <|ap-portal|>, nama: "Portal: Kota" }]\n',
    });
  });

  it('goes where its kind is, and rather into the file that was named', async () => {
    const files = {
      'a.spbe.yaml': 'jenis: arsitektur\nlayanan: []\naplikasi: []\n',
      'b.spbe.yaml': 'jenis: arsitektur\naplikasi:\n  - { id: x, nama: X }\n',
    };
    expect(Object.keys(await adding(files, app))).toEqual(['b.spbe.yaml']);
    expect(Object.keys(await adding(files, app, 'a.spbe.yaml'))).toEqual(['a.spbe.yaml']);
  });

  it('makes the list where the only document has none, in the order of the keys', async () => {
    const files = { 'a.spbe.yaml': 'jenis: arsitektur\nlayanan: []\nkeamanan: []\n' };
    expect(await adding(files, app)).toEqual({
      'a.spbe.yaml':
        'jenis: arsitektur\nlayanan: []\naplikasi:\n  - id: <|ap-portal|>\n    nama: "Portal: Kota"\nkeamanan: []\n',
    });
  });

  it('gets a file of its own where every domain has one', async () => {
    const files = {
      'a.spbe.yaml': 'jenis: arsitektur\nlayanan: [{ id: l, nama: L }]\n',
      'b.spbe.yaml': 'jenis: arsitektur\nkeamanan: [{ id: k, nama: K }]\n',
    };
    expect(await adding(files, app)).toEqual({
      'arsitektur/aplikasi.spbe.yaml':
        'jenis: arsitektur\nkondisi: saat_ini\naplikasi:\n  - id: <|ap-portal|>\n    nama: "Portal: Kota"\n',
    });
  });

  it('gets the first file where there is no architecture, never in place of one that is there', async () => {
    expect(Object.keys(await adding({}, app))).toEqual(['arsitektur/saat-ini.spbe.yaml']);
    const files = { 'arsitektur/saat-ini.spbe.yaml': '# kosong\n' };
    expect(Object.keys(await adding(files, app))).toEqual(['arsitektur/saat-ini-2.spbe.yaml']);
  });

  it('keeps present and target apart, and takes the state of the file that was named', async () => {
    const files = {
      'a.spbe.yaml': 'jenis: arsitektur\naplikasi: []\n',
      't.spbe.yaml': 'jenis: arsitektur\nkondisi: target\nlayanan: []\n',
    };
    expect(Object.keys(await adding(files, { ...app, state: 'target' }))).toEqual(['t.spbe.yaml']);
    expect(Object.keys(await adding(files, app, 't.spbe.yaml'))).toEqual(['t.spbe.yaml']);
    expect(Object.keys(await adding({ 'a.spbe.yaml': files['a.spbe.yaml'] }, { ...app, state: 'target' }))).toEqual([
      'arsitektur/target.spbe.yaml',
    ]);
  });

  it('of infrastructure goes one level deeper', async () => {
    const server: NewEntry = { kind: 'server', id: 'sv-1', name: 'Server web' };
    const item = '- id: <|sv-1|>\n      nama: Server web';
    for (const [text, after] of [
      ['infrastruktur:\n  server: []\n', `infrastruktur:\n  server:\n    ${item}\n`],
      [
        'infrastruktur:\n  perangkat_lunak: []\n  periferal: []\n',
        `infrastruktur:\n  server:\n    ${item}\n  perangkat_lunak: []\n  periferal: []\n`,
      ],
      [
        'infrastruktur: # dari aset\nkeamanan: []\n',
        `infrastruktur: # dari aset\n  server:\n    ${item}\nkeamanan: []\n`,
      ],
      ['infrastruktur: {}\n', `infrastruktur:\n  server:\n    ${item}\n`],
      ['layanan: []\n', `layanan: []\ninfrastruktur:\n  server:\n    ${item}\n`],
    ] as const) {
      const changed = await adding({ 'a.spbe.yaml': `jenis: arsitektur\n${text}` }, server);
      expect(changed).toEqual({ 'a.spbe.yaml': expect.anything() });
      const { 'a.spbe.yaml': found = '' } = changed as Record<string, string>;
      expect(found.replace(/perangkat_lunak: \[\]\n {2}server/, 'server')).toContain(item);
      if (!text.includes('perangkat_lunak')) expect(found).toBe(`jenis: arsitektur\n${after}`);
    }
    expect(await adding({}, server)).toEqual({
      'arsitektur/saat-ini.spbe.yaml': `jenis: arsitektur\nkondisi: saat_ini\ninfrastruktur:\n  server:\n    ${item}\n`,
    });
  });

  it('is refused an id that is taken, in either language', async () => {
    const files = { 'a.spbe.yaml': 'jenis: arsitektur\nlayanan: [{ id: ap-portal, nama: Portal lama }]\n' };
    expect(await adding(files, app)).toMatch(/"ap-portal" sudah dipakai untuk layanan "Portal lama"/);
    expect(await adding(files, app, '', { language: 'en' })).toMatch(/already used for the service "Portal lama"/);
  });

  it('is refused an id that is none, and an empty name', async () => {
    expect(await adding({}, { ...app, id: 'dua kata' })).toMatch(/tidak dapat dipakai/);
    expect(await adding({}, { ...app, id: '' })).toMatch(/tidak dapat dipakai/);
    expect(await adding({}, { ...app, name: ' ' })).toMatch(/Namanya belum ditulis/);
  });

  it('is refused where the document cannot be read at its place', async () => {
    const files = { 'a.spbe.yaml': 'jenis: arsitektur\naplikasi:\n  - id: a\n    @@\n' };
    expect(await adding(files, app)).toMatch(/a\.spbe\.yaml.*Perbaiki dulu/);
    expect(await adding({ 'a.spbe.yaml': 'jenis: arsitektur\naplikasi: SIPADU\n' }, app)).toMatch(/sebagai daftar/);
  });

  it('is refused a new file by an editor that cannot make one', async () => {
    expect(await adding({}, app, '', { abilities: { createFiles: false } })).toMatch(/tidak dapat membuat berkas/);
  });
});

describe('a new part of the road map', () => {
  const initiative: NewEntry = { kind: 'inisiatif', id: 'ini-b', name: 'Integrasi' };
  const activity: NewEntry = { kind: 'kegiatan', id: 'keg-b', name: 'Portal' };

  it('is an initiative behind the others', async () => {
    const files = {
      'p.spbe.yaml': 'jenis: peta_rencana\ninisiatif:\n  - id: ini-a\n    nama: A\n    kegiatan: []\nreviu: []\n',
    };
    expect(await adding(files, initiative)).toEqual({
      'p.spbe.yaml':
        'jenis: peta_rencana\ninisiatif:\n  - id: ini-a\n    nama: A\n    kegiatan: []\n  - id: <|ini-b|>\n    nama: Integrasi\n    kegiatan: []\nreviu: []\n',
    });
  });

  it('is an initiative in a new road map', async () => {
    expect(await adding({}, initiative)).toEqual({
      'peta-rencana/peta-rencana.spbe.yaml': expect.stringMatching(
        /^jenis: peta_rencana\nperiode: \{ mulai: \d+, selesai: \d+ \}\ninisiatif:\n {2}- id: <\|ini-b\|>\n {4}nama: Integrasi\n {4}kegiatan: \[\]\n$/,
      ),
    });
  });

  it('is an activity in its initiative', async () => {
    const of = (b: string) =>
      `jenis: peta_rencana\ninisiatif:\n  - id: ini-a\n    nama: A\n  - id: ini-b\n    nama: B\n    kegiatan:${b}\n`;
    const files = { 'p.spbe.yaml': of(' []') };
    expect(await adding(files, { ...activity, initiative: 'ini-b' })).toEqual({
      'p.spbe.yaml': of(
        '\n      - id: <|keg-b|>\n        nama: Portal\n        tahun: [2024]\n        status: direncanakan',
      ),
    });
    expect(await adding(files, { ...activity, initiative: 'ini-a' })).toEqual({
      'p.spbe.yaml': `${of(' []').replace('nama: A\n', 'nama: A\n    kegiatan:\n      - id: <|keg-b|>\n        nama: Portal\n        tahun: [2024]\n        status: direncanakan\n')}`,
    });
    expect(await adding(files, activity)).toMatch(/Ada beberapa inisiatif.*ini-a, ini-b/);
    expect(await adding(files, { ...activity, initiative: 'x' })).toMatch(/"x" tidak ada/);
    expect(await adding({}, activity)).toMatch(/Buat inisiatifnya dulu/);
  });

  it.each([
    ['2026, selesai: 2030', ', tahun: [2026]'],
    ['2020, selesai: 2024', ', tahun: [2024]'],
    ['2018, selesai: 2022', ''],
  ])('is planned for the first year of the road map (%s) that is not assessed yet', async (period, years) => {
    const of = (items: string) =>
      `jenis: peta_rencana\nperiode: { mulai: ${period} }\ninisiatif: [{ id: ini-a, kegiatan: [${items}] }]\n`;
    expect(await adding({ 'p.spbe.yaml': of('{ id: x }') }, activity)).toEqual({
      'p.spbe.yaml': of(`{ id: x }, { id: <|keg-b|>, nama: Portal${years}, status: direncanakan }`),
    });
  });
});

describe('a new indicator', () => {
  it('is a document of its own', async () => {
    const texts = (await adding({}, { kind: 'indikator', number: '11' })) as Record<string, string>;
    expect(Object.keys(texts)).toEqual(['indikator/11.spbe.yaml']);
    expect(texts['indikator/11.spbe.yaml']).toContain('\nindikator: <|11|>\n');
  });

  it('is refused where it has one, where the instrument knows none, and where some file cannot be read', async () => {
    const entry: NewEntry = { kind: 'indikator', number: '11' };
    const files = { 'x.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 1\n' };
    expect(await adding(files, entry)).toMatch(/sudah punya dokumen, yaitu berkas x\.spbe\.yaml/);
    expect(await adding({}, { kind: 'indikator', number: '999' })).toMatch(/Indikator 999 tidak ada/);
    expect(await adding({ 'x.spbe.yaml': 'jenis: indikator\nindikator: [11\n}\n' }, entry)).toMatch(
      /belum dapat dibaca/,
    );
    expect(await adding({ 'instansi.spbe.yaml': 'jenis: instansi\nid: a\nnama: A\n' }, entry)).toMatch(
      /Instrumen penilaian/,
    );
  });
});

describe('a new piece of evidence', () => {
  const indicator = 'indikator/11.spbe.yaml';
  const files = { [indicator]: 'jenis: indikator\nindikator: 11\ntingkat: 2\nbukti: [] # belum ada\n' };

  it('is what a level asks for', async () => {
    const asked = await asking(files);
    const missing = asked.context.score!.indicators.find(({ number }) => number === '11')!.missing[0]!;
    const { id: requirement } = missing.requirement;
    const texts = (await adding(files, { kind: 'bukti', requirement }, indicator)) as Record<string, string>;
    expect(texts[indicator]).toContain(`bukti: # belum ada\n  - id: <|i11-${requirement}|>\n    jenis_bukti: `);
    expect(texts[indicator]).toContain('\n    berkas: Indikator11a-');
    const named = { kind: 'bukti', requirement, id: 'perwal', name: 'Peraturan: baru', number: '11' } as const;
    const own = (await adding(files, named)) as Record<string, string>;
    expect(own[indicator]).toContain('- id: <|perwal|>\n');
    expect(own[indicator]).toContain('    judul: "Peraturan: baru"\n');
  });

  it('is of a kind, with an id made of its name', async () => {
    const entry: NewEntry = { kind: 'bukti', evidenceKind: 'dokumen_formal', name: 'Perwal 12' };
    expect(await adding(files, entry, indicator)).toEqual({
      [indicator]: `${files[indicator]!.replace('bukti: [] # belum ada\n', 'bukti: # belum ada\n')}  - id: <|perwal-12|>\n    jenis_bukti: dokumen_formal\n    judul: Perwal 12\n`,
    });
  });

  it('goes into a shared list', async () => {
    const list = { 'daftar.spbe.yaml': 'jenis: daftar_bukti\nbukti:\n  - { id: a, jenis_bukti: dokumen_formal }\n' };
    const entry: NewEntry = { kind: 'bukti', id: 'b', name: 'B' };
    expect(await adding(list, entry, 'daftar.spbe.yaml')).toEqual({
      'daftar.spbe.yaml': `${list['daftar.spbe.yaml']}  - id: <|b|>\n    jenis_bukti:\n    judul: B\n`,
    });
  });

  it('is refused where there is no place or it is not clear which, or nothing needs it', async () => {
    const entry: NewEntry = { kind: 'bukti', id: 'b', name: 'B' };
    expect(await adding(files, entry)).toMatch(/Buka salah satunya/);
    expect(await adding(files, { ...entry, number: '12' })).toMatch(/Indikator 12 belum punya dokumen/);
    const two = { [indicator]: `${files[indicator]}---\njenis: indikator\nindikator: 12\ntingkat: 1\n` };
    expect(await adding(two, entry, indicator)).toMatch(/beberapa indikator/);
    expect(Object.keys(await adding(two, { ...entry, number: '12' }, indicator))).toEqual([indicator]);
    expect(await adding(files, { ...entry, requirement: 'x' }, indicator)).toMatch(/tidak lagi kekurangan/);
    expect(await adding(files, { ...entry, evidenceKind: 'x' }, indicator)).toMatch(/"x" tidak dikenal/);
  });
});

describe('a proposed id', () => {
  it('begins as those of its kind do, and is not taken', async () => {
    const asked = await asking({
      'a.spbe.yaml':
        'jenis: arsitektur\nlayanan: [{ id: lay-a, nama: A }, { id: lay-b, nama: B }]\naplikasi: [{ id: ap-portal-kota, nama: P }]\n',
    });
    const context = contextAt(asked, '');
    expect(proposedId(context, 'layanan', 'Perizinan Daring')).toBe('lay-perizinan-daring');
    expect(proposedId(context, 'aplikasi', 'Portal Kota')).toBe('ap-portal-kota-2');
    expect(proposedId(context, 'server', 'Sérver — Web!')).toBe('sv-server-web');
    expect(proposedId(context, 'kegiatan', '  ')).toBe('keg-kegiatan');
    expect(proposedId(context, 'bukti', 'Peraturan Wali Kota Nomor 12 Tahun 2022 tentang Arsitektur')).toBe(
      'peraturan-wali-kota-nomor-12-tahun-2022',
    );
  });
});
