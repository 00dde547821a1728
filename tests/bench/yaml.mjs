import { edit, parse, toValue } from '../../server/src/yaml/index.ts';
import { indicatorDocument, randomFrom } from '../corpus/yaml/documents.ts';

/** Prints what reading and editing cost. Run with Node 24: `node tests/bench/yaml.mjs`. */
const ROUNDS = 40;

function cost(work) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const prepared = work.prepare?.(round);
    const start = performance.now();
    work.run(prepared);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return {
    median: times[ROUNDS >> 1].toFixed(2),
    p95: times[Math.floor(ROUNDS * 0.95)].toFixed(2),
    best: times[0].toFixed(2),
  };
}

const rows = {};
for (const [name, items] of [
  ['200 KB', 640],
  ['2 MB', 6400],
]) {
  const intact = indicatorDocument(randomFrom(1), items);
  const broken = intact.replace('nomor: 5 Tahun', 'nomor: "5 Tahun');
  rows[`${name}: parse`] = cost({ run: () => parse(intact) });
  rows[`${name}: parse, one error`] = cost({ run: () => parse(broken) });
  for (const [what, text, typed] of [
    ['word', intact, 'x'],
    ['word beside an error', broken, 'x'],
    ['error', intact, ': '],
  ]) {
    let file = parse(text);
    let now = text;
    file.lines.count;
    toValue(file.documents[0].root);
    const at = text.indexOf(' ', text.indexOf('judul', text.length / 2) + 8);
    const prepare = (round) => {
      const isTyped = round % 2 === 0;
      const change = { range: { start: at, end: isTyped ? at : at + typed.length }, text: isTyped ? typed : '' };
      const next = Buffer.from(now.slice(0, at) + change.text + now.slice(change.range.end)).toString();
      now = next;
      return { change, next };
    };
    const run = ({ change, next }) => {
      file = edit(file, next, change);
    };
    rows[`${name}: edit, ${what}`] = cost({ prepare, run });
    const value = ({ change, next }) => {
      file = edit(file, next, change);
      toValue(file.documents[0].root);
    };
    rows[`${name}: edit and value, ${what}`] = cost({ prepare, run: value });
  }
}
console.table(rows);
