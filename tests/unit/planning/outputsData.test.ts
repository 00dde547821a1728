import { describe, expect, it } from 'vitest';
import { kindNames } from '../../../server/src/rules/support/kindNames.ts';
import { elementKindsOf, mayProduce } from '../../../server/src/rules/support/producedDocuments.ts';
import { outputsFile } from '../../../server/src/schema/generated/planning.ts';
import { indicatorByNumber, instrumentOf } from '../../../server/src/schema/instruments.ts';

const instrument = instrumentOf('permenpanrb-59-2020')!;
const data = JSON.parse(outputsFile) as {
  kinds: Record<string, unknown>;
  objects: { instrument: string; indicators: Record<string, string[]> }[];
};

describe('the words by which an output names a document', () => {
  it('are there for every kind of evidence, and for nothing else', () => {
    expect(Object.keys(data.kinds).sort()).toEqual(Object.keys(instrument.evidenceKinds).sort());
  });

  it('include the kind’s own name in both languages', () => {
    for (const { id, name } of Object.values(instrument.evidenceKinds)) {
      expect(mayProduce([id], name.id), name.id).toBe(true);
      expect(mayProduce([id], name.en), name.en).toBe(true);
    }
  });

  it('find the document in every title that a plan writes as the output of an activity', () => {
    for (const { number, evidence } of instrument.indicators) {
      for (const { title, kinds, optional } of evidence.flatMap(({ requirements }) => requirements)) {
        if (optional) continue;
        expect(mayProduce(kinds, title.id), `${number}: ${title.id}`).toBe(true);
        expect(mayProduce(kinds, title.en), `${number}: ${title.en}`).toBe(true);
      }
    }
  });

  it.each(['', '120 pegawai terlatih', 'Sambungan serat optik 45 kelurahan', 'Skema warna portal'])(
    'are not found in "%s"',
    (output) => {
      for (const kind of ['dokumen_kebijakan', 'dokumen_formal', 'laporan_audit', 'dokumen_anggaran']) {
        expect(mayProduce([kind], output), kind).toBe(false);
      }
    },
  );

  it('leave a kind open that is not known', () => {
    expect(mayProduce(['dokumen_baru'], 'apa pun')).toBe(true);
  });
});

describe('the elements that an indicator is about', () => {
  it('are kinds of elements, of indicators that exist', () => {
    for (const { instrument: id, indicators } of data.objects) {
      for (const [number, kinds] of Object.entries(indicators)) {
        expect(indicatorByNumber(instrumentOf(id)!, number), number).toBeDefined();
        for (const kind of kinds) expect(kindNames).toHaveProperty(kind);
      }
    }
  });

  it('are none where only documents count', () => {
    expect(elementKindsOf(instrument, '1')).toEqual([]);
    expect(elementKindsOf(instrument, '17')).toContain('jaringan_intra');
  });
});
