import { nearest } from '../../schema/nearest.ts';
import type { WorkspaceRule } from '../rule.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { ownFormat } from '../support/sources.ts';
import { didYouMean } from '../support/words.ts';

const messages = {
  unknown: {
    id: 'Instansi induk "{id}" tidak ada di ruang kerja ini, jadi perbandingan dengan induk tidak muncul. Ini wajar bila folder induk memang disimpan di tempat lain.{suggestion}',
    en: 'The parent agency "{id}" is not in this workspace, so the comparison with it does not appear. That is fine if its folder is kept elsewhere.{suggestion}',
  },
};

export const rule: WorkspaceRule = {
  code: 'acuan.induk-tidak-ditemukan',
  scope: 'workspace',
  severity: 'information',
  title: { id: 'Instansi induk tidak ada di ruang kerja', en: 'Parent agency is not in the workspace' },
  explanation: {
    id: '"induk" menyebut id instansi pembina. Instansi itu boleh saja berada di ruang kerja lain; yang perlu dipastikan hanya bahwa id-nya tidak salah tulis.',
    en: '"induk" names the id of the agency that coaches this one. That agency may well be in another workspace; just make sure that its id is not misspelt.',
  },
  source: ownFormat,
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['agency'],
  examples: {
    bad: {
      'instansi.spbe.yaml': 'jenis: instansi\nid: kota-jambi\nnama: Pemerintah Kota Jambi\ninduk: provinsi-jambi\n',
    },
    good: {
      'instansi.spbe.yaml': 'jenis: instansi\nid: provinsi-jambi\nnama: Pemerintah Provinsi Jambi\n',
      'kota/instansi.spbe.yaml':
        'jenis: instansi\nid: kota-jambi\nnama: Pemerintah Kota Jambi\ninduk: provinsi-jambi\n',
    },
  },
  *check(workspace) {
    const ids = workspace.agencies.flatMap(({ agency }) => agency?.facts.id?.value ?? []);
    const suggestionOf = new Map<string, string | undefined>();
    for (const { agency } of workspace.agencies) {
      const parent = agency?.facts.parent;
      if (agency === undefined || parent === undefined) continue;
      if (workspace.agenciesWithId(parent.value).length > 0) continue;
      if (!suggestionOf.has(parent.value)) suggestionOf.set(parent.value, nearest(parent.value, ids));
      const suggestion = suggestionOf.get(parent.value);
      yield {
        document: agency,
        at: parent.at,
        message: messages.unknown,
        parameters: { id: parent.value, suggestion: didYouMean(suggestion) },
        fixes: replaceBy(agency, parent, suggestion),
      };
    }
  },
};
