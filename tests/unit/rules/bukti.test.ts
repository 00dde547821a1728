import { describe, expect, it } from 'vitest';
import { rule as referenceWithData } from '../../../server/src/rules/bukti/acuan-berisi-data.ts';
import { rule as notEnacted } from '../../../server/src/rules/bukti/belum-ditetapkan.ts';
import { rule as revoked } from '../../../server/src/rules/bukti/dicabut.ts';
import { rule as unknownKind } from '../../../server/src/rules/bukti/jenis-tidak-dikenal.ts';
import { rule as clauseMissing } from '../../../server/src/rules/bukti/klausul-kurang.ts';
import { rule as evidenceMissing } from '../../../server/src/rules/bukti/kurang.ts';
import { rule as contentIncomplete } from '../../../server/src/rules/bukti/muatan-kurang.ts';
import { rule as unknownContent } from '../../../server/src/rules/bukti/muatan-tidak-dikenal.ts';
import { rule as renewalNotProven } from '../../../server/src/rules/bukti/pembaruan-belum-terbukti.ts';
import { rule as afterYear } from '../../../server/src/rules/bukti/setelah-tahun-penilaian.ts';
import { rule as datesOutOfOrder } from '../../../server/src/rules/bukti/tanggal-terbalik.ts';
import { expectMarked } from './marked.ts';

/** The document of an indicator with the given entries below `bukti`. */
function indicator(number: number, level: string, ...entries: readonly string[]): string {
  const list = entries.map((entry) => `  - { ${entry} }\n`).join('');
  return `jenis: indikator\nindikator: ${number}\ntingkat: ${level}\n${list === '' ? '' : `bukti:\n${list}`}`;
}

const link = "tautan: 'https://jdih.jambikota.go.id/1'";
const policy = `id: perwal, jenis_bukti: dokumen_kebijakan, judul: Perwal SPBE, ${link}`;
const review = `id: reviu, jenis_bukti: laporan_reviu_evaluasi, judul: Laporan reviu, ${link}`;

