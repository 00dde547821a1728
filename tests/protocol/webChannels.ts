import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Browser } from 'playwright-core';
import type { Message } from 'vscode-languageserver-protocol';
import { projectRoot } from './spbe.ts';

export const webServer = join(projectRoot, 'dist', 'web', 'server.js');

/** A running web worker, seen from the page that made it. */
export interface WebChannel {
  post(message: Message): void;
  /** What went wrong inside and was not caught there. */
  readonly errors: readonly string[];
  /** Resolves when the worker has closed itself. */
  readonly closed: Promise<unknown>;
  end(): Promise<void>;
}

export type Listener = (message: Message) => void;
export type StartChannel = (onMessage: Listener) => Promise<WebChannel>;

/** The built server on a thread that offers what a web worker offers. */
export const onThread: StartChannel = async (onMessage) => {
  const worker = new Worker(new URL('./webWorker.mjs', import.meta.url), { workerData: webServer });
  const errors: string[] = [];
  worker.on('message', onMessage);
  worker.on('error', (error) => errors.push(String(error)));
  const closed = new Promise((resolve) => worker.once('exit', resolve));
  return {
    errors,
    closed,
    post: (message) => worker.postMessage(message),
    end: async () => {
      await worker.terminate();
    },
  };
};

interface WorkerPage {
  worker: {
    postMessage(message: unknown): void;
    onmessage: (event: { data: unknown }) => void;
    onerror: (event: { message: string }) => void;
    terminate(): void;
  };
  Worker: new (address: string) => WorkerPage['worker'];
  received(message: unknown): void;
}

const scripts = new Map([
  ['/server.js', webServer],
  ['/reports.mjs', join(projectRoot, 'dist', 'reports.mjs')],
  ['/imports.mjs', join(projectRoot, 'dist', 'imports.mjs')],
]);
const site = 'https://editor.invalid';
const policy = "default-src 'none'; worker-src 'self'; script-src 'self'; connect-src 'none'";

/** The built server in a real web worker of a browser, where nothing may be made from text and nothing fetched. */
export const inBrowser =
  (browser: () => Browser): StartChannel =>
  async (onMessage) => {
    const page = await browser().newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    const closed = new Promise((resolve) => page.on('worker', (worker) => worker.once('close', resolve)));
    await page.context().route(`${site}/**`, (route) => {
      const headers = { 'content-security-policy': policy };
      const script = scripts.get(new URL(route.request().url()).pathname);
      return script
        ? route.fulfill({ contentType: 'text/javascript', headers, body: readFileSync(script, 'utf8') })
        : route.fulfill({ contentType: 'text/html', headers, body: '<!doctype html><title>Editor</title>' });
    });
    await page.goto(`${site}/`);
    await page.exposeFunction('received', onMessage);
    await page.evaluate(() => {
      const world = globalThis as unknown as WorkerPage;
      world.worker = new world.Worker('/server.js');
      world.worker.onmessage = ({ data }) => world.received(data);
      world.worker.onerror = ({ message }) => {
        throw new Error(message);
      };
    });
    let posting: Promise<unknown> = Promise.resolve();
    const send = (message: Message) =>
      page.evaluate((data) => (globalThis as unknown as WorkerPage).worker.postMessage(data), message);
    return {
      errors,
      closed,
      post: (message) => {
        posting = posting.then(() => send(message)).catch((error: unknown) => errors.push(String(error)));
      },
      end: async () => {
        await posting;
        await page.close();
      },
    };
  };
