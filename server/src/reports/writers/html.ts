import { reportTexts as texts } from '../../messages/reports.ts';
import { toSvgText } from '../charts/charts.ts';
import type { Block, Facts, Heading, ReportDocument, Table } from '../document.ts';
import { escapeXml } from '../plainText.ts';
import { isNumeric, Speech } from '../speech.ts';
import { style } from './htmlStyle.ts';

/** A report as one HTML file that loads nothing and runs nothing: for the screen in light and dark, and for A4 paper. */
export function toHtml(report: ReportDocument): string {
  const headings = report.blocks.filter((block) => block.kind === 'heading');
  const parts = headings.some(({ level }) => level === 1);
  const body = new Body(new Speech(report.language), parts);
  return [
    '<!doctype html>',
    `<html lang="${report.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="${escapeXml(report.author)}">`,
    `<title>${escapeXml(`${report.title}: ${report.subtitle}`)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<h1>${escapeXml(report.title)}</h1>`,
    `<p class="subtitle">${escapeXml(report.subtitle)}</p>`,
    cover(report),
    '</header>',
    contents(report, headings, parts),
    '<main>',
    ...report.blocks.map((block) => body.block(block)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function cover({ cover: facts }: ReportDocument): string {
  const rows = facts.map(({ name, value }) => `<div><dt>${escapeXml(name)}</dt><dd>${escapeXml(value)}</dd></div>`);
  return `<dl class="cover">${rows.join('')}</dl>`;
}

/** Links to the parts where there are several, else to the sections. */
function contents({ contentsTitle }: ReportDocument, headings: readonly Heading[], parts: boolean): string {
  const items = headings.flatMap(({ level, text }, at) =>
    level === (parts ? 1 : 2) ? [`<li><a href="#b${at + 1}">${escapeXml(text)}</a></li>`] : [],
  );
  const title = `<h2 id="contents">${escapeXml(contentsTitle)}</h2>`;
  return `<nav aria-labelledby="contents">${title}<ol>${items.join('')}</ol></nav>`;
}

/** Writes one block after the other, counting headings, tables and pictures. */
class Body {
  readonly #speech: Speech;
  readonly #parts: boolean;
  #headings = 0;
  #tables = 0;
  #figures = 0;

  constructor(speech: Speech, parts: boolean) {
    this.#speech = speech;
    this.#parts = parts;
  }

  block(block: Block): string {
    switch (block.kind) {
      case 'heading': {
        const level = this.#parts ? block.level + 1 : block.level;
        return `<h${level} id="b${++this.#headings}">${escapeXml(block.text)}</h${level}>`;
      }
      case 'paragraph':
        return `<p>${escapeXml(block.text)}</p>`;
      case 'list':
        return `<ul>${block.items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</ul>`;
      case 'note':
        return `<p class="note">${escapeXml(block.text)}</p>`;
      case 'facts':
        return facts(block);
      case 'table': {
        const caption = `${this.#speech.say(texts.tableWord)} ${++this.#tables}. ${block.caption}`;
        return table({ ...block, caption }, this.#speech);
      }
      case 'figure': {
        const caption = `${this.#speech.say(texts.figureWord)} ${++this.#figures}. ${block.caption}`;
        return `<figure>${toSvgText(block.picture)}<figcaption>${escapeXml(caption)}</figcaption></figure>`;
      }
    }
  }
}

function facts({ facts: all }: Facts): string {
  const items = all.map(({ name, value, remark }) => {
    const more = remark ? `<dd class="remark">${escapeXml(remark)}</dd>` : '';
    return `<div><dt>${escapeXml(name)}</dt><dd>${escapeXml(value)}</dd>${more}</div>`;
  });
  return `<dl class="facts">${items.join('')}</dl>`;
}

function table({ caption, columns, rows }: Table, speech: Speech): string {
  const kind = (at: number) => (isNumeric(columns[at]?.type ?? 'text') ? ' class="number"' : '');
  const head = columns.map(({ title }, at) => `<th scope="col"${kind(at)}>${escapeXml(title)}</th>`).join('');
  const body = rows.map(({ cells, strong }) => {
    const fields = columns.map(({ type }, at) => {
      const text = escapeXml(speech.shown(cells[at] ?? null, type));
      return at === 0 && text ? `<th scope="row"${kind(at)}>${text}</th>` : `<td${kind(at)}>${text}</td>`;
    });
    return `<tr${strong ? ' class="strong"' : ''}>${fields.join('')}</tr>`;
  });
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const shares = columns.map(({ width }) => `<col style="width:${Math.round((width / total) * 100)}%">`);
  const name = `<caption>${escapeXml(caption)}</caption><colgroup>${shares.join('')}</colgroup>`;
  return [
    `<div class="scroll" tabindex="0" role="region" aria-label="${escapeXml(caption)}"><table>${name}`,
    `<thead><tr>${head}</tr></thead>`,
    '<tbody>',
    ...body,
    '</tbody></table></div>',
  ].join('\n');
}
