import { addItems } from '../yaml/change/addItem.ts';
import { addKey, addLines, isVacant, placeOf } from '../yaml/change/addKey.ts';
import { isInFlow } from '../yaml/change/find.ts';
import { lineBreakOf } from '../yaml/change/layout.ts';
import { keyText, type Mapping, type Node, type Pair, type TextChange, type YamlFile } from '../yaml/index.ts';
import { columnOf } from '../yaml/lexis.ts';
import { quoted, replaceValue } from '../yaml/write.ts';
import { nodeUnder } from './existing.ts';
import { EntryList, type Fields, type FieldValue, Unresolved } from './fields.ts';
import type { Scalar } from './values.ts';
import { entryText, flowText, inOrder, isProse, type KeyOrder, keyLines, proseText, scalarText } from './yamlText.ts';

/** A value that could not be written where it belongs, because of what stands there. */
export interface Refused {
  readonly key: string;
  readonly value: string;
}

/**
 * Writes what an import says into the documents that are there: values that differ are replaced, keys and entries that are
 * missing are added in the style of their neighbours, everything else stays, comments included. Nothing is ever removed
 * because a spreadsheet does not say it.
 */
export class Merger {
  readonly refused: Refused[] = [];
  readonly #file: YamlFile;
  readonly #order: KeyOrder;

  /** @param order of the keys below the root of the document */
  constructor(file: YamlFile, order: KeyOrder) {
    this.#file = file;
    this.#order = order;
  }

