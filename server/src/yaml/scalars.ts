type Value = string | number | boolean | null;

const INTEGER = /^[-+]?[0-9]+$/;
const OCTAL = /^0o[0-7]+$/;
const HEX = /^0x[0-9a-fA-F]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/;

/** The value of an unquoted text by the YAML 1.2 core schema (chapter 10.3.2). Dates stay texts. */
export function resolvePlain(text: string): Value {
  switch (text.charCodeAt(0)) {
    case 0x6e: // n
    case 0x4e: // N
    case 0x7e: // ~
      return isNull(text) ? null : text;
    case 0x74: // t
    case 0x54: // T
    case 0x66: // f
    case 0x46: // F
      return toBoolean(text) ?? text;
    case 0x2b: // +
    case 0x2d: // -
    case 0x2e: // .
    case 0x30: // 0-9
    case 0x31:
    case 0x32:
    case 0x33:
    case 0x34:
    case 0x35:
    case 0x36:
    case 0x37:
    case 0x38:
    case 0x39:
      return toNumber(text) ?? text;
    default:
      return text === '' ? null : text;
  }
}

/** The value under an explicit tag; a text that does not fit the tag stays a text. */
export function resolveTagged(text: string, tag: string, plain: boolean): Value {
  switch (tag) {
    case '!!str':
    case '!<tag:yaml.org,2002:str>':
    case '!':
      return text;
    case '!!int':
    case '!!float':
      return toNumber(text) ?? text;
    case '!!bool':
      return toBoolean(text) ?? text;
    case '!!null':
      return text === '' || isNull(text) ? null : text;
    default:
      return plain ? resolvePlain(text) : text;
  }
}

function isNull(text: string): boolean {
  return text === 'null' || text === '~' || text === 'Null' || text === 'NULL';
}

function toBoolean(text: string): boolean | undefined {
  if (text === 'true' || text === 'True' || text === 'TRUE') return true;
  if (text === 'false' || text === 'False' || text === 'FALSE') return false;
  return undefined;
}

function toNumber(text: string): number | undefined {
  if (INTEGER.test(text) || FLOAT.test(text)) return Number(text);
  if (OCTAL.test(text) || HEX.test(text)) return Number(text);
  if (INFINITE.test(text)) return text.charCodeAt(0) === 0x2d ? -Infinity : Infinity;
  return text === '.nan' || text === '.NaN' || text === '.NAN' ? Number.NaN : undefined;
}
