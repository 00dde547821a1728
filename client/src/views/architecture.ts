import { ThemeIcon } from 'vscode';
import { ArchitectureRequest, type ListedDomain, type ListedElement } from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import { clientTexts, say } from '../messages.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { type Branch, BranchTree, group, leaf } from './tree.ts';

const icons: Readonly<Record<string, string>> = {
  proses_bisnis: 'git-merge',
  data_informasi: 'database',
  layanan: 'broadcast',
  aplikasi: 'window',
  infrastruktur: 'server',
  keamanan: 'shield',
};

/** The six domains of the architecture and their elements, with counts. */
export class ArchitectureTree extends BranchTree {
  readonly #scores: Scores;
  readonly #server: Server;

  constructor(scores: Scores, server: Server) {
    super();
    this.#scores = scores;
    this.#server = server;
  }

  override async roots(): Promise<Branch[]> {
    const { folder, summary } = this.#scores;
    if (!summary || folder === undefined || !this.#server.isRunning) return [];
    try {
      const domains = await this.#server.sendRequest<readonly ListedDomain[] | null>(ArchitectureRequest.method, {
        uri: folder,
      });
      return (domains ?? []).map((domain) => this.#domain(domain));
    } catch (error) {
      this.#server.log.warn(String(error));
      return [];
    }
  }

  #domain({ id, name, elements }: ListedDomain): Branch {
    const language = chosenLanguage();
    const children = elements.map((element, index) => this.#element(`${id}:${index}`, element));
    const branch = group(`k:${id}`, name[language], children, false);
    branch.item.description = String(elements.length);
    branch.item.tooltip = say(clientTexts.elements, language, { count: elements.length });
    branch.item.iconPath = new ThemeIcon(icons[id] ?? 'symbol-misc');
    return branch;
  }

  #element(id: string, element: ListedElement): Branch {
    const language = chosenLanguage();
    const { place, code } = element;
    const label = element.name ?? element.id ?? clientTexts.unnamedElement[language];
    const branch = leaf(`e:${id}`, label, this.#scores.fileUri(place.file), place.line);
    const state = clientTexts[element.state === 'target' ? 'toBe' : 'asIs'][language];
    branch.item.description = element.state === 'target' ? state : (code ?? '');
    branch.item.tooltip = [label, element.id, code, state].filter((part) => part !== null).join('\n');
    return branch;
  }
}
