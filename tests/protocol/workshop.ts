import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { Client, type ClientOptions, uriOf } from './client.ts';
import { projectRoot } from './spbe.ts';

const clients: Client[] = [];
const folders: string[] = [];

afterEach(async () => {
  const failures = clients.flatMap((client) => client.failures);
  for (const client of clients.splice(0)) await client.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  expect(failures, 'defects that the server told of').toEqual([]);
});

/** A client that is stopped after the test; a test also fails when its server told of a defect. */
export async function startClient(roots: readonly string[], options?: ClientOptions): Promise<Client> {
  const client = await Client.start(roots, options);
  clients.push(client);
  return client;
}

/** A server process that has not been greeted yet. */
export function spawnClient(): Client {
  const client = Client.spawn();
  clients.push(client);
  return client;
}

/** A temporary folder with files in it; it is removed after the test. */
export class Folder {
  readonly path: string;

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.path = realpathSync(mkdtempSync(join(tmpdir(), 'spbe-protocol-')));
    folders.push(this.path);
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  static sample(name = 'kota-contoh'): Folder {
    const folder = new Folder();
    cpSync(join(projectRoot, 'samples', name), folder.path, { recursive: true });
    return folder;
  }

  at(path: string): string {
    return join(this.path, path);
  }

  uri(path: string): string {
    return uriOf(this.at(path));
  }

  read(path: string): string {
    return readFileSync(this.at(path), 'utf8');
  }

  write(path: string, text: string | Buffer): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text);
  }

  remove(path: string): void {
    rmSync(this.at(path), { recursive: true, force: true });
  }
}

/** An agency document and nothing else. */
export function agencyText(id = 'kota-uji'): string {
  return `jenis: instansi
id: ${id}
nama: Kota ${id}
tingkat_pemerintahan: kota
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
`;
}

/** Enough agencies that reading them takes a while. */
export function bigWorkspace(agencies = 150): Folder {
  const folder = new Folder();
  for (let agency = 0; agency < agencies; agency++) {
    const name = `a${String(agency).padStart(3, '0')}`;
    folder.write(`${name}/instansi.spbe.yaml`, agencyText(`kota-${agency}`));
    for (let number = 1; number <= 10; number++) {
      folder.write(
        `${name}/indikator/${number}.spbe.yaml`,
        `jenis: indikator\nindikator: ${number}\ntingkat: 3\npenjelasan:\n  fakta: Fakta\n`,
      );
    }
  }
  return folder;
}

/** Events of `workspace/didChangeWatchedFiles`. */
export const created = (uri: string) => ({ uri, type: 1 });
export const changed = (uri: string) => ({ uri, type: 2 });
export const deleted = (uri: string) => ({ uri, type: 3 });
