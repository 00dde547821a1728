/** A value as it is written in YAML: bare where that is safe, else in double quotes. */
export function quoted(value: string): string {
  const bare = /^[A-Za-z][\w .,()/-]*$/.test(value) && !/\s$|^(true|false|null|yes|no|on|off)$/i.test(value);
  return bare ? value : JSON.stringify(value);
}
