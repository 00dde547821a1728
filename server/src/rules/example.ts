import { scoreAgency } from '../scoring/scoreAgency.ts';
import { MemoryFileSystem } from '../workspace/memoryFileSystem.ts';
import { WorkspaceStore } from '../workspace/store.ts';
import { inOrder } from './order.ts';
import type { Example, Finding } from './rule.ts';
import { runAgencyRules, runWorkspaceRules } from './run.ts';
import { defaultSettings, type RuleSettings } from './settings.ts';
import { applySilences } from './silence.ts';

/** The agency of the examples that bring none. */
export const exampleAgency = `jenis: instansi
id: kota-contoh
nama: Pemerintah Kota Contoh
tingkat_pemerintahan: kota
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
unit:
  - { id: diskominfo, nama: Dinas Komunikasi dan Informatika }
  - { id: bappeda, nama: Badan Perencanaan Pembangunan Daerah }
`;

/** The one root of an example's workspace. */
const root = 'file:///ruang-kerja';

/** Supplies {@link exampleAgency} where an example has no agency, in whatever folder. */
export function withAgency(files: Example): Example {
  const has = Object.keys(files).some((name) => name.split('/').at(-1) === 'instansi.spbe.yaml');
  return has ? files : { 'instansi.spbe.yaml': exampleAgency, ...files };
}

/** What all rules together say of a small workspace, silenced and sorted as a planner sees it. */
export async function findingsIn(
  files: Example,
  settings: RuleSettings = defaultSettings,
): Promise<readonly Finding[]> {
  const byUri = Object.entries(withAgency(files)).map(([path, text]) => [`${root}/${path}`, text]);
  const store = new WorkspaceStore(new MemoryFileSystem([root], Object.fromEntries(byUri)), [root]);
  await store.scan();
  for (const folder of store.agencyFolders) await store.prepare(folder);
  const workspace = store.workspace();
  const findings = [
    ...workspace.agencies.flatMap((agency) => runAgencyRules(agency, scoreAgency(agency), settings)),
    ...runWorkspaceRules(workspace, settings),
  ];
  const all = workspace.agencies.flatMap((agency) => agency.files);
  const incomplete = workspace.agencies.some((agency) => agency.incomplete);
  return applySilences(inOrder(findings), all, settings, () => false, incomplete);
}
