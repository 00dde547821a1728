/** A file system without a disk, as a repository that is opened without a copy of it: `ingatan:/kota` holds an agency. */
const { EventEmitter, FileChangeType, FileSystemError, FileType, workspace } = require('vscode');

const agency = `jenis: instansi
id: kota-ingatan
nama: Pemerintah Kota Ingatan
tingkat_pemerintahan: kota
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }
unit:
  - id: diskominfo
    nama: Dinas Komunikasi dan Informatika
`;

const indicator = `jenis: indikator
indikator: 1
tingkat: 2
penanggung_jawab: diskominfo
bukti:
  - id: perwal
    jenis_bukti: dokumen_kebijakan
    judul: Peraturan Wali Kota tentang Arsitektur SPBE
    status: ditetapkan
    berkas: bukti/perwal.pdf
`;

/** Undefined for a folder. */
const files = new Map([
  ['/kota', undefined],
  ['/kota/instansi.spbe.yaml', encoded(agency)],
  ['/kota/01.spbe.yaml', encoded(indicator)],
]);

exports.activate = ({ subscriptions }) => {
  const changed = new EventEmitter();
  const tell = (type, uri) => changed.fire([{ type, uri }]);
  const found = (uri) => {
    if (!files.has(uri.path)) throw FileSystemError.FileNotFound(uri);
    return files.get(uri.path);
  };
  const provider = {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose() {} }),
    stat(uri) {
      const bytes = found(uri);
      return { type: bytes ? FileType.File : FileType.Directory, size: bytes?.length ?? 0, ctime: 0, mtime: 1 };
    },
    readDirectory(uri) {
      found(uri);
      return [...files]
        .filter(([path]) => path.startsWith(`${uri.path}/`) && !path.slice(uri.path.length + 1).includes('/'))
        .map(([path, bytes]) => [path.slice(uri.path.length + 1), bytes ? FileType.File : FileType.Directory]);
    },
    readFile: found,
    createDirectory(uri) {
      files.set(uri.path, undefined);
      tell(FileChangeType.Created, uri);
    },
    writeFile(uri, bytes) {
      const type = files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
      files.set(uri.path, bytes);
      tell(type, uri);
    },
    delete(uri) {
      files.delete(uri.path);
      tell(FileChangeType.Deleted, uri);
    },
    rename() {
      throw FileSystemError.NoPermissions('nothing is renamed here');
    },
  };
  subscriptions.push(workspace.registerFileSystemProvider('ingatan', provider, { isCaseSensitive: true }));
};

function encoded(text) {
  return new TextEncoder().encode(text);
}
