import type { IndicatorFacts } from '../model/facts.ts';
import type { Indicator, Instrument } from '../schema/instrument.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import type { AgencyView, DocumentView } from '../workspace/view.ts';
import { type Dossier, dossierOf, sameDossier, standsAlone } from './dossier.ts';
import type { IndicatorScore } from './score.ts';

interface Kept {
  readonly instrument: Instrument;
  readonly year: number | undefined;
  readonly dossier: Dossier;
  /** What was known of the evidence files then. */
  readonly files: number;
  readonly score: IndicatorScore;
}

/**
 * Scores of indicators from the last time, by agency. A score is used again only while everything that it was computed
 * from is the same (see {@link sameDossier}); so an edit recomputes one indicator. Holds the facts of the last state of each
 * agency: call {@link forget} when an agency is released or gone.
 */
export class ScoreCache {
  readonly #agencies = new Map<Uri, Map<string, Kept>>();

  /** The kept score of an indicator's document, or that of `compute`, which is kept. */
  scoreFor(
    agency: AgencyView,
    indicator: Indicator,
    instrument: Instrument,
    document: DocumentView<IndicatorFacts>,
    compute: (dossier: Dossier) => IndicatorScore,
  ): IndicatorScore {
    const { year, evidenceFilesVersion: files } = agency;
    const scores = this.#scoresOf(agency.folder);
    const kept = scores.get(indicator.id);
    const known = kept?.instrument === instrument && kept.year === year ? kept : undefined;
    if (known?.files === files && standsAlone(known.dossier, document)) return known.score;
    const dossier = dossierOf(agency, document);
    const score = known && sameDossier(known.dossier, dossier) ? known.score : compute(dossier);
    scores.set(indicator.id, { instrument, year, dossier, files, score });
    return score;
  }

  forget(folder: Uri): void {
    this.#agencies.delete(folder);
  }

  #scoresOf(folder: Uri): Map<string, Kept> {
    let agency = this.#agencies.get(folder);
    if (!agency) {
      agency = new Map();
      this.#agencies.set(folder, agency);
    }
    return agency;
  }
}
