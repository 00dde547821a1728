/**
 * Widths of words without a screen: close enough to choose line breaks for a sans-serif face, on the wide side, so that
 * text rather breaks early than runs out of the picture.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const sign of text) ems += widthOf(sign);
  return ems * size;
}

function widthOf(sign: string): number {
  if (/[iljtfrI.,:;'|!()[\] ]/.test(sign)) return 0.32;
  if (/[mwMW@%]/.test(sign)) return 0.88;
  if (/[A-Z]/.test(sign)) return 0.68;
  return sign.charCodeAt(0) < 0x2e80 ? 0.56 : 1;
}

/** Breaks `text` into at most `lines` lines of `width` pixels; what does not fit ends in an ellipsis. */
export function wrapWords(text: string, width: number, size: number, lines: number): readonly string[] {
  const done: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size) > width) {
      done.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line) done.push(line);
  const shown = done.slice(0, lines).map((each) => cut(each, width, size));
  if (done.length > lines) shown[lines - 1] = cut(`${done[lines - 1]} ${done[lines]}`, width, size);
  return shown;
}

/** `text` as far as it fits; an ellipsis tells that something is left out. */
export function cut(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const sign of text) {
    if (textWidth(`${kept}${sign}…`, size) > width) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
