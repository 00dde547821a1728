import { fenced, page, plain, table } from '../../server/src/features/pages/layout.ts';
import { rulePage } from '../../server/src/features/pages/rulePage.ts';
import { severityNames } from '../../server/src/messages/pages.ts';
import type { Text } from '../../server/src/messages/text.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { exampleAgency } from '../../server/src/rules/example.ts';
import type { RuleGroup } from '../../server/src/rules/rule.ts';

const notice = '<!-- Ditulis oleh "npm run docs" dari server/src/rules. / Written by "npm run docs". -->';

const groupNames: Readonly<Record<RuleGroup['id'], Text>> = {
  struktur: { id: 'Struktur: dokumen apa saja yang ada', en: 'Structure: which documents there are' },
  acuan: { id: 'Acuan: apa menunjuk apa', en: 'References: what refers to what' },
  bukti: { id: 'Bukti dukung: apa yang membuktikan tingkat', en: 'Evidence: what proves the levels' },
  arsitektur: { id: 'Arsitektur SPBE', en: 'SPBE architecture' },
  'peta-rencana': { id: 'Peta Rencana SPBE', en: 'SPBE road map' },
  lintas: { id: 'Lintas dokumen', en: 'Across documents' },
};

/** One page for each rule and one that lists them; file names below `docs/aturan`. */
export async function rulePages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map([['README.md', indexPage()]]);
  for (const rule of allRules) pages.set(`${rule.code}.md`, page(notice, (await rulePage(rule, 'id')).trimEnd()));
  return pages;
}

function indexPage(): string {
  return page(
    notice,
    '# Aturan / Rules',
    'Setiap temuan membawa kode aturannya. Halaman tiap aturan menjelaskan mengapa hal itu penting, contoh yang keliru dan yang benar, serta dasarnya. / Every finding carries the code of its rule; the page of each rule tells why it matters, with a bad and a good example and its source.',
    ...(Object.keys(groupNames) as RuleGroup['id'][]).flatMap((group) => [
      `## ${groupNames[group].id} / ${groupNames[group].en}`,
      table(
        ['Kode / code', 'Keparahan / severity', 'Yang diperiksa', 'What is checked'],
        allRules
          .filter(({ code }) => code.startsWith(`${group}.`))
          .map(({ code, severity, title }) => [
            `[${code}](${code}.md)`,
            `${severityNames[severity].id} / ${severityNames[severity].en}`,
            plain(title.id),
            plain(title.en),
          ]),
      ),
    ]),
    '## Mengubah tingkat keparahan / Changing the severity',
    'Dalam `spbe.config.yaml` di folder utama; pilihannya `galat`, `peringatan`, `informasi`, `petunjuk`, `mati`. / In `spbe.config.yaml` in the root folder: `galat` (error), `peringatan` (warning), `informasi` (information), `petunjuk` (hint), `mati` (off).',
    fenced('yaml', 'aturan:\n  bukti.nama-berkas: mati\n  bukti.kurang: galat\n'),
    '## Mengabaikan satu temuan / Silencing one finding',
    'Komentar pada baris di atasnya, dengan alasan. Satu komentar untuk satu temuan; beberapa komentar boleh bersusun. / A comment on the line above it, with a reason. One comment for one finding; several may stand one below the other.',
    fenced('yaml', '# spbe-abaikan bukti.kurang: notulensi reviu ditandatangani minggu depan\ntingkat: 4\n'),
    '## Dokumen instansi pada contoh / Agency document of the examples',
    'Contoh tanpa `instansi.spbe.yaml` memakai yang ini. / Examples without `instansi.spbe.yaml` use this one.',
    fenced('yaml', exampleAgency),
  );
}
