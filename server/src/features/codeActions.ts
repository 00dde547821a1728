import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver-types';
import { codeActionTexts } from '../messages/codeActions.ts';
import { type Parameters, render, type Text } from '../messages/text.ts';
import type { Finding } from '../rules/rule.ts';
import { nameOf } from '../rules/support/evidence.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import type { DocumentView } from '../workspace/view.ts';
import type { Range } from '../yaml/index.ts';
import { documentAt, type FeatureContext } from './context.ts';
import {
  createEvidence,
  createIndicators,
  missingForClaim,
  missingForNextLevel,
  undocumentedIndicators,
} from './createMissing.ts';
import { extractEvidence, sharableEvidence } from './extractEvidence.ts';
import { fixAll, fixAllKind, hasSafeFix } from './fixAll.ts';
import { editOfFix } from './fixes.ts';
import { isSettingsFile } from './settingsFile.ts';
import { canBeSilenced, silencingComment } from './silence.ts';
import { workspaceEdit } from './workspaceEdits.ts';
import { missedTarget, writtenPath } from './writtenPath.ts';

/** What the edge needs to attach the diagnostic that an action remedies, and to compute the action again. */
export interface CodeActionData {
  readonly uri: Uri;
  /** The range that was asked about. */
  readonly range: Range;
  /** Tells the action from the others for the same range. */
  readonly id: string;
  /** The finding that the action remedies, where there is one. */
  readonly finding?: { readonly code: string; readonly at: Range };
}

interface Offer {
  readonly kind: string;
  readonly title: Text;
  readonly parameters?: Parameters | undefined;
  readonly finding?: Finding;
  readonly isPreferred?: boolean;
  /** Its edit is large; it may be asked for once the action is chosen. */
  readonly isLarge?: boolean;
  edit(): WorkspaceEdit | undefined;
}

/** Titles hold what planners wrote; a menu shows so much of it. */
const longestTitle = 120;

/**
 * The actions for a range: remedies of the findings in it, then what can be written or moved there. "Fix all" comes only
 * where it is asked for by kind.
 *
 * @param range offsets, the end included
 * @param only kinds asked for, with everything below them; all where undefined
 */
export function codeActions(context: FeatureContext, range: Range, only?: readonly string[]): readonly CodeAction[] {
  const actions: CodeAction[] = [];
  const known = new Set<string>();
  for (const offer of offersFor(context, range, only)) {
    if (!isAskedFor(offer.kind, only)) continue;
    const isDeferred = offer.isLarge === true && context.abilities.resolveEdits === true;
    const edit = isDeferred ? undefined : offer.edit();
    if (!isDeferred && edit === undefined) continue;
    const title = titleOf(context, offer);
    const key = `${title}\n${JSON.stringify(edit)}`;
    if (known.has(key)) continue;
    known.add(key);
    actions.push(actionOf(context, range, offer, title, edit));
  }
  return actions;
}

/** Gives an action from {@link codeActions} its edit, from the present text; undefined where it no longer applies. */
export function resolveCodeAction(context: FeatureContext, action: CodeAction): CodeAction | undefined {
  const { range, id } = action.data as CodeActionData;
  const offers = [...offersFor(context, range, action.kind === undefined ? undefined : [action.kind])];
  const offer = offers.find((candidate) => idOf(candidate, titleOf(context, candidate)) === id);
  const edit = offer?.edit();
  return edit && { ...action, edit };
}

function actionOf(
  context: FeatureContext,
  range: Range,
  offer: Offer,
  title: string,
  edit: WorkspaceEdit | undefined,
): CodeAction {
  const { finding, kind, isPreferred } = offer;
  const data: CodeActionData = {
    uri: context.file.uri,
    range: { start: range.start, end: range.end },
    id: idOf(offer, title),
    ...(finding && { finding: { code: finding.code, at: { start: finding.at.start, end: finding.at.end } } }),
  };
  return { title, kind, ...(edit && { edit }), ...(isPreferred && { isPreferred }), data };
}

function* offersFor(context: FeatureContext, range: Range, only: readonly string[] | undefined): Iterable<Offer> {
  const found = context.findings.filter(({ at }) => touch(at, range));
  for (const finding of found) {
    yield* fixesOf(context, finding);
    yield* pathOffers(context, finding);
  }
  const document = documentAt(context, range.start);
  if (document !== undefined) yield* documentOffers(context, document, range);
  if (!isSettingsFile(context)) yield* silences(context, found);
  if (only !== undefined && hasSafeFix(context)) yield fixAllOffer(context);
}

