import { applied } from '../../../../server/src/lsp/delta.ts';
import type { FromPage, PreviewContent, ToPage } from '../messages.ts';
import { previewTexts } from '../texts.ts';
import { Asking } from './asking.ts';
import { pageBody } from './body.ts';
import { patch } from './patch.ts';
import { initialPlanner, type PlannerState } from './plannerState.ts';
import { Sight } from './sight.ts';
import { readState, type ViewState } from './state.ts';
import type { Acts } from './view.ts';

/** What the editor gives to a page. */
interface Editor {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: ViewState): void;
}

declare function acquireVsCodeApi(): Editor;

/** Milliseconds: by then what is in sight has been painted. */
const rest = 50;

/** The page: what it shows, how the reader has set it, and when it is drawn. */
class Preview {
  readonly #editor = acquireVsCodeApi();
  readonly #root: Element;
  readonly #asking = new Asking((message) => this.#editor.postMessage(message));
  #state: ViewState;
  #content: PreviewContent | undefined;
  /** Number of the message that it came with. */
  #version = 0;
  #frame = 0;
  readonly #sight = new Sight();
  /** Draws what is out of sight. */
  #later: ReturnType<typeof setTimeout> | undefined;
  /** Inner width in pixels, known once the page is laid out: to ask for it would lay out the page, and its editor, anew. */
  #width: number | undefined;
  #scrolled = false;
  /** Number of the indicator that was last led to. */
  #shown: string | undefined;

  constructor(root: Element) {
    this.#root = root;
    this.#state = readState(this.#editor.getState());
  }

  start(): void {
    window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
      if (data?.type === 'reveal') this.#reveal(data.number);
      if (data && this.#asking.take(data)) this.#draw();
      if (data?.type === 'show') this.#take(data.content, data.version);
      else if (data?.type === 'change' && this.#content) {
        if (data.version === this.#version + 1) this.#take(applied(this.#content, data.delta), data.version);
        else this.#editor.postMessage({ type: 'ready' });
      }
    });
    window.addEventListener('scroll', () => this.#keepScroll(), { passive: true });
    new ResizeObserver(() => this.#resized()).observe(this.#root);
    this.#editor.postMessage({ type: 'ready' });
  }

  readonly #act: Acts = {
    set: (part) => {
      this.#keep(part);
      this.#draw();
    },
    open: ({ file, line }) => this.#editor.postMessage({ type: 'open', file, line }),
    create: (number) => this.#editor.postMessage({ type: 'create', number }),
    choose: (folder) => this.#editor.postMessage({ type: 'choose', folder }),
    run: (command) => this.#editor.postMessage({ type: 'command', command }),
    plan: (part) => {
      this.#plan(part);
      const summary = this.#content?.summary;
      if (summary) this.#asking.plan(summary, this.#state.planner);
      this.#draw();
    },
    tryLevels: (tried) => {
      const { turned } = this.#state;
      this.#plan({ tried });
      if (!turned.includes('what-if')) this.#keep({ turned: [...turned, 'what-if'] });
      this.#asking.tryLevels(this.#state.planner);
      this.#draw();
    },
    write: () => {
      const summary = this.#content?.summary;
      if (summary) this.#asking.write(summary, this.#state.planner);
    },
  };

  #take(content: PreviewContent, version: number): void {
    const { folder, summary } = content;
    if (folder && this.#state.folder !== null && folder !== this.#state.folder) {
      this.#asking.forget();
      this.#keep({ planner: initialPlanner });
    }
    const isChanged = this.#content?.summary !== summary;
    const isSame = this.#content?.folder === folder;
    this.#content = content;
    this.#version = version;
    if (folder && folder !== this.#state.folder) this.#keep({ folder });
    if (summary && isChanged && content.phase === 'ready') this.#asking.again(summary, this.#state.planner);
    this.#draw({ onlySeen: isSame });
  }

  /**
   * Drawn within the message, not in a frame: a hidden page gets no frames and would show old figures when shown.
   *
   * @param onlySeen what is out of sight follows a moment later: what is in sight is painted sooner without it
   */
  #draw({ onlySeen = false } = {}): void {
    const content = this.#content;
    if (!content) return;
    const { language, summary } = content;
    const name = summary?.nama;
    const title = name ? previewTexts.titleOf[language].replace('{name}', () => name) : previewTexts.title[language];
    // Even the same language, said again, has every element of the page styled anew.
    if (document.documentElement.lang !== language) document.documentElement.lang = language;
    if (document.title !== title) document.title = title;
    this.#width ??= this.#root.clientWidth;
    const view = {
      language,
      state: this.#state,
      width: this.#width,
      shown: this.#shown,
      answers: this.#asking.answers,
      act: this.#act,
    };
    patch(this.#root, onlySeen ? pageBody(content, view, (id) => this.#sight.has(id)) : pageBody(content, view));
    clearTimeout(this.#later);
    if (onlySeen) this.#later = setTimeout(() => this.#draw(), rest);
    else this.#sight.follow(this.#root.querySelectorAll('main > section'));
    if (summary && !this.#scrolled) {
      this.#scrolled = true;
      if (this.#state.scroll > 0) window.scrollTo({ top: this.#state.scroll, behavior: 'instant' });
    }
  }

  /** Leads to the row of an indicator, and has it found where a search or filter hides it. */
  #reveal(number: string): void {
    const row = () => this.#root.querySelector<HTMLElement>(`tr[data-number="${CSS.escape(number)}"]`);
    this.#shown = number;
    if (!row()) this.#keep({ search: '', onlyMissing: false });
    this.#draw();
    const found = row();
    if (!found) return;
    this.#scrolled = true;
    found.scrollIntoView({ block: 'center' });
    found.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }

  /** Only another width lays the pictures out anew; the page grows and shrinks with what it says. */
  #resized(): void {
    const width = this.#root.clientWidth;
    if (width === this.#width) return;
    this.#width = width;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #keep(part: Partial<ViewState>): void {
    this.#state = { ...this.#state, ...part };
    this.#editor.setState(this.#state);
  }

  #plan(part: Partial<PlannerState>): void {
    this.#keep({ planner: { ...this.#state.planner, ...part } });
  }

  #keepScroll(): void {
    if (this.#scrolled) this.#keep({ scroll: Math.round(window.scrollY) });
  }
}

const root = document.getElementById('preview');
if (root) {
  root.replaceChildren();
  new Preview(root).start();
}
