import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../../server/src/messages/text.ts';
import { allRules } from '../../../server/src/rules/all.ts';
import { inOrder } from '../../../server/src/rules/order.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';
import { RuleMemory, runAgencyRules } from '../../../server/src/rules/run.ts';
import { defaultSettings } from '../../../server/src/rules/settings.ts';
import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { exampleOf, workspaceOf } from '../workspace/fixture.ts';

const indicator = `jenis: indikator
indikator: 11
tingkat: 3
penanggung_jawab: bapeda
penjelasan:
  fakta: Perwal Nomor 12 Tahun 2022 Pasal 5
  analisis: Semua domain termuat
bukti:
  - id: perwal-12
    jenis_bukti: dokumen_formal
    judul: Perwal tentang Arsitektur SPBE
    nomor: 12 Tahun 2022
    tanggal: 2022-03-01
    status: draf
    muatan: [proses_bisnis, layanan]
    berkas: ../bukti/Indikator11a-Perwal-ArsitekturSPBE.pdf
  - acuan: notulensi-reviu
`;

const list = `jenis: daftar_bukti
bukti:
  - { id: notulensi-2023, jenis_bukti: notulensi, judul: Notulensi reviu, berkas: scan.pdf }
`;

const architecture = `jenis: arsitektur
layanan:
  - { id: ly-izin, nama: Perizinan, kode_referensi: RAB.02.08, indikator: 48 }
aplikasi:
  - { id: ap-izin, nama: SIPADU, layanan_didukung: [ly-izn] }
`;

/** A finding with everything that a reader would see of it. */
function shown(finding: Finding): object {
  const { code, severity, uri, at, message, parameters, related, fixes } = finding;
  return {
    code,
    severity,
    uri,
    at: [at.start, at.end],
    message: render(message, 'id', parameters),
    related: related.map((place) => [place.uri, place.at.start, place.at.end]),
    fixes: fixes.map(({ kind }) => ('at' in kind ? [kind.do, kind.uri, kind.at.start, kind.at.end] : kind.do)),
  };
}

