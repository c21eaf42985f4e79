// Which pairs are shown: the filters, and what passes them.

const filter = {
  threshold: 0,
  text: "",
  languages: "",
  relations: new Set(Object.keys(relations)),
  verdict: "",
};
const filterListeners = [];

const languagesOf = ({ src, tgt }) => `${src.lang} → ${tgt.lang}`;

const fold = (text) => text.normalize("NFKC").toLowerCase();

/** Whether a pair passes all filters but the one of that name. */
function passes(pair, except) {
  const { verdict, relation, relinked, edited } = reviewed(pair);
  if (except !== "threshold" && pair.score < filter.threshold) return false;
  if (except !== "relations" && !filter.relations.has(relation)) return false;
  if (filter.languages && languagesOf(pair.home) !== filter.languages) return false;
  if (
    filter.verdict === "changed"
      ? !relinked && !edited
      : filter.verdict && verdict !== filter.verdict
  ) {
    return false;
  }
  if (!filter.text) return true;
  const wanted = fold(filter.text);
  return Object.values(textsOf(pair)).some((text) => fold(text).includes(wanted));
}

/** The pairs that are shown, in order; those of an article pair are in `shownOf`. */
let shown = [];
const shownOf = new Map();

function findShown() {
  shownOf.clear();
  for (const home of articlePairs) {
    const pairs = home.pairs.filter((pair) => passes(pair));
    if (pairs.length > 0) shownOf.set(home, pairs);
  }
  shown = [...shownOf.values()].flat();
}
findShown();

function setFilter(change) {
  Object.assign(filter, change);
  findShown();
  for (const listener of filterListeners) listener();
}
