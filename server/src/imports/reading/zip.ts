import { Inflate } from 'fflate';
import { spreadsheetTexts } from '../../messages/imports.ts';
import { limits } from './limits.ts';
import { UnreadableFile } from './workbook.ts';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

const stored = 0;
const deflated = 8;

/**
 * A zip file whose parts are unpacked one at a time. What the directory says of their sizes is held against the limits
 * before anything is unpacked, and against what comes out while it is.
 */
export class Zip {
  readonly #file: string;
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  /** Throws {@link UnreadableFile} for what is no complete zip file. */
  constructor(file: string, bytes: Uint8Array) {
    this.#file = file;
    this.#bytes = bytes;
    this.#entries = this.#readDirectory();
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Whether some part is locked with the password of the zip format itself. */
  get isEncrypted(): boolean {
    return [...this.#entries.values()].some(({ encrypted }) => encrypted);
  }

  /** The text of a part; undefined where there is none of that name. Throws {@link UnreadableFile}. */
  text(name: string): string | undefined {
    const entry = this.#entries.get(name);
    return entry && decode(this.#unpack(entry));
  }

  #unpack(entry: Entry): Uint8Array {
    this.#refuseIfTooLarge(entry);
    const view = this.#view();
    const { offset, packedSize, size } = entry;
    if (offset + 30 > this.#bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw this.#damaged();
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const packed = this.#bytes.subarray(start, start + packedSize);
    if (packed.length !== packedSize) throw this.#damaged();
    if (entry.method === stored) return packed;
    if (entry.method !== deflated) throw this.#damaged();
    return this.#inflate(packed, size);
  }

  #inflate(packed: Uint8Array, size: number): Uint8Array {
    const result = new Uint8Array(size);
    let length = 0;
    const inflate = new Inflate((chunk) => {
      if (length + chunk.length > size) throw this.#damaged();
      result.set(chunk, length);
      length += chunk.length;
    });
    try {
      // In pieces: a part that says it is small and is not ends here, not when memory does.
      const piece = 64 * 1024;
      for (let at = 0; at < packed.length; at += piece)
        inflate.push(packed.subarray(at, at + piece), at + piece >= packed.length);
    } catch (error) {
      throw error instanceof UnreadableFile ? error : this.#damaged();
    }
    if (length !== size) throw this.#damaged();
    return result;
  }

  #refuseIfTooLarge({ size, packedSize }: Entry): void {
    this.#unpacked += size;
    const isBomb = size > limits.suspiciousBytes && size > packedSize * limits.ratio;
    if (size <= limits.partBytes && this.#unpacked <= limits.totalBytes && !isBomb) return;
    const megabytes = Math.round(Math.max(size, this.#unpacked) / (1024 * 1024));
    throw new UnreadableFile(spreadsheetTexts.unpacksTooLarge, { file: this.#file, size: megabytes });
  }

  #readDirectory(): ReadonlyMap<string, Entry> {
    const view = this.#view();
    const end = this.#endRecord(view);
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    const entries = new Map<string, Entry>();
    if (count > limits.entries) throw this.#damaged();
    for (let index = 0; index < count; index++) {
      if (at + 46 > this.#bytes.length || view.getUint32(at, true) !== 0x02014b50) throw this.#damaged();
      const nameLength = view.getUint16(at + 28, true);
      const name = decode(this.#bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
      const entry = {
        name,
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        packedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      };
      if (!entries.has(name)) entries.set(name, entry);
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  }

  /** Offset of the record that ends a zip file; only a comment may follow it. */
  #endRecord(view: DataView): number {
    const { length } = this.#bytes;
    for (let at = length - 22; at >= 0 && at >= length - 22 - 0xffff; at--) {
      if (view.getUint32(at, true) === 0x06054b50) return at;
    }
    throw this.#damaged();
  }

  #view(): DataView {
    return new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
  }

  #damaged(): UnreadableFile {
    return new UnreadableFile(spreadsheetTexts.damaged, { file: this.#file });
  }
}

/** UTF-8 as parts of a workbook are written, or UTF-16 where a mark says so. */
function decode(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}
