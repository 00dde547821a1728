import {
  type CancellationToken,
  Disposable,
  EventEmitter,
  FileDecoration,
  type FileDecorationProvider,
  ThemeColor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { chosenLanguage } from '../language.ts';
import { clientTexts, say } from '../messages.ts';
import type { Scores } from '../scores.ts';
import { onceRested } from './rested.ts';

const setting = 'spbe.penandaBerkas';
/** The editor shows two signs at most, and counts problems with bare numbers: the minus tells ours from those. */
const highestShown = 9;

/** Marks files of indicators that lack documents for the claimed level with how many, where the planner wants it. */
export function registerFileMarks(scores: Scores): Disposable {
  const marks = new FileMarks(scores);
  return Disposable.from(
    window.registerFileDecorationProvider(marks),
    onceRested(scores, () => marks.refresh()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(setting) || change.affectsConfiguration('spbe.bahasa')) marks.refresh(true);
    }),
  );
}

class FileMarks implements FileDecorationProvider {
  readonly #scores: Scores;
  readonly #changed = new EventEmitter<Uri[]>();
  readonly onDidChangeFileDecorations = this.#changed.event;
  /** By address. */
  #counts: ReadonlyMap<string, { readonly uri: Uri; readonly count: number }> = new Map();

  constructor(scores: Scores) {
    this.#scores = scores;
    this.#counts = this.#count();
  }

  /** @param all also the files whose number is as before: language or setting have changed */
  refresh(all = false): void {
    const before = this.#counts;
    this.#counts = this.#count();
    const changed = [...before, ...this.#counts].flatMap(([address, { uri }]) => {
      return all || before.get(address)?.count !== this.#counts.get(address)?.count ? [uri] : [];
    });
    if (changed.length > 0) this.#changed.fire(changed);
  }

  provideFileDecoration(uri: Uri, _token: CancellationToken): FileDecoration | undefined {
    const count = this.#counts.get(uri.toString())?.count ?? 0;
    if (count === 0) return undefined;
    const tip = say(clientTexts.fileMark, chosenLanguage(), { count });
    return new FileDecoration(`−${Math.min(count, highestShown)}`, tip, new ThemeColor('list.warningForeground'));
  }

  #count(): ReadonlyMap<string, { readonly uri: Uri; readonly count: number }> {
    const counts = new Map<string, { readonly uri: Uri; readonly count: number }>();
    if (!workspace.getConfiguration().get<boolean>(setting, true)) return counts;
    for (const { place, missing } of this.#scores.summary?.indicators ?? []) {
      const uri = place && missing.length > 0 ? this.#scores.fileUri(place.file) : undefined;
      if (!uri) continue;
      const address = uri.toString();
      counts.set(address, { uri, count: missing.length + (counts.get(address)?.count ?? 0) });
    }
    return counts;
  }
}
