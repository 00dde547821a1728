import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LanguageService } from '../../server/src/languageService.ts';
import { render } from '../../server/src/messages/text.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import type { AgencyScore } from '../../server/src/scoring/score.ts';
import { summarizeAgency } from '../../server/src/scoring/summary.ts';
import type { Uri } from '../../server/src/workspace/fileSystem.ts';
import { MemoryFileSystem } from '../../server/src/workspace/memoryFileSystem.ts';
import { defaultAgency, root } from './workspace/fixture.ts';

const uri = (path: string): Uri => `${root}/${path}`;

const files: Readonly<Record<string, string>> = {
  'instansi.spbe.yaml': defaultAgency,
  'bukti/a.pdf': 'x',
  'indikator/01.spbe.yaml': `jenis: indikator
indikator: 1
tingkat: 3
penanggung_jawab: diskominfo
penjelasan:
  fakta: Peraturan Wali Kota (a.pdf)
  analisis: memuat keenam domain
  justifikasi: tingkat 3
bukti:
  # spbe-abaikan bukti.nama-berkas: contoh
  - { id: perwal, jenis_bukti: dokumen_kebijakan, judul: Perwal, status: ditetapkan, muatan: lengkap, berkas: ../bukti/a.pdf, tanggal: 2022-03-01 }
---
jenis: indikator
indikator: 2
tingkat: 2
bukti:
  - acuan: perwal
`,
  'arsitektur.spbe.yaml': `jenis: arsitektur
proses_bisnis:
  - { id: pb-izin, nama: Perizinan, kode_referensi: RAB.02.08, unit: diskominfo }
layanan:
  - { id: ly-izin, nama: Perizinan Daring, kode_referensi: RAL.01.16, proses_bisnis: [pb-izin], indikator: 45 }
aplikasi:
  - { id: ap-izin, nama: SIPADU, kode_referensi: RAA.02.02, layanan_didukung: [ly-izin] }
`,
  'anak/instansi.spbe.yaml': defaultAgency.replace('id: kota-contoh', 'id: kota-anak\ninduk: kota-contoh'),
};

/** What an editor would show: the last report of every file, and the summary of every agency. */
class Shown {
  readonly findings = new Map<Uri, readonly string[]>();
  readonly summaries = new Map<Uri, string>();
  readonly service: LanguageService;

  constructor(service: LanguageService) {
    this.service = service;
  }

