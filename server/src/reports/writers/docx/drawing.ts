import type { Drawn } from '../../charts/charts.ts';
import { textWidth } from '../../charts/words.ts';
import { escapeXml } from '../../plainText.ts';

/** English metric units in a pixel (96 to the inch). */
const unit = 9525;
const font = 'Arial';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A picture as native drawing of Word (a group of shapes and of real text), so that it stays sharp on paper and its text
 * can be searched. Colours are the fixed ones for paper. Programs that know no groups show the alternative text.
 *
 * @param id unique in the document
 */
export function drawingXml(picture: Drawn, alternative: string, id: number): string {
  const width = numberOf(picture, 'width');
  const height = numberOf(picture, 'height');
  const size = `cx="${emu(width)}" cy="${emu(height)}"`;
  const shapes: string[] = [];
  for (const child of picture.children) addShapes(child, shapes);
  const place = `<a:xfrm><a:off x="0" y="0"/><a:ext ${size}/><a:chOff x="0" y="0"/><a:chExt ${size}/></a:xfrm>`;
  const said = escapeXml(alternative);
  const group = `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>${place}</wpg:grpSpPr>${shapes.join('')}</wpg:wgp>`;
  return [
    '<mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>',
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>`,
    `<wp:docPr id="${id}" name="Picture ${id}" descr="${said}"/><wp:cNvGraphicFramePr/>`,
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">',
    group,
    '</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>',
    `<mc:Fallback><w:t>${said}</w:t></mc:Fallback></mc:AlternateContent>`,
  ].join('');
}

function addShapes(drawn: Drawn | string, shapes: string[]): void {
  if (typeof drawn === 'string') return;
  switch (drawn.tag) {
    case 'rect':
      shapes.push(shape(drawn, boxOf(drawn), preset('rx' in drawn.attributes ? 'roundRect' : 'rect')));
      return;
    case 'circle': {
      const radius = numberOf(drawn, 'r');
      const [x, y] = [numberOf(drawn, 'cx') - radius, numberOf(drawn, 'cy') - radius];
      shapes.push(shape(drawn, { x, y, width: 2 * radius, height: 2 * radius }, preset('ellipse')));
      return;
    }
    case 'line':
      shapes.push(
        outline(
          drawn,
          [
            [numberOf(drawn, 'x1'), numberOf(drawn, 'y1')],
            [numberOf(drawn, 'x2'), numberOf(drawn, 'y2')],
          ],
          false,
        ),
      );
      return;
    case 'polyline':
    case 'polygon':
      shapes.push(outline(drawn, pointsOf(drawn), drawn.tag === 'polygon'));
      return;
    case 'text':
      shapes.push(textShape(drawn));
      return;
    default:
      for (const child of drawn.children) addShapes(child, shapes);
  }
}

type Point = readonly [number, number];

function pointsOf(drawn: Drawn): readonly Point[] {
  return String(drawn.attributes['points'] ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((pair): Point => {
      const [x = 0, y = 0] = pair.split(',').map(Number);
      return [x, y];
    });
}

function outline(drawn: Drawn, points: readonly Point[], closed: boolean): string {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  const steps = points.map(([px, py], at) => {
    const step = at === 0 ? 'moveTo' : 'lnTo';
    return `<a:${step}><a:pt x="${emu(px - x)}" y="${emu(py - y)}"/></a:${step}>`;
  });
  const path = `<a:path w="${emu(box.width)}" h="${emu(box.height)}">${steps.join('')}${closed ? '<a:close/>' : ''}</a:path>`;
  const lists = '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>';
  return shape(drawn, box, `<a:custGeom>${lists}<a:pathLst>${path}</a:pathLst></a:custGeom>`);
}

function preset(name: string): string {
  return `<a:prstGeom prst="${name}"><a:avLst/></a:prstGeom>`;
}

function shape(drawn: Drawn, box: Box, geometry: string): string {
  const look = `${fillXml(drawn)}${strokeXml(drawn)}`;
  return `<wps:wsp><wps:cNvSpPr/><wps:spPr>${frame(box)}${geometry}${look}</wps:spPr><wps:bodyPr/></wps:wsp>`;
}

function frame({ x, y, width, height }: Box): string {
  return `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;
}

function fillXml(drawn: Drawn): string {
  const fill = drawn.attributes['fill'];
  if (typeof fill !== 'string' || fill === 'none') return '<a:noFill/>';
  return `<a:solidFill>${colour(fill, drawn.attributes['fill-opacity'])}</a:solidFill>`;
}

function strokeXml({ attributes }: Drawn): string {
  const { stroke } = attributes as Readonly<Record<string, unknown>>;
  if (typeof stroke !== 'string' || stroke === 'none') return '<a:ln><a:noFill/></a:ln>';
  const width = emu(Number(attributes['stroke-width'] ?? 1));
  const dashes = dashName(attributes['stroke-dasharray']);
  const dash = dashes ? `<a:prstDash val="${dashes}"/>` : '';
  return `<a:ln w="${width}"><a:solidFill>${colour(stroke, undefined)}</a:solidFill>${dash}<a:round/></a:ln>`;
}

/** `2 4` are dots, `6 3` dashes. */
function dashName(dashes: unknown): string | undefined {
  const first = Number.parseFloat(String(dashes ?? ''));
  if (Number.isNaN(first)) return undefined;
  return first <= 2 ? 'sysDot' : first <= 4 ? 'sysDash' : 'dash';
}

function colour(hex: string, opacity: unknown): string {
  const value = hex.replace('#', '').toUpperCase();
  if (typeof opacity !== 'number' || opacity >= 1) return `<a:srgbClr val="${value}"/>`;
  return `<a:srgbClr val="${value}"><a:alpha val="${Math.round(opacity * 100_000)}"/></a:srgbClr>`;
}

/** Text in a box that is wide enough for any face, at the side that it is set to. */
function textShape(drawn: Drawn): string {
  const size = numberOf(drawn, 'font-size');
  const content = drawn.children.filter((child) => typeof child === 'string').join('');
  const width = textWidth(content, size) * 1.25 + 4;
  const height = size * 1.5;
  const anchor = drawn.attributes['text-anchor'];
  const x = numberOf(drawn, 'x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  // In the picture `y` is the base line; the middle of the letters lies a good third of their size above it.
  const y = numberOf(drawn, 'y') - size * 0.36 - height / 2;
  const side = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
  const halfPoints = Math.round(size * 1.5);
  const bold = drawn.attributes['font-weight'] ? '<w:b/>' : '';
  const ink = String(drawn.attributes['fill'] ?? '#1f1f1f').replace('#', '');
  const run = [
    `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>${bold}<w:color w:val="${ink}"/>`,
    `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr>`,
    `<w:t xml:space="preserve">${escapeXml(content)}</w:t>`,
  ].join('');
  const look = `<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="${side}"/></w:pPr>`;
  return [
    `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>${frame({ x, y, width, height })}${preset('rect')}<a:noFill/>`,
    '<a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>',
    `<w:p>${look}<w:r>${run}</w:r></w:p>`,
    '</w:txbxContent></wps:txbx>',
    '<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></wps:bodyPr></wps:wsp>',
  ].join('');
}

function boxOf(drawn: Drawn): Box {
  return {
    x: numberOf(drawn, 'x'),
    y: numberOf(drawn, 'y'),
    width: numberOf(drawn, 'width'),
    height: numberOf(drawn, 'height'),
  };
}

function numberOf({ attributes }: Drawn, name: string): number {
  return Number(attributes[name] ?? 0);
}

function emu(pixels: number): number {
  return Math.round(pixels * unit);
}
