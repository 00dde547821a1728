import { CompletionItemKind } from 'vscode-languageserver-types';
import { completionTexts } from '../../messages/completion.ts';
import { render } from '../../messages/text.ts';
import { type DocumentKind, documentKinds, rootAnnotation } from '../../schema/annotations.ts';
import type { Indicator } from '../../schema/instrument.ts';
import { quoted } from '../../yaml/write.ts';
import type { Body } from './body.ts';
import { fieldValue } from './fieldValue.ts';
import { fieldsOf, flowForm } from './form.ts';
import { indicatorsByNeed, namedIndicator } from './indicators.ts';
import type { Place } from './place.ts';
import type { Proposal } from './proposal.ts';

/** What a new document starts with, besides `jenis`; the planner goes on with the keys. */
const firstKeys: Readonly<Record<DocumentKind, readonly string[]>> = {
  instansi: ['id', 'nama', 'tingkat_pemerintahan', 'penilaian'],
  indikator: ['indikator', 'tingkat', 'penanggung_jawab', 'bukti'],
  daftar_bukti: ['bukti'],
  arsitektur: ['kondisi'],
  peta_rencana: ['periode', 'inisiatif'],
};

/**
 * Documents to begin with where there is none yet: the indicator that the file is named after, one of each kind, then each
 * indicator without a document.
 */
export function documentProposals(place: Place): readonly Proposal[] {
  const { agency } = place.context;
  const missing = indicatorsByNeed(place).filter(({ number }) => agency.indicatorOf(number) === undefined);
  const named = namedIndicator(place);
  const rankOf = (kind: DocumentKind) => (kind !== 'instansi' ? -1 : agency.agency === undefined ? -2 : 1);
  return [
    ...documentKinds.map((kind) => ({ ...kindProposal(place, kind), rank: rankOf(kind) })),
    ...missing.map((indicator) => ({
      ...indicatorProposal(place, indicator),
      ...(indicator === named ? { rank: -4, preselect: true } : { rank: 0 }),
    })),
  ];
}

/** The values of `jenis`. */
export function kindProposals({ context }: Place): readonly Proposal[] {
  return documentKinds.map((kind) => ({
    label: kind,
    name: rootAnnotation(kind).title[context.language],
    icon: CompletionItemKind.Class,
    insertion: { write: 'scalar', text: kind },
    topic: { about: 'document', kind },
  }));
}

/** The key `jenis` alone, for a document that has everything but that. */
export function kindKeyProposal(place: Place): Proposal {
  const { context, cursor } = place;
  return {
    label: 'jenis',
    name: rootAnnotation('instansi').keys?.['jenis']?.title[context.language] ?? '',
    icon: CompletionItemKind.Property,
    insertion: cursor.hasColon
      ? { write: 'scalar', text: 'jenis' }
      : {
          write: 'here',
          body: [
            'jenis: ',
            context.abilities.snippets ? { value: documentKinds[0] ?? '', choices: documentKinds } : '',
          ],
        },
    rank: -3,
  };
}

function kindProposal(place: Place, kind: DocumentKind): Proposal {
  const { language } = place.context;
  const title = rootAnnotation(kind).title[language];
  return {
    label: `jenis: ${kind}`,
    name: title,
    detail: render(completionTexts.newDocument, language, { title }),
    icon: CompletionItemKind.Snippet,
    insertion: { write: 'here', body: documentBody(place, kind, undefined) },
    topic: { about: 'document', kind },
  };
}

/** A new document for an indicator, its name above as a comment. */
function indicatorProposal(place: Place, indicator: Indicator): Proposal {
  const { agency, language } = place.context;
  const { number } = indicator;
  const name = indicator.name[language];
  return {
    label: render(completionTexts.indicatorDocument, language, { number }),
    name: indicator.shortName[language],
    detail: render(completionTexts.newDocument, language, { title: `${number}. ${name}` }),
    icon: CompletionItemKind.Snippet,
    insertion: { write: 'here', body: [`# ${number}. ${name}\n`, ...documentBody(place, 'indikator', number)] },
    byName: true,
    topic: { about: 'indicator', instrument: agency.instrument?.id ?? '', number },
  };
}

function documentBody(place: Place, kind: DocumentKind, number: string | undefined): Body {
  const mapping = rootAnnotation(kind);
  const pairs = firstKeys[kind].flatMap((key): Body => {
    const annotation = mapping.keys?.[key];
    if (annotation === undefined) return [];
    if (key === 'indikator') return ['\nindikator: ', ...numberOf(place, number)];
    if (annotation.items !== undefined) return [`\n${key}:`];
    if (annotation.keys !== undefined) {
      return [`\n${key}: `, ...flowForm(fieldsOf(annotation, annotation.examples?.[0], key, place))];
    }
    const isRequired = mapping.required?.includes(key) ?? false;
    const value = fieldValue(
      { key, annotation, example: annotation.examples?.[0], isRequired, within: undefined },
      place,
    );
    return value === undefined ? [] : [`\n${key}: `, ...value];
  });
  return [`jenis: ${kind}`, ...pairs];
}

function numberOf(place: Place, number: string | undefined): Body {
  const first = number ?? indicatorsByNeed(place)[0]?.number;
  if (first === undefined) return [{ value: '' }];
  const written = /^\d+$/.test(first) ? first : quoted(first);
  return number === undefined ? [{ value: written }] : [written];
}
