import { type Language, render, type Text } from '../../server/src/messages/text.ts';
import { allRules } from '../../server/src/rules/all.ts';
import type { Example, Finding, Rule, RuleGroup, Severity } from '../../server/src/rules/rule.ts';
import { findingsIn } from '../../tests/unit/rules/findings.ts';
import { defaultAgency } from '../../tests/unit/workspace/fixture.ts';
import { fenced, page, plain, table } from './markdown.ts';

const notice = '<!-- Ditulis oleh "npm run docs" dari server/src/rules. / Written by "npm run docs". -->';

const groupNames: Readonly<Record<RuleGroup['id'], Text>> = {
  struktur: { id: 'Struktur: dokumen apa saja yang ada', en: 'Structure: which documents there are' },
  acuan: { id: 'Acuan: apa menunjuk apa', en: 'References: what refers to what' },
  bukti: { id: 'Bukti dukung: apa yang membuktikan tingkat', en: 'Evidence: what proves the levels' },
  arsitektur: { id: 'Arsitektur SPBE', en: 'SPBE architecture' },
  'peta-rencana': { id: 'Peta Rencana SPBE', en: 'SPBE road map' },
  lintas: { id: 'Lintas dokumen', en: 'Across documents' },
};

const severityNames: Readonly<Record<Severity, Text>> = {
  error: { id: 'galat', en: 'error' },
  warning: { id: 'peringatan', en: 'warning' },
  information: { id: 'informasi', en: 'information' },
  hint: { id: 'petunjuk', en: 'hint' },
};

/** One page for each rule and one that lists them; file names below `docs/aturan`. */
export async function rulePages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map([['README.md', indexPage()]]);
  for (const rule of allRules) pages.set(`${rule.code}.md`, await rulePage(rule));
  return pages;
}

async function rulePage(rule: Rule): Promise<string> {
  const bad = rule.examples?.bad;
  const findings = bad === undefined ? [] : (await findingsIn(bad)).filter(({ code }) => code === rule.code);
  const fixes = Object.values(rule.fixTitles ?? {});
  return page(
    notice,
    `# ${rule.code}`,
    `**${plain(rule.title.id)}** (${severityNames[rule.severity].id})`,
    plain(rule.explanation.id),
    bad && `## Contoh yang keliru\n\n${exampleText(bad)}`,
    bad && `Temuannya:\n\n${findingList(findings, bad, 'id')}`,
    rule.examples && `## Contoh yang benar\n\n${exampleText(rule.examples.good)}`,
    fixes.length > 0 ? `## Perbaikan yang ditawarkan\n\n${textList(fixes, 'id')}` : undefined,
    `## Dasar\n\n${plain(rule.source.id)}`,
    `## English\n\n**${plain(rule.title.en)}** (${severityNames[rule.severity].en})`,
    plain(rule.explanation.en),
    bad && `The finding in the first example:\n\n${findingList(findings, bad, 'en')}`,
    fixes.length > 0 ? `Remedies:\n\n${textList(fixes, 'en')}` : undefined,
    `Source: ${plain(rule.source.en)}`,
  );
}

/** The files of an example: SPBE files as text, other files (evidence) by name. */
function exampleText(example: Example): string {
  const spbe = Object.entries(example).filter(([name]) => name.endsWith('.spbe.yaml'));
  const others = Object.entries(example).filter(([name]) => !name.endsWith('.spbe.yaml'));
  const blocks = spbe.map(([name, text]) => `\`${name}\`\n\n${fenced('yaml', text)}`);
  const files = others.map(([name, text]) => `\`${name}\`${text === '' ? ' (kosong / empty)' : ''}`);
  return [...blocks, ...(files.length > 0 ? [`Berkas lain / other files: ${files.join(', ')}`] : [])].join('\n\n');
}

function findingList(findings: readonly Finding[], example: Example, language: Language): string {
  return findings
    .map((finding) => {
      const name = Object.keys(example).find((file) => finding.uri.endsWith(`/${file}`));
      const line = (name === undefined ? '' : example[name]!).slice(0, finding.at.start).split('\n').length;
      const word = language === 'id' ? 'baris' : 'line';
      const place = name === undefined ? '`instansi.spbe.yaml`' : `\`${name}\`, ${word} ${line}`;
      return `- ${place}: ${plain(render(finding.message, language, finding.parameters))}`;
    })
    .join('\n');
}

function textList(texts: readonly Text[], language: Language): string {
  return texts.map((text) => `- ${plain(text[language].replace(/\{\w+\}/g, '...'))}`).join('\n');
}

function indexPage(): string {
  return page(
    notice,
    '# Aturan / Rules',
    'Setiap temuan membawa kode aturannya. Halaman tiap aturan menjelaskan mengapa hal itu penting, contoh yang keliru dan yang benar, serta dasarnya. / Every finding carries the code of its rule; the page of each rule tells why it matters, with a bad and a good example and its source.',
    ...(Object.keys(groupNames) as RuleGroup['id'][]).flatMap((group) => [
      `## ${groupNames[group].id} / ${groupNames[group].en}`,
      table(
        ['Kode / code', 'Bobot / severity', 'Yang diperiksa', 'What is checked'],
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
    '## Mengubah bobot / Changing the severity',
    'Dalam `spbe.config.yaml` di folder utama; pilihannya `galat`, `peringatan`, `informasi`, `petunjuk`, `mati`. / In `spbe.config.yaml` in the root folder: `galat` (error), `peringatan` (warning), `informasi` (information), `petunjuk` (hint), `mati` (off).',
    fenced('yaml', 'aturan:\n  bukti.nama-berkas: mati\n  bukti.kurang: galat\n'),
    '## Mengabaikan satu temuan / Silencing one finding',
    'Komentar pada baris di atasnya, dengan alasan. Satu komentar untuk satu temuan; beberapa komentar boleh bersusun. / A comment on the line above it, with a reason. One comment for one finding; several may stand one below the other.',
    fenced('yaml', '# spbe-abaikan bukti.kurang: notulensi reviu ditandatangani minggu depan\ntingkat: 4\n'),
    '## Dokumen instansi pada contoh / Agency document of the examples',
    'Contoh tanpa `instansi.spbe.yaml` memakai yang ini. / Examples without `instansi.spbe.yaml` use this one.',
    fenced('yaml', defaultAgency),
  );
}
