import type { DefinitionKind } from '../../model/facts.ts';
import { quoted } from '../../yaml/write.ts';
import type { AgencyRule } from '../rule.ts';
import { kindNames } from '../support/kindNames.ts';
import { ownFormat } from '../support/sources.ts';
import { unusedId } from '../support/unusedId.ts';

const messages = {
  twice: {
    id: 'Id "{id}" sudah dipakai untuk {kind} {other}. Beri {own} ini id lain, supaya setiap acuan menunjuk satu hal saja.',
    en: 'The id "{id}" is already used for the {kind} {other}. Give this {own} another id, so that every reference means one thing only.',
  },
  first: { id: 'Id ini pertama kali dipakai di sini', en: 'This id is first used here' },
};

const fixTitles = { rename: { id: 'Ganti id ini menjadi "{replacement}"', en: 'Change this id to "{replacement}"' } };

/** Indicators are known by number and year, agencies across the workspace: other rules look after those. */
const separate: ReadonlySet<DefinitionKind> = new Set<DefinitionKind>(['instansi', 'indikator']);

export const rule: AgencyRule = {
  code: 'struktur.id-ganda',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Satu id dipakai dua kali dalam satu instansi', en: 'One id is used twice in one agency' },
  explanation: {
    id: 'Bukti dukung, unit, elemen arsitektur, inisiatif, dan kegiatan saling mengacu dengan id. Bila satu id dipakai dua kali, acuan tidak lagi jelas menunjuk ke mana, dan bukti dukung dapat terhitung untuk indikator yang salah. Id harus unik di seluruh berkas satu instansi.',
    en: 'Evidence, units, architecture elements, initiatives and activities refer to each other by id. If one id is used twice, it is no longer clear what a reference means, and evidence may count for the wrong indicator. Ids are unique within all files of an agency.',
  },
  source: ownFormat,
  messages,
  fixTitles,
  // The finding also tells what the things are called.
  reads: ['references', 'agency', 'indicators', 'evidence', 'architecture', 'road-map'],
  examples: {
    bad: {
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
layanan:
  - { id: perizinan, nama: Perizinan Daring }
aplikasi:
  - { id: perizinan, nama: SIPADU, layanan_didukung: [perizinan] }
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
    for (const id of agency.sharedIds) {
      const [first, ...others] = agency.definitionsOf(id).filter(({ fact }) => !separate.has(fact.kind));
      if (first === undefined) continue;
      for (const other of others) {
        const replacement = unusedId(agency, `${id}-2`);
        yield {
          document: other.document,
          at: other.fact.at,
          message: messages.twice,
          parameters: {
            id,
            kind: kindNames[first.fact.kind],
            other: first.fact.name === undefined ? '' : `"${first.fact.name}"`,
            own: kindNames[other.fact.kind],
          },
          related: [{ uri: first.document.file.uri, at: first.fact.at, text: messages.first }],
          fixes: [
            {
              title: fixTitles.rename,
              parameters: { replacement },
              kind: { do: 'replace', uri: other.document.file.uri, at: other.fact.at, text: quoted(replacement) },
            },
          ],
        };
      }
    }
  },
};