describe('bukti.kurang', () => {
  it('names level, document, kinds and points of each missing document, once', async () => {
    const reported = await expectMarked(evidenceMissing, {
      'indikator/1.spbe.yaml': indicator(1, '<|4|>', `${policy}, status: ditetapkan, muatan: [lengkap, integrasi]`),
    });
    expect(reported.messages()).toEqual([
      'Tingkat 4 belum terbukti, masih kurang: Laporan, notulensi, undangan, atau dokumentasi evaluasi kebijakan tentang Arsitektur SPBE. Lampirkan salah satu jenis bukti ini: Laporan reviu dan evaluasi, Notulensi, Undangan rapat, atau Dokumentasi kegiatan. Nilainya 0,013 poin indeks.',
    ]);
    expect(reported.messages('en')[0]).toContain('It is worth 0.013 index points.');
  });

  it('offers an entry that claims nothing: formal documents start as drafts, ids are free', async () => {
    const reported = await expectMarked(evidenceMissing, {
      'indikator/11.spbe.yaml': indicator(11, '<|2|>', `id: i11-dokumen, jenis_bukti: sop, judul: SOP, ${link}`),
    });
    expect(reported.fixes().map(({ kind }) => kind)).toMatchObject([
      {
        do: 'add-item',
        key: 'bukti',
        yaml: expect.stringMatching(/^id: i11-dokumen-2\njenis_bukti: dokumen_formal\n/),
      },
    ]);
    expect(reported.fixes()[0]?.kind).toMatchObject({
      yaml: expect.stringMatching(/\nstatus: draf\nberkas: Indikator11b-\w+-\w+\.pdf$/),
    });
  });

  it('leaves a document that only lacks something to the rule on what it lacks', async () => {
    await expectMarked(evidenceMissing, {
      'indikator/1.spbe.yaml': indicator(1, '3', `${policy}, status: draf, muatan: sebagian`),
    });
  });

  it('is silent at the level that needs nothing', async () => {
    await expectMarked(evidenceMissing, { 'indikator/1.spbe.yaml': indicator(1, '1') });
  });

  it('says when "untuk_tingkat" alone keeps a document from counting', async () => {
    const reported = await expectMarked(evidenceMissing, {
      'indikator/1.spbe.yaml': indicator(
        1,
        '<|3|>',
        `${policy}, status: ditetapkan, muatan: lengkap, untuk_tingkat: [2]`,
      ),
    });
    expect(reported.messages()[0]).toContain('"untuk_tingkat" tidak menyebut tingkat 3');
  });

  it('says when a series of years is not complete', async () => {
    const budget = (year: number) =>
      `id: dpa-${year}, jenis_bukti: dokumen_anggaran, judul: DPA, tanggal: ${year}-01-05, muatan: [selaras_peta_rencana], ${link}`;
    const formal = `id: peta, jenis_bukti: dokumen_formal, judul: Peta Rencana, status: ditetapkan, ${link}`;
    const reported = await expectMarked(evidenceMissing, {
      'indikator/12.spbe.yaml': indicator(
        12,
        '<|4|>',
        `${formal}, muatan: [lengkap, selaras_nasional]`,
        review,
        budget(2021),
        budget(2022),
      ),
    });
    expect(reported.messages()[0]).toContain('diminta dari 3 tahun yang berbeda');
  });

  it('does not report as missing what a misspelt reference was meant to bring', async () => {
    await expectMarked(evidenceMissing, {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti\nbukti:\n  - { ${review} }\n`,
      'indikator/1.spbe.yaml': indicator(
        1,
        '4',
        `${policy}, status: ditetapkan, muatan: [lengkap, integrasi]`,
        'acuan: reviuu',
      ),
    });
  });

  it('is silent while lines of the document cannot be read', async () => {
    await expectMarked(evidenceMissing, {
      'indikator/1.spbe.yaml': `${indicator(1, '3')}<<<<<<< HEAD\nbukti: []\n=======\nbukti:\n  - ${policy}\n>>>>>>> lain\n`,
    });
  });
});

describe('bukti.belum-ditetapkan', () => {
  it('marks the status once, with what it holds back on all levels', async () => {
    const reported = await expectMarked(notEnacted, {
      'indikator/1.spbe.yaml': indicator(1, '3', `${policy}, status: <|draf|>, muatan: lengkap`),
    });
    expect(reported.messages()).toEqual([
      '"Perwal SPBE" masih berstatus draf, sedangkan yang diakui hanya dokumen yang sudah ditetapkan. Tetapkan dokumennya, lalu ubah "status" menjadi ditetapkan. Ini menahan 0,026 poin indeks (indikator 1 tingkat 2 dan 3).',
    ]);
  });

  it('marks the entry where no status is written', async () => {
    const reported = await expectMarked(notEnacted, {
      'indikator/1.spbe.yaml': indicator(1, '2', policy.replace('perwal', '<|perwal|>')),
    });
    expect(reported.fixes()[0]?.kind).toMatchObject({ do: 'add-key', key: 'status', yaml: 'ditetapkan' });
  });

  it('marks shared evidence once, where it is defined, for all indicators that use it', async () => {
    const reported = await expectMarked(notEnacted, {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti\nbukti:\n  - { ${policy}, status: <|draf|> }\n`,
      'indikator/1.spbe.yaml': indicator(1, '2', 'acuan: perwal'),
      'indikator/2.spbe.yaml': indicator(2, '2', 'acuan: perwal'),
    });
    expect(reported.messages()[0]).toContain('(indikator 1 tingkat 2 dan indikator 2 tingkat 2)');
  });

  it('lets a draft of what need not be enacted be', async () => {
    await expectMarked(notEnacted, {
      'indikator/1.spbe.yaml': indicator(1, '1', `id: konsep, jenis_bukti: draf_dokumen, status: draf, ${link}`),
    });
  });
});

describe('bukti.dicabut', () => {
  it('marks a revoked document that nothing replaces', async () => {
    await expectMarked(revoked, {
      'indikator/1.spbe.yaml': indicator(1, '2', `${policy}, status: <|dicabut|>`),
    });
  });
});

