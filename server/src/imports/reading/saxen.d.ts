/** What is used of saxen, which brings no types of its own. */
declare module 'saxen' {
  type Decode = (text: string) => string;

  interface Events {
    /** Called for elements that close themselves, too; `closeTag` follows then. */
    openTag: (name: string, attributes: () => Readonly<Record<string, string>>, decode: Decode) => void;
    closeTag: (name: string) => void;
    text: (text: string, decode: Decode) => void;
    cdata: (text: string) => void;
    /** `<!DOCTYPE` and the like. */
    attention: (text: string) => void;
    error: (error: Error) => void;
  }

  class Parser {
    on<Name extends keyof Events>(name: Name, handler: Events[Name]): this;
    parse(xml: string): Error | null;
    stop(): void;
  }
}
