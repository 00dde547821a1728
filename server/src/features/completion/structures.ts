import { CompletionItemKind } from 'vscode-languageserver-types';
import { completionTexts } from '../../messages/completion.ts';
import { render } from '../../messages/text.ts';
import { newEvidenceEntry } from '../../rules/support/newEvidence.ts';
import { annotationAt, type KeyAnnotation, type SchemaKind } from '../../schema/annotations.ts';
import type { Body } from './body.ts';
import { missingEvidence, needText } from './evidenceKinds.ts';
import { blockForm, entryFields, type Field, fieldsOf, fitsInBraces, flowForm, itemForm } from './form.ts';
import { isContinuedBelow, type Place, presentKeys, scoreHere } from './place.ts';
import type { Insertion, Proposal } from './proposal.ts';

/** Whole entries and mappings to be filled in, where a value of that form is to be typed. */
export function structureProposals(place: Place, kind: SchemaKind, annotation: KeyAnnotation): readonly Proposal[] {
  const { cursor } = place;
  if (cursor.quote !== 'plain' || isContinuedBelow(place)) return [];
  if (cursor.isItem) {
    const list = annotationAt(kind, cursor.path.slice(0, -1));
    return list?.items?.keys && presentKeys(place).size === 0 ? entryProposals(place, kind, list) : [];
  }
  if (annotation.items?.keys !== undefined) return entryProposals(place, kind, annotation);
  return annotation.keys === undefined ? [] : mappingProposals(place, annotation);
}

/** New entries of a list: for evidence one for each document that is missing, and the plain one. */
function entryProposals(place: Place, kind: SchemaKind, list: KeyAnnotation): readonly Proposal[] {
  const { language } = place.context;
  const title = (list.items?.title ?? list.title)[language] || list.title[language];
  const plain: Proposal = {
    label: render(completionTexts.newEntry, language, { title }),
    icon: CompletionItemKind.Snippet,
    insertion: entryInsertion(entryFields(list, place.key, place), place),
    rank: -1,
    topic: { about: 'key', kind, path: place.cursor.path.map((step) => (typeof step === 'number' ? 0 : step)) },
  };
  return [...(kind === 'indikator' && list.entry === 'bukti' ? missingProposals(place) : []), plain];
}

/** One entry for each document that the claimed level or the next one lacks. */
function missingProposals(place: Place): readonly Proposal[] {
  const { agency, language } = place.context;
  const { instrument } = agency;
  const score = scoreHere(place);
  if (instrument === undefined || score === undefined) return [];
  return missingEvidence(score).flatMap((missing) => {
    const [kind] = missing.requirement.kinds;
    if (kind === undefined) return [];
    const entry = newEvidenceEntry(agency, { instrument, score, requirement: missing.requirement, kind });
    return {
      label: missing.requirement.title[language],
      name: instrument.evidenceKinds[kind]?.name[language] ?? kind,
      detail: needText(missing, score.missing.includes(missing), language),
      icon: CompletionItemKind.Snippet,
      insertion: entryInsertion(fieldsIn(entry), place),
      rank: -1,
      topic: { about: 'evidence', instrument: instrument.id, id: kind, number: score.number } as const,
    };
  });
}

/** The pairs of an entry written as lines `key: value`, each value to be overwritten. */
function fieldsIn(yaml: string): readonly Field[] {
  return yaml.split('\n').map((line) => {
    const colon = line.indexOf(': ');
    const value = line.slice(colon + 2);
    // What is bare on a line of its own may hold what ends a value in braces.
    const safe = /^[^"'].*[,[\]{}]/.test(value) ? JSON.stringify(value) : value;
    return { key: line.slice(0, colon), value: [{ value: safe }] };
  });
}

function entryInsertion(fields: readonly Field[], { cursor, startsLine }: Place): Insertion {
  if (cursor.flow) return { write: 'here', body: cursor.isItem ? flowForm(fields) : ['[', ...flowForm(fields), ']'] };
  if (cursor.isItem) return { write: 'here', body: blockForm(fields) };
  return { write: startsLine ? 'here' : 'below', body: itemForm(fields) };
}

/** All keys of a mapping that are usually filled in. */
function mappingProposals(place: Place, annotation: KeyAnnotation): readonly Proposal[] {
  const { context, cursor, startsLine } = place;
  const fields = fieldsOf(annotation, annotation.examples?.[0], place.key, place);
  const inBraces = cursor.flow || (!startsLine && fitsInBraces(annotation));
  if (fields.length === 0 && !inBraces) return [];
  const body: Body = inBraces ? flowForm(fields) : blockForm(fields);
  return [
    {
      label: render(completionTexts.wholeMapping, context.language, { title: annotation.title[context.language] }),
      icon: CompletionItemKind.Snippet,
      insertion: { write: inBraces || startsLine ? 'here' : 'below', body },
      rank: -1,
    },
  ];
}
