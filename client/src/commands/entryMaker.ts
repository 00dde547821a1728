import { Range, type TextDocument, Uri, window } from 'vscode';
import {
  type Language,
  type NewEntry,
  NewEntryRequest,
  type NewEntryResult,
  type NewNamedKind,
  ProposedIdRequest,
} from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import { clientTexts, elementKinds, say } from '../messages.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { isServed } from './service.ts';
import { type Step, skipped, typeText } from './steps.ts';

interface Naming {
  readonly name?: string;
  readonly id?: string;
}

/** Adds entries to the agency at hand. */
export class EntryMaker {
  readonly language: Language;
  readonly #server: Server;
  readonly #folder: string;

  private constructor(server: Server, folder: string) {
    this.language = chosenLanguage();
    this.#server = server;
    this.#folder = folder;
  }

  /** Undefined without a server or an agency; the planner is told. */
  static async for(scores: Scores, server: Server): Promise<EntryMaker | undefined> {
    if (!(await isServed(server))) return undefined;
    const { folder } = scores;
    if (folder !== undefined) return new EntryMaker(server, folder);
    void window.showInformationMessage(clientTexts.noAgencies[chosenLanguage()]);
    return undefined;
  }

  /** The questions for name and id; the id is made of the name, and may be written anew. */
  naming<T extends Naming>(
    kindOf: (given: T) => NewNamedKind,
    isAsked: (given: T) => boolean = () => true,
  ): readonly Step<T>[] {
    const { language } = this;
    return [
      async (given, frame) => {
        if (!isAsked(given)) return skipped;
        const prompt = nameQuestion(kindOf(given), language);
        const name = await typeText(frame, prompt, given.name ?? '', (text) =>
          text === '' ? clientTexts.nameNeeded[language] : undefined,
        );
        return typeof name === 'string' ? { ...given, name } : name;
      },
      async (given, frame) => {
        if (!isAsked(given)) return skipped;
        const params = { uri: this.#folder, kind: kindOf(given), name: given.name ?? '' };
        const proposed = await this.#server.sendRequest<string | null>(ProposedIdRequest.method, params);
        const id = await typeText(frame, clientTexts.askId[language], proposed ?? '', (text) =>
          /^[a-z0-9][a-z0-9._-]*$/.test(text) ? undefined : clientTexts.idWrong[language],
        );
        return typeof id === 'string' ? { ...given, id } : id;
      },
    ];
  }

  /**
   * Writes the entry, or says why not, and shows where it stands.
   *
   * @param at a document that is written to before others, if the entry fits; without it the one that fits best
   */
  async add(entry: NewEntry, at?: Uri): Promise<void> {
    const params = { uri: at?.toString() ?? this.#folder, entry };
    const answer = await this.#server.sendRequest<NewEntryResult | null>(NewEntryRequest.method, params);
    if (!answer || 'refused' in answer) {
      void window.showWarningMessage(answer?.refused ?? clientTexts.noAgencies[this.language]);
      return;
    }
    const { uri, range } = answer.place;
    if (!(await this.#server.applyEdit(answer.edit))) {
      void window.showErrorMessage(clientTexts.notApplied[this.language]);
      return;
    }
    const { start, end } = range;
    const selection = new Range(start.line, start.character, end.line, end.character);
    await window.showTextDocument(Uri.parse(uri), { selection });
  }

  /** The document that is being written, where it belongs to the agency. */
  get openDocument(): TextDocument | undefined {
    const { document } = window.activeTextEditor ?? {};
    const isOwn = document?.languageId === 'spbe' && document.uri.toString().startsWith(`${this.#folder}/`);
    return isOwn ? document : undefined;
  }
}

function nameQuestion(kind: NewNamedKind, language: Language): string {
  if (kind === 'inisiatif') return clientTexts.askInitiativeName[language];
  if (kind === 'kegiatan') return clientTexts.askActivityName[language];
  if (kind === 'bukti') return clientTexts.askEvidenceName[language];
  return say(clientTexts.askElementName, language, { kind: elementKinds[kind].name[language] });
}
