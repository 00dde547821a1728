import { describe, expect, it } from 'vitest';
import { documentLinks } from '../../../server/src/features/documentLinks.ts';
import { asking } from './fixture.ts';
import { textIn } from './places.ts';

/** `text -> target` of every link of `i/a.spbe.yaml`. */
async function links(text: string, files: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const asked = await asking({ 'i/a.spbe.yaml': `${text}<|>`, ...files });
  return documentLinks(asked.context).map(
    ({ range, target }) => `${textIn(asked, 'i/a.spbe.yaml', range)} -> ${target?.replace(asked.uri(''), '')}`,
  );
}

const evidence = (entry: string) => `jenis: indikator\nindikator: 11\nbukti:\n  - { id: a, ${entry} }\n`;

describe('document links', () => {
  it('lead to evidence files that are there, without quotes, in all documents of a file', async () => {
    const text = `${evidence('berkas: "../bukti/sk tim.pdf"')}---
jenis: daftar_bukti
bukti:
  - berkas: 'x.pdf'
    tautan: https://jambikota.go.id/a?b=c#d
---
jenis: peta_rencana
reviu: [{ tahun: 2026, berkas: ../bukti/sk tim.pdf }]
`;
    expect(await links(text, { 'bukti/sk tim.pdf': '%PDF', 'i/x.pdf': '' })).toEqual([
      '../bukti/sk tim.pdf -> bukti/sk tim.pdf',
      'x.pdf -> i/x.pdf',
      'https://jambikota.go.id/a?b=c#d -> https://jambikota.go.id/a?b=c#d',
      '../bukti/sk tim.pdf -> bukti/sk tim.pdf',
    ]);
  });

  it('lead to the file that is meant where only the case differs', async () => {
    expect(await links(evidence('berkas: ../bukti/sk.pdf'), { 'bukti/SK.pdf': 'x' })).toEqual([
      '../bukti/sk.pdf -> bukti/SK.pdf',
    ]);
  });

  it.each(['tidak-ada.pdf', '../../../../etc/passwd', '/etc/passwd', 'file:///etc/passwd', '..'])(
    'are not made of the path %s',
    async (path) => {
      expect(await links(evidence(`berkas: ${path}`))).toEqual([]);
    },
  );

  it.each([
    'file:///etc/passwd',
    'command:workbench.action.quit',
    "'javascript:alert(1)'",
    'vscode://x/y',
    'https://',
    "'https:///x'",
    "'http://a b'",
    '"https://a\\nb"',
    "'https://a\"b'",
    'jambikota.go.id',
  ])('are not made of the address %s', async (address) => {
    expect(await links(evidence(`tautan: ${address}`))).toEqual([]);
  });

  it('show a place once that aliases and merge keys repeat', async () => {
    const text =
      'jenis: daftar_bukti\nbukti:\n  - &a { id: a, tautan: &t http://a.id }\n  - { <<: *a, id: b }\n  - { id: c, tautan: *t }\n';
    expect(await links(text)).toEqual(['http://a.id -> http://a.id']);
  });

  it('survive broken neighbours', async () => {
    expect(
      await links('jenis: daftar_bukti\nbukti:\n  - { id: "a }\n  - tautan: HTTPS://a.id/x\n  - judul: [\n'),
    ).toEqual(['HTTPS://a.id/x -> HTTPS://a.id/x']);
  });
});
