import { expect, test } from 'vitest';
import { instrumentName } from '../../../server/src/schema/instrumentName.ts';
import { instrumentIds, instrumentOf } from '../../../server/src/schema/instruments.ts';

test('every instrument is called by the number and the year of its regulation', () => {
  for (const id of instrumentIds) {
    const [, number, year] = /Nomor (\d+) Tahun (\d{4})/.exec(instrumentOf(id)!.regulation)!;
    expect(instrumentName(id)).toBe(`PermenPANRB ${number}/${year}`);
  }
});

test('what is no id of a regulation stays as a document says it', () => {
  expect(instrumentName('permenpanrb-59')).toBe('permenpanrb-59');
  expect(instrumentName('instrumen daerah')).toBe('instrumen daerah');
});
