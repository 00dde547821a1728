import { test } from 'vitest';
import { completing, formProblems } from './completing.ts';
const show = async (t: string, o: any = {}) => { const c = await completing(t, o); console.log('-----', JSON.stringify(t), c.list.isIncomplete, c.list.items.length); for (const i of c.list.items.slice(0, o.n ?? 8)) { console.log(`[${i.label}] ${i.labelDetails?.description ?? ''} | ${i.detail ?? ''} | ${i.sortText} ${JSON.stringify(i.filterText)}\n` + JSON.stringify(c.accept(i.label)), await formProblems(c.accept(i.label), o)); } };
test('x', async () => {

  await show('jenis: arsitektur\naplikasi:\n  - id: a\n    kode_referensi: <|>', { n: 3 });
  await show('jenis: arsitektur\naplikasi:\n  <|>', { n: 3 });
  await show('jenis: arsitektur\n<|>', { n: 9 });
  await show('jenis: peta_rencana\ninisiatif:\n  - id: a\n    <|>', { n: 9 });
});
