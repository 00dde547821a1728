import { commands, type Disposable, EventEmitter, Uri, window, workspace } from 'vscode';

const scheme = 'spbe-peralihan';
const uri = Uri.from({ scheme, path: '/peralihan-8-2026.md' });

/**
 * The report on the change of instrument: a document that exists in no file, to be read as a page with headings and tables.
 * It can be asked for as long as the extension runs: its tab may stay open.
 */
export class TransitionPage {
  readonly #changed = new EventEmitter<Uri>();
  readonly #provider: Disposable;
  #markdown = '';

  constructor() {
    this.#provider = workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: () => this.#markdown,
    });
  }

  async show(markdown: string): Promise<void> {
    this.#markdown = markdown;
    await workspace.openTextDocument(uri);
    // A tab that is still open from before has the older report.
    this.#changed.fire(uri);
    try {
      await commands.executeCommand('markdown.showPreview', uri);
    } catch {
      // The editor's own extension for Markdown can be turned off: then the text is shown as it is written.
      await window.showTextDocument(uri, { preview: false });
    }
  }

  dispose(): void {
    this.#provider.dispose();
    this.#changed.dispose();
  }
}
