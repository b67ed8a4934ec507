#!/usr/bin/env bash
# The site in Chromium, opened from disk, as TAP. FISC_UNDER_TEST names the binary; without it, the fisc that the tests of
# the command line build is used.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/site" || exit 2

npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2 || exit 2
exec node --test --test-reporter=tap
