import { describe, expect, it } from 'vitest';
import type { Location, LocationLink } from 'vscode-languageserver-types';
import { definition } from '../../../server/src/features/definition.ts';
import { typeDefinition } from '../../../server/src/features/typeDefinition.ts';
import { type Asked, asking } from './fixture.ts';
import { inOrder, markedPlaces, textIn } from './places.ts';

function linksOf(asked: Asked): readonly LocationLink[] {
  return definition(asked.context, asked.offsets[0]!) as readonly LocationLink[];
}

/** The cursor leads to every marked id, and nowhere else. */
async function leadsToMarks(files: Readonly<Record<string, string>>): Promise<Asked> {
  const asked = await asking(files);
  const places = linksOf(asked).map(({ targetUri: uri, targetSelectionRange: range }) => ({ uri, range }));
  expect(inOrder(places)).toEqual(markedPlaces(asked));
  return asked;
}

const layanan = 'jenis: arsitektur\nlayanan:\n  - id: <|ly-izin|>\n    nama: Perizinan\n';

describe('definition of an id', () => {
  it('leads to the entry in another file, with the range it was asked from', async () => {
    const asked = await leadsToMarks({
      'arsitektur/layanan.spbe.yaml': layanan,
      'arsitektur/aplikasi.spbe.yaml':
        'jenis: arsitektur\naplikasi: [{ id: ap, nama: A, layanan_didukung: [ly-<|>izin] }]\n',
    });
    const [link] = linksOf(asked);
    expect(textIn(asked, 'arsitektur/aplikasi.spbe.yaml', link!.originSelectionRange!)).toBe('ly-izin');
    expect(textIn(asked, 'arsitektur/layanan.spbe.yaml', link!.targetRange)).toBe('id: ly-izin\n    nama: Perizinan');
  });

  it.each([
    ['double quotes', '["<|>ly-izin"]'],
    ['single quotes, cursor at the end', "['ly-izin<|>']"],
    ['a single word in place of a list', 'ly-i<|>zin'],
    ['blanks within quotes', '[" ly-i<|>zin "]'],
  ])('works in %s', async (_, list) => {
    await leadsToMarks({
      'a.spbe.yaml': layanan,
      'b.spbe.yaml': `jenis: arsitektur\r\naplikasi:\r\n  - { id: ap, nama: A, layanan_didukung: ${list} }\r\n`,
    });
  });

  it('leads to a quoted id without its quotes', async () => {
    await leadsToMarks({
      'a.spbe.yaml':
        'jenis: arsitektur\nlayanan:\n  - { nama: P, id: "<|ly|>" }\naplikasi:\n  - { id: ap, layanan_didukung: [l<|>y] }\n',
    });
  });

  it.each([
    ['penanggung_jawab', 'jenis: indikator\nindikator: 11\npenanggung_jawab: dis<|>kominfo\n'],
    ['unit', 'jenis: arsitektur\nproses_bisnis: [{ id: pb, nama: P, unit: dis<|>kominfo }]\n'],
  ])('leads from %s to the unit of the agency', async (_, text) => {
    const instansi = 'jenis: instansi\nid: kota\nnama: Kota\nunit:\n  - { id: <|diskominfo|>, nama: Dinas }\n';
    await leadsToMarks({ 'instansi.spbe.yaml': instansi, 'b.spbe.yaml': text });
  });

  it('leads from acuan and menggantikan to evidence, from tindak_lanjut to an activity, from objek to an element', async () => {
    const bukti = 'jenis: daftar_bukti\nbukti:\n  - { id: <|sk|>, jenis_bukti: dokumen_formal }\n';
    await leadsToMarks({
      'a.spbe.yaml': bukti,
      'b.spbe.yaml': 'jenis: indikator\nindikator: 11\nbukti:\n  - acuan: s<|>k\n',
    });
    await leadsToMarks({
      'a.spbe.yaml': bukti,
      'b.spbe.yaml': 'jenis: indikator\nindikator: 11\nbukti:\n  - { id: baru, menggantikan: s<|>k }\n',
    });
    await leadsToMarks({
      'a.spbe.yaml': 'jenis: peta_rencana\ninisiatif: [{ id: i, kegiatan: [{ id: <|keg|>, nama: K }] }]\n',
      'b.spbe.yaml':
        'jenis: indikator\nindikator: 11\nrekomendasi: [{ tahun: 2022, isi: x, tindak_lanjut: [ke<|>g] }]\n',
    });
    await leadsToMarks({
      'a.spbe.yaml': 'jenis: arsitektur\naplikasi: [{ id: <|ap|>, nama: A }]\n',
      'b.spbe.yaml':
        'jenis: peta_rencana\ninisiatif:\n  - id: i\n    kegiatan:\n      - id: k\n        objek:\n          - a<|>p\n',
    });
  });

  it('prefers the expected kind where an id stands for two things', async () => {
    await leadsToMarks({
      'a.spbe.yaml':
        'jenis: arsitektur\nlayanan: [{ id: <|izin|>, nama: L }]\naplikasi: [{ id: izin, nama: A, layanan_didukung: [iz<|>in] }]\n',
    });
  });

  it('leads to a thing of the wrong kind rather than nowhere', async () => {
    await leadsToMarks({
      'a.spbe.yaml':
        'jenis: arsitektur\nlayanan: [{ id: <|izin|>, nama: L }]\naplikasi: [{ id: ap, nama: A, unit: iz<|>in }]\n',
    });
  });

  it('stays with the definition itself', async () => {
    await leadsToMarks({ 'a.spbe.yaml': 'jenis: arsitektur\nlayanan: [{ id: <|i<|>zin|>, nama: L }]\n' });
  });

  it('keeps to its own agency', async () => {
    const unit = (id: string) => `jenis: instansi\nid: ${id}\nnama: X\nunit:\n  - { id: dinas, nama: D }\n`;
    await leadsToMarks({
      'satu/instansi.spbe.yaml': unit('satu').replace('id: dinas', 'id: <|dinas|>'),
      'dua/instansi.spbe.yaml': unit('dua'),
      'satu/11.spbe.yaml': 'jenis: indikator\nindikator: 11\npenanggung_jawab: din<|>as\n',
    });
  });

  it('leads from induk to the other agency, also when that is not in memory', async () => {
    const asked = await leadsToMarks({
      'instansi.spbe.yaml': 'jenis: instansi\nid: "<|prov|>"\nnama: Provinsi\n',
      'kota/instansi.spbe.yaml': 'jenis: instansi\nid: kota\nnama: Kota\ninduk: pr<|>ov\n',
    });
    asked.service.store.release(asked.uri('').slice(0, -1));
    const context = { ...asked.context, workspace: asked.service.store.workspace() };
    const [link] = definition(context, asked.offsets[0]!) as readonly LocationLink[];
    expect({ uri: link?.targetUri, range: link?.targetSelectionRange }).toEqual(markedPlaces(asked)[0]);
  });

  it('knows ids in a file with broken neighbours and in the second document of a file', async () => {
    await leadsToMarks({
      'a.spbe.yaml': 'jenis: arsitektur\nlayanan:\n  - { id: rusak, nama: "x }\n  - { id: <|ly|>, nama: L }\n',
      'b.spbe.yaml':
        'jenis: indikator\nindikator: 1\n---\njenis: arsitektur\naplikasi:\n  - id: ap\n    layanan_didukung: [l<|>y\n',
    });
  });
});

