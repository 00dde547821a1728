import type { AgencyRule, Report } from '../rule.ts';
import { isNeeded } from '../support/crossChecks.ts';
import { newInitiative } from '../support/newInitiative.ts';
import { contentAreas, contentsOf } from '../support/roadMap.ts';
import { contentExamples } from '../support/roadMapExamples.ts';
import { roadMapArticle } from '../support/sources.ts';
import { allOf } from '../support/words.ts';

const messages = {
  missing: {
    id: 'Peta rencana belum memuat {areas}. Tambahkan sekurang-kurangnya satu inisiatif untuk setiap muatan itu.',
    en: 'The road map does not cover {areas}. Add at least one initiative for each of these contents.',
  },
};

const fixTitles = {
  add: { id: 'Tambahkan inisiatif {area}', en: 'Add an initiative for {area}' },
};

export const rule: AgencyRule = {
  code: 'peta-rencana.muatan-belum-ada',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Muatan peta rencana belum lengkap', en: 'Contents of the road map are incomplete' },
  explanation: {
    id: 'Peta Rencana SPBE memuat tujuh hal: tata kelola, manajemen, layanan, infrastruktur, aplikasi, keamanan, dan audit TIK. Peta rencana yang tidak memuat semuanya belum lengkap dan menahan indikator peta rencana. Semua dokumen peta rencana instansi dilihat bersama.',
    en: 'An SPBE road map has seven contents: governance, management, services, infrastructure, applications, security and ICT audit. A road map without all of them is incomplete and holds back the indicators on the road map. All road map documents of the agency are looked at together.',
  },
  source: roadMapArticle,
  messages,
  fixTitles,
  reads: ['road-map', 'agency', 'indicators'],
  examples: { bad: contentExamples.some, good: contentExamples.all },
  *check(agency): Iterable<Report> {
    const document = agency.roadMaps[0];
    if (document === undefined || agency.incomplete) return;
    // A claim that needs the full contents is reported there, with what it costs: lintas.muatan-peta-rencana-kosong.
    if (isNeeded(agency, 'road-map-contents')) return;
    const present = contentsOf(agency);
    const missing = contentAreas.filter(({ id }) => !present.has(id));
    if (missing.length === 0) return;
    yield {
      document,
      at: document.facts.periodAt ?? document.facts.at,
      message: messages.missing,
      parameters: { areas: allOf(missing.map(({ name }) => name)) },
      fixes: missing.map((area) => ({
        title: fixTitles.add,
        parameters: { area: area.name },
        kind: newInitiative(agency, area, document),
      })),
    };
  },
};
