import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../../server/src/schema/instrument.ts';
import {
  allInstruments,
  indicatorByNumber,
  instrumentForYear,
  instrumentIds,
  instrumentOf,
} from '../../../server/src/schema/instruments.ts';
import { type Exact, exact, zero } from '../../../server/src/scoring/exact.ts';

const instruments = allInstruments().map((instrument) => [instrument.id, instrument] as const);

function named(id: string): Instrument {
  const instrument = instrumentOf(id);
  if (!instrument) throw new Error(`no instrument ${id}`);
  return instrument;
}

function sum(weights: readonly string[]): Exact {
  return weights.reduce((total, weight) => total.add(exact(weight)), zero);
}

describe('the instruments', () => {
  it('are found by id and by the year that they govern', () => {
    expect(instrumentIds).toEqual(['permenpanrb-5-2018', 'permenpanrb-59-2020', 'permenpanrb-8-2026']);
    const governing = [2017, 2018, 2020, 2021, 2025, 2026, 2031].map((year) => instrumentForYear(year)?.id);
    expect(governing).toEqual([
      undefined,
      'permenpanrb-5-2018',
      'permenpanrb-5-2018',
      'permenpanrb-59-2020',
      'permenpanrb-59-2020',
      'permenpanrb-8-2026',
      'permenpanrb-8-2026',
    ]);
    expect(instrumentOf('permenpanrb-59-2020')).toBe(instrumentOf('permenpanrb-59-2020'));
    expect(instrumentOf('constructor')).toBeUndefined();
  });

  it('have the sizes that the regulations state', () => {
    const sizes = instruments.map(([id, { domains, aspects, indicators }]) => [
      id,
      domains.length,
      aspects.length,
      indicators.length,
    ]);
    expect(sizes).toEqual([
      ['permenpanrb-5-2018', 3, 7, 37],
      ['permenpanrb-59-2020', 4, 8, 47],
      ['permenpanrb-8-2026', 0, 7, 20],
    ]);
  });

  it('find an indicator by the number that a document writes', () => {
    expect(indicatorByNumber(named('permenpanrb-59-2020'), 11)?.id).toBe('I11');
    expect(indicatorByNumber(named('permenpanrb-5-2018'), '35A')?.id).toBe('I35a');
    expect(indicatorByNumber(named('permenpanrb-5-2018'), 35)).toBeUndefined();
    expect(indicatorByNumber(named('permenpanrb-59-2020'), 48)).toBeUndefined();
  });

  describe.each(instruments)('%s', (_id, instrument) => {
    it('has weights that sum exactly: indicators to their aspect, aspects to their domain, all to 100', () => {
      for (const aspect of instrument.aspects) {
        const own = instrument.indicators.filter((indicator) => indicator.aspect === aspect.id);
        expect(sum(own.map(({ weight }) => weight)).equals(exact(aspect.weight)), aspect.id).toBe(true);
      }
      for (const domain of instrument.domains) {
        const own = instrument.aspects.filter((aspect) => aspect.domain === domain.id);
        expect(sum(own.map(({ weight }) => weight)).equals(exact(domain.weight)), domain.id).toBe(true);
      }
      const parts = [
        instrument.indicators,
        instrument.aspects,
        ...(instrument.domains.length ? [instrument.domains] : []),
      ];
      for (const part of parts) expect(sum(part.map(({ weight }) => weight)).equals(100)).toBe(true);
    });

    it('puts every indicator into an aspect, and every aspect into a domain where there are domains', () => {
      const domains = new Set(instrument.domains.map(({ id }) => id));
      const aspects = new Set(instrument.aspects.map(({ id }) => id));
      for (const { id, domain } of instrument.aspects) {
        expect(domain === undefined ? domains.size === 0 : domains.has(domain), id).toBe(true);
      }
      for (const { id, aspect } of instrument.indicators) expect(aspects.has(aspect), id).toBe(true);
    });

    it('has unique ids and numbers', () => {
      for (const list of [instrument.domains, instrument.aspects, instrument.indicators]) {
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      }
      expect(new Set(instrument.indicators.map(({ number }) => number)).size).toBe(instrument.indicators.length);
    });

    it('has bands that fall, and the lowest one starts at the lowest level', () => {
      const bounds = instrument.predicates.map(({ min }) => exact(min));
      for (const [index, bound] of bounds.entries()) {
        if (index > 0) expect(bound.lt(bounds[index - 1] ?? zero)).toBe(true);
      }
      expect(bounds.at(-1)?.equals(instrument.scale.min)).toBe(true);
    });

    it('says what it rests on, and why nothing can be proven where there is no evidence data', () => {
      expect(instrument.source.references.length).toBeGreaterThan(0);
      expect(instrument.source.note.id).not.toBe('');
      const hasEvidence = instrument.indicators.every(({ evidence }) => evidence.length > 0);
      expect(hasEvidence).toBe(instrument.noEvidenceReason === undefined);
      expect(hasEvidence).toBe(Object.keys(instrument.evidenceKinds).length > 0);
    });

    it('names only its own indicators and levels in cross checks', () => {
      for (const check of instrument.crossChecks) {
        for (const number of [...check.indicators, ...check.otherThan]) {
          expect(indicatorByNumber(instrument, number), number).toBeDefined();
        }
        expect(check.fromLevel).toBeGreaterThanOrEqual(instrument.scale.min);
        expect(check.fromLevel).toBeLessThanOrEqual(instrument.scale.max);
      }
    });
  });
});

