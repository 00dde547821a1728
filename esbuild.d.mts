import type { BuildOptions } from 'esbuild';

export declare function commandLineOptions(): BuildOptions;
export declare function serverOptions(): BuildOptions;
export declare function webServerOptions(): BuildOptions;
export declare function previewOptions(): BuildOptions;
export declare function extensionOptions(): BuildOptions;
export declare function webExtensionOptions(): BuildOptions;
export declare function generate(): Promise<void>;
