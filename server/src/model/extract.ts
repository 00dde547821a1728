import type { YamlDocument } from '../yaml/tree.ts';
import { readAgency } from './agency.ts';
import { readArchitecture } from './architecture.ts';
import type { EntryMemory } from './entries.ts';
import { readEvidenceList } from './evidence.ts';
import type { DocumentFacts } from './facts.ts';
import { collectIds, newIds, withoutRepeats } from './ids.ts';
import { readIndicator } from './indicator.ts';
import { type DocumentKind, kindOf } from './kinds.ts';
import { readRoadMap } from './roadMap.ts';
import { fieldsOf } from './scalars.ts';
import { type Exchanges, settle } from './settle.ts';
import { shapeOf } from './shape.ts';
import type { Source } from './source.ts';

const readers = {
  instansi: readAgency,
  indikator: readIndicator,
  daftar_bukti: readEvidenceList,
  arsitektur: readArchitecture,
  peta_rencana: readRoadMap,
} satisfies Record<DocumentKind, (source: Source) => DocumentFacts>;

/**
 * What a document says. For a file that is being edited, give its memory and what the document said before: content
 * that did not change then keeps its very facts (see `settle.ts`).
 */
export function extractFacts(document: YamlDocument, memory?: EntryMemory, previous?: DocumentFacts): DocumentFacts {
  const { kind, written, at } = kindOf(document);
  const facts: DocumentFacts =
    kind === undefined
      ? { kind: 'unknown', writtenKind: written, at, whole: document, definitions: [], references: [] }
      : readers[kind]({
          at,
          whole: document,
          root: document.root,
          fields: fieldsOf(document.root),
          shape: shapeOf(kind),
          memory,
          previous: previous?.kind === kind ? previous : undefined,
          ids: () => {
            const ids = newIds();
            collectIds(document.root, shapeOf(kind), '', ids, memory);
            return withoutRepeats(ids);
          },
        });
  const exchanges: Exchanges = new Map();
  const settled = previous === undefined ? facts : settle(previous, facts, exchanges);
  memory?.adopt(exchanges);
  return settled;
}
