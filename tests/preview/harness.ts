import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { FromPage, PreviewContent, ToPage } from '../../client/src/preview/messages.ts';
import { previewPage } from '../../client/src/preview/page.ts';
import { previewOptions } from '../../esbuild.mjs';
import { launchBrowser } from './chromium.ts';
import { type ThemeName, themes } from './themes.ts';

const site = 'https://preview.invalid';

export interface OpenOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** What the editor kept of an earlier page. */
  readonly state?: unknown;
}

/** A preview page in a browser, with the editor's side played by the test. */
export interface OpenPreview {
  readonly page: Page;
  show(content: PreviewContent): Promise<void>;
  /** Leads to the row of an indicator. */
  reveal(number: string): Promise<void>;
  /** Any other message of the editor. */
  tell(message: ToPage): Promise<void>;
  /** What the page has sent so far. */
  posted(): Promise<readonly FromPage[]>;
  /** What the page has asked the editor to keep. */
  kept(): Promise<unknown>;
  /** Errors of the page and refusals of its content security policy. */
  readonly complaints: readonly string[];
}

interface EditorWindow {
  posted: FromPage[];
  kept: unknown;
}

/** The built page in a real browser, under its real content security policy. No request leaves the machine. */
export class PreviewHarness {
  readonly #browser: Browser;
  readonly #files: ReadonlyMap<string, string>;

  private constructor(browser: Browser, files: ReadonlyMap<string, string>) {
    this.#browser = browser;
    this.#files = files;
  }

  static async start(): Promise<PreviewHarness> {
    const [{ outputFiles = [] }, browser] = await Promise.all([
      build({ ...previewOptions(), write: false }),
      launchBrowser(),
    ]);
    const files = new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/, '/'), text]));
    return new PreviewHarness(browser, files);
  }

  async open({ theme = 'light', width = 1200, height = 800, state }: OpenOptions = {}): Promise<OpenPreview> {
    const page = await this.#browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    const html = previewPage({
      language: 'id',
      nonce: 'abc123',
      cspSource: site,
      script: `${site}/preview.js`,
      style: `${site}/style.css`,
    });
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
      const body = this.#files.get(pathname);
      if (body === undefined) return route.abort();
      return route.fulfill({ contentType: pathname.endsWith('.css') ? 'text/css' : 'text/javascript', body });
    });
    await page.addInitScript(playEditor, { state, ...themes[theme] });
    await page.goto(`${site}/`);
    return {
      page,
      complaints,
      show: (content) =>
        page.evaluate((data) => window.postMessage({ type: 'show', version: 1, content: data }), content),
      reveal: (number) => page.evaluate((wanted) => window.postMessage({ type: 'reveal', number: wanted }), number),
      tell: (message) => page.evaluate((data) => window.postMessage(data), message),
      posted: () => page.evaluate(() => (window as unknown as EditorWindow).posted),
      kept: () => page.evaluate(() => (window as unknown as EditorWindow).kept),
    };
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }
}

/** Runs in the page, before its own script. */
function playEditor({
  state,
  bodyClass,
  variables,
}: {
  state: unknown;
  bodyClass: string;
  variables: Readonly<Record<string, string>>;
}): void {
  const editor: EditorWindow = { posted: [], kept: state };
  Object.assign(window, editor, {
    acquireVsCodeApi: () => ({
      postMessage: (message: FromPage) => (window as unknown as EditorWindow).posted.push(message),
      getState: () => (window as unknown as EditorWindow).kept,
      setState: (kept: unknown) => {
        (window as unknown as EditorWindow).kept = kept;
      },
    }),
  });
  document.addEventListener('DOMContentLoaded', () => {
    document.body.className = bodyClass;
    for (const [name, value] of Object.entries(variables)) {
      document.documentElement.style.setProperty(`--vscode-${name}`, value);
    }
  });
}
