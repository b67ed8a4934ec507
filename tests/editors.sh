#!/usr/bin/env bash
# Neovim and Emacs, headless, with the configurations of editor/ on a copy of the example. Prints a line of TAP for each
# step; what an editor says besides goes to standard error. FISC_UNDER_TEST names the binary; without it, the fisc that
# the tests of the server build is used.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
built=$PWD/tests/FiscDsl.LanguageServer.Tests/bin/Release/net10.0/fisc.dll

# The configurations start "fisc", as a user's do.
mkdir "$work/bin"
printf '#!/bin/sh\nexec %s "$@"\n' "${FISC_UNDER_TEST:-dotnet $built}" > "$work/bin/fisc"
chmod +x "$work/bin/fisc"
export PATH=$work/bin:$PATH HOME=$work LC_ALL=C.UTF-8

passed=0
failed=0

# A step that is never reached fails too: a run has its plan at the end.
run() {
  local name=$1 output
  shift
  cp -r examples/minimal "$work/$name"
  output=$(cd "$work/$name" && timeout --kill-after=10s 5m "$@" </dev/null)
  output=$(grep -E '^(not ok|ok|1\.\.)' <<<"$output")
  [[ $output == *1..* ]] || output+=$'\n'"not ok - $name does not come to its end"
  printf '%s\n' "$output"
  passed=$((passed + $(grep -c '^ok ' <<<"$output")))
  failed=$((failed + $(grep -c '^not ok ' <<<"$output")))
}

root=$PWD
run neovim nvim --headless -u NONE -i NONE -n -S "$root/editor/neovim/fisc.lua" -S "$root/tests/editors/neovim.lua"
run emacs emacs --batch -q -L "$root/editor/emacs" -l "$root/tests/editors/emacs.el"

printf '# pass %d\n# fail %d\n' "$passed" "$failed"
[[ $failed -eq 0 ]]
