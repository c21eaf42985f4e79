#!/usr/bin/env bash
# Makes comparable articles of a parallel text in many languages, in OUT/XX-YY, and prints how well
# `diglot align` finds the sentences that both sides tell.
# Usage: tests/bench/comparable.sh STEM IDS OUT [OPTION...], where STEM.en, STEM.ro, ... are
# line-aligned, IDS has the document of each line, OUT is new, and options are make_comparable.py's.
# DIGLOT names the command, PAIRS the languages if not all.
set -euo pipefail
here=$(dirname "$0")
stem=$1
ids=$2
out=$3
shift 3
into_english=$(printf '%s-en ' ro el uk ru de fr es pl bg cs tr hu it pt ar zh ja)
read -ra pairs <<< "${PAIRS:-$into_english ro-el uk-el}"

for pair in "${pairs[@]}"; do
  src=${pair%-*}
  tgt=${pair#*-}
  python3 "$here/make_comparable.py" --src "$stem.$src" --tgt "$stem.$tgt" --ids "$ids" \
    --src-lang "$src" --tgt-lang "$tgt" --out "$out/$pair" "$@"
done
python3 "$here/score_comparable.py" --stories --diglot "${DIGLOT:-build/release/tools/diglot}" \
  "${pairs[@]/#/$out/}"