  take(update: { findings: ReadonlyMap<Uri, readonly Finding[]>; scores: ReadonlyMap<Uri, AgencyScore | undefined> }) {
    for (const [file, found] of update.findings) {
      if (found.length === 0) this.findings.delete(file);
      else this.findings.set(file, found.map((finding) => this.#text(finding)).sort());
    }
    for (const [folder, score] of update.scores) {
      const view = this.service.store.view(folder);
      if (score && view) this.summaries.set(folder, JSON.stringify(summarizeAgency(view, score), null, 1));
      else this.summaries.delete(folder);
    }
  }

  #text({ code, severity, uri: file, at, message, parameters }: Finding): string {
    const lines = this.service.linesOf(file);
    const place = [lines.positionAt(at.start), lines.positionAt(at.end)].map(
      ({ line, character }) => `${line}:${character}`,
    );
    return `${place.join('-')} ${severity} ${code} ${render(message, 'id', parameters)}`;
  }
}

async function opened(fileSystem: MemoryFileSystem, texts: ReadonlyMap<Uri, string> = new Map()): Promise<Shown> {
  const service = new LanguageService(fileSystem, [root]);
  for (const [file, text] of texts) service.openDocument(file, text);
  const shown = new Shown(service);
  await service.open((update) => shown.take(update));
  return shown;
}

const fileSystemOf = () =>
  new MemoryFileSystem([root], Object.fromEntries(Object.entries(files).map(([path, text]) => [uri(path), text])));

describe('the language service', () => {
  test('reports a finding, and takes it back when its cause is gone', async () => {
    const shown = await opened(fileSystemOf());
    const file = uri('arsitektur.spbe.yaml');
    const broken = files['arsitektur.spbe.yaml']!.replace('[ly-izin]', '[ly-izn]');
    shown.service.openDocument(file, broken);
    shown.take(await shown.service.update());
    expect(shown.findings.get(file)?.join('\n')).toContain('acuan.id-tidak-ada');
    shown.service.changeDocument(file, files['arsitektur.spbe.yaml']!);
    shown.take(await shown.service.update());
    expect(shown.findings.get(file)?.join('\n') ?? '').not.toContain('acuan.id-tidak-ada');
  });

  test('checks closed files when another file changes, and says nothing of files that are not concerned', async () => {
    const shown = await opened(fileSystemOf());
    const file = uri('instansi.spbe.yaml');
    shown.service.openDocument(file, defaultAgency.replace('id: diskominfo', 'id: kominfo'));
    const update = await shown.service.update();
    shown.take(update);
    expect(shown.findings.get(uri('indikator/01.spbe.yaml'))?.join('\n')).toContain('acuan.unit-tidak-dikenal');
    expect([...update.scores.keys()]).not.toContain(uri('anak'));
  });

  test('a keystroke in free text tells nothing of the agency, another line where its things are', async () => {
    const shown = await opened(fileSystemOf());
    const file = uri('indikator/01.spbe.yaml');
    let text = files['indikator/01.spbe.yaml']!;
    shown.service.openDocument(file, text);
    await shown.service.update();
    const named = async (at: number, inserted: string) => {
      text = text.slice(0, at) + inserted + text.slice(at);
      shown.service.changeDocument(file, text, { range: { start: at, end: at }, text: inserted });
      return [...(await shown.service.update()).scores.keys()];
    };
    expect(await named(text.indexOf('keenam domain'), 'ke')).toEqual([]);
    expect(await named(0, '# Catatan\n')).toEqual([root]);
  });

  test('names the agency anew when its road map, an owner or a recommendation changes', async () => {
    const shown = await opened(fileSystemOf());
    const indicator = files['indikator/01.spbe.yaml']!;
    const named = async (file: Uri, text: string) => {
      shown.service.openDocument(file, text);
      return [...(await shown.service.update()).scores.keys()];
    };
    expect(await named(uri('indikator/01.spbe.yaml'), `${indicator}rekomendasi: [{ isi: Lengkapi }]\n`)).toEqual([
      root,
    ]);
    expect(
      await named(uri('peta.spbe.yaml'), 'jenis: peta_rencana\nperiode: { mulai: 2024, selesai: 2028 }\n'),
    ).toEqual([root]);
  });

  test('settings below the root are said to be of no use, whoever opens them, until they are gone', async () => {
    const fileSystem = fileSystemOf();
    const settings = uri('anak/spbe.config.yaml');
    fileSystem.write(settings, 'bahasa: en\n');
    fileSystem.write(uri('spbe.config.yaml'), 'bahasa: id\n');
    const shown = await opened(fileSystem);
    const said = () => shown.findings.get(settings)?.join('\n');
    expect(said()).toMatch(/^0:0-0:0 information berkas\.pengaturan-tidak-dipakai Pengaturan ini tidak dipakai/);
    expect(shown.findings.has(uri('spbe.config.yaml'))).toBe(false);
    expect(shown.service.language).toBe('id');
    shown.service.openDocument(settings, 'bahasa: id\n');
    shown.take(await shown.service.update());
    await shown.service.closeDocument(settings);
    shown.take(await shown.service.update());
    expect(said()).toBeDefined();
    fileSystem.remove(settings);
    await shown.service.filesChanged([{ uri: settings, type: 'deleted' }]);
    shown.take(await shown.service.update());
    expect(said()).toBeUndefined();
    fileSystem.write(settings, 'bahasa: en\n');
    await shown.service.filesChanged([{ uri: settings, type: 'created' }]);
    shown.take(await shown.service.update());
    expect(said()).toBeDefined();
  });

  const paths = Object.keys(files).filter((path) => path.endsWith('.yaml'));
  const edit = fc.record({
    do: fc.constantFrom('replace' as const, 'insert-line' as const, 'delete-line' as const),
    path: fc.constantFrom(...paths),
    at: fc.nat(2000),
    text: fc.constantFrom(
      'x',
      ' ',
      ':',
      '"',
      '- ',
      '\n',
      '4',
      '[',
      '# ',
      'perwal',
      'ly-izin',
      '---\n',
      'tingkat: 5\n',
      'diskominfo',
    ),
  });
  const event = fc.record({
    do: fc.constantFrom('close' as const, 'delete' as const, 'create' as const),
    path: fc.constantFrom(...Object.keys(files)),
  });

  test('after any changes shows what a fresh service would show', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof({ weight: 3, arbitrary: edit }, event), { maxLength: 12 }), async (steps) => {
        const fileSystem = fileSystemOf();
        const shown = await opened(fileSystem);
        const texts = new Map<Uri, string>();
        for (const step of steps) {
          const file = uri(step.path);
          if (step.do === 'close') {
            if (texts.delete(file)) await shown.service.closeDocument(file);
          } else if (step.do === 'delete') {
            fileSystem.remove(file);
            await shown.service.filesChanged([{ uri: file, type: 'deleted' }]);
          } else if (step.do === 'create') {
            fileSystem.write(file, files[step.path]!);
            await shown.service.filesChanged([{ uri: file, type: 'created' }]);
          } else if ('at' in step) {
            const known = texts.get(file);
            const old = known ?? files[step.path]!;
            const { text, change } = edited(old, step);
            if (known === undefined) {
              shown.service.openDocument(file, text);
            } else shown.service.changeDocument(file, text, change);
            texts.set(file, text);
          }
          if (steps.length % 2 === 0) shown.take(await shown.service.update());
        }
        shown.take(await shown.service.update());
        const fresh = await opened(fileSystem, texts);
        expect(new Map([...shown.findings].sort())).toEqual(new Map([...fresh.findings].sort()));
        expect(new Map([...shown.summaries].sort())).toEqual(new Map([...fresh.summaries].sort()));
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60) },
    );
  });
});

function edited(old: string, step: { do: string; at: number; text: string }) {
  const at = Math.min(step.at, old.length);
  const line = old.lastIndexOf('\n', at - 1) + 1;
  const next = old.indexOf('\n', at) + 1 || old.length;
  const [start, end, inserted] =
    step.do === 'insert-line'
      ? [line, line, `${step.text}\n`]
      : step.do === 'delete-line'
        ? [line, next, '']
        : [at, Math.min(at + (step.at % 3), old.length), step.text];
  return { text: old.slice(0, start) + inserted + old.slice(end), change: { range: { start, end }, text: inserted } };
}