describe('definition of other things', () => {
  it('leads from the number of an indicator to its document, the one of the assessed year first', async () => {
    const files = {
      'i/11.spbe.yaml': 'jenis: indikator\nindikator: <|11|>\n---\njenis: indikator\nindikator: 11\ntahun: 2021\n',
      'p.spbe.yaml':
        'jenis: peta_rencana\ninisiatif: [{ id: i, kegiatan: [{ id: k, menaikkan: [{ indikator: 1<|>1, ke: 3 }] }] }]\n',
    };
    await leadsToMarks(files);
    await leadsToMarks({ ...files, 'p.spbe.yaml': 'jenis: arsitektur\nlayanan: [{ id: 11, indikator: 1<|>1 }]\n' });
  });

  it('takes 35a and 35A for one indicator', async () => {
    await leadsToMarks({
      'i.spbe.yaml': 'jenis: indikator\nindikator: <|35a|>\n---\njenis: indikator\nindikator: 35a\ntahun: 2020\n',
      'a.spbe.yaml': 'jenis: arsitektur\nlayanan: [{ id: ly, indikator: 35<|>A }]\n',
    });
  });

  it('leads from berkas to the file where it is there', async () => {
    const text = (path: string) => `jenis: indikator\nindikator: 11\nbukti:\n  - { id: sk, berkas: ${path} }\n`;
    const asked = await asking({ 'i/11.spbe.yaml': text('"../bukti/<|>sk.pdf"'), 'bukti/sk.pdf': '%PDF' });
    expect(linksOf(asked).map(({ targetUri }) => targetUri)).toEqual([asked.uri('bukti/sk.pdf')]);
    expect(textIn(asked, 'i/11.spbe.yaml', linksOf(asked)[0]!.originSelectionRange!)).toBe('../bukti/sk.pdf');
    const other = await asking({ 'i/11.spbe.yaml': text('../bukti/<|>sk.pdf'), 'bukti/SK.pdf': '%PDF' });
    expect(linksOf(other).map(({ targetUri }) => targetUri)).toEqual([asked.uri('bukti/SK.pdf')]);
    for (const path of ['../bukti/ti<|>dak-ada.pdf', '../../../lu<|>ar.pdf', '..<|>']) {
      expect(linksOf(await asking({ 'i/11.spbe.yaml': text(path) }))).toEqual([]);
    }
  });

  it('leads from an alias to its anchor', async () => {
    await leadsToMarks({
      'instansi.spbe.yaml': 'jenis: instansi\nid: kota\nnama: &<|n|> Kota\nunit:\n  - { id: u, nama: *<|>n }\n',
    });
  });

  it.each([
    'jenis: ars<|>itektur\n',
    'jenis: arsitektur\nlay<|>anan: []\n',
    'jenis: arsitektur\nlayanan: [{ id: ly, nama: ly-i<|>zin, kode_referensi: RAL.01 }]\n',
    'jenis: arsitektur\naplikasi: [{ id: ap, layanan_didukung: [tidak-<|>ada] }]\n',
    'jenis: arsitektur\naplikasi: *<|>hilang\n',
    '<|>',
    '# <|>komentar\n',
    '"<|>',
  ])('leads nowhere from %j', async (text) => {
    expect(linksOf(await asking({ 'a.spbe.yaml': text }))).toEqual([]);
  });

  it('gives plain locations to editors that know no others', async () => {
    const asked = await asking(
      {
        'a.spbe.yaml': layanan,
        'b.spbe.yaml': 'jenis: arsitektur\naplikasi: [{ id: ap, layanan_didukung: [ly-<|>izin] }]\n',
      },
      { abilities: { definitionLinks: false } },
    );
    expect(definition(asked.context, asked.offsets[0]!) as readonly Location[]).toEqual(markedPlaces(asked));
  });
});

describe('type definition', () => {
  it.each([
    ['jenis: indikator\nindikator: 1<|>1\n', 11],
    ['jenis: indikator\nindikator: 11\ntingkat: <|>3\n', 11],
    ['jenis: arsitektur\nlayanan: [{ id: ly, indikator: [4<|>5] }]\n', 45],
  ])('leads from %j to the page of the indicator', async (text, number) => {
    const asked = await asking({ 'a.spbe.yaml': text });
    const uris = typeDefinition(asked.context, asked.offsets[0]!).map(({ uri }) => uri);
    expect(uris).toEqual([`spbe:/indikator/permenpanrb-59-2020/${number}.md`]);
  });

  it.each([
    'jenis: indikator\nindikator: 9<|>9\n',
    'jenis: indikator\nindikator: 11\nbukti: [{ id: a<|>b }]\n',
    'jenis: arsitektur\nlayanan: [{ id: l<|>y }]\n',
    '<|>',
  ])('leads nowhere from %j', async (text) => {
    const asked = await asking({ 'a.spbe.yaml': text });
    expect(typeDefinition(asked.context, asked.offsets[0]!)).toEqual([]);
  });
});
