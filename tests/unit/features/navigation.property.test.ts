import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../../server/src/features/callHierarchy.ts';
import { definition } from '../../../server/src/features/definition.ts';
import { documentHighlights } from '../../../server/src/features/documentHighlight.ts';
import { documentLinks } from '../../../server/src/features/documentLinks.ts';
import { documentSymbols } from '../../../server/src/features/documentSymbols.ts';
import { foldingRanges } from '../../../server/src/features/foldingRanges.ts';
import { linkedEditing } from '../../../server/src/features/linkedEditing.ts';
import { references } from '../../../server/src/features/references.ts';
import { prepareRename, rename } from '../../../server/src/features/rename.ts';
import { selectionRanges } from '../../../server/src/features/selectionRanges.ts';
import { typeDefinition } from '../../../server/src/features/typeDefinition.ts';
import { workspaceSymbols } from '../../../server/src/features/workspaceSymbols.ts';
import { applied, asking } from './fixture.ts';

const path = 'a.spbe.yaml';

const sample = `# daftar
jenis: arsitektur
layanan: &semua
  - &satu { id: &l ly-izin, nama: "Perizinan", indikator: [45], unit: diskominfo }
  - { <<: *satu, id: ly-lain }
aplikasi:
  - id: 'ap'
    nama: |
      SIPADU
    layanan_didukung: [ly-izin, *l, "ly-lain"]
---
jenis: daftar_bukti
bukti:
  - { id: sk, berkas: ../x.pdf, tautan: https://a.id, menggantikan: sk }
---
jenis: peta_rencana
inisiatif: [{ id: i, kegiatan: [{ id: k, objek: [ap], menaikkan: [{ indikator: 11 }] }] }]
`;

/** Text as it may be while it is typed: a piece is missing, another one is where it does not belong. */
const halfTyped = fc
  .tuple(
    fc.nat(sample.length),
    fc.nat(40),
    fc.constantFrom('', '"', "'", '[', '{', '- ', ': ', '*l', '&l ', '\n', '\r\n', '#', '---\n', '\t'),
  )
  .map(([start, length, piece]) => sample.slice(0, start) + piece + sample.slice(start + length));

it('every question has an answer at every place of a half-typed file', async () => {
  await fc.assert(
    fc.asyncProperty(halfTyped, fc.nat(sample.length), async (text, place) => {
      const { context } = await asking({ [path]: `${text}<|>` });
      const offset = Math.min(place, text.length);
      definition(context, offset);
      typeDefinition(context, offset);
      references(context, offset, true);
      documentHighlights(context, offset);
      linkedEditing(context, offset);
      prepareRename(context, offset);
      rename(context, offset, 'baru');
      documentLinks(context);
      documentSymbols(context);
      workspaceSymbols(context.workspace, text.slice(offset, offset + 3), 'id');
      for (const item of prepareCallHierarchy(context, offset)) {
        incomingCalls(context, item);
        outgoingCalls(context, item);
      }
      for (const { startLine, endLine } of foldingRanges(context)) {
        expect(startLine).toBeLessThan(endLine);
        expect(endLine).toBeLessThan(context.file.lines.count);
      }
      expect(selectionRanges(context, [offset])).toHaveLength(1);
    }),
    { numRuns: 150 },
  );
});

it('a rename there and back gives the same text', async () => {
  const there = async (text: string, offset: number, id: string) => {
    const { context } = await asking({ [path]: `${text.slice(0, offset)}<|>${text.slice(offset)}` });
    const prepared = prepareRename(context, offset);
    const edit = rename(context, offset, id);
    if ('refused' in edit || 'refused' in prepared) return undefined;
    const [change] = edit.documentChanges as readonly TextDocumentEdit[];
    return { old: prepared.placeholder, text: applied(text, (change?.edits ?? []) as Parameters<typeof applied>[1]) };
  };
  for (const end of ['&l ly-izin', 'id: ly-lain', "id: 'ap", 'id: sk', 'id: k']) {
    const offset = sample.indexOf(end) + end.length;
    const first = await there(sample, offset, 'nama-baru');
    const back = first && (await there(first.text, offset, first.old));
    expect(first?.text).not.toBe(sample);
    expect(back?.text).toBe(sample);
  }
});
