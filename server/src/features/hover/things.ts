import { hoverTexts } from '../../messages/hover.ts';
import type {
  ActivityFacts,
  AgencyFacts,
  Definition,
  DefinitionKind,
  ElementFacts,
  EvidenceFacts,
  InitiativeFacts,
  Located,
} from '../../model/facts.ts';
import { kindNames } from '../../rules/support/kindNames.ts';
import { annotationAt, type SchemaKind } from '../../schema/annotations.ts';
import { referenceCode } from '../../schema/references.ts';
import type { AgencyView, DocumentView, Site } from '../../workspace/view.ts';
import type { Path, Range } from '../../yaml/index.ts';
import type { FeatureContext } from '../context.ts';
import { namedBy, referencesTo } from '../referenceTargets.ts';
import { joined, list, type Speech, say, words } from '../speech.ts';
import { fileStateText } from './files.ts';
import { indicatorBlocks } from './indicator.ts';
import { bold } from './levels.ts';
import { otherInstrumentText } from './otherInstrument.ts';
import type { Place } from './place.ts';

/**
 * The things that the id at a place stands for: kind, name, main facts, file.
 *
 * @param expects the kinds that fit where the id stands; things of other kinds are shown only where there is none of these
 */
export function thingBlocks(
  speech: Speech,
  context: FeatureContext,
  { text: id, document }: Place,
  expects: readonly DefinitionKind[],
): readonly string[] {
  if (expects.includes('indikator')) return indicatorBlocks(speech, context, id, document);
  if (expects.includes('instansi')) return agencyBlocks(speech, context, id);
  const all = context.agency.definitionsOf(id).filter(({ fact }) => fact.kind !== 'indikator');
  const fitting = all.filter(({ fact }) => expects.includes(fact.kind));
  const shown = fitting.length > 0 ? fitting : all;
  if (shown.length === 0) return [];
  return [
    ...shown.slice(0, shownThings).flatMap((site) => thingCard(speech, context, site)),
    shown.length > 1 ? say(speech, hoverTexts.severalPlaces, { count: shown.length }) : '',
    usesText(speech, context, shown[0]),
  ];
}

/** Things with one id (by mistake) that are shown. */
const shownThings = 3;
/** Names that one fact lists. */
const shownNames = 3;

/** How often an id is referred to. Evidence that no other document refers to is still used by its own indicator. */
function usesText(speech: Speech, context: FeatureContext, site: Site<Definition> | undefined): string {
  const count = site ? referencesTo(context, namedBy(site.fact)).length : 0;
  if (count === 0) return site?.document.facts.kind === 'indikator' ? '' : say(speech, hoverTexts.unused);
  return count === 1 ? say(speech, hoverTexts.usedOnce) : say(speech, hoverTexts.used, { count });
}

function agencyBlocks(speech: Speech, { workspace }: FeatureContext, id: string): readonly string[] {
  return workspace
    .agenciesWithId(id)
    .slice(0, shownThings)
    .flatMap((agency) => {
      const document = agency.agency;
      if (!document) return [];
      const { facts } = document;
      return [
        heading(speech, { id, kind: 'instansi', name: facts.name?.value }),
        list([...agencyFacts(speech, facts), whereText(speech, agency, document, facts.at)]),
      ];
    });
}

function agencyFacts(speech: Speech, facts: AgencyFacts): readonly (string | undefined)[] {
  return [
    valueFact(speech, 'instansi', ['tingkat_pemerintahan'], facts.governmentLevel),
    valueFact(speech, 'instansi', ['penilaian', 'instrumen'], facts.instrument),
    valueFact(speech, 'instansi', ['penilaian', 'tahun'], facts.year),
  ];
}

function thingCard(speech: Speech, context: FeatureContext, { document, fact }: Site<Definition>): readonly string[] {
  const facts = factsOf(speech, context, { document, fact });
  return [heading(speech, fact), list([...facts, whereText(speech, context.agency, document, fact.at)])];
}

