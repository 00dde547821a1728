import { importTexts } from '../messages/imports.ts';
import type { Instrument } from '../schema/instrument.ts';
import { indicatorByNumber, instrumentOf } from '../schema/instruments.ts';
import type { Mapping } from '../yaml/tree.ts';
import type { Drafts } from './drafts.ts';
import { byId, type ExistingDocument, itemsAt, sameScalar, scalarAt } from './existing.ts';
import { type Entry, EntryList, type FieldValue, textAt } from './fields.ts';
import type { FoundActivity, FoundInitiative, Harvest } from './harvest.ts';
import type { PlanRequest } from './plan.ts';
import type { Remark } from './reading/workbook.ts';

/** Says which road map the initiatives of a spreadsheet go into, and which of their rises will not count there. */
export class RoadMapPlan {
  readonly #request: PlanRequest;
  readonly #drafts: Drafts;
  /** Rises that go into a road map for another instrument. */
  readonly #notCounted = new Map<ExistingDocument, number>();

  constructor(request: PlanRequest, drafts: Drafts) {
    this.#request = request;
    this.#drafts = drafts;
  }

  add({ fields, activities }: FoundInitiative): void {
    const known = this.#request.existing.byId(textAt(fields, 'id') ?? '');
    const initiative = known?.kind === 'inisiatif' ? known : undefined;
    const document = initiative?.document ?? this.#roadMapFor(activities);
    const there = initiative ? itemsAt(initiative.mapping, ['kegiatan']) : [];
    const own = activities.filter((activity) => this.#isFree(activity, there));
    for (const activity of own) this.#checkRises(activity, document, there);
    if (own.length > 0) fields.set('kegiatan', new EntryList(own.map((activity) => byId(activity.fields))));
    this.#drafts.add(document, ['inisiatif'], byId(fields));
  }

  remarks(): readonly Remark[] {
    const instrument = this.#request.agency.instrument.regulation;
    return [...this.#notCounted].map(([{ file, root }, count]) => {
      const id = scalarAt(root, 'instrumen') ?? '';
      const written = instrumentOf(id)?.regulation ?? id;
      return { text: importTexts.otherInstrument, parameters: { count, path: file.path, written, instrument } };
    });
  }

  /** @param there the activities of its initiative as they are */
  #isFree({ fields, place }: FoundActivity, there: readonly Mapping[]): boolean {
    const { existing, harvest } = this.#request;
    const id = textAt(fields, 'id') ?? '';
    const other = existing.byId(id);
    if (other === undefined || there.some((item) => scalarAt(item, 'id') === id)) return true;
    const parameters = { id, path: other.document.file.path };
    harvest.unused.push({ place, remark: { text: importTexts.idTaken, parameters } });
    return false;
  }

  /** Leaves out rises of indicators that the road map's instrument does not have, and counts those that cannot count. */
  #checkRises(activity: FoundActivity, document: ExistingDocument, there: readonly Mapping[]): void {
    const { fields, place, raisesAt = place } = activity;
    const instrument = this.#instrumentOf(document);
    const rises = fields.get('menaikkan');
    if (!(rises instanceof EntryList)) return;
    const usable = rises.entries.filter(({ fields: rise }) => {
      const value = textAt(rise, 'indikator') ?? '';
      if (instrument === undefined || indicatorByNumber(instrument, value)) return true;
      const parameters = { value, instrument: instrument.regulation };
      this.#request.harvest.unused.push({
        place: raisesAt,
        remark: { text: importTexts.unknownIndicator, parameters },
      });
      return false;
    });
    if (usable.length > 0) fields.set('menaikkan', new EntryList(usable));
    else fields.delete('menaikkan');
    if (instrument === this.#request.agency.instrument) return;
    const before = there
      .filter((item) => sameScalar(item, fields, 'id'))
      .flatMap((item) => itemsAt(item, ['menaikkan']));
    const count = usable.filter((rise) => !before.some((other) => isSameRise(rise, other))).length;
    if (count > 0) this.#notCounted.set(document, (this.#notCounted.get(document) ?? 0) + count);
  }

  /** Undefined where the road map names one that is not known. */
  #instrumentOf({ root }: ExistingDocument): Instrument | undefined {
    const written = scalarAt(root, 'instrumen');
    return written === undefined ? this.#request.agency.instrument : instrumentOf(written);
  }

  /** The road map for new activities: with rises, one in which these count. */
  #roadMapFor(activities: readonly FoundActivity[]): ExistingDocument {
    const { existing, harvest, agency } = this.#request;
    const known = existing.of('peta_rencana');
    const raises = activities.some(({ fields }) => fields.has('menaikkan'));
    const fitting = known.find((document) => this.#instrumentOf(document) === agency.instrument);
    const document = fitting ?? (raises ? undefined : known[0]);
    if (document) return document;
    const { start, end } = this.#period(harvest);
    const instrument = known.length > 0 ? `instrumen: ${agency.instrument.id}\n` : '';
    const text = `jenis: peta_rencana\n${instrument}periode: { mulai: ${start}, selesai: ${end} }\ninisiatif: []\n`;
    return this.#drafts.create('peta-rencana/peta-rencana.spbe.yaml', text);
  }

  /** As the spreadsheet says; else five years from the first activity on. */
  #period({ agency, initiatives }: Harvest): { readonly start: number; readonly end: number } {
    const years = initiatives.flatMap(({ activities }) =>
      activities.flatMap(({ fields }) => numbersOf(fields.get('tahun'))),
    );
    const first = Math.min(...years, years.length === 0 ? this.#request.agency.year + 1 : Number.POSITIVE_INFINITY);
    const start = Number(agency.get('periode_mulai') ?? first);
    return { start, end: Number(agency.get('periode_selesai') ?? Math.max(start + 4, ...years)) };
  }
}

function isSameRise({ fields }: Entry, other: Mapping): boolean {
  return ['indikator', 'ke', 'tahun'].every((key) => !fields.has(key) || sameScalar(other, fields, key));
}

function numbersOf(value: FieldValue | undefined): readonly number[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((each) => (typeof each === 'number' ? [each] : []));
}
