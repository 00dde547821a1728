import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import { idPattern, prepareRename, rename } from '../../../server/src/features/rename.ts';
import type { Language } from '../../../server/src/messages/text.ts';
import { parse } from '../../../server/src/yaml/index.ts';
import { applied, asking } from './fixture.ts';
import { textIn } from './places.ts';

type Files = Readonly<Record<string, string>>;

/** The texts of the files that a rename at the cursor changes. */
async function renamed(files: Files, newId: string): Promise<Record<string, string>> {
  const asked = await asking(files);
  const edit = rename(asked.context, asked.offsets[0]!, newId);
  if ('refused' in edit) throw new Error(edit.refused);
  const changes = (edit.documentChanges ?? []) as readonly TextDocumentEdit[];
  return Object.fromEntries(
    changes.map(({ textDocument, edits }) => {
      const path = textDocument.uri.slice(asked.uri('').length);
      const text = applied(asked.texts.get(path)!, edits as Parameters<typeof applied>[1]);
      expect(problemsIn(text)).toEqual(problemsIn(asked.texts.get(path)!));
      return [path, text];
    }),
  );
}

const problemsIn = (text: string) => parse(text).problems.map(({ code }) => code);

async function refused(files: Files, newId: string, language: Language = 'id'): Promise<string | undefined> {
  const asked = await asking(files, { language });
  const answer = rename(asked.context, asked.offsets[0]!, newId);
  return 'refused' in answer ? answer.refused : undefined;
}

