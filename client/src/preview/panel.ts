import {
  commands,
  type Disposable,
  type ExtensionContext,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import {
  AgenciesChanged,
  AgenciesRequest,
  type AgencyHead,
  type Language,
  type SummaryChange,
  SummaryChanged,
  SummaryRequest,
  type SummaryResult,
} from '../../../server/src/lsp/protocol.ts';
import {
  type FromPage,
  type PageCommand,
  type PreviewOptions,
  readFromPage,
  readOptions,
  type ToPage,
} from './messages.ts';
import { previewPage } from './page.ts';
import { PreviewSource } from './source.ts';
import { previewTexts } from './texts.ts';

/** What the preview needs of the language client. */
export interface PreviewClient {
  sendRequest<R>(method: string, params?: unknown): Promise<R>;
  onNotification(method: string, handler: (params: never) => void): Disposable;
  onDidChangeState(listener: (change: { readonly newState: number }) => void): Disposable;
}

/** Opens the preview beside the editor; with the address of an agency's file or folder as argument, for that agency. */
export const openPreviewCommand = 'spbe.openPreview';

const viewType = 'spbe.preview';
const commandsOfPage: Readonly<Record<PageCommand, string>> = {
  start: 'spbe.newWorkspace',
  restart: 'spbe.restart',
  log: 'spbe.showLog',
};
/** States of the language client. */
const stopped = 1;
const running = 2;

/** Registers the preview: its command, and its return when the editor is opened again. */
export function registerPreview(context: ExtensionContext, client: PreviewClient): Disposable {
  let open: Preview | undefined;
  const start = (panel: WebviewPanel, folder: string | undefined, indicator?: string) => {
    const preview = new Preview(panel, context.extensionUri, client, folder);
    if (indicator !== undefined) preview.leadTo(indicator);
    panel.onDidDispose(() => {
      preview.dispose();
      if (open === preview) open = undefined;
    });
    open?.close();
    open = preview;
  };
  const parts = [
    commands.registerCommand(openPreviewCommand, (argument?: unknown, number?: unknown) => {
      const asked = argument instanceof Uri ? argument.toString() : undefined;
      const indicator = typeof number === 'string' ? number : undefined;
      if (open) return open.reveal(asked, indicator);
      const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      const panel = window.createWebviewPanel(viewType, previewTexts.title[language()], place, {
        enableFindWidget: true,
      });
      start(panel, asked ?? activeDocument(), indicator);
    }),
    window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const folder = (state as { readonly folder?: unknown } | undefined)?.folder;
        start(panel, typeof folder === 'string' ? folder : activeDocument());
      },
    }),
    client.onNotification(SummaryChanged.method, (change: SummaryChange) => open?.source.take(change)),
    client.onNotification(AgenciesChanged.method, () => void open?.source.refresh()),
    client.onDidChangeState(({ newState }) => {
      if (newState === running) void open?.source.refresh();
      if (newState === stopped) open?.source.fail();
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor?.document.languageId !== 'spbe' || !settings().get<boolean>('pratinjau.ikutiInstansi', true)) return;
      void open?.source.follow(editor.document.uri.toString());
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('spbe.bahasa')) open?.source.setLanguage(language());
      if (change.affectsConfiguration('spbe.pratinjau')) open?.source.setOptions(options());
    }),
  ];
  return {
    dispose() {
      open?.close();
      for (const part of parts) part.dispose();
    },
  };
}

/** One panel, its page, and what it shows. */
class Preview {
  readonly source: PreviewSource;
  readonly #panel: WebviewPanel;
  readonly #parts: Disposable[] = [];
  /** The page listens; before that, messages to it would be lost. */
  #ready = false;
  /** Number of the indicator to lead to. */
  #wanted: string | undefined;

  constructor(panel: WebviewPanel, extension: Uri, client: PreviewClient, asked: string | undefined) {
    this.#panel = panel;
    const service = {
      summary: (uri: string | undefined) =>
        client.sendRequest<SummaryResult | null>(SummaryRequest.method, uri === undefined ? {} : { uri }),
      agencies: () => client.sendRequest<readonly AgencyHead[]>(AgenciesRequest.method),
    };
    this.source = new PreviewSource(service, language(), () => this.#show());
    this.source.setOptions(options());
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
      language: language(),
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
  }

  #show(): void {
    const { content } = this.source;
    const { summary } = content;
    const texts = previewTexts;
    this.#panel.title = summary?.nama
      ? texts.titleOf[content.language].replace('{name}', () => summary.nama?.slice(0, 60) ?? '')
      : texts.title[content.language];
    if (!this.#ready) return;
    const message: ToPage = { type: 'show', content };
    void this.#panel.webview.postMessage(message);
    this.#lead();
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
    }
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

function activeDocument(): string | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'spbe' ? document.uri.toString() : undefined;
}

function settings() {
  return workspace.getConfiguration('spbe');
}

function language(): Language {
  return settings().get<string>('bahasa') === 'en' ? 'en' : 'id';
}

function options(): PreviewOptions {
  return readOptions(settings().get('pratinjau.bagian'), settings().get('pratinjau.predikat'));
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(18)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
