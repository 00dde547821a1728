import { describe, expect, test } from 'vitest';
import { render } from '../../../server/src/messages/text.ts';
import { type SchemaProblem, type ValidateOptions, validateDocument } from '../../../server/src/schema/validate.ts';
import { parse } from '../../../server/src/yaml/index.ts';
import { marked } from './marked.ts';

function problemsOf(text: string, options: ValidateOptions = {}): readonly SchemaProblem[] {
  const file = parse(text);
  return file.documents.flatMap((document) => validateDocument(document, { broken: file.broken, ...options }));
}

/** Asserts one problem per marker, at the marked places, and returns the problems in the order of the text. */
function expectAt(source: string, ...codes: string[]): readonly SchemaProblem[] {
  const { text, ranges } = marked(source);
  const problems = [...problemsOf(text)].sort((a, b) => a.at.start - b.at.start);
  expect(problems.map((problem) => problem.code)).toEqual(codes);
  expect(problems.map(({ at }) => text.slice(at.start, at.end))).toEqual(
    ranges.map(({ start, end }) => text.slice(start, end)),
  );
  expect(problems.map(({ at }) => ({ start: at.start, end: at.end }))).toEqual(ranges);
  return problems;
}

function inIndonesian(problem: SchemaProblem | undefined): string {
  return problem === undefined ? '' : render(problem.message, 'id', problem.parameters);
}

/** The text after the first fix of the first problem. */
function fixed(source: string): string {
  const { text } = marked(source);
  const fix = problemsOf(text)[0]?.fixes[0];
  if (fix?.do !== 'replace') throw new Error(`no replacement is offered: ${JSON.stringify(fix)}`);
  return text.slice(0, fix.at.start) + fix.text + text.slice(fix.at.end);
}

const indicator = 'jenis: indikator\nindikator: 11\ntingkat: 3\n';

