import { describe, expect, it } from 'vitest';
import { rule as secondAgencyDocument } from '../../../server/src/rules/struktur/dokumen-instansi-ganda.ts';
import { rule as duplicateId } from '../../../server/src/rules/struktur/id-ganda.ts';
import { rule as duplicateAgencyId } from '../../../server/src/rules/struktur/id-instansi-ganda.ts';
import { rule as duplicateIndicator } from '../../../server/src/rules/struktur/indikator-ganda.ts';
import { rule as unknownIndicator } from '../../../server/src/rules/struktur/indikator-tidak-dikenal.ts';
import { rule as agencyMissing } from '../../../server/src/rules/struktur/instansi-tidak-ada.ts';
import { rule as instrumentNotInForce } from '../../../server/src/rules/struktur/instrumen-tidak-berlaku.ts';
import { rule as unknownInstrument } from '../../../server/src/rules/struktur/instrumen-tidak-dikenal.ts';
import { rule as unknownKind } from '../../../server/src/rules/struktur/jenis-tidak-dikenal.ts';
import { rule as evaluationNotGiven } from '../../../server/src/rules/struktur/penilaian-belum-disebut.ts';
import { rule as wrongIndexTarget } from '../../../server/src/rules/struktur/target-indeks-keliru.ts';
import { rule as levelOutsideScale } from '../../../server/src/rules/struktur/tingkat-di-luar-skala.ts';
import { expectMarked } from './marked.ts';
import { expectMarkedInWorkspace } from './markedWorkspace.ts';

/** An agency document with the given lines in place of the usual evaluation. */
function agencyWith(...lines: readonly string[]): string {
  return ['jenis: instansi', 'id: kota-jambi', 'nama: Pemerintah Kota Jambi', ...lines, ''].join('\n');
}

function indicator(number: string, level: string, ...lines: readonly string[]): string {
  return ['jenis: indikator', `indikator: ${number}`, `tingkat: ${level}`, ...lines, ''].join('\n');
}

describe('struktur.jenis-tidak-dikenal', () => {
  it('marks the kind and offers the nearest', async () => {
    const reported = await expectMarked(unknownKind, { 'a.spbe.yaml': 'jenis: <|arsitektr|>\nlayanan: []\n' });
    expect(reported.messages()[0]).toContain('Mungkin yang dimaksud "arsitektur"?');
    expect(reported.fixTitles()).toEqual(['Ganti menjadi "arsitektur"']);
  });

  it('accepts every kind', async () => {
    await expectMarked(unknownKind, {
      'a.spbe.yaml': 'jenis: arsitektur\n---\njenis: peta_rencana\n---\njenis: daftar_bukti\n',
    });
  });

  it('says nothing of a missing kind where lines could not be read', async () => {
    await expectMarked(unknownKind, {
      'a.spbe.yaml': '<<<<<<< HEAD\njenis: indikator\n=======\n>>>>>>> lain\nindikator: 11\n',
    });
  });
});

describe('struktur.id-ganda', () => {
  it('marks the later of two ids, across files and kinds', async () => {
    const reported = await expectMarked(duplicateId, {
      'arsitektur/1.spbe.yaml': 'jenis: arsitektur\nlayanan:\n  - { id: izin, nama: Perizinan }\n',
      'arsitektur/2.spbe.yaml': 'jenis: arsitektur\naplikasi:\n  - { id: <|izin|>, nama: SIPADU }\n',
    });
    expect(reported.messages()).toEqual([
      'Id "izin" sudah dipakai untuk layanan "Perizinan". Beri aplikasi ini id lain, supaya setiap acuan menunjuk satu hal saja.',
    ]);
    expect(reported.related()).toEqual(['Id ini pertama kali dipakai di sini']);
  });

  it('lets documents of one indicator for several years, and an office named like its agency, be', async () => {
    await expectMarked(duplicateId, {
      'instansi.spbe.yaml': agencyWith('unit: [{ id: kota-jambi, nama: Sekretariat }]'),
      'indikator/11.spbe.yaml': indicator('11', '2'),
      'indikator/11-2022.spbe.yaml': indicator('11', '1', 'tahun: 2022'),
    });
  });
});

describe('struktur.instansi-tidak-ada', () => {
  it('marks the first document outside every agency and offers to create the agency', async () => {
    const reported = await expectMarkedInWorkspace(agencyMissing, {
      'kota/instansi.spbe.yaml': agencyWith(),
      'lepas/11.spbe.yaml': 'jenis: <|indikator|>\nindikator: 11\ntingkat: 2\n',
      'lepas/12.spbe.yaml': indicator('12', '2'),
    });
    expect(reported.flatMap(({ fixes }) => fixes ?? []).map(({ kind }) => kind.do)).toEqual(['create']);
  });

  it('is silent inside an agency', async () => {
    await expectMarkedInWorkspace(agencyMissing, {
      'kota/instansi.spbe.yaml': agencyWith(),
      'kota/indikator/11.spbe.yaml': indicator('11', '2'),
    });
  });
});

