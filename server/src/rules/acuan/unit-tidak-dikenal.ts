import { quoted } from '../../yaml/write.ts';
import type { AgencyRule } from '../rule.ts';
import { meansUnit, unresolvedLocalReferences } from '../support/references.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { ownFormat } from '../support/sources.ts';
import { Suggestions } from '../support/suggestions.ts';
import { didYouMean } from '../support/words.ts';

const messages = {
  unknown: {
    id: 'Unit "{id}" belum terdaftar pada dokumen instansi, jadi "{role}" ini tidak jelas siapa. Betulkan id-nya, atau tambahkan unit itu di bawah "unit".{suggestion}',
    en: 'The unit "{id}" is not listed in the agency document, so it is not clear who this "{role}" is. Correct the id, or add the unit under "unit".{suggestion}',
  },
};

const fixTitles = {
  replace: replaceTitle,
  add: { id: 'Tambahkan unit "{id}" pada dokumen instansi', en: 'Add the unit "{id}" to the agency document' },
};

export const rule: AgencyRule = {
  code: 'acuan.unit-tidak-dikenal',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Unit tidak terdaftar pada dokumen instansi', en: 'Unit is not listed in the agency document' },
  explanation: {
    id: 'Penanggung jawab indikator, layanan, dan kegiatan disebut dengan id unit dari dokumen instansi. Unit yang tidak terdaftar tidak muncul dalam ringkasan per unit, sehingga dokumen yang kurang tidak sampai ke penanggung jawabnya.',
    en: 'Those who answer for indicators, services and activities are named by the id of a unit in the agency document. A unit that is not listed is absent from the summaries by unit, so its missing documents never reach those responsible.',
  },
  source: ownFormat,
  messages,
  fixTitles,
  reads: ['references', 'agency'],
  examples: {
    bad: {
      'instansi.spbe.yaml': `jenis: instansi
id: kota-jambi
nama: Pemerintah Kota Jambi
unit:
  - { id: diskominfo, nama: Dinas Komunikasi dan Informatika }
`,
      'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 2\npenanggung_jawab: diskomifo\n',
    },
    good: {
      'instansi.spbe.yaml': `jenis: instansi
id: kota-jambi
nama: Pemerintah Kota Jambi
unit:
  - { id: diskominfo, nama: Dinas Komunikasi dan Informatika }
`,
      'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 2\npenanggung_jawab: diskominfo\n',
    },
  },
  *check(agency) {
    const home = agency.agency;
    if (agency.incomplete || home === undefined) return;
    const suggestions = new Suggestions(agency);
    for (const { document, fact: reference } of unresolvedLocalReferences(agency)) {
      if (!meansUnit(reference) || agency.definitionsOf(reference.id).length > 0) continue;
      const suggestion = suggestions.idLike(reference.id, reference.expects);
      yield {
        document,
        at: reference.at,
        message: messages.unknown,
        parameters: { role: reference.role, id: reference.id, suggestion: didYouMean(suggestion) },
        fixes: [
          ...replaceBy(document, reference, suggestion),
          {
            title: fixTitles.add,
            parameters: { id: reference.id },
            kind: {
              do: 'add-item',
              uri: home.file.uri,
              document: home.facts.whole,
              key: 'unit',
              yaml: `id: ${quoted(reference.id)}\nnama: ${quoted(reference.id)}`,
            },
          },
        ],
      };
    }
  },
};
