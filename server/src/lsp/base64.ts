const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as text for a message, alike on every platform that a server runs on. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(start, start + 3);
    const group = (one << 16) | (two << 8) | three;
    const known = bytes.length - start;
    pieces.push(
      digits[group >> 18]!,
      digits[(group >> 12) & 63]!,
      known > 1 ? digits[(group >> 6) & 63]! : '=',
      known > 2 ? digits[group & 63]! : '=',
    );
  }
  return pieces.join('');
}

/** The bytes that a message carries as text. Throws for what is no base64. */
export function fromBase64(text: string): Uint8Array {
  const signs = atob(text);
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at);
  return bytes;
}
