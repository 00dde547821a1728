import { describe, expect, it } from 'vitest';
import { rule as fileOtherCase } from '../../../server/src/rules/bukti/berkas-beda-huruf.ts';
import { rule as fileOutside } from '../../../server/src/rules/bukti/berkas-di-luar.ts';
import { rule as fileIsFolder } from '../../../server/src/rules/bukti/berkas-folder.ts';
import { rule as fileEmpty } from '../../../server/src/rules/bukti/berkas-kosong.ts';
import { rule as fileMissing } from '../../../server/src/rules/bukti/berkas-tidak-ada.ts';
import { rule as fileName } from '../../../server/src/rules/bukti/nama-berkas.ts';
import { rule as explanationIncomplete } from '../../../server/src/rules/bukti/penjelasan-tidak-lengkap.ts';
import { rule as oneFileManyIndicators } from '../../../server/src/rules/bukti/satu-berkas-banyak-indikator.ts';
import { rule as withoutFile } from '../../../server/src/rules/bukti/tanpa-berkas.ts';
import { rule as linkNotWeb } from '../../../server/src/rules/bukti/tautan-tidak-sah.ts';
import { rule as notMentioned } from '../../../server/src/rules/bukti/tidak-disebut.ts';
import { expectMarked } from './marked.ts';

/** An indicator document at level 2 whose evidence is one enacted document with the given keys. */
function documentWith(keys: string, ...lines: readonly string[]): Readonly<Record<string, string>> {
  return {
    'indikator/11.spbe.yaml': [
      'jenis: indikator',
      'indikator: 11',
      'tingkat: 2',
      ...lines,
      'bukti:',
      '  - id: perwal',
      '    jenis_bukti: dokumen_formal',
      '    judul: Perwal Arsitektur',
      '    nomor: 12 Tahun 2022',
      '    status: ditetapkan',
      `    ${keys}`,
      '',
    ].join('\n'),
  };
}

const pdf = '%PDF-1.4';

describe('bukti.berkas-*', () => {
  it('tells a missing file with what it holds back', async () => {
    const reported = await expectMarked(fileMissing, documentWith('berkas: <|../bukti/a.pdf|>'));
    expect(reported.messages()[0]).toContain('Ini menahan 0,025 poin indeks (indikator 11 tingkat 2).');
  });

  it('tells an empty file', async () => {
    await expectMarked(fileEmpty, { ...documentWith('berkas: <|../bukti/a.pdf|>'), 'bukti/a.pdf': '' });
  });

  it('tells a folder', async () => {
    await expectMarked(fileIsFolder, { ...documentWith('berkas: <|../bukti/a|>'), 'bukti/a/b.pdf': pdf });
  });

  it('tells a place outside the workspace and never calls it missing', async () => {
    const files = documentWith('berkas: <|../../lain/a.pdf|>');
    await expectMarked(fileOutside, files);
    await expectMarked(fileMissing, documentWith('berkas: ../../lain/a.pdf'));
  });

  it('tells another case and offers the name that is there', async () => {
    const reported = await expectMarked(fileOtherCase, {
      ...documentWith('berkas: <|../bukti/A.PDF|>'),
      'Bukti/a.pdf': pdf,
    });
    expect(reported.fixTitles()).toEqual(['Ganti menjadi "../Bukti/a.pdf"']);
  });

  it.each([fileMissing, fileEmpty, fileIsFolder, fileOutside, fileOtherCase])(
    'is silent for a file that is there: %#',
    async (rule) => {
      await expectMarked(rule, { ...documentWith('berkas: ../bukti/a.pdf'), 'bukti/a.pdf': pdf });
    },
  );
});

describe('bukti.tautan-tidak-sah', () => {
  it.each(['file:///C:/bukti.pdf', 'ftp://server/a', 'javascript:alert(1)', 'https://', 'C:\\bukti\\a.pdf'])(
    'marks %s',
    async (link) => {
      await expectMarked(linkNotWeb, documentWith(`tautan: '<|${link}|>'`.replace("'<|", "<|'").replace("|>'", "'|>")));
    },
  );

  it.each(['https://jdih.jambikota.go.id/12', 'HTTP://a.go.id'])('accepts %s', async (link) => {
    await expectMarked(linkNotWeb, documentWith(`tautan: '${link}'`));
  });

  it('offers https:// for a bare address', async () => {
    const reported = await expectMarked(linkNotWeb, documentWith('tautan: <|jdih.jambikota.go.id/12|>'));
    expect(reported.fixTitles()).toEqual(['Ganti menjadi "https://jdih.jambikota.go.id/12"']);
  });
});

describe('bukti.tanpa-berkas', () => {
  it('marks the entry that has neither file nor link', async () => {
    const files = documentWith('rujukan: Pasal 5');
    const text = files['indikator/11.spbe.yaml']!.replace('id: perwal', 'id: <|perwal|>');
    const reported = await expectMarked(withoutFile, { 'indikator/11.spbe.yaml': text });
    expect(reported.messages()[0]).toContain('Ini menahan 0,025 poin indeks');
  });
});

