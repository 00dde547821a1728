import { describe, expect, test } from 'vitest';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { planEdit } from '../../../server/src/features/planEdit.ts';
import { effortFor } from '../../../server/src/planning/effort.ts';
import { planPath } from '../../../server/src/planning/path.ts';
import type { PlanGoal } from '../../../server/src/planning/planObject.ts';
import { rule as raiseWithoutOutput } from '../../../server/src/rules/peta-rencana/keluaran-tidak-mendukung.ts';
import { rule as raiseWithoutSupport } from '../../../server/src/rules/peta-rencana/kenaikan-tanpa-dukungan.ts';
import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { summarizeAgency } from '../../../server/src/scoring/summary.ts';
import type { Fixture } from '../workspace/fixture.ts';
import { workspaceOf } from '../workspace/fixture.ts';

const agency = `jenis: instansi
id: kota-contoh
nama: Kota Contoh
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }
unit: [{ id: bappeda, nama: Bappeda }]
`;

/** The texts of a workspace after a path is written into it. */
async function written(goal: PlanGoal, files: Readonly<Record<string, string>>, createFiles = true) {
  const texts: Record<string, string> = { 'instansi.spbe.yaml': agency, ...files };
  const workspace = await workspaceOf(texts);
  const { view, store } = workspace;
  const score = scoreAgency(view)!;
  const plan = planPath(view, score, goal, effortFor(view.folder, store.configurations));
  if (plan.state !== 'found') throw new Error(plan.state);
  const context = { agency: view, score, language: 'id', abilities: { createFiles }, at: view.folder } as never;
  const result = planEdit(context, plan, goal);
  if ('refused' in result) return { result, texts };
  for (const change of result.edit.documentChanges ?? []) {
    if (!('edits' in change)) continue;
    const name = change.textDocument.uri.replace('file:///ruang-kerja/', '');
    texts[name] = applied(workspace, name, texts[name] ?? '', change);
  }
  return { result, texts, plan };
}

function applied(workspace: Fixture, name: string, text: string, { edits }: TextDocumentEdit): string {
  const lines = workspace.store.file(workspace.uri(name))?.lines;
  return [...(edits as TextEdit[])].reverse().reduce((before, { range, newText }) => {
    const start = lines?.offsetAt(range.start) ?? 0;
    const end = lines?.offsetAt(range.end) ?? 0;
    return before.slice(0, start) + newText + before.slice(end);
  }, text);
}

const indicator = 'jenis: indikator\nindikator: 11\ntingkat: 1 # klaim\npenanggung_jawab: bappeda\n';
const keepBut = (...numbers: readonly string[]) =>
  Array.from({ length: 47 }, (_, at) => `${at + 1}`).filter((number) => !numbers.includes(number));

