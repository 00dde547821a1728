/**
 * Absolute address of a file or folder: `scheme://authority/path`, forward slashes, not percent-encoded, no trailing
 * slash, no `.` or `..`. For local files `file:///srv/spbe/kota jambi/instansi.spbe.yaml`. Two addresses are the same
 * place exactly if the strings are equal; the edges (command line, editor) convert to and from this form.
 */
export type Uri = string;

export type FileKind = 'file' | 'folder' | 'other';

export interface FileStat {
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface FolderEntry {
  readonly name: string;
  /** After following a link. */
  readonly kind: FileKind;
  /** Only for links: where it leads in the end, or `outside` of the roots, or `nowhere` (nothing there, or a circle). */
  readonly link?: Uri | 'outside' | 'nowhere';
}

/** What went wrong with a file, for a finding: never an exception that stops the rest. */
export type FileProblem = 'missing' | 'unreadable' | 'outside' | 'too-large' | 'not-text';

export type ReadResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * The only way the engine reaches files. Implementations never throw, never write, never follow a link out of the
 * workspace roots, and never read evidence files (they are only asked for `stat`).
 */
export interface FileSystem {
  /** UTF-8, a byte order mark kept. `too-large` above `maxBytes`, `outside` where a link leads out of the roots. */
  read(uri: Uri, maxBytes: number): Promise<ReadResult>;
  /** Undefined where nothing is there; `outside` where a link leads out of the roots. */
  stat(uri: Uri): Promise<FileStat | 'outside' | undefined>;
  /**
   * Entries sorted by name (code units); undefined where there is no such folder, it cannot be read, or a link leads out
   * of the roots. Links that leave the roots are listed so that they can be reported; they cannot be opened.
   */
  list(uri: Uri): Promise<readonly FolderEntry[] | undefined>;
}

/** Something that happened on disk, as an editor or a watcher tells it. */
export interface FileEvent {
  readonly uri: Uri;
  readonly type: 'created' | 'changed' | 'deleted';
}
