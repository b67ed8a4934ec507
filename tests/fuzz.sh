#!/usr/bin/env bash
# Tries catalogs, edits and kills that no test has tried yet: tests/fuzz.sh 1000-2000 takes other random numbers than the
# tests do, each of which costs a few seconds, and tests/fuzz.sh 1234 takes one again. tests/fuzz.sh FILE tries a file that a
# failure has left in TestResults/fuzz. Without an argument it goes on with new numbers until something fails, or Ctrl-C.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

try() {
  local status
  dotnet exec "tests/$1/bin/Release/net10.0/$1.dll" -noLogo -noColor -class "$2" </dev/null
  status=$?
  [[ $status -eq 0 ]] || echo "Failed. Again: tests/fuzz.sh ${FISC_SEEDS:-$FISC_FUZZ_INPUT}, or the file that is named above." >&2
  return "$status"
}

all() {
  export FISC_SEEDS=$1
  try FiscDsl.Tests '*FuzzTests' && try FiscDsl.Cli.Tests '*Fuzzing*' && try FiscDsl.LanguageServer.Tests '*RandomEditTests'
}

if [[ -n ${1:-} && ! $1 =~ ^[0-9]+(-[0-9]+)?$ && ! -f $1 ]]; then
  echo 'usage: tests/fuzz.sh [SEED | FIRST-LAST | FILE]' >&2
  exit 2
fi
dotnet build FiscDsl.sln --configuration Release --verbosity quiet </dev/null || exit 2
if [[ ${1:-} =~ ^[0-9]+(-[0-9]+)?$ ]]; then
  all "$1"
elif [[ -n ${1:-} ]]; then
  FISC_FUZZ_INPUT=$(realpath "$1")
  export FISC_FUZZ_INPUT
  try FiscDsl.Tests '*FuzzTests'
else
  for ((seed = RANDOM * 1000; ; seed += 10)); do all "$seed-$((seed + 9))" || exit; done
fi
