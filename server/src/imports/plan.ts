import { idFromName, newWorkspaceFiles } from '../features/newWorkspace.ts';
import { importTexts } from '../messages/imports.ts';
import type { Language } from '../messages/text.ts';
import { indicatorPath, newIndicatorText } from '../rules/support/newIndicator.ts';
import type { Instrument } from '../schema/instrument.ts';
import { indicatorByNumber, instrumentIn } from '../schema/instruments.ts';
import type { Mapping } from '../yaml/tree.ts';
import { listPathOf } from './architectureColumns.ts';
import { Drafts, type FileChange } from './drafts.ts';
import { EvidencePlan } from './evidencePlan.ts';
import { byId, type Existing, type ExistingDocument, itemsAt, sameScalar, scalarAt } from './existing.ts';
import { type Fields, textAt } from './fields.ts';
import type { FoundElement, FoundIndicator, Harvest } from './harvest.ts';
import type { Remark } from './reading/workbook.ts';
import { Resolver } from './resolve.ts';
import { RoadMapPlan } from './roadMapPlan.ts';

/** The agency into whose documents an import goes. */
export interface ImportedAgency {
  readonly id: string;
  readonly name: string;
  /** `kota` and its like. */
  readonly level: string;
  readonly year: number;
  readonly instrument: Instrument;
}

export interface PlanRequest {
  readonly harvest: Harvest;
  readonly existing: Existing;
  readonly agency: ImportedAgency;
  readonly language: Language;
  /** Files in the agency's folder, seen from there, for names that come without a folder. */
  readonly fileNames: readonly string[];
}

export interface Plan {
  readonly changes: readonly FileChange[];
  readonly remarks: readonly Remark[];
}

/** Says which documents an import changes, and how. */
export function planChanges(request: PlanRequest): Plan {
  return new Planner(request).plan();
}

class Planner {
  readonly #request: PlanRequest;
  readonly #drafts: Drafts;
  readonly #resolver: Resolver;

  constructor(request: PlanRequest) {
    this.#request = request;
    this.#drafts = new Drafts(request.existing);
    this.#resolver = new Resolver(request.existing, request.harvest);
  }

  plan(): Plan {
    const { harvest, existing, agency, fileNames } = this.#request;
    this.#resolver.resolve();
    const evidence = new EvidencePlan(existing, this.#drafts, this.#resolver, fileNames);
    for (const found of harvest.indicators.values()) {
      if (!saysSomething(found)) continue;
      const document = this.#indicatorDocument(found);
      if (document) this.#planIndicator(found, document, evidence);
    }
    evidence.planShared(harvest.shared);
    for (const element of harvest.elements) this.#planElement(element);
    const roadMaps = new RoadMapPlan(this.#request, this.#drafts);
    for (const initiative of harvest.initiatives) roadMaps.add(initiative);
    this.#planAgency(agency);
    const { changes, remarks } = this.#drafts.write();
    const { newUnits } = this.#resolver;
    const offices =
      newUnits.length === 0 ? [] : [{ text: importTexts.officeAdded, parameters: { names: newUnits.join('; ') } }];
    return { changes, remarks: [...evidence.remarks(), ...roadMaps.remarks(), ...offices, ...remarks] };
  }

  #planIndicator(found: FoundIndicator, document: ExistingDocument, evidence: EvidencePlan): void {
    for (const [key, value] of found.fields) if (key !== 'indikator') this.#drafts.set(document, key, value);
    for (const [year, level] of [...found.targets].sort(([one], [other]) => one - other)) {
      const fields: Fields = new Map([
        ['tahun', year],
        ['tingkat', level],
      ]);
      this.#drafts.add(document, ['target'], { fields, isSame: (other) => sameScalar(other, fields, 'tahun') });
    }
    evidence.planOwn(found.evidence, document);
    for (const { fields } of found.recommendations) {
      const isSame = (other: Mapping) =>
        sameScalar(other, fields, 'isi') && (!fields.has('tahun') || sameScalar(other, fields, 'tahun'));
      this.#drafts.add(document, ['rekomendasi'], { fields, isSame });
    }
  }

  #indicatorDocument({ number, year }: FoundIndicator): ExistingDocument | undefined {
    const { existing, agency, language } = this.#request;
    const wanted = year ?? agency.year;
    const known = existing.of('indikator').find(({ root }) => {
      const written = Number(scalarAt(root, 'tahun') ?? agency.year);
      return scalarAt(root, 'indikator')?.toLowerCase() === number && written === wanted;
    });
    if (known) return known;
    const instrument = wanted === agency.year ? agency.instrument : instrumentIn(wanted, agency.instrument);
    const indicator = indicatorByNumber(instrument, number);
    if (!indicator) return undefined;
    const path = indicatorPath(indicator, instrument);
    const text = newIndicatorText(indicator, instrument, language);
    if (wanted === agency.year) return this.#drafts.create(path, text);
    const document = this.#drafts.create(path.replace(/(\.spbe\.yaml)$/, `-${wanted}$1`), text);
    this.#drafts.set(document, 'tahun', wanted);
    return document;
  }

