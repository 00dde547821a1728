import { describe, expect, it } from 'vitest';
import { actionsAt, chosen, indicator } from './actions.ts';
import { filesAfter, titled } from './edited.ts';
import { asking } from './fixture.ts';

describe('quick fixes', () => {
  it('replace a word and keep its quotes', async () => {
    const files = { [indicator]: "jenis: indikator\nindikator: 11\ntingkat: 1\npenanggung_jawab: 'bapp<|>eds'\n" };
    expect(await chosen(files, 'Ganti menjadi "bappeda"')).toEqual({
      [indicator]: "jenis: indikator\nindikator: 11\ntingkat: 1\npenanggung_jawab: 'bappeda'\n",
    });
  });

  it('replace text that should be a number together with its quotes', async () => {
    const files = {
      'instansi.spbe.yaml': 'jenis: instansi\nid: a\nnama: A\ntarget_indeks:\n  - { tahun: 2024, nilai: "3,<|>50" }\n',
    };
    expect((await chosen(files, /3\.50/))['instansi.spbe.yaml']).toContain('nilai: 3.50 }');
  });

  it('mark what was most likely meant as preferred, and nothing that only the planner can know', async () => {
    const typo = await asking({
      [indicator]: 'jenis: indikator\nindikator: 11\ntingkat: 1\npenanggung_jawab: bapp<|>eds\n',
    });
    expect(titled(actionsAt(typo), 'Ganti menjadi "bappeda"').isPreferred).toBe(true);
    const claim = await asking({ [indicator]: 'jenis: indikator\nindikator: 11\ntingkat: <|>3\n' });
    expect(actionsAt(claim).filter(({ isPreferred }) => isPreferred)).toEqual([]);
  });

  it('reach other files of the agency', async () => {
    const files = { [indicator]: 'jenis: indikator\nindikator: 11\ntingkat: 1\npenanggung_jawab: setda<|>\n' };
    const { 'instansi.spbe.yaml': agency } = await chosen(files, /^Tambahkan unit "setda"/);
    expect(agency).toContain('Badan Perencanaan Pembangunan Daerah }\n  - id: setda\n    nama: setda\n');
  });

  it('lower the claim to what is proven', async () => {
    const files = { [indicator]: 'jenis: indikator\nindikator: 11\ntingkat: <|>3 # klaim\nbukti: []\n' };
    expect((await chosen(files, /^Turunkan/))[indicator]).toContain('tingkat: 1 # klaim\n');
  });

  it('add the date of an audit where the audit is', async () => {
    const file = 'a.spbe.yaml';
    const audited = (audit: string) =>
      ({ [file]: `jenis: arsitektur\nkeamanan:\n  - id: km\n    nama: K\n    audit:${audit}\n` }) as const;
    expect(await chosen(audited(' { hasil: mem<|>adai }'), /"tanggal"/)).toEqual(
      audited(' { hasil: memadai, tanggal: }'),
    );
    expect(await chosen(audited('\n      hasil: mem<|>adai'), /"tanggal"/)).toEqual(
      audited('\n      hasil: memadai\n      tanggal: '),
    );
  });

  it('add the budget of a year to the list of the activity, in its style', async () => {
    const file = 'p.spbe.yaml';
    const activity = (rest: string) => ({
      [file]: `jenis: peta_rencana\ninisiatif:\n  - id: i\n    nama: I\n    kegiatan:\n      - id: k\n        nama: K\n${rest}`,
    });
    const years = '        tahun: [2024, <|>2025]\n';
    const after = '        tahun: [2024, 2025]\n';
    const title = 'Tambahkan anggaran 2025 untuk diisi';
    expect(await chosen(activity(`${years}        anggaran: [{ tahun: 2024, nilai: 1 }]\n`), title)).toEqual(
      activity(`${after}        anggaran: [{ tahun: 2024, nilai: 1 }, { tahun: 2025, nilai: }]\n`),
    );
    const list = '        anggaran:\n        - tahun: 2024\n          nilai: 1\n';
    expect(await chosen(activity(years + list), title)).toEqual(
      activity(`${after}${list}        - tahun: 2025\n          nilai:\n`),
    );
    const both = activity(`        tahun: [<|>2024, 2025]\n        status: berjalan\n`);
    expect(await chosen(both, title)).toEqual(
      activity(`${after}        anggaran:\n          - tahun: 2025\n            nilai:\n        status: berjalan\n`),
    );
  });

  it('make the years of budget and activity agree', async () => {
    const activity = (years: string, budget: string) => ({
      'p.spbe.yaml': `jenis: peta_rencana\ninisiatif:\n  - id: i\n    nama: I\n    kegiatan: [{ id: k, nama: K, tahun: ${years}, anggaran: [{ tahun: ${budget}, nilai: 1 }] }]\n`,
    });
    expect(await chosen(activity('[2024]', '20<|>25'), 'Ganti menjadi "2024"')).toEqual(activity('[2024]', '2024'));
    expect(await chosen(activity('[2024]', '20<|>25'), 'Tambahkan tahun 2025 pada kegiatan')).toEqual(
      activity('[2024, 2025]', '2025'),
    );
  });

  it('correct or remove a rise that cannot be', async () => {
    const raising = (raises: string, years = '[2024]') => ({
      [indicator]: 'jenis: indikator\nindikator: 11\ntingkat: 2\n',
      'p.spbe.yaml': `jenis: peta_rencana\nperiode: { mulai: 2024, selesai: 2028 }\ninisiatif:\n  - id: i\n    nama: I\n    kegiatan: [{ id: k, nama: K, tahun: ${years}, menaikkan: [${raises}] }]\n`,
    });
    const plan = (raises: string, years?: string) => ({ 'p.spbe.yaml': raising(raises, years)['p.spbe.yaml'] });
    const rise = (to: string, year: string) => `{ indikator: 11, ke: ${to}, tahun: ${year} }`;
    expect(await chosen(raising(rise('<|>6', '2024')), 'Ganti menjadi "5"')).toEqual(plan(rise('5', '2024')));
    expect(await chosen(raising(rise('3', '<|>2023')), 'Ganti menjadi "2024"')).toEqual(plan(rise('3', '2024')));
    expect(await chosen(raising(rise('3', '<|>2031')), 'Ganti menjadi "2028"')).toEqual(plan(rise('3', '2028')));
    expect(await chosen(raising(`${rise('2<|>', '2024')}, ${rise('3', '2024')}`), 'Hapus kenaikan ini')).toEqual(
      plan(rise('3', '2024')),
    );
    expect(await chosen(raising(rise('3', '2024'), '[2024, <|>2031]'), 'Hapus tahun 2031 dari kegiatan')).toEqual(
      plan(rise('3', '2024'), '[2024]'),
    );
  });

  it('tell the edge which finding they remedy', async () => {
    const asked = await asking({
      [indicator]: 'jenis: indikator\nindikator: 11\ntingkat: 1\npenanggung_jawab: bapp<|>eds\n',
    });
    const { data } = titled(actionsAt(asked), 'Ganti menjadi "bappeda"');
    const start = asked.context.yaml.text.indexOf('bappeds');
    expect(data).toMatchObject({
      uri: asked.uri(indicator),
      finding: { code: 'acuan.unit-tidak-dikenal', at: { start, end: start + 7 } },
    });
  });

  it('come only for the range that is asked about, and for the kinds', async () => {
    const asked = await asking({
      [indicator]: 'jenis: <|>indikator\nindikator: 11\ntingkat: 1\npenanggung_jawab: bappeds\n',
    });
    expect(actionsAt(asked).map(({ title }) => title)).not.toContain('Ganti menjadi "bappeda"');
    const at = await asking({
      [indicator]: 'jenis: indikator\nindikator: 11\ntingkat: 1\npenanggung_jawab: bapp<|>eds\n',
    });
    expect(actionsAt(at, ['refactor'])).toEqual([]);
    expect(actionsAt(at, ['quickfix']).length).toBeGreaterThan(0);
    expect(actionsAt(at, ['']).length).toBeGreaterThan(0);
  });

  it('come once, though several findings offer them', async () => {
    const asked = await asking({ [indicator]: 'jenis: indikator\nindikator: 11\ntingkat: <|>5\nbukti: []\n' });
    const seen = actionsAt(asked).map(({ title, edit }) => `${title} ${JSON.stringify(edit)}`);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('rename an evidence file to the pattern, and every path with it', async () => {
    const entry = (path: string) =>
      `jenis: indikator\nindikator: 11\nbukti:\n  - id: a\n    jenis_bukti: dokumen_formal\n    berkas: ${path}\n`;
    const files = {
      [indicator]: entry('"../bukti/perwal<|>.pdf"'),
      'daftar.spbe.yaml': 'jenis: daftar_bukti\nbukti: [{ id: b, berkas: bukti/perwal.pdf }]\n',
      'bukti/perwal.pdf': '%PDF',
    };
    const asked = await asking(files);
    const { edit } = titled(actionsAt(asked), /^Ganti nama berkas/);
    const rename = edit!.documentChanges!.at(-1)!;
    expect(rename).toMatchObject({
      kind: 'rename',
      oldUri: asked.uri('bukti/perwal.pdf'),
      options: { overwrite: false },
    });
    const name = (rename as { newUri: string }).newUri.split('/').at(-1)!;
    expect(name).toMatch(/^Indikator11a-.+\.pdf$/);
    expect(filesAfter(asked, edit)).toEqual({
      [indicator]: entry(`"../bukti/${name}"`),
      'daftar.spbe.yaml': `jenis: daftar_bukti\nbukti: [{ id: b, berkas: bukti/${name} }]\n`,
    });
  });

  it('survive empty and half-typed files', async () => {
    for (const text of [
      '<|>',
      'jenis:<|>',
      'jenis: indikator\nbukti:\n  - id: "a<|>',
      '- <|>\n',
      '{ jenis: indikator, <|>',
    ]) {
      const asked = await asking({ [indicator]: text });
      expect(() => actionsAt(asked)).not.toThrow();
    }
  });
});

describe('silence with reason', () => {
  it('puts a comment above the line, indented as it', async () => {
    const files = {
      'arsitektur/a.spbe.yaml':
        'jenis: arsitektur\r\naplikasi:\r\n  - { id: ap-1, nama: <|>Satu, layanan_didukung: [ly-tiada<|>] }\r\n',
    };
    expect(
      (await chosen(files, 'Abaikan temuan ini dengan alasan (acuan.id-tidak-ada)'))['arsitektur/a.spbe.yaml'],
    ).toBe(
      'jenis: arsitektur\r\naplikasi:\r\n  # spbe-abaikan acuan.id-tidak-ada: TULIS ALASAN DI SINI\r\n  - { id: ap-1, nama: Satu, layanan_didukung: [ly-tiada] }\r\n',
    );
  });

  it('silences', async () => {
    const text = 'jenis: indikator\nindikator: 11\ntingkat: 1\npenanggung_jawab: bapp<|>eds\n';
    const after = (await chosen({ [indicator]: text }, /^Abaikan .*acuan\.unit-tidak-dikenal/))[indicator]!;
    const { context } = await asking({ [indicator]: `${after}<|>` });
    expect(context.findings.map(({ code }) => code)).not.toContain('acuan.unit-tidak-dikenal');
  });

  it('is not offered for broken syntax, nor inside a text of several lines', async () => {
    const syntax = await asking({ [indicator]: 'jenis: indikator\nindikator: 11\ntingkat: 1\nnama: "<|>abc\n' });
    expect(
      actionsAt(syntax)
        .map(({ title }) => title)
        .filter((title) => /yaml\./.test(title)),
    ).toEqual([]);
  });
});

describe('fix all', () => {
  it('comes only when asked for, and applies what is certain', async () => {
    const text =
      'jenis: instansi\nid: a\nnama: A\ntarget_indeks:\n  - { tahun: 2024, nilai: "3,50" }\n  - { tahun: 2025, nilai: "3,60" } # dua\n<|>';
    const asked = await asking({ 'instansi.spbe.yaml': text });
    expect(actionsAt(asked).map(({ kind }) => kind)).not.toContain('source.fixAll.spbe');
    const after = filesAfter(asked, titled(actionsAt(asked, ['source.fixAll']), /./).edit)['instansi.spbe.yaml'];
    expect(after).toBe(text.replace('"3,50"', '3.50').replace('"3,60"', '3.60').replace('<|>', ''));
  });

  it('goes on until nothing is left', async () => {
    const text = 'jenis: instansi\nid: a\nnama: A\ntarget_indeks:\n  - tahun: 2024\n    nilai:"3,50"\n<|>';
    const asked = await asking({ 'instansi.spbe.yaml': text });
    const actions = actionsAt(asked, ['source.fixAll.spbe']);
    expect(filesAfter(asked, titled(actions, /./).edit)['instansi.spbe.yaml']).toContain('nilai: 3.50\n');
  });

  it('leaves what the settings switch off, in later rounds too', async () => {
    const text = 'jenis: instansi\nid: a\nnama: A\ntarget_indeks:\n  - tahun: 2024\n    nilai:"3,50"\n<|>';
    const settings = 'aturan:\n  skema.tipe-salah: mati\n';
    const asked = await asking({ 'instansi.spbe.yaml': text, 'spbe.config.yaml': settings });
    const actions = actionsAt(asked, ['source.fixAll.spbe']);
    expect(filesAfter(asked, titled(actions, /./).edit)['instansi.spbe.yaml']).toContain('nilai: "3,50"\n');
  });

  it('takes out comments that silence nothing, without a trace', async () => {
    const text =
      'jenis: indikator\n# spbe-abaikan acuan.id-tidak-ada: sudah lama\nindikator: 11\ntingkat: 1 # spbe-abaikan acuan.id-tidak-ada: dulu\n<|>';
    const asked = await asking({ [indicator]: text });
    const after = filesAfter(asked, titled(actionsAt(asked, ['source']), /./).edit)[indicator];
    expect(after).toBe('jenis: indikator\nindikator: 11\ntingkat: 1\n');
  });

  it('leaves guesses alone', async () => {
    const asked = await asking({
      [indicator]: 'jenis: indikator\nindikator: 11\ntingkat: 1\npenanggung_jawab: bapp<|>eds\n',
    });
    expect(actionsAt(asked, ['source'])).toEqual([]);
  });
});
