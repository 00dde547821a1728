import { describe, expect, it } from 'vitest';
import { foldingRanges } from '../../../server/src/features/foldingRanges.ts';
import { asking } from './fixture.ts';

async function folds(text: string, limit?: number): Promise<readonly string[]> {
  const { context } = await asking({ 'a.spbe.yaml': `${text}<|>` });
  return foldingRanges(context, limit).map(
    ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`,
  );
}

describe('folding ranges', () => {
  it('fold lists, entries, mappings and texts of several lines', async () => {
    const text = `jenis: indikator
penjelasan:
  fakta: |
    satu
    dua

  analisis: satu
    dua
bukti:
  - id: a
    muatan:
      - x
  - { id: b,
      judul: c }

# akhir
`;
    expect(await folds(text)).toEqual(['1-7', '2-4', '6-7', '8-13', '9-11', '10-11', '12-13']);
    expect(await folds(text.replaceAll('\n', '\r\n'))).toEqual(await folds(text));
  });

  it('leave a closing bracket on its own line in sight', async () => {
    expect(await folds('jenis: arsitektur\nlayanan: [\n  { id: a },\n  {\n    id: b\n  }\n]\n')).toEqual([
      '1-5',
      '3-4',
    ]);
  });

  it('fold documents that begin with a mark', async () => {
    expect(await folds('---\njenis: indikator\nindikator: 1\n---\n# c\njenis: indikator\n\n')).toEqual(['0-2', '3-5']);
  });

  it('fold blocks of comments and regions, also nested', async () => {
    const text = `# satu
# dua
jenis: arsitektur # tiga
# empat
# region Layanan
layanan:
  # a
    # b
  - id: x
#region dalam
aplikasi: []
#endregion
# endregion
# endregion
`;
    expect(await folds(text)).toEqual(['0-1 comment', '4-12 region', '5-8', '6-7 comment', '9-11 region']);
  });

  it('work in broken files', async () => {
    expect(
      await folds('jenis: arsitektur\naplikasi:\n  - { id: "ap }\n  - id: b\n    nama: [x\nlayanan:\n  - id: y\n'),
    ).toContain('5-6');
  });

  it('keep the largest where the editor takes few', async () => {
    expect(await folds('jenis: arsitektur\nlayanan:\n  - id: a\n    nama: b\naplikasi:\n  - id: c\n', 1)).toEqual([
      '1-3',
    ]);
    expect(await folds('')).toEqual([]);
  });
});