  #planElement({ kind, fields, place }: FoundElement): void {
    const { existing, harvest } = this.#request;
    const id = textAt(fields, 'id') ?? '';
    const known = existing.byId(id);
    if (known !== undefined && known.kind !== kind) {
      harvest.unused.push({
        place,
        remark: { text: importTexts.idTaken, parameters: { id, path: known.document.file.path } },
      });
      return;
    }
    const state = fields.get('kondisi');
    const document = known?.document ?? this.#architectureFor(kind, typeof state === 'string' ? state : 'saat_ini');
    const isStated = known !== undefined && scalarAt(known.mapping, 'kondisi') !== undefined;
    if (!isStated && (state === undefined || state === stateOf(document))) fields.delete('kondisi');
    this.#drafts.add(document, listPathOf(kind), byId(fields));
  }

  /** The document that holds most of a kind of element in a state; else any of that state; else a new one. */
  #architectureFor(kind: FoundElement['kind'], state: string): ExistingDocument {
    const documents = this.#request.existing.of('arsitektur').filter((document) => stateOf(document) === state);
    const count = ({ root }: ExistingDocument) => itemsAt(root, listPathOf(kind)).length;
    const [best] = [...documents].sort((one, other) => count(other) - count(one));
    if (best) return best;
    const path = state === 'target' ? 'arsitektur/target.spbe.yaml' : 'arsitektur/saat-ini.spbe.yaml';
    return this.#drafts.create(path, `jenis: arsitektur\nkondisi: ${state}\n`);
  }

  #planAgency(agency: ImportedAgency): void {
    const { existing, harvest, language } = this.#request;
    const [known] = existing.of('instansi');
    const hasNews = harvest.agency.size + harvest.targets.length + harvest.history.length + harvest.units.length > 0;
    if (known && !hasNews) return;
    const document = known ?? this.#drafts.create('instansi.spbe.yaml', newAgencyText(agency, language));
    const put = (key: string, field: string) => {
      const value = harvest.agency.get(field);
      if (value !== undefined) this.#drafts.set(document, key, value);
    };
    put('nama', 'nama');
    put('tingkat_pemerintahan', 'tingkat_pemerintahan');
    put('induk', 'induk');
    this.#putPair(document, 'penilaian', ['instrumen', 'tahun'], ['instrumen', 'tahun']);
    this.#putPair(document, 'rpjmd', ['mulai', 'selesai'], ['rpjmd_mulai', 'rpjmd_selesai']);
    for (const fields of harvest.targets) this.#drafts.add(document, ['target_indeks'], byYear(fields));
    for (const fields of harvest.history) this.#drafts.add(document, ['riwayat_indeks'], byYear(fields));
    for (const unit of harvest.units) this.#drafts.add(document, ['unit'], byId(unit.fields));
  }

  #putPair(document: ExistingDocument, key: string, keys: readonly string[], fields: readonly string[]): void {
    const pair: Fields = new Map();
    for (const [at, field] of fields.entries()) {
      const value = this.#request.harvest.agency.get(field);
      if (value !== undefined) pair.set(keys[at] ?? '', value);
    }
    if (pair.size > 0) this.#drafts.set(document, key, pair);
  }
}

/** Nothing is written for an indicator that the spreadsheet only names. */
function saysSomething({ fields, targets, evidence, recommendations }: FoundIndicator): boolean {
  const own = [...fields.keys()].filter((key) => key !== 'indikator');
  return own.length + targets.size + evidence.length + recommendations.length > 0;
}

function byYear(fields: Fields) {
  return { fields, isSame: (other: Mapping) => sameScalar(other, fields, 'tahun') };
}

function newAgencyText(agency: ImportedAgency, language: Language): string {
  const files = newWorkspaceFiles({ ...agency, id: agency.id || idFromName(agency.name), language });
  return files.find(({ path }) => path === 'instansi.spbe.yaml')?.text ?? '';
}

function stateOf({ root }: ExistingDocument): string {
  return scalarAt(root, 'kondisi') ?? 'saat_ini';
}
