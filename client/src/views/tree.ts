import { EventEmitter, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { Language } from '../../../server/src/lsp/protocol.ts';
import { clientTexts } from '../messages.ts';

/** One line of a view and what is below it. */
export interface Branch {
  readonly item: TreeItem;
  readonly children: readonly Branch[];
}

/**
 * A view whose lines are made anew whenever the scores change; what was folded stays so, as lines keep their ids. Lines that
 * are as they were are not drawn again: what is pressed on one while the editor draws it comes to nothing.
 */
export abstract class BranchTree implements TreeDataProvider<Branch> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** The lines that the editor has, as text. */
  #drawn: string | undefined;

  /** The lines at the top. */
  abstract roots(): Branch[] | Promise<Branch[]>;

  /** @param isSeen of a view that is not seen the editor asks when it is */
  async refresh(isSeen = true): Promise<void> {
    if (isSeen && JSON.stringify(await this.roots()) === this.#drawn) return;
    this.#changed.fire(undefined);
  }

  getTreeItem({ item }: Branch): TreeItem {
    return item;
  }

  async getChildren(branch?: Branch): Promise<Branch[]> {
    if (branch) return [...branch.children];
    const roots = await this.roots();
    this.#drawn = JSON.stringify(roots);
    return roots;
  }
}

/** A line that holds others. */
export function group(id: string, label: string, children: readonly Branch[], isOpen: boolean): Branch {
  const state = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(label, children.length === 0 ? TreeItemCollapsibleState.None : state);
  item.id = id;
  return { item, children };
}

/** A line that says why there are no others, and does what helps where something does. */
export function note(text: string, icon: string, command?: `spbe.${string}`, tip = text): Branch {
  const { item, children } = leaf('note', text, undefined);
  item.iconPath = new ThemeIcon(icon);
  item.tooltip = tip;
  if (command !== undefined) item.command = { command, title: text };
  return { item, children };
}

/** Says that nothing is known without an instrument, and leads to where that is written. */
export function noInstrument(language: Language): Branch {
  const { noInstrument: text, noInstrumentTip: tip } = clientTexts;
  return note(text[language], 'warning', 'spbe.openAgency', tip[language]);
}

/** A line that leads to a place, where it has one. */
export function leaf(id: string, label: string, uri: Uri | undefined, line = 1): Branch {
  const item = new TreeItem(label);
  item.id = id;
  if (uri) item.command = { command: 'spbe.openPlace', title: label, arguments: [uri, line] };
  return { item, children: [] };
}
