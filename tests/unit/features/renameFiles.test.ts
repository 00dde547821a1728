import { describe, expect, it } from 'vitest';
import { renameFileEdits } from '../../../server/src/features/renameFiles.ts';
import { root } from '../workspace/fixture.ts';
import { filesAfter } from './edited.ts';
import { asking } from './fixture.ts';

async function moved(files: Record<string, string>, renames: Record<string, string>, roots = [root]) {
  const asked = await asking(files);
  const list = Object.entries(renames).map(([old, next]) => ({ old: asked.uri(old), new: asked.uri(next) }));
  const { agencies } = asked.service.store.workspace();
  return filesAfter(asked, renameFileEdits(agencies, roots, list));
}

const evidence = (path: string) => `jenis: indikator\nindikator: 11\nbukti:\n  - id: a\n    berkas: ${path} # ini\n`;

describe('paths follow files that move', () => {
  it('for a file that is renamed, with its quotes', async () => {
    const files = {
      'indikator/11.spbe.yaml': evidence("'../bukti/a.pdf'"),
      'indikator/12.spbe.yaml': evidence('../bukti/lain.pdf'),
      'peta.spbe.yaml':
        'jenis: peta_rencana\nreviu: [{ tahun: 2026, berkas: "bukti/a.pdf" }, { tahun: 2027, berkas: ./bukti/a.pdf }]\n',
    };
    expect(await moved(files, { 'bukti/a.pdf': "bukti/Wali 'Kota'.pdf" })).toEqual({
      'indikator/11.spbe.yaml': evidence("'../bukti/Wali ''Kota''.pdf'"),
      'peta.spbe.yaml':
        'jenis: peta_rencana\nreviu: [{ tahun: 2026, berkas: "bukti/Wali \'Kota\'.pdf" }, { tahun: 2027, berkas: "./bukti/Wali \'Kota\'.pdf" }]\n',
    });
  });

  it('for everything in a folder, but not for a folder with a longer name', async () => {
    const files = { 'a.spbe.yaml': evidence('bukti/x/a.pdf'), 'b.spbe.yaml': evidence('bukti/xy/a.pdf') };
    expect(await moved(files, { 'bukti/x': 'arsip/2023' })).toEqual({ 'a.spbe.yaml': evidence('arsip/2023/a.pdf') });
  });

  it('when the document moves', async () => {
    const files = { 'indikator/11.spbe.yaml': evidence('../bukti/a.pdf'), 'bukti/a.pdf': 'x' };
    expect(await moved(files, { 'indikator/11.spbe.yaml': '11.spbe.yaml' })).toEqual({
      'indikator/11.spbe.yaml': evidence('bukti/a.pdf'),
    });
    expect(await moved(files, { indikator: 'dokumen/indikator' })).toEqual({
      'indikator/11.spbe.yaml': evidence('../../bukti/a.pdf'),
    });
  });

  it('not where document and file move together', async () => {
    const files = { 'kota/11.spbe.yaml': evidence('bukti/a.pdf') };
    expect(await moved(files, { kota: 'kabupaten' })).toEqual({});
  });

  it('by the nearest of several renames', async () => {
    const files = { '11.spbe.yaml': evidence('bukti/a.pdf') };
    expect(await moved(files, { bukti: 'arsip', 'bukti/a.pdf': 'b.pdf' })).toEqual({
      '11.spbe.yaml': evidence('b.pdf'),
    });
  });

  it('in every agency of the workspace', async () => {
    const files = {
      'kota/instansi.spbe.yaml': 'jenis: instansi\nid: kota\nnama: Kota\n',
      'kota/11.spbe.yaml': evidence('../bersama/a.pdf'),
    };
    expect(await moved(files, { 'bersama/a.pdf': 'bersama/b.pdf' })).toEqual({
      'kota/11.spbe.yaml': evidence('../bersama/b.pdf'),
    });
  });

  it('only inside the workspace', async () => {
    const files = { '11.spbe.yaml': evidence('../luar.pdf'), '12.spbe.yaml': evidence('bukti/a.pdf') };
    expect(await moved(files, { '../luar.pdf': 'dalam.pdf' })).toEqual({});
    expect(await moved(files, { 'bukti/a.pdf': '../../a.pdf' }, [`${root}/sub`])).toEqual({});
  });

  it('quotes a name that needs it', async () => {
    const files = { '11.spbe.yaml': evidence('a.pdf') };
    expect(await moved(files, { 'a.pdf': 'a: #1.pdf' })).toEqual({ '11.spbe.yaml': evidence('"a: #1.pdf"') });
  });
});
