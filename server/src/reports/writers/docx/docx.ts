import { reportTexts as texts } from '../../../messages/reports.ts';
import type { ReportDocument } from '../../document.ts';
import { escapeXml } from '../../plainText.ts';
import { Speech } from '../../speech.ts';
import { coreXml, relationsXml, xmlHead } from '../office.ts';
import { type Parts, zipParts } from '../zip.ts';
import { Body, field, instruction, run } from './body.ts';
import { stylesXml } from './styles.ts';

const schemas = 'http://schemas.openxmlformats.org';
const main = `xmlns:w="${schemas}/wordprocessingml/2006/main"`;
const namespaces = [
  main,
  `xmlns:r="${schemas}/officeDocument/2006/relationships"`,
  `xmlns:wp="${schemas}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${schemas}/drawingml/2006/main"`,
  `xmlns:mc="${schemas}/markup-compatibility/2006"`,
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/**
 * A report as a Word document (Office Open XML, ISO/IEC 29500): title page, table of contents, real headings, captions
 * with numbers, tables with repeated heads, pictures as native drawings with alternative texts, page numbers. Written
 * directly, so that equal reports give equal bytes.
 */
export function toDocx(report: ReportDocument): Uint8Array {
  const office = `${schemas}/officeDocument/2006/relationships`;
  const relations = ['styles', 'settings', 'numbering', 'footer'];
  const parts: Parts = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationsXml([
      [`${office}/officeDocument`, 'word/document.xml'],
      [`${schemas}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'],
      [`${office}/extended-properties`, 'docProps/app.xml'],
    ]),
    'docProps/core.xml': coreXml({ ...report, title: `${report.title}: ${report.subtitle}` }),
    'docProps/app.xml': `${xmlHead}<Properties xmlns="${schemas}/officeDocument/2006/extended-properties"><Application>${escapeXml(report.author)}</Application></Properties>`,
    'word/_rels/document.xml.rels': relationsXml(relations.map((name) => [`${office}/${name}`, `${name}.xml`])),
    'word/document.xml': documentXml(report, relations.indexOf('footer') + 1),
    'word/styles.xml': `${xmlHead}${stylesXml(report.language, main)}`,
    'word/settings.xml': settings,
    'word/numbering.xml': numbering,
    'word/footer.xml': footerXml(report),
  };
  return zipParts(parts, report.time);
}

function documentXml(report: ReportDocument, footer: number): string {
  const page = [
    '<w:sectPr>',
    `<w:footerReference w:type="default" r:id="rId${footer}"/>`,
    '<w:pgSz w:w="11906" w:h="16838"/>',
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>',
    '<w:titlePg/></w:sectPr>',
  ].join('');
  const body = new Body(report).xml();
  return `${xmlHead}<w:document ${namespaces}><w:body>${body}${page}</w:body></w:document>`;
}

/** `Halaman 2 dari 14` with numbers that follow the pages; none on the title page. */
function footerXml(report: ReportDocument): string {
  const speech = new Speech(report.language);
  const number = (name: string) =>
    `${field('begin')}${instruction(name)}${field('separate')}${run('1')}${field('end')}`;
  const marks: Readonly<Record<string, string>> = { '{page}': number('PAGE'), '{pages}': number('NUMPAGES') };
  const pieces = speech.say(texts.page).split(/(\{pages?\})/);
  const content = pieces.filter(Boolean).map((piece) => marks[piece] ?? run(piece));
  const about = run(`${report.subtitle}   `);
  return `${xmlHead}<w:ftr ${main}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${about}${content.join('')}</w:p></w:ftr>`;
}

function contentTypes(): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const overrides = [
    ['/word/document.xml', `${word}.document.main+xml`],
    ['/word/styles.xml', `${word}.styles+xml`],
    ['/word/settings.xml', `${word}.settings+xml`],
    ['/word/numbering.xml', `${word}.numbering+xml`],
    ['/word/footer.xml', `${word}.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ];
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  const all = overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `${xmlHead}<Types xmlns="${schemas}/package/2006/content-types">${defaults}${all.join('')}</Types>`;
}

/** `updateFields`: the pages of the table of contents are known only to the program that lays the pages out. */
const settings = [
  `${xmlHead}<w:settings ${main}><w:defaultTabStop w:val="567"/><w:updateFields w:val="true"/>`,
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  '</w:settings>',
].join('');

const numbering = [
  `${xmlHead}<w:numbering ${main}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>`,
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>',
  '<w:pPr><w:ind w:left="454" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>',
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
].join('');
