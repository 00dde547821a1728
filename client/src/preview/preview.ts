import { commands, type Disposable, Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import {
  AgenciesRequest,
  type AgencyHead,
  type Comparison,
  ComparisonRequest,
  difference,
} from '../../../server/src/lsp/protocol.ts';
import type { Writing } from '../commands/planWrite.ts';
import { chosenLanguage } from '../language.ts';
import type { Summaries } from '../summaries.ts';
import { Changes } from './changes.ts';
import {
  type FromPage,
  type PageCommand,
  type PreviewContent,
  type PreviewOptions,
  readFromPage,
  readOptions,
  type ToPage,
} from './messages.ts';
import { previewPage } from './page.ts';
import { answerPlan, type PlanQuestion } from './planning.ts';
import { PreviewSource } from './source.ts';
import { previewTexts } from './texts.ts';

/** What the preview needs of the language client. */
export interface PreviewClient extends Writing {
  onNotification(method: string, handler: (params: never) => void): Disposable;
  onDidChangeState(listener: (change: { readonly newState: number }) => void): Disposable;
}

const commandsOfPage: Readonly<Record<PageCommand, string>> = {
  start: 'spbe.newWorkspace',
  restart: 'spbe.restart',
  log: 'spbe.showLog',
};

/** One panel, its page, and what it shows. */
export class Preview {
  readonly source: PreviewSource;
  readonly #panel: WebviewPanel;
  readonly #client: PreviewClient;
  readonly #parts: Disposable[] = [];
  readonly #changes: Changes;
  /** The page listens; before that, messages to it would be lost. */
  #ready = false;
  /** What the page was sent last; undefined where it has nothing yet. */
  #sent: { readonly version: number; readonly content: PreviewContent } | undefined;
  /** Number of the indicator to lead to. */
  #wanted: string | undefined;

  constructor(
    panel: WebviewPanel,
    extension: Uri,
    client: PreviewClient,
    summaries: Summaries,
    asked: string | undefined,
  ) {
    this.#panel = panel;
    this.#client = client;
    const service = {
      summary: (uri: string | undefined) => summaries.ask(uri),
      agencies: () => client.sendRequest<readonly AgencyHead[]>(AgenciesRequest.method),
      comparison: (uri: string) => client.sendRequest<Comparison | null>(ComparisonRequest.method, { uri }),
    };
    this.#changes = new Changes(client, () => this.#post());
    this.source = new PreviewSource(service, chosenLanguage(), () => this.#show());
    this.source.setOptions(chosenOptions());
    const files = Uri.joinPath(extension, 'dist', 'preview');
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [files] };
    this.#parts.push(
      webview.onDidReceiveMessage((message: unknown) => {
        const read = readFromPage(message);
        if (read) void this.#receive(read);
      }),
      // A hidden page is thrown away; shown again, it starts anew and says that it is ready.
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#ready = false;
      }),
    );
    webview.html = previewPage({
      language: chosenLanguage(),
      nonce: newNonce(),
      cspSource: webview.cspSource,
      script: webview.asWebviewUri(Uri.joinPath(files, 'preview.js')).toString(),
      style: webview.asWebviewUri(Uri.joinPath(files, 'style.css')).toString(),
    });
    void this.source.follow(asked);
  }

  reveal(asked: string | undefined, indicator: string | undefined): void {
    this.#panel.reveal(undefined, true);
    const uri = asked ?? activeDocument();
    if (uri) void this.source.follow(uri);
    if (indicator !== undefined) this.leadTo(indicator);
  }

  /** Leads to the row of an indicator, as soon as there is one. */
  leadTo(indicator: string): void {
    this.#wanted = indicator;
    this.#lead();
  }

  close(): void {
    this.#panel.dispose();
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
    this.source.dispose();
    this.#changes.dispose();
  }

  #show(): void {
    const { summary, folder, language, phase } = this.source.content;
    const texts = previewTexts;
    this.#panel.title = summary?.nama
      ? texts.titleOf[language].replace('{name}', () => summary.nama?.slice(0, 60) ?? '')
      : texts.title[language];
    this.#changes.look(phase === 'ready' ? folder : null, language);
    this.#post();
  }

  #post(): void {
    if (!this.#ready) return;
    const content = { ...this.source.content, changes: this.#changes.latest };
    const message = this.#messageOf(content);
    if (message) void this.#panel.webview.postMessage(message);
    this.#lead();
  }

  /** What has to be said for the page to show something; undefined where it shows it already. */
  #messageOf(content: PreviewContent): ToPage | undefined {
    const sent = this.#sent;
    const version = (sent?.version ?? 0) + 1;
    const delta = sent && difference(sent.content, content);
    if (sent && !delta) return undefined;
    this.#sent = { version, content };
    return delta ? { type: 'change', version, delta } : { type: 'show', version, content };
  }

  #lead(): void {
    const number = this.#wanted;
    if (number === undefined || !this.#ready || !this.source.content.summary) return;
    this.#wanted = undefined;
    const message: ToPage = { type: 'reveal', number };
    void this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#sent = undefined;
        return this.#show();
      case 'choose':
        return this.source.follow(message.folder);
      case 'command':
        await commands.executeCommand(commandsOfPage[message.command]);
        return;
      case 'create':
        await commands.executeCommand('spbe.newIndicator', message.number);
        return;
      case 'open':
        return this.#open(message.file, message.line);
      case 'plan':
      case 'try':
      case 'write':
        return this.#plan(message);
    }
  }

  async #plan(question: PlanQuestion): Promise<void> {
    const { folder, language } = this.source.content;
    if (folder === null) return;
    const answer = await answerPlan(this.#client, folder, question, language);
    if (answer && this.#ready) void this.#panel.webview.postMessage(answer);
  }

  /** Opens a document at a line; in the column where it is, else beside the preview. Only files of the workspace. */
  async #open(file: string, line: number): Promise<void> {
    const { folder, language: spoken } = this.source.content;
    if (folder === null) return;
    const uri = Uri.parse(/^[a-z][a-z0-9+.-]*:/i.test(file) ? file : `${folder.replace(/\/$/, '')}/${file}`);
    if (!workspace.getWorkspaceFolder(uri)) return;
    const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    const other = window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== this.#panel.viewColumn);
    const viewColumn = shown?.viewColumn ?? other?.viewColumn ?? ViewColumn.One;
    const place = new Range(line - 1, 0, line - 1, 0);
    try {
      await window.showTextDocument(uri, { viewColumn, selection: place });
    } catch {
      const text = previewTexts.cannotOpen[spoken].replace('{file}', () => workspace.asRelativePath(uri));
      void window.showErrorMessage(text);
    }
  }
}

/** The document in the active editor, where it is one of ours. */
export function activeDocument(): string | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'spbe' ? document.uri.toString() : undefined;
}

/** What the planner has set for the preview. */
export function chosenOptions(): PreviewOptions {
  const settings = workspace.getConfiguration('spbe.pratinjau');
  return readOptions(settings.get('bagian'), settings.get('predikat'));
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(18)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
