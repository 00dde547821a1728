/** A place where the planner goes on typing: what stands there unless it is overwritten, and what may be chosen. */
interface Stop {
  readonly value: string;
  readonly choices?: readonly string[];
}

/** YAML to be inserted: text as it is written, with stops. Lines after the first are indented from its first column. */
export type Body = readonly (string | Stop)[];

/** How many columns the lines after the first are moved to the right. */
interface Rendering {
  readonly snippets: boolean;
  readonly columns: number;
  readonly lineBreak: string;
}

/** The text to insert: a snippet with numbered stops where the editor knows them, else plain YAML. */
export function renderBody(body: Body, { snippets, columns, lineBreak }: Rendering): string {
  let stops = 0;
  const indentation = ' '.repeat(columns);
  const text = body.map((part) => {
    if (typeof part !== 'string') return snippets ? renderStop(part, ++stops) : part.value;
    const lines = part.split('\n').join(`\n${indentation}`);
    return snippets ? escapeSnippet(lines) : lines;
  });
  const whole = text.join('');
  return snippets ? whole : whole.replace(/ +(?=\n)/g, '').replaceAll('\n', lineBreak);
}

export function hasStops(body: Body): boolean {
  return body.some((part) => typeof part !== 'string');
}

export function hasLines(body: Body): boolean {
  return body.some((part) => typeof part === 'string' && part.includes('\n'));
}

/** Moves the lines of a body after the first to the right. */
export function indented(body: Body, columns: number): Body {
  return body.map((part) => (typeof part === 'string' ? part.replaceAll('\n', `\n${' '.repeat(columns)}`) : part));
}

/** Bodies one after the other. */
export function joined(bodies: readonly Body[], separator: string): Body {
  return bodies.flatMap((body, index) => (index === 0 ? body : [separator, ...body]));
}

function renderStop({ value, choices }: Stop, number: number): string {
  if (choices !== undefined && choices.length > 1 && choices.every((choice) => !/[$}\\|,\n]/.test(choice))) {
    return `\${${number}|${choices.join(',')}|}`;
  }
  return value === '' ? `$${number}` : `\${${number}:${escapeSnippet(value)}}`;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
