import { describe, expect, it } from 'vitest';
import type { Severity } from '../../../server/src/rules/rule.ts';
import { findingsIn } from './findings.ts';

/** Codes with their lines (from 1) in one indicator document, of the codes that begin with one of `prefixes`. */
async function codesIn(
  text: string,
  prefixes: readonly string[] = ['bukti.kurang', 'struktur.'],
  severities: ReadonlyMap<string, Severity | 'off'> = new Map(),
): Promise<readonly string[]> {
  const findings = await findingsIn({ 'indikator/32.spbe.yaml': text }, { severities });
  return findings
    .filter(({ code, uri }) => uri.endsWith('/32.spbe.yaml') && prefixes.some((prefix) => code.startsWith(prefix)))
    .map(({ code, at }) => `${text.slice(0, at.start).split('\n').length} ${code}`);
}

/** Level 2 of a service lacks two documents. */
const twoMissing = (...comments: readonly string[]) =>
  ['jenis: indikator', 'indikator: 32', ...comments, 'tingkat: 2', ''].join('\n');

describe('a comment "# spbe-abaikan"', () => {
  it('silences one finding of its code on the next line', async () => {
    expect(await codesIn(twoMissing())).toEqual(['3 bukti.kurang', '3 bukti.kurang']);
    expect(await codesIn(twoMissing('# spbe-abaikan bukti.kurang: menunggu tangkapan layar'))).toEqual([
      '4 bukti.kurang',
    ]);
  });

  it('may stand above another one', async () => {
    expect(
      await codesIn(twoMissing('# spbe-abaikan bukti.kurang: menunggu A', '# spbe-abaikan bukti.kurang: menunggu B')),
    ).toEqual([]);
  });

  it('may stand behind the line before', async () => {
    const text = 'jenis: indikator\nindikator: 32 # spbe-abaikan bukti.kurang: menunggu\ntingkat: 2\n';
    expect(await codesIn(text)).toEqual(['3 bukti.kurang']);
  });

  it('needs a reason, and silences nothing without one', async () => {
    expect(await codesIn(twoMissing('# spbe-abaikan bukti.kurang'))).toEqual([
      '3 struktur.abaikan-tanpa-alasan',
      '4 bukti.kurang',
      '4 bukti.kurang',
    ]);
    expect(await codesIn(twoMissing('# spbe-abaikan bukti.kurang:  '))).toContain('3 struktur.abaikan-tanpa-alasan');
    expect(await codesIn(twoMissing('# spbe-abaikan'))).toContain('3 struktur.abaikan-tanpa-alasan');
  });

  it('needs a known code', async () => {
    expect(await codesIn(twoMissing('# spbe-abaikan bukti.kurangg: salah tulis'))).toEqual([
      '3 struktur.abaikan-kode-tidak-dikenal',
      '4 bukti.kurang',
      '4 bukti.kurang',
    ]);
  });

  it('is reported where it silences nothing: another line, another code', async () => {
    expect(await codesIn(twoMissing('# spbe-abaikan bukti.kurang: jauh', '# catatan'))).toEqual([
      '3 struktur.abaikan-tidak-terpakai',
      '5 bukti.kurang',
      '5 bukti.kurang',
    ]);
    expect(await codesIn(twoMissing('# spbe-abaikan bukti.dicabut: lain'))).toContain(
      '3 struktur.abaikan-tidak-terpakai',
    );
  });

  it('is not called unused for a code that is turned off, or in a file that was read in part', async () => {
    const off = new Map([['bukti.kurang', 'off'] as const]);
    const comment = '# spbe-abaikan bukti.kurang: menunggu';
    expect(await codesIn(twoMissing(comment), undefined, off)).toEqual([]);
    const conflict = '<<<<<<< HEAD\nbukti: []\n=======\nbukti: [{}]\n>>>>>>> lain\n';
    expect(await codesIn(`${twoMissing(comment)}${conflict}`)).toEqual([]);
  });

  it('is not called unused while another file of the agency is broken, since rules then keep silent', async () => {
    const element =
      'jenis: arsitektur\ninfrastruktur:\n  server:\n    # spbe-abaikan arsitektur.elemen-tidak-terpakai: cadangan\n    - { id: sv-1, nama: Server Cadangan }\n';
    const unused = async (other: string) => {
      const findings = await findingsIn({ 'arsitektur/a.spbe.yaml': element, 'indikator/32.spbe.yaml': other });
      return findings.map(({ code }) => code).filter((code) => code.startsWith('struktur.abaikan'));
    };
    expect(await unused(twoMissing())).toEqual([]);
    expect(await unused(`${twoMissing()}<<<<<<< HEAD\nbukti: []\n=======\nbukti: [{}]\n>>>>>>> lain\n`)).toEqual([]);
  });

  it('is nothing but text within a value', async () => {
    expect(await codesIn(`${twoMissing()}penjelasan:\n  fakta: |\n    # spbe-abaikan bukti.kurang\n`)).toEqual([
      '3 bukti.kurang',
      '3 bukti.kurang',
    ]);
  });
});

describe('severities by configuration', () => {
  it('change a code, turn it off, and reach the findings about comments', async () => {
    const files = { 'indikator/32.spbe.yaml': twoMissing('# spbe-abaikan bukti.kurang') };
    const severities = new Map<string, Severity | 'off'>([
      ['bukti.kurang', 'error'],
      ['struktur.abaikan-tanpa-alasan', 'off'],
    ]);
    const findings = await findingsIn(files, { severities });
    expect(new Set(findings.filter(({ code }) => code === 'bukti.kurang').map(({ severity }) => severity))).toEqual(
      new Set(['error']),
    );
    expect(findings.map(({ code }) => code)).not.toContain('struktur.abaikan-tanpa-alasan');
  });
});
