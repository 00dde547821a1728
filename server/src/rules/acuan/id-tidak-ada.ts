import type { AgencyRule } from '../rule.ts';
import { expectedNames } from '../support/kindNames.ts';
import { meansUnit, unresolvedLocalReferences } from '../support/references.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { relationsOfArchitecture } from '../support/sources.ts';
import { Suggestions } from '../support/suggestions.ts';
import { didYouMean } from '../support/words.ts';

const messages = {
  unknown: {
    id: '"{role}" menunjuk "{id}", tetapi instansi ini tidak punya {kinds} dengan id itu. Betulkan id-nya, atau tambahkan yang dimaksud.{suggestion}',
    en: '"{role}" refers to "{id}", but this agency has no {kinds} with that id. Correct the id, or add what is meant.{suggestion}',
  },
};

export const rule: AgencyRule = {
  code: 'acuan.id-tidak-ada',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Acuan ke id yang tidak ada', en: 'Reference to an id that does not exist' },
  explanation: {
    id: 'Bukti dukung, elemen arsitektur, dan kegiatan saling mengacu dengan id. Acuan yang tidak menunjuk apa pun memutus hubungan itu: bukti dukung yang diacu tidak terhitung, dan hubungan antardomain arsitektur hilang.',
    en: 'Evidence, architecture elements and activities refer to each other by id. A reference that leads nowhere breaks the relation: the evidence does not count, and the link between architecture domains is lost.',
  },
  source: relationsOfArchitecture,
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['references'],
  examples: {
    bad: {
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
layanan:
  - { id: ly-perizinan, nama: Perizinan Daring }
aplikasi:
  - { id: ap-sipadu, nama: SIPADU, layanan_didukung: [ly-perizinann] }
`,
    },
    good: {
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
layanan:
  - { id: ly-perizinan, nama: Perizinan Daring }
aplikasi:
  - { id: ap-sipadu, nama: SIPADU, layanan_didukung: [ly-perizinan] }
`,
    },
  },
  *check(agency) {
    if (agency.incomplete) return;
    const suggestions = new Suggestions(agency);
    for (const { document, fact: reference } of unresolvedLocalReferences(agency)) {
      if (meansUnit(reference) || agency.definitionsOf(reference.id).length > 0) continue;
      const suggestion = suggestions.idLike(reference.id, reference.expects);
      yield {
        document,
        at: reference.at,
        message: messages.unknown,
        parameters: {
          role: reference.role,
          id: reference.id,
          kinds: expectedNames(reference.expects),
          suggestion: didYouMean(suggestion),
        },
        fixes: replaceBy(document, reference, suggestion),
      };
    }
  },
};