describe('a path written into the workspace', () => {
  const goal: PlanGoal = { target: '1.05', year: 2026, keep: keepBut('11') };

  test('makes the projection reach the target in its year, with clean YAML', async () => {
    const { texts, result } = await written(goal, { 'i.spbe.yaml': indicator });
    expect(result).toMatchObject({ activities: 1, targets: 1 });
    expect(texts['peta-rencana/peta-rencana.spbe.yaml']).toBe(`jenis: peta_rencana
periode: { mulai: 2025, selesai: 2029 }
inisiatif:
  - id: ini-target-2026-tata-kelola
    nama: "Pencapaian target indeks 2026: tata kelola"
    muatan: tata_kelola
    kegiatan:
      - id: keg-indikator-11-tingkat-3
        nama: "Pemenuhan tingkat 3 indikator 11: Arsitektur SPBE"
        tahun: [2026]
        penanggung_jawab: bappeda
        keluaran: ${texts['peta-rencana/peta-rencana.spbe.yaml']!.split('keluaran: ')[1]!.split('\n')[0]}
        menaikkan: [{ indikator: 11, ke: 3, tahun: 2026 }]
        status: direncanakan
`);
    expect(texts['i.spbe.yaml']).toContain('tingkat: 1 # klaim');
    expect(texts['i.spbe.yaml']).toContain('target:\n  - { tahun: 2026, tingkat: 3 }');
    expect(texts['instansi.spbe.yaml']).toContain(
      'target_indeks:\n  - { tahun: 2026, nilai: 1.05, dasar: Rencana pencapaian }',
    );
    const { view } = await workspaceOf(texts);
    const year = summarizeAgency(view, scoreAgency(view))!.roadMap!.years.find((each) => each.year === 2026);
    expect(year).toMatchObject({ planned: { exact: '1.05' }, target: { exact: '1.05' }, distance: { planned: 0 } });
  });

  test('goes into a document of its own beside a road map for another instrument, whose rises are no help', async () => {
    const old = `jenis: peta_rencana
instrumen: permenpanrb-5-2018 # lama
inisiatif:
  - id: ini-lama
    kegiatan: [{ id: keg-lama, tahun: [2026], menaikkan: [{ indikator: 11, ke: 3, tahun: 2026 }] }]
`;
    const { texts, result } = await written(goal, { 'i.spbe.yaml': indicator, 'lama.spbe.yaml': old });
    expect(result).toMatchObject({ activities: 1 });
    expect(texts['lama.spbe.yaml']).toBe(old);
    expect(texts['peta-rencana/peta-rencana.spbe.yaml']).toContain(
      'menaikkan: [{ indikator: 11, ke: 3, tahun: 2026 }]',
    );
  });

  test.each(['2', '3', '4.5'])('to %s is borne out by the outputs that it writes', async (target) => {
    const { texts, result } = await written({ target, year: 2026 }, {});
    expect(result).toMatchObject({ activities: expect.any(Number) });
    const { view } = await workspaceOf(texts);
    const score = scoreAgency(view);
    for (const rule of [raiseWithoutOutput, raiseWithoutSupport]) expect([...rule.check(view, score)]).toEqual([]);
  });

  test('goes into the road map that is there, in its style, and leaves everything else as it is', async () => {
    const map = `# Peta
jenis: peta_rencana
periode: { mulai: 2024, selesai: 2028 }
inisiatif:
    - id: ini-target-2026-tata-kelola # sudah ada
      nama: Lain
reviu: []
`;
    const { texts } = await written(goal, {
      'i.spbe.yaml': `${indicator}target: [{ tahun: 2026, tingkat: 2 }]\n`,
      'peta.spbe.yaml': map,
    });
    expect(texts['peta.spbe.yaml']).toContain('    - id: ini-target-2026-tata-kelola # sudah ada\n      nama: Lain\n');
    expect(texts['peta.spbe.yaml']).toContain('    - id: ini-target-2026-tata-kelola-2\n');
    expect(texts['peta.spbe.yaml']).toMatch(/reviu: \[\]\n$/);
    // A target for the year is the planner's own.
    expect(texts['i.spbe.yaml']).toContain('target: [{ tahun: 2026, tingkat: 2 }]');
  });

  test('does not plan again what an activity lifts already, unless it comes too late', async () => {
    const map = `jenis: peta_rencana
periode: { mulai: 2024, selesai: 2028 }
inisiatif:
  - { id: ini-a, nama: A, kegiatan: [{ id: keg-a, nama: A, tahun: [2026], menaikkan: [{ indikator: 11, ke: 3, tahun: 2026 }] }] }
`;
    const { texts, result } = await written(goal, { 'i.spbe.yaml': indicator, 'peta.spbe.yaml': map });
    expect(result).toMatchObject({ activities: 0 });
    expect(texts['peta.spbe.yaml']).toBe(map);
    const late = map.replaceAll('2026', '2027');
    const { result: own } = await written(goal, { 'i.spbe.yaml': indicator, 'peta.spbe.yaml': late });
    expect(own).toMatchObject({ activities: 1 });
    const postponed = map.replace('tahun: [2026]', 'status: tertunda, tahun: [2026]');
    const { result: later } = await written(goal, { 'i.spbe.yaml': indicator, 'peta.spbe.yaml': postponed });
    expect(later).toMatchObject({ activities: 1 });
  });

  test('says what to do where no file can be made', async () => {
    const { result } = await written(goal, { 'i.spbe.yaml': indicator }, false);
    expect(result).toEqual({ refused: expect.stringContaining('Belum ada dokumen peta rencana') });
  });
});
