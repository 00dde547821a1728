import type { FileCode } from '../messages/files.ts';
import type { FileProblem, Uri } from './fileSystem.ts';

/** Something that is wrong with a file or folder as a whole; its text is in `messages/files.ts`. */
export interface FileNotice {
  readonly uri: Uri;
  readonly code: FileCode;
}

export function codeOfProblem(problem: FileProblem): FileCode {
  switch (problem) {
    case 'missing':
      return 'berkas.hilang';
    case 'unreadable':
      return 'berkas.tidak-terbaca';
    case 'outside':
      return 'berkas.di-luar';
    case 'too-large':
      return 'berkas.terlalu-besar';
    case 'not-text':
      return 'berkas.bukan-teks';
  }
}
