import type { WorkspaceRule } from '../rule.ts';
import { circles } from '../support/circles.ts';
import { ownFormat } from '../support/sources.ts';

const messages = {
  itself: {
    id: 'Instansi "{id}" menjadi induk bagi dirinya sendiri. Isi "induk" dengan id instansi pembinanya, atau hapus.',
    en: 'The agency "{id}" is its own parent. Put the id of the agency that coaches it into "induk", or remove it.',
  },
  circle: {
    id: '"induk" berputar: {chain}. Instansi tidak dapat membina induknya sendiri; betulkan salah satunya.',
    en: '"induk" goes round in a circle: {chain}. An agency cannot coach its own parent; correct one of them.',
  },
  part: { id: 'Bagian dari lingkaran yang sama', en: 'Part of the same circle' },
};

export const rule: WorkspaceRule = {
  code: 'acuan.induk-melingkar',
  scope: 'workspace',
  severity: 'error',
  title: { id: '"induk" melingkar', en: 'Circular "induk"' },
  explanation: {
    id: '"induk" menyebut instansi pembina, misalnya provinsi bagi kabupaten dan kotanya. Bila rangkaian induk kembali ke awal, perbandingan antarinstansi tidak dapat disusun.',
    en: '"induk" names the agency that coaches this one, for instance the province of a regency or city. If the chain returns to its start, the comparison of agencies cannot be drawn up.',
  },
  source: ownFormat,
  messages,
  reads: ['agency'],
  examples: {
    bad: {
      'jambi/instansi.spbe.yaml':
        'jenis: instansi\nid: provinsi-jambi\nnama: Pemerintah Provinsi Jambi\ninduk: kota-jambi\n',
      'kota/instansi.spbe.yaml':
        'jenis: instansi\nid: kota-jambi\nnama: Pemerintah Kota Jambi\ninduk: provinsi-jambi\n',
    },
    good: {
      'jambi/instansi.spbe.yaml': 'jenis: instansi\nid: provinsi-jambi\nnama: Pemerintah Provinsi Jambi\n',
      'kota/instansi.spbe.yaml':
        'jenis: instansi\nid: kota-jambi\nnama: Pemerintah Kota Jambi\ninduk: provinsi-jambi\n',
    },
  },
  *check(workspace) {
    const documents = workspace.agencies.flatMap(({ agency }) => (agency === undefined ? [] : [agency]));
    const byFacts = new Map(documents.map((document) => [document.facts, document]));
    const found = circles(byFacts.keys(), ({ parent }) =>
      parent === undefined ? undefined : workspace.agenciesWithId(parent.value)[0]?.agency?.facts,
    );
    for (const circle of found) {
      const [first, ...others] = circle;
      const document = first === undefined ? undefined : byFacts.get(first);
      if (first?.parent === undefined || document === undefined) continue;
      const ids = circle.map((facts) => facts.id?.value ?? '?');
      yield {
        document,
        at: first.parent.at,
        message: others.length === 0 ? messages.itself : messages.circle,
        parameters: others.length === 0 ? { id: ids[0] ?? '?' } : { chain: [...ids, ids[0]].join(' → ') },
        related: others.flatMap((facts) => {
          const other = byFacts.get(facts);
          if (other === undefined || facts.parent === undefined) return [];
          return [{ uri: other.file.uri, at: facts.parent.at, text: messages.part }];
        }),
      };
    }
  },
};
