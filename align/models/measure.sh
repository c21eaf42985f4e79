#!/usr/bin/env bash
# Prints the figures of README.md beside this file for a model: the error of the nearest neighbour
# into English (xsim, ratio margin, k = 4, %), the share of changed numbers and names that rank below
# the true translation (%), and mining F1 (%) with one threshold for all languages, by margin and by
# margin and words.
# Usage: align/models/measure.sh MODEL STEM, where STEM.en, STEM.ro, ... are line-aligned.
set -euo pipefail
cd "$(dirname "$0")/../.."
model=$1
stem=$2
diglot=build/release/tools/diglot

# The value of KEY in the JSON on standard input; a second KEY is looked up in the first one's value.
value() {
  python3 -c '
import json, sys
value = json.load(sys.stdin)
for key in sys.argv[1:]: value = value[key]
if sys.argv[-1] == "f1": value *= 100
print(round(value, 2) if isinstance(value, float) else value)' "$@"
}

printf 'pair\txsim\tcosine\tnumbers\tnames\tmining\twords\n'
for lang in ro el uk ru de fr es pl bg cs tr hu it pt ar zh ja; do
  files=(--src "$stem.$lang" --tgt "$stem.en" --encoder "$model" --json)
  ratio=$("$diglot" evaluate retrieval "${files[@]}" --changed-facts --tgt-lang en)
  cosine=$("$diglot" evaluate retrieval "${files[@]}" --margin none)
  mining=$("$diglot" evaluate mining "${files[@]}")
  words=$("$diglot" evaluate mining "${files[@]}" --score words)
  printf '%s-en\t%s\t%s\t%s\t%s\t%s\t%s\n' "$lang" "$(value error <<< "$ratio")" \
    "$(value error <<< "$cosine")" "$(value changed_facts numbers share <<< "$ratio")" \
    "$(value changed_facts names share <<< "$ratio")" "$(value fixed f1 <<< "$mining")" \
    "$(value fixed f1 <<< "$words")"
done
for pair in ro-el uk-el; do
  printf '%s\t%s\n' "$pair" "$("$diglot" evaluate retrieval --src "$stem.${pair%-*}" \
    --tgt "$stem.${pair#*-}" --encoder "$model" --json | value error)"
done
