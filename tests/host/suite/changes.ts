import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { commands, extensions, languages, Range, Uri, window, workspace } from 'vscode';
import { textOf } from './documents.ts';
import { behind, codeOf, file, picture, run, test, until } from './harness.ts';
import { isSeen, person } from './person.ts';
import { seenInWebview } from './seen.ts';

const opened = async () => {
  await window.showTextDocument(file('indikator/01.spbe.yaml'));
  await run('spbe.openPreview');
};

function saysNothing(): Promise<unknown> {
  return until('no line', async () => {
    const text = await person('textOfWebview');
    return (text !== null && !/Sejak commit terakhir/.test(text)) || undefined;
  });
}

function git(...words: readonly string[]): string {
  const who = ['-c', 'user.name=Uji', '-c', 'user.email=uji@contoh.invalid'];
  return spawnSync('git', [...who, ...words], { cwd: file('.').fsPath, encoding: 'utf8' }).stdout.trim();
}

test('the preview tells what changed since the last commit', async () => {
  if (!(await isSeen())) return;
  await opened();
  const editor = await window.showTextDocument(file('indikator/01.spbe.yaml'));
  const before = editor.document.getText();
  const level = behind(editor.document, 'tingkat: ');
  await editor.edit((edit) => edit.replace(new Range(level, level.translate(0, 1)), '1'));
  await editor.document.save();
  await seenInWebview(/Sejak commit terakhir: klaim −/);
  await workspace.fs.writeFile(editor.document.uri, new TextEncoder().encode(before));
  await saysNothing();
});

test('an evidence file that was brought since the last commit counts with what it proves', async () => {
  if (!(await isSeen())) return;
  await opened();
  const brought = file('bukti/Indikator36d-Integrasi-SIMPEG.pdf');
  await workspace.fs.writeFile(brought, new TextEncoder().encode('%PDF-1.4'));
  await seenInWebview(/Sejak commit terakhir: terbukti \+.*1 dokumen bukti berubah/);
  await seenInWebview(/berkasnya kini ada/);
  await person('picture', 'changes-evidence');
  await workspace.fs.delete(brought);
  await saysNothing();
});

test('an evidence file that was removed since the last commit counts with what it proved', async () => {
  if (!(await isSeen())) return;
  await opened();
  const kept = file('bukti/Indikator24a-Pedoman-AsetTIK.pdf');
  const bytes = await workspace.fs.readFile(kept);
  await workspace.fs.delete(kept);
  await seenInWebview(/Sejak commit terakhir: terbukti −.*1 dokumen bukti berubah/);
  await seenInWebview(/berkasnya tidak ada lagi/);
  // A shorter file of the same name is there again, and proves as much.
  await workspace.fs.writeFile(kept, bytes.slice(0, 100));
  await saysNothing();
});

test('where too many files changed since the last commit to compare them, the preview says so', async () => {
  if (!(await isSeen())) return;
  await opened();
  const folder = file('bukti/arsip');
  const write = (text: string) =>
    Promise.all(
      Array.from({ length: 1001 }, (_, number) => {
        return workspace.fs.writeFile(Uri.joinPath(folder, `${number}.txt`), new TextEncoder().encode(text));
      }),
    );
  await write('dahulu');
  git('add', '.');
  git('commit', '-q', '-m', 'Arsip');
  await saysNothing();
  await write('sekarang');
  await seenInWebview(/Sejak commit terakhir: terlalu banyak berkas berubah untuk dibandingkan/);
  git('checkout', '-q', '.');
  await saysNothing();
});

test('a merge that git could not finish is told of once, in the merge editor too, and is gone with it', async () => {
  const document = file('indikator/03.spbe.yaml');
  const commit = async (level: string, message: string) => {
    const text = (await textOf(document)).replace(/^tingkat: \d/m, `tingkat: ${level}`);
    await workspace.fs.writeFile(document, new TextEncoder().encode(text));
    git('commit', '-q', '-a', '-m', message);
  };
  const first = git('rev-parse', '--abbrev-ref', 'HEAD');
  git('checkout', '-q', '-b', 'cabang');
  await commit('4', 'Cabang');
  git('checkout', '-q', first);
  await commit('1', 'Utama');
  if (await isSeen()) {
    await opened();
    await saysNothing();
  }
  git('merge', 'cabang');
  assert.match(await textOf(document), /^<<<<<<< /m);
  const conflicts = () =>
    languages.getDiagnostics().flatMap(([uri, found]) => {
      return found.filter((each) => codeOf(each) === 'yaml.konflik-git').map(() => uri.path);
    });
  await until('the finding', () => conflicts().length > 0 || undefined);
  const api = extensions.getExtension('vscode.git')?.exports.getAPI(1);
  await until('git', () => api.repositories[0]?.state.mergeChanges.length === 1 || undefined);
  await commands.executeCommand('git.openMergeEditor', document);
  await until('the merge editor', () => {
    const input = window.tabGroups.activeTabGroup.activeTab?.input as { readonly result?: unknown } | undefined;
    return input?.result !== undefined || undefined;
  });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await picture('merge-editor');
  // Both sides and what was before are shown as documents; only the result is one of the workspace.
  assert.ok(conflicts().length <= 1, conflicts().join('\n'));
  const others = languages.getDiagnostics().filter(([uri, found]) => uri.scheme !== 'file' && found.length > 0);
  assert.deepEqual(
    others.filter(([uri]) => uri.scheme !== document.scheme).map(([uri]) => uri.toString()),
    [],
  );
  // The result begins with what both sides come from, two levels above this side.
  if (await isSeen()) await seenInWebview(/Sejak commit terakhir: klaim \+0,026/);
  await commands.executeCommand('workbench.action.closeAllEditors');
  git('merge', '--abort');
  await until('no finding', () => conflicts().length === 0 || undefined);
});
