import { describe, expect, test } from 'vitest';
import { marked } from '../schema/marked.ts';
import { factsOf, place } from './said.ts';

describe('values', () => {
  test('a level stays as written, a number in free text becomes text', () => {
    const facts = factsOf(
      `jenis: indikator
indikator: 11
tingkat: 3.50
penilaian: { asesor_internal: 3, asesor_eksternal: +2.0 }
bukti: [{ id: a, nomor: 12, judul: 2023, tanggal: 2022-03-01, untuk_tingkat: 3, muatan: lengkap }]
`,
      'indikator',
    );
    expect(facts.number?.value).toBe('11');
    expect(facts.level?.value).toBe('3.50');
    expect([facts.internalAssessor?.value, facts.externalAssessor?.value]).toEqual(['3', '2']);
    const [evidence] = facts.evidence;
    expect([evidence?.number?.value, evidence?.title?.value, evidence?.date?.value]).toEqual([
      '12',
      '2023',
      '2022-03-01',
    ]);
    expect(evidence?.forLevels.map(({ value }) => value)).toEqual([3]);
    expect(evidence?.content.map(({ value }) => value)).toEqual(['lengkap']);
  });

  test('what has the wrong type or is blank is absent, and the rest stays', () => {
    const facts = factsOf(
      `jenis: indikator
indikator: 35a
tahun: "2023"
tingkat: tiga
penanggung_jawab: ""
target: [{ tahun: 2024, tingkat: 4 }, salah]
penjelasan: belum
bukti: [teks, { id: 7 }]
rekomendasi: tidak ada
`,
      'indikator',
    );
    expect(facts.number?.value).toBe('35a');
    expect([facts.year, facts.level, facts.owner]).toEqual([undefined, undefined, undefined]);
    expect(facts.targets.map(({ level }) => level?.value)).toEqual(['4']);
    expect(facts.explanation).toMatchObject({ facts: undefined, analysis: undefined });
    expect(facts.evidence.map(({ id }) => id?.value)).toEqual(['7']);
    expect(facts.recommendations).toEqual([]);
  });

  test('the kind is what `jenis` says; without it the first key is the place', () => {
    const wrong = marked('jenis: <|indikatro|>\nindikator: 1\n');
    const unknown = factsOf(wrong.text, 'unknown');
    expect([unknown.writtenKind?.value, place(unknown.at)]).toEqual(['indikatro', place(wrong.ranges[0])]);
    const missing = marked('<|indikator|>: 1\n');
    expect(place(factsOf(missing.text, 'unknown').at)).toBe(place(missing.ranges[0]));
    expect(factsOf('- 1\n', 'unknown').writtenKind).toBeUndefined();
  });
});

describe('places', () => {
  test('of an indicator', () => {
    const { text, ranges } = marked(
      `jenis: <|indikator|>
indikator: <|11|>
tingkat: <|3|>
<|penjelasan|>:
  fakta: <|Perwal 12|>
<|bukti|>:
  - { acuan: <|sk|> }
`.replace('<|{ acuan: <|sk|> }|>', '{ acuan: <|sk|> }'),
    );
    const facts = factsOf(text, 'indikator');
    expect(
      [
        facts.at,
        facts.number?.at,
        facts.level?.at,
        facts.explanation?.at,
        facts.explanation?.facts?.at,
        facts.evidenceKey,
        facts.evidence[0]?.sameAs?.at,
      ].map(place),
    ).toEqual(ranges.map(place));
    expect(place(facts.whole)).toBe(`0-${text.length}`);
  });

  test('a definition has the place of its id, of its entry, and the name to show', () => {
    const { text, ranges } = marked('jenis: daftar_bukti\nbukti:\n  - id: <|sk-1|>\n    judul: SK Tim\n');
    const { definitions } = factsOf(text, 'daftar_bukti');
    expect(definitions.map(({ id, kind, name, at }) => [id, kind, name, place(at)])).toEqual([
      ['sk-1', 'bukti', 'SK Tim', place(ranges[0])],
    ]);
    expect(place(definitions[0]?.entry)).toBe(`${text.indexOf('id:')}-${text.trimEnd().length}`);
  });
});

