import { describe, expect, it } from 'vitest';
import { codeActions, resolveCodeAction } from '../../../server/src/features/codeActions.ts';
import { writtenPath } from '../../../server/src/features/writtenPath.ts';
import { filesAfter, problemsOf, titled } from './edited.ts';
import { type Asked, asking } from './fixture.ts';

const title = 'Tulis langkah termurah menuju target 2026 ke peta rencana';
const missed = 'peta-rencana.target-tidak-tercapai';

const agency = (targets: string) => `jenis: instansi
id: kota-contoh
nama: Kota Contoh
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }
target_indeks:
${targets}`;

const roadMap = `jenis: peta_rencana
periode: { mulai: 2025, selesai: 2029 }
inisiatif:
  - id: ini-a
    nama: A
    muatan: tata_kelola
    kegiatan:
      - { id: keg-a, nama: A, tahun: [2026], menaikkan: [{ indikator: 11, ke: 2, tahun: 2026 }] }
`;

const files = (targets: string) => ({
  'instansi.spbe.yaml': agency(targets),
  'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 1\n',
  'peta.spbe.yaml': roadMap,
});

const target2026 = '  - { tahun: 2026, nilai: 1.<|>06, dasar: RPJMD }\n';

function actionsAt({ context, offsets }: Asked, abilities = {}) {
  const range = { start: offsets[0]!, end: offsets[0]! };
  return codeActions({ ...context, abilities: { ...context.abilities, ...abilities } }, range);
}

const codesOf = ({ contextOf }: Asked) => contextOf('instansi.spbe.yaml').findings.map(({ code }) => code);

describe('the cheapest steps to a target that the road map misses', () => {
  it('are written into the road map, and the finding is gone', async () => {
    const asked = await asking(files(target2026));
    expect(codesOf(asked)).toContain(missed);
    const after = filesAfter(asked, titled(actionsAt(asked), title).edit);
    expect(after['peta.spbe.yaml']).toContain('- id: ini-target-2026-');
    expect(after['peta.spbe.yaml']).toContain(roadMap);
    for (const text of Object.values(after)) expect(problemsOf(text)).toEqual([]);
    const written = await asking({ ...Object.fromEntries(asked.texts), ...after });
    expect(codesOf(written)).not.toContain(missed);
  });

  it('are offered for each missed target by its own year, and nowhere else', async () => {
    const targets =
      '  - { tahun: 2025, nilai: 1.00 }\n  - { tahun: 2026, nilai: 1.06 }\n  - { tahun: 2027, nilai: 1.<|>20 }\n';
    const titles = actionsAt(await asking(files(targets))).map((action) => action.title);
    expect(titles).toContain(title.replace('2026', '2027'));
    expect(titles).not.toContain(title);
    const reached = await asking(files('  - { tahun: 2026, nilai: 1.<|>00 }\n'));
    expect(actionsAt(reached).map((action) => action.title)).not.toContain(title);
  });

  it('are only looked for once the action is chosen, where the editor can wait', async () => {
    const asked = await asking(files(target2026));
    const now = titled(actionsAt(asked), title);
    const later = titled(actionsAt(asked, { resolveEdits: true }), title);
    expect(later.edit).toBeUndefined();
    expect(resolveCodeAction(asked.context, later)?.edit).toEqual(now.edit);
  });

  it('say in words why there is nothing to write', async () => {
    const refusedOf = async (targets: string, year?: number) => {
      const { context } = await asking(files(targets));
      return writtenPath({ ...context, at: context.file.uri }, year);
    };
    expect(await refusedOf('  - { tahun: 2026, nilai: 1.00 }<|>\n')).toEqual({
      refused: 'Target 2026 sudah tercapai dengan peta rencana yang ada.',
    });
    expect(await refusedOf('  - { tahun: 2026, nilai: 1.06 }<|>\n', 2027)).toEqual({
      refused: expect.stringContaining('target_indeks tidak memuat tahun 2027'),
    });
  });
});
