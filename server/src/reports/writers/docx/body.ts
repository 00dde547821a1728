import { reportTexts } from '../../../messages/reports.ts';
import { textWidth as widthOfText } from '../../charts/words.ts';
import type { Block, Column, Facts, Figure, Heading, ReportDocument, Table } from '../../document.ts';
import { escapeXml } from '../../plainText.ts';
import { isNumeric, Speech } from '../../speech.ts';
import { drawingXml } from './drawing.ts';

/** Width of the text on the page, in twentieths of a point: A4 less 20 mm at each side. */
export const textWidth = 9638;

/** Longer texts of a cell are cut: Word gets slow, and a page shows no more. */
const longestText = 8000;

/** Turns the blocks of one report into the paragraphs of `word/document.xml`, counting tables and pictures. */
export class Body {
  readonly #report: ReportDocument;
  readonly #speech: Speech;
  /** Levels that headings lose: one agency alone has no parts. */
  readonly #shift: number;
  readonly #headings: readonly Heading[];
  #heading = 0;
  #tables = 0;
  #figures = 0;

  constructor(report: ReportDocument) {
    this.#report = report;
    this.#speech = new Speech(report.language);
    this.#headings = report.blocks.filter((block) => block.kind === 'heading');
    this.#shift = this.#headings.some(({ level }) => level === 1) ? 0 : 1;
  }

  xml(): string {
    return [this.#cover(), this.#contents(), ...this.#report.blocks.map((block) => this.#block(block))].join('');
  }

  #cover(): string {
    const { title, subtitle, cover } = this.#report;
    const facts = cover.map(({ name, value }) =>
      paragraph('Cover', `${run(name, '<w:color w:val="595959"/>')}<w:r><w:tab/></w:r>${run(value)}`),
    );
    return [paragraph('Title', run(title)), paragraph('Subtitle', run(subtitle)), ...facts, pageBreak].join('');
  }

  /** Sections and their parts with their pages, which the program that lays out the pages fills in. */
  #contents(): string {
    const entries = this.#headings.flatMap((heading, at) => {
      const level = heading.level - this.#shift;
      // Several agencies: the sections of each would fill pages.
      return level <= (this.#shift === 0 ? 1 : 2) ? [{ level, text: heading.text, mark: bookmark(at) }] : [];
    });
    const marks = ['begin', 'separate', 'end'].map((type) => forWord(`<w:fldChar w:fldCharType="${type}"/>`));
    const toc = forWord(`<w:instrText xml:space="preserve"> TOC \\o "1-${this.#shift + 1}" \\h \\z \\u </w:instrText>`);
    const begin = `${marks[0]}${toc}${marks[1]}`;
    const lines = entries.map(({ level, text, mark }, at) => {
      const page = `${field('begin')}${instruction(`PAGEREF ${mark} \\h`)}${field('separate')}${field('end')}`;
      const link = `<w:hyperlink w:anchor="${mark}" w:history="1">${run(text)}<w:r><w:tab/></w:r>${page}</w:hyperlink>`;
      return paragraph(`TOC${level}`, `${at === 0 ? begin : ''}${link}`);
    });
    const end = `<w:p>${marks[2]}</w:p>`;
    const title = paragraph('TOCHeading', run(this.#report.contentsTitle));
    const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>';
    return `<w:sdt><w:sdtPr>${gallery}</w:sdtPr><w:sdtContent>${title}${lines.join('')}${end}</w:sdtContent></w:sdt>${pageBreak}`;
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return this.#headingXml(block);
      case 'paragraph':
        return paragraph('Normal', run(block.text));
      case 'list':
        return block.items.map((item) => paragraph('ListBullet', run(item))).join('');
      case 'note':
        return paragraph('Note', run(block.text));
      case 'facts':
        return factsTable(block);
      case 'table':
        return this.#table(block);
      case 'figure':
        return this.#figure(block);
    }
  }

  #headingXml({ level, text }: Heading): string {
    const at = this.#heading++;
    const mark = `<w:bookmarkStart w:id="${at}" w:name="${bookmark(at)}"/>${run(text)}<w:bookmarkEnd w:id="${at}"/>`;
    const isPart = level === 1 && at > 0;
    return `${isPart ? pageBreak : ''}${paragraph(`Heading${level - this.#shift}`, mark)}`;
  }

  #table({ caption, columns, rows }: Table): string {
    this.#tables += 1;
    const title = this.#numbered('Caption', reportTexts.tableWord, this.#tables, caption);
    const titles = columns.map(({ title: text, type }) => ({ text, right: isNumeric(type) }));
    const texts = rows.map(({ cells }) =>
      columns.map(({ type }, at) => ({
        text: this.#speech.shown(cells[at] ?? null, type),
        right: isNumeric(type),
      })),
    );
    const body = texts.map((cells, at) => rowXml(cells, { strong: rows[at]?.strong ?? false }));
    const widths = widthsOf(columns, [titles, ...texts]);
    return `${title}${tableXml(caption, widths, [rowXml(titles, { header: true }), ...body])}${spacer}`;
  }

  #figure({ picture, caption, alternative }: Figure): string {
    this.#figures += 1;
    const drawing = paragraph('Figure', `<w:r>${drawingXml(picture, alternative, this.#figures)}</w:r>`);
    return `${drawing}${this.#numbered('FigureCaption', reportTexts.figureWord, this.#figures, caption)}`;
  }

  #numbered(
    style: string,
    word: typeof reportTexts.tableWord | typeof reportTexts.figureWord,
    number: number,
    caption: string,
  ): string {
    const name = this.#speech.say(word);
    const count = `${field('begin')}${instruction(`SEQ ${name} \\* ARABIC`)}${field('separate')}${run(String(number))}${field('end')}`;
    return paragraph(style, `${run(`${name} `)}${count}${run(`. ${caption}`)}`);
  }
}

