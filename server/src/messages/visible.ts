/**
 * Text safe for a terminal: control characters and marks that turn the writing direction could change what a reader
 * sees, so each becomes one place holder (columns stay); line breaks and tabs become a space.
 */
export function visible(text: string): string {
  return text.replace(/[\t\n\r]/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '·');
}
