#!/usr/bin/env bash
# Trains the model that comes with Diglot, from the bitext described in README.md beside this file.
# Usage: align/models/train.sh DATA_FOLDER OUTPUT [options of `diglot train`]
set -euo pipefail
cd "$(dirname "$0")/../.."
data=$1
output=$2
shift 2

weights=()
weigh() {  # WEIGHT SOURCE...
  local weight=$1 source
  shift
  for source in "$@"; do weights+=(--weight "$source=$weight"); done
}
weigh 3 wmt-newstest wmt23-general flores200-dev
weigh 2 wmt21-heritage-wp ro-sts xquad-context
weigh 1.5 tico19-test
weigh 0.4 ms-beginners-mt bible-sword bible-ebible wiktionary-dict freedict
weigh 0.2 bible-christos
weigh 0.2 gnome-kde-ui gnome-kde-ui2 cinnamon-ui git-po osm-website android-apps \
  duckduckgo-android mediawiki-ext jabref anki-i18n stellarium-skycultures

glosses=()
for source in wmt-newstest wmt23-general wmt21-heritage-wp flores200-dev ro-sts tico19-test \
  tico19-tm xquad-context xquad-r-sentences; do
  glosses+=(--gloss "$source")
done

exec build/release/tools/diglot train "$data"/*-*.tsv.xz --dictionary "$data"/dictionaries/*.tsv.xz \
  --stories tests/align/stories "${weights[@]}" "${glosses[@]}" --pairs 28000000 --output "$output" "$@"
