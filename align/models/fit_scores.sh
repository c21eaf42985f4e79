#!/usr/bin/env bash
# Fits the scores of a model to the stories in tests/align/stories and to comparable articles made of
# news in many languages.
# Usage: align/models/fit_scores.sh STEM MODEL OUTPUT, where STEM.en, STEM.ro, ... are line-aligned;
# the first 512 lines are read.
set -euo pipefail
cd "$(dirname "$0")/../.."
stem=$1
model=$2
output=$3

# Each language with English, and twice with another.
pairs=$(printf 'en-%s ' ro el uk ru de fr es pl bg cs tr hu it pt ar zh ja)
pairs+="ro-es ro-hu el-fr el-ja uk-bg uk-pt ru-tr ru-ar de-cs de-es fr-pl es-ar pl-pt bg-zh cs-hu tr-it
  zh-ja"

bitext=$(mktemp -d)
trap 'rm -r "$bitext"' EXIT
files=()
for pair in $pairs; do
  files+=(--bitext "$bitext/$pair.tsv")
  paste <(head -n 512 "$stem.${pair%-*}" | tr '\t' ' ') <(head -n 512 "$stem.${pair#*-}" | tr '\t' ' ') \
    >"$bitext/$pair.tsv"
done
build/release/tools/diglot train-scores tests/align/stories --model "$model" "${files[@]}" -o "$output"
