/**
 * A web worker, played on a thread of Node: the script sees the globals that a worker has in a browser and nothing of
 * Node, and code made from text is refused, as a strict content security policy does.
 */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

const scope = {
  console,
  performance,
  queueMicrotask,
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  structuredClone,
  AbortController,
  AbortSignal,
  Blob,
  TextEncoder,
  TextDecoder,
  URL,
  addEventListener: () => {},
  postMessage: (message) => parentPort.postMessage(message),
  close: () => parentPort.close(),
};
const context = vm.createContext(scope, { codeGeneration: { strings: false, wasm: false } });
scope.self = vm.runInContext('globalThis', context);
new vm.Script(readFileSync(workerData, 'utf8'), { filename: workerData }).runInContext(context);

// Messages are made inside, so that their objects are those of the worker's world.
const receive = vm.runInContext('(text) => self.onmessage({ data: JSON.parse(text) })', context);
parentPort.on('message', (message) => receive(JSON.stringify(message)));
