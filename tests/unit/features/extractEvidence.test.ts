import { describe, expect, it } from 'vitest';
import { actionsAt, chosen, indicator } from './actions.ts';
import { filesAfter, titled } from './edited.ts';
import { type Asked, asking } from './fixture.ts';

describe('extract evidence to the shared list', () => {
  const before = `jenis: indikator
indikator: 11
tingkat: 2
bukti:
  # Perwal pertama
  - id: perwal<|>-1 # dipakai di mana-mana
    jenis_bukti: dokumen_formal
    # lihat JDIH
    judul: Perwal 1
    untuk_tingkat: [2, 3]
    berkas: "../dokumen/Perwal 1.pdf"

  - id: lain
    judul: Lain
`;
  const title = /^Pindahkan bukti/;

  it('moves the entry with its comments into a new list and leaves an acuan', async () => {
    expect(await chosen({ [indicator]: before }, title, ['refactor.extract'])).toEqual({
      [indicator]: `jenis: indikator
indikator: 11
tingkat: 2
bukti:
  - acuan: perwal-1
    untuk_tingkat: [2, 3]

  - id: lain
    judul: Lain
`,
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  # Perwal pertama
  - id: perwal-1 # dipakai di mana-mana
    jenis_bukti: dokumen_formal
    # lihat JDIH
    judul: Perwal 1
    berkas: "../dokumen/Perwal 1.pdf"
`,
    });
  });

  it('appends to the list that is there, in its style, and rewrites the path', async () => {
    const files = {
      [indicator]: before.replace('"../dokumen/Perwal 1.pdf"', '11/a.pdf'),
      'daftar.spbe.yaml': 'jenis: daftar_bukti\nbukti:\n- id: satu\n  judul: Satu\n# akhir\n',
    };
    expect((await chosen(files, title))['daftar.spbe.yaml']).toBe(
      'jenis: daftar_bukti\nbukti:\n- id: satu\n  judul: Satu\n# Perwal pertama\n- id: perwal-1 # dipakai di mana-mana\n  jenis_bukti: dokumen_formal\n  # lihat JDIH\n  judul: Perwal 1\n  berkas: indikator/11/a.pdf\n# akhir\n',
    );
  });

  it('works in braces and gives an id where there is none', async () => {
    const text =
      'jenis: indikator\nindikator: 11\ntingkat: 2\nbukti: [{ judul: Peraturan Wali Ko<|>ta 1, untuk_tingkat: 2, berkas: a.pdf }]\n';
    expect(await chosen({ [indicator]: text }, title)).toEqual({
      [indicator]:
        'jenis: indikator\nindikator: 11\ntingkat: 2\nbukti: [{ acuan: bukti-peraturan-wali-kota-1, untuk_tingkat: 2 }]\n',
      'bukti/daftar.spbe.yaml':
        'jenis: daftar_bukti\nbukti:\n  - { id: bukti-peraturan-wali-kota-1, judul: Peraturan Wali Kota 1, berkas: ../indikator/a.pdf }\n',
    });
  });

  it('keeps what is proven', async () => {
    const files = { [indicator]: before, 'dokumen/Perwal 1.pdf': '%PDF' };
    const asked = await asking(files);
    const after = await asking({
      ...files,
      ...filesAfter(asked, titled(actionsAt(asked), title).edit),
      'x.spbe.yaml': '<|>',
    });
    const provenOf = ({ context }: Asked) => context.score?.indicators.map(({ proven }) => proven);
    expect(provenOf(after)).toEqual(provenOf(asked));
  });

  it('is not offered for references and for entries with aliases', async () => {
    for (const entry of ['acuan: per<|>wal', 'id: a<|>\n    muatan: *m', '<<: *m\n    id: <|>a']) {
      const asked = await asking({ [indicator]: `jenis: indikator\nx: &m { judul: A }\nbukti:\n  - ${entry}\n` });
      expect(actionsAt(asked, ['refactor.extract'])).toEqual([]);
    }
  });
});
