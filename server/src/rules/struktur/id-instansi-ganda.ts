import type { WorkspaceRule } from '../rule.ts';
import { ownFormat } from '../support/sources.ts';

const messages = {
  twice: {
    id: 'Id instansi "{id}" sudah dipakai instansi lain di ruang kerja ini. Beri salah satunya id lain, supaya "induk" dan ringkasan menunjuk instansi yang benar.',
    en: 'The agency id "{id}" is already used by another agency of this workspace. Give one of them another id, so that "induk" and the summaries mean the right agency.',
  },
  first: { id: 'Id ini pertama kali dipakai di sini', en: 'This id is first used here' },
};

export const rule: WorkspaceRule = {
  code: 'struktur.id-instansi-ganda',
  scope: 'workspace',
  severity: 'error',
  title: { id: 'Dua instansi memakai id yang sama', en: 'Two agencies have the same id' },
  explanation: {
    id: 'Id membedakan instansi dalam satu ruang kerja, misalnya sebuah provinsi dengan kabupaten dan kotanya. Dua instansi dengan id sama tidak dapat dibandingkan dan tidak dapat diacu lewat "induk". Biasanya ini terjadi karena folder disalin.',
    en: 'The id tells the agencies of a workspace apart, for instance a province and its regencies and cities. Two agencies with the same id can neither be compared nor be referred to by "induk". It usually comes from a copied folder.',
  },
  source: ownFormat,
  messages,
  reads: ['agency'],
  examples: {
    bad: {
      'jambi/instansi.spbe.yaml': 'jenis: instansi\nid: kota-jambi\nnama: Pemerintah Kota Jambi\n',
      'salinan/instansi.spbe.yaml': 'jenis: instansi\nid: kota-jambi\nnama: Pemerintah Kota Jambi\n',
    },
    good: {
      'jambi/instansi.spbe.yaml': 'jenis: instansi\nid: kota-jambi\nnama: Pemerintah Kota Jambi\n',
      'tebo/instansi.spbe.yaml': 'jenis: instansi\nid: kabupaten-tebo\nnama: Pemerintah Kabupaten Tebo\n',
    },
  },
  *check(workspace) {
    for (const { agency } of workspace.agencies) {
      const id = agency?.facts.id;
      if (agency === undefined || id === undefined) continue;
      const first = workspace.agenciesWithId(id.value)[0]?.agency;
      if (first === undefined || first.facts.id === undefined || first.facts === agency.facts) continue;
      yield {
        document: agency,
        at: id.at,
        message: messages.twice,
        parameters: { id: id.value },
        related: [{ uri: first.file.uri, at: first.facts.id.at, text: messages.first }],
      };
    }
  },
};
