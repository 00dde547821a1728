import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../protocol/spbe.ts';
import { type Choice, chosen, type Operation } from './operations.ts';
import { diskText } from './texts.ts';

export interface DiskEvent {
  readonly path: string;
  readonly type: 1 | 2 | 3;
}

type Disk = Extract<Operation, { do: 'disk' }>;

const configurations = [
  'bahasa: en\n',
  'aturan:\n  bukti.berkas-tidak-ada: petunjuk\n  acuan.id-tidak-ada: mati\n',
  'abaikan: [bukti]\n',
  'aturan: [\n',
  '',
];

/** Copies of the samples as two workspace folders, changed on disk as a planner, a copy program or git would. */
export class World {
  readonly #folder = realpathSync(mkdtempSync(join(tmpdir(), 'spbe-soak-')));
  readonly roots: readonly string[] = [join(this.#folder, 'kota'), join(this.#folder, 'lainnya')];
  /** Texts of the samples, by path; copies and renamed files know where they come from. */
  readonly #originals = new Map<string, string>();
  readonly #sources: readonly string[];
  #copies = 0;

  constructor() {
    const samples = join(projectRoot, 'samples');
    cpSync(join(samples, 'kota-contoh'), this.roots[0]!, { recursive: true });
    for (const name of readdirSync(samples)) {
      const path = join(samples, name);
      if (name !== 'kota-contoh' && !name.includes('.')) cpSync(path, join(this.roots[1]!, name), { recursive: true });
    }
    for (const path of this.files) this.#originals.set(path, readFileSync(path, 'utf8'));
    this.#sources = [...this.#originals.keys()];
  }

  /** SPBE files on disk now. */
  get files(): readonly string[] {
    return this.roots.flatMap((root) => filesBelow(root).filter((path) => path.endsWith('.spbe.yaml')));
  }

  /** Text of the sample that a file comes from. */
  originalOf(path: string): string {
    return this.#originals.get(path) ?? this.#originals.get(this.#sources[path.length % this.#sources.length]!)!;
  }

  read(path: string): string {
    return readFileSync(path, 'utf8');
  }

  /** Carries out what happens on disk. @returns what a watcher would tell */
  change({ kind, file, text }: Disk): readonly DiskEvent[] {
    const path = chosen(this.files, file);
    switch (kind) {
      case 'restore':
        return this.#restore(text);
      case 'evidence':
        return this.#evidence(file, text);
      case 'config':
        return this.#write(join(chosen(this.roots, file)!, 'spbe.config.yaml'), chosen(configurations, text)!);
    }
    if (path === undefined) return [];
    switch (kind) {
      case 'write':
        return this.#write(path, diskText(text, this.originalOf(path)));
      case 'delete':
        rmSync(path);
        return [{ path, type: 3 }];
      case 'copy':
        return this.#write(this.#newName(path), this.read(path));
      case 'rename':
        return this.#move(path, this.#newName(path));
      case 'rename-folder':
        return this.#moveFolder(dirname(path), text);
    }
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #restore(choice: Choice): readonly DiskEvent[] {
    const events: DiskEvent[] = [];
    for (let at = 0; at < 8; at++) {
      const path = chosen(this.#sources, choice + at)!;
      events.push(...this.#write(path, this.originalOf(path)));
    }
    // What is no sample goes, so that the workspace does not grow for ever.
    for (const path of this.files.filter((known) => !this.#originals.has(known)).slice(0, 4)) {
      rmSync(path);
      events.push({ path, type: 3 });
    }
    return events;
  }

  #evidence(file: Choice, text: Choice): readonly DiskEvent[] {
    const folder = join(this.roots[0]!, 'bukti');
    const known = existsSync(folder) ? readdirSync(folder) : [];
    const path = join(folder, chosen([...known, 'a.pdf', 'Indikator36d-Integrasi-SIMPEG.pdf'], file)!);
    if (text % 2 === 0 || !existsSync(path)) return this.#write(path, text % 3 === 0 ? '' : '%PDF-1.4');
    rmSync(path);
    return [{ path, type: 3 }];
  }

  #write(path: string, text: string): readonly DiskEvent[] {
    const type = existsSync(path) ? 2 : 1;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return [{ path, type }];
  }

  #move(from: string, to: string): readonly DiskEvent[] {
    renameSync(from, to);
    return [
      { path: from, type: 3 },
      { path: to, type: 1 },
    ];
  }

  #moveFolder(folder: string, choice: Choice): readonly DiskEvent[] {
    if (this.roots.includes(folder)) return [];
    const to = folder.endsWith('-lama') ? folder.slice(0, -'-lama'.length) : `${folder}-lama`;
    if (!existsSync(to)) return this.#move(folder, to);
    if (choice % 2 === 0) return [];
    rmSync(folder, { recursive: true });
    return [{ path: folder, type: 3 }];
  }

  #newName(path: string): string {
    this.#copies = (this.#copies + 1) % 40;
    return path.replace(/(-salinan\d+)?\.spbe\.yaml$/, `-salinan${this.#copies}.spbe.yaml`);
  }
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
