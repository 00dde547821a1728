/** Characters that no XML and no program for tables can hold: control characters and halves of surrogate pairs. */
const unprintable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text without what cannot be written in a document; marks that turn the writing direction are left out too. */
export function plainText(text: string): string {
  return text.replace(unprintable, '').replace(/\p{Bidi_Control}/gu, '');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML and HTML show it, also inside of attributes in quotes. */
export function escapeXml(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (sign) => entities[sign]!);
}
