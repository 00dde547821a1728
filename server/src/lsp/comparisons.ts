import { type ComparisonRow, comparisonOf, comparisonRow } from '../planning/comparison.ts';
import type { Comparison } from '../planning/comparisonObject.ts';
import type { AgencyScore } from '../scoring/score.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import type { AgencyView } from '../workspace/view.ts';
import { difference } from './delta.ts';

/**
 * What is known of every agency for a comparison, kept as scores come by: so a province with hundreds of agencies is
 * compared without reading any of them again.
 */
export class Comparisons {
  readonly #rows = new Map<Uri, ComparisonRow>();
  #wasAsked = false;

  /**
   * @param view undefined where the agency is gone
   * @returns whether someone who has compared agencies has to look again
   */
  note(folder: Uri, view: AgencyView | undefined, score: AgencyScore | undefined): boolean {
    const row = view && comparisonRow(view, score, folder);
    const isNews = this.#wasAsked && difference(this.#rows.get(folder), row) !== undefined;
    if (row) this.#rows.set(folder, row);
    else this.#rows.delete(folder);
    return isNews;
  }

  /** The agency of a folder with those that it coaches; of one that coaches none, with its siblings. */
  around(folder: Uri): Comparison | undefined {
    this.#wasAsked = true;
    const own = this.#rows.get(folder);
    if (!own) return undefined;
    const rows = [...this.#rows.values()].sort((one, other) => (one.folder < other.folder ? -1 : 1));
    return (
      (own.id === null ? undefined : comparisonOf(rows, own.id)) ??
      (own.parent === null ? undefined : comparisonOf(rows, own.parent))
    );
  }
}
