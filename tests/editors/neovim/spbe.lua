-- Arsitek SPBE in Neovim 0.7 and later: ~/.config/nvim/plugin/spbe.lua

-- Neovim 0.7 asks for this to be switched on; later versions do it anyway.
vim.g.do_filetype_lua = 1
-- A type of its own, so that no other YAML server answers on the same file.
vim.filetype.add({
  pattern = { ['.*%.spbe%.ya?ml'] = 'spbe' },
  filename = { ['spbe.config.yaml'] = 'spbe' },
})

local command = { 'spbe', 'lsp', '--stdio' }
-- The whole workspace: agencies may lie beside each other in one repository.
local markers = { '.git', 'instansi.spbe.yaml', 'instansi.spbe.yml' }

if vim.lsp.config then
  vim.lsp.config('spbe', {
    cmd = command,
    filetypes = { 'spbe' },
    root_markers = markers,
    -- Evidence that comes and goes is noticed at once.
    capabilities = { workspace = { didChangeWatchedFiles = { dynamicRegistration = true } } },
  })
  vim.lsp.enable('spbe')
end

local function root_of(folder)
  for _, marker in ipairs(markers) do
    local at, above = folder, nil
    while at ~= above do
      if vim.loop.fs_stat(at .. '/' .. marker) then
        return at
      end
      at, above = vim.fn.fnamemodify(at, ':h'), at
    end
  end
  return folder
end

local clients = {}

-- What vim.lsp.enable does, for versions before 0.11: one server for each workspace.
local function start(buffer)
  local root = root_of(vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':p:h'))
  clients[root] = clients[root]
    or vim.lsp.start_client({
      name = 'spbe',
      cmd = command,
      root_dir = root,
      on_exit = function()
        clients[root] = nil
      end,
    })
  if clients[root] then
    vim.lsp.buf_attach_client(buffer, clients[root])
    vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
  end
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = 'spbe',
  callback = function(event)
    -- Newer versions pass what has happened, 0.7 does not.
    local buffer = event and event.buf or tonumber(vim.fn.expand('<abuf>'))
    vim.bo[buffer].syntax = 'yaml'
    vim.bo[buffer].commentstring = '# %s'
    vim.bo[buffer].expandtab = true
    vim.bo[buffer].shiftwidth = 2
    if not vim.lsp.config then
      start(buffer)
    end
  end,
})
