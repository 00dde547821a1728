import { nearest } from '../../schema/nearest.ts';
import { codesBelow, referenceCode } from '../../schema/references.ts';
import type { AgencyRule } from '../rule.ts';
import { codePattern, depthOf, referenceModelOf } from '../support/referenceModels.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { didYouMean } from '../support/words.ts';

/** Levels of a code that the nation decides; deeper ones are the agency's own. */
const nationalLevels = 2;

const messages = {
  unknown: {
    id: 'Kode {code} tidak ada dalam referensi nasional {model} yang kami kenal. Periksa lagi pada referensi arsitektur; tingkat 3 ke bawah boleh kode sendiri.{suggestion}',
    en: 'The code {code} is not in the national reference model {model} as we know it. Check it with the reference architecture; from level 3 down a code may be your own.{suggestion}',
  },
};

export const rule: AgencyRule = {
  code: 'acuan.kode-referensi-tidak-dikenal',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Kode referensi tidak dikenal', en: 'Unknown reference code' },
  explanation: {
    id: 'Tingkat 1 dan 2 kode referensi ditetapkan secara nasional; tingkat 3 dan seterusnya ditentukan instansi. Satu penomoran (ilmu pengetahuan dan teknologi) belum pasti di sumber yang ada, karena itu kode yang tidak dikenal hanya menjadi peringatan.',
    en: 'Levels 1 and 2 of a reference code are national; level 3 and deeper are decided by the agency. One numbering (science and technology) is not certain in the sources at hand, so an unknown code is a warning only.',
  },
  source: {
    id: 'Peraturan Presiden Nomor 132 Tahun 2022, Lampiran (referensi arsitektur; kode dari sumber sekunder)',
    en: 'Presidential Regulation Number 132 of 2022, annex (reference architecture; codes from secondary sources)',
  },
  messages,
  fixTitles: { replace: replaceTitle },
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
    const suggestionOf = new Map<string, string | undefined>();
    for (const { document, fact: element } of agency.elements) {
      const code = element.code;
      const model = referenceModelOf(element.kind);
      if (code === undefined || codePattern.exec(code.value)?.[1] !== model || isKnown(code.value)) continue;
      if (!suggestionOf.has(code.value)) suggestionOf.set(code.value, codeLike(code.value, model));
      const suggestion = suggestionOf.get(code.value);
      yield {
        document,
        at: code.at,
        message: messages.unknown,
        parameters: { code: code.value, model, suggestion: didYouMean(suggestion) },
        fixes: replaceBy(document, code, suggestion),
      };
    }
  },
};

function isKnown(code: string): boolean {
  const known = referenceCode(code);
  return known !== undefined && depthOf(known.code) >= Math.min(nationalLevels, depthOf(code));
}

/** The known code nearest to the national part of `code`, with the agency's own levels kept. */
function codeLike(code: string, model: string): string | undefined {
  const parts = code.split('.');
  const national = parts.slice(0, nationalLevels + 1).join('.');
  const known = codesBelow(model)
    .map((entry) => entry.code)
    .filter((candidate) => depthOf(candidate) === depthOf(national));
  const found = nearest(national, known);
  return found === undefined ? undefined : [found, ...parts.slice(nationalLevels + 1)].join('.');
}
