export declare function furnishEditor(data: string, settings: Readonly<Record<string, unknown>>): Promise<void>;
