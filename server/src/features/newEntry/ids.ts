import { renameTexts } from '../../messages/rename.ts';
import type { Definition } from '../../model/facts.ts';
import { kindNames } from '../../rules/support/kindNames.ts';
import { unusedId } from '../../rules/support/unusedId.ts';
import { nameOf } from '../../workspace/uri.ts';
import type { AgencyView, Site } from '../../workspace/view.ts';
import { idPattern, type Refusal } from '../rename.ts';
import { onOneLine } from '../symbolNames.ts';
import type { AgencyContext } from './agencyContext.ts';
import type { NewNamedKind } from './entry.ts';
import { refusal } from './refusal.ts';

/** How ids of a kind begin where the agency has none of it yet; those of evidence begin with what it is. */
const prefixes: Readonly<Record<NewNamedKind, string>> = {
  proses_bisnis: 'pb-',
  data_informasi: 'dt-',
  layanan: 'ly-',
  aplikasi: 'ap-',
  keamanan: 'km-',
  fasilitas_komputasi: 'fk-',
  server: 'sv-',
  jaringan_intra: 'ji-',
  sistem_penghubung_layanan: 'sp-',
  komputasi_awan: 'ka-',
  perangkat_lunak: 'pl-',
  media_penyimpanan: 'mp-',
  perangkat_jaringan: 'pj-',
  perangkat_keamanan: 'pk-',
  periferal: 'pf-',
  inisiatif: 'ini-',
  kegiatan: 'keg-',
  bukti: '',
};

/** Longer ids help nobody; words are kept whole. */
const longestId = 40;

/** An id made of a name, in the way that the agency names things of this kind; nothing has it yet. */
export function proposedId({ agency }: AgencyContext, kind: NewNamedKind, name: string): string {
  const prefix = usualPrefix(agency, kind) ?? prefixes[kind];
  const words = wordsOf(name);
  const start = words.startsWith(prefix) ? '' : prefix;
  return unusedId(agency, start + (words || kind.replaceAll('_', '-')));
}

/** Why an id cannot be given to something new; undefined where it can. */
export function objectionToId(context: AgencyContext, id: string): Refusal | undefined {
  if (!idPattern.test(id) || /\p{C}/u.test(id)) return refusal(context, renameTexts.form, { id });
  const taken = takenBy(context.agency, id);
  return (
    taken &&
    refusal(context, renameTexts.taken, {
      id,
      kind: kindNames[taken.fact.kind],
      name: onOneLine(taken.fact.name) ?? id,
      file: nameOf(taken.document.file.uri),
    })
  );
}

/** Numbers of indicators and ids of agencies stand apart from the ids within an agency. */
function takenBy(agency: AgencyView, id: string): Site<Definition> | undefined {
  return agency.definitionsOf(id).find(({ fact }) => fact.kind !== 'indikator' && fact.kind !== 'instansi');
}

/** The letters and the hyphen with which most ids of a kind begin, where most of them share some. */
function usualPrefix(agency: AgencyView, kind: NewNamedKind): string | undefined {
  if (kind === 'bukti') return undefined;
  const ids = agency.idsOf([kind]);
  const counts = new Map<string, number>();
  for (const id of ids) {
    const prefix = /^[a-z]{1,6}-/.exec(id)?.[0] ?? '';
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count * 2 > ids.length)?.[0];
}

function wordsOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[^\p{ASCII}]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let id = '';
  for (const word of words) {
    if (id !== '' && id.length + word.length + 1 > longestId) break;
    id += id === '' ? word : `-${word}`;
  }
  return id.slice(0, longestId);
}