describe('bukti.muatan-kurang', () => {
  it('marks what is written and names the parts that are absent', async () => {
    const reported = await expectMarked(contentIncomplete, {
      'indikator/9.spbe.yaml': indicator(
        9,
        '3',
        `${policy}, status: ditetapkan, muatan: [<|audit_infrastruktur, audit_aplikasi|>]`,
      ),
    });
    expect(reported.messages()[0]).toMatch(/belum memuat .*keamanan/i);
  });

  it('asks for a statement where the indicator has no named parts', async () => {
    const reported = await expectMarked(contentIncomplete, {
      'indikator/10.spbe.yaml': indicator(10, '3', `${policy.replace('perwal', '<|perwal|>')}, status: ditetapkan`),
    });
    expect(reported.fixes()[0]?.kind).toMatchObject({ do: 'add-key', key: 'muatan', yaml: 'lengkap' });
  });

  it('accepts all parts by name', async () => {
    await expectMarked(contentIncomplete, {
      'indikator/9.spbe.yaml': indicator(
        9,
        '3',
        `${policy}, status: ditetapkan, muatan: [audit_infrastruktur, audit_aplikasi, audit_keamanan]`,
      ),
    });
  });
});

describe('bukti.klausul-kurang', () => {
  it('names the clause that the level asks for', async () => {
    const reported = await expectMarked(clauseMissing, {
      'indikator/1.spbe.yaml': indicator(1, '4', `${policy}, status: ditetapkan, muatan: <|lengkap|>`, review),
    });
    expect(reported.messages()[0]).toContain('tambahkan integrasi pada "muatan"');
  });

  it('does not ask for it below that level', async () => {
    await expectMarked(clauseMissing, {
      'indikator/1.spbe.yaml': indicator(1, '3', `${policy}, status: ditetapkan, muatan: lengkap`),
    });
  });
});

