/** Neovim without a screen, driven from outside by keys, as a planner drives it. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, expectedFinding, indicator, until, versionOf, Workbench } from '../workbench.mjs';

export const program = 'nvim';
export const install = 'Debian: apt-get install neovim';
export const version = () => versionOf(program);

const settings = fileURLToPath(new URL('spbe.lua', import.meta.url));

export async function drive() {
  const bench = new Workbench();
  const socket = join(bench.folder, 'nvim.sock');
  const file = join(bench.sample, indicator);
  const editor = spawn(program, ['--headless', '--listen', socket, '-u', settings, '-n', file], {
    cwd: bench.sample,
    env: bench.env,
    stdio: 'ignore',
  });
  const gone = new Promise((resolve) => editor.once('exit', resolve));
  const remote = (...args) =>
    spawnSync(program, ['--headless', '--server', socket, ...args], { env: bench.env, encoding: 'utf8' });
  const keys = (text) => remote('--remote-send', text);
  const ask = (lua) => {
    const { stdout, stderr, status } = remote('--remote-expr', `luaeval("vim.json.encode(${lua})")`);
    const text = `${stdout}${stderr}`.trim();
    return status === 0 && /^[[{"\d]/.test(text) ? JSON.parse(text) : undefined;
  };
  try {
    await until('neovim starts', () => ask('vim.bo.filetype') ?? undefined);
    check(ask('vim.bo.filetype') === 'spbe', 'the file has the type spbe');
    const findings = await until('findings are shown', () => {
      const list = ask('vim.diagnostic.get(0)');
      return list?.length > 0 ? list : undefined;
    });
    const missing = findings.find(({ code }) => code === expectedFinding);
    const line = readFileSync(file, 'utf8').split('\n')[missing?.lnum] ?? '';
    check(line.includes('Indikator36d-Integrasi-SIMPEG.pdf'), `finding on its line: ${missing?.message}`);

    keys('/^penanggung_jawab:<CR>f:C: bap<C-x><C-o>');
    const items = await until('completion opens', () => {
      const { items = [] } = ask("vim.fn.complete_info({'items'})") ?? {};
      return items.length > 0 ? items : undefined;
    });
    check(
      items.some(({ word, abbr }) => `${word} ${abbr}`.includes('bappeda')),
      'completion offers the unit bappeda of another file',
    );
    keys('<Esc>');
    const written = await until('completion is accepted', () =>
      ask("vim.fn.getline('.')")?.includes('bappeda') ? ask("vim.fn.getline('.')") : undefined,
    );
    check(written === 'penanggung_jawab: bappeda', `accepted: ${written}`);

    keys(':lua vim.lsp.buf.definition()<CR>');
    const place = await until('the definition opens', () => {
      const name = ask('vim.api.nvim_buf_get_name(0)');
      return name?.endsWith('instansi.spbe.yaml') ? name : undefined;
    });
    check(place === join(bench.sample, 'instansi.spbe.yaml'), 'definition leads to instansi.spbe.yaml');
  } finally {
    keys('<Esc>:qa!<CR>');
    setTimeout(() => editor.kill('SIGKILL'), 5000).unref();
    await gone;
    bench.close();
  }
}