describe('struktur.dokumen-instansi-ganda', () => {
  it('marks the second document', async () => {
    await expectMarked(secondAgencyDocument, {
      'instansi.spbe.yaml': agencyWith(),
      'lain.spbe.yaml': 'jenis: <|instansi|>\nid: lain\nnama: Lain\n',
    });
  });
});

describe('struktur.id-instansi-ganda', () => {
  it('marks the id of the later agency', async () => {
    await expectMarkedInWorkspace(duplicateAgencyId, {
      'a/instansi.spbe.yaml': 'jenis: instansi\nid: kota-jambi\nnama: Kota Jambi\n',
      'b/instansi.spbe.yaml': 'jenis: instansi\nid: <|kota-jambi|>\nnama: Salinan\n',
      'c/instansi.spbe.yaml': 'jenis: instansi\nid: kota-jambi-2\nnama: Lain\n',
    });
  });
});

describe('struktur.instrumen-tidak-dikenal', () => {
  it('marks the instrument and offers the nearest', async () => {
    const reported = await expectMarked(unknownInstrument, {
      'instansi.spbe.yaml': agencyWith('penilaian: { instrumen: <|permenpanrb-59-202|>, tahun: 2023 }'),
    });
    expect(reported.fixTitles()).toEqual(['Ganti menjadi "permenpanrb-59-2020"']);
  });
});

describe('struktur.instrumen-tidak-berlaku', () => {
  it('names the regulation that revoked it and offers the one in force', async () => {
    const reported = await expectMarked(instrumentNotInForce, {
      'instansi.spbe.yaml': agencyWith('penilaian: { instrumen: <|permenpanrb-59-2020|>, tahun: 2026 }'),
    });
    expect(reported.messages()[0]).toContain('dicabut dengan Peraturan Menteri PANRB Nomor 8 Tahun 2026');
    expect(reported.fixTitles()).toEqual(['Ganti menjadi "permenpanrb-8-2026"']);
  });

  it('says so of an instrument that was not yet in force', async () => {
    const reported = await expectMarked(instrumentNotInForce, {
      'instansi.spbe.yaml': agencyWith('penilaian: { instrumen: <|permenpanrb-59-2020|>, tahun: 2020 }'),
    });
    expect(reported.messages()[0]).toContain('tidak dipakai untuk penilaian tahun 2020');
  });

  it.each(['2021', '2025'])('accepts the first and last year: %s', async (year) => {
    await expectMarked(instrumentNotInForce, {
      'instansi.spbe.yaml': agencyWith(`penilaian: { instrumen: permenpanrb-59-2020, tahun: ${year} }`),
    });
  });
});

describe('struktur.penilaian-belum-disebut', () => {
  it('asks for instrument and year where there are indicators', async () => {
    await expectMarked(evaluationNotGiven, {
      'instansi.spbe.yaml': agencyWith().replace('instansi', '<|instansi|>'),
      'indikator/11.spbe.yaml': indicator('11', '2'),
    });
  });

  it('leaves one without the other to the schema', async () => {
    await expectMarked(evaluationNotGiven, {
      'instansi.spbe.yaml': agencyWith('penilaian: { instrumen: permenpanrb-59-2020 }'),
      'indikator/11.spbe.yaml': indicator('11', '2'),
    });
  });

  it('lets an agency without indicators be', async () => {
    await expectMarked(evaluationNotGiven, { 'instansi.spbe.yaml': agencyWith() });
  });
});

