#!/usr/bin/env bash
# Runs every test of every part of the project. The last line, alone, is "N passed, N failed"; the exit code is 1 where
# any test failed. What the tests need from the system is installed where that is possible and named where it is not.
# Ctrl-C and SIGTERM end it with all that it has started; such a run has no last line of that kind.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 2

configuration=Release
results=TestResults

# Seconds, several times what it takes on two processors with nothing else to do.
longest_installation=1800
longest_build=1800
longest_suite=2400
longest_preparation=4800

# A snapshot that differs is reported, not opened in an editor.
export DiffEngine_Disabled=true
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

source tests/parts.sh

# --- What the tests need -------------------------------------------------------------------------------------------

has_command() { command -v "$1" >/dev/null 2>&1; }
has_japanese_font() { has_command fc-list && [[ -n "$(fc-list ':lang=ja' family 2>/dev/null)" ]]; }
has_pandas() { /usr/bin/python3 -c 'import openpyxl, pandas' >/dev/null 2>&1; }
has_zlib() { [[ -e /usr/include/zlib.h ]]; }
has_eglot() { has_command emacs && emacs --batch -q --eval "(progn (package-initialize) (require 'eglot))" >/dev/null 2>&1 </dev/null; }

# Debian's packages, and why: a release is packed by Python; LibreOffice opens and prints the workbooks, with a font for them, Poppler measures
# what is printed, and pandas asks them; LibreOffice and openpyxl write those that are read; the native binary is linked; git
# holds the states that are compared; releases are signed; Microsoft's client and two editors talk to the language server;
# VS Code and the site are shown in a browser, and its oldest version compiles a module and searches files.
missing_packages() {
  has_command soffice || say libreoffice-calc-nogui
  has_command pdftohtml || say poppler-utils
  has_pandas || printf '%s\n' python3-openpyxl python3-pandas
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
  run_part 'installing packages' $longest_installation install "${packages[@]}"
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
# The compiler's servers stay for the preparation below.
start_part 'building the solution' $longest_build - dotnet build FiscDsl.sln --configuration "$configuration" --verbosity quiet
await_part 'building the solution' || {
  fail "building the solution $(reason_of 'building the solution' $?)"
  finish
}

# --- Tests ---------------------------------------------------------------------------------------------------------

run_project() {
  local name=$1 report=$results/$1.xml
  say ''
  say "== $name"
  run_part "$name" $longest_suite \
    dotnet exec "tests/$name/bin/$configuration/net10.0/$name.dll" -noLogo -noColor -failSkips -result-xml "$report"
  count_xml "$name" "$report" $?
}

# A script, with its arguments, that prints TAP with its sums at the end as Node prints them.
run_script() {
  local name=$1 report=$results/$1.tap
  say ''
  say "== $name"
  run_part "$name" $longest_suite tap "$report" "tests/$name.sh" "${@:2}"
  count_tap "$name" "$report" $?
}

tap() {
  "${@:2}" | tee "$1" | grep -vE '^ *# (tests|suites|todo|duration_ms) '
  return "${PIPESTATUS[0]}"
}

# What the tests in VS Code try takes minutes to compile, and what a release consists of, which is made of that, takes
# minutes to pack. Both go on beside the other tests, which come first on the processor: they wait for answers.
preparation=$results/vscode-prepare.log
packaging=$results/packages-prepare.log

prepare_editor() {
  local status
  nice -n 19 tests/vscode.sh prepare
  status=$?
  touch "$results/editor-is-done"
  return "$status"
}

prepare_packages() {
  until [[ -e $results/editor-is-done ]]; do sleep 1; done
  nice -n 19 tests/packages.sh prepare
}

start_part 'preparing the editor' $longest_preparation "$preparation" prepare_editor
start_part 'making the packages' $longest_preparation "$packaging" prepare_packages

for project in tests/*.Tests/*.csproj; do
  run_project "$(basename "$project" .csproj)"
done
run_script contract
run_script site
run_script editors
await_part 'preparing the editor' || {
  why=$(reason_of 'preparing the editor' $?)
  cat "$preparation"
  fail "preparing the editor $why, so that the extension was not tried in it"
  finish
}
run_script vscode run
await_part 'making the packages' || {
  why=$(reason_of 'making the packages' $?)
  cat "$packaging"
  fail "making the packages $why, so that none was tried"
  finish
}
run_script packages run

finish
