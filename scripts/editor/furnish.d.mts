export declare function furnishEditor(
  data: string,
  settings: Readonly<Record<string, unknown>>,
  other?: string,
): Promise<void>;
