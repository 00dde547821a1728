import type { Indicator } from '../../schema/instrument.ts';
import type { AgencyView } from '../../workspace/view.ts';
import type { AgencyRule, Fix, Report } from '../rule.ts';
import { claimsNeeding } from '../support/crossChecks.ts';
import { newInitiative } from '../support/newInitiative.ts';
import { contentAreas, contentsOf } from '../support/roadMap.ts';
import { contentExamples } from '../support/roadMapExamples.ts';
import { decimalText } from '../support/wording.ts';
import { allOf } from '../support/words.ts';

const messages = {
  missing: {
    id: 'Indikator {number} diklaim tingkat {level}, padahal peta rencana belum memuat {areas}. Mulai tingkat {from} semua muatan harus ada: tambahkan inisiatifnya, atau turunkan klaim.',
    en: 'Indicator {number} claims level {level}, but the road map does not cover {areas}. From level {from} on every content has to be there: add the initiatives, or lower the claim.',
  },
  noRoadMap: {
    id: 'Indikator {number} diklaim tingkat {level}, padahal belum ada dokumen peta rencana di ruang kerja ini. Mulai tingkat {from} harus dimuat {areas}: tulis peta rencananya (jenis: peta_rencana).',
    en: 'Indicator {number} claims level {level}, but this workspace has no road map document. From level {from} on it has to cover {areas}: write the road map (jenis: peta_rencana).',
  },
};

const fixTitles = {
  add: { id: 'Tambahkan inisiatif {area} pada peta rencana', en: 'Add an initiative for {area} to the road map' },
};

const claim = { 'indikator/12.spbe.yaml': 'jenis: indikator\nindikator: 12\ntingkat: 3\n' };

export const rule: AgencyRule = {
  code: 'lintas.muatan-peta-rencana-kosong',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Muatan peta rencana tidak mendukung klaim', en: 'Contents of the road map do not bear out the claim' },
  explanation: {
    id: 'Klaim peta rencana yang lengkap harus terlihat dalam peta rencana itu sendiri, dengan inisiatif untuk setiap muatan. Muatan yang kosong membuat klaim tidak dapat dipertahankan. Tambahkan inisiatif dengan muatan yang disebut.',
    en: 'A claim to a complete road map has to show in the road map itself, with an initiative for every content. With an empty content the claim will not stand. Add initiatives for the contents named.',
  },
  source: {
    id: 'Peraturan Menteri PANRB Nomor 59 Tahun 2020, Lampiran I.E, kriteria indikator Peta Rencana SPBE tingkat 3; Peraturan Presiden Nomor 95 Tahun 2018, Pasal 19.',
    en: 'Regulation of the Minister PANRB 59 of 2020, annex I.E, criteria of the indicator on the SPBE road map, level 3; Presidential Regulation 95 of 2018, article 19.',
  },
  messages,
  fixTitles,
  reads: ['agency', 'indicators', 'road-map'],
  examples: {
    bad: { ...claim, ...contentExamples.some },
    good: { ...claim, ...contentExamples.all },
  },
  *check(agency): Iterable<Report> {
    if (agency.incomplete) return;
    const present = contentsOf(agency);
    for (const { check, indicator, document, level } of claimsNeeding(agency, 'road-map-contents')) {
      const missing = indicator.content.filter(({ id }) => !present.has(id));
      if (missing.length === 0) continue;
      yield {
        document,
        at: level.at,
        message: agency.roadMaps.length === 0 ? messages.noRoadMap : messages.missing,
        parameters: {
          number: indicator.number,
          level: decimalText(level.value),
          areas: allOf(missing.map(({ name }) => name)),
          from: check.fromLevel,
        },
        fixes: initiativesFor(agency, missing),
      };
    }
  },
};

/** The road map that is there takes the initiatives; a new one is a decision of its own. */
function initiativesFor(agency: AgencyView, missing: Indicator['content']): readonly Fix[] {
  const roadMap = agency.roadMaps[0];
  if (roadMap === undefined) return [];
  return missing.flatMap(({ id }) => {
    const area = contentAreas.find((known) => known.id === id);
    if (area === undefined) return [];
    return { title: fixTitles.add, parameters: { area: area.name }, kind: newInitiative(agency, area, roadMap) };
  });
}
