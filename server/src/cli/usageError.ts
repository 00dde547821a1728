import { type Parameters, render, type Text } from '../messages/text.ts';

/** Wrong use of the command line: shown as it is, exit code 2. */
export class UsageError extends Error {
  readonly text: Text;
  readonly parameters: Parameters;

  constructor(text: Text, parameters: Parameters = {}) {
    super(render(text, 'en', parameters));
    this.text = text;
    this.parameters = parameters;
  }
}
