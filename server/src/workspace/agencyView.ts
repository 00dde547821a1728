import type {
  AgencyFacts,
  ArchitectureFacts,
  Definition,
  DefinitionKind,
  DocumentFacts,
  ElementFacts,
  EvidenceFacts,
  EvidenceListFacts,
  IndicatorFacts,
  Reference,
  RoadMapFacts,
} from '../model/facts.ts';
import type { Instrument } from '../schema/instrument.ts';
import { instrumentOf } from '../schema/instruments.ts';
import type { Agency } from './agency.ts';
import type { SpbeFile } from './file.ts';
import type { Uri } from './fileSystem.ts';
import type { Listed, ListName } from './sites.ts';
import type { AgencyView, DocumentView, EvidenceFileState, Site } from './view.ts';

/**
 * One version of an agency. The lists are made when they are first asked for; the lookups belong to the agency and
 * follow its changes, so a view is not to be used after the next change.
 */
export class AgencyVersion implements AgencyView {
  readonly folder: Uri;
  readonly agency: DocumentView<AgencyFacts> | undefined;
  readonly files: readonly SpbeFile[];
  readonly documents: readonly DocumentView[];
  readonly incomplete: boolean;
  readonly instrument: Instrument | undefined;
  readonly year: number | undefined;
  readonly #source: Agency;
  readonly #lists = new Map<ListName, readonly Site<unknown>[]>();
  readonly #byKind = new Map<DocumentFacts['kind'], readonly DocumentView[]>();
  #unresolved: readonly Site<Reference>[] | undefined;
  #byNumber: ReadonlyMap<string, DocumentView<IndicatorFacts>> | undefined;

  constructor(source: Agency) {
    this.#source = source;
    this.folder = source.folder;
    this.agency = source.agencyDocument;
    this.files = source.files.filter((file) => file.yaml !== undefined);
    this.documents = this.files.flatMap((file) => file.documents);
    this.incomplete = source.incomplete;
    const facts = this.agency?.facts;
    this.instrument = facts?.instrument && instrumentOf(facts.instrument.value);
    this.year = facts?.year?.value;
  }

  get indicators(): readonly DocumentView<IndicatorFacts>[] {
    return this.#documentsOf('indikator');
  }

  get evidenceLists(): readonly DocumentView<EvidenceListFacts>[] {
    return this.#documentsOf('daftar_bukti');
  }

  get architectures(): readonly DocumentView<ArchitectureFacts>[] {
    return this.#documentsOf('arsitektur');
  }

  get roadMaps(): readonly DocumentView<RoadMapFacts>[] {
    return this.#documentsOf('peta_rencana');
  }

  get elements(): readonly Site<ElementFacts>[] {
    return this.#sites('elements');
  }

  get initiatives(): readonly Site<Listed['initiatives']>[] {
    return this.#sites('initiatives');
  }

  get activities(): readonly Site<Listed['activities']>[] {
    return this.#sites('activities');
  }

  get evidence(): readonly Site<EvidenceFacts>[] {
    return this.#sites('evidence');
  }

  elementsThat(test: (fact: ElementFacts) => boolean): readonly Site<ElementFacts>[] {
    return this.#source.selections.of(this.elements, test);
  }

  relatedElementsThat(test: (fact: ElementFacts, agency: AgencyView) => boolean): readonly Site<ElementFacts>[] {
    return this.#source.relatedSelections.of(this.elements, (fact: ElementFacts) => test(fact, this), test);
  }

  referencesThat(test: (fact: Reference) => boolean): readonly Site<Reference>[] {
    return this.#source.selections.of(this.#sites('references'), test);
  }

  evidenceThat(test: (fact: EvidenceFacts) => boolean): readonly Site<EvidenceFacts>[] {
    return this.#source.selections.of(this.evidence, test);
  }

  get unresolvedReferences(): readonly Site<Reference>[] {
    if (this.#unresolved === undefined) {
      const references = this.#source.lookup('references');
      const sites = [...this.#source.unresolvedIds].flatMap((id) => references.of(id));
      this.#unresolved = sites.sort((one, other) => references.compare(one, other));
    }
    return this.#unresolved;
  }

  referrersOf(id: string): ReadonlyMap<ElementFacts['kind'], number> {
    return this.#source.referrers.of(id);
  }

  get sharedIds(): Iterable<string> {
    return this.#source.lookup('definitions').sharedKeys;
  }

  definitionsOf(id: string): readonly Site<Definition>[] {
    return this.#source.lookup('definitions').of(id);
  }

  referencesTo(id: string): readonly Site<Reference>[] {
    return this.#source.lookup('references').of(id);
  }

  idsOf(kinds: readonly DefinitionKind[]): readonly string[] {
    return this.#source.idsOf(kinds);
  }

  evidenceOf(id: string): Site<EvidenceFacts> | undefined {
    return this.#source.lookup('evidence').of(id)[0];
  }

  elementOf(id: string): Site<ElementFacts> | undefined {
    return this.#source.lookup('elements').of(id)[0];
  }

  indicatorOf(number: string): DocumentView<IndicatorFacts> | undefined {
    if (this.#byNumber === undefined) {
      const byNumber = new Map<string, DocumentView<IndicatorFacts>>();
      for (const document of this.indicators) {
        const { number: known, year } = document.facts;
        const assessed = year === undefined || this.year === undefined || year.value === this.year;
        if (known !== undefined && assessed && !byNumber.has(known.value)) byNumber.set(known.value, document);
      }
      this.#byNumber = byNumber;
    }
    return this.#byNumber.get(number);
  }

  get evidenceFilesVersion(): number {
    return this.#source.named.version;
  }

  evidenceFile(from: DocumentView, path: string): EvidenceFileState {
    return this.#source.named.state(from.file.uri, path);
  }

  #documentsOf<F extends DocumentFacts>(kind: F['kind']): readonly DocumentView<F>[] {
    let documents = this.#byKind.get(kind);
    if (documents === undefined) {
      documents = this.documents.filter((document) => document.facts.kind === kind);
      this.#byKind.set(kind, documents);
    }
    return documents as readonly DocumentView<F>[];
  }

  #sites<Name extends ListName>(name: Name): readonly Site<Listed[Name]>[] {
    let sites = this.#lists.get(name) as readonly Site<Listed[Name]>[] | undefined;
    if (sites === undefined) {
      const parts = this.files
        .flatMap((file) => file.documents.map((document) => document.sites(name)))
        .filter((part) => part.length > 0);
      sites = parts.length === 1 ? parts[0]! : parts.flat();
      this.#lists.set(name, sites);
    }
    return sites;
  }
}
