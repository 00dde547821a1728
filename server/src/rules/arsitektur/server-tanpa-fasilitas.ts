import type { ElementFacts } from '../../model/facts.ts';
import type { AgencyView } from '../../workspace/view.ts';
import type { AgencyRule, Fix, Report } from '../rule.ts';
import { hasLinks } from '../support/elements.ts';
import { isRelated } from '../support/relations.ts';
import { domainRelations } from '../support/sources.ts';
import { headOf, labelOf } from '../support/wording.ts';

const messages = {
  noFacility: {
    id: 'Server {name} belum menyebut tempatnya. Tulis id fasilitas komputasi pada kunci lokasi.',
    en: 'Server {name} does not say where it stands. Write the id of the computing facility under lokasi.',
  },
};

const fixTitles = {
  place: { id: 'Tempatkan di {id}', en: 'Place it in {id}' },
};

function namesNoPlace(fact: ElementFacts): boolean {
  return fact.kind === 'server' && !hasLinks(fact, 'lokasi');
}

function isFacility({ kind }: ElementFacts): boolean {
  return kind === 'fasilitas_komputasi';
}

export const rule: AgencyRule = {
  code: 'arsitektur.server-tanpa-fasilitas',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Server tanpa fasilitas komputasi', en: 'Server without a computing facility' },
  explanation: {
    id: 'Server berada di pusat data, ruang server, atau komputasi awan. Tanpa lokasi, pengamanan dan pemanfaatan pusat data tidak dapat dinilai. Isi lokasi dengan id fasilitas komputasi, atau hubungkan server dengan komputasi awan melalui id_metadata_terkait.',
    en: 'A server stands in a data centre, a server room or a cloud. Without its place neither its protection nor the use of data centres can be assessed. Write the id of a computing facility under lokasi, or link the server to a cloud through id_metadata_terkait.',
  },
  source: domainRelations,
  messages,
  fixTitles,
  reads: ['architecture'],
  *check(agency): Iterable<Report> {
    const facility = onlyFacility(agency);
    for (const { document, fact } of agency.elementsThat(namesNoPlace)) {
      if (document.file.incomplete) continue;
      if (isRelated(agency, fact, 'lokasi', ['fasilitas_komputasi', 'komputasi_awan'])) continue;
      const fixes: Fix[] =
        facility === undefined || fact.links.has('lokasi')
          ? []
          : [
              {
                title: fixTitles.place,
                parameters: { id: facility },
                kind: { do: 'add-key', uri: document.file.uri, at: fact.at, key: 'lokasi', yaml: facility },
              },
            ];
      yield {
        document,
        at: headOf(fact),
        message: messages.noFacility,
        parameters: { name: labelOf(fact) },
        fixes,
      };
    }
  },
  examples: {
    bad: {
      'arsitektur/infrastruktur.spbe.yaml': `jenis: arsitektur
infrastruktur:
  fasilitas_komputasi:
    - { id: fk-ruang-server, nama: Ruang Server Diskominfo }
  server:
    - { id: sv-01, nama: Server Aplikasi Perizinan }
`,
    },
    good: {
      'arsitektur/infrastruktur.spbe.yaml': `jenis: arsitektur
infrastruktur:
  fasilitas_komputasi:
    - { id: fk-ruang-server, nama: Ruang Server Diskominfo }
  server:
    - { id: sv-01, nama: Server Aplikasi Perizinan, lokasi: fk-ruang-server }
`,
    },
  },
};

/** The id of the agency's facility where it has exactly one. */
function onlyFacility(agency: AgencyView): string | undefined {
  const facilities = agency.elementsThat(isFacility);
  return facilities.length === 1 ? facilities[0]?.fact.id?.value : undefined;
}
