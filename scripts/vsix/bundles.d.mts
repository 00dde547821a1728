export declare function bundlesOfExtension(root: string): Promise<{ programs: string[]; packages: string[] }>;
