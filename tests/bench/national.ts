import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { largeArchitecture } from './documents.ts';
import { type Random, randomFrom } from './random.ts';
import { isDocument, sampleFiles, sampleFolder } from './sampleWorkspace.ts';

/** How large a national workspace is. */
export interface NationalSize {
  readonly agencies: number;
  /** SPBE documents of all agencies. */
  readonly documents: number;
}

/** What was written. */
export interface National extends NationalSize {
  /** Of the documents. */
  readonly bytes: number;
  /** Small files that evidence names. */
  readonly evidenceFiles: number;
}

/** Ministries and institutions, 38 provinces, 416 regencies, 98 cities. */
export const indonesia: NationalSize = { agencies: 643, documents: 40_000 };

interface Agency {
  readonly folder: string;
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | undefined;
}

/**
 * Writes the documents of many agencies below a folder: each is the sample city with its own name, levels and evidence,
 * regencies and cities inside the folder of their province. About one piece of evidence in ten is a small file, the
 * others are links. Further documents describe the architecture of single units. The same bytes on every run.
 */
export function writeNational(folder: string, size: NationalSize): National {
  const templates = sampleFiles()
    .filter(isDocument)
    .map((path) => ({ path, text: readFileSync(join(sampleFolder, path), 'utf8') }));
  const random = randomFrom(1995);
  let documents = 0;
  let bytes = 0;
  let evidenceFiles = 0;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  for (const [index, agency] of agenciesOf(size.agencies).entries()) {
    const home = join(folder, agency.folder);
    const missing = Math.ceil(((index + 1) * size.documents) / size.agencies) - documents;
    const texts = [
      ...templates.map(({ path, text }) => [path, adapted(path, text, agency, random)] as const),
      ...unitDocuments(missing - templates.length, random),
    ].slice(0, missing);
    for (const [path, text] of texts) {
      write(join(home, path), text);
      documents += 1;
      bytes += Buffer.byteLength(text);
      for (const file of evidenceFilesIn(path, text)) {
        write(join(home, file), '%PDF-1.4\n% contoh\n'.repeat(20));
        evidenceFiles += 1;
      }
    }
  }
  return { agencies: size.agencies, documents, bytes, evidenceFiles };
}

/** A seventh ministries and institutions, the others provinces with about thirteen regencies and cities each. */
function agenciesOf(count: number): readonly Agency[] {
  const central = Math.floor(count / 7);
  const provinces = Math.max(1, Math.floor((count - central) / 14.5));
  return Array.from({ length: count }, (_, index) => {
    if (index < central) return centralAgency(index);
    if (index < central + provinces) return province(index - central);
    return localAgency(index - central - provinces, provinces);
  });
}

function centralAgency(number: number): Agency {
  const level = number % 2 === 0 ? 'kementerian' : 'lembaga';
  const id = `${level}-${number + 1}`;
  return { folder: `pusat/${id}`, id, name: `${title(level)} Nomor ${number + 1}`, level, parent: undefined };
}

function province(number: number): Agency {
  const id = `provinsi-${number + 1}`;
  return { folder: id, id, name: `Pemerintah Provinsi ${number + 1}`, level: 'provinsi', parent: undefined };
}

function localAgency(number: number, provinces: number): Agency {
  const level = number % 5 === 0 ? 'kota' : 'kabupaten';
  const parent = province(number % provinces);
  const id = `${level}-${number + 1}`;
  const name = `Pemerintah ${title(level)} Nomor ${number + 1}`;
  return { folder: `${parent.folder}/${id}`, id, name, level, parent: parent.id };
}

function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A document of the sample city as one of another agency. */
function adapted(path: string, text: string, agency: Agency, random: Random): string {
  const named = text
    .replaceAll(/Pemerintah Kota Contoh \(.*\)/g, agency.name)
    .replaceAll('kota-contoh', agency.id)
    .replaceAll('Kota Contoh', agency.name);
  if (path === 'instansi.spbe.yaml') {
    const parent = agency.parent === undefined ? '' : `\ninduk: ${agency.parent}`;
    return named.replace(/^tingkat_pemerintahan: .*$/m, `tingkat_pemerintahan: ${agency.level}${parent}`);
  }
  const claimed = named.replace(/^tingkat: (\d)$/m, (line) =>
    random.below(3) === 0 ? `tingkat: ${1 + random.below(5)}` : line,
  );
  return claimed.replaceAll(/^( +)berkas: (?:\.\.\/bukti\/)?(.+)$/gm, (line, indent: string, name: string) =>
    random.below(10) === 0 ? line : `${indent}tautan: https://${agency.id}.example/bukti/${name}`,
  );
}

/** Architecture of single units, about 2 KB each. */
function unitDocuments(count: number, random: Random): readonly (readonly [path: string, text: string])[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => [
    `arsitektur/unit-${index + 1}.spbe.yaml`,
    largeArchitecture(1000 + random.below(2000), `u${index + 1}-`),
  ]);
}

function evidenceFilesIn(path: string, text: string): readonly string[] {
  const folder = dirname(path);
  return [...text.matchAll(/^ +berkas: (.+)$/gm)].map(([, file]) => join(folder, file!));
}
