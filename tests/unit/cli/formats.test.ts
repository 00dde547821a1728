import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { checkToGithub } from '../../../server/src/cli/formats/github.ts';
import { checkToJson } from '../../../server/src/cli/formats/json.ts';
import { checkToJunit } from '../../../server/src/cli/formats/junit.ts';
import { checkToPretty } from '../../../server/src/cli/formats/pretty.ts';
import { checkToSarif } from '../../../server/src/cli/formats/sarif.ts';
import type { CheckReport, PrintedFinding } from '../../../server/src/cli/report.ts';

const hostile = 'kata <b>"&\' \u0007 \ud800 100%: a,b\nbaris dua';
const findings: readonly PrintedFinding[] = [
  {
    code: 'bukti.berkas-tidak-ada',
    severity: 'error',
    path: 'kota contoh/indikator/11.spbe.yaml',
    start: { line: 1, character: 10 },
    end: { line: 1, character: 17 },
    message: hostile,
    related: [
      {
        path: 'instansi.spbe.yaml',
        start: { line: 0, character: 0 },
        end: { line: 0, character: 5 },
        message: 'di sini',
      },
    ],
  },
  {
    code: 'bukti.nama-berkas',
    severity: 'hint',
    path: 'kota contoh/indikator/11.spbe.yaml',
    start: { line: 0, character: 0 },
    end: { line: 0, character: 5 },
    message: 'nama berkas',
    related: [],
  },
];
const report: CheckReport = {
  findings,
  files: ['instansi.spbe.yaml', 'kota contoh/indikator/11.spbe.yaml'],
  agencies: 1,
  lineOf: (_path, line) => ['jenis: indikator', '  berkas: abc.pdf\u001b[31m'][line],
};
const rules = [
  {
    code: 'bukti.berkas-tidak-ada',
    severity: 'error',
    title: { id: 'Berkas ada', en: 'The file exists' },
    explanation: { id: 'Berkas harus ada.', en: 'The file must exist.' },
  },
] as const;

describe('SARIF', () => {
  const log = JSON.parse(checkToSarif(report, rules, 'id', '1.2.3'));

  test('is valid against the schema of SARIF 2.1.0', () => {
    const require = createRequire(import.meta.url);
    const packageFile = require.resolve('@microsoft/jest-sarif/package.json');
    const schema = JSON.parse(
      readFileSync(packageFile.replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
    );
    const Ajv = createRequire(packageFile)('ajv');
    const validate = new Ajv({ schemaId: 'auto', meta: false, validateSchema: false, unknownFormats: 'ignore' })
      .addMetaSchema(createRequire(packageFile)('ajv/lib/refs/json-schema-draft-07.json'))
      .compile(schema);
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...log, runs: [{ results: 'none' }] })).toBe(false);
  });

  test('names the rule, the place with columns from 1, and the related place', () => {
    const [result] = log.runs[0].results;
    expect(log.runs[0].tool.driver.rules[result.ruleIndex].shortDescription.text).toBe('Berkas ada');
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'kota%20contoh/indikator/11.spbe.yaml' },
      region: { startLine: 2, startColumn: 11, endLine: 2, endColumn: 18 },
    });
    expect(result.relatedLocations[0].message.text).toBe('di sini');
  });

  test.each([
    ['/srv/kota contoh/a.spbe.yaml', 'file:///srv/kota%20contoh/a.spbe.yaml'],
    ['C:/kota contoh/a.spbe.yaml', 'file:///C:/kota%20contoh/a.spbe.yaml'],
  ])('a file elsewhere, %s, has a full address', (path, uri) => {
    const elsewhere = { ...report, findings: findings.map((finding) => ({ ...finding, path })) };
    const [result] = JSON.parse(checkToSarif(elsewhere, rules, 'id', '1.2.3')).runs[0].results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });
});

describe('JUnit', () => {
  test('is well-formed XML whatever the messages contain', () => {
    expect(XMLValidator.validate(checkToJunit(report))).toBe(true);
  });

  test('counts a clean file as a passed case and only errors as failures', () => {
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(checkToJunit(report));
    expect([testsuites['@_tests'], testsuites['@_failures']]).toEqual(['3', '1']);
  });
});

test('GitHub annotations escape what would end a property or a line', () => {
  const [first] = checkToGithub(report).split('\n');
  expect(first).toBe(
    `::error file=kota contoh/indikator/11.spbe.yaml,line=2,endLine=2,col=11,endColumn=18,title=bukti.berkas-tidak-ada::${hostile.replace('%', '%25').replace('\n', '%0A')}`,
  );
});

test('JSON counts lines and columns from 1 and sums up by severity', () => {
  const json = JSON.parse(checkToJson(report));
  expect(json.summary).toEqual({ errors: 1, warnings: 0, notes: 1, files: 2, agencies: 1 });
  expect(json.findings[0]).toMatchObject({ start: { line: 2, column: 11 }, end: { line: 2, column: 18 } });
});

describe('pretty', () => {
  const plain = pc.createColors(false);

  test('underlines the words concerned and never passes control characters on', () => {
    const text = checkToPretty(report, 'id', plain);
    expect(text).toContain('     2 │   berkas: abc.pdf·[31m\n       │           ^^^^^^^');
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test('sums up in the chosen language', () => {
    expect(checkToPretty(report, 'id', plain)).toContain(
      '1 galat, 0 peringatan, 1 catatan. 2 berkas dari 1 instansi diperiksa.',
    );
    expect(checkToPretty(report, 'en', plain)).toContain('Errors: 1, warnings: 0, notes: 1.');
    expect(checkToPretty({ ...report, findings: [] }, 'id', plain)).toContain('Tidak ada temuan.');
  });
});