describe('rules with memory', () => {
  it('say after any series of edits what rules without memory say', async () => {
    const names = ['indikator/11.spbe.yaml', 'bukti/daftar.spbe.yaml', 'arsitektur/izin.spbe.yaml'] as const;
    const edit = fc.record({
      file: fc.integer({ min: 0, max: names.length - 1 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.integer({ min: 0, max: 12 }),
      insert: fc.constantFrom('', ' ', 'x', '\n', '- ', ': ', '"', '5', '# catatan\n', 'perwal-12', '\n\n'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const texts: string[] = [indicator, list, architecture];
        const fixture = await exampleOf(Object.fromEntries(names.map((name, index) => [name, texts[index]!])));
        const { store } = fixture;
        for (const [index, name] of names.entries()) store.openDocument(fixture.uri(name), texts[index]!);
        const memory = new RuleMemory();
        await store.prepare(fixture.view.folder);
        runAgencyRules(fixture.view, scoreAgency(fixture.view), defaultSettings, memory);
        for (const { file, at, remove, insert } of edits) {
          const before = texts[file]!;
          const start = Math.floor(at * before.length);
          const end = Math.min(before.length, start + remove);
          const text = before.slice(0, start) + insert + before.slice(end);
          texts[file] = text;
          const affected = store.changeDocument(fixture.uri(names[file]!), text, {
            range: { start, end },
            text: insert,
          });
          await store.prepare(fixture.view.folder);
          const changed = affected.agencies.get(fixture.view.folder) ?? new Set();
          const score = scoreAgency(fixture.view);
          const kept = runAgencyRules(fixture.view, score, defaultSettings, memory, changed);
          const fresh = runAgencyRules(fixture.view, score, defaultSettings);
          expect(inOrder(kept).map(shown)).toEqual(inOrder(fresh).map(shown));
          expect(fresh.map(({ code }) => code)).not.toContain('struktur.kesalahan-internal');
        }
      }),
      { numRuns: 50 },
    );
  });

  it('keep the findings of rules that read nothing of what changed', async () => {
    const { view } = await exampleOf({ 'indikator/11.spbe.yaml': indicator, 'bukti/daftar.spbe.yaml': list });
    const memory = new RuleMemory();
    const first = runAgencyRules(view, scoreAgency(view), defaultSettings, memory);
    const second = runAgencyRules(view, undefined, defaultSettings, memory, new Set());
    expect(second.map(shown)).toEqual(first.map(shown));
  });

  it('forget when other settings apply', async () => {
    const { view } = await exampleOf({ 'indikator/11.spbe.yaml': indicator });
    const memory = new RuleMemory();
    runAgencyRules(view, scoreAgency(view), defaultSettings, memory);
    const off = { severities: new Map(allRules.map((rule) => [rule.code, 'off'] as const)) };
    expect(runAgencyRules(view, scoreAgency(view), off, memory, new Set())).toEqual([]);
  });

  it('forget when a file can be read in full again while another one cannot any more', async () => {
    const roadMap = 'jenis: peta_rencana\ninisiatif:\n  - { id: ini-1, nama: Integrasi layanan, muatan: layanan }\n';
    const [readable, unreadable] = ['', 'kondisi\n'];
    const before = await exampleOf({ 'a.spbe.yaml': roadMap + unreadable, 'b.spbe.yaml': architecture + readable });
    const after = await exampleOf({ 'a.spbe.yaml': roadMap + readable, 'b.spbe.yaml': architecture + unreadable });
    const memory = new RuleMemory();
    runAgencyRules(before.view, scoreAgency(before.view), defaultSettings, memory);
    const score = scoreAgency(after.view);
    const kept = runAgencyRules(after.view, score, defaultSettings, memory, new Set(['comments']));
    expect(kept.map(shown)).toEqual(runAgencyRules(after.view, score, defaultSettings).map(shown));
    expect(kept.map(({ code }) => code)).toContain('peta-rencana.inisiatif-tanpa-kegiatan');
  });
});

describe('a rule that fails', () => {
  it('is reported and does not stop the others', async () => {
    const { view } = await exampleOf({ 'indikator/11.spbe.yaml': indicator });
    const broken = new Proxy(view, {
      get(target, key) {
        if (key === 'evidenceLists') throw new Error('rusak');
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const codes = runAgencyRules(broken, undefined, defaultSettings).map(({ code }) => code);
    expect(codes).toContain('struktur.kesalahan-internal');
    expect(codes).toContain('acuan.unit-tidak-dikenal');
  });
});

describe('findings', () => {
  it('come in the same order whatever the order of the files', async () => {
    const files = { 'a.spbe.yaml': architecture, 'b.spbe.yaml': list, 'c.spbe.yaml': indicator };
    const one = await exampleOf(files);
    const other = await exampleOf(Object.fromEntries(Object.entries(files).reverse()));
    const [first, second] = [one, other].map(({ view }) =>
      inOrder(runAgencyRules(view, scoreAgency(view), defaultSettings)).map(shown),
    );
    expect(second).toEqual(first);
  });

  it('cost linear time: 20,000 elements and 2,000 dangling references take little', async () => {
    const elements = Array.from({ length: 20_000 }, (_, index) =>
      index % 10 === 0
        ? `  - { id: ap-${index}, nama: Aplikasi ${index}, layanan_didukung: [tidak-ada-${index}] }`
        : `  - { id: ap-${index}, nama: Aplikasi ${index}, kode_referensi: RAA.01.01 }`,
    );
    const { view } = await workspaceOf({
      'instansi.spbe.yaml':
        'jenis: instansi\nid: a\nnama: A\npenilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }\n',
      'arsitektur.spbe.yaml': `jenis: arsitektur\naplikasi:\n${elements.join('\n')}\n`,
    });
    const started = performance.now();
    const findings = runAgencyRules(view, scoreAgency(view), defaultSettings);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(findings.filter(({ code }) => code === 'acuan.id-tidak-ada')).toHaveLength(2_000);
  });
});
