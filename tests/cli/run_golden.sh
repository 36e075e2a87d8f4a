#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Runs one case of the command line and compares what it printed with its golden files.
#
#   run_golden.sh PROGRAM_DIR CASE_DIR [--update]
#
# A case is a folder with
#   cmd      a shell script; it finds the programs as $LEDE_INDEX and $LEDE_SEARCH, sample
#            files below $DATA (tests/data), and runs in a fresh, empty folder
#   stdout   what it must print there, normalised as below; an absent file means nothing
#   stderr   the same
#   status   its exit status; an absent file means 0
# --update writes what was printed into the golden files: read the difference before you
# commit it.
#
# What differs from run to run is normalised before it is compared:
#   the fresh folder             -> @TEMP@
#   the folder of sample files   -> @DATA@
#   "1,234 queries/s"            -> N for the number
#   "in 1.23 s", "took_ms":1.8, "seconds":0.2  -> T for the number
#   "12.3 MB on disk, 1.4 times" and "bytes_on_disk":123  -> N for the numbers
set -u

if [ $# -lt 2 ]; then
  echo "usage: $0 PROGRAM_DIR CASE_DIR [--update]" >&2
  exit 2
fi
programs=$(cd "$1" && pwd) || exit 2
case_dir=$(cd "$2" && pwd) || exit 2
mode=${3:-compare}

DATA=$(cd "$(dirname "$0")/../data" && pwd) || exit 2
LEDE_INDEX=$programs/lede-index
LEDE_SEARCH=$programs/lede-search
LC_ALL=C.UTF-8
TZ=UTC
COLUMNS=80
export DATA LEDE_INDEX LEDE_SEARCH LC_ALL TZ COLUMNS
unset LEDE_DATABASE NO_COLOR TERM

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT INT TERM
mkdir "$work/run" "$work/got" || exit 2

normalise() {
  sed -E \
    -e "s|$work/run|@TEMP@|g" \
    -e "s|$DATA|@DATA@|g" \
    -e 's/\bin [0-9.]+ (ms|s|min)\b/in T \1/g' \
    -e 's|[0-9,]+ queries/s|N queries/s|g' \
    -e 's/("took_ms"|"seconds"): ?[0-9.e-]+/\1:T/g' \
    -e 's/[0-9.,]+ (B|kB|MB|GB) on disk, [0-9.]+ times/N \1 on disk, N times/g' \
    -e 's/("bytes_on_disk"|"text_bytes"): ?[0-9]+/\1:N/g'
}

(cd "$work/run" && sh "$case_dir/cmd" >"$work/stdout" 2>"$work/stderr" </dev/null)
echo $? >"$work/got/status"
normalise <"$work/stdout" >"$work/got/stdout"
normalise <"$work/stderr" >"$work/got/stderr"

failed=0
for name in status stdout stderr; do
  golden=$case_dir/$name
  got=$work/got/$name
  if [ "$mode" = --update ]; then
    case $name in status) usual=0 ;; *) usual='' ;; esac
    if [ "$(cat "$got")" = "$usual" ]; then rm -f "$golden"; else cp "$got" "$golden"; fi
    continue
  fi
  if [ ! -e "$golden" ]; then
    golden=$work/absent
    if [ "$name" = status ]; then echo 0 >"$golden"; else : >"$golden"; fi
  fi
  diff -u --label "expected $name" --label "printed $name" "$golden" "$got" || failed=1
done
exit $failed
