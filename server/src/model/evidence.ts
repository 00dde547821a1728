import type { Node } from '../yaml/tree.ts';
import type { EvidenceFacts, EvidenceListFacts } from './facts.ts';
import { fieldsOf, idOf, integerOf, listOf, textOf } from './scalars.ts';
import { commonFacts, entriesAt, type Source } from './source.ts';

/** `jenis: daftar_bukti`. */
export function readEvidenceList(source: Source): EvidenceListFacts {
  const before = source.previous?.kind === 'daftar_bukti' ? source.previous.evidence : undefined;
  const evidence = entriesAt(source, 'bukti', before, readEvidence);
  return { kind: 'daftar_bukti', ...commonFacts(source), evidence };
}

/** One entry of a `bukti` list. */
export function readEvidence(node: Node): EvidenceFacts {
  const fields = fieldsOf(node);
  return {
    at: node,
    id: idOf(fields.get('id')),
    sameAs: idOf(fields.get('acuan')),
    kind: idOf(fields.get('jenis_bukti')),
    title: textOf(fields.get('judul')),
    number: textOf(fields.get('nomor')),
    date: idOf(fields.get('tanggal')),
    status: idOf(fields.get('status')),
    supersedes: idOf(fields.get('menggantikan')),
    content: listOf(fields.get('muatan'), idOf),
    file: textOf(fields.get('berkas')),
    link: textOf(fields.get('tautan')),
    forLevels: listOf(fields.get('untuk_tingkat'), integerOf),
    citation: textOf(fields.get('rujukan')),
  };
}
