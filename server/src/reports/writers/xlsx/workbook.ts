import { reportTexts as texts } from '../../../messages/reports.ts';
import { escapeXml } from '../../plainText.ts';
import type { Speech } from '../../speech.ts';
import { coreXml, relationsXml, xmlHead } from '../office.ts';
import { type Parts, zipParts } from '../zip.ts';
import { columnName, type Sheet, sheetXml } from './sheet.ts';
import { schemas, stylesXml } from './styles.ts';

export interface WorkbookAbout {
  readonly title: string;
  readonly author: string;
  /** ISO 8601. */
  readonly time: string;
}

/**
 * Sheets as an Excel workbook (Office Open XML, ISO/IEC 29500). Written directly: it holds filters and conditional
 * colours, and equal sheets give equal bytes.
 */
export function toWorkbook(sheets: readonly Sheet[], about: WorkbookAbout, speech: Speech): Uint8Array {
  const office = `${schemas}/officeDocument/2006/relationships`;
  const package_ = `${schemas}/package/2006/relationships`;
  const cutNote = speech.say(texts.cut);
  const parts: Parts = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationsXml([
      [`${office}/officeDocument`, 'xl/workbook.xml'],
      [`${package_}/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreXml({ ...about, language: speech.language }),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, at) => [`${office}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
      [`${office}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': `${xmlHead}${stylesXml()}`,
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, `${xmlHead}${sheetXml(sheet, cutNote)}`]),
    ),
  };
  return zipParts(parts, about.time);
}

/** Filters need a hidden name for their range; the head is repeated on every printed page. */
function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const defined = sheets.flatMap(({ name, columns, rows }, at) => {
    const sheet = escapeXml(`'${name.replaceAll("'", "''")}'`);
    const range = `${sheet}!$A$1:$${columnName(columns.length - 1)}$${rows.length + 1}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${range}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$1:$1</definedName>`,
    ];
  });
  return [
    `${xmlHead}<workbook xmlns="${schemas}/spreadsheetml/2006/main" xmlns:r="${schemas}/officeDocument/2006/relationships">`,
    `<bookViews><workbookView/></bookViews><sheets>${names.join('')}</sheets>`,
    `<definedNames>${defined.join('')}</definedNames></workbook>`,
  ].join('');
}

function contentTypes(sheets: number): string {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = [
    ['/xl/workbook.xml', `${main}.sheet.main+xml`],
    ['/xl/styles.xml', `${main}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...Array.from({ length: sheets }, (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${main}.worksheet+xml`]),
  ];
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  const all = parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `${xmlHead}<Types xmlns="${schemas}/package/2006/content-types">${defaults}${all.join('')}</Types>`;
}
