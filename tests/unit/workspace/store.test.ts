import { expect, test } from 'vitest';
import { exampleOf, workspaceOf } from './fixture.ts';

test('an agency knows its documents, definitions, references and evidence files', async () => {
  const { view } = await exampleOf({
    'indikator/01.spbe.yaml': `jenis: indikator
indikator: 1
tingkat: 3
penanggung_jawab: bappeda
bukti:
  - id: perwal
    jenis_bukti: dokumen_formal
    berkas: ../bukti/Perwal.pdf
  - acuan: sk
  - { berkas: ../bukti/perwal.pdf }
  - { berkas: ../../luar.pdf }
  - { berkas: ../bukti/kosong.pdf }
  - { berkas: ../bukti }
  - { berkas: tidak-ada.pdf }
`,
    'bukti/daftar.spbe.yaml': 'jenis: daftar_bukti\nbukti:\n  - id: sk\n    judul: SK\n',
    'bukti/Perwal.pdf': 'isi',
    'bukti/kosong.pdf': '',
  });
  expect(view.agency?.facts.id?.value).toBe('kota-contoh');
  expect(view.instrument?.id).toBe('permenpanrb-59-2020');
  expect(view.indicatorOf('1')?.facts.level?.value).toBe('3');
  expect(view.definitionsOf('sk').map((site) => site.fact.name)).toEqual(['SK']);
  expect(view.referencesTo('sk').map((site) => site.fact.role)).toEqual(['acuan']);
  expect(view.referencesTo('bappeda').map((site) => site.fact.expects)).toEqual([['unit']]);
  expect([...view.idsOf(['unit'])]).toEqual(['diskominfo', 'bappeda']);
  expect(view.evidenceOf('sk')?.document.facts.kind).toBe('daftar_bukti');
  const states = view.indicators[0]!.facts.evidence.filter((entry) => entry.file).map((entry) =>
    view.evidenceFile(view.indicators[0]!, entry.file!.value),
  );
  expect(states.map(({ state }) => state)).toEqual(['present', 'wrong-case', 'outside', 'empty', 'folder', 'missing']);
  expect(states[1]).toMatchObject({ actual: '../bukti/Perwal.pdf' });
  expect(view.incomplete).toBe(false);
});

test('the nearest folder upwards owns a file', async () => {
  const { store, uri } = await workspaceOf({
    'a/instansi.spbe.yaml': 'jenis: instansi\nid: a\n',
    'a/b/indikator/1.spbe.yaml': 'jenis: indikator\nindikator: 1\n',
    'a/b/c/instansi.spbe.yaml': 'jenis: instansi\nid: c\n',
    'a/b/c/d/2.spbe.yaml': 'jenis: indikator\nindikator: 2\n',
    'lepas/3.spbe.yaml': 'jenis: indikator\nindikator: 3\n',
  });
  expect(store.agencyFolders).toEqual([uri(), uri('a'), uri('a/b/c')]);
  expect(store.agencyFolderOf(uri('a/b/c/d/2.spbe.yaml'))).toBe(uri('a/b/c'));
  expect(store.agencyFolderOf(uri('lepas/3.spbe.yaml'))).toBe(uri());
});
