import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { indicatorPageAddress, pageOf, rulePageAddress } from '../../../server/src/features/pages.ts';
import { allRules } from '../../../server/src/rules/all.ts';
import { allInstruments } from '../../../server/src/schema/instruments.ts';

it('a rule has the page that stands in the documentation', async () => {
  const written = readFileSync(new URL('../../../docs/aturan/bukti.kurang.md', import.meta.url), 'utf8');
  const shown = await pageOf('spbe:/aturan/bukti.kurang.md', 'id');
  expect(written.replace(/^<!--.*-->\n\n/, '')).toBe(shown);
});

it('a rule has a page in English with its examples', async () => {
  const shown = await pageOf(rulePageAddress('acuan.id-tidak-ada'), 'en');
  expect(shown).toMatch(/^# acuan\.id-tidak-ada\n\n\*\*.+\*\* \(error\)\n/);
  expect(shown).toContain('## A bad example\n\n`');
  expect(shown).toMatch(/What is found:\n\n- `.+`, line \d+: /);
  expect(shown).not.toContain('## Dasar');
});

it('an indicator has a page with what each level means and asks for', async () => {
  const shown = await pageOf('spbe:/indikator/permenpanrb-59-2020/12.md', 'id');
  expect(shown).toContain('# Indikator 12: Peta Rencana SPBE\n');
  expect(shown).toContain('| Nilai satu tingkat | 0,025 poin indeks |');
  expect(shown).toContain(`### Tingkat 4, Terpadu dan Terukur

Rencana kerja dan anggaran tiga tahun terakhir konsisten mengikuti peta rencana, yang direviu dan dievaluasi berkala.

Bukti yang diminta:

- Laporan, notulensi, atau undangan reviu dan evaluasi Peta Rencana SPBE
  - jenis bukti: Laporan reviu dan evaluasi (\`laporan_reviu_evaluasi\`), Notulensi (\`notulensi\`), atau Undangan rapat (\`undangan_rapat\`)
  - tanggalnya tidak mendahului: Dokumen formal Peta Rencana SPBE yang sudah ditetapkan
- RKA/DPA tiga tahun terakhir yang memuat kegiatan yang selaras dengan peta rencana
  - jenis bukti: Dokumen anggaran (RKA/DPA) (\`dokumen_anggaran\`)
  - \`muatan\` menyebut \`selaras_peta_rencana\` (kegiatan yang selaras dengan peta rencana)
  - dari 3 tahun yang berbeda
`);
});

it('says where an instrument was not seen in the original', async () => {
  const shown = await pageOf('spbe:///indikator/permenpanrb-8-2026/3.md', 'en');
  expect(shown).toContain('The criteria of the levels are not available for this instrument.');
  expect(shown).toContain('**Secondary source.** The original text of Regulation 8/2026 was not seen');
});

it('every indicator and every rule has its page in both languages, without places left open', async () => {
  const addresses = [
    ...allInstruments().flatMap(({ id, indicators }) =>
      indicators.map(({ number }) => indicatorPageAddress(id, number)),
    ),
    ...allRules.filter(({ examples }) => !examples).map(({ code }) => rulePageAddress(code)),
  ];
  for (const address of addresses) {
    for (const language of ['id', 'en'] as const) {
      const shown = await pageOf(address, language);
      expect(shown, address).toMatch(/^# .+\n\n/);
      expect(shown, address).not.toMatch(/\{\w+\}|undefined/);
    }
  }
});

it.each([
  'spbe:/aturan/tidak.ada.md',
  'spbe:/aturan/../bukti.kurang.md',
  'spbe:/indikator/permenpanrb-59-2020/99.md',
  'spbe:/indikator/permenpanrb-59-2020/11/x.md',
  'spbe:/indikator/__proto__/11.md',
  'spbe:/indikator/constructor/toString.md',
  'spbe:/lain/11.md',
  'file:///aturan/bukti.kurang.md',
  '',
])('no page is at %j', async (address) => {
  expect(await pageOf(address, 'id')).toBeUndefined();
});
