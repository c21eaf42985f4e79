// What the command wrote into the page: articles of stretches of text, and pairs of them.

const dataBlock = byId("data");
const data = JSON.parse(dataBlock.textContent);
const sides = ["src", "tgt"];
const otherSide = { src: "tgt", tgt: "src" };

const relations = {
  translation: { sign: "=", meaning: "each says all that the other says" },
  same: { sign: "≈", meaning: "the same facts, told independently" },
  partial: { sign: "⊂", meaning: "a shared fact, and more on one side" },
  contradiction: { sign: "≠", meaning: "the same claim with another figure or name" },
};

/** Article pairs, in the order in which the pairs name them; their pairs in the order of the text. */
const articlePairs = [];

function groupPairs() {
  const known = new Map();
  data.pairs.forEach((pair, index) => {
    pair.index = index;
    const name = pair.articles.join(" ");
    if (!known.has(name)) {
      const [src, tgt] = pair.articles.map((number) => data.articles[number]);
      known.set(name, { number: articlePairs.length, src, tgt, pairs: [] });
      articlePairs.push(known.get(name));
    }
    pair.home = known.get(name);
    pair.home.pairs.push(pair);
  });
  for (const { pairs } of articlePairs) {
    pairs.sort((a, b) => a.src[0] - b.src[0] || a.tgt[0] - b.tgt[0] || a.index - b.index);
  }
}
groupPairs();

/** The text from the first to the last of these sentences, with what stands between. */
function rangeText(article, [first, last]) {
  let text = article.sentences[first].text;
  for (let i = first + 1; i <= last; ++i) {
    text += article.sentences[i].before + article.sentences[i].text;
  }
  return text;
}

/** The end of a path or address, enough to know it by. */
function shortName(id) {
  return id.split("/").filter(Boolean).slice(-2).join("/");
}
