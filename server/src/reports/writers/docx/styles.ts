import type { Language } from '../../../messages/text.ts';

const accent = '0B3D66';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly quick?: true;
}

const styles: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    paragraph: '<w:spacing w:before="2800" w:after="120"/>',
    run: `<w:b/><w:color w:val="${accent}"/><w:sz w:val="60"/>`,
    quick: true,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="12" w:color="${accent}"/></w:pBdr><w:spacing w:after="480"/>`,
    run: '<w:sz w:val="30"/>',
    quick: true,
  },
  {
    id: 'Cover',
    name: 'Sampul',
    paragraph:
      '<w:tabs><w:tab w:val="left" w:pos="2835"/></w:tabs><w:spacing w:after="100"/><w:ind w:left="2835" w:hanging="2835"/>',
    run: '<w:sz w:val="24"/>',
  },
  headingStyle(1, 32, 480),
  headingStyle(2, 26, 360),
  headingStyle(3, 22, 280),
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    paragraph: '<w:keepNext/><w:spacing w:after="200"/>',
    run: `<w:b/><w:color w:val="${accent}"/><w:sz w:val="32"/>`,
  },
  ...[1, 2, 3].map((level) => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="${(level - 1) * 284}"/>`,
  })),
  {
    id: 'Caption',
    name: 'caption',
    paragraph: '<w:keepNext/><w:spacing w:before="200" w:after="80"/>',
    run: '<w:b/><w:color w:val="404040"/><w:sz w:val="19"/>',
    quick: true,
  },
  {
    id: 'FigureCaption',
    name: 'Keterangan Gambar',
    paragraph: '<w:spacing w:before="60" w:after="240"/>',
    run: '<w:b/><w:color w:val="404040"/><w:sz w:val="19"/>',
  },
  { id: 'Figure', name: 'Gambar', paragraph: '<w:keepNext/><w:spacing w:before="200" w:after="0"/>' },
  {
    id: 'Cell',
    name: 'Isi Tabel',
    paragraph: '<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>',
    run: '<w:sz w:val="18"/>',
  },
  {
    id: 'Note',
    name: 'Catatan',
    paragraph:
      '<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="B35900"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FFF6E0"/><w:spacing w:before="120" w:after="120"/><w:ind w:left="170"/>',
    quick: true,
  },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    paragraph: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>',
    quick: true,
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: '<w:jc w:val="right"/>',
    run: '<w:color w:val="595959"/><w:sz w:val="18"/>',
  },
];

function headingStyle(level: number, size: number, before: number): Style {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="120"/><w:outlineLvl w:val="${level - 1}"/>`,
    run: `<w:b/><w:color w:val="${accent}"/><w:sz w:val="${size}"/>`,
    quick: true,
  };
}

/** `word/styles.xml`: what headings, captions, tables and notes look like; whoever edits the report changes it there. */
export function stylesXml(language: Language, namespaces: string): string {
  const lang = language === 'id' ? 'id-ID' : 'en-GB';
  const fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>';
  const defaults = [
    `<w:rPrDefault><w:rPr>${fonts}<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${lang}"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>',
  ].join('');
  return [
    `<w:styles ${namespaces}><w:docDefaults>${defaults}</w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
    ...styles.map(styleXml),
    tableStyle,
    '</w:styles>',
  ].join('');
}

function styleXml({ id, name, next, paragraph = '', run = '', quick }: Style): string {
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>`,
    next ? `<w:next w:val="${next}"/>` : '',
    quick ? '<w:qFormat/>' : '',
    paragraph ? `<w:pPr>${paragraph}</w:pPr>` : '',
    run ? `<w:rPr>${run}</w:rPr>` : '',
    '</w:style>',
  ].join('');
}

const rule = (side: string, width: number, color: string) =>
  `<w:${side} w:val="single" w:sz="${width}" w:space="0" w:color="${color}"/>`;

const tableStyle = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Tabel Laporan"/><w:basedOn w:val="TableNormal"/><w:qFormat/>',
  `<w:tblPr><w:tblBorders>${rule('top', 8, accent)}${rule('bottom', 8, accent)}${rule('insideH', 4, 'C8C8C8')}</w:tblBorders></w:tblPr>`,
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>',
  `<w:tcPr><w:tcBorders>${rule('bottom', 8, accent)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="E3EBF3"/></w:tcPr></w:tblStylePr>`,
  '</w:style>',
].join('');
