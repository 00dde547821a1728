import type { Block, Facts, ReportDocument, Table } from '../document.ts';
import { isNumeric, Speech } from '../speech.ts';

/**
 * A report as Markdown with tables (GitHub's dialect). Whatever comes from documents stays text: no mark in it makes a
 * link, a heading, a list or HTML. Pictures are left out; their facts stand in the tables.
 */
export function toMarkdown(report: ReportDocument): string {
  const speech = new Speech(report.language);
  const cover = report.cover.map(({ name, value }) => `- **${plain(name)}**: ${plain(value)}`);
  const parts = [`# ${plain(report.title)}`, plain(report.subtitle), cover.join('\n')];
  // Where there is one agency only, its sections stand directly below the title.
  const depth = report.blocks.some((block) => block.kind === 'heading' && block.level === 1) ? 1 : 0;
  for (const block of report.blocks) parts.push(...write(block, depth, speech));
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function write(block: Block, depth: number, speech: Speech): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level + depth)} ${plain(block.text)}`];
    case 'paragraph':
      return [plain(block.text)];
    case 'list':
      return [block.items.map((item) => `- ${plain(item)}`).join('\n')];
    case 'note':
      return [`> ${plain(block.text)}`];
    case 'facts':
      return [facts(block)];
    case 'table':
      return [`**${plain(block.caption)}**`, table(block, speech)];
    case 'figure':
      return [];
  }
}

function facts({ facts: all }: Facts): string {
  return all
    .map(({ name, value, remark }) => `- **${plain(name)}**: ${plain(value)}${remark ? ` – ${plain(remark)}` : ''}`)
    .join('\n');
}

function table({ columns, rows }: Table, speech: Speech): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => plain(title))),
    line(columns.map(({ type }) => (isNumeric(type) ? '---:' : '---'))),
    ...rows.map(({ cells, strong }) =>
      line(
        columns.map(({ type }, at) => {
          const text = plain(speech.shown(cells[at] ?? null, type));
          return strong && text ? `**${text}**` : text;
        }),
      ),
    ),
  ].join('\n');
}

/** Text in one line that Markdown shows as it is. */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~$&!]/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([#+=-])/, '\\$1')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/@/g, '\\@')
    .replace(/\bwww\./gi, 'www\\.');
}
