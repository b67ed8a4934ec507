#!/usr/bin/env bash
# Tries a fisc as a user would, on any system that has git and its shell: try.sh COMMAND…, such as try.sh artifacts/fisc/fisc.
set -euo pipefail

program=$1
if [[ -e $program || -e $program.exe ]]; then program=$(cd "$(dirname "$program")" && pwd)/$(basename "$program"); fi
words=("$program" "${@:2}")
fisc() { "${words[@]}" "$@"; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export FISC_LANG=ja GIT_CONFIG_GLOBAL=$work/gitconfig
git config --global user.name 𠮷田
git config --global user.email yoshida@example.com
git config --global init.defaultBranch main
git config --global core.longpaths true

fails() {
  echo "failed: $*" >&2
  exit 1
}
says() { grep -qF -- "$1" "$2" || { cat "$2" >&2; fails "there is no '$1'"; }; }

said=$work/said
cd "$work"
fisc --version
git init -q '台帳 𠮷'
cd '台帳 𠮷'

# What is written to a file or a pipe is UTF-8, whatever the console has.
fisc new 見本 > "$said"
says 見本 "$said"
fisc check 見本 > "$said"
fisc build 見本 > "$said"
[[ -s out/見本.json && -s out/見本.xlsx ]] || fails 'nothing was built'
says '"id": "見本"' out/見本.json

# A deep folder, beyond the 260 characters that Windows once had.
deep=$(printf '深い階層の名前%.0s/' {1..30})
mkdir -p "見本/$deep"
printf 'source 99 𠮷の資料\r\n  url: https://example.com/\r\n  access: public\r\n  checked: 2026-01-01\r\n' > "見本/${deep}資料.fisc"
fisc check 見本 > "$said" || true
says 資料.fisc "$said"

# Git starts fisc by what "fisc git install" has written, for a diff and for a merge.
fisc git install > "$said"
git add -A
git commit -qm 初版
git checkout -qb topic
sed -i.bak 's/𠮷の資料/𠮷野の資料/' "見本/${deep}資料.fisc"
rm "見本/${deep}資料.fisc.bak"
git diff > "$said"
says 𠮷野の資料 "$said"
git commit -qam 改訂
fisc diff main topic 見本 > "$said" || true
says 99 "$said"
git checkout -q main
printf 'source 98 別の資料\n  url: https://example.org/\n  access: public\n  checked: 2026-01-01\n' > 見本/別.fisc
sed -i.bak 's|https://example.com/|https://example.com/新|; s|新|new|' "見本/${deep}資料.fisc"
rm "見本/${deep}資料.fisc.bak"
git add -A
git commit -qm 追加
git merge -q topic -m 統合 > "$said" 2>&1 || { cat "$said" >&2; fails 'the merge has a conflict'; }
says 𠮷野の資料 "見本/${deep}資料.fisc"
says https://example.com/new "見本/${deep}資料.fisc"
! grep -q 'merged by lines' "$said" || fails 'git could not start fisc'
echo "all is well: ${words[*]}"
