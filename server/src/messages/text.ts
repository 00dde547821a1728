/** The two languages a planner can choose; Indonesian is the default. */
export type Language = 'id' | 'en';

/** One message in both languages. `{name}` marks a parameter; both languages use the same parameters. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

/** Values for the `{name}` places of a {@link Text}. A `Text` value is itself put into the language asked for. */
export type Parameters = Readonly<Record<string, string | number | Text>>;

/** Renders `text` in `language`. A place without a value keeps its braces, so that an omission is seen in tests. */
export function render(text: Text, language: Language, parameters: Parameters = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = parameters[name];
    if (value === undefined) return place;
    return typeof value === 'object' ? render(value, language, parameters) : String(value);
  });
}