function heading(speech: Speech, { id, kind, name }: Pick<Definition, 'id' | 'kind' | 'name'>): string {
  const { markup } = speech;
  const shown = name === undefined ? say(speech, hoverTexts.unnamed) : bold(speech, markup.text(name));
  return joined([say(speech, hoverTexts.ofKind, { name: shown, kind: kindNames[kind] }), markup.code(id, 80)]);
}

function factsOf(
  speech: Speech,
  context: FeatureContext,
  { document, fact }: Site<Definition>,
): readonly (string | undefined)[] {
  const { facts } = document;
  const own = <T extends { readonly id: Located<string> | undefined }>(things: readonly T[]): T | undefined =>
    things.find(({ id }) => id?.at === fact.at);
  if (facts.kind === 'indikator' || facts.kind === 'daftar_bukti') {
    const evidence = own(facts.evidence);
    return evidence ? evidenceFacts(speech, context.agency, document, evidence) : [];
  }
  if (facts.kind === 'arsitektur') {
    const element = own(facts.elements);
    return element ? elementFacts(speech, context.agency, element) : [];
  }
  if (facts.kind !== 'peta_rencana') return [];
  if (fact.kind === 'inisiatif') {
    const initiative = own(facts.initiatives);
    return initiative ? initiativeFacts(speech, initiative) : [];
  }
  const activity = own(facts.initiatives.flatMap(({ activities }) => activities));
  return activity ? activityFacts(speech, context.agency, activity, document) : [];
}

function evidenceFacts(
  speech: Speech,
  agency: AgencyView,
  document: DocumentView,
  evidence: EvidenceFacts,
): readonly (string | undefined)[] {
  const { markup } = speech;
  const at = (key: string): Path => ['bukti', 0, key];
  const kind = evidence.kind && agency.instrument?.evidenceKinds[evidence.kind.value];
  const { file } = evidence;
  return [
    kind ? fact(speech, 'indikator', at('jenis_bukti'), words(speech, kind.name)) : undefined,
    valueFact(speech, 'indikator', at('nomor'), evidence.number),
    valueFact(speech, 'indikator', at('tanggal'), evidence.date),
    valueFact(speech, 'indikator', at('status'), evidence.status),
    file &&
      fact(
        speech,
        'indikator',
        at('berkas'),
        `${markup.code(file.value, 120)}. ${fileStateText(speech, agency.evidenceFile(document, file.value))}`,
      ),
    evidence.link && fact(speech, 'indikator', at('tautan'), markup.code(evidence.link.value, 120)),
  ];
}

function elementFacts(speech: Speech, agency: AgencyView, element: ElementFacts): readonly (string | undefined)[] {
  const base = elementPath(element);
  const { markup } = speech;
  const links = [...element.links].map(([key, ids]) =>
    fact(speech, 'arsitektur', [...base, key], namesOf(speech, agency, ids)),
  );
  return [
    valueFact(speech, 'arsitektur', ['kondisi'], { value: element.state }),
    element.code && fact(speech, 'arsitektur', [...base, 'kode_referensi'], codeText(speech, element.code.value)),
    ...links.slice(0, shownLinks),
    ...['uraian', 'deskripsi', 'tujuan', 'fungsi'].map((key) => {
      const value = element.attributes.get(key);
      return value && fact(speech, 'arsitektur', [...base, key], markup.text(value.value, 160));
    }),
  ];
}

/** Relations that a card of an element lists. */
const shownLinks = 6;

function elementPath({ kind }: ElementFacts): Path {
  return annotationAt('arsitektur', [kind]) ? [kind, 0] : ['infrastruktur', kind, 0];
}

/** `RAL.01.16 Perizinan dan Akreditasi`; the nearest national name for an agency's own code. */
function codeText({ markup }: Speech, code: string): string {
  const known = referenceCode(code);
  return known ? `${markup.code(code, 40)} ${markup.text(known.path.join(' › '))}` : markup.code(code, 40);
}

