import { instrumentIds, instrumentOf } from '../../schema/instruments.ts';
import { nearest } from '../../schema/nearest.ts';
import { isForInstrument } from '../../scoring/roadMapPlan.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { isPastRaise } from '../support/roadMap.ts';
import { activityExample } from '../support/roadMapExamples.ts';
import { ownConvention } from '../support/sources.ts';
import { didYouMean } from '../support/words.ts';

const messages = {
  other: {
    id: 'Kenaikan dalam peta rencana ini ({count}) ditulis menurut {written}, sedangkan instansi dinilai dengan {instrument}, jadi tidak dihitung dalam proyeksi dan perencanaan. Tulis kenaikan baru menurut {instrument}, dalam dokumen peta rencana tersendiri atau di sini dengan mengganti instrumen ini.',
    en: 'The rises in this road map ({count}) are written for {written}, but the agency is scored by {instrument}, so they count neither in the projection nor in planning. Write them anew for {instrument}, in a road map document of their own or here, changing this instrument too.',
  },
  unknown: {
    id: 'Instrumen "{written}" tidak dikenal, jadi kenaikan dalam peta rencana ini ({count}) tidak dihitung. Pilih salah satu: {known}.{suggestion}',
    en: 'The instrument "{written}" is not known, so the rises in this road map ({count}) do not count. Choose one of: {known}.{suggestion}',
  },
};

const example = (instrument: string) =>
  activityExample(['tahun: [2025]', 'menaikkan: [{ indikator: 18, ke: 3, tahun: 2025 }]'], {}, instrument);

export const rule: AgencyRule = {
  code: 'peta-rencana.menaikkan-instrumen-lain',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Kenaikan ditulis menurut instrumen lain', en: 'Rises written for another instrument' },
  explanation: {
    id: 'Nomor indikator dan tingkat yang sama berarti lain dalam instrumen lain. Karena itu kenaikan dalam peta rencana yang menyebut instrumen lain tidak dihitung dalam proyeksi, perencanaan, dan pemeriksaan kenaikan. Peralihan instrumen (spbe transition --write) menulis instrumen lama pada peta rencana yang sudah ada. Kenaikan yang sudah lewat tidak diperiksa.',
    en: 'The same number and level mean something else in another instrument. So rises of a road map that names another instrument do not count in the projection, in planning and in the checks of rises. The change of instrument (spbe transition --write) writes the old instrument into the road maps that are there. Rises that are past are not checked.',
  },
  source: ownConvention,
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['road-map', 'agency'],
  examples: { bad: example('permenpanrb-8-2026'), good: example('permenpanrb-59-2020') },
  *check(agency): Iterable<Report> {
    const assessedBy = agency.instrument;
    if (assessedBy === undefined) return;
    for (const document of agency.roadMaps) {
      const { instrument, initiatives } = document.facts;
      if (instrument === undefined || isForInstrument(document.facts, assessedBy)) continue;
      const activities = initiatives.flatMap((initiative) => initiative.activities);
      const coming = activities.flatMap((activity) =>
        activity.raises.filter((raise) => !isPastRaise(activity, raise, agency.year)),
      );
      if (coming.length === 0) continue;
      const written = instrumentOf(instrument.value);
      const suggestion = written ? undefined : nearest(instrument.value, instrumentIds);
      yield {
        document,
        at: instrument.at,
        message: written ? messages.other : messages.unknown,
        parameters: {
          count: coming.length,
          written: written?.regulation ?? instrument.value,
          instrument: assessedBy.regulation,
          known: instrumentIds.join(', '),
          suggestion: didYouMean(suggestion),
        },
        fixes: replaceBy(document, instrument, suggestion),
      };
    }
  },
};
