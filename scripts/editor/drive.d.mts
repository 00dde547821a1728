import type { Page } from 'playwright-core';

export declare function openFile(page: Page, path: string): Promise<void>;
export declare function openByName(page: Page, path: string): Promise<void>;
export declare function openPreview(page: Page): Promise<void>;