describe('struktur.indikator-tidak-dikenal', () => {
  it('goes by the instrument of the document’s year, so that two instruments can stand side by side', async () => {
    await expectMarked(unknownIndicator, {
      'instansi.spbe.yaml': agencyWith('penilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }'),
      'lama.spbe.yaml': 'jenis: indikator\nindikator: 47\ntahun: 2024\ntingkat: 2\n',
      'baru.spbe.yaml': 'jenis: indikator\nindikator: <|47|>\ntahun: 2026\ntingkat: 2.25\n',
      'tanpa-tahun.spbe.yaml': 'jenis: indikator\nindikator: <|46|>\ntingkat: 2\n',
    });
  });

  it('marks the number and shows which there are', async () => {
    const reported = await expectMarked(unknownIndicator, {
      'indikator/48.spbe.yaml': indicator('<|48|>', '2'),
      'indikator/47.spbe.yaml': indicator('47', '2'),
    });
    expect(reported.messages()[0]).toContain('Nomor yang ada: 1-47.');
  });

  it('knows indicators that are scored in parts', async () => {
    const reported = await expectMarked(unknownIndicator, {
      'instansi.spbe.yaml': agencyWith('penilaian: { instrumen: permenpanrb-5-2018, tahun: 2018 }'),
      'indikator/35.spbe.yaml': indicator('<|35|>', '2'),
      'indikator/35a.spbe.yaml': indicator('35a', '2'),
    });
    expect(reported.messages()[0]).toContain('1-34, 35a, 35b, 35c. Mungkin yang dimaksud "35a"?');
  });
});

describe('struktur.indikator-ganda', () => {
  it('marks the later document of one year', async () => {
    await expectMarked(duplicateIndicator, {
      'indikator/a.spbe.yaml': indicator('11', '2'),
      'indikator/b.spbe.yaml': indicator('<|11|>', '3', 'tahun: 2023'),
      'indikator/c.spbe.yaml': indicator('11', '1', 'tahun: 2022'),
    });
  });
});

describe('struktur.target-indeks-keliru', () => {
  it('marks targets off the scale of the instrument, not its ends', async () => {
    const reported = await expectMarked(wrongIndexTarget, {
      'instansi.spbe.yaml': agencyWith(
        'penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }',
        'target_indeks:',
        '  - { tahun: 2024, nilai: <|0.5|>, dasar: RPJMD }',
        '  - { tahun: 2025, nilai: 1, dasar: RPJMD }',
        '  - { tahun: 2026, nilai: 5, dasar: RPJMD }',
        '  - { tahun: 2027, nilai: <|35|>, dasar: RPJMD }',
      ),
    });
    expect(reported.messages()[1]).toContain('Target indeks 35 di luar skala');
  });

  it('marks the second target of a year', async () => {
    await expectMarked(wrongIndexTarget, {
      'instansi.spbe.yaml': agencyWith(
        'penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }',
        'target_indeks:',
        '  - { tahun: 2024, nilai: 3, dasar: RPJMD }',
        '  - { tahun: <|2024|>, nilai: 3.2, dasar: Renstra }',
      ),
    });
  });

  it('leaves the scale alone where there is no instrument', async () => {
    await expectMarked(wrongIndexTarget, {
      'instansi.spbe.yaml': agencyWith('target_indeks: [{ tahun: 2024, nilai: 35, dasar: RPJMD }]'),
    });
  });
});

describe('struktur.tingkat-di-luar-skala', () => {
  it('goes by the scale of the document’s year', async () => {
    await expectMarked(levelOutsideScale, {
      'instansi.spbe.yaml': agencyWith('penilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }'),
      'lama.spbe.yaml': 'jenis: indikator\nindikator: 3\ntahun: 2024\ntingkat: <|2.25|>\n',
      'baru.spbe.yaml': 'jenis: indikator\nindikator: 3\ntahun: 2026\ntingkat: 2.25\n',
    });
  });

  it('marks levels below, above and between', async () => {
    const reported = await expectMarked(levelOutsideScale, {
      'indikator/01.spbe.yaml': indicator('1', '<|0|>'),
      'indikator/02.spbe.yaml': indicator('2', '<|6|>'),
      'indikator/03.spbe.yaml': indicator('3', '<|2.5|>', 'penilaian: { asesor_eksternal: <|7|> }'),
      'indikator/04.spbe.yaml': indicator('4', '2', 'target: [{ tahun: 2024, tingkat: <|5.5|> }]'),
    });
    expect(reported.messages().join('\n')).toContain('Tingkat 2,5 harus berupa bilangan bulat');
    expect(reported.messages('en').join('\n')).toContain('Level 2.5 has to be a whole number');
  });

  it('accepts the ends of the scale and a whole number with a decimal point', async () => {
    await expectMarked(levelOutsideScale, {
      'indikator/01.spbe.yaml': indicator('1', '1'),
      'indikator/02.spbe.yaml': indicator('2', '5'),
      'indikator/03.spbe.yaml': indicator('3', '3.0'),
    });
  });

  it('accepts two decimals where the instrument scores in decimals, not three', async () => {
    await expectMarked(levelOutsideScale, {
      'instansi.spbe.yaml': agencyWith('penilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }'),
      'indikator/01.spbe.yaml': indicator('1', '2.25'),
      'indikator/02.spbe.yaml': indicator('2', '<|2.255|>'),
    });
  });
});