describe('bukti.pembaruan-belum-terbukti', () => {
  const old = `id: lama, jenis_bukti: dokumen_kebijakan, judul: Perwal 2019, status: dicabut, ${link}`;
  const enacted = `${policy}, status: ditetapkan, muatan: [lengkap, integrasi]`;

  it('is one finding for a single document', async () => {
    const reported = await expectMarked(renewalNotProven, {
      'indikator/1.spbe.yaml': indicator(1, '<|5|>', enacted, review),
    });
    expect(reported.messages()[0]).toContain('Tingkat 5 membutuhkan dokumen sebelumnya');
    expect(reported.related()).toEqual(['Yang ada sekarang: "Perwal SPBE"']);
  });

  it('is one finding for two documents that are not related', async () => {
    await expectMarked(renewalNotProven, { 'indikator/1.spbe.yaml': indicator(1, '<|5|>', enacted, old, review) });
  });

  it('says which document to attach where the relation is written', async () => {
    const reported = await expectMarked(renewalNotProven, {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti\nbukti:\n  - { ${old} }\n`,
      'indikator/1.spbe.yaml': indicator(1, '<|5|>', `${enacted}, menggantikan: lama`, review),
    });
    expect(reported.messages()[0]).toContain('"Perwal 2019" belum dilampirkan pada indikator ini');
    expect(reported.fixes()[0]?.kind).toMatchObject({ do: 'add-item', key: 'bukti', yaml: 'acuan: lama' });
  });

  it('says so where both are attached and related, yet one does not count', async () => {
    const reported = await expectMarked(renewalNotProven, {
      'indikator/1.spbe.yaml': indicator(
        1,
        '<|5|>',
        `${enacted}, menggantikan: lama`,
        `${old}, untuk_tingkat: [2]`,
        review,
      ),
    });
    expect(reported.messages()[0]).toContain('"Perwal 2019" sudah dihubungkan lewat "menggantikan"');
  });

  it('is silent where both are there, and where the id is a finding of its own', async () => {
    await expectMarked(renewalNotProven, {
      'indikator/1.spbe.yaml': indicator(1, '5', `${enacted}, menggantikan: lama`, old, review),
      'indikator/2.spbe.yaml': indicator(
        2,
        '5',
        `${enacted.replace('perwal', 'lain')}, menggantikan: tidak-ada`,
        'acuan: reviu',
      ),
    });
  });
});

describe('bukti.tanggal-terbalik', () => {
  it('marks a review that is older than the document it reviews', async () => {
    const reported = await expectMarked(datesOutOfOrder, {
      'indikator/1.spbe.yaml': indicator(
        1,
        '4',
        `${policy}, status: ditetapkan, muatan: [lengkap, integrasi], tanggal: 2022-03-01`,
        `${review}, tanggal: <|2021-11-20|>`,
      ),
    });
    expect(reported.messages()[0]).toContain('sebelum "Perwal SPBE" (2022-03-01) ada');
    expect(reported.messages()[0]).toContain('0,013 poin indeks');
  });

  it('marks a document older than the one it replaces once, whatever else it holds back', async () => {
    await expectMarked(datesOutOfOrder, {
      'indikator/1.spbe.yaml': indicator(
        1,
        '5',
        `id: lama, jenis_bukti: dokumen_kebijakan, judul: Lama, status: dicabut, tanggal: 2019-05-02, ${link}`,
        `${policy}, status: ditetapkan, muatan: [lengkap, integrasi], menggantikan: lama, tanggal: <|2018-03-01|>`,
        `${review}, tanggal: 2020-01-01`,
      ),
    });
  });

  it('accepts the same day', async () => {
    await expectMarked(datesOutOfOrder, {
      'indikator/1.spbe.yaml': indicator(
        1,
        '4',
        `${policy}, status: ditetapkan, muatan: [lengkap, integrasi], tanggal: 2022-03-01`,
        `${review}, tanggal: 2022-03-01`,
      ),
    });
  });
});

describe('bukti.setelah-tahun-penilaian', () => {
  it('marks the day after the year, not its last day, and goes by the year of the document', async () => {
    await expectMarked(afterYear, {
      'indikator/1.spbe.yaml': indicator(1, '2', `${policy}, tanggal: <|2024-01-01|>`),
      'indikator/2.spbe.yaml': indicator(2, '2', `id: b, jenis_bukti: sop, tanggal: 2023-12-31, ${link}`),
      'indikator/2-2022.spbe.yaml': `tahun: 2022\n${indicator(2, '2', `id: c, jenis_bukti: sop, tanggal: <|2023-01-01|>, ${link}`)}`,
    });
  });
});

describe('bukti.jenis-tidak-dikenal', () => {
  it('marks the kind and offers the nearest', async () => {
    const reported = await expectMarked(unknownKind, {
      'indikator/1.spbe.yaml': indicator(1, '2', `id: a, jenis_bukti: <|dokumen_kebijakn|>, ${link}`),
    });
    expect(reported.fixTitles()).toEqual(['Ganti menjadi "dokumen_kebijakan"']);
  });

  it('is silent for an instrument without evidence data', async () => {
    await expectMarked(unknownKind, {
      'instansi.spbe.yaml': `jenis: instansi
id: a
nama: A
penilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }
`,
      'indikator/1.spbe.yaml': indicator(1, '2', `id: a, jenis_bukti: apa_saja, ${link}`),
    });
  });
});

describe('bukti.muatan-tidak-dikenal', () => {
  it('marks the word and offers the nearest', async () => {
    const reported = await expectMarked(unknownContent, {
      'indikator/1.spbe.yaml': indicator(1, '2', `${policy}, muatan: [lengkap, <|integrasii|>]`),
    });
    expect(reported.fixTitles()).toEqual(['Ganti menjadi "integrasi"']);
  });

  it('accepts in shared evidence the words of every indicator that uses it', async () => {
    await expectMarked(unknownContent, {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti\nbukti:\n  - { ${policy}, muatan: [proses_bisnis, audit_tik, <|audit_aplikasi|>] }\n`,
      'indikator/1.spbe.yaml': indicator(1, '2', 'acuan: perwal'),
      'indikator/2.spbe.yaml': indicator(2, '2', 'acuan: perwal'),
    });
  });
});

describe('bukti.acuan-berisi-data', () => {
  it('names the keys that are not read', async () => {
    const reported = await expectMarked(referenceWithData, {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti\nbukti:\n  - { ${policy} }\n`,
      'indikator/1.spbe.yaml': indicator(1, '2', 'acuan: <|perwal|>, judul: Lain, muatan: [lengkap]'),
      'indikator/2.spbe.yaml': indicator(2, '2', 'acuan: perwal, untuk_tingkat: [2], rujukan: Pasal 5'),
    });
    expect(reported.messages()[0]).toContain('"judul", "muatan" di sini tidak dibaca');
  });
});
