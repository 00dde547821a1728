import { describe, expect, it } from 'vitest';
import { documentHighlights } from '../../../server/src/features/documentHighlight.ts';
import { linkedEditing } from '../../../server/src/features/linkedEditing.ts';
import { references } from '../../../server/src/features/references.ts';
import { type Asked, asking } from './fixture.ts';
import { inOrder, markedPlaces, textIn } from './places.ts';

type Files = Readonly<Record<string, string>>;

/** The references of the thing at the cursor are exactly the marked places. */
async function findsMarks(files: Files, includeDeclaration = true): Promise<Asked> {
  const asked = await asking(files);
  const found = references(asked.context, asked.offsets[0]!, includeDeclaration);
  expect(inOrder(found)).toEqual(markedPlaces(asked));
  return asked;
}

describe('references', () => {
  it('are found in all files of the agency, from the definition', async () => {
    await findsMarks({
      'instansi.spbe.yaml':
        'jenis: instansi\nid: kota\nnama: Kota\nunit:\n  - { id: <|dis<|>kominfo|>, nama: D }\n  - { id: diskominfo2, nama: E }\n',
      'i/11.spbe.yaml':
        'jenis: indikator\nindikator: 11\npenanggung_jawab: "<|diskominfo|>"\n---\njenis: indikator\nindikator: 12\npenanggung_jawab: <|diskominfo|>\n',
      'p.spbe.yaml':
        "jenis: peta_rencana\ninisiatif: [{ id: i, kegiatan: [{ id: k, penanggung_jawab: '<|diskominfo|>' }] }]\n",
      'lain/instansi.spbe.yaml': 'jenis: instansi\nid: lain\nnama: L\nunit: [{ id: diskominfo, nama: D }]\n',
      'lain/11.spbe.yaml': 'jenis: indikator\nindikator: 11\npenanggung_jawab: diskominfo\n',
    });
  });

  it('are found from a reference, without the definition where that is not asked for', async () => {
    const files = {
      'a.spbe.yaml': 'jenis: arsitektur\nlayanan: [{ id: ly, nama: L }]\n',
      'b.spbe.yaml': 'jenis: arsitektur\naplikasi: [{ id: ap, layanan_didukung: [<|l<|>y|>] }]\n',
    };
    await findsMarks(files, false);
    await findsMarks({ ...files, 'a.spbe.yaml': files['a.spbe.yaml'].replace('ly', '<|ly|>') });
  });

  it('of an id that is defined nowhere are found too', async () => {
    await findsMarks({
      'b.spbe.yaml': 'jenis: arsitektur\naplikasi: [{ id: ap, layanan_didukung: [<|h<|>ilang|>, <|hilang|>] }]\n',
    });
  });

  it('keep two things with one id apart by what is expected', async () => {
    await findsMarks({
      'a.spbe.yaml':
        'jenis: arsitektur\nlayanan: [{ id: <|i<|>zin|>, nama: L, proses_bisnis: [izin] }]\nproses_bisnis: [{ id: izin, nama: P }]\naplikasi: [{ id: ap, layanan_didukung: [<|izin|>] }]\n',
    });
  });

  it('keep ids apart from numbers of indicators', async () => {
    await findsMarks({
      'a.spbe.yaml': 'jenis: arsitektur\nlayanan:\n  - { id: 11, nama: L, indikator: <|11|> }\n',
      'p.spbe.yaml':
        'jenis: peta_rencana\ninisiatif: [{ id: i, kegiatan: [{ id: k, objek: [11], menaikkan: [{ indikator: <|11|> }] }] }]\n',
      'i/11.spbe.yaml': 'jenis: indikator\nindikator: <|1<|>1|>\n',
    });
  });

  it('take 35a and 35A for one indicator', async () => {
    await findsMarks({
      'i.spbe.yaml': 'jenis: indikator\nindikator: <|35a|>\n',
      'a.spbe.yaml': 'jenis: arsitektur\nlayanan: [{ id: ly, indikator: <|35<|>A|> }]\n',
    });
  });

  it('of an agency are in other agencies', async () => {
    await findsMarks({
      'instansi.spbe.yaml': 'jenis: instansi\nid: <|pr<|>ov|>\nnama: P\n',
      'a/instansi.spbe.yaml': 'jenis: instansi\nid: a\nnama: A\ninduk: <|prov|>\n',
      'b/instansi.spbe.yaml': 'jenis: instansi\nid: b\nnama: B\ninduk: "<|prov|>"\n',
    });
  });

  it('count what an alias or a merge key repeats once, and show the aliases', async () => {
    await findsMarks(
      {
        'a.spbe.yaml':
          'jenis: peta_rencana\ninisiatif:\n  - id: i\n    kegiatan:\n      - &dasar { id: k1, penanggung_jawab: &u <|dis<|>kominfo|> }\n      - { <<: *dasar, id: k2 }\n      - { id: k3, penanggung_jawab: <|*u|> }\n',
      },
      false,
    );
  });

  it('of an anchor without an id are its aliases', async () => {
    await findsMarks({
      'instansi.spbe.yaml':
        'jenis: instansi\nid: kota\nnama: &<|n<|>ama|> Kota\nunit:\n  - { id: u, nama: <|*nama|> }\n  - { id: v, nama: <|*nama|> }\n',
    });
  });

  it.each(['<|>', 'jenis: indikator\nindikator: 11\ntingkat: 3<|>\n', 'jenis<|>'])(
    'of nothing in %j are none',
    async (text) => {
      await findsMarks({ 'a.spbe.yaml': text });
    },
  );
});

