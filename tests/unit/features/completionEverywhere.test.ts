import { describe, expect, test } from 'vitest';
import { complete } from '../../../server/src/features/completion.ts';
import { parse } from '../../../server/src/yaml/index.ts';
import { acceptedText } from './completing.ts';
import { asking } from './fixture.ts';

const documents = {
  'an indicator': `# Indikator 11
jenis: indikator
indikator: 11
tingkat: 3
penilaian: { asesor_internal: 3 }
bukti:
  # Peraturan
  - id: perwal-12
    jenis_bukti: 'dokumen_formal'
    muatan: [layanan, aplikasi]   # sebagian
    berkas: "../bukti/a.pdf"

  - acuan: notulensi
rekomendasi:
- { tahun: 2022, isi: Lengkapi, status: selesai }
`,
  'an architecture': `jenis: arsitektur
kondisi: target
infrastruktur:
  server:
    # Server utama
    - id: sv-1
      perangkat_lunak:
        - ubuntu

  periferal: [{ id: p1, tipe: input }]
---
jenis: peta_rencana
inisiatif:
  - id: ini
    nama: >-
      Integrasi
      layanan
    kegiatan: []
`,
};

const broken = `jenis: indikator
indikator 11
bukti:
  - id: "a
    jenis_bukti: dokumen
   status: draf
  - { id: b, judul: [x
tingkat: 3
`;

/** Every place where an editor can put the cursor, with the items that are proposed there. */
async function* everywhere(source: string) {
  const { contextOf } = await asking({ 'dokumen/x.spbe.yaml': source });
  const context = contextOf('dokumen/x.spbe.yaml');
  for (let offset = 0; offset <= source.length; offset++) {
    if (source.slice(offset - 1, offset + 1) === '\r\n') continue;
    const { items } = await complete(context, offset);
    yield { offset, items: items.slice(0, 12) };
  }
}

describe('wherever the cursor is', () => {
  for (const [name, text] of Object.entries(documents)) {
    for (const lineBreak of ['\n', '\r\n']) {
      test(`no proposal breaks ${name} (${JSON.stringify(lineBreak)})`, async () => {
        const source = text.replaceAll('\n', lineBreak);
        for await (const { offset, items } of everywhere(source)) {
          for (const item of items) {
            const after = acceptedText(source, offset, item);
            expect(parse(after).problems, `${item.label} at ${offset}:\n${after}`).toEqual([]);
          }
        }
      });
    }
  }

  test('edits of proposals in a broken document stay on the line of the cursor', async () => {
    let count = 0;
    for await (const { offset, items } of everywhere(broken)) {
      for (const item of items) {
        const after = acceptedText(broken, offset, item);
        const line = broken.slice(0, offset).split('\n').length - 1;
        expect(after.split('\n').slice(0, line)).toEqual(broken.split('\n').slice(0, line));
        count++;
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});