const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
/** Two tables without a paragraph between them would become one. */
const spacer = '<w:p><w:pPr><w:spacing w:after="60" w:line="120" w:lineRule="exact"/></w:pPr></w:p>';

function bookmark(at: number): string {
  return `_Toc${String(at + 1).padStart(6, '0')}`;
}

export function paragraph(style: string, content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;
}

/** Text with its line breaks. */
export function run(text: string, look = ''): string {
  const lines = text.split(/\r\n|[\r\n]/).map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
}

export function field(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

/**
 * For Word 2013 and later only. The table of contents is a field there, which Word brings up to date; LibreOffice would
 * leave out the pages of such a field, while it computes those of the single lines by itself.
 */
function forWord(content: string): string {
  return `<w:r><mc:AlternateContent><mc:Choice Requires="w15">${content}</mc:Choice></mc:AlternateContent></w:r>`;
}

export function instruction(text: string): string {
  return `<w:r><w:instrText xml:space="preserve"> ${escapeXml(text)} </w:instrText></w:r>`;
}

function tableXml(caption: string, widths: readonly number[], rows: readonly string[]): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return [
    '<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/>',
    `<w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    `<w:tblCaption w:val="${escapeXml(caption)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`,
    ...rows,
    '</w:tbl>',
  ].join('');
}

/** Widths by share, but none so narrow that a word of it would be broken; where even that is too wide, all give way. */
function widthsOf(columns: readonly Column[], rows: readonly (readonly CellText[])[]): readonly number[] {
  const needed = columns.map((_, at) => Math.max(...rows.map((cells) => longestWord(cells[at]?.text ?? ''))));
  const total = sumOf(columns.map(({ width }) => width));
  const wanted = columns.map(({ width }, at) => Math.max((width / total) * textWidth, needed[at] ?? 0));
  const isTooWide = sumOf(needed) >= textWidth;
  const part = Math.max(sumOf(wanted) - textWidth, 0) / Math.max(sumOf(wanted) - sumOf(needed), 1);
  const widths = wanted.map((width, at) => {
    const need = needed[at] ?? 0;
    return Math.floor(isTooWide ? (need / sumOf(needed)) * textWidth : width - part * (width - need));
  });
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((width, at) => (at === widest ? width + textWidth - sumOf(widths) : width));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Room for the longest word, at 9 points with the margins of a cell; words without end are broken all the same. */
function longestWord(text: string): number {
  const words = text.slice(0, 400).split(/[\s\u2013-]+/);
  const points = Math.max(...words.map((word) => widthOfText(word.slice(0, 22), 9)));
  return Math.ceil(points * 20 * 1.08) + 190;
}

interface CellText {
  readonly text: string;
  readonly right: boolean;
}

function rowXml(cells: readonly CellText[], { header = false, strong = false }): string {
  const look = header ? '<w:cantSplit/><w:tblHeader/>' : '<w:cantSplit/>';
  const shade = strong ? '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F3F5F8"/></w:tcPr>' : '';
  const fields = cells.map(({ text, right }) => {
    const side = right ? '<w:jc w:val="right"/>' : '';
    const shown = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
    const content = run(shown, header || strong ? '<w:b/>' : '');
    return `<w:tc>${shade}<w:p><w:pPr><w:pStyle w:val="Cell"/>${side}</w:pPr>${content}</w:p></w:tc>`;
  });
  return `<w:tr><w:trPr>${look}</w:trPr>${fields.join('')}</w:tr>`;
}

/** Named values side by side: names above, values large, remarks below. */
function factsTable({ facts }: Facts): string {
  const width = Math.floor(textWidth / Math.max(facts.length, 1));
  const line = (texts: readonly string[], look: string) =>
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${texts
      .map((text) => {
        const shade = '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F3F5F8"/></w:tcPr>';
        return `<w:tc>${shade}<w:p><w:pPr><w:pStyle w:val="Cell"/><w:keepNext/></w:pPr>${run(text, look)}</w:p></w:tc>`;
      })
      .join('')}</w:tr>`;
  const rows = [
    line(
      facts.map(({ name }) => name),
      '<w:b/><w:color w:val="0B3D66"/>',
    ),
    line(
      facts.map(({ value }) => value),
      '<w:b/><w:sz w:val="26"/>',
    ),
    line(
      facts.map(({ remark }) => remark ?? ''),
      '<w:color w:val="595959"/><w:sz w:val="16"/>',
    ),
  ];
  const caption = facts.map(({ name }) => name).join(', ');
  return `${tableXml(
    caption,
    facts.map(() => width),
    rows,
  )}${spacer}`;
}
