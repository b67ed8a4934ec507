-- Neovim with the configuration of editor/neovim on a copy of the example: finds, completes, hovers. Each step is a line of TAP.
local steps = 0

local function step(name, holds)
  steps = steps + 1
  local answered, result = pcall(vim.wait, 60000, function() return holds() and true or false end, 50)
  io.stdout:write(string.format('%s %d - neovim %s%s\n', answered and result and 'ok' or 'not ok', steps, name, answered and '' or ': ' .. tostring(result)))
end

local function place(pattern, offset)
  vim.fn.cursor(1, 1)
  local line = vim.fn.search(pattern)
  vim.fn.cursor(line, vim.fn.match(vim.fn.getline(line), pattern) + 1 + (offset or 0))
  return line
end

local function has_finding(code)
  return #vim.tbl_filter(function(found) return found.code == code end, vim.diagnostic.get(0)) > 0
end

vim.cmd('edit controls.fisc')
step('knows the kind of file', function() return vim.bo.filetype == 'fisc' end)
step('attaches to the server', function() return #vim.lsp.buf_get_clients(0) == 1 end)

local citation = place('evidence: 1 "脆弱性の検査"')
local line = vim.fn.getline(citation)
vim.fn.deletebufline('%', citation)
step('sees that evidence is missing once a citation is deleted', function() return has_finding('FISC3001') end)
vim.fn.append(citation - 1, line)
step('sees it no more once the citation is back', function() return not has_finding('FISC3001') end)

place('【運109】', #'【')
vim.lsp.buf.hover()
step('shows what a mention means', function()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    local text = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    if vim.api.nvim_win_get_config(window).relative ~= '' and text:find('適切なリスク管理', 1, true) then return true end
  end
end)

place('evidence: 1 "ネットワーク', #'evidence: 1')
step('completes sources by their titles', function()
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion', vim.lsp.util.make_position_params(), 10000) or {}
  local _, answer = next(answers)
  local items = answer and answer.result and vim.lsp.util.text_document_completion_list_to_complete_items(answer.result, '') or {}
  return #vim.tbl_filter(function(item) return vim.inspect(item):find('ホワイトペーパー', 1, true) ~= nil end, items) > 0
end)

io.stdout:write(string.format('1..%d\n', steps))
vim.cmd('qall!')
