export declare function stageExtension(root: string, folder: string): Promise<Record<string, unknown>>;
