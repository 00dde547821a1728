import type { BuildOptions } from 'esbuild';

export declare function commandLineOptions(): BuildOptions;
export declare function serverOptions(): BuildOptions;
export declare function webServerOptions(): BuildOptions;
export declare function reportsOptions(): BuildOptions;
export declare function previewOptions(): BuildOptions;
export declare function extensionBuilds(): BuildOptions[];
export declare function generate(): Promise<void>;