describe('document highlight', () => {
  it('shows the definition as written, references as read, in this file only', async () => {
    const asked = await asking({
      'a.spbe.yaml':
        'jenis: arsitektur\nlayanan: [{ id: l<|>y, nama: L }]\naplikasi:\n  - { id: ap, layanan_didukung: [\'ly\', "ly", lain] }\n---\njenis: arsitektur\nkeamanan: [{ id: k, melindungi: [ly] }]\n',
      'b.spbe.yaml': 'jenis: arsitektur\naplikasi: [{ id: bp, layanan_didukung: [ly] }]\n',
    });
    const found = documentHighlights(asked.context, asked.offsets[0]!);
    expect(found.map(({ range, kind }) => [range.start.line, textIn(asked, 'a.spbe.yaml', range), kind])).toEqual([
      [1, 'ly', 3],
      [3, 'ly', 2],
      [3, 'ly', 2],
      [6, 'ly', 2],
    ]);
  });

  it('shows anchor and aliases', async () => {
    const asked = await asking({
      'a.spbe.yaml': 'jenis: instansi\nid: k\nnama: &n K\nunit: [{ id: u, nama: *<|>n }]\n',
    });
    expect(documentHighlights(asked.context, asked.offsets[0]!).map(({ kind }) => kind)).toEqual([3, 2]);
  });

  it('leaves other words to the editor', async () => {
    const asked = await asking({ 'a.spbe.yaml': 'jenis: indikator\ntingkat: <|>3\n' });
    expect(documentHighlights(asked.context, asked.offsets[0]!)).toEqual([]);
  });
});

describe('linked editing', () => {
  const own =
    'jenis: arsitektur\nlayanan: [{ id: l<|>y, nama: L }]\naplikasi: [{ id: ap, layanan_didukung: ["ly"] }]\n';

  async function linked(files: Files): Promise<readonly string[] | undefined> {
    const asked = await asking(files);
    const found = linkedEditing(asked.context, asked.offsets[0]!);
    return found?.ranges.map((range) => `${range.start.line} ${textIn(asked, 'a.spbe.yaml', range)}`);
  }

  it('links an id with all its references in the file', async () => {
    expect(await linked({ 'a.spbe.yaml': own })).toEqual(['1 ly', '2 ly']);
  });

  it.each<[string, Files]>([
    [
      'another file refers to the id',
      { 'b.spbe.yaml': 'jenis: arsitektur\naplikasi: [{ id: bp, layanan_didukung: [ly] }]\n' },
    ],
    ['another file defines it too', { 'b.spbe.yaml': 'jenis: arsitektur\naplikasi: [{ id: ly }]\n' }],
    ['some file could not be read in full', { 'b.spbe.yaml': 'jenis: arsitektur\n  @@ rusak\n\t: [\n' }],
  ])('does not where %s', async (_, others) => {
    expect(await linked({ 'a.spbe.yaml': own, ...others })).toBeUndefined();
  });

  it.each([
    'jenis: arsitektur\nlayanan: [{ id: l<|>y, nama: L }]\n',
    'jenis: arsitektur\naplikasi: [{ id: ap, layanan_didukung: [l<|>y, ly] }]\n',
    'jenis: arsitektur\nlayanan: [{ id: &x ly }]\naplikasi: [{ id: ap, layanan_didukung: [*<|>x, ly] }]\n',
    'jenis: indikator\nindikator: 1<|>1\n',
  ])('has nothing to link in %j', async (text) => {
    expect(await linked({ 'a.spbe.yaml': text })).toBeUndefined();
  });
});
