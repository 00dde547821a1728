/** A piece of an SVG picture as plain data: the preview turns it into elements, reports into text. */
export interface Drawn {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly (Drawn | string)[];
}

export type Attributes = Readonly<Record<string, string | number>>;

/** Tags that pictures are made of; none of them runs anything or loads anything. */
export type PictureTag = 'svg' | 'g' | 'path' | 'line' | 'rect' | 'circle' | 'polygon' | 'polyline' | 'text' | 'title';

/** One element. Numbers are kept to two decimals, so that a picture is the same everywhere. */
export function draw(
  tag: PictureTag,
  attributes: Attributes,
  ...children: readonly (Drawn | string | undefined)[]
): Drawn {
  const rounded = Object.entries(attributes).map(([name, value]) => [
    name,
    typeof value === 'number' ? Math.round(value * 100) / 100 : value,
  ]);
  return {
    tag,
    attributes: Object.fromEntries(rounded),
    children: children.filter((child): child is Drawn | string => child !== undefined),
  };
}

/** The picture as XML. Everything that is not ours is escaped; characters that XML cannot hold are left out. */
export function toSvgText(picture: Drawn): string {
  const attributes = Object.entries(picture.attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const children = picture.children.map((child) => (typeof child === 'string' ? escaped(child) : toSvgText(child)));
  const head = `<${picture.tag}${attributes.join('')}`;
  return children.length === 0 ? `${head}/>` : `${head}>${children.join('')}</${picture.tag}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => entities[sign]!)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