describe('a document without fault', () => {
  test('gives nothing', () => {
    expect(problemsOf(`${indicator}bukti:\n  - acuan: notulensi-2023\n    untuk_tingkat: [4]\n`)).toEqual([]);
  });

  test.each([
    '',
    'nama: tanpa jenis\n',
    'jenis: lain\nx: 1\n',
    'jenis: [indikator]\n',
    'jenis:\n',
    '- jenis: indikator\n',
  ])('without a known kind gives nothing: %j', (text) => expect(problemsOf(text)).toEqual([]));

  test('may leave free text, lists and groups of keys empty', () => {
    expect(problemsOf(`${indicator}penjelasan:\nbukti:\nrekomendasi:\nketerangan:\n`)).toEqual([]);
  });

  test('may write numbers where text is free', () => {
    const entry = '  - jenis_bukti: sop\n    judul: 2022\n    nomor: 12\n    rujukan: 5.2\n';
    expect(problemsOf(`${indicator}bukti:\n${entry}`)).toEqual([]);
  });

  test('may write one word where a list is usual', () => {
    const text = 'jenis: arsitektur\nlayanan:\n  - { id: ly, proses_bisnis: pb, target: Masyarakat, indikator: 35a }\n';
    expect(problemsOf(text)).toEqual([]);
  });

  test('may use anchors, aliases and merge keys', () => {
    const text = `${indicator}bukti:\n  - &dasar\n    jenis_bukti: sop\n    status: draf\n  - <<: *dasar\n    judul: Kedua\n  - *dasar\n`;
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('missing keys', () => {
  test('of the document are shown at the value of jenis', () => {
    const [problem] = expectAt('jenis: <|indikator|>\nindikator: 11\n', 'skema.kunci-wajib');
    expect(problem?.severity).toBe('error');
    expect(inIndonesian(problem)).toContain('Kunci "tingkat" belum ada pada Indikator.');
    expect(problem?.fixes).toMatchObject([{ do: 'add-key', key: 'tingkat' }]);
  });

  test('of a group are shown at its key', () => {
    expectAt('jenis: instansi\nid: a\nnama: A\n<|rpjmd|>:\n  mulai: 2024\n', 'skema.kunci-wajib');
  });

  test('of an entry are shown at its first key', () => {
    expectAt(`${indicator}bukti:\n  - jenis_bukti: sop\n  - <|judul|>: tanpa jenis\n`, 'skema.kunci-wajib');
  });

  test('name the other way where there is one', () => {
    const [problem] = problemsOf(`${indicator}bukti:\n  - judul: x\n`);
    expect(inIndonesian(problem)).toContain('atau pakai "acuan"');
  });

  test('are not reported where a line of the same place could not be read', () => {
    const broken = `${indicator}bukti:\n  - judul: x\n    jenis_bukti: "sop\n  - judul: y\n`;
    const codes = problemsOf(broken).map((problem) => [problem.code, problem.at.start]);
    expect(codes).toEqual([['skema.kunci-wajib', broken.indexOf('judul: y')]]);
  });

  test('of the document are still reported where a line of an entry could not be read', () => {
    const text = 'jenis: indikator\nindikator: 3\nbukti:\n  - jenis_bukti: sop\n    judul: "x\n    nomor: 1\n';
    expect(problemsOf(text).map(({ parameters: { key } }) => key)).toEqual(['tingkat']);
  });

  test('of the document are not reported where one of its own lines could not be read', () => {
    expect(problemsOf('jenis: indikator\nindikator: 3\ntingkat 3\n')).toEqual([]);
  });
});

describe('unknown keys', () => {
  test('are shown at the key, with the nearest known one as fix', () => {
    const source = `${indicator}bukti:\n  - jenis_bukti: sop\n    <|tangal|>: 2022-03-01\n`;
    const [problem] = expectAt(source, 'skema.kunci-tidak-dikenal');
    expect(inIndonesian(problem)).toContain('Mungkin maksudnya "tanggal".');
    expect(fixed(source)).toContain('    tanggal: 2022-03-01\n');
  });

  test('differing only in case or hyphens are found', () => {
    expect(fixed(`${indicator}<|Penanggung-Jawab|>: bappeda\n`)).toContain('\npenanggung_jawab: bappeda\n');
  });

  test('that belong to a group below say so', () => {
    const [problem] = expectAt(`${indicator}<|fakta|>: ada\n`, 'skema.kunci-tidak-dikenal');
    expect(inIndonesian(problem)).toContain('di bawah "penjelasan"');
  });

  test('that belong further out say so', () => {
    const [problem] = expectAt(`${indicator}penjelasan:\n  <|rekomendasi|>: []\n`, 'skema.kunci-tidak-dikenal');
    expect(inIndonesian(problem)).toContain('kurangi jorokannya');
  });

  test('without a near one list what can still be used', () => {
    const [problem] = expectAt('jenis: daftar_bukti\nbukti: []\n<|xyzxyz|>: 1\n', 'skema.kunci-tidak-dikenal');
    expect(inIndonesian(problem)).toContain('dapat dipakai di sini: keterangan.');
  });

  test('near a key that is already there ask to put both together', () => {
    const [problem] = expectAt('jenis: daftar_bukti\nbukti: []\n<|bukt|>: []\n', 'skema.kunci-tidak-dikenal');
    expect(inIndonesian(problem)).toContain('sudah ada di sini');
    expect(problem?.fixes).toEqual([]);
  });

  test('named like parts of JavaScript are unknown keys like others', () => {
    expectAt(
      `${indicator}<|__proto__|>: 1\n<|constructor|>: 2\n<|toString|>: 3\n`,
      'skema.kunci-tidak-dikenal',
      'skema.kunci-tidak-dikenal',
      'skema.kunci-tidak-dikenal',
    );
  });
});

describe('unknown values', () => {
  test('list the allowed ones, the nearest first', () => {
    const source = `${indicator}bukti:\n  - jenis_bukti: sop\n    status: <|dicbut|>\n`;
    const [problem] = expectAt(source, 'skema.nilai-tidak-dikenal');
    expect(problem?.severity).toBe('error');
    expect(inIndonesian(problem)).toContain('Yang dikenal: dicabut, draf, ditetapkan.');
    expect(fixed(source)).toContain('status: dicabut\n');
  });

  test('of architecture metadata are warnings', () => {
    const source = 'jenis: arsitektur\ndata_informasi:\n  - { id: d, sifat: <|Rahasia|> }\n';
    expect(expectAt(source, 'skema.nilai-tidak-dikenal')[0]?.severity).toBe('warning');
  });

  test('of architecture metadata may differ in case and in how words are joined', () => {
    expect(problemsOf('jenis: arsitektur\ndata_informasi: [{ id: d, sifat: terbatas }]\n')).toEqual([]);
    const owned = 'jenis: arsitektur\ninfrastruktur:\n  server: [{ id: s, status_kepemilikan: Milik_Sendiri }]\n';
    expect(problemsOf(owned)).toEqual([]);
  });

  test('in a list are shown at the item', () => {
    const source = 'jenis: arsitektur\nlayanan:\n  - id: l\n    target: [Masyarakat, <|Masyrakat|>]\n';
    expect(inIndonesian(expectAt(source, 'skema.nilai-tidak-dikenal')[0])).toContain('butir ke-2 pada target');
  });
});

describe('wrong types', () => {
  test('name what is expected in plain words', () => {
    const [problem] = expectAt(`${indicator}<|bukti|>:\n  jenis_bukti: sop\n`, 'skema.tipe-salah');
    expect(inIndonesian(problem)).toContain('harus berupa daftar (baris diawali tanda -)');
  });

  test('of a scalar are shown at the value', () => {
    expectAt(`${indicator}penjelasan: <|teks saja|>\n`, 'skema.tipe-salah');
  });

  test.each([
    ['tingkat: <|"3"|>', 'tingkat: 3'],
    ['tingkat: <|2,95|>', 'tingkat: 2.95'],
  ])('of numbers written as text are mended: %s', (line, mended) => {
    const source = `jenis: indikator\nindikator: 11\n${line}\n`;
    expectAt(source, 'skema.tipe-salah');
    expect(fixed(source)).toContain(mended);
  });

  test('of amounts written as in a letter are mended', () => {
    const start =
      'jenis: peta_rencana\ninisiatif:\n  - id: i\n    nama: n\n    kegiatan:\n      - id: k\n        nama: n\n';
    expect(fixed(`${start}        anggaran: [{ tahun: 2024, nilai: Rp 450.000.000 }]\n`)).toContain(
      'nilai: 450000000 }',
    );
  });

  test('of a lone word in place of an entry are mended', () => {
    expect(fixed(`${indicator}bukti:\n  - notulensi-2023\n`)).toContain('- { acuan: notulensi-2023 }');
  });
});

describe('empty values', () => {
  test('are a warning where the key could be absent', () => {
    const [problem] = expectAt(`${indicator}<|penanggung_jawab|>:\n`, 'skema.nilai-kosong');
    expect(problem?.severity).toBe('warning');
  });

  test('are an error where the key is needed', () => {
    const [problem] = expectAt('jenis: indikator\nindikator: 11\n<|tingkat|>:\n', 'skema.nilai-kosong');
    expect(problem?.severity).toBe('error');
  });
});

describe('dates, forms and ranges', () => {
  test('days that do not exist are found', () => {
    expectAt(`${indicator}bukti: [{ jenis_bukti: sop, tanggal: <|2023-02-29|> }]\n`, 'skema.tanggal-salah');
    expect(problemsOf(`${indicator}bukti: [{ jenis_bukti: sop, tanggal: 2024-02-29 }]\n`)).toEqual([]);
  });

  test.each(['1 Maret 2022', '01/03/2022', '1-3-2022'])('dates written otherwise are mended: %s', (date) => {
    const source = `${indicator}bukti:\n  - jenis_bukti: sop\n    tanggal: <|${date}|>\n`;
    expectAt(source, 'skema.tanggal-salah');
    expect(fixed(source)).toContain('tanggal: 2022-03-01\n');
  });

  test('ids with spaces are a warning', () => {
    const source = `${indicator}bukti: [{ jenis_bukti: sop, id: <|perwal 12|> }]\n`;
    expect(expectAt(source, 'skema.bentuk-salah')[0]?.severity).toBe('warning');
  });

  test('numbers of indicators have a form', () => {
    expectAt('jenis: indikator\nindikator: <|XI|>\ntingkat: 3\n', 'skema.bentuk-salah');
    expect(problemsOf('jenis: indikator\nindikator: 35a\ntingkat: 3\n')).toEqual([]);
  });

  test('years have a range', () => {
    const [problem] = expectAt(`${indicator}tahun: <|20233|>\n`, 'skema.di-luar-rentang');
    expect(inIndonesian(problem)).toContain('antara 2000 dan 2100');
  });

  test('a point for thousands that YAML takes for a decimal mark is a warning', () => {
    const start =
      'jenis: peta_rencana\ninisiatif:\n  - id: i\n    nama: n\n    kegiatan:\n      - id: k\n        nama: n\n';
    const source = `${start}        anggaran: [{ tahun: 2024, nilai: <|450.000|> }]\n`;
    const [problem] = expectAt(source, 'skema.titik-ribuan');
    expect(inIndonesian(problem)).toContain('terbaca sebagai 450 rupiah');
    expect(fixed(source)).toContain('nilai: 450000 }');
  });
});

describe('settings', () => {
  test('are held against their own schema', () => {
    const { text, ranges } = marked('bahasa: id\naturan:\n  bukti.nama-berkas: <|mat|>\nabaikan: [arsip]\n');
    const problems = problemsOf(text, { kind: 'konfigurasi' });
    expect(problems.map(({ code, at }) => [code, at.start])).toEqual([['skema.nilai-tidak-dikenal', ranges[0]?.start]]);
    expect(problems[0]?.fixes).toMatchObject([{ do: 'replace', text: 'mati' }]);
  });

  test('may be empty', () => {
    expect(problemsOf('# belum ada\n', { kind: 'konfigurasi' })).toEqual([]);
  });
});

describe('long documents', () => {
  const entry = (index: number, rest: string) => `  - id: ap-${index}\n    nama: Aplikasi ${index}\n${rest}`;
  const text = `jenis: arsitektur\naplikasi:\n${Array.from({ length: 100 }, (_, index) =>
    entry(index, index === 57 ? '    basiss: web\n' : ''),
  ).join('')}`;

  test('give the same as short ones, now and again', () => {
    const file = parse(text);
    const [document] = file.documents;
    if (document === undefined) throw new Error('nothing was read');
    const first = validateDocument(document);
    expect(first.map(({ code, at }) => [code, text.slice(at.start, at.end)])).toEqual([
      ['skema.kunci-tidak-dikenal', 'basiss'],
    ]);
    expect(validateDocument(document)[0]).toBe(first[0]);
  });
});
