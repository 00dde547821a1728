import type { Language } from '../../messages/text.ts';
import { escapeXml } from '../plainText.ts';

/** What Word documents and Excel workbooks have in common. */

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const package_ = 'http://schemas.openxmlformats.org/package/2006';

/** The part `docProps/core.xml`: title, author and time. */
export function coreXml(about: {
  readonly title: string;
  readonly author: string;
  readonly language: Language;
  readonly time: string;
}): string {
  const stamp = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(about.time)}</dcterms:${name}>`;
  return [
    `${xmlHead}<cp:coreProperties xmlns:cp="${package_}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(about.title)}</dc:title><dc:creator>${escapeXml(about.author)}</dc:creator>`,
    `<dc:language>${about.language}</dc:language>${stamp('created')}${stamp('modified')}</cp:coreProperties>`,
  ].join('');
}

/** A part `*.rels`; the relations get the ids `rId1`, `rId2` and so on. */
export function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const all = relations.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${package_}/relationships">${all.join('')}</Relationships>`;
}
