import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { imported } from './documents.ts';
import { file, firstFindings, test } from './harness.ts';

test('a workbook is imported into the documents', async () => {
  await firstFindings();
  const table = workbook([
    ['No', 'Level', 'Penjelasan'],
    ['11', '2', 'Dokumen ditinjau ulang'],
  ]);
  const after = await imported(file('penilaian.xlsx'), table, file('indikator/11.spbe.yaml'));
  assert.match(after, /^tingkat: 2$/m);
  assert.match(after, /^ {2}fakta: Dokumen ditinjau ulang$/m);
});

/** The smallest workbook that a program for spreadsheets opens: one sheet of texts. */
function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const relation = (kind: string, target: string) =>
    `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
  const parts = {
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Penilaian" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