describe('rename', () => {
  it('changes definition and references in all files of the agency, quotes and comments kept', async () => {
    const changed = await renamed(
      {
        'a.spbe.yaml':
          '# ly-izin lama\njenis: arsitektur\nlayanan:\n  - id: "ly-<|>izin" # ly-izin\n    nama: ly-izin\n',
        'b/x.spbe.yaml':
          "jenis: arsitektur\r\naplikasi:\r\n  - { id: ap, layanan_didukung: [ly-izin, 'ly-izin', ly-izin-2] }\r\n",
        'b/y.spbe.yaml':
          'jenis: peta_rencana\ninisiatif:\n  - id: i\n    kegiatan:\n      - id: k\n        objek: ly-izin\n',
        'lain/instansi.spbe.yaml': 'jenis: instansi\nid: lain\nnama: L\n',
        'lain/x.spbe.yaml': 'jenis: arsitektur\nlayanan: [{ id: ly-izin, nama: L }]\n',
      },
      'ly-perizinan',
    );
    expect(changed).toEqual({
      'a.spbe.yaml':
        '# ly-izin lama\njenis: arsitektur\nlayanan:\n  - id: "ly-perizinan" # ly-izin\n    nama: ly-izin\n',
      'b/x.spbe.yaml':
        "jenis: arsitektur\r\naplikasi:\r\n  - { id: ap, layanan_didukung: [ly-perizinan, 'ly-perizinan', ly-izin-2] }\r\n",
      'b/y.spbe.yaml':
        'jenis: peta_rencana\ninisiatif:\n  - id: i\n    kegiatan:\n      - id: k\n        objek: ly-perizinan\n',
    });
  });

  it.each<[string, Files]>([
    [
      'unit',
      {
        'instansi.spbe.yaml': 'jenis: instansi\nid: k\nnama: K\nunit: [{ id: @, nama: D }]\n',
        'a.spbe.yaml': 'jenis: indikator\nindikator: 1\npenanggung_jawab: <|>@\n',
      },
    ],
    [
      'evidence',
      {
        'a.spbe.yaml':
          'jenis: daftar_bukti\nbukti:\n  - { id: @<|>, judul: S }\n  - { id: b, menggantikan: @ }\n---\njenis: indikator\nindikator: 1\nbukti: [{ acuan: @ }]\n',
      },
    ],
    [
      'activity',
      {
        'a.spbe.yaml':
          'jenis: peta_rencana\ninisiatif: [{ id: i, kegiatan: [{ id: <|>@ }] }]\n---\njenis: indikator\nindikator: 1\nrekomendasi: [{ tindak_lanjut: [@] }]\n',
      },
    ],
    ['initiative', { 'a.spbe.yaml': 'jenis: peta_rencana\ninisiatif: [{ id: <|>@ }]\n' }],
    [
      'reference that leads nowhere',
      { 'a.spbe.yaml': 'jenis: arsitektur\naplikasi: [{ id: ap, server: [@<|>, @] }]\n' },
    ],
  ])('works for an id of %s', async (_, files) => {
    const from = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('@', 'lama')]));
    const to = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replaceAll('@', 'baru').replace('<|>', '')]),
    );
    expect(await renamed(from, ' baru ')).toEqual(to);
  });

  it('renames an agency with the induk of others, also of those that are not in memory', async () => {
    const files = {
      'instansi.spbe.yaml': "jenis: instansi\nid: 'pr<|>ov'\nnama: P\n",
      'a/instansi.spbe.yaml': 'jenis: instansi\nid: a\nnama: A\ninduk: prov\n',
      'b/instansi.spbe.yaml': 'jenis: instansi\nid: b\nnama: B\ninduk: "prov"\n',
    };
    const expected = {
      'instansi.spbe.yaml': "jenis: instansi\nid: 'provinsi'\nnama: P\n",
      'a/instansi.spbe.yaml': 'jenis: instansi\nid: a\nnama: A\ninduk: provinsi\n',
      'b/instansi.spbe.yaml': 'jenis: instansi\nid: b\nnama: B\ninduk: "provinsi"\n',
    };
    expect(await renamed(files, 'provinsi')).toEqual(expected);
    const asked = await asking(files);
    for (const folder of ['a', 'b']) asked.service.store.release(asked.uri(folder));
    const context = { ...asked.context, workspace: asked.service.store.workspace() };
    const edit = rename(context, asked.offsets[0]!, 'provinsi');
    const changes = ('refused' in edit ? [] : edit.documentChanges) as readonly TextDocumentEdit[];
    const texts = changes.map(({ textDocument: { uri }, edits }) => {
      return applied(asked.texts.get(uri.slice(asked.uri('').length))!, edits as Parameters<typeof applied>[1]);
    });
    expect(texts.sort()).toEqual(Object.values(expected).sort());
  });

  it('edits what aliases and merge keys repeat once, at its anchor', async () => {
    const text = (id: string) =>
      `jenis: peta_rencana\ninisiatif:\n  - id: i\n    kegiatan:\n      - &dasar { id: k1, objek: &o [&a ${id}, ${id}] }\n      - { <<: *dasar, id: k2 }\n      - { id: k3, objek: *o }\n      - { id: k4, objek: [*a] }\n`;
    expect(await renamed({ 'a.spbe.yaml': text('ap').replace('[*a]', '[*<|>a]') }, 'baru')).toEqual({
      'a.spbe.yaml': text('baru'),
    });
  });

  it.each([
    ['a<|>p', "it's", "'it''s'"],
    ["'a<|>p'", "it's", "'it''s'"],
    ['"a<|>p"', 'a"b\\', '"a\\"b\\\\"'],
    ['a<|>p', 'true', "'true'"],
    ['a<|>p', '*x', "'*x'"],
    ['a<|>p', 'a:', "'a:'"],
    ['a<|>p', '12', '12'],
    ['a<|>p', '1.50', "'1.50'"],
    ['a<|>p', 'perwal-12/2022', 'perwal-12/2022'],
    ['a<|>p', '2023-01-01', '2023-01-01'],
  ])('writes the new id so that it reads back: %s to %s', async (old, newId, written) => {
    const text = (id: string) => `jenis: arsitektur\naplikasi: [{ id: ${id}, nama: A }]\n`;
    expect(await renamed({ 'a.spbe.yaml': text(old) }, newId)).toEqual({ 'a.spbe.yaml': text(written) });
  });

  it('works beside broken lines and in an open bracket', async () => {
    expect(
      await renamed(
        {
          'a.spbe.yaml':
            'jenis: arsitektur\nlayanan:\n  - { id: ly<|>, nama: "L }\naplikasi:\n  - id: ap\n    layanan_didukung: [ly\n',
        },
        'baru',
      ),
    ).toEqual({
      'a.spbe.yaml':
        'jenis: arsitektur\nlayanan:\n  - { id: baru, nama: "L }\naplikasi:\n  - id: ap\n    layanan_didukung: [baru\n',
    });
  });

  it('changes nothing for the same id', async () => {
    expect(await renamed({ 'a.spbe.yaml': 'jenis: arsitektur\nlayanan: [{ id: <|>ly }]\n' }, 'ly')).toEqual({});
  });
});

