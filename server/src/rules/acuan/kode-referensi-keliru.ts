import type { ElementFacts } from '../../model/facts.ts';
import type { AgencyRule } from '../rule.ts';
import { kindNames } from '../support/kindNames.ts';
import { codePattern, referenceModelOf } from '../support/referenceModels.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { referenceArchitecture } from '../support/sources.ts';

const messages = {
  otherModel: {
    id: '{code} berasal dari referensi {found}, sedangkan {kind} memakai kode {model} (contoh {model}.01.01). Pilih kode {model} yang sesuai.',
    en: '{code} belongs to the reference model {found}, but an element of the kind {kind} takes a {model} code (for instance {model}.01.01). Choose the {model} code that fits.',
  },
  malformed: {
    id: '"{code}" bukan bentuk kode referensi. Untuk {kind} tulis {model} diikuti dua angka per tingkat, contoh {model}.01.01.',
    en: '"{code}" is not the form of a reference code. For the kind {kind} write {model} followed by two digits per level, for instance {model}.01.01.',
  },
};

function hasWrongCode({ code, kind }: ElementFacts): boolean {
  return code !== undefined && codePattern.exec(code.value)?.[1] !== referenceModelOf(kind);
}

export const rule: AgencyRule = {
  code: 'acuan.kode-referensi-keliru',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Kode referensi arsitektur keliru', en: 'Wrong architecture reference code' },
  explanation: {
    id: 'Setiap domain arsitektur mempunyai kode referensi nasional sendiri: RAB proses bisnis, RAD data dan informasi, RAL layanan, RAA aplikasi, RAI infrastruktur, RAK keamanan. Kode dari referensi lain membuat elemen tidak dapat dipetakan ke arsitektur nasional.',
    en: 'Every architecture domain has its own national reference codes: RAB business processes, RAD data and information, RAL services, RAA applications, RAI infrastructure, RAK security. With a code of another model the element cannot be mapped to the national architecture.',
  },
  source: referenceArchitecture,
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['architecture'],
  examples: {
    bad: {
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
layanan:
  - { id: ly-izin, nama: Perizinan Daring, kode_referensi: RAB.02.08 }
`,
    },
    good: {
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
layanan:
  - { id: ly-izin, nama: Perizinan Daring, kode_referensi: RAL.01.16 }
`,
    },
  },
  *check(agency) {
    for (const { document, fact: element } of agency.elementsThat(hasWrongCode)) {
      const code = element.code;
      if (code === undefined) continue;
      const model = referenceModelOf(element.kind);
      const found = codePattern.exec(code.value)?.[1];
      yield {
        document,
        at: code.at,
        message: found === undefined ? messages.malformed : messages.otherModel,
        parameters: {
          code: code.value,
          kind: kindNames[element.kind],
          model,
          ...(found === undefined ? {} : { found }),
        },
        fixes: found === undefined ? replaceBy(document, code, wellFormed(code.value, model)) : [],
      };
    }
  },
};

/** The code that was meant where only its writing is unusual: `02.08`, `RAL 01 16`, `ral.01.16`. */
function wellFormed(written: string, model: string): string | undefined {
  const parts = written.toUpperCase().match(/[A-Z]+|\d+/g) ?? [];
  const levels = parts[0] === model ? parts.slice(1) : parts;
  const code = [model, ...levels.map((level) => level.padStart(2, '0'))].join('.');
  return codePattern.test(code) ? code : undefined;
}
