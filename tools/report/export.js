// The accepted pairs as JSON lines, gold for `diglot evaluate pairs --gold`.

/** A text that the article has not, as a reader may have written it, has the place of the sentences. */
function goldSide(article, range, text) {
  const sentences = article.sentences.slice(range[0], range[1] + 1);
  const own = rangeText(article, range);
  const place = own.indexOf(text);
  const codePoints = (part) => [...part].length;
  const begin = sentences[0].begin + (place > 0 ? codePoints(own.slice(0, place)) : 0);
  return {
    doc: article.id,
    lang: article.lang,
    sentences: sentences.flatMap(({ numbers }) => numbers),
    begin,
    end: place >= 0 ? begin + codePoints(text) : sentences.at(-1).end,
    text,
    ...(place < 0 && { edited: true }),
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
  const open = data.pairs.filter((pair) => reviewed(pair).verdict === "none").length;
  const count = open > 0 ? ` ${open} are not reviewed: measured by this, they count as wrong.` : "";
  tell(`Exported ${lines.length} accepted pairs to gold.jsonl.${count}`);
}
