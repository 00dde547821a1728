import { QuickPickItemKind, window } from 'vscode';
import type { IndicatorSummary, Language } from '../../../server/src/lsp/protocol.ts';
import { clientTexts, type ElementKind, elementKinds, say } from '../messages.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { EntryMaker } from './entryMaker.ts';
import { givenIndicator, openedIndicator, pickIndicator } from './indicators.ts';
import { askInSteps, pickOne, skipped } from './steps.ts';

interface ElementAnswers {
  readonly kind?: ElementKind;
  readonly name?: string;
  readonly id?: string;
}

/** Has a kind of element chosen and a name written, and adds it to the architecture. */
export async function newElement(scores: Scores, server: Server): Promise<void> {
  const maker = await EntryMaker.for(scores, server);
  if (!maker) return;
  const { language } = maker;
  const answer = await askInSteps<ElementAnswers>(clientTexts.newElementTitle[language], {}, [
    async (given, frame) => {
      const chosen = await pickOne(frame, clientTexts.askElementKind[language], kindItems(language));
      if (typeof chosen !== 'object') return chosen;
      return chosen.element ? { ...given, kind: chosen.element } : undefined;
    },
    ...maker.naming<ElementAnswers>(({ kind }) => kind ?? 'layanan'),
  ]);
  const { kind, name, id } = answer ?? {};
  if (!kind || name === undefined || id === undefined) return;
  // Whoever writes the target architecture adds to that.
  const isTarget = /^kondisi:\s*["']?target\b/m.test(maker.openDocument?.getText() ?? '');
  await maker.add({ kind, name, id, state: isTarget ? 'target' : 'saat_ini' });
}

interface ActivityAnswers {
  readonly kind: 'inisiatif' | 'kegiatan';
  readonly initiative?: string;
  readonly name?: string;
  readonly id?: string;
}

/** Has the initiative chosen and adds an activity to it; or a new initiative. */
export async function newActivity(scores: Scores, server: Server): Promise<void> {
  const maker = await EntryMaker.for(scores, server);
  if (!maker) return;
  const { language } = maker;
  const initiatives = knownInitiatives(scores);
  const start: ActivityAnswers = { kind: initiatives.length === 0 ? 'inisiatif' : 'kegiatan' };
  const answer = await askInSteps<ActivityAnswers>(clientTexts.newActivityTitle[language], start, [
    async (given, frame) => {
      if (initiatives.length === 0) return skipped;
      const other = { label: `$(add) ${clientTexts.newInitiative[language]}`, description: '', id: undefined };
      const chosen = await pickOne(frame, clientTexts.askInitiative[language], [...initiatives, other]);
      if (typeof chosen !== 'object') return chosen;
      return chosen.id === undefined
        ? { ...given, kind: 'inisiatif' }
        : { ...given, kind: 'kegiatan', initiative: chosen.id };
    },
    ...maker.naming<ActivityAnswers>(({ kind }) => kind),
  ]);
  const { kind, name, id, initiative } = answer ?? {};
  if (name === undefined || id === undefined) return;
  const at = maker.openDocument?.uri;
  if (kind === 'inisiatif') await maker.add({ kind, name, id }, at);
  else await maker.add({ kind: 'kegiatan', name, id, ...(initiative !== undefined && { initiative }) }, at);
}

/** Initiatives that an activity can be added to: those with an id. */
function knownInitiatives({ summary }: Scores) {
  const names = new Map<string, string | null>();
  for (const { id, name } of summary?.roadMap?.initiatives ?? []) {
    if (id !== null) names.set(id, name);
  }
  return [...names].map(([id, name]) => ({ label: name ?? id, description: id, id }));
}

interface EvidenceAnswers {
  readonly indicator?: IndicatorSummary;
  /** Null: other evidence than what is asked for. */
  readonly requirement?: string | null;
  readonly name?: string;
  readonly id?: string;
}

/**
 * Has an indicator and what it lacks chosen, and adds the piece of evidence to its document.
 *
 * @param given a line of the list of indicators or of missing documents
 */
export async function newEvidence(scores: Scores, server: Server, given?: unknown): Promise<void> {
  const maker = await EntryMaker.for(scores, server);
  if (!maker) return;
  const { language } = maker;
  const known = givenIndicator(given) ?? openedIndicator(scores);
  const wanted = givenRequirement(given);
  const start: EvidenceAnswers = { ...(known && { indicator: known }), ...(wanted && { requirement: wanted }) };
  const answer = await askInSteps<EvidenceAnswers>(clientTexts.newEvidenceTitle[language], start, [
    async (answers, frame) => {
      if (answers.indicator) return skipped;
      const indicator = await pickIndicator(scores, frame, language, ({ documented }) => documented);
      return typeof indicator === 'object' ? { ...answers, indicator } : indicator;
    },
    async (answers, frame) => {
      if (answers.requirement) return skipped;
      const asked = requirementItems(answers.indicator, language);
      const other = { label: `$(add) ${clientTexts.otherEvidence[language]}`, description: '', requirement: null };
      if (asked.length === 0) return { ...answers, requirement: null };
      const chosen = await pickOne(frame, clientTexts.askEvidence[language], [...asked, other]);
      return typeof chosen === 'object' ? { ...answers, requirement: chosen.requirement } : chosen;
    },
    ...maker.naming<EvidenceAnswers>(
      () => 'bukti',
      ({ requirement }) => requirement === null,
    ),
  ]);
  const { indicator, requirement, name, id } = answer ?? {};
  if (!indicator) return;
  const at = indicator.place ? scores.fileUri(indicator.place.file) : undefined;
  const of = { kind: 'bukti', number: indicator.number } as const;
  if (requirement) await maker.add({ ...of, requirement }, at);
  else if (name !== undefined && id !== undefined) await maker.add({ ...of, name, id }, at);
}

/** What the claimed level lacks, then what the next one does. */
function requirementItems(indicator: IndicatorSummary | undefined, language: Language) {
  const asked = [...(indicator?.missing ?? []), ...(indicator?.next?.missing ?? [])];
  const unique = new Map(asked.map((each) => [each.requirement, each]));
  return [...unique.values()].map(({ requirement, title, level, kinds }) => ({
    label: title[language],
    description: '',
    detail: [say(clientTexts.forLevel, language, { level }), kinds.map(({ name }) => name[language]).join(', ')].join(
      ' · ',
    ),
    requirement,
  }));
}

function givenRequirement(given: unknown): string | undefined {
  const { requirement } = (given ?? {}) as { readonly requirement?: unknown };
  return typeof requirement === 'string' ? requirement : undefined;
}

/**
 * Has an indicator without a document chosen, and writes one that says what each level needs.
 *
 * @param given its number, or its line in the list of indicators
 */
export async function newIndicator(scores: Scores, server: Server, given?: unknown): Promise<void> {
  const maker = await EntryMaker.for(scores, server);
  if (!maker) return;
  const { language } = maker;
  const number = typeof given === 'string' ? given : givenIndicator(given)?.number;
  if (number !== undefined) return maker.add({ kind: 'indikator', number });
  const isMissing = ({ documented }: IndicatorSummary) => !documented;
  if (!scores.summary?.indicators.some(isMissing)) {
    void window.showInformationMessage(clientTexts.allDocumented[language]);
    return;
  }
  const frame = { title: clientTexts.newIndicatorTitle[language], step: undefined, canGoBack: false };
  const indicator = await pickIndicator(scores, frame, language, isMissing);
  if (typeof indicator === 'object') await maker.add({ kind: 'indikator', number: indicator.number });
}

/** The kinds of elements, those of the infrastructure under a heading of their own. */
function kindItems(language: Language) {
  const all = Object.keys(elementKinds) as ElementKind[];
  const item = (element: ElementKind) => {
    const { name, icon } = elementKinds[element];
    return { label: `$(${icon}) ${name[language]}`, description: element, element };
  };
  const heading = {
    label: clientTexts.infrastructure[language],
    kind: QuickPickItemKind.Separator,
    element: undefined,
  };
  const isInfrastructure = (element: ElementKind) => elementKinds[element].icon === 'server';
  return [
    ...all.filter((element) => !isInfrastructure(element)).map(item),
    heading,
    ...all.filter(isInfrastructure).map(item),
  ];
}
