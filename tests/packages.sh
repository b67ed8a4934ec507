#!/usr/bin/env bash
# What a release consists of, as TAP. "prepare" makes every package in artifacts/packages, with the native server and the
# modules of the extension that "tests/vscode.sh prepare" has left, "run" looks at each, installs what can be installed
# here and tries it on the example; without an argument it is one after the other. What is for another system is made
# without native code; each system compiles its own in .github/workflows/release.yml.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2

packages=$PWD/artifacts/packages
server=${FISC_SERVER:-$PWD/artifacts/vscode/linux-x64}

# What test.sh shows while it waits.
make() {
  echo "making $*" >&2
  "$@" >&2
}

package() { make python3 .github/scripts/package.py "$@"; }
extension() { make node editor/vscode/scripts/package.mjs --target "$1" --server "$2" --out "$packages/fisc-$version-$1.vsix"; }

prepare() {
  local version runtime
  version=$(sed -n 's/.*<Version>\(.*\)<\/Version>.*/\1/p' Directory.Build.props)
  rm -rf "$packages" "$server/third-party-notices.txt"
  # The native ones first, while what they are compiled from is as the compiler has left it.
  package tool linux-x64 || return
  package archive linux-x64 --published "$server" || return
  extension linux-x64 "$server" || return
  package tool --pointer linux-x64 any || return
  package tool any || return
  extension portable artifacts/published/any || return
  for runtime in linux-arm64 osx-x64 osx-arm64 win-x64; do
    package archive "$runtime" --trimmed || return
    extension "$(sed 's/^osx/darwin/; s/^win/win32/' <<<"$runtime")" "artifacts/published/$runtime" || return
  done
  package sums || return
  npm ci --prefix tests/packages --ignore-scripts --no-audit --no-fund --loglevel=error >&2
}

case ${1:-all} in
  prepare) prepare || exit 2 ;;
  run | all)
    if [[ ${1:-all} == all ]]; then prepare || exit 2; fi
    cd tests/packages || exit 2
    exec node --test --test-reporter=tap
    ;;
  *)
    echo "usage: tests/packages.sh [prepare | run]" >&2
    exit 2
    ;;
esac
