import type { Text } from '../../messages/text.ts';
import type { Decimal, IndicatorFacts, Located } from '../../model/facts.ts';
import type { Scale } from '../../schema/instrument.ts';
import { decimalOf, levelOf } from '../../scoring/level.ts';
import type { AgencyRule } from '../rule.ts';
import { instrumentOfDocument } from '../support/instrumentOfDocument.ts';
import { replaceTitle } from '../support/replacement.ts';
import { moveOntoScale } from '../support/scale.ts';

const messages = {
  outside: {
    id: '{what} {value} di luar skala {instrument}: {min} sampai {max}. Tingkat di luar skala dihitung sebagai {min}.',
    en: '{what} {value} is outside the scale of {instrument}: {min} to {max}. A level outside the scale counts as {min}.',
  },
  notWhole: {
    id: '{what} {value} harus berupa bilangan bulat menurut {instrument}: {min} sampai {max}.',
    en: '{what} {value} has to be a whole number in {instrument}: {min} to {max}.',
  },
  tooFine: {
    id: '{what} {value} hanya boleh memakai {decimals} angka di belakang koma menurut {instrument}.',
    en: '{what} {value} may only have {decimals} decimals in {instrument}.',
  },
};

const names = {
  level: { id: 'Tingkat', en: 'Level' },
  internal: { id: 'Penilaian asesor internal', en: 'The level of the internal assessor' },
  external: { id: 'Penilaian asesor eksternal', en: 'The level of the external assessor' },
  target: { id: 'Target tingkat', en: 'The target level' },
} satisfies Record<string, Text>;

export const rule: AgencyRule = {
  code: 'struktur.tingkat-di-luar-skala',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Tingkat di luar skala instrumen', en: 'Level outside the scale of the instrument' },
  explanation: {
    id: 'Setiap instrumen mempunyai skala tingkat kematangan sendiri: ada yang 0 sampai 5, ada yang 1 sampai 5, dan hanya sebagian yang menilai dengan angka desimal. Klaim di luar skala tidak dapat dihitung dan dianggap tingkat terendah.',
    en: 'Every instrument has its own scale of levels: from 0 or from 1 up to 5, and only some score in decimals. A claim outside the scale cannot be counted and is taken as the lowest level.',
  },
  source: {
    id: 'Skala tingkat kematangan dalam instrumen instansi (untuk 2021-2025: Peraturan Menteri PANRB Nomor 59 Tahun 2020, Lampiran)',
    en: "Scale of levels in the agency's instrument (2021-2025: Regulation of the Minister PANRB Number 59 of 2020, annex)",
  },
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['agency', 'indicators'],
  examples: {
    bad: { 'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 6\n' },
    good: { 'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 5\n' },
  },
  *check(agency) {
    for (const document of agency.indicators) {
      const instrument = instrumentOfDocument(agency, document);
      if (instrument === undefined) continue;
      const { scale } = instrument;
      for (const { what, level } of levelsOf(document.facts)) {
        const message = problemOf(level.value, scale);
        if (message === undefined) continue;
        yield {
          document,
          at: level.at,
          message,
          parameters: {
            what,
            value: { id: level.value.replace('.', ','), en: level.value },
            instrument: instrument.regulation,
            min: scale.min,
            max: scale.max,
            decimals: scale.decimals,
          },
          fixes: moveOntoScale(document, level, scale),
        };
      }
    }
  },
};

function* levelsOf(facts: IndicatorFacts): Iterable<{ what: Text; level: Located<Decimal> }> {
  if (facts.level !== undefined) yield { what: names.level, level: facts.level };
  if (facts.internalAssessor !== undefined) yield { what: names.internal, level: facts.internalAssessor };
  if (facts.externalAssessor !== undefined) yield { what: names.external, level: facts.externalAssessor };
  for (const { level } of facts.targets) if (level !== undefined) yield { what: names.target, level };
}

function problemOf(value: Decimal, scale: Scale): Text | undefined {
  if (levelOf(value, scale) !== undefined) return undefined;
  const level = decimalOf(value);
  if (level === undefined || level.lt(scale.min) || level.gt(scale.max)) return messages.outside;
  return scale.decimals === 0 ? messages.notWhole : messages.tooFine;
}
