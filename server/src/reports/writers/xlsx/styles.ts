import type { ColumnType } from '../../document.ts';
import type { Mark } from '../../tables/dataTable.ts';

export const schemas = 'http://schemas.openxmlformats.org';

/** Formats by type; those below 164 are built in, 14 is the date as the reader's country writes it. */
const formats: readonly (readonly [type: ColumnType, id: number, code?: string])[] = [
  ['text', 49],
  ['count', 1],
  ['year', 1],
  ['level', 0],
  ['score', 2],
  ['points', 164, '0.0###'],
  ['change', 165, '+0.00;-0.00;0.00'],
  ['percent', 10],
  ['money', 166, '"Rp"#,##0'],
  ['date', 14],
];

/** Place of the style of each type of cell, and of the head, in `xl/styles.xml`. */
export const styleIds = {
  ...(Object.fromEntries(formats.map(([type], at) => [type, at + 1])) as Readonly<Record<ColumnType, number>>),
  head: formats.length + 1,
};

/** Added to the place of a style: the same with its value at the left, beside the text that it belongs to. */
export const leftStyles = formats.length + 1;

/** Place of the look of each mark. */
export const markIds: Readonly<Record<Mark['look'], number>> = { good: 0, warning: 1, bad: 2 };

const looks = [
  ['FF006100', 'FFC6EFCE'],
  ['FF7F6000', 'FFFFEB9C'],
  ['FF9C0006', 'FFFFC7CE'],
] as const;

/** The part `xl/styles.xml`. */
export function stylesXml(): string {
  const own = formats.filter(([, , code]) => code !== undefined);
  const codes = own.map(([, id, code]) => `<numFmt numFmtId="${id}" formatCode="${code?.replaceAll('"', '&quot;')}"/>`);
  const xf = (format: number, more: string, alignment: string) =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0"${more}>${alignment}</xf>`;
  const top = '<alignment vertical="top"/>';
  const wrapped = '<alignment vertical="top" wrapText="1"/>';
  const styled = ([type, id]: (typeof formats)[number], alignment: string) =>
    xf(type === 'text' ? 0 : id, ' applyNumberFormat="1" applyAlignment="1"', type === 'text' ? wrapped : alignment);
  const cells = formats.map((format) => styled(format, top));
  const left = formats.map((format) => styled(format, '<alignment horizontal="left" vertical="top"/>'));
  const head =
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>';
  const marks = looks.map(
    ([ink, paper]) =>
      `<dxf><font><color rgb="${ink}"/></font><fill><patternFill><bgColor rgb="${paper}"/></patternFill></fill></dxf>`,
  );
  return [
    `<styleSheet xmlns="${schemas}/spreadsheetml/2006/main">`,
    `<numFmts count="${codes.length}">${codes.join('')}</numFmts>`,
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
    '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts>',
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FF0B3D66"/></patternFill></fill></fills>',
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    '<border><left/><right/><top/><bottom style="thin"><color rgb="FF0B3D66"/></bottom><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${2 * cells.length + 2}">${xf(0, '', '')}${cells.join('')}${head}${left.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    `<dxfs count="${marks.length}">${marks.join('')}</dxfs>`,
    '</styleSheet>',
  ].join('');
}