  merge(mapping: Mapping, fields: Fields, path: readonly string[] = []): readonly TextChange[] {
    if (mapping.flow && mapping.pairs.length === 0) {
      return fields.size === 0 ? [] : [{ range: mapping, text: flowText(fields, this.#order, path) }];
    }
    const order = this.#order(path);
    return inOrder(fields, order).flatMap(([key, value]) => {
      const changes = this.#mergeKey(mapping, key, value, path);
      if (changes) return changes;
      this.refused.push({ key, value: flowText(value, this.#order, [...path, key]) });
      return [];
    });
  }

  /** Undefined where what stands there leaves no safe way. */
  #mergeKey(
    mapping: Mapping,
    key: string,
    value: FieldValue,
    path: readonly string[],
  ): readonly TextChange[] | undefined {
    const own = mapping.pairs.findLast((pair) => keyText(pair.key) === key);
    const present = own === undefined ? nodeUnder(mapping, key) : own.value;
    if (value instanceof EntryList) return this.#mergeEntries(mapping, key, present, value, path);
    if (present === undefined || (own && isVacant(own.value))) return this.#add(mapping, key, value, own, path);
    const known = nodeUnder(mapping, key);
    if (known === undefined) return undefined;
    if (value instanceof Map) {
      if (known.kind !== 'mapping') return undefined;
      // Behind an alias or a merge key other places would change too.
      const isShared = known !== own?.value;
      const changes = this.merge(known, value, [...path, key]);
      return isShared && changes.length > 0 ? undefined : changes;
    }
    const imported = value instanceof Unresolved ? value.words : value;
    if (isSame(known, imported)) return [];
    return own === undefined || known !== own.value ? undefined : this.#replace(mapping, own, imported);
  }

  #add(
    mapping: Mapping,
    key: string,
    value: FieldValue,
    vacant: Pair | undefined,
    path: readonly string[],
  ): readonly TextChange[] | undefined {
    const order = this.#order(path);
    const lines = keyLines(key, value, this.#order, path);
    if (!mapping.flow && vacant === undefined)
      return addLines(this.#file, mapping, lines, placeOf(mapping, key, order));
    return addKey(this.#file, mapping, key, flowText(value, this.#order, [...path, key]), order);
  }

  #mergeEntries(
    mapping: Mapping,
    key: string,
    present: Node | undefined,
    { entries }: EntryList,
    path: readonly string[],
  ): readonly TextChange[] | undefined {
    const list = nodeUnder(mapping, key);
    const isShared = list !== undefined && list !== present;
    const items = list?.kind === 'sequence' ? list.items : [];
    const taken = new Set<Node>();
    const changes: TextChange[] = [];
    const missing: { readonly yaml: string }[] = [];
    const below = [...path, key];
    for (const { fields, isSame: isEntry } of entries) {
      const found = items.find((item) => item.kind === 'mapping' && !taken.has(item) && isEntry(item));
      if (found?.kind === 'mapping') {
        taken.add(found);
        changes.push(...this.merge(found, fields, below));
      } else missing.push({ yaml: entryText(fields, this.#order, below) });
    }
    if (missing.length > 0) {
      const added = addItems(this.#file, mapping, key, missing, this.#order(path));
      if (added === undefined) return undefined;
      changes.push(...added);
    }
    return isShared && changes.length > 0 ? undefined : changes;
  }

  #replace(
    mapping: Mapping,
    { key, value: node }: Pair,
    value: Scalar | readonly Scalar[],
  ): readonly TextChange[] | undefined {
    const inFlow = isInFlow(this.#file, node);
    if (Array.isArray(value)) return this.#replaceList(mapping, keyText(key) ?? '', node, value);
    const scalar = value as Scalar;
    if (node.kind !== 'scalar') {
      const text = scalarText(scalar, inFlow ? 'flow' : 'block');
      return this.#hasComments(node) ? undefined : [{ range: node, text }];
    }
    if (typeof scalar !== 'string') return [{ range: node, text: String(scalar) }];
    if (!inFlow && isProse(scalar)) {
      const { text } = this.#file;
      const pad = lineBreakOf(text) + ' '.repeat(columnOf(text, key.start));
      return [
        {
          range: node,
          text: proseText(scalar)
            .replaceAll(/\n(?=[^\n])/g, pad)
            .replaceAll(/(?<!\r)\n/g, lineBreakOf(text)),
        },
      ];
    }
    if (node.style === 'single' || node.style === 'double') return [replaceValue(node, scalar)];
    return [{ range: node, text: scalarText(scalar, inFlow ? 'flow' : 'block') }];
  }

  #replaceList(
    mapping: Mapping,
    key: string,
    node: Node,
    values: readonly Scalar[],
  ): readonly TextChange[] | undefined {
    const known = node.kind === 'sequence' ? node.items.map(textOf) : [];
    const missing = values.filter((value) => !known.includes(String(value)));
    const isMore = known.every((text) => values.some((value) => String(value) === text));
    if (node.kind === 'sequence' && known.length > 0 && isMore) {
      const items = missing.map((value) => ({ yaml: typeof value === 'string' ? quoted(value) : String(value) }));
      return addItems(this.#file, mapping, key, items);
    }
    if (this.#hasComments(node)) return undefined;
    return [{ range: node, text: `[${values.map((value) => scalarText(value, 'flow')).join(', ')}]` }];
  }

  #hasComments({ start, end }: Node): boolean {
    return this.#file.comments.some((comment) => comment.start >= start && comment.end <= end);
  }
}

/** Whether a document says the same already, however it is written. */
function isSame(node: Node, value: Scalar | readonly Scalar[]): boolean {
  const values: readonly Scalar[] = Array.isArray(value) ? value : [value as Scalar];
  const known = node.kind === 'sequence' ? node.items.map(textOf) : [textOf(node)];
  if (known.length !== values.length) return false;
  return values.every((each) => known.some((text) => text !== undefined && isSameText(text, each)));
}

function isSameText(text: string, value: Scalar): boolean {
  if (typeof value === 'number' && text.trim() !== '' && Number(text) === value) return true;
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
  return plain(text) === plain(String(value));
}

function textOf(node: Node): string | undefined {
  const target = node.kind === 'alias' ? node.target : node;
  return target?.kind === 'scalar' && target.value !== null ? target.text : undefined;
}
