import {
  commands,
  Disposable,
  type ExtensionContext,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { AgenciesChanged, type ComparisonChange, ComparisonChanged } from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import type { Summaries } from '../summaries.ts';
import { activeDocument, chosenOptions, Preview, type PreviewClient } from './preview.ts';
import { previewTexts } from './texts.ts';

/** Opens the preview beside the editor; with the address of an agency's file or folder as argument, for that agency. */
const openPreviewCommand = 'spbe.openPreview';
/** Sent by other commands, with the address of a folder: the preview that is open turns to its agency. */
export const turnPreviewCommand = 'spbe.turnPreview';

const panelType = 'spbe.preview';
/** The same page in place of the text of an agency's document: "Reopen editor with". */
const editorType = 'spbe.previewEditor';
/** States of the language client. */
const stopped = 1;
const running = 2;

/** Registers the preview: its command, its return when the editor is opened again, and the editor that it can be. */
export function registerPreview(context: ExtensionContext, client: PreviewClient, summaries: Summaries): Disposable {
  const previews = new Previews(context.extensionUri, client, summaries);
  return Disposable.from(
    previews,
    commands.registerCommand(openPreviewCommand, (argument?: unknown, number?: unknown) => {
      const asked = argument instanceof Uri ? argument.toString() : undefined;
      previews.openBeside(asked, typeof number === 'string' ? number : undefined);
    }),
    commands.registerCommand(turnPreviewCommand, (folder: string) => previews.follow(folder)),
    window.registerWebviewPanelSerializer(panelType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const folder = (state as { readonly folder?: unknown } | undefined)?.folder;
        previews.begin(panel, typeof folder === 'string' ? folder : activeDocument());
      },
    }),
    window.registerCustomEditorProvider(editorType, {
      resolveCustomTextEditor: ({ uri }, panel) => {
        previews.stay(panel, uri.toString());
      },
    }),
    summaries.onDidChange((news) => {
      for (const { source } of previews.all) source.take(news);
    }),
    client.onNotification(ComparisonChanged.method, ({ folders }: ComparisonChange) => {
      for (const { source } of previews.all) source.takeCompared(folders);
    }),
    client.onNotification(AgenciesChanged.method, () => previews.refresh()),
    client.onDidChangeState(({ newState }) => {
      if (newState === running) previews.refresh();
      if (newState === stopped) for (const { source } of previews.all) source.fail();
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      const follows = workspace.getConfiguration('spbe.pratinjau').get<boolean>('ikutiInstansi', true);
      if (follows && editor?.document.languageId === 'spbe') previews.follow(editor.document.uri.toString());
    }),
    workspace.onDidChangeConfiguration((change) => {
      for (const { source } of previews.all) {
        if (change.affectsConfiguration('spbe.bahasa')) source.setLanguage(chosenLanguage());
        if (change.affectsConfiguration('spbe.pratinjau')) source.setOptions(chosenOptions());
      }
    }),
  );
}

/** The previews that are open: one that follows the planner, and those that stand in place of a document. */
class Previews implements Disposable {
  readonly #extension: Uri;
  readonly #client: PreviewClient;
  readonly #summaries: Summaries;
  readonly #all = new Set<Preview>();
  #following: Preview | undefined;

  constructor(extension: Uri, client: PreviewClient, summaries: Summaries) {
    this.#extension = extension;
    this.#client = client;
    this.#summaries = summaries;
  }

  get all(): Iterable<Preview> {
    return this.#all;
  }

  openBeside(asked: string | undefined, indicator: string | undefined): void {
    if (this.#following) {
      this.#following.reveal(asked, indicator);
      return;
    }
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const title = previewTexts.title[chosenLanguage()];
    const panel = window.createWebviewPanel(panelType, title, place, { enableFindWidget: true });
    const preview = this.begin(panel, asked ?? activeDocument());
    if (indicator !== undefined) preview.leadTo(indicator);
  }

  /** Makes a panel the one that follows the planner. */
  begin(panel: WebviewPanel, folder: string | undefined): Preview {
    const preview = this.stay(panel, folder);
    this.#following?.close();
    this.#following = preview;
    return preview;
  }

  /** Shows the agency of a file or folder in a panel. */
  stay(panel: WebviewPanel, uri: string | undefined): Preview {
    const preview = new Preview(panel, this.#extension, this.#client, this.#summaries, uri);
    this.#all.add(preview);
    panel.onDidDispose(() => {
      preview.dispose();
      this.#all.delete(preview);
      if (this.#following === preview) this.#following = undefined;
    });
    return preview;
  }

  follow(uri: string): void {
    void this.#following?.source.follow(uri);
  }

  refresh(): void {
    for (const { source } of this.#all) void source.refresh();
  }

  dispose(): void {
    this.#following?.close();
    for (const preview of this.#all) preview.dispose();
  }
}
