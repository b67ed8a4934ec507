#!/usr/bin/env bash
# Microsoft's client of the Language Server Protocol against the server, as TAP. FISC_UNDER_TEST names the binary; without
# it, the fisc that the tests of the server build is used.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/contract" || exit 2

npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2 || exit 2
exec node --test --test-reporter=tap
