import { spreadsheetTexts } from '../../messages/imports.ts';
import { isDateFormat } from './dates.ts';
import { limits } from './limits.ts';
import { readSheet, type SheetSource } from './sheet.ts';
import { type Remark, type Sheet, UnreadableFile, type Workbook } from './workbook.ts';
import { walkXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** What the file says of one of its sheets. */
interface ListedSheet {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

/** Where another part lies, by the name that relations give it. */
interface Relation {
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/**
 * Reads the sheets of an .xlsx or .xlsm file (ECMA-376). Formulas are not computed: their saved results count. The package
 * `read-excel-file` reads the same values; but it tells neither hidden sheets nor formulas, merged areas or links of cells,
 * all of which a planner has to be told of.
 */
export function readXlsx(file: string, zip: Zip): Workbook {
  const path = mainPart(zip);
  const damaged = () => new UnreadableFile(spreadsheetTexts.damaged, { file });
  const main = zip.text(path);
  if (main === undefined) throw damaged();
  const { listed, since1904 } = readMain(main) ?? fail(damaged());
  const relations = relationsOf(zip, path);
  const byKind = (kind: string) => [...relations.values()].find((relation) => relation.kind === kind)?.target;
  const shared = byKind('sharedStrings');
  const styles = byKind('styles');
  const strings = shared === undefined ? [] : readStrings(zip.text(shared) ?? '');
  const dateStyles = styles === undefined ? new Set<number>() : readDateStyles(zip.text(styles) ?? '');
  const budget = { cells: limits.cells };
  const sheets: Sheet[] = [];
  for (const { name, relation, hidden } of listed.slice(0, limits.sheets)) {
    const part = relations.get(relation);
    if (part?.kind !== 'worksheet') continue;
    const xml = zip.text(part.target);
    if (xml === undefined) throw damaged();
    const links = new Map([...relationsOf(zip, part.target)].filter(([, { isExternal }]) => isExternal));
    const source: SheetSource = { file, name, hidden, xml, strings, dateStyles, since1904, links, budget };
    sheets.push(readSheet(source) ?? fail(damaged()));
  }
  return { sheets, notes: remarksOf(file, zip, relations) };
}

function remarksOf(file: string, zip: Zip, relations: ReadonlyMap<string, Relation>): readonly Remark[] {
  const hasMacros = zip.has('xl/vbaProject.bin') || [...relations.values()].some(({ kind }) => kind === 'vbaProject');
  return hasMacros ? [{ text: spreadsheetTexts.macros, parameters: { file } }] : [];
}

/** Name of the part that lists the sheets. */
function mainPart(zip: Zip): string {
  const main = [...relationsOf(zip, '').values()].find(({ kind }) => kind === 'officeDocument');
  return main?.target ?? 'xl/workbook.xml';
}

function readMain(xml: string): { listed: readonly ListedSheet[]; since1904: boolean } | undefined {
  const listed: ListedSheet[] = [];
  let since1904 = false;
  const isWhole = walkXml(xml, {
    open: (name, attribute) => {
      if (name === 'workbookPr') since1904 = isTrue(attribute('date1904'));
      if (name !== 'sheet') return;
      const state = attribute('state');
      const hidden = state === 'hidden' || state === 'veryHidden';
      listed.push({ name: attribute('name') ?? '', relation: attribute('id') ?? '', hidden });
    },
  });
  return isWhole ? { listed, since1904 } : undefined;
}

/** The relations of a part, their targets as names of parts. */
function relationsOf(zip: Zip, part: string): ReadonlyMap<string, Relation> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const xml = zip.text(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const relations = new Map<string, Relation>();
  walkXml(xml ?? '', {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      const isExternal = attribute('TargetMode') === 'External';
      const target = attribute('Target') ?? '';
      relations.set(attribute('Id') ?? '', {
        kind: (attribute('Type') ?? '').replace(/^.*\//, ''),
        target: isExternal ? target : partName(folder, target),
        isExternal,
      });
    },
  });
  return relations;
}

function partName(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const names: string[] = [];
  for (const name of `${folder}${target}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.') names.push(name);
  }
  return names.join('/');
}

/** The texts that cells share, without pronunciation marks. */
function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPronunciation = false;
  walkXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') isPronunciation = true;
      isText = name === 't' && !isPronunciation;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === 'si') strings.push(text);
      else if (name === 'rPh') isPronunciation = false;
      isText = false;
    },
  });
  return strings;
}

/** Numbers of the cell styles that show a number as a date. */
function readDateStyles(xml: string): ReadonlySet<number> {
  const codes = new Map<number, string>();
  const dates = new Set<number>();
  let style = 0;
  let isCellStyles = false;
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') isCellStyles = true;
      if (name !== 'xf' || !isCellStyles) return;
      const format = Number(attribute('numFmtId') ?? 0);
      if (isDateFormat(format, codes.get(format))) dates.add(style);
      style++;
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return dates;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function fail(error: Error): never {
  throw error;
}