describe('definitions and references', () => {
  test('of an agency, its offices and its coach', () => {
    const facts = factsOf(
      'jenis: instansi\nid: kota\nnama: Kota\ninduk: provinsi\nunit: [{ id: dinas }]\n',
      'instansi',
    );
    expect(facts.definitions.map(({ id, kind }) => [id, kind])).toEqual([
      ['kota', 'instansi'],
      ['dinas', 'unit'],
    ]);
    expect(facts.references.map(({ id, role, expects }) => [id, role, expects])).toEqual([
      ['provinsi', 'induk', ['instansi']],
    ]);
  });

  test('of an architecture, in the order of the document', () => {
    const facts = factsOf(
      `jenis: arsitektur
kondisi: target
aplikasi:
  - id: ap-1
    kode_referensi: RAA.02.02
    layanan_didukung: [ly-1, ly-2]
    server: sv-1
    unit_operasional: dinas
    basis: web
infrastruktur:
  server: [{ id: sv-1, kondisi: saat_ini }]
layanan:
  - { id: ly-1, indikator: [45, 46], audit: { tanggal: 2023-06-01, hasil: memadai } }
`,
      'arsitektur',
    );
    expect(facts.elements.map(({ kind, id, state }) => [kind, id?.value, state])).toEqual([
      ['aplikasi', 'ap-1', 'target'],
      ['server', 'sv-1', 'saat_ini'],
      ['layanan', 'ly-1', 'target'],
    ]);
    const [application, , service] = facts.elements;
    expect([...(application?.links ?? [])].map(([key, ids]) => [key, ids.map(({ value }) => value)])).toEqual([
      ['layanan_didukung', ['ly-1', 'ly-2']],
      ['server', ['sv-1']],
      ['unit_operasional', ['dinas']],
    ]);
    expect([...(application?.attributes.keys() ?? [])]).toEqual(['basis']);
    expect(service?.indicators.map(({ value }) => value)).toEqual(['45', '46']);
    expect([service?.audit?.date?.value, service?.audit?.result?.value]).toEqual(['2023-06-01', 'memadai']);
    expect(facts.references.map(({ id, role }) => `${role} ${id}`)).toEqual([
      'layanan_didukung ly-1',
      'layanan_didukung ly-2',
      'server sv-1',
      'unit_operasional dinas',
      'indikator 45',
      'indikator 46',
    ]);
  });

  test('of a road map', () => {
    const facts = factsOf(
      `jenis: peta_rencana
periode: { mulai: 2024, selesai: 2028 }
inisiatif:
  - id: ini
    kegiatan:
      - id: keg
        tahun: 2024
        anggaran: [{ tahun: 2024, nilai: 450000000, sumber: DPA }]
        objek: [ap-1]
        menaikkan: [{ indikator: 18, ke: 3, tahun: 2025 }]
reviu: [{ tahun: 2026, berkas: reviu.pdf }]
`,
      'peta_rencana',
    );
    expect([facts.start?.value, facts.end?.value]).toEqual([2024, 2028]);
    const activity = facts.initiatives[0]?.activities[0];
    expect(activity?.years.map(({ value }) => value)).toEqual([2024]);
    expect(activity?.budget[0]?.amount?.value).toBe('450000000');
    expect(activity?.raises[0]?.to?.value).toBe('3');
    expect(facts.references.map(({ id, role }) => `${role} ${id}`)).toEqual(['objek ap-1', 'indikator 18']);
    expect(facts.reviews[0]?.file?.value).toBe('reviu.pdf');
  });
});

describe('aliases and merge keys', () => {
  test('facts of an aliased entry stand where it is written; its id is defined once', () => {
    const facts = factsOf(
      'jenis: daftar_bukti\nbukti:\n  - &a { id: sk, menggantikan: lama }\n  - *a\n  - *tidak-ada\n',
      'daftar_bukti',
    );
    expect(facts.evidence).toHaveLength(2);
    expect(facts.evidence[1]?.at).toBe(facts.evidence[0]?.at);
    expect(facts.definitions.map(({ id }) => id)).toEqual(['sk']);
    expect(facts.references.map(({ id }) => id)).toEqual(['lama']);
  });

  test('merged values count, own values win, and a merged reference is one place', () => {
    const facts = factsOf(
      `jenis: arsitektur
aplikasi:
  - &dasar { id: a, unit: dinas, basis: web }
  - { <<: *dasar, id: b, basis: mobile }
`,
      'arsitektur',
    );
    const second = facts.elements[1];
    expect([second?.id?.value, second?.attributes.get('basis')?.value]).toEqual(['b', 'mobile']);
    expect(second?.links.get('unit')?.map(({ value }) => value)).toEqual(['dinas']);
    expect(facts.references.map(({ id }) => id)).toEqual(['dinas']);
    expect(facts.definitions.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('the last of repeated keys counts', () => {
    expect(factsOf('jenis: indikator\ntingkat: 1\ntingkat: 4\n', 'indikator').level?.value).toBe('4');
  });
});
