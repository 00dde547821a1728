import type { ElementFacts } from '../../model/facts.ts';
import { codesBelow, referenceCode } from '../../schema/references.ts';
import type { AgencyRule } from '../rule.ts';
import { codePattern, depthOf, referenceModelOf } from '../support/referenceModels.ts';
import { referenceArchitecture } from '../support/sources.ts';

/** Levels of a code that the nation decides; deeper ones are the agency's own. */
const nationalLevels = 2;

const messages = {
  unknown: {
    id: 'Kode {code} tidak ada dalam referensi nasional {model} yang kami kenal, yang berisi {first} sampai {last}. Periksa lagi pada referensi arsitektur; tingkat 3 ke bawah boleh kode sendiri.',
    en: 'The code {code} is not in the national reference model {model} as we know it, which has {first} to {last}. Check it with the reference architecture; from level 3 down a code may be your own.',
  },
};

function hasUnknownCode({ code, kind }: ElementFacts): boolean {
  return code !== undefined && codePattern.exec(code.value)?.[1] === referenceModelOf(kind) && !isKnown(code.value);
}

export const rule: AgencyRule = {
  code: 'acuan.kode-referensi-tidak-dikenal',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Kode referensi tidak dikenal', en: 'Unknown reference code' },
  explanation: {
    id: 'Tingkat 1 dan 2 kode referensi ditetapkan secara nasional; tingkat 3 dan seterusnya ditentukan instansi. Satu penomoran (ilmu pengetahuan dan teknologi) belum pasti di sumber yang ada, karena itu kode yang tidak dikenal hanya menjadi peringatan.',
    en: 'Levels 1 and 2 of a reference code are national; level 3 and deeper are decided by the agency. One numbering (science and technology) is not certain in the sources at hand, so an unknown code is a warning only.',
  },
  source: referenceArchitecture,
  messages,
  reads: ['architecture'],
  examples: {
    bad: {
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
layanan:
  - { id: ly-izin, nama: Perizinan Daring, kode_referensi: RAL.01.97 }
`,
    },
    good: {
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
layanan:
  - { id: ly-izin, nama: Perizinan Daring, kode_referensi: RAL.01.16.03 }
`,
    },
  },
  *check(agency) {
    for (const { document, fact: element } of agency.elementsThat(hasUnknownCode)) {
      const code = element.code;
      const model = referenceModelOf(element.kind);
      if (code === undefined) continue;
      yield {
        document,
        at: code.at,
        message: messages.unknown,
        parameters: { code: code.value, model, ...neighbours(code.value, model) },
      };
    }
  },
};

function isKnown(code: string): boolean {
  const known = referenceCode(code);
  return known !== undefined && depthOf(known.code) >= Math.min(nationalLevels, depthOf(code));
}

/** The first and last known codes on the level where `code` leaves what is known. */
function neighbours(code: string, model: string): { readonly first: string; readonly last: string } {
  const parent = referenceCode(code)?.code ?? model;
  const level = depthOf(parent) + 1;
  const codes = codesBelow(parent).filter((entry) => depthOf(entry.code) === level);
  return { first: codes[0]?.code ?? parent, last: codes.at(-1)?.code ?? parent };
}
