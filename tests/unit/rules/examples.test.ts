import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { render, type Text } from '../../../server/src/messages/text.ts';
import { allRules } from '../../../server/src/rules/all.ts';
import type { Finding, Rule } from '../../../server/src/rules/rule.ts';
import { findingsIn } from './findings.ts';

const groups = ['struktur', 'acuan', 'bukti', 'arsitektur', 'peta-rencana', 'lintas'];
const folder = new URL('../../../server/src/rules/', import.meta.url);

describe('the list of rules', () => {
  it('has every file of every group exactly once, named after its code', () => {
    const files = groups.flatMap((group) =>
      readdirSync(new URL(`${group}/`, folder)).map((file) => `${group}.${file.replace(/\.ts$/, '')}`),
    );
    expect(allRules.map((rule) => rule.code).sort()).toEqual(files.sort());
  });
});

describe.each(allRules.map((rule) => [rule.code, rule] as const))('%s', (_code, rule) => {
  it('is documented in both languages', () => {
    for (const text of [rule.title, rule.explanation, rule.source, ...Object.values(rule.messages)]) {
      expect(text.id.trim()).not.toBe('');
      expect(text.en.trim()).not.toBe('');
      expect(text.id).not.toBe(text.en);
    }
    expect(Object.keys(rule.messages)).not.toHaveLength(0);
    expect(rule.title.id).not.toMatch(/\.$/);
    expect(rule.explanation.id.split(/[.!?](?=\s|$)/).length - 1).toBeGreaterThanOrEqual(2);
  });

  it('asks for the same parameters in both languages', () => {
    for (const text of [...Object.values(rule.messages), ...Object.values(rule.fixTitles ?? {})]) {
      expect(placesIn(text, 'en')).toEqual(placesIn(text, 'id'));
    }
  });

  const examples = rule.examples;
  if (examples === undefined) return;

  it('is reported in its bad example, with every parameter filled in', async () => {
    const all = await findingsIn(examples.bad);
    const findings = all.filter((finding) => finding.code === rule.code);
    expect(findings).not.toHaveLength(0);
    for (const finding of findings) expectComplete(finding, rule);
    expectNoFailure(all);
  });

  it('is not reported in its good example', async () => {
    const all = await findingsIn(examples.good);
    expect(all.filter((finding) => finding.code === rule.code)).toEqual([]);
    expectNoFailure(all);
  });
});

/** Marks of texts put in, in the order of the alphabet: the languages may name them in another order. */
function placesIn(text: Text, language: 'id' | 'en'): readonly string[] {
  return [...new Set(text[language].match(/\{\w+\}/g))].sort();
}

function expectComplete(finding: Finding, rule: Rule): void {
  expect(Object.values(rule.messages)).toContain(finding.message);
  expect(finding.at.end).toBeGreaterThan(finding.at.start);
  for (const language of ['id', 'en'] as const) {
    expect(render(finding.message, language, finding.parameters)).not.toMatch(/\{\w+\}|undefined|\[object/);
    for (const { text, parameters } of finding.related) {
      expect(render(text, language, parameters)).not.toMatch(/\{\w+\}|undefined|\[object/);
    }
    for (const { title, parameters } of finding.fixes) {
      expect(Object.values(rule.fixTitles ?? {})).toContain(title);
      expect(render(title, language, parameters)).not.toMatch(/\{\w+\}|undefined|\[object/);
    }
  }
}

function expectNoFailure(findings: readonly Finding[]): void {
  expect(findings.map((finding) => finding.code)).not.toContain('struktur.kesalahan-internal');
}
