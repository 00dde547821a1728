import { describe, expect, it } from 'vitest';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../../server/src/features/callHierarchy.ts';
import { type Asked, asking } from './fixture.ts';
import { textIn } from './places.ts';

const files = {
  'arsitektur/layanan.spbe.yaml':
    'jenis: arsitektur\nlayanan:\n  - { id: ly, nama: Perizinan, proses_bisnis: [pb], indikator: 11, unit: diskominfo }\nproses_bisnis: [{ id: pb, nama: Izin }]\n',
  'arsitektur/aplikasi.spbe.yaml':
    'jenis: arsitektur\naplikasi:\n  - { id: ap, nama: SIPADU, layanan_didukung: [ly, "ly"] }\n  - { nama: Tanpa id, layanan_didukung: [ly] }\n',
  'p.spbe.yaml':
    'jenis: peta_rencana\ninisiatif:\n  - id: ini\n    nama: Integrasi\n    kegiatan:\n      - { id: keg, nama: Portal, objek: [ly, hilang], penanggung_jawab: diskominfo }\n',
  'i/11.spbe.yaml': 'jenis: indikator\nindikator: 11\npenanggung_jawab: diskominfo\nbukti: [{ acuan: sk }]\n',
  'bukti.spbe.yaml': 'jenis: daftar_bukti\nbukti: [{ id: sk, judul: SK }]\n',
};

function at(path: keyof typeof files, word: string) {
  return { ...files, [path]: files[path].replace(word, `<|>${word}`) };
}

/** `name (what is written at its places)` of each. */
function shown(asked: Asked, calls: ReturnType<typeof incomingCalls> | ReturnType<typeof outgoingCalls>, own?: string) {
  return calls.map((call) => {
    const item = 'from' in call ? call.from : call.to;
    const path = own ?? item.uri.slice(asked.uri('').length);
    return `${item.name}: ${call.fromRanges.map((range) => textIn(asked, path, range)).join(' ')}`;
  });
}

describe('what depends on a thing', () => {
  it('is asked from its definition or a reference, and shows the entry', async () => {
    for (const marked of [at('arsitektur/layanan.spbe.yaml', 'ly'), at('arsitektur/aplikasi.spbe.yaml', 'ly')]) {
      const asked = await asking(marked);
      const [item] = prepareCallHierarchy(asked.context, asked.offsets[0]!);
      expect(item).toMatchObject({ name: 'Perizinan', detail: 'layanan ly · layanan.spbe.yaml' });
      expect(textIn(asked, 'arsitektur/layanan.spbe.yaml', item!.selectionRange)).toBe('ly');
    }
  });

  it('is every entry around a reference, else its document', async () => {
    const asked = await asking(at('arsitektur/layanan.spbe.yaml', 'ly'));
    const [item] = prepareCallHierarchy(asked.context, asked.offsets[0]!);
    expect(shown(asked, incomingCalls(asked.context, item!))).toEqual([
      'SIPADU: ly ly',
      'Arsitektur SPBE: ly',
      'Portal: ly',
    ]);
  });

  it('of an indicator are services, of a unit indicators and activities', async () => {
    const asked = await asking(at('i/11.spbe.yaml', '11'));
    const [item] = prepareCallHierarchy(asked.context, asked.offsets[0]!);
    expect(shown(asked, incomingCalls(asked.context, item!))).toEqual(['Perizinan: 11']);
    const unit = await asking(at('i/11.spbe.yaml', 'diskominfo'));
    const [unitItem] = prepareCallHierarchy(unit.context, unit.offsets[0]!);
    const names = incomingCalls(unit.context, unitItem!).map(({ from }) => from.name);
    expect(names).toEqual(['Perizinan', '11 Arsitektur SPBE', 'Portal']);
  });

  it('of an agency are those it coaches, in memory or not', async () => {
    const asked = await asking({
      'instansi.spbe.yaml': 'jenis: instansi\nid: <|>prov\nnama: Provinsi\n',
      'a/instansi.spbe.yaml': 'jenis: instansi\nid: a\nnama: Kota A\ninduk: prov\n',
      'b/instansi.spbe.yaml': 'jenis: instansi\nid: b\nnama: Kota B\ninduk: prov\n',
    });
    asked.service.store.release(asked.uri('b'));
    const context = { ...asked.context, workspace: asked.service.store.workspace() };
    const [item] = prepareCallHierarchy(context, asked.offsets[0]!);
    expect(shown(asked, incomingCalls(context, item!))).toEqual(['Kota A: prov', 'Kota B: prov']);
  });

  it('cannot be asked of other words', async () => {
    const asked = await asking({ 'a.spbe.yaml': 'jenis: indikator\ntingkat: <|>3\n' });
    expect(prepareCallHierarchy(asked.context, asked.offsets[0]!)).toEqual([]);
  });
});

describe('what a thing depends on', () => {
  async function outgoing(path: keyof typeof files, word: string): Promise<readonly string[]> {
    const asked = await asking(at(path, word));
    const [item] = prepareCallHierarchy(asked.context, asked.offsets[0]!);
    const context = asked.contextOf(item!.uri.slice(asked.uri('').length));
    return shown(asked, outgoingCalls(context, item!), path);
  }

  it('is what its entry refers to, each thing once', async () => {
    expect(await outgoing('arsitektur/aplikasi.spbe.yaml', 'ap,')).toEqual(['Perizinan: ly ly']);
    expect(await outgoing('i/11.spbe.yaml', '11')).toEqual(['Dinas Komunikasi dan Informatika: diskominfo', 'SK: sk']);
  });

  it('of an initiative is what its activities refer to, without what is not there', async () => {
    expect(await outgoing('p.spbe.yaml', 'ini\n')).toEqual([
      'Perizinan: ly',
      'Dinas Komunikasi dan Informatika: diskominfo',
    ]);
  });

  it('of a document without an id is all it refers to', async () => {
    const asked = await asking(at('arsitektur/layanan.spbe.yaml', 'ly'));
    const [item] = prepareCallHierarchy(asked.context, asked.offsets[0]!);
    const from = incomingCalls(asked.context, item!).find(({ from: { name } }) => name === 'Arsitektur SPBE')!.from;
    const context = asked.contextOf('arsitektur/aplikasi.spbe.yaml');
    expect(shown(asked, outgoingCalls(context, from), 'arsitektur/aplikasi.spbe.yaml')).toEqual([
      'Perizinan: ly ly ly',
    ]);
    expect(incomingCalls(context, from)).toEqual([]);
  });

  it('is nothing for an item of which the id is gone', async () => {
    const asked = await asking(at('arsitektur/layanan.spbe.yaml', 'ly'));
    const [item] = prepareCallHierarchy(asked.context, asked.offsets[0]!);
    const gone = { ...item!, data: { id: 'hilang', realm: 'agency', kinds: ['layanan'] } };
    expect(outgoingCalls(asked.context, gone)).toEqual([]);
    expect(incomingCalls(asked.context, { ...gone, data: 'rusak' })).toEqual([]);
  });
});
