#!/usr/bin/env bash
# Runs every test of every part of the project. The last line, alone, is "N passed, N failed"; the exit code is 1 where
# any test failed. What the tests need from the system is installed where that is possible and named where it is not.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 2

configuration=Release
results=TestResults
longest_suite=15m

# A snapshot that differs is reported, not opened in an editor.
export DiffEngine_Disabled=true
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

passed=0
failed=0

say() { printf '%s\n' "$*"; }

# Ends the run; nothing is printed after the sums.
finish() {
  say ''
  say "$passed passed, $failed failed"
  [[ $failed -eq 0 ]]
  exit
}

fail() {
  say "FAILED: $*"
  failed=$((failed + 1))
}

# --- What the tests need -------------------------------------------------------------------------------------------

has_command() { command -v "$1" >/dev/null 2>&1; }
has_japanese_font() { has_command fc-list && [[ -n "$(fc-list ':lang=ja' family 2>/dev/null)" ]]; }
has_zlib() { [[ -e /usr/include/zlib.h ]]; }
has_eglot() { has_command emacs && emacs --batch -q --eval "(progn (package-initialize) (require 'eglot))" >/dev/null 2>&1 </dev/null; }

# Debian's packages, and why: LibreOffice opens the workbooks, with a font for them; the native binary is linked; git
# holds the states that are compared; releases are signed; Microsoft's client and two editors talk to the language server;
# VS Code is shown in a browser, and its oldest version compiles a module and searches files.
missing_packages() {
  has_command soffice || say libreoffice-calc-nogui
  has_japanese_font || printf '%s\n' fontconfig fonts-noto-cjk
  has_command gcc || has_command clang || say gcc
  has_command git || say git
  has_command ssh-keygen || say openssh-client
  has_command minisign || say minisign
  has_zlib || say zlib1g-dev
  has_command node && has_command npm || printf '%s\n' nodejs npm
  has_command nvim || say neovim
  has_eglot || printf '%s\n' emacs-nox elpa-eglot
  has_command chromium || say chromium
  has_command rg || say ripgrep
  has_command g++ && has_command make && has_command python3 || printf '%s\n' g++ make python3
}

install() {
  local run=()
  has_command apt-get || return 1
  if [[ $EUID -ne 0 ]]; then
    has_command sudo && sudo -n true 2>/dev/null || return 1
    run=(sudo -n)
  fi
  "${run[@]}" apt-get -o DPkg::Lock::Timeout=300 update -qq || return 1
  "${run[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "$@" >/dev/null
}

mapfile -t packages < <(missing_packages)
if [[ ${#packages[@]} -gt 0 ]]; then
  say "Installing ${packages[*]} …"
  install "${packages[@]}" </dev/null
  mapfile -t packages < <(missing_packages)
  if [[ ${#packages[@]} -gt 0 ]]; then
    say "MISSING: ${packages[*]}. They cannot be installed from here; the tests that need them will fail."
    say "         On Debian or Ubuntu: apt-get install ${packages[*]}"
  fi
fi

if ! has_command dotnet; then
  say "MISSING: the .NET SDK that global.json names, from https://dotnet.microsoft.com/download"
  fail 'nothing could be built'
  finish
fi

# --- Build ---------------------------------------------------------------------------------------------------------

rm -rf "$results"
mkdir -p "$results"
if ! dotnet build FiscDsl.sln --configuration "$configuration" --verbosity quiet </dev/null; then
  fail 'the solution does not build'
  finish
fi

# --- Tests ---------------------------------------------------------------------------------------------------------

# The number in an attribute of a report's <assembly> element.
count() { sed -n "s/.*<assembly [^>]* $2=\"\([0-9]*\)\".*/\1/p" "$1" | head -n 1; }

run_project() {
  local name=$1 report=$results/$1.xml attribute number
  local assembly=tests/$name/bin/$configuration/net10.0/$name.dll
  say ''
  say "== $name"
  # A skipped test proves nothing and counts as failed.
  timeout --kill-after=30s "$longest_suite" \
    dotnet exec "$assembly" -noLogo -noColor -failSkips -result-xml "$report" </dev/null
  local status=$?
  if [[ -z "$(count "$report" passed 2>/dev/null)" ]]; then
    fail "$name ended with code $status and no report"
    return
  fi
  local before=$failed before_passed=$passed
  passed=$((passed + $(count "$report" passed)))
  for attribute in failed errors skipped not-run; do
    number=$(count "$report" "$attribute")
    failed=$((failed + ${number:-0}))
  done
  if [[ $failed -ne $before ]]; then return; fi
  if [[ $status -ne 0 ]]; then fail "$name ended with code $status"; fi
  if [[ $passed -eq $before_passed ]]; then fail "$name has no tests"; fi
}

# A script, with its arguments, that prints TAP with its sums at the end as Node prints them.
run_script() {
  local name=$1 report=$results/$1.tap
  say ''
  say "== $name"
  timeout --kill-after=30s "$longest_suite" "tests/$name.sh" "${@:2}" </dev/null | tee "$report" | grep -vE '^ *# (tests|suites|todo|duration_ms) '
  local status=${PIPESTATUS[0]} before=$failed kind number
  number=$(sum pass "$report")
  if [[ ${number:-0} -eq 0 ]]; then fail "$name ended with code $status and nothing passed"; fi
  passed=$((passed + ${number:-0}))
  for kind in fail cancelled skipped; do
    number=$(sum "$kind" "$report")
    failed=$((failed + ${number:-0}))
  done
  if [[ $status -ne 0 && $failed -eq $before ]]; then fail "$name ended with code $status"; fi
}

sum() { sed -n "s/^# $1 \([0-9]*\)$/\1/p" "$2" | tail -n 1; }

# What the tests in VS Code try takes minutes to compile. That goes on beside the other tests, which come first on the
# processor: they wait for answers.
preparation=$results/vscode-prepare.log
nice -n 19 timeout --kill-after=30s "$longest_suite" tests/vscode.sh prepare >"$preparation" 2>&1 </dev/null &
preparing=$!
trap 'kill "$preparing" 2>/dev/null' EXIT

for project in tests/*.Tests/*.csproj; do
  run_project "$(basename "$project" .csproj)"
done
run_script contract
run_script editors
if wait "$preparing"; then
  run_script vscode run
else
  cat "$preparation"
  fail 'the extension for VS Code could not be packaged'
fi
trap - EXIT

finish