describe('bukti.tidak-disebut', () => {
  const explained = (facts: string) => [
    `penjelasan:`,
    `  fakta: ${facts}`,
    '  analisis: Sesuai.',
    '  justifikasi: Tingkat 2.',
  ];

  it('marks the file that the explanation does not mention', async () => {
    await expectMarked(
      notMentioned,
      documentWith('berkas: <|../bukti/Indikator11a-Perwal.pdf|>', ...explained('Ada peraturan, 112 Tahun 20222.')),
    );
  });

  it.each([
    ['file name', 'lihat indikator11a-perwal.PDF'],
    ['file name without its ending', 'lihat Indikator11a-Perwal, halaman 3'],
    ['number', 'Perwal Nomor 12  Tahun 2022'],
    ['title', 'menurut perwal arsitektur.'],
  ])('accepts the %s', async (_what, facts) => {
    await expectMarked(notMentioned, documentWith('berkas: ../bukti/Indikator11a-Perwal.pdf', ...explained(facts)));
  });

  it('marks the reference where the evidence is shared', async () => {
    await expectMarked(notMentioned, {
      'bukti/daftar.spbe.yaml':
        'jenis: daftar_bukti\nbukti:\n  - { id: reviu, jenis_bukti: notulensi, berkas: reviu.pdf }\n',
      'indikator/11.spbe.yaml':
        'jenis: indikator\nindikator: 11\ntingkat: 2\npenjelasan: { fakta: Ada. }\nbukti:\n  - acuan: <|reviu|>\n',
    });
  });

  it('leaves an absent explanation to its own rule', async () => {
    await expectMarked(notMentioned, documentWith('berkas: ../bukti/Indikator11a-Perwal.pdf'));
  });
});

describe('bukti.penjelasan-tidak-lengkap', () => {
  it('names the parts that are absent or blank', async () => {
    const reported = await expectMarked(explanationIncomplete, {
      'indikator/11.spbe.yaml':
        'jenis: indikator\nindikator: 11\ntingkat: 2\n<|penjelasan|>:\n  fakta: Ada.\n  analisis: ""\n',
    });
    expect(reported.messages()[0]).toContain('masih kurang: analisis dan justifikasi.');
  });

  it('asks for an explanation where evidence is attached', async () => {
    const files = documentWith('berkas: ../bukti/a.pdf');
    const text = files['indikator/11.spbe.yaml']!.replace('bukti:', '<|bukti|>:');
    await expectMarked(explanationIncomplete, { 'indikator/11.spbe.yaml': text });
  });

  it('lets an indicator without evidence and explanation be', async () => {
    await expectMarked(explanationIncomplete, {
      'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 2\n',
    });
  });
});

describe('bukti.nama-berkas', () => {
  it('marks a name in another form and shows one that fits', async () => {
    const reported = await expectMarked(fileName, documentWith('berkas: <|../bukti/perwal final.docx|>'));
    expect(reported.messages()[0]).toMatch(/Contoh untuk berkas ini: Indikator11a-\w+-\w+\.docx\./);
  });

  it('marks the name of another indicator', async () => {
    const reported = await expectMarked(fileName, documentWith('berkas: <|../bukti/Indikator1a-Perwal-SPBE.pdf|>'));
    expect(reported.messages()[0]).toContain('menyebut indikator 1a, padahal dilampirkan pada indikator 11');
  });

  it.each(['Indikator11a-Perwal-ArsitekturSPBE.pdf', 'Indikator11-Perwal-SPBE.PDF', 'indikator011ab-SK-Tim-2023.docx'])(
    'accepts %s',
    async (name) => {
      await expectMarked(fileName, documentWith(`berkas: ../bukti/${name}`));
    },
  );
});

describe('bukti.satu-berkas-banyak-indikator', () => {
  const uses = (...numbers: readonly number[]) =>
    numbers
      .map((number) => `jenis: indikator\nindikator: ${number}\ntingkat: 1\nbukti: [{ acuan: a }]\n`)
      .join('---\n');
  const list = (file: string) =>
    `jenis: daftar_bukti\nbukti:\n  - { id: a, jenis_bukti: notulensi, berkas: ${file} }\n`;

  it('marks a file for four indicators of different families', async () => {
    const reported = await expectMarked(oneFileManyIndicators, {
      'bukti/daftar.spbe.yaml': list('<|a.pdf|>'),
      'bukti/a.pdf': pdf,
      'indikator/semua.spbe.yaml': uses(1, 2, 11, 32),
    });
    expect(reported.messages()[0]).toContain('4 indikator yang berlainan: 1, 2, 11, 32.');
  });

  it('counts the indicators of the assessed year only: others may be of another instrument', async () => {
    await expectMarked(oneFileManyIndicators, {
      'bukti/daftar.spbe.yaml': list('a.pdf'),
      'bukti/a.pdf': pdf,
      'indikator/semua.spbe.yaml': `${uses(1, 11)}---\n${uses(21, 32).replaceAll('tingkat', 'tahun: 2021\ntingkat')}`,
    });
  });

  it('accepts three, and any number of one family', async () => {
    await expectMarked(oneFileManyIndicators, {
      'bukti/daftar.spbe.yaml': list('a.pdf'),
      'bukti/a.pdf': pdf,
      'indikator/semua.spbe.yaml': uses(1, 11, 32),
    });
    await expectMarked(oneFileManyIndicators, {
      'bukti/daftar.spbe.yaml': list('a.pdf'),
      'bukti/a.pdf': pdf,
      'indikator/semua.spbe.yaml': uses(1, 2, 3, 4, 5),
    });
  });
});
