/** Letters, digits and signs that mean nothing to YAML, wherever they stand within a block or a flow collection. */
const harmless = /^[\p{L}\p{N}./_(][\p{L}\p{N} ./_()-]*$/u;

/** Words and numbers that YAML reads as something else than text. */
const special = /^(?:true|false|null|yes|no|on|off|~|[-+.]?\d[\d_.]*(?:e[-+]?\d+)?|0[xob][\da-f]+|\.inf|\.nan)$/i;

/** A text as it is written in YAML, in block and in flow style: bare where that is safe, else in double quotes. */
export function quoted(text: string): string {
  const bare = harmless.test(text) && !text.endsWith(' ') && !special.test(text) && !/^\.{3}/.test(text);
  return bare ? text : JSON.stringify(text);
}