describe('PermenPANRB 5/2018', () => {
  it('scores indicator 35 for three services and keeps its weights as exact fractions', () => {
    const instrument = named('permenpanrb-5-2018');
    const numbers = instrument.indicators.map(({ number }) => number);
    expect(numbers.slice(-4)).toEqual(['34', '35a', '35b', '35c']);
    expect(indicatorByNumber(instrument, '35b')?.weight).toBe('20/6');
    expect(instrument.scale).toEqual({ min: 0, max: 5, decimals: 0, cumulative: true });
    expect(instrument.revokedBy).toContain('59 Tahun 2020');
  });
});

describe('PermenPANRB 8/2026', () => {
  it('has decimal levels, no domains, its own bands, and is marked as known from secondary sources', () => {
    const instrument = named('permenpanrb-8-2026');
    expect(instrument.scale.decimals).toBe(2);
    expect(instrument.predicates.map(({ min, name, alsoCalled }) => [name.id, alsoCalled?.id, min])).toEqual([
      ['Memuaskan', 'Unggul', '4.00'],
      ['Sangat Baik', 'Melembaga', '3.50'],
      ['Baik', 'Berkembang', '2.50'],
      ['Cukup', 'Membangun', '1.50'],
      ['Kurang', 'Merintis', '1.00'],
    ]);
    expect(instrument.source.kind).toBe('secondary');
    expect(instrument.years).toEqual({ first: 2026 });
    const external = instrument.indicators.filter(({ externalScore }) => externalScore).map(({ number }) => number);
    expect(external).toEqual(['5', '6', '7', '10', '11', '12']);
  });
});

describe('PermenPANRB 59/2020', () => {
  const instrument = named('permenpanrb-59-2020');

  it('has the bands of Tabel 13 and the level names of both capabilities', () => {
    expect(instrument.predicates.map(({ min, name }) => [name.id, min])).toEqual([
      ['Memuaskan', '4.2'],
      ['Sangat Baik', '3.5'],
      ['Baik', '2.6'],
      ['Cukup', '1.8'],
      ['Kurang', '1.0'],
    ]);
    const names = (capability: string) => instrument.capabilities[capability]?.map(({ name }) => name.id);
    expect(names('proses')).toEqual(['Rintisan', 'Terkelola', 'Terdefinisi', 'Terpadu dan Terukur', 'Optimum']);
    expect(names('layanan')).toEqual(['Informasi', 'Interaksi', 'Transaksi', 'Kolaborasi', 'Optimum']);
    for (const { number, capability } of instrument.indicators) {
      expect(capability, number).toBe(Number(number) <= 31 ? 'proses' : 'layanan');
    }
  });

  it('states what each indicator looks at and each of its five criteria in both languages', () => {
    for (const indicator of instrument.indicators) {
      const texts = [
        indicator.name,
        indicator.shortName,
        indicator.about,
        ...indicator.criteria.map(({ text }) => text),
      ];
      for (const text of texts) {
        expect(text?.id.trim(), indicator.id).toBeTruthy();
        expect(text?.en.trim(), indicator.id).toBeTruthy();
        expect(text?.id, indicator.id).not.toBe(text?.en);
      }
      expect(indicator.criteria.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
      expect(indicator.citation.place).toMatch(/^Lampiran I\.E, hlm\. \d+/);
    }
  });

  it('has five different criteria for each indicator', () => {
    for (const { id, criteria } of instrument.indicators) {
      expect(new Set(criteria.map(({ text }) => text.id)).size, id).toBe(5);
    }
  });

  it('does not inherit the misprint of indicator 3: level 4 is there and marked as reconstructed', () => {
    const criteria = indicatorByNumber(instrument, 3)?.criteria ?? [];
    expect(criteria[1]?.text.id).toContain('sebagian');
    expect(criteria[2]?.text.id).toContain('interoperabilitas');
    expect(criteria[3]?.text.id).toContain('direviu');
    expect(criteria.map(({ note }) => note !== undefined)).toEqual([false, false, false, true, false]);
  });

  it('does not inherit the misprint of indicator 12: seven contents, one of them the ICT audit', () => {
    const indicator = indicatorByNumber(instrument, 12);
    expect(indicator?.content).toHaveLength(7);
    expect(indicator?.criteria[2]?.text.id.match(/audit/gi)).toHaveLength(1);
  });

  it('does not inherit texts copied from another indicator', () => {
    expect(indicatorByNumber(instrument, 41)?.about?.id).not.toMatch(/arsip/i);
    const titles = indicatorByNumber(instrument, 9)?.evidence.flatMap((level) => level.requirements);
    for (const { title } of titles ?? []) expect(title.id).not.toMatch(/keamanan informasi/i);
  });

  it('knows offices that usually own an indicator, as examples', () => {
    const owners = (number: number) => indicatorByNumber(instrument, number)?.typicalOwners?.map(({ id }) => id);
    expect(owners(1)).toEqual(['bagian hukum', 'perencanaan']);
    expect(owners(30)).toEqual(['inspektorat', 'pengelola TIK']);
    expect(owners(47)).toBeUndefined();
  });

  it('says which claims the architecture and the road map must bear out', () => {
    const audits = instrument.crossChecks.filter(({ needs }) => needs === 'audit-records');
    expect(audits.map(({ indicators, fromLevel, audits }) => [indicators, fromLevel, audits])).toEqual([
      [['29'], 3, ['infrastruktur']],
      [['30'], 3, ['aplikasi']],
      [['31'], 3, []],
    ]);
    const services = instrument.crossChecks.find(({ needs }) => needs === 'service-with-application');
    expect(services?.indicators).toHaveLength(16);
  });
});
