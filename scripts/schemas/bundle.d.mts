export declare function bundleSchema(root: string): Record<string, unknown>;
