export declare function installEditor(): string;
