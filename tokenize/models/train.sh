#!/usr/bin/env bash
# Trains sentences.bin, which says where sentences end, from the texts described in README.md beside
# this file. Usage: tokenize/models/train.sh DATA_FOLDER OUTPUT [options of `diglot train-segmenter`]
#   LEAVE_OUT=-dev  passes over the treebanks with that in their names, so as to measure on them
set -euo pipefail
cd "$(dirname "$0")/../.."
data=$1
output=$2
shift 2

# The treebanks whose licences allow it.
treebanks=()
while IFS=$'\t' read -r set _ use _; do
  [[ $use != "CC BY"* || (-n ${LEAVE_OUT:-} && $set == *"$LEAVE_OUT"*) ]] || treebanks+=("$data/dev/segmentation/$set.json")
done <"$data/dev/segmentation/INDEX.tsv"

exec build/release/tools/diglot train-segmenter "${treebanks[@]}" tokenize/models/news/*.txt \
  --bitext "$data"/train/*-*.tsv.xz --output "$output" \
  --source wmt-newstest wmt23-general wmt21-heritage-wp flores200-dev ro-sts tico19-test \
  xquad-context xquad-r-sentences tatoeba-challenge-test manythings-tatoeba "$@"
