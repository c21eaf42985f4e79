// The two articles of a pair side by side: sentences with their facts, and a button for each pair.

/** The article pair and the pair that are looked at. */
const looked = { home: articlePairs[0], pair: undefined };

const columns = {};
/** By side and number of a sentence: the pairs shown that it is in. */
let linksOf = { src: new Map(), tgt: new Map() };

function findLinks() {
  linksOf = { src: new Map(), tgt: new Map() };
  for (const pair of shownOf.get(looked.home) ?? []) {
    const { ranges } = reviewed(pair);
    for (const side of sides) {
      for (let i = ranges[side][0]; i <= ranges[side][1]; ++i) {
        if (!linksOf[side].has(i)) linksOf[side].set(i, []);
        linksOf[side].get(i).push(pair);
      }
    }
  }
}

function describe(pair) {
  const { verdict, relation } = reviewed(pair);
  const judged = verdict === "none" ? "not reviewed" : verdict;
  return `${relation}, score ${pair.score.toFixed(2)}, ${judged}`;
}

function linkButton(pair, side) {
  const { verdict, relation } = reviewed(pair);
  return element(
    "button",
    {
      type: "button",
      class: `link ${relation} ${verdict}`,
      title: describe(pair),
      "aria-label": `Pair ${pair.index + 1}: ${describe(pair)}`,
      "aria-pressed": pair === looked.pair ? "true" : "false",
      "data-pair": pair.index,
      "data-focus": `${side}-${pair.index}`,
    },
    relations[relation].sign,
  );
}

/** The text of a sentence, with the facts of the pair looked at, or else of its best. */
function sentenceNodes(side, i, links) {
  const { text } = looked.home[side].sentences[i];
  const best = (a, b) => (b.score > a.score ? b : a);
  const pair = links.includes(looked.pair) ? looked.pair : links.length > 0 && links.reduce(best);
  if (!pair || reviewed(pair).relinked) return [text];
  const article = looked.home[side];
  const whole = rangeText(article, pair[side]);
  const end = rangeText(article, [pair[side][0], i]).length;
  return markedNodes(whole, locateFacts(factsOf(pair, side), whole), end - text.length, end);
}

function renderSentence(side, i) {
  const article = looked.home[side];
  const { kind, lang, paragraph } = article.sentences[i];
  const links = linksOf[side].get(i) ?? [];
  const classes = ["sentence", kind];
  if (i > 0 && article.sentences[i - 1].paragraph !== paragraph) classes.push("first");
  if (links.length > 0) classes.push("linked");
  if (links.includes(looked.pair)) classes.push("selected", reviewed(looked.pair).relation);
  if (isChosen(side, i)) classes.push("chosen");
  const buttons = links.map((pair) => linkButton(pair, side));
  return element(
    "p",
    {
      class: classes.join(" "),
      lang: lang ?? article.lang,
      dir: "auto",
      "data-side": side,
      "data-sentence": i,
    },
    ...sentenceNodes(side, i, links),
    ...buttons.flatMap((button) => ["\u00a0", button]),
  );
}

/** Shows the articles of `looked.home` from their beginnings. */
function showArticles() {
  findLinks();
  for (const side of sides) {
    const column = byId(side);
    const scroller = column.querySelector(".scroll");
    const article = looked.home[side];
    column
      .querySelector("h2")
      .replaceChildren(
        element("span", { class: "tag" }, article.lang),
        element(
          "span",
          { dir: "auto", title: article.id, class: "name" },
          article.title || shortName(article.id),
        ),
      );
    scroller.setAttribute("aria-label", `Text of ${article.id}`);
    columns[side]?.close();
    scroller.scrollTop = 0;
    columns[side] = new Chunks(scroller, scroller, article.sentences.length, {
      size: 16,
      height: (i) => 14 + 26 * Math.ceil(article.sentences[i].text.length / 48),
      render: (i) => renderSentence(side, i),
    });
  }
  light([]);
}

/** Shows what changed in the articles that are there already. */
function refreshArticles() {
  findLinks();
  for (const side of sides) columns[side].refresh();
  light([]);
}

/** Whether the columns stand below one another, as on a phone. */
const isStacked = () => getComputedStyle(byId("ribbons")).display === "none";

/** Brings both sides of a pair into view, the second level with the first; `side` stays if it can. */
function reveal(pair, side = "src") {
  const { ranges } = reviewed(pair);
  const anchor = columns[side].item(ranges[side][0]);
  const other = columns[otherSide[side]].item(ranges[otherSide[side]][0]);
  if (isStacked()) {
    anchor.scrollIntoView({ block: "center" });
    return;
  }
  const [scroller, otherScroller] = [anchor, other].map((item) => item.closest(".scroll"));
  const frame = scroller.getBoundingClientRect();
  const top = anchor.getBoundingClientRect().top - frame.top;
  if (top < 0 || top > frame.height * 0.75) scroller.scrollTop += top - frame.height * 0.3;
  otherScroller.scrollTop += other.getBoundingClientRect().top - anchor.getBoundingClientRect().top;
}

/** Lights these pairs on both sides and the ribbons between; none, where it is empty. */
function light(pairs) {
  const lit = { src: new Set(), tgt: new Set() };
  for (const pair of pairs) {
    const { ranges } = reviewed(pair);
    for (const side of sides) {
      for (let i = ranges[side][0]; i <= ranges[side][1]; ++i) lit[side].add(i);
    }
  }
  for (const side of sides) {
    for (const [i, item] of columns[side].present()) item.classList.toggle("lit", lit[side].has(i));
  }
  lightRibbons(pairs);
}

/** The pairs that an element stands for: that of its button, or all of its sentence. */
function pairsAt(target) {
  const button = target.closest("[data-pair]");
  if (button) return [data.pairs[button.dataset.pair]];
  const sentence = target.closest(".sentence");
  return sentence
    ? (linksOf[sentence.dataset.side].get(Number(sentence.dataset.sentence)) ?? [])
    : [];
}

function listenToArticles(select) {
  const area = document.querySelector(".columns");
  for (const type of ["pointerover", "focusin"]) {
    area.addEventListener(type, (event) => light(pairsAt(event.target)));
  }
  for (const type of ["pointerleave", "focusout"]) area.addEventListener(type, () => light([]));
  area.addEventListener("click", (event) => {
    const sentence = event.target.closest(".sentence");
    const side = sentence?.dataset.side;
    if (side && relinkTo(side, Number(sentence.dataset.sentence), event.shiftKey)) return;
    // Who selects words, to copy them, means no pair.
    if (sentence && !getSelection().isCollapsed && getSelection().containsNode(sentence, true)) return;
    const pairs = pairsAt(event.target);
    // A second click on a sentence of several pairs goes on to the next of them.
    if (pairs.length > 0) select(pairs[(pairs.indexOf(looked.pair) + 1) % pairs.length], side);
  });
}