function initiativeFacts(speech: Speech, initiative: InitiativeFacts): readonly (string | undefined)[] {
  const names = initiative.activities.slice(0, shownNames).map(({ name, id }) => name?.value ?? id?.value ?? '?');
  const more = initiative.activities.length - names.length;
  return [
    valueFact(speech, 'peta_rencana', ['inisiatif', 0, 'muatan'], initiative.contentArea),
    valueFact(speech, 'peta_rencana', ['inisiatif', 0, 'tahap'], initiative.term),
    names.length > 0
      ? say(speech, hoverTexts.fact, {
          label: say(speech, hoverTexts.activities),
          value: withMore(
            speech,
            names.map((name) => speech.markup.text(name, 80)),
            more,
          ),
        })
      : undefined,
  ];
}

function activityFacts(
  speech: Speech,
  agency: AgencyView,
  activity: ActivityFacts,
  document: DocumentView,
): readonly (string | undefined)[] {
  const { markup, language } = speech;
  const at = (key: string): Path => ['inisiatif', 0, 'kegiatan', 0, key];
  const raises = activity.raises.slice(0, shownNames).map(({ indicator, to, year }) =>
    say(speech, hoverTexts.raises, {
      number: markup.text(indicator?.value ?? '?', 10),
      level: markup.text(to?.value ?? '?', 10),
      year: year?.value ?? '?',
    }),
  );
  const budget = activity.budget.slice(0, shownNames).flatMap(({ year, amount }) => {
    const whole = amount && /^\d{1,18}$/.test(amount.value) ? amount.value : undefined;
    if (whole === undefined) return [];
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'id' ? '.' : ',');
    return [`${say(speech, hoverTexts.budget, { amount: grouped })}${year ? ` (${year.value})` : ''}`];
  });
  return [
    fact(speech, 'peta_rencana', at('tahun'), activity.years.map(({ value }) => value).join(', ')),
    activity.owner && fact(speech, 'peta_rencana', at('penanggung_jawab'), namesOf(speech, agency, [activity.owner])),
    valueFact(speech, 'peta_rencana', at('keluaran'), activity.output),
    fact(speech, 'peta_rencana', at('anggaran'), withMore(speech, budget, activity.budget.length - shownNames)),
    fact(speech, 'peta_rencana', at('menaikkan'), withMore(speech, raises, activity.raises.length - shownNames)),
    raises.length > 0 ? otherInstrumentText(speech, agency, document) : undefined,
    valueFact(speech, 'peta_rencana', at('status'), activity.status),
  ];
}

/** The names behind some ids, as far as they are known. */
function namesOf(speech: Speech, agency: AgencyView, ids: readonly Located<string>[]): string {
  const names = ids
    .slice(0, shownNames)
    .map(({ value }) => speech.markup.text(agency.definitionsOf(value)[0]?.fact.name ?? value, 80));
  return withMore(speech, names, ids.length - names.length);
}

function withMore(speech: Speech, names: readonly string[], more: number): string {
  return more > 0 ? `${names.join(', ')}, ${say(speech, hoverTexts.others, { count: more })}` : names.join(', ');
}

/** A fact with a value as written; a fixed value is shown by its label. */
function valueFact(
  speech: Speech,
  kind: SchemaKind,
  path: Path,
  value: { readonly value: string | number } | undefined,
): string | undefined {
  if (value === undefined) return undefined;
  const label = annotationAt(kind, path)?.values?.find((one) => one.value === value.value)?.label;
  return fact(speech, kind, path, label ? words(speech, label) : speech.markup.text(String(value.value), 160));
}

/** A fact under the title that the schema gives its key; nothing where there is no value. */
function fact(speech: Speech, kind: SchemaKind, path: Path, value: string): string | undefined {
  const title = annotationAt(kind, path)?.title;
  if (value === '') return undefined;
  return title ? say(speech, hoverTexts.fact, { label: words(speech, title), value }) : value;
}

function whereText(speech: Speech, { folder }: AgencyView, { file }: DocumentView, at: Range): string {
  const path = file.uri.startsWith(`${folder}/`) ? file.uri.slice(folder.length + 1) : file.uri;
  const line = file.lines.positionAt(at.start).line + 1;
  return say(speech, hoverTexts.inFile, { file: speech.markup.code(path, 160), line });
}
