import type { Indicator, Instrument } from '../schema/instrument.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import { type Dossier, sameDossier } from './dossier.ts';
import type { IndicatorScore } from './score.ts';

interface Kept {
  readonly instrument: Instrument;
  readonly year: number | undefined;
  readonly dossier: Dossier;
  readonly score: IndicatorScore;
}

/**
 * Scores of indicators from the last time, by agency. A score is used again only while everything that it was computed
 * from is the same (see {@link sameDossier}); so an edit recomputes one indicator. Holds the facts of the last state of each
 * agency: call {@link forget} when an agency is released or gone.
 */
export class ScoreCache {
  readonly #agencies = new Map<Uri, Map<string, Kept>>();

  /** The kept score, or that of `compute`, which is kept. */
  scoreFor(
    folder: Uri,
    indicator: Indicator,
    instrument: Instrument,
    year: number | undefined,
    dossier: Dossier,
    compute: () => IndicatorScore,
  ): IndicatorScore {
    const agency = this.#agency(folder);
    const kept = agency.get(indicator.id);
    if (kept && kept.instrument === instrument && kept.year === year && sameDossier(kept.dossier, dossier)) {
      return kept.score;
    }
    const score = compute();
    agency.set(indicator.id, { instrument, year, dossier, score });
    return score;
  }

  forget(folder: Uri): void {
    this.#agencies.delete(folder);
  }

  #agency(folder: Uri): Map<string, Kept> {
    let agency = this.#agencies.get(folder);
    if (!agency) {
      agency = new Map();
      this.#agencies.set(folder, agency);
    }
    return agency;
  }
}
