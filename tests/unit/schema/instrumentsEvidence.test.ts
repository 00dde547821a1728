import { describe, expect, it } from 'vitest';
import type { EvidenceRequirement, Indicator } from '../../../server/src/schema/instrument.ts';
import { indicatorByNumber, instrumentOf } from '../../../server/src/schema/instruments.ts';

const instrument = instrumentOf('permenpanrb-59-2020')!;

function indicator(number: number): Indicator {
  return indicatorByNumber(instrument, number)!;
}

function level(number: number, wanted: number): readonly EvidenceRequirement[] {
  return indicator(number).evidence.find(({ level }) => level === wanted)?.requirements ?? [];
}

function ids(number: number, wanted: number): readonly string[] {
  return level(number, wanted).map(({ id }) => id);
}

function requirement(number: number, id: string): EvidenceRequirement {
  const found = indicator(number).evidence.flatMap(({ requirements }) => requirements);
  return found.find((candidate) => candidate.id === id)!;
}

function clauses(number: number, id: string): readonly string[] {
  return requirement(number, id).covers.map((clause) => clause.id);
}

function parts(number: number): readonly string[] {
  return indicator(number).content.map(({ id }) => id);
}

function family(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

describe('required evidence of PermenPANRB 59/2020', () => {
  it.each(instrument.indicators.map((entry) => [entry.number, entry] as const))(
    'of indicator %s is complete and consistent',
    (_number, entry) => {
      expect(entry.evidence.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
      const levelOf = new Map<string, number>();
      for (const { level, requirements, citation } of entry.evidence) {
        expect(requirements.length, `level ${level}`).toBeGreaterThan(0);
        expect(citation.regulation).toBe('Keputusan Menteri PANRB Nomor 962 Tahun 2021');
        expect(citation.place).toBe(`bukti dukung indikator ${entry.number} tingkat ${level}`);
        expect(citation.note?.id).toBeTruthy();
        for (const requirement of requirements) {
          expect(levelOf.has(requirement.id), `${requirement.id} twice`).toBe(false);
          levelOf.set(requirement.id, level);
        }
      }
      for (const { level, requirements } of entry.evidence) {
        for (const { id, notBefore } of requirements) {
          if (notBefore !== undefined) expect(levelOf.get(notBefore), `${id} ${notBefore}`).toBeLessThanOrEqual(level);
        }
      }
    },
  );

  it('uses only kinds of the vocabulary, and every kind is used', () => {
    const used = new Set<string>();
    for (const { evidence } of instrument.indicators) {
      for (const { kinds } of evidence.flatMap(({ requirements }) => requirements)) {
        expect(kinds.length).toBeGreaterThan(0);
        for (const kind of kinds) used.add(kind);
      }
    }
    expect([...used].sort()).toEqual(Object.keys(instrument.evidenceKinds).sort());
    for (const { name, description } of Object.values(instrument.evidenceKinds)) {
      for (const text of [name, description]) expect(text.id && text.en).toBeTruthy();
    }
  });

  it('has titles in both languages with every place filled', () => {
    for (const { number, evidence } of instrument.indicators) {
      for (const { id, title, covers } of evidence.flatMap(({ requirements }) => requirements)) {
        for (const text of [title.id, title.en]) {
          expect(text, `${number} ${id}`).not.toBe('');
          expect(text, `${number} ${id}`).not.toMatch(/[{}]| {2}/);
        }
        for (const clause of covers) expect(clause.name.id, clause.id).not.toBe(clause.id);
      }
    }
  });

  it('asks nothing at level 1 of process indicators, but a real document of services', () => {
    for (const number of family(1, 31)) expect(level(number, 1).every(({ optional }) => optional)).toBe(true);
    for (const number of family(32, 47)) expect(level(number, 1).some(({ optional }) => optional)).toBe(false);
    for (const { evidence } of instrument.indicators) {
      const upper = evidence.filter(({ level }) => level > 1).flatMap(({ requirements }) => requirements);
      expect(upper.some(({ optional }) => optional)).toBe(false);
    }
  });

  describe('of the policy family (1-10)', () => {
    it.each(family(1, 10))(
      'indicator %i: enacted, complete, with its clause and review, then a new policy',
      (number) => {
        expect([1, 2, 3, 4, 5].map((wanted) => ids(number, wanted))).toEqual([
          ['konsep'],
          ['kebijakan'],
          ['kebijakan-lengkap'],
          ['kebijakan-integrasi', 'reviu'],
          ['tindak-lanjut', 'kebijakan-sebelumnya', 'kebijakan-baru'],
        ]);
        for (const id of ['kebijakan', 'kebijakan-lengkap', 'kebijakan-integrasi', 'kebijakan-baru']) {
          expect(requirement(number, id)).toMatchObject({ kinds: ['dokumen_kebijakan'], enacted: true });
        }
        expect(requirement(number, 'kebijakan').content).toBe('any');
        expect(requirement(number, 'kebijakan-lengkap').content).toBe('complete');
        expect(requirement(number, 'kebijakan-sebelumnya').superseded).toBe(true);
        expect(requirement(number, 'kebijakan-baru')).toMatchObject({
          supersedes: true,
          notBefore: 'kebijakan-sebelumnya',
        });
        expect(requirement(number, 'reviu').notBefore).toBe('kebijakan');
        expect(requirement(number, 'tindak-lanjut').notBefore).toBe('reviu');
      },
    );

    it('asks at level 4 for the clause that the criterion of each indicator names', () => {
      const clauseOf = Object.fromEntries(
        family(1, 10).map((number) => [number, clauses(number, 'kebijakan-integrasi')]),
      );
      expect(clauseOf).toEqual({
        1: ['integrasi'],
        2: ['keselarasan'],
        3: ['integrasi'],
        4: ['keterpaduan'],
        5: ['integrasi'],
        6: ['integrasi'],
        7: ['integrasi'],
        8: ['seluruh_unit'],
        9: ['seluruh_unit'],
        10: ['integrasi'],
      });
      expect(requirement(5, 'kebijakan-integrasi').title.id).toContain('Pusat Data Nasional');
    });

    it('says where level 4 of indicator 3 was rebuilt', () => {
      expect(indicator(3).evidence[3]?.citation.note?.id).toContain('tidak tercetak');
      expect(indicator(3).evidence[2]?.citation.note?.id).toContain('salinan');
    });
  });

  it('counts six architecture domains, seven road map contents, six data processes, three bus parts, six parts, three audits', () => {
    const domains = ['proses_bisnis', 'data_informasi', 'layanan', 'aplikasi', 'infrastruktur', 'keamanan'];
    const contents = ['tata_kelola', 'manajemen', 'layanan', 'infrastruktur', 'aplikasi', 'keamanan', 'audit_tik'];
    const bus = ['bus', 'repositori_metadata', 'direktori_layanan'];
    expect([parts(1), parts(11)]).toEqual([domains, domains]);
    expect([parts(2), parts(12)]).toEqual([contents, contents]);
    expect(parts(3)).toHaveLength(6);
    expect([parts(7), parts(18)]).toEqual([bus, bus]);
    expect(parts(8)).toHaveLength(6);
    expect(parts(9)).toEqual(['audit_infrastruktur', 'audit_aplikasi', 'audit_keamanan']);
    for (const number of [1, 2, 3, 7, 8, 9]) expect(requirement(number, 'kebijakan-lengkap').content).toBe('complete');
    for (const number of [11, 12, 18]) expect(requirement(number, 'dokumen-lengkap').content).toBe('complete');
  });

  describe('of the governance family (11-20)', () => {
    it('asks the architecture to follow the national one at level 4', () => {
      expect(ids(11, 4)).toEqual(['dokumen-selaras', 'reviu']);
      expect(clauses(11, 'dokumen-selaras')).toEqual(['selaras_nasional']);
    });

    it('asks the road map at level 4 for three years of budgets that follow it', () => {
      expect(ids(12, 4)).toEqual(['reviu', 'anggaran-tiga-tahun']);
      expect(requirement(12, 'anggaran-tiga-tahun')).toMatchObject({ kinds: ['dokumen_anggaran'], years: 3 });
      expect(clauses(12, 'anggaran-tiga-tahun')).toEqual(['selaras_peta_rencana']);
    });

    it('asks plan and budget (13) for RKA/DPA, consultation with the ICT unit, and the procedure', () => {
      expect(ids(13, 2)).toEqual(['anggaran', 'konsultasi-tik']);
      expect(ids(13, 3)).toEqual(['konsultasi-tik-lengkap', 'sop-anggaran']);
      expect(requirement(13, 'konsultasi-tik-lengkap').content).toBe('complete');
      expect(ids(13, 4)).toEqual(['reviu', 'anggaran-terpadu']);
      expect(clauses(13, 'anggaran-terpadu')).toEqual(['terpadu']);
      expect(requirement(13, 'reviu').notBefore).toBe('anggaran');
    });

    it('asks for consultation on applications (15) and a procedure of the data centre (16) at level 3', () => {
      expect(ids(15, 3)).toEqual(['dokumen-lengkap', 'konsultasi-tik']);
      expect(ids(16, 3)).toEqual(['dokumen-lengkap', 'sop-pusat-data']);
    });

    it('asks at level 4 for interconnection (16-18), coordination of all units (19) and integrated work (15, 20)', () => {
      const clauseOf = [15, 16, 17, 18, 19, 20].map((number) => clauses(number, 'dokumen-selaras'));
      expect(clauseOf).toEqual([
        ['terpadu'],
        ['integrasi'],
        ['integrasi'],
        ['integrasi'],
        ['seluruh_unit'],
        ['terpadu'],
      ]);
    });

    it('does not ask for an enacted document while collaboration (20) is not yet formal', () => {
      expect(requirement(20, 'dokumen').enacted).toBe(false);
      expect(requirement(20, 'dokumen-lengkap').enacted).toBe(true);
    });

    it.each(family(11, 20))('indicator %i: follow-up, the previous document and the new one at level 5', (number) => {
      expect(ids(number, 5)).toEqual(['tindak-lanjut', 'dokumen-sebelumnya', 'dokumen-baru']);
      expect(requirement(number, 'dokumen-sebelumnya').superseded).toBe(true);
      expect(requirement(number, 'dokumen-baru').supersedes).toBe(true);
    });
  });

  describe('of the management family (21-28)', () => {
    it.each(family(21, 28))(
      'indicator %i: plan and execution, guideline, strategic direction, before and after',
      (number) => {
        expect(ids(number, 2)).toEqual(['perencanaan', 'pelaksanaan']);
        expect(ids(number, 3)).toEqual(['pedoman', 'pelaksanaan-pedoman']);
        expect(ids(number, 4).slice(0, 2)).toEqual(['arah-strategis', 'reviu']);
        expect(requirement(number, 'arah-strategis').enacted).toBe(true);
        expect(ids(number, 5)).toEqual(['tindak-lanjut', 'penerapan-sebelumnya', 'penerapan-disempurnakan']);
      },
    );

    it('asks for execution in all units where the criterion does: level 3 (22, 27) or level 4 (21, 23, 24, 26)', () => {
      const atThree = family(21, 28).filter((number) =>
        clauses(number, 'pelaksanaan-pedoman').includes('seluruh_unit'),
      );
      const atFour = family(21, 28).filter((number) => ids(number, 4).includes('pelaksanaan-seluruh-unit'));
      expect([atThree, atFour]).toEqual([
        [22, 27],
        [21, 23, 24, 26],
      ]);
    });

    it('asks for the whole content where the criterion lists it: data, assets, competences, service processes', () => {
      expect([23, 24, 25, 28].map((number) => parts(number).length)).toEqual([6, 4, 6, 2]);
      for (const number of [23, 24]) expect(requirement(number, 'pedoman').content).toBe('complete');
      for (const number of [25, 28]) expect(requirement(number, 'pelaksanaan-pedoman').content).toBe('complete');
    });

    it('asks service management (28) for its application at level 4, knowledge management (26) at level 3', () => {
      expect(ids(28, 4)).toContain('aplikasi-layanan');
      expect(clauses(26, 'pelaksanaan-pedoman')).toEqual(['sesuai_pedoman', 'sistem_aplikasi']);
    });
  });

  it.each(family(29, 31))(
    'of audit indicator %i: report, standard, external certified auditor with review',
    (number) => {
      expect([2, 3, 4, 5].map((wanted) => ids(number, wanted))).toEqual([
        ['laporan'],
        ['laporan-standar'],
        ['laporan-eksternal', 'sertifikat', 'reviu'],
        ['tindak-lanjut', 'penerapan-sebelumnya', 'penerapan-disempurnakan'],
      ]);
      expect(clauses(number, 'laporan-standar')).toEqual(['sesuai_standar']);
      expect(clauses(number, 'laporan-eksternal')).toEqual(['auditor_eksternal']);
      expect(requirement(number, 'sertifikat').kinds).toEqual(['sertifikat_auditor']);
    },
  );

  it.each(family(32, 47))('of service indicator %i: one step of the service per level', (number) => {
    const kinds = indicator(number).evidence.map(({ requirements }) => requirements[0]?.kinds);
    expect(kinds).toEqual([
      ['dokumentasi_informasi'],
      ['dokumentasi_interaksi'],
      ['dokumentasi_transaksi'],
      ['dokumentasi_integrasi'],
      ['dokumentasi_pengembangan'],
    ]);
    expect(ids(number, 5)).toEqual(['pengembangan', 'reviu']);
    expect(requirement(number, 'integrasi').title.id).toContain('repositori API');
  });
});