describe('rename refuses, and says why', () => {
  const own = {
    'a.spbe.yaml': 'jenis: arsitektur\nlayanan: [{ id: l<|>y, nama: L }]\naplikasi: [{ id: ap, nama: SIPADU }]\n',
  };

  it.each(['', '  ', 'dua kata', 'a,b', 'a#b', '[a]', 'a{b}', 'a\u0007'])('the new id %j', async (newId) => {
    expect(await refused(own, newId)).toMatch(/tidak dapat dipakai/);
    expect(await refused(own, newId, 'en')).toMatch(/cannot be used/);
  });

  it('an id that is taken in another file, but not one of another agency', async () => {
    const bukti = 'jenis: daftar_bukti\nbukti: [{ id: sk, judul: SK Wali Kota }]\n';
    expect(await refused({ ...own, 'b/d.spbe.yaml': bukti }, 'sk')).toMatch(
      /"sk" sudah dipakai untuk bukti dukung "SK Wali Kota" di berkas d\.spbe\.yaml/,
    );
    expect(await refused(own, 'ap', 'en')).toMatch(/already used for the application "SIPADU"/);
    const lain = { 'b/instansi.spbe.yaml': 'jenis: instansi\nid: b\nnama: B\n', 'b/d.spbe.yaml': bukti };
    expect(await refused({ ...own, ...lain }, 'sk')).toBeUndefined();
  });

  it('the id of another agency for an agency', async () => {
    const files = {
      'instansi.spbe.yaml': 'jenis: instansi\nid: <|>a\nnama: A\n',
      'b/instansi.spbe.yaml': 'jenis: instansi\nid: b\nnama: B\n',
    };
    expect(await refused(files, 'b')).toMatch(/sudah dipakai untuk instansi "B"/);
  });

  it('numbers of indicators', async () => {
    for (const text of [
      'jenis: indikator\nindikator: 1<|>1\n',
      'jenis: arsitektur\nlayanan: [{ id: l, indikator: 4<|>5 }]\n',
    ]) {
      expect(await refused({ 'a.spbe.yaml': text }, '12')).toMatch(/ditetapkan oleh instrumen/);
    }
  });

  it('an id that stands for two things, unless they can be told apart', async () => {
    const twice = 'jenis: arsitektur\nlayanan: [{ id: i<|>d }, { id: id }]\n';
    expect(await refused({ 'a.spbe.yaml': twice }, 'baru')).toMatch(/dipakai di 2 tempat/);
    const shared =
      'jenis: arsitektur\ndata_informasi: [{ id: i<|>d }]\naplikasi: [{ id: id }]\nkeamanan: [{ id: k, melindungi: [id] }]\n';
    expect(await refused({ 'a.spbe.yaml': shared }, 'baru')).toMatch(/dipakai di 2 tempat/);
    const apart = 'jenis: arsitektur\nlayanan: [{ id: i<|>d }]\naplikasi: [{ id: id, layanan_didukung: [id] }]\n';
    expect(await renamed({ 'a.spbe.yaml': apart }, 'baru')).toEqual({
      'a.spbe.yaml': 'jenis: arsitektur\nlayanan: [{ id: baru }]\naplikasi: [{ id: id, layanan_didukung: [baru] }]\n',
    });
  });

  it('an id that is mentioned in text that could not be read', async () => {
    const broken = (id: string) => `jenis: arsitektur\naplikasi:\n  - id: ap2\n  @@ ${id} ]]\n`;
    expect(await refused({ ...own, 'b.spbe.yaml': broken('ly') }, 'baru')).toMatch(/b\.spbe\.yaml/);
    expect(await refused({ ...own, 'b.spbe.yaml': broken('ly-lain') }, 'baru')).toBeUndefined();
  });

  it.each(['jenis: ars<|>itektur\n', '<|>', 'jenis: arsitektur\nlayanan: [{ nama: L<|> }]\n', '# <|>ly\n'])(
    'what is no id: %j',
    async (text) => {
      expect(await refused({ 'a.spbe.yaml': text }, 'baru')).toMatch(/hanya id/);
    },
  );
});

describe('prepare rename', () => {
  it.each([
    ['{ id: "l<|>y" }', 'ly'],
    ['{ id: ly<|> }', 'ly'],
    ['{ id: ap, proses_bisnis: [*<|>a, &a ly] }', undefined],
    ['{ id: ap, proses_bisnis: [&a ly, *<|>a] }', '*a'],
  ])('shows what is renamed in %s', async (entry, shown) => {
    const asked = await asking({ 'a.spbe.yaml': `jenis: arsitektur\nlayanan: [${entry}]\n` });
    const answer = prepareRename(asked.context, asked.offsets[0]!);
    if (shown === undefined) expect(answer).toHaveProperty('refused');
    else if ('refused' in answer) expect.fail(answer.refused);
    else {
      expect(answer.placeholder).toBe('ly');
      expect(textIn(asked, 'a.spbe.yaml', answer.range)).toBe(shown);
    }
  });

  it('refuses at once what cannot be renamed', async () => {
    const asked = await asking({ 'a.spbe.yaml': 'jenis: indikator\nindikator: 1<|>1\n' });
    expect(prepareRename(asked.context, asked.offsets[0]!)).toHaveProperty('refused');
  });
});

it('accepts the ids that the format accepts', () => {
  const schema = JSON.parse(readFileSync('schemas/documents/common.schema.json', 'utf8')) as {
    $defs: { id: { pattern: string } };
  };
  expect(idPattern.source).toBe(new RegExp(schema.$defs.id.pattern).source.replace('\\[\\]', '[\\]'));
});
