// The accepted pairs as JSON lines, gold for `diglot evaluate pairs --gold`.

function goldSide(article, range, text) {
  const sentences = article.sentences.slice(range[0], range[1] + 1);
  return {
    doc: article.id,
    lang: article.lang,
    sentences: sentences.flatMap(({ numbers }) => numbers),
    begin: sentences[0].begin,
    end: sentences.at(-1).end,
    text,
  };
}

/** Someone has looked at them: their score is 1. Scores and evidence of the command are left out. */
function goldLines() {
  return data.pairs
    .filter((pair) => reviewed(pair).verdict === "accepted")
    .map((pair) => {
      const { ranges, relation } = reviewed(pair);
      const texts = textsOf(pair);
      const [src, tgt] = sides.map((side) => goldSide(pair.home[side], ranges[side], texts[side]));
      return `${JSON.stringify({ src, tgt, score: 1, relation })}\n`;
    });
}

function exportGold() {
  const lines = goldLines();
  const address = URL.createObjectURL(new Blob(lines, { type: "application/jsonl" }));
  element("a", { href: address, download: "gold.jsonl" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  tell(`Exported ${lines.length} accepted pairs to gold.jsonl.`);
}
