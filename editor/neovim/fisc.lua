-- fisc in Neovim 0.7 or later. Copy to ~/.config/nvim/plugin/fisc.lua.

-- The repository, so that all catalogs in it are seen; without one, the file's own directory.
local function root_of(file)
  local directory = vim.fn.fnamemodify(file, ':p:h')
  local git = vim.fn.finddir('.git', vim.fn.escape(directory, ' ') .. ';')
  return git ~= '' and vim.fn.fnamemodify(git, ':p:h:h') or directory
end

local clients = {}

local function start(buffer)
  local root = root_of(vim.api.nvim_buf_get_name(buffer))
  local config = { name = 'fisc', cmd = { 'fisc', 'lsp' }, root_dir = root, workspace_folders = { { uri = vim.uri_from_fname(root), name = root } } }
  if vim.lsp.start then return vim.lsp.start(config, { bufnr = buffer }) end
  -- Neovim 0.7
  config.on_exit = function() clients[root] = nil end
  clients[root] = clients[root] or vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buffer, clients[root])
end

local group = vim.api.nvim_create_augroup('fisc', {})

vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, { group = group, pattern = '*.fisc', command = 'setfiletype fisc' })

vim.api.nvim_create_autocmd('FileType', {
  group = group,
  pattern = 'fisc',
  callback = function(event)
    local option = vim.bo[event.buf]
    option.commentstring, option.expandtab, option.shiftwidth = '# %s', true, 2
    option.omnifunc = 'v:lua.vim.lsp.omnifunc'
    local function map(keys, action) vim.keymap.set('n', keys, action, { buffer = event.buf }) end
    map('K', vim.lsp.buf.hover)
    map('gd', vim.lsp.buf.definition)
    map('grr', vim.lsp.buf.references)
    map('grn', vim.lsp.buf.rename)
    map('gra', vim.lsp.buf.code_action)
    start(event.buf)
  end,
})