function* fixesOf(context: FeatureContext, finding: Finding): Iterable<Offer> {
  for (const [index, fix] of finding.fixes.entries()) {
    yield {
      kind: CodeActionKind.QuickFix,
      title: fix.title,
      parameters: fix.parameters,
      finding,
      isPreferred: index === 0 && (fix.safe === true || fix.obvious === true),
      edit: () => editOfFix(context, fix),
    };
  }
}

function* pathOffers(context: FeatureContext, finding: Finding): Iterable<Offer> {
  const year = missedTarget(context, finding);
  if (year === undefined) return;
  yield {
    kind: CodeActionKind.QuickFix,
    title: codeActionTexts.writePath,
    parameters: { year },
    finding,
    isLarge: true,
    edit() {
      const written = writtenPath({ ...context, at: context.file.uri }, year);
      return 'refused' in written ? undefined : written.edit;
    },
  };
}

function* documentOffers(context: FeatureContext, document: DocumentView, range: Range): Iterable<Offer> {
  const { facts } = document;
  if (facts.kind === 'instansi' && touch(facts.instrument?.at ?? facts.at, range)) {
    yield* missingIndicators(context, document);
  }
  if (facts.kind !== 'indikator') return;
  const places = [facts.number?.at, facts.level?.at, facts.evidenceKey];
  if (places.some((at) => at !== undefined && touch(at, range))) yield* missingEvidence(context, document);
  const shared = sharableEvidence(document, context.yaml, range.start);
  if (shared === undefined) return;
  yield {
    kind: CodeActionKind.RefactorExtract,
    title: codeActionTexts.extractEvidence,
    parameters: { name: nameOf(shared) },
    edit: () => extractEvidence(context, shared),
  };
}

function* missingIndicators(context: FeatureContext, document: DocumentView): Iterable<Offer> {
  const count = document === context.agency.agency ? undocumentedIndicators(context).length : 0;
  if (count === 0 || !context.abilities.createFiles) return;
  const finding = context.findings.find(({ code }) => code === 'lintas.indikator-tanpa-dokumen');
  yield {
    kind: CodeActionKind.QuickFix,
    title: codeActionTexts.createIndicators,
    parameters: { count },
    ...(finding && { finding }),
    isLarge: true,
    edit: () => createIndicators(context),
  };
}

function* missingEvidence(context: FeatureContext, document: DocumentView): Iterable<Offer> {
  const claim = missingForClaim(context, document);
  if (claim !== undefined && claim.missing.length > 1) {
    yield {
      kind: CodeActionKind.QuickFix,
      title: codeActionTexts.addAllEvidence,
      parameters: { count: claim.missing.length, level: claim.level },
      edit: () => createEvidence(context, document, claim),
    };
  }
  const next = missingForNextLevel(context, document);
  if (next === undefined) return;
  yield {
    kind: CodeActionKind.RefactorRewrite,
    title: codeActionTexts.prepareNextLevel,
    parameters: { count: next.missing.length, level: next.level },
    edit: () => createEvidence(context, document, next),
  };
}

/** One for each code and line: a comment silences the first finding of its code on the next line. */
function* silences(context: FeatureContext, findings: readonly Finding[]): Iterable<Offer> {
  const known = new Set<string>();
  const { file, yaml } = context;
  for (const finding of findings) {
    const place = `${finding.code} ${yaml.lines.positionAt(finding.at.start).line}`;
    if (!canBeSilenced(finding) || known.has(place)) continue;
    known.add(place);
    yield {
      kind: CodeActionKind.QuickFix,
      title: codeActionTexts.silence,
      parameters: { code: finding.code },
      finding,
      edit() {
        const changes = silencingComment(context, finding);
        return changes && workspaceEdit([{ uri: file.uri, yaml, changes }]);
      },
    };
  }
}

function fixAllOffer(context: FeatureContext): Offer {
  const { file, yaml } = context;
  return {
    kind: fixAllKind,
    title: codeActionTexts.fixAll,
    edit() {
      const changes = fixAll(context);
      return changes.length === 0 ? undefined : workspaceEdit([{ uri: file.uri, yaml, changes }]);
    },
  };
}

function titleOf({ language }: FeatureContext, { title, parameters }: Offer): string {
  const text = render(title, language, parameters).replace(/\s+/g, ' ');
  return text.length > longestTitle ? `${text.slice(0, longestTitle - 3)}...` : text;
}

function idOf({ finding, kind }: Offer, title: string): string {
  return `${kind}\n${finding === undefined ? '' : `${finding.code} ${finding.at.start}`}\n${title}`;
}

function isAskedFor(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function touch(one: Range, other: Range): boolean {
  return one.start <= other.end && other.start <= one.end;
}
